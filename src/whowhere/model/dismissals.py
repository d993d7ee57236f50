"""Whom an option dismisses, and which thresholds of law several packages pass only together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from whowhere.facts.home_law import OF_A_TEAM, HomeRule, Threshold
from whowhere.model.case import HOME_ENGAGEMENT, Case
from whowhere.model.home_duties import AtHome, at_home, binding, sizes
from whowhere.model.mixes import Mixed
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.today_facts import employed_abroad
from whowhere.model.todays_way import StandingPart


@dataclass(frozen=True)
class Passed:
    """A rule that so many dismissals reach, at a threshold that not each package reaches alone."""

    rule: HomeRule
    threshold: Threshold
    short: frozenset[int]
    """Which of the packages do not reach it alone, counted from 0."""


def dismissed(case: Case, option: Option) -> Mapping[str, float]:
    """Return the company's own people whose work leaves them under an option, by country.

    Whom software frees where they stay is not among them: that is a share of the people.
    Unit: heads, as the work counts them at home.
    """
    if not case.team_today or case.is_at_work(option):
        return {}
    if case.today is None:
        return {case.home: sum(role.heads for role in case.roles)}
    found: Counter[str] = Counter()
    for part in _leaving(case, option):
        if part.option.engagement is HOME_ENGAGEMENT:
            found[part.option.country] += sum(part.heads)  # type: ignore[assignment]
    return found


def _leaving(case: Case, option: Option) -> Iterator[StandingPart]:
    people = case.automated[option.id].people if option.id in case.automated else None
    mix = people if isinstance(people, Mixed) else case.mixes.get(option.id)
    if mix:
        yield from (standing for part in mix.parts for standing in part.coming.leaving)
    elif case.today is not None:
        yield from case.today.left_for(option)


def law_where(scenario: Scenario, country: str, heads: float) -> AtHome:
    """Return the law on dismissing people of the company in a country, at home or abroad."""
    if country == scenario.home:
        return replace(at_home(scenario), team=heads)
    return employed_abroad(scenario, country, heads)


def passed_together(law: AtHome, alone: Sequence[float]) -> Iterator[Passed]:
    """Yield the rules that all dismissals together reach and some package does not alone.

    Where nobody says how large the site is, one size at which that is so is enough.
    """
    for rule in binding(law):
        if rule.topic in OF_A_TEAM:
            yield from islice(_beyond(rule, law, alone), 1)


def _beyond(rule: HomeRule, law: AtHome, alone: Sequence[float]) -> Iterator[Passed]:
    for size in sizes(rule, law.team, law.company.employees):
        found = rule.at(law.team, size)
        short = frozenset(at for at, heads in enumerate(alone) if rule.at(heads, size) != found)
        if found and short:
            yield Passed(rule, found, short)
