"""Grids that tests sweep: a small desk and few futures, so that a point takes milliseconds."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

from tests.cases import DAY, SMALL
from whowhere.interfaces.requests.sources import GRID
from whowhere.interfaces.requests.written import written_by
from whowhere.interfaces.sweeping.preparing import Sweep, prepared
from whowhere.interfaces.sweeping.sweeping import SweepAsked, swept
from whowhere.quantities.progress import unheard
from whowhere.report.sweep.swept import Swept

AXES: dict[str, Any] = {"heads": [4, 30], "horizon_months": [12, 24, 36]}


def grid_file(folder: Path, base: Mapping[str, Any] = SMALL, **said: Any) -> Path:
    """Write a small desk and a grid near it; return the grid's file."""
    (folder / "desk.json").write_text(json.dumps(base))
    document = {"title": "A grid", "scenario": "desk.json", "draws": 64, "axes": AXES, **said}
    file = folder / "grid.json"
    file.write_text(
        json.dumps({key: value for key, value in document.items() if value is not None})
    )
    return file


def toml_grid(folder: Path, text: str, base: Mapping[str, Any] = SMALL) -> Path:
    """Write a small desk and a grid near it as TOML; its first lines say title and base."""
    (folder / "desk.json").write_text(json.dumps(base))
    file = folder / "grid.toml"
    file.write_text(f'title = "A grid"\nscenario = "desk.json"\ndraws = 64\n{text}')
    return file


def prepared_from(file: Path) -> Sweep:
    """Return a grid's file checked, with the figures of the tests' day."""
    return prepared(written_by(GRID, file), DAY)


class Here(Executor):
    """Works in the process of the test, and remembers which batches it was sent."""

    def __init__(self, stops_after: int | None = None) -> None:
        self.numbers: list[int] = []
        self.stops_after = stops_after

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do it now; where told so, end as Ctrl-C would after some batches."""
        if self.stops_after is not None and len(self.numbers) >= self.stops_after:
            raise KeyboardInterrupt
        self.numbers.append(args[0].number)
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


def swept_here(
    file: Path,
    output: Path | None = None,
    executor: Executor | str | None = None,
    **asked: Any,
) -> Swept:
    """Sweep a grid's file in the process of the test."""
    said: dict[str, Any] = {
        "output": output, "as_of": DAY, "map": None, "by": "option",
        "workers": None, "cluster": executor or Here(), "format": "csv" if output else None,
        "again": False, **asked,
    }  # fmt: skip
    return swept(written_by(GRID, file), SweepAsked(**said), unheard)


def files_of(folder: Path) -> dict[str, bytes]:
    """Return what every file of a folder holds, by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
