"""Where every number of the case stands in the workbook, and what it is at likely values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from whowhere.model.case import Case
from whowhere.model.graph.elements import Element, at, elements
from whowhere.model.graph.evaluate import Evaluation, Spot, there
from whowhere.model.graph.figure import Figure, Input
from whowhere.model.graph.operand import Axis, goes_by_month
from whowhere.model.graph.reached import Key, reached
from whowhere.model.graph.spreadsheet import MONTHS, Formulas
from whowhere.model.inputs import INPUTS
from whowhere.model.mixes import LAST
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.report.media.spreadsheet.cells import fixed
from whowhere.report.workbook.names import name_of
from whowhere.simulate.central import CentralLeaves

UNLIMITED = 1e99
"""What stands for no limit: a spreadsheet has no infinity."""
FIRST_ROW = 4
"""The row below title, notes and headings; rows and columns count from 0."""
VALUE = 3
"""Column of an assumption's value."""
FIGURE = 2
"""Column of a figure's value, or of its value for the first role."""
SUM, FIRST_MONTH = 2, 3
"""Columns of a driver's sum and of the first month."""

MONTHS_ON_PAGE = 14
"""Months that are still legible beside each other on paper."""

WAVES = ("months_to_start", "months_to_half", "months_to_all", "months_to_full_output")
PEOPLE_HERE = "people_here"
PEOPLE = ("people_there", PEOPLE_HERE)
"""What the sheet of the ramp shows beside the ledgers: waves, and people month by month."""

_ORDER = {leaf.name: place for place, leaf in enumerate(INPUTS)}


@dataclass(frozen=True)
class SheetRow:
    """One row of a sheet: a number of an input, a figure, or a path through the months."""

    name: str
    spot: Spot
    element: Element = field(default_factory=Element)
    """Without the axis that goes along the row."""


