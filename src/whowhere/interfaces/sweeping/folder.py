"""The folder of a sweep: what it is the sweep of, and its parts, each whole or not there at all."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from whowhere.interfaces.requests.sources import RESULTS
from whowhere.interfaces.requests.writing import write_new
from whowhere.interfaces.sweeping.preparing import Sweep
from whowhere.interfaces.sweeping.work import made_by
from whowhere.quantities.faults import Argument, Fault, Faults

if sys.platform != "win32":  # which lets nobody open a folder
    import fcntl

PARTS: Final = "parts"
OUTPUT: Final = Argument("output")
TABLES: Final = ("points", "options", "flips", "columns")
ENDINGS: Final = ("csv", "parquet")
OTHER: Final = {
    "grid": "of another grid",
    "scenarios": "of this grid with other scenarios",
    "own_tables": "of this grid with other tables of your own",
    "made_by": "made by {held}; this is {ours}",
    "as_of": "with the figures of {held}; asked are those of {ours}",
}
"""What a folder holds that belongs to another sweep, by what differs."""


@dataclass(frozen=True)
class SweepFolder:
    """A folder that holds one sweep, and that nobody else writes to meanwhile."""

    path: Path

    def is_done(self, number: int) -> bool:
        """Whether the part of a batch is there."""
        return self._part(number).exists()

    def keep(self, number: int, content: bytes) -> None:
        """Keep the part of a batch: it appears whole, on the disk itself."""
        write_new(self._part(number), content, replace=True)

    @property
    def count(self) -> int:
        """How many parts are there."""
        return len(list((self.path / PARTS).glob("*.json")))

    def rows_of(self, number: int) -> Mapping[str, list[dict[str, Any]]]:
        """Return the rows of a part, by table."""
        found: Mapping[str, list[dict[str, Any]]] = json.loads(self._part(number).read_bytes())
        return found

    def write(self, name: str, content: bytes) -> Path:
        """Write a file of results, in place of one that is there."""
        write_new(self.path / name, content, replace=True)
        return self.path / name

    def _part(self, number: int) -> Path:
        return self.path / PARTS / f"{number:06d}.json"


def day_kept(path: Path) -> date | None:
    """Return the day of the figures of the sweep in a folder; ``None`` where it holds none."""
    held = _manifest(path)
    try:
        return date.fromisoformat(str(held["as_of"])) if held else None
    except (KeyError, ValueError):
        return None


@contextmanager
def sweep_folder(path: Path, sweep: Sweep, *, again: bool) -> Iterator[SweepFolder]:
    """Give the folder of a sweep, begun or half done. Raises ``Faults`` if it holds another.

    ``again`` takes away what another sweep has left there.
    """
    _make(path)
    with _alone(path):
        held = _manifest(path)
        if held is None:
            _require_empty(path)
        elif difference := _difference(held, sweep):
            if not again:
                do = "Choose another folder, or give up what it holds: --again."
                accepted = "a new folder, or that of this sweep"
                raise Faults([Fault(str(path), OUTPUT, f"a folder {difference}", accepted, do=do)])
            held = None
            _clear(path)
        elif again:
            _clear(path)
        (path / PARTS).mkdir(exist_ok=True)
        for half in (path / PARTS).glob(".*"):  # left by a process that was killed while it wrote
            half.unlink(missing_ok=True)
        folder = SweepFolder(path)
        folder.write(RESULTS, _told(sweep))
        yield folder


def _told(sweep: Sweep) -> bytes:
    said = {
        "schema_version": 1,
        "title": sweep.grid.title,
        "made_by": made_by(),
        "as_of": sweep.as_of.isoformat(),
        "points": len(sweep.points),
        "parts": len(sweep.batches),
        **sweep.rests_on,
        "written": sweep.written,
    }
    return json.dumps(said, indent=2, default=str).encode()


def _difference(held: Mapping[str, Any], sweep: Sweep) -> str:
    """Say what a folder holds that is not this sweep; empty where it is this one."""
    ours = json.loads(_told(sweep))
    name = next((name for name in OTHER if held.get(name) != ours[name]), "")
    return OTHER[name].format(held=held.get(name), ours=ours[name]) if name else ""


def _manifest(path: Path) -> Mapping[str, Any] | None:
    try:
        found = json.loads((path / RESULTS).read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, Mapping) else None


def _make(path: Path) -> None:
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        given = f"not to be made ({error.strerror})"
        raise Faults([Fault(str(path), OUTPUT, given, "a folder in one that is there")]) from error


def _require_empty(path: Path) -> None:
    """Refuse a folder in which other things lie: nothing of theirs is to be mixed with ours."""
    others = sorted(entry.name for entry in path.iterdir() if not entry.name.startswith("."))
    if others:
        given = f"a folder with other files ({', '.join(others[:3])})"
        accepted = "a new folder, an empty one, or that of this sweep"
        raise Faults([Fault(str(path), OUTPUT, given, accepted, do="Name another one.")])


def _clear(path: Path) -> None:
    """Take away what a sweep has left in its folder, and nothing else."""
    (path / RESULTS).unlink(missing_ok=True)
    for part in (path / PARTS).glob("*.json"):
        part.unlink()
    for name in TABLES:
        for ending in ENDINGS:
            (path / f"{name}.{ending}").unlink(missing_ok=True)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep a second sweep out of a folder; the lock ends with this process at the latest.

    Where the system or the disk knows no such locks (Windows, some shares) nobody is kept out.
    Raises ``Faults``.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            do = "Wait for it, or name another folder."
            given, accepted = "a folder in which a sweep is at work", "a folder of its own"
            raise Faults([Fault(str(path), OUTPUT, given, accepted, do=do)]) from None
        except OSError:
            pass
        yield
    finally:
        os.close(handle)
