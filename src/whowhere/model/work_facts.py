"""Facts of the work, of the engagements and of vendors' quotes."""

from __future__ import annotations

from math import fsum

from whowhere.facts.fact import Fact, Origin
from whowhere.facts.factbook import Factbook
from whowhere.model.case_role import CaseRole
from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import Spot
from whowhere.model.inputs import ENGAGEMENT, INPUTS, WORK
from whowhere.model.later_inputs import (
    CHANGING,
    ENGAGEMENT_PRICES,
    RAMP,
    RAMP_WORK,
    SEASON,
    SEASON_TERMS,
    SPEAKING,
    WORK_PRICES,
)
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.season import Season
from whowhere.model.scenario.work import BY_ATTRITION, Work
from whowhere.model.team_path import heads_by_month
from whowhere.quantities.ranges import Range

Facts = dict[tuple[str, Spot], tuple[Fact, ...]]
"""Each input at each spot: one fact, or one per role or per levy."""

THE_USER = Origin("you", "the scenario")
UNITS = {leaf.name: str(leaf.unit) for leaf in INPUTS}
EVERYWHERE = Spot()
DIRECTED = frozenset(Engagement) - {Engagement.MANAGED_SERVICE, Engagement.BUILD_OPERATE_TRANSFER}
"""Engagements in which the company itself directs those who do the work."""
NEW_TEAM = 0.5
"""Nobody of ours has directed it yet: whether somebody will is as likely as not."""


def given(name: str, value: Range, place: str = "") -> Fact:
    """Return a value that the user stated."""
    return Fact(name, value, UNITS[name], "given", (THE_USER,), place)


def given_exactly(name: str, value: float, place: str = "") -> Fact:
    """Return a number that the user stated."""
    return given(name, Range.exactly(value), place)


def work_facts(scenario: Scenario, factbook: Factbook, roles: tuple[CaseRole, ...]) -> Facts:
    """Return the facts that hold for every option alike."""
    work, company = scenario.work, scenario.company
    stated = {
        "horizon": given_exactly("horizon", work.horizon_months),
        "team_today": given_exactly("team_today", float(scenario.as_is is not None)),
        "ends_at_horizon": given_exactly("ends_at_horizon", float(work.ends_at_horizon)),
        "personal_data": given_exactly("personal_data", float(bool(work.personal_data))),
        "delay_cost": given("delay_cost", work.delay_cost_per_month or Range.exactly(0)),
        "money_per_usd": factbook.units_per_usd(company.money, "money/usd"),
        "manager_pay": factbook.manager_pay(company.place.key),
        "by_attrition": given_exactly("by_attrition", float(work.release == BY_ATTRITION)),
        "heads_by_date": given_exactly("heads_by_date", float(bool(heads_by_month(work)))),
        "work_growth": given("work_growth", work.growth or Range.exactly(0)),
        **_signs_of_employment(work, scenario.as_is),
    }
    if work.release == BY_ATTRITION:
        stated["share_not_redeployed"] = given_exactly("share_not_redeployed", 0)
    if work.talk:
        stated["talk_share"] = given("talk_share", work.talk)
    if company.discount_rate:
        stated["discount_rate"] = given("discount_rate", company.discount_rate)
    main = main_family(roles)
    if season := season_of(work):
        stated["season_peak"] = given_exactly("season_peak", season.peak)
    leaves = (*WORK, *SPEAKING, *WORK_PRICES, *RAMP_WORK, *CHANGING, *(SEASON if season else ()))
    facts = {
        leaf.name: stated.get(leaf.name)
        or factbook.practice.fact(leaf.name, place=scenario.home, family=main)
        for leaf in leaves
    }
    heads = tuple(given_exactly("heads", role.heads) for role in roles)
    return {(name, EVERYWHERE): (fact,) for name, fact in facts.items()} | {
        ("heads", EVERYWHERE): heads
    }


def _signs_of_employment(work: Work, as_is: Option | None) -> dict[str, Fact]:
    """Return what the scenario itself says of how much contractors would look like staff."""
    heads = [role.heads_at_start for role in work.roles]
    is_directed = as_is is not None and as_is.engagement in DIRECTED
    full = fsum(min(1.0, each) * each for each in heads) / fsum(heads)
    return {
        "full_time": given_exactly("full_time", full),
        "set_hours": given_exactly("set_hours", float(work.coverage != "any time")),
        "directed": given_exactly("directed", 1.0 if is_directed else NEW_TEAM),
    }


def main_family(roles: tuple[CaseRole, ...]) -> str:
    """Return the family of work that most of the people do."""
    return max(roles, key=lambda role: role.heads).occupation.family


def season_of(work: Work) -> Season | None:
    """Return the season of some work; ``None`` where every month has as much."""
    return None if work.season is None or work.season.is_even else work.season


def engagement_facts(
    engagement: Engagement, factbook: Factbook, family: str, *, has_season: bool = False
) -> Facts:
    """Return what practice says of an engagement for a family of work.

    What does not arise under it is left out.
    """
    terms = SEASON_TERMS if has_season else ()
    return {
        (leaf.name, Spot(engagement=engagement)): (
            factbook.practice.fact(leaf.name, engagement=engagement, family=family),
        )
        for leaf in (*ENGAGEMENT, *ENGAGEMENT_PRICES, *RAMP, *terms)
        if factbook.practice.has(leaf.name, engagement)
    }


def exchange_rate(money: str, factbook: Factbook, currency: str | None) -> float:
    """Return company currency for one unit of a price's currency."""
    if currency in {None, money}:
        return 1.0
    theirs = factbook.units_per_usd(str(currency)).value.likely
    return factbook.units_per_usd(money).value.likely / theirs
