"""The rules as formulas: what each counts, from the shares as they stand in the workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import fsum
from typing import Final, TypeAlias

from whowhere.decide.portfolio.problem import Choice, SharedSite
from whowhere.decide.portfolio.programme import Constraint, Told
from whowhere.decide.portfolio.rules import Rule
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.portfolio.rules import require_every_rule
from whowhere.report.plan.workbook.contents import (
    BARRING,
    NOTHING,
    PlanContents,
    alike,
    among,
)
from whowhere.report.plan.workbook.plan_sheet import WORK_NAME
from whowhere.report.plan.workbook.years_sheet import moving_cells


@dataclass(frozen=True)
class RuleLine:
    """One line of a rule: what it is about, and what it counts."""

    contents: PlanContents
    rule: Rule
    row: Constraint
    about: str
    """The cell in which its subject stands as words."""
    at: int
    """Its number among the lines of the rule."""

    @property
    def told(self) -> Told:
        """What it counts under the plan as written, and its limits there."""
        return self.row.told(self.contents.solution)

    @property
    def choices(self) -> list[Choice]:
        """The choices that it speaks of, without sites and vendors."""
        layout = self.contents.planned.laid.layout
        at = {int(column): place for place, column in enumerate(layout.shares)}
        at |= {int(column): place for place, column in enumerate(layout.used)}
        found = [at[int(column)] for column in self.row.columns if int(column) in at]
        return [self.contents.problem.choices[each] for each in found]

    @property
    def year(self) -> int:
        """The year that it speaks of, counted from 1."""
        return self.choices[0].year + 1 if self.choices else self.at + 1

    def summed(self, *factors: str) -> str:
        """Return the sum over all options of the product of factors, each a range or a test."""
        return f"SUMPRODUCT({'*'.join(factors)})"

    def cells(self, name: str) -> str:
        """Return a column of the options."""
        return self.contents.cells(name)


Form: TypeAlias = Callable[[RuleLine], str]


def formula_of(line: RuleLine) -> str:
    """Return the formula of what a rule's line counts; it gives ``told.value`` as written."""
    return f"={FORMS[line.rule.kind.key](line)}"


def limit_formula_of(line: RuleLine) -> str | None:
    """Return the formula of a limit that goes with whether a site is open; else ``None``."""
    if line.row.limit_at < 0:
        return None
    return f"={line.rule.value!r}*{line.contents.hub_cell(_hub(line), 'open')}"


def _share_where(line: RuleLine, column: str) -> str:
    found = f"EXACT({line.cells(column)},{line.about})"
    return f"{line.summed(found, line.cells('worked'))}/{WORK_NAME}"


def _in_group(line: RuleLine) -> str:
    codes = sorted({choice.place for choice in line.choices})
    if not codes:
        return "0"
    return f"{line.summed(among(line.cells('code'), codes), line.cells('worked'))}/{WORK_NAME}"


def _in_currency(line: RuleLine) -> str:
    """Cost in a currency above its allowed share of all cost of options."""
    there = f"EXACT({line.cells('currency')},{line.about})"
    return (
        f"{line.summed(there, line.cells('costs'))}-{line.rule.value!r}*SUM({line.cells('costs')})"
    )


def _core(line: RuleLine) -> str:
    core = fsum(package.work for package in line.contents.problem.packages if package.is_core)
    return f"{line.summed(line.cells('core_own'), line.cells('worked'))}/{core!r}"


def _labour_force(line: RuleLine) -> str:
    force = line.contents.problem.labour_forces[line.choices[0].place]
    there = alike(line.cells("code"), line.choices[0].place)
    return f"{line.summed(there, line.cells('working'))}/{float(force)!r}"


def _hires(line: RuleLine) -> str:
    there = alike(line.cells("code"), line.choices[0].place)
    months = MONTHS_PER_YEAR.value
    hired = line.summed(there, _in_year(line), line.cells("hires"), line.cells("share"))
    return f"{hired}/{months:g}"


