"""The one place where a user's file is opened: from a path to its text, or to its fault."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final, NoReturn

from whowhere.model.scenario.wording import shown
from whowhere.quantities.faults import Fault, Faults, nearest

SIZE_LIMIT: Final = 1_000_000
"""The largest file that is read, in bytes: several hundred times any real scenario."""
STDIN: Final = "-"
START: Final = "Write a first one with: whowhere init"
ACCEPTED: Final = "a scenario file: TOML, or JSON with the same keys"


def read_text(path: Path | str) -> str:
    """Return the text of a file, or of standard input for ``-``. Raises ``Faults``."""
    name, found = name_of(path), _bytes(path)
    if len(found) > SIZE_LIMIT:
        given = f"larger than {SIZE_LIMIT:,} bytes"
        _refuse(name, given, f"{ACCEPTED}, up to 1 MB", f"Is it the right file? {START}")
    if b"\0" in found:
        _refuse(name, "not text", ACCEPTED, f"Save it as plain text, in UTF-8. {START}")
    try:
        return found.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = found[: error.start].count(b"\n") + 1
        where = f"{name}:{line}"
        _refuse(where, "not in UTF-8", ACCEPTED, "Save it as plain text, in UTF-8.")


def name_of(path: Path | str) -> str:
    """Return what a file is called in messages."""
    return "standard input" if str(path) == STDIN else str(path)


def _bytes(path: Path | str) -> bytes:
    """Return at most one byte more than is accepted."""
    if str(path) == STDIN:
        return sys.stdin.buffer.read(SIZE_LIMIT + 1)
    try:
        with Path(path).open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        near = _neighbour(Path(path))
        _refuse(str(path), "not there", ACCEPTED, "" if near else START, near)
    except IsADirectoryError:
        _refuse(str(path), "a folder", ACCEPTED, f"Name a file in it. {START}")
    except PermissionError:
        _refuse(str(path), "not ours to read", ACCEPTED, "Change its permissions, or copy it.")
    except (OSError, ValueError):  # a name too long, or with a null character
        _refuse(shown(str(path)), "not a file that can be read", ACCEPTED, START)


def _neighbour(path: Path) -> str:
    """Return the scenario file of the same folder with the nearest name."""
    try:
        files = [file.name for file in path.parent.iterdir() if file.suffix in {".toml", ".json"}]
    except OSError:
        return ""
    near = nearest(path.name, files)
    return str(path.parent / near) if near else ""


def _refuse(where: str, given: str, accepted: str, do: str = "", near: str = "") -> NoReturn:
    raise Faults([Fault(where, "the file", given, accepted, near, do)])
