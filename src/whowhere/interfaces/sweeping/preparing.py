"""From a grid as it was written to batches that can be worked off, or to every mistake in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from whowhere.decide.sweep.points import GridPoint, batches_of, points_of
from whowhere.facts.own_values import OwnValues
from whowhere.interfaces.requests.own_folder import own_values
from whowhere.interfaces.requests.written import Written
from whowhere.interfaces.sweeping.bases import base_with_cards, bases_of
from whowhere.interfaces.sweeping.batch import Base, Batch, Terms
from whowhere.interfaces.sweeping.checking import require_bases_sound, require_values_sound
from whowhere.model.sweep.axes import Axis
from whowhere.model.sweep.axis_names import SCENARIO
from whowhere.model.sweep.grid import SweepGrid
from whowhere.model.sweep.loading import grid_in
from whowhere.model.sweep.values import flat
from whowhere.quantities.faults import Fault, Faults
from whowhere.simulate.draws import require_futures

POINTS_IN_A_BATCH: Final = 16
"""A second of work as a rule: enough to send, and little to do again after an interrupt."""


@dataclass(frozen=True)
class Sweep:
    """A grid that has been checked."""

    grid: SweepGrid
    axes: tuple[Axis, ...]
    points: tuple[GridPoint, ...]
    batches: tuple[Batch, ...]
    as_of: date
    written: str | Mapping[str, Any]
    """The grid as somebody wrote it."""

    @cached_property
    def rests_on(self) -> dict[str, str]:
        """What its numbers follow from, each as a hash: the points, the scenarios, own tables."""
        terms = self.batches[0].terms
        points = [[point.number, dict(point.values)] for point in self.points]
        asked = [terms.set, terms.options, terms.flips, terms.seed, terms.draws, terms.takes_all]
        bases = {name: base for batch in self.batches for name, base in batch.bases.items()}
        return {
            "grid": _hash([points, asked]),
            "scenarios": _hash([[name, asdict(base)] for name, base in sorted(bases.items())]),
            "own_tables": _hash([asdict(value) for value in terms.own.values]),
        }


def _hash(said: Any) -> str:
    text = json.dumps(said, default=_plain, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def prepared(written: Written, as_of: date) -> Sweep:
    """Read a grid and everything that it names, and check all of it. Raises ``Faults``."""
    grid, as_written, source = grid_in(written.content, written.name)
    _require_draws(grid, source.where(("draws",)))
    found = bases_of(grid, as_written, source, written.folder)
    require_bases_sound(found.written, as_of, takes_all=written.takes_all)
    bases = {name: base_with_cards(each) for name, each in found.written.items()}
    points = _points(grid, found.axes, source.where(("latin_hypercube", "points")))
    terms = _terms(grid, as_of, own_values(as_of), takes_all=written.takes_all)
    require_values_sound(grid, found.axes, points, source, Batch(0, points[:1], bases, terms))
    batches = tuple(
        _batch(number, some, bases, terms)
        for number, some in enumerate(batches_of(points, POINTS_IN_A_BATCH))
    )
    return Sweep(grid, found.axes, points, batches, as_of, written.content)


def _require_draws(grid: SweepGrid, where: str) -> None:
    try:
        require_futures(grid.draws)
    except Faults as wrong:
        fault = wrong.faults[0]
        raise Faults([Fault(where, "draws", fault.given, fault.accepted, do=fault.do)]) from None


def _points(grid: SweepGrid, axes: Sequence[Axis], where: str) -> tuple[GridPoint, ...]:
    try:
        return points_of(grid, axes)
    except Faults as wrong:
        raise Faults(
            Fault(where, fault.key, fault.given, fault.accepted, do=fault.do)
            for fault in wrong.faults
        ) from None


def _terms(grid: SweepGrid, as_of: date, own: OwnValues, *, takes_all: bool) -> Terms:
    return Terms(
        dict(flat(grid.set)), as_of, own, grid.options, grid.flips, grid.seed, grid.draws, takes_all
    )


def _batch(number: int, points: Sequence[GridPoint], bases: dict[str, Base], terms: Terms) -> Batch:
    """Return a batch with the bases of its own points, and no other."""
    needed = dict.fromkeys(point.values.get(SCENARIO, "") for point in points)
    return Batch(number, tuple(points), {name: bases[name] for name in needed}, terms)
