"""Files appear whole or not at all, and never in place of one that nobody gave up."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from whowhere.quantities.faults import Fault, Faults


def write_new(path: Path, text: str, *, replace: bool) -> None:
    """Write a file through a temporary one. Raises ``Faults`` if it exists or cannot be written."""
    if path.exists() and not replace:
        raise Faults(
            [Fault(str(path), "FILE", "there already", "a new name", do="Or replace it: --force.")]
        )
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        accepted = "a file in a folder that can be written to"
        raise Faults([Fault(str(path), "FILE", f"not writable ({reason})", accepted)]) from error