def _in_year(line: RuleLine) -> str:
    return f"({line.cells('year')}={line.year})"


def _barred(line: RuleLine) -> str:
    mine = alike(line.cells("package"), line.choices[0].package)
    return line.summed(mine, line.cells(line.rule.kind.key), line.cells("share"))


def _set_up(line: RuleLine) -> str:
    """Setting up in a year; new sites and vendors count in the first."""
    year = f"({line.cells('year')}={line.at + 1})"
    spent = line.summed(year, line.cells("set_up"), line.cells("share"))
    if line.at or not line.contents.problem.hubs:
        return spent
    opened = (line.contents.hub_cells("open"), line.contents.hub_cells("set_up"))
    return f"{spent}+{line.summed(*opened)}"


def _sites(line: RuleLine) -> str:
    if not line.contents.problem.hubs:
        return "0"
    return line.summed(line.contents.hub_cells("open"), line.contents.hub_cells("is_site"))


def _vendors(line: RuleLine) -> str:
    if not line.contents.problem.hubs:
        return "0"
    is_vendor = f"(1-{line.contents.hub_cells('is_site')})"
    return line.summed(line.contents.hub_cells("open"), is_vendor)


def _people_at_site(line: RuleLine) -> str:
    return line.contents.hub_cell(_hub(line), "people")


def _hub(line: RuleLine) -> SharedSite:
    of_column = {at: hub for hub, at in line.contents.planned.laid.layout.open.items()}
    wanted = of_column[int(line.row.columns[-1])]
    return next(hub for hub in line.contents.problem.hubs if hub.id == wanted)


def _moves(line: RuleLine) -> str:
    return f"SUMPRODUCT(({moving_cells(line.contents, line.at)}>{NOTHING})*1)"


def _together(line: RuleLine) -> str:
    """The share of one package in a place less that of another."""
    signs = zip(line.choices, line.row.coefficients, strict=True)
    ids = {sign > 0: choice.package for choice, sign in signs}
    there = f"EXACT({line.cells('place')},{line.about})"
    parts = [
        ("" if is_first else "-")
        + line.summed(alike(line.cells("package"), package), there, line.cells("share"))
        for is_first, package in sorted(ids.items(), reverse=True)
    ]
    return "".join(parts)


def _apart(line: RuleLine) -> str:
    """How many of the packages are in a place."""
    there = f"EXACT({line.cells('place')},{line.about})"
    shares = (
        line.summed(alike(line.cells("package"), each), there, line.cells("share"))
        for each in line.rule.value
    )
    return "+".join(f"({share}>{NOTHING})*1" for share in shares)


def _at_work(line: RuleLine) -> str:
    """How many options in use have people at work at these hours."""
    if not line.choices:
        return "0"
    packages = sorted({choice.package for choice in line.choices})
    codes = sorted({choice.place for choice in line.choices})
    used = f"({line.cells('share')}>{NOTHING})"
    return line.summed(
        among(line.cells("package"), packages), among(line.cells("code"), codes), used
    )


FORMS: Final[Mapping[str, Form]] = {
    **dict.fromkeys(BARRING, _barred),
    "most_in_one_place": lambda line: _share_where(line, "place"),
    "most_with_one_vendor": lambda line: _share_where(line, "vendor"),
    "most_in_one_currency": _in_currency,
    "core_in_house": _core,
    "round_the_clock": _at_work,
    "set_up_cash_a_year": _set_up,
    "most_sites": _sites,
    "most_vendors": _vendors,
    "least_people_at_a_site": _people_at_site,
    "moves_a_year": _moves,
    "most_of_labour_force": _labour_force,
    "hires_a_month": _hires,
    "groups.most": _in_group,
    "groups.least": _in_group,
    "together": _together,
    "apart": _apart,
}
require_every_rule("the formulas of rules", FORMS)
