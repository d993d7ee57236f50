"""Every value of a grid tried once before the first run, so that no night is lost to a slip.

A value is at fault where no point that has it makes a sound scenario. What is only wrong together
with other values, or only shows when figures are looked up, is told in the row of its point.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from whowhere.decide.sweep.points import GridPoint
from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.changing import resolved
from whowhere.interfaces.requests.meant import require_meant
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.written import Written
from whowhere.interfaces.sweeping.batch import Batch
from whowhere.interfaces.sweeping.work import scenario_at, written_at
from whowhere.model.case import Case
from whowhere.model.scenario.assumptions import UNKNOWN_NAME
from whowhere.model.scenario.wording import SourceLines, shown
from whowhere.model.sweep.axes import Axis
from whowhere.model.sweep.axis_names import (
    ACCEPTED,
    AS_OF,
    SCENARIO,
    keys_set,
    nearest_axis,
    target_of,
)
from whowhere.model.sweep.grid import SweepGrid
from whowhere.model.sweep.values import cell_of, flat
from whowhere.quantities.faults import Fault, Faults, bounded, nearest, one_of
from whowhere.report.sweep.rows import ALL

UNKNOWN: Final = frozenset({UNKNOWN_NAME, "an unknown key", "about no known place"})
"""What is said of a name that nothing has."""
WHOLE: Final = "a whole number"
"""How what accepts no number in between says so."""
TRIED: Final = 3
"""Points at which a value is tried before it counts as wrong."""


def require_bases_sound(written: Mapping[str, Written], as_of: date, *, takes_all: bool) -> None:
    """Check every scenario as it stands, with all that it names. Raises ``Faults``."""
    faults: list[Fault] = []
    for base in written.values():
        try:
            case_in(replace(base, takes_all=takes_all), as_of)
        except Faults as wrong:
            faults += [
                fault if fault.where else replace(fault, where=base.name) for fault in wrong.faults
            ]
    if faults:
        raise Faults(bounded(faults))


@dataclass
class _Trials:
    """What was tried so far, and what was compared there."""

    batch: Batch
    sound: set[int] = field(default_factory=set)
    """Numbers of points that make a sound scenario."""
    refused: dict[int, tuple[Fault, ...]] = field(default_factory=dict)
    compared: dict[str, None] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)
    alone: int = 0
    """Counts down through points that no grid has: those with one axis alone."""

    def is_sound(self, point: GridPoint) -> bool:
        """Whether a point makes a sound scenario, in which nothing looks like a slip."""
        if point.number not in self.sound and point.number not in self.refused:
            try:
                self._try(point)
                self.sound.add(point.number)
            except Faults as wrong:
                self.refused[point.number] = wrong.faults
        return point.number in self.sound

    def refused_alone(self, name: str, point: GridPoint) -> tuple[Fault, ...]:
        """Return what is wrong when one axis alone is as at a point; nothing if that is sound.

        A wrong value of one axis keeps checks of others from being made. Without a name no axis
        is as there, but those that choose the base and the day.
        """
        names = (SCENARIO, AS_OF, name)
        chosen = {each: point.values[each] for each in names if each in point.values}
        self.alone -= 1
        alone = GridPoint(self.alone, chosen)
        return () if self.is_sound(alone) else self.refused[alone.number]

    def _try(self, point: GridPoint) -> None:
        scenario = scenario_at(self.batch, point)
        book = replace(factbook(self.batch.day_of(point)), own=self.batch.terms.own)
        try:
            case = resolved(scenario, book)
        except Faults as wrong:
            said = [*self.batch.terms.set, *point.values]
            if any(_said_by(fault, said) for fault in wrong.faults):
                raise
            return  # a row will say so: what figures there are is no matter of the grid's form
        self.cases.append(case)
        self.compared |= dict.fromkeys(option.id for option in case.options)
        require_meant(scenario, written_at(self.batch, point), book, case)


def require_values_sound(
    grid: SweepGrid,
    axes: Sequence[Axis],
    points: Sequence[GridPoint],
    source: SourceLines,
    batch: Batch,
) -> None:
    """Try every value of a grid, and find its options. Raises ``Faults``, all at once."""
    trials = _Trials(batch)
    faults = list(_of_set(grid, trials, points[0], source))
    having = _having(axes, points)
    for axis in axes:
        faults += _of_axis(axis, axes, having, trials, "points" if grid.points else "axes")
    faults += _unexplained(faults, trials, source)
    faults += _of_options(grid, trials, source)
    if faults:
        raise Faults(bounded(dict.fromkeys(faults)))


def _of_set(
    grid: SweepGrid, trials: _Trials, first: GridPoint, source: SourceLines
) -> Iterator[Fault]:
    """Tell of what holds at every point and is wrong at the first, axes or no axes."""
    names = [name for name, _ in flat(grid.set)]
    if names and not trials.is_sound(first):
        for fault in trials.refused_alone("", first) or trials.refused[first.number]:
            if name := _said_by(fault, names):
                yield _told(fault, f"set.{name}", source.where(("set", name)), name)


def _having(
    axes: Sequence[Axis], points: Sequence[GridPoint]
) -> Mapping[tuple[str, str], list[GridPoint]]:
    """Return the points that have each value of each axis; of a span, its lowest and highest."""
    found: dict[tuple[str, str], list[GridPoint]] = {}
    spans = [axis.name for axis in axes if axis.span]
    for point in points:
        for name, value in point.values.items():
            if name not in spans:
                found.setdefault((name, _key(value)), []).append(point)
    for name in spans:
        in_order = sorted(points, key=lambda point: point.values[name])
        found[name, _key(0)], found[name, _key(1)] = [in_order[0]], [in_order[-1]]
    return found


def _of_axis(
    axis: Axis,
    axes: Sequence[Axis],
    having: Mapping[tuple[str, str], list[GridPoint]],
    trials: _Trials,
    section: str,
) -> Iterator[Fault]:
    """Tell of the values of an axis with which no point is sound."""
    names = [each.name for each in axes]
    for at, (value, where) in enumerate(zip(axis.values, axis.where, strict=True)):
        with_it = having[axis.name, _key(at if axis.span else value)]
        step = max(1, len(with_it) // TRIED)
        tried = [*with_it[::step][:TRIED], with_it[-1]]
        if any(map(trials.is_sound, tried)):
            continue
        key, alone = f"{section}.{axis.name}", trials.refused_alone(axis.name, tried[0])
        for fault in alone or trials.refused[tried[0].number]:
            by = _said_by(fault, names)
            if by == axis.name:
                said = _told(fault, key, where, axis.name)
                in_between = axis.span is not None and fault.accepted.startswith(WHOLE)
                yield replace(said, do="Say step = 1.") if in_between else said
            elif alone and not by and fault not in trials.refused_alone("", tried[0]):
                given = f"{shown(value)}, with which {fault.key} is {fault.given}"
                yield Fault(where, key, given, fault.accepted, do=fault.do)


def _unexplained(faults: Sequence[Fault], trials: _Trials, source: SourceLines) -> Iterator[Fault]:
    """Tell why no point at all is sound, where that is the doing of no axis."""
    if not faults and not trials.sound:
        for fault in next(iter(trials.refused.values())):
            yield replace(fault, where=fault.where or source.name)


def _of_options(grid: SweepGrid, trials: _Trials, source: SourceLines) -> Iterator[Fault]:
    """Tell of options whose costs are asked for and that are compared nowhere."""
    if not trials.cases:
        return
    for at, written in enumerate(grid.options):
        meant = {case.option_meant(written) for case in trials.cases}
        if written != ALL and not meant & trials.compared.keys():
            accepted = f"{ALL}, or {one_of(trials.compared, 40)}"
            near = nearest(written, [ALL, *trials.compared])
            yield Fault(source.where(("options", at)), f"options[{at + 1}]", written,
                        accepted, near)  # fmt: skip


def _said_by(fault: Fault, names: Sequence[str]) -> str:
    """Return the name under which the value stands that a fault speaks of; empty for none."""
    return next(
        (
            name
            for name in names
            if fault.key == name or any(_begins(fault.key, key) for key in keys_set(name))
        ),
        "",
    )


def _begins(key: str, with_key: str) -> bool:
    return f"{key} ".startswith(tuple(f"{with_key}{end}" for end in ".[ "))


def _told(fault: Fault, key: str, where: str, name: str) -> Fault:
    """Return a fault where its value stands in the grid."""
    if fault.given not in UNKNOWN:
        return replace(fault, where=where, key=key)
    section, _, rest = target_of(name).partition(".")
    near = fault.nearest if rest else nearest_axis(name) or fault.nearest
    if rest and near and not near.startswith(f"{section}."):
        near = f"{section}.{near}"
    return Fault(where, key, "an unknown name", ACCEPTED, near or nearest_axis(name))


def _key(value: object) -> str:
    return str(cell_of(value))
