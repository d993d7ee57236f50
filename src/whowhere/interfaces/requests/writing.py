"""Files appear whole or not at all, and never in place of one that nobody gave up."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from whowhere.quantities.faults import Fault, Faults


def check_free(path: Path, *, replace: bool) -> None:
    """Refuse a file that is there already, or whose folder is not, before any long work.

    Raises ``Faults``.
    """
    if path.exists() and not replace:
        raise Faults(
            [Fault(str(path), "FILE", "there already", "a new name", do="Or replace it: --force.")]
        )
    if not path.parent.is_dir() or path.is_dir():
        raise Faults([_not_writable(path, "no such folder" if not path.is_dir() else "a folder")])


def write_new(path: Path, content: str | bytes, *, replace: bool) -> None:
    """Write a file through a temporary one. Raises ``Faults`` if it exists or cannot be written."""
    check_free(path, replace=replace)
    data = content.encode() if isinstance(content, str) else content
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        raise Faults([_not_writable(path, error.strerror or str(error))]) from error


def _not_writable(path: Path, reason: str) -> Fault:
    accepted = "a file in a folder that can be written to"
    return Fault(str(path), "FILE", f"not writable ({reason})", accepted)
