"""Files appear whole or not at all, and never in place of one that nobody gave up."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from whowhere.quantities.faults import Fault, Faults

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
ALL_MAY = 0o666
"""What a new file is open to, less what the user's umask takes away: it may hold pay."""


def check_free(path: Path, *, replace: bool) -> None:
    """Refuse a file that is there already, or whose folder is not, before any long work.

    Raises ``Faults``.
    """
    if path.exists() and not replace:
        raise Faults([_there_already(path)])
    if not path.parent.is_dir() or path.is_dir():
        raise Faults([_not_writable(path, "no such folder" if not path.is_dir() else "a folder")])


def write_new(path: Path, content: str | bytes, *, replace: bool) -> None:
    """Write a file through a temporary one. Raises ``Faults`` if it exists or cannot be written.

    A file that is replaced keeps who may read it; where a link stands, what it leads to is
    replaced. Whatever goes wrong, the old file is whole and nothing else is left.
    """
    check_free(path, replace=replace)
    target = path.resolve() if path.is_symlink() else path
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        try:
            _write(beside, content.encode() if isinstance(content, str) else content, target)
            _appear(beside, target, replace=replace)
        finally:
            beside.unlink(missing_ok=True)
    except FileExistsError as error:
        raise Faults([_there_already(path)]) from error
    except OSError as error:
        raise Faults([_not_writable(path, error.strerror or str(error))]) from error


def _write(beside: Path, data: bytes, target: Path) -> None:
    """Write all of it to the disk itself, so that no power cut leaves an empty name."""
    with os.fdopen(os.open(beside, _NEW, ALL_MAY), "wb") as file:
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _appear(beside: Path, target: Path, *, replace: bool) -> None:
    """Give the file its name; two that write a new one at once do not both succeed."""
    if replace:
        beside.replace(target)
        return
    try:
        target.hardlink_to(beside)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # some disks and shares know no second names
        check_free(target, replace=False)
        beside.replace(target)


def _there_already(path: Path) -> Fault:
    do = "Or replace it: --force."
    return Fault(str(path), "FILE", "there already", "a new name", do=do)


def _not_writable(path: Path, reason: str) -> Fault:
    accepted = "a file in a folder that can be written to"
    return Fault(str(path), "FILE", f"not writable ({reason})", accepted)
