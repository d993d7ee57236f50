"""What the sheets of a plan share: the plan, and in which cells its choices and sites stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from whowhere.decide.portfolio.plan import Plan, columns_of, shares_of
from whowhere.decide.portfolio.planning import Planned
from whowhere.decide.portfolio.problem import Choice, Problem, SharedSite
from whowhere.model.portfolio.rules import RULE_KINDS
from whowhere.quantities.ranges import Array
from whowhere.report.media.spreadsheet.cells import fixed, span
from whowhere.report.media.spreadsheet.sheet import Paper

OPTIONS, PLAN, RULES, YEARS = "Options", "Plan", "Rules", "Years"
TOP: Final = 5
"""The first row of the options, and of the packages; rows and columns count from 0."""
COLUMNS: Final = (
    "package", "name", "words", "option", "place", "code", "year", "moves", "cost", "share",
    "costs", "work", "worked", "people", "working", "hires", "set_up", "hub", "hub_staff",
    "vendor", "currency", "core_own",
)  # fmt: skip
"""What each column of the options holds; after them one for each rule that bars options."""
HUB_COLUMNS: Final = (
    "label", "kind", "written", "is_site", "exists", "kept_empty", "share", "open", "people",
    "running", "least_staff", "brought", "staff_price", "closing", "set_up", "cost",
)  # fmt: skip
"""What each column of the sites and vendors holds."""
BARRING: Final = tuple(rule_kind.key for rule_kind in RULE_KINDS if rule_kind.bars_options)
"""Rules that keep single options out."""
NOTHING = "0.000001"
"""A share up to which a part is none, as formulas write it."""


@dataclass(frozen=True)
class PlanContents:
    """Everything that a sheet needs to be written."""

    planned: Planned
    plan: Plan
    paper: Paper

    @property
    def problem(self) -> Problem:
        """What the plan chose from."""
        return self.planned.problem

    @cached_property
    def shares(self) -> Array:
        """The share of each choice under the plan, shape (choices,)."""
        return shares_of(self.problem, self.plan)

    @cached_property
    def solution(self) -> Array:
        """Every column's value under the plan, without the solver's dust."""
        return columns_of(self.planned.laid, self.plan, self.planned.solved.values)

    @cached_property
    def barred(self) -> dict[str, set[int]]:
        """The positions of the choices that a rule keeps out, by rule that bars single options."""
        found: dict[str, set[int]] = {}
        at = {int(column): place for place, column in enumerate(self.planned.laid.layout.shares)}
        for row in self.planned.laid.programme.rows:
            if row.rule in BARRING:
                found.setdefault(row.rule, set()).update(at[int(each)] for each in row.columns)
        return found

    def column(self, name: str) -> int:
        """Return the number of a column of the options."""
        return (*COLUMNS, *self.barred).index(name)

    def cells(self, name: str) -> str:
        """Return a whole column of the options as other sheets see it."""
        last, column = TOP + len(self.problem.choices) - 1, self.column(name)
        return f"{OPTIONS}!{span((TOP, column), (last, column))}"

    @cached_property
    def hubs(self) -> tuple[SharedSite, ...]:
        """Sites and vendors, those of the plan and of today first."""
        return tuple(
            sorted(self.problem.hubs, key=lambda hub: hub not in self.plan.hubs and not hub.exists)
        )

    @property
    def hubs_top(self) -> int:
        """The row of the first site or vendor in the sheet of the plan."""
        return TOP + len(self.problem.packages) + 5

    def hub_cell(self, hub: SharedSite, name: str) -> str:
        """Return a cell of a site or vendor as other sheets see it."""
        row = self.hubs_top + self.hubs.index(hub)
        return f"{PLAN}!{fixed(row, HUB_COLUMNS.index(name))}"

    def hub_cells(self, name: str) -> str:
        """Return a column of all sites and vendors as other sheets see it."""
        column, last = HUB_COLUMNS.index(name), self.hubs_top + len(self.problem.hubs) - 1
        return f"{PLAN}!{span((self.hubs_top, column), (last, column))}"

    def is_core_own(self, choice: Choice) -> bool:
        """Whether a choice is core work by own staff."""
        return choice.is_in_house and self.problem.by_id[choice.package].is_core


def hub_label(hub: SharedSite) -> str:
    """Return what a site or a vendor is called in the workbook, none like another."""
    return f"{'Site' if hub.is_site else 'Vendor'}: {hub.name}"


def alike(cells: str, text: str) -> str:
    """Return the formula for which cells hold a text exactly; ``text`` is written into it."""
    quoted = text.replace('"', '""')
    return f'EXACT({cells},"{quoted}")'


def among(cells: str, words: list[str]) -> str:
    """Return the formula for which cells hold one of some words."""
    listed = ",".join(f'"{word}"' for word in words)
    return f"ISNUMBER(MATCH({cells},{{{listed}}},0))"
