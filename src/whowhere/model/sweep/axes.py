"""From what a grid's file says to its axes, or to every mistake in it at once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any, Final

from whowhere.model.scenario.dates import as_date
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.wording import SourceLines, shown
from whowhere.model.sweep.axis_names import AS_OF, HEADS, ROLES, SCENARIO, target_of
from whowhere.model.sweep.grid import MOST_POINTS, SPAN, SweepGrid
from whowhere.model.sweep.values import Cell, NumberSpan, cell_of, flat, span_of
from whowhere.quantities.faults import Fault, Faults

ONCE: Final = "each thing set once"
DAY: Final = "a day, such as 2026-11-01"


@dataclass(frozen=True)
class Axis:
    """One thing that differs from point to point, and its values."""

    name: str
    values: tuple[Any, ...]
    """As the file has them; of a span that is not counted out, its two ends."""
    where: tuple[str, ...]
    """File and line of each value."""
    span: NumberSpan | None = None
    """Where values may lie anywhere on it."""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The values as they stand in a table."""
        return tuple(map(cell_of, self.values))


def axes_of(grid: SweepGrid, source: SourceLines) -> tuple[Axis, ...]:
    """Return the axes of a grid in the order of the file. Raises ``Faults``, all at once."""
    faults = list(_kinds_said(grid, source))
    found = _of_points(grid, source) if grid.points else _of_axes(grid, source)
    axes = [each for each in found if isinstance(each, Axis)]
    faults += [each for each in found if isinstance(each, Fault)]
    faults += _set_twice(grid, axes, source)
    if not grid.latin_hypercube and not grid.points:
        faults += _too_many(axes, source)
    if faults:
        raise Faults(faults)
    return tuple(axes)


def _kinds_said(grid: SweepGrid, source: SourceLines) -> Iterator[Fault]:
    """Ask for one base, and for one way to say which points."""
    of_files = SCENARIO in dict(flat(grid.axes)) or any(SCENARIO in each for each in grid.points)
    bases = [name for name in ("example", "scenario") if getattr(grid, name)]
    bases += ["axes.scenario"] * of_files
    accepted = 'example = "support-desk", scenario = "my-team.toml", or an axis scenario'
    if len(bases) != 1:
        given = f"said {len(bases)} times: {', '.join(bases)}" if bases else "missing"
        yield Fault(source.name, "the base", given, accepted, do="Name one." if bases else "")
    if not grid.axes and not grid.points:
        do = "Add [axes], with a list of values for each name."
        yield Fault(source.name, "axes", "missing", "axes or points", do=do)
    if grid.axes and grid.points:
        do = "Remove one; what holds at every point stands in [set]."
        yield Fault(source.where(("points",)), "points", "beside axes", "one of them", do=do)
    if grid.latin_hypercube and grid.points:
        yield Fault(source.where(("latin_hypercube",)), "latin_hypercube", "beside points",
                    "axes, or no latin_hypercube", do="Remove one.")  # fmt: skip


def _of_axes(grid: SweepGrid, source: SourceLines) -> list[Axis | Fault]:
    found: list[Axis | Fault] = []
    for name, written in flat(grid.axes):
        path, key = ("axes", name), f"axes.{name}"
        if isinstance(written, Mapping):
            found += _of_span(name, written, source, spread=grid.latin_hypercube is not None)
        elif not isinstance(written, list | tuple) or not written:
            found.append(Fault(source.where(path), key, shown(written), SPAN))
        else:
            places = [source.where((*path, at)) for at in range(len(written))]
            found += [*_repeated(key, written, places), Axis(name, tuple(written), tuple(places))]
    return [each for one in found for each in _dated(one)]


def _of_span(
    name: str, written: Mapping[str, Any], source: SourceLines, *, spread: bool
) -> list[Axis | Fault]:
    where, key = source.where(("axes", name)), f"axes.{name}"
    span = span_of(written, key, where)
    if isinstance(span, list):
        return [*span]
    if spread:
        return [Axis(name, (span.at(0), span.at(1)), (where, where), span)]
    if not span.is_counted:
        do = "Say how far apart (step) or how many (count)."
        return [Fault(where, key, "a span without steps", SPAN, do=do)]
    return [Axis(name, span.values, (where,) * span.size)]


