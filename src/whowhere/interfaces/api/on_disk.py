"""What answers rest on besides the question: files, as they stand at this moment."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import time_ns
from typing import Final, TypeAlias

from whowhere.interfaces.requests.own_folder import own_folder
from whowhere.interfaces.requests.sources import folder_of_examples

_PACKAGE = Path(__file__).resolve().parents[2]
SETTLED: Final = 2_000_000_000
"""Nanoseconds after a change from which another one is sure to bear another time."""

State: TypeAlias = tuple[str, int, int, int, int]
"""A file's path, its size, when its content and when anything of it changed, and its number."""


@dataclass(frozen=True)
class OnDisk:
    """The state of every file that an answer may rest on, as it was looked at."""

    mark: str
    is_settled: bool
    """Whether any change since then shows: clocks of file systems tick slowly."""


def on_disk() -> OnDisk:
    """Return how the facts, the examples, the page and the user's own tables stand.

    Nobody can set back when anything of a file changed, so no edit goes unseen.
    """
    looked = time_ns()
    shipped = (_PACKAGE / "facts", _PACKAGE / "page", folder_of_examples())
    states = [*_below(shipped), *_in(own_folder())]
    newest = max((state[3] for state in states), default=0)
    mark = sha256(repr(sorted(states)).encode()).hexdigest()
    return OnDisk(mark, looked - newest > SETTLED)


def _below(folders: Iterable[Path | None]) -> Iterator[State]:
    for folder in filter(None, folders):
        for inner, below, _ in os.walk(folder):
            below[:] = [name for name in below if name != "__pycache__"]
            yield from _in(Path(inner))


def _in(folder: Path) -> Iterator[State]:
    """Yield the state of each file of a folder; of one that cannot be read nothing is known."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_file():
                    found = entry.stat()
                    times = found.st_mtime_ns, found.st_ctime_ns
                    yield entry.path, found.st_size, *times, found.st_ino
    except OSError:
        yield str(folder), -1, 0, 0, 0
