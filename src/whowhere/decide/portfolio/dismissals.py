"""Who is dismissed at once under a plan, where law counts the people of all packages together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from whowhere.decide.portfolio.plan import Plan
from whowhere.model.dismissals import Passed, dismissed, law_where, passed_together
from whowhere.model.portfolio.resolving import PortfolioCase


@dataclass(frozen=True)
class Dismissals:
    """The people of several packages who are dismissed in one country within one year."""

    country: str
    year: int
    """Counted from 0."""
    heads: Mapping[str, float]
    """By package, heads."""
    passed: tuple[Passed, ...]
    """The rules that they reach together and some of them do not alone."""

    @property
    def short(self) -> tuple[str, ...]:
        """The packages in whose cost what these rules ask for is missing, by id."""
        below = frozenset[int]().union(*(each.short for each in self.passed))
        return tuple(package for at, package in enumerate(self.heads) if at in below)


def dismissed_together(case: PortfolioCase, plan: Plan) -> Iterator[Dismissals]:
    """Yield the countries and years in which packages together pass thresholds."""
    scenario = case.portfolio.scenarios[0]
    for (country, year), heads in _heads(case, plan).items():
        alone = tuple(heads.values())
        law = law_where(scenario, country, sum(alone))
        if passed := tuple(passed_together(law, alone)):
            yield Dismissals(country, year, heads, passed)


def _heads(case: PortfolioCase, plan: Plan) -> dict[tuple[str, int], dict[str, float]]:
    """Return the heads that each package dismisses, by country and year."""
    found: dict[tuple[str, int], dict[str, float]] = {}
    for one in case.packages:
        taken = {
            (part.choice.taken, part.choice.year): part.share / part.choice.portion
            for part in plan.of(one.package.id)
        }
        for (option, year), share in taken.items():
            for country, heads in dismissed(one.case, option).items():
                there = found.setdefault((country, year), {})
                there[one.package.id] = there.get(one.package.id, 0.0) + share * heads
    for part in plan.parts:
        choice, freed = part.choice, part.share * part.choice.freed
        if freed:
            there = found.setdefault((choice.option.country, choice.year), {})
            there[choice.package] = there.get(choice.package, 0.0) + freed
    return found
