"""What the sheets share: where each number stands, the numbered sources, and the findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from whowhere.decide.board import Board
from whowhere.decide.compare.results import OptionResult
from whowhere.decide.profile.profile import OptionProfile
from whowhere.facts.fact import Fact, Origin
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.words import title
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import capital, in_a_sentence
from whowhere.report.media.spreadsheet.sheet import Paper
from whowhere.report.wording.options import offer_said, option_said
from whowhere.report.workbook.layout import SheetRow, WorkbookLayout


@dataclass(frozen=True)
class Total:
    """A sum in a ledger: where it stands, and what it is as written."""

    cell: str
    value: float


@dataclass
class ModelContents:
    """What the sheets of the model need: where each number stands, and the numbered sources."""

    paper: Paper
    layout: WorkbookLayout

    @property
    def case(self) -> Case:
        """The case that is told."""
        return self.layout.case

    def option_name(self, option: Option) -> str:
        """Return an option's name at the beginning of a line."""
        return capital(option_said(option, self.case))

    def spot_name(self, spot: Spot) -> str:
        """Say what a value belongs to."""
        place = in_a_sentence(self.case.places[spot.place]) if spot.place else ""
        if not spot.engagement:
            return capital(place) if place else "The work and the company"
        plain = capital(Engagement(spot.engagement).plain)
        if not place:
            return plain
        return offer_said(f"{plain} in {place}", self.case, spot.name)

    def row_name(self, row: SheetRow) -> str:
        """Say what a row holds, with its contribution line."""
        named = capital(title(row.name, self.case.graph))
        if row.element.levy is None:
            return named
        lines = self.case.facts["levy_rate", Spot(row.spot.place)]
        return f"{named}: {lines[row.element.levy].note or f'line {row.element.levy + 1}'}"

    def unit(self, name: str, spot: Spot) -> str:
        """Write a unit with the currencies that it stands for here; a plain number has none."""
        text = str(self.case.graph.node(name).unit)
        local = self.case.currencies.get(spot.place, "local currency")
        for symbol, word in (("money", self.case.currency), ("usd", "USD"), ("local", local)):
            text = text.replace(symbol, word)
        return "" if text == "1" else text.replace("1/", "per ", 1)

    @cached_property
    def sources(self) -> dict[Origin, int]:
        """Every source of the assumptions written, numbered in the order of the sheet."""
        numbered: dict[Origin, int] = {}
        for rows in self.layout.assumptions.values():
            for row in rows:
                fact = self.fact(row)
                for origin in fact.origins if fact else ():
                    numbered.setdefault(origin, len(numbered) + 1)
        return numbered

    def fact(self, row: SheetRow) -> Fact | None:
        """Return the fact behind an assumption; ``None`` for chance itself."""
        facts = self.case.facts.get((row.name, row.spot))
        if facts is None:
            return None
        element = row.element
        at = next((x for x in (element.role, element.levy, element.grade) if x is not None), 0)
        return facts[min(at, len(facts) - 1)]


@dataclass
class Contents(ModelContents):
    """Everything that a sheet of a board's workbook needs to be written."""

    board: Board
    totals: dict[str, dict[str, Total]] = field(default_factory=dict)
    """Each option's sums by phase, ``total`` and ``steady_month``; the ledgers write them."""

    @property
    def detailed(self) -> tuple[OptionProfile, ...]:
        """The options that have a ledger."""
        return self.board.detailed

    def result(self, option: Option) -> OptionResult:
        """Return what an option that has a ledger costs over the futures."""
        return next(each.result for each in self.detailed if each.result.option == option)