@dataclass
class WorkbookLayout:
    """The rows of the three sheets of the model, for the options told in detail."""

    case: Case
    options: tuple[Option, ...]
    _rows: dict[SheetRow, int] = field(default_factory=dict)
    _months: dict[Key, Array] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay out every number that the options rest on."""
        self.formulas = Formulas(
            self.case.graph, self.case.elsewhere, self.sizes, self.address, self.case.has
        )
        self.evaluation = Evaluation(
            self.case.graph, CentralLeaves(self.case, 1, {}), self.case.elsewhere
        )
        for rows in (self.assumptions, self.figures, self.months):
            self._place(rows)

    def _place(self, sections: Mapping[Spot, list[SheetRow]]) -> None:
        """Number the rows of a sheet: each section has a row for its heading before them."""
        heading = FIRST_ROW
        for rows in sections.values():
            self._rows |= {each: row for row, each in enumerate(rows, start=heading + 1)}
            heading += len(rows) + 1

    def sizes(self, spot: Spot) -> Mapping[Axis, int]:
        """Return how many levies, roles and months there are at a spot."""
        levies = self.case.facts.get(("levy_rate", Spot(spot.place)), ())
        return {
            "levy": len(levies),
            "role": len(self.case.roles),
            "month": self.case.horizon_months,
            "grade": len(self.case.facts.get(("grade", Spot(spot.place)), ())),
        }

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """Everything that the options rest on, each after what it uses."""
        costs = (
            (name, spot)
            for option in self.options
            for spot, line in self.case.placed(option)
            for name in (line.amount, line.driver)
        )
        ramps = (
            (name, point.spot)
            for option in self.options
            for point in self.case.standpoints(option)
            if not point.stands
            for name in (*WAVES, *PEOPLE)
        )
        roots = (*costs, *ramps)
        behind = reached(self.case.graph, self.case.elsewhere, [(MONTHS, Spot()), *roots])
        return tuple(key for key in behind if self.case.has(*key))

    @cached_property
    def assumptions(self) -> Mapping[Spot, list[SheetRow]]:
        """The inputs by where they belong, in the order in which the model names them."""
        keys = [
            key for key in self.keys if self._is_input(key[0]) and "month" not in self._axes(key[0])
        ]
        keys.sort(key=lambda key: _ORDER[key[0]])
        return self._sections(
            SheetRow(name, spot, element)
            for name, spot in keys
            for element in elements(self._axes(name), self.sizes(spot))
        )

    @cached_property
    def figures(self) -> Mapping[Spot, list[SheetRow]]:
        """The figures by where they belong; roles go along the row."""
        keys = (
            key for key in self.keys if not self._is_input(key[0]) and not self.is_by_month(key[0])
        )
        return self._sections(
            SheetRow(name, spot, element)
            for name, spot in keys
            for element in elements(self._axes(name) - {"role"}, self.sizes(spot))
        )

    @cached_property
    def months(self) -> Mapping[Spot, list[SheetRow]]:
        """The paths and drivers by where they belong; months go along the row."""
        return self._sections(SheetRow(*key) for key in self.keys if self.is_by_month(key[0]))

    def _sections(self, rows: Iterable[SheetRow]) -> Mapping[Spot, list[SheetRow]]:
        found: dict[Spot, list[SheetRow]] = {}
        for row in rows:
            found.setdefault(row.spot, []).append(row)
        order = sorted(found, key=self._place_of)
        return {spot: found[spot] for spot in order}

    def _place_of(self, spot: Spot) -> tuple[int, bool, str, str]:
        """Sort the work first, then places with home before others, engagements, and options."""
        kind = bool(spot.place) + 2 * bool(spot.engagement)
        return kind, spot.place != self.case.home, spot.engagement, spot.place

    def row(self, row: SheetRow) -> int:
        """Return where a row stands in its sheet."""
        return self._rows[row]

    def address(self, name: str, spot: Spot, at: Element) -> str:
        """Return the cell of a number, with its sheet, or the name of an assumption's cell."""
        if self.is_by_month(name):
            column = SUM if at.month is None else FIRST_MONTH + at.month
            return f"Months!{fixed(self.row(SheetRow(name, spot)), column)}"
        if self._is_input(name):
            return name_of(self.case, name, spot, at)
        row = self.row(SheetRow(name, spot, at.within(self._axes(name) - {"role"})))
        return f"Figures!{fixed(row, FIGURE + (at.role or 0))}"

    def number(self, name: str, spot: Spot, element: Element) -> float:
        """Return a number of the likely case; no limit is a very large number."""
        axes = self._axes(name)
        if element.month is not None and "month" not in axes:
            if (name, spot) not in self._months:
                self._months[name, spot] = self.evaluation.months(name, spot)
            values, axes = self._months[name, spot], axes | {"month"}
        else:
            values = self.evaluation.value(name, spot)
        return float(np.minimum(at(values, axes, element)[0], UNLIMITED))

    def figure(self, name: str, option: Option, month: int | None = None) -> tuple[str, float]:
        """Return where an option's figure stands, and what it is in the likely case.

        With a month, counted from 0, it is that month's part of a sum over months. Of a mix it is
        the sum of its parts, or that of the slowest; who stays is here all along.
        """
        points = self.case.counting(option, name)
        found = [self.figure_at(name, each.spot, month) for each in points if not each.stands]
        if name == PEOPLE_HERE:
            found += [cell for each in points if each.stands for cell in self._heads(each.spot)]
        cells, values = zip(*found, strict=True)
        if name in LAST and len(found) > 1:
            return f"MAX({','.join(cells)})", max(values)
        return "+".join(cells), sum(values)

    def _heads(self, spot: Spot) -> list[tuple[str, float]]:
        """Return where the heads of each role stand that are at work at a spot."""
        at_spot = spot.within(self.case.graph.inputs["heads"].scopes)
        roles = (Element(role=at) for at in range(len(self.case.roles)))
        return [
            (self.formulas.cell("heads", spot, each), self.number("heads", at_spot, each))
            for each in roles
        ]

    def figure_at(self, name: str, spot: Spot, month: int | None = None) -> tuple[str, float]:
        """Return where a figure as seen from a spot stands, and what it is in the likely case."""
        one = Element(month=month)
        where, said = self.case.graph.apart(name)
        seen = there(self.case.elsewhere, where, spot) if where else spot
        place = seen.within(self.case.graph.node(said).scopes)
        return self.formulas.cell(name, spot, one), self.number(said, place, one)

    def is_by_month(self, name: str) -> bool:
        """Whether a path or a sum over months: it stands in the sheet of months."""
        node = self.case.graph.node(name)
        return "month" in node.axes or (isinstance(node, Figure) and goes_by_month(node.expression))

    def _is_input(self, name: str) -> bool:
        return isinstance(self.case.graph.node(name), Input)

    def _axes(self, name: str) -> frozenset[Axis]:
        return self.case.graph.node(name).axes


def pages_across(months: int) -> int:
    """Return how many pages a sheet with a column for each month is printed across."""
    return 1 + months // MONTHS_ON_PAGE
