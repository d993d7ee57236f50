"""A sweep from its grid to its results: prepared, worked off, read back in order."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from whowhere.decide.sweep.decision_map import (
    MOST_VALUES,
    By,
    DecisionMap,
    MapAxis,
    map_axis,
    map_of,
)
from whowhere.interfaces.requests.written import Written
from whowhere.interfaces.sweeping.finished import Finished, finished_in
from whowhere.interfaces.sweeping.folder import SweepFolder, day_kept, sweep_folder
from whowhere.interfaces.sweeping.preparing import Sweep, prepared
from whowhere.interfaces.sweeping.results import Format, format_of, tables_in, write_tables
from whowhere.interfaces.sweeping.running import work_off
from whowhere.model.sweep.axes import Axis
from whowhere.quantities.faults import Argument, Fault, Faults, nearest, one_of
from whowhere.quantities.progress import OnProgress
from whowhere.report.sweep.columns import axis_column
from whowhere.report.sweep.map_words import names_in
from whowhere.report.sweep.swept import Swept

MAP: Final = Argument("map")
MOST_AXES: Final = 2


@dataclass(frozen=True)
class SweepAsked:
    """What is asked of a sweep besides its grid."""

    output: Path | None
    as_of: date | None
    map: str | None
    by: By
    workers: int | None
    cluster: str | Executor | None
    format: Format | None
    again: bool


def swept(written: Written, asked: SweepAsked, on_progress: OnProgress) -> Swept:
    """Return what a grid says at every point; only what its folder lacks is computed.

    Raises ``Faults``, those of the grid before anything is computed.
    """
    if (done := finished_in(written)) is not None:
        return _read(done, asked)
    _require_fitting(asked)
    form = format_of(asked.format)
    kept = day_kept(asked.output) if asked.output and not asked.again else None
    sweep = prepared(written, asked.as_of or kept or date.today())
    axes = _axes_of_map(asked.map, sweep.axes) if asked.map else ()
    with _folder(asked, sweep) as folder:
        work_off(sweep.batches, folder, asked.workers, asked.cluster, on_progress)
        tables = tables_in(sweep.axes, len(sweep.batches), folder)
        files = write_tables(sweep, folder, tables, form) if asked.output else []
    drawn = _map(tables["points"], asked.by, axes) if axes else None
    return Swept(
        sweep.grid, sweep.axes, sweep.as_of, tables["points"], tables["options"],
        tables["flips"], tuple(map(str, files)), drawn,
    )  # fmt: skip


def _read(done: Finished, asked: SweepAsked) -> Swept:
    """Return what a folder of results says; nothing is computed, and nothing written."""
    _require_reading(asked)
    axes = _axes_of_map(asked.map, done.axes) if asked.map else ()
    tables = tables_in(done.axes, done.parts, done.folder)
    drawn = _map(tables["points"], asked.by, axes) if axes else None
    return Swept(
        done.grid, done.axes, done.as_of, tables["points"], tables["options"], tables["flips"],
        (), drawn,
    )  # fmt: skip


def _require_fitting(asked: SweepAsked) -> None:
    """Refuse what would be passed over beside the rest that is asked. Raises ``Faults``."""
    faults: list[Fault] = []
    if asked.by != "option" and not asked.map:
        faults.append(_alone("by", asked.by, "a map", "map"))
    if asked.format and not asked.output:
        faults.append(_alone("format", asked.format, "a folder that keeps tables", "output"))
    if asked.again and not asked.output:
        faults.append(_alone("again", "said", "a folder to begin anew in", "output"))
    if asked.cluster is not None and asked.workers is not None:
        given = f"{asked.workers}, beside a cluster, which has workers of its own"
        faults.append(Fault("", Argument("workers"), given, "one of the two", do="Leave it out."))
    if faults:
        raise Faults(faults)


def _alone(name: str, given: str, lacks: str, other: str) -> Fault:
    accepted = f"{name} together with {other}"
    return Fault("", Argument(name), f"{given}, without {lacks}", accepted, do="Say both, or none.")


def _require_reading(asked: SweepAsked) -> None:
    """Refuse what only a sweep that is to be worked off can be told. Raises ``Faults``."""
    said = {"output": asked.output, "as_of": asked.as_of, "workers": asked.workers,
            "cluster": asked.cluster, "format": asked.format, "again": asked.again}  # fmt: skip
    given = "said of a folder of results, which is only read"
    do = "Leave it out, or name the grid's file."
    if faults := [
        Fault("", Argument(name), given, "nothing", do=do) for name, value in said.items() if value
    ]:
        raise Faults(faults)


@contextmanager
def _folder(asked: SweepAsked, sweep: Sweep) -> Iterator[SweepFolder]:
    """Give the folder of the results; without one that was named, one that goes afterwards."""
    if asked.output:
        with sweep_folder(asked.output, sweep, again=asked.again) as folder:
            yield folder
        return
    with (
        tempfile.TemporaryDirectory(prefix="whowhere-sweep-") as path,
        sweep_folder(Path(path), sweep, again=False) as folder,
    ):
        yield folder


def _axes_of_map(asked: str, axes: Sequence[Axis]) -> tuple[Axis, ...]:
    """Return the axes over which a map is asked. Raises ``Faults``."""
    known = {axis.name: axis for axis in axes}
    names = [name.strip() for name in asked.split(",")]
    faults = [
        Fault("", MAP, name or "nothing", f"an axis of the grid: {one_of(known)}",
              nearest(name, known))
        for name in names
        if name not in known
    ]  # fmt: skip
    if len(set(names)) != len(names) or len(names) > MOST_AXES:
        faults.append(Fault("", MAP, asked, "one axis, or two of them: X,Y"))
    if faults:
        raise Faults(faults)
    return tuple(known[name] for name in names)


def _map(points: Sequence[dict[str, Any]], by: By, axes: Sequence[Axis]) -> DecisionMap:
    """Return the map of finished points. Raises ``Faults`` for an axis that is too long."""
    steps: list[MapAxis] = []
    faults = []
    for axis in axes:
        column = axis_column(axis.name)
        found = map_axis(column, [row[column] for row in points])
        if found:
            steps.append(found)
        else:
            given = f"{axis.name}, which has more than {MOST_VALUES} values that are no numbers"
            faults.append(Fault("", MAP, given, f"an axis of up to {MOST_VALUES} values"))
    if faults:
        raise Faults(faults)
    return map_of(points, by, steps[0], steps[1] if len(steps) > 1 else None, names_in(points, by))