def _of_points(grid: SweepGrid, source: SourceLines) -> list[Axis | Fault]:
    """Return the axes of points that are listed: every name, with the values that it has."""
    rows = [dict(flat(each)) for each in grid.points]
    names = dict.fromkeys(name for row in rows for name in row)
    found: list[Axis | Fault] = []
    for at, row in enumerate(rows):
        where = source.where(("points", at))
        if missing := [name for name in names if name not in row]:
            given = f"without {', '.join(missing)}"
            found.append(Fault(where, f"points[{at + 1}]", given, "every name at every point"))
    keys = [_plain(row) for row in rows]
    where_of = [source.where(("points", at)) for at in range(len(rows))]
    found += _repeated("points", keys, where_of)
    for name in names:
        first = {_plain(row[name]): at for at, row in reversed([*enumerate(rows)]) if name in row}
        at_rows = sorted(first.values())
        lines = tuple(source.where(("points", at, name)) for at in at_rows)
        found.append(Axis(name, tuple(rows[at][name] for at in at_rows), lines))
    return [each for one in found for each in _dated(one)]


def points_listed(grid: SweepGrid, axes: Sequence[Axis]) -> list[dict[str, Any]]:
    """Return the points that a grid lists, each with a value for every axis."""
    rows = [dict(flat(each)) for each in grid.points]
    by_name = {axis.name: {_plain(value): value for value in axis.values} for axis in axes}
    return [
        {name: known[_plain(_day(name, row[name]))] for name, known in by_name.items()}
        for row in rows
    ]


def _dated(found: Axis | Fault) -> list[Axis | Fault]:
    """Return the axis of days with days as values; JSON has none, and people write months."""
    if isinstance(found, Fault) or found.name != AS_OF:
        return [found]
    days = tuple(_day(AS_OF, value) for value in found.values)
    wrong = [
        Fault(where, f"axes.{AS_OF}", shown(value), DAY)
        for value, where in zip(days, found.where, strict=True)
        if type(value) is not dt.date
    ]
    return [*wrong] or [Axis(AS_OF, days, found.where)]


def _day(name: str, written: Any) -> Any:
    return as_date(written) if name == AS_OF else written


def _repeated(key: str, values: Sequence[Any], where: Sequence[str]) -> list[Fault]:
    """Return the values of an axis that stood there before."""
    seen: set[str] = set()
    faults = []
    for value, line in zip(values, where, strict=True):
        plain = _plain(value)
        if plain in seen:
            said = "a point again" if key == "points" else f"{shown(cell_of(value))} again"
            faults.append(Fault(line, key, said, "each value once", do="Remove it."))
        seen.add(plain)
    return faults


def _plain(value: Any) -> str:
    """Return what tells one value from another: 4 and 4.0 are the same, as is any order of keys."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return repr(float(value))
    return json.dumps(value, default=str, sort_keys=True)


def _set_twice(grid: SweepGrid, axes: Sequence[Axis], source: SourceLines) -> Iterator[Fault]:
    """Tell of what two names set, or what an axis and ``set`` both do."""
    section = "points" if grid.points else "axes"
    said = [("set", name) for name, _ in flat(grid.set)]
    said += [(section, axis.name) for axis in axes]
    first: dict[str, str] = {}
    for table, name in said:
        target = target_of(name)
        other = first.setdefault(target, f"{table}.{name}")
        if other != f"{table}.{name}":
            path: Path = (table, name)
            given = f"the same as {other}"
            yield Fault(source.where(path), f"{table}.{name}", given, ONCE, do="Remove one.")
        if name in {SCENARIO, AS_OF} and table == "set":
            do = "Name the base at the top." if name == SCENARIO else "Say it with --as-of."
            yield Fault(source.where(("set", name)), f"set.{name}", "no value", "an axis", do=do)
        if target == ROLES:
            do = "Name heads, heads.ROLE or pay.ROLE."
            yield Fault(source.where((table, name)), f"{table}.{name}", "a table", "a value", do=do)
    if HEADS in first:
        for target, other in first.items():
            if target.startswith(f"{HEADS}."):
                table, _, name = other.partition(".")
                yield Fault(source.where((table, name)), other, f"beside {first[HEADS]}", ONCE,
                            do="Name the roles' heads, or all together.")  # fmt: skip


def _too_many(axes: Sequence[Axis], source: SourceLines) -> Iterator[Fault]:
    count = prod(len(axis.values) for axis in axes)
    if count > MOST_POINTS:
        given = f"{' x '.join(str(len(axis.values)) for axis in axes)} = {count:,} points"
        do = "Take fewer values, or say [latin_hypercube] with so many points."
        yield Fault(source.where(("axes",)), "axes", given, f"up to {MOST_POINTS:,} points", do=do)
