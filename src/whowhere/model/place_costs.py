"""What an hour of the work costs an employer in each place, at likely pay, hours and rates.

Where contributions and hours are known, the figures are the model's own. Elsewhere the cost
follows from the average wage, as it does in the places where both are known.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from whowhere.facts.fact import Fact, Origin, most_doubtful
from whowhere.facts.factbook import Factbook
from whowhere.facts.further_places import average_wages_2026
from whowhere.facts.statute_book import Statutes
from whowhere.model.case_role import CaseRole
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Evaluation, Spot, seen_from
from whowhere.model.levy_facts import LARGE, levy_facts
from whowhere.model.likely import likely_leaves
from whowhere.model.own_values import with_own_values
from whowhere.model.scenario.assumptions import meaning
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.speakers import languages_of, premium
from whowhere.model.work_facts import Facts, given_exactly
from whowhere.quantities.ranges import Z_OF_P90, Array, Range

UNIT = "money/hour"
NAME = "employer_cost"
COST_INPUTS = frozenset(
    {
        "pay", "local_per_usd", "weekly_hours", "leave_days", "leave_days_customary",
        "holiday_days", "sick_days", "language_premium",
    }
)  # fmt: skip
"""Inputs of a place on which the cost of an hour rests, beside its contributions."""

MODEL = Origin("whowhere", "pay, statutes and working time of the factbook, at likely values")
TREND = Origin("whowhere", "log-log regression of the cost of an hour on the average wage")


def known_costs(
    scenario: Scenario,
    book: Factbook,
    roles: tuple[CaseRole, ...],
    statutes: Mapping[str, Statutes],
) -> dict[str, Fact]:
    """Return the cost of an hour at work in company currency, mean over the heads, by place."""
    facts: Facts = {("money_per_usd", Spot()): (_money(scenario, book),)}
    for iso2, law in statutes.items():
        facts |= _place_facts(scenario, book, roles, law)
        if iso2 == scenario.home:
            facts["pay", Spot(iso2)] = _home_pay(scenario, facts)
            facts["language_premium", Spot(iso2)] = _home_premium(scenario, facts)
    facts = with_own_values(facts, _about_cost(scenario), roles)
    model = Evaluation(model_graph(), likely_leaves(facts), seen_from(Spot(scenario.home)))
    heads = np.array([role.heads for role in roles])
    money = facts["money_per_usd", Spot()][0].value.likely
    return {iso2: _known(iso2, model, heads, facts, money) for iso2 in statutes}


def costs_by_wage(known: Mapping[str, Fact]) -> dict[str, Fact]:
    """Return the cost of an hour where only the average wage is known, marked as imputed.

    A straight line through the logarithms of wage and cost in the places where both are known;
    the range adds up how far those lie from the line and how well the wage is known.
    """
    wages = average_wages_2026()
    x = np.array([math.log(wages[iso2].value.likely) for iso2 in known])
    y = np.array([math.log(fact.value.likely) for fact in known.values()])
    slope, constant = (float(each) for each in np.polyfit(x, y, 1))
    residual = float(np.std(y - constant - slope * x, ddof=2))
    return {
        iso2: _by_wage(wage, slope, constant, residual)
        for iso2, wage in wages.items()
        if iso2 not in known
    }


def _by_wage(wage: Fact, slope: float, constant: float, residual: float) -> Fact:
    value = wage.value
    doubt = slope * math.log(value.high / value.low) / (2 * Z_OF_P90)
    likely = math.exp(constant + slope * math.log(value.likely))
    band = math.exp(Z_OF_P90 * math.hypot(residual, doubt))
    note = f"from an average wage of {value.likely:,.0f} USD a month ({wage.status})"
    return Fact(
        NAME, Range(likely / band, likely, likely * band, "log"), UNIT, "imputed",
        (*wage.origins, TREND), wage.place, wage.year, note,
    )  # fmt: skip


def _known(iso2: str, model: Evaluation, heads: Array, facts: Facts, money: float) -> Fact:
    spot = Spot(iso2)
    yearly = model.value("employer_cost", spot)[:, 0]
    hours = float(model.value("productive_hours", spot).item())
    local = facts["local_per_usd", spot][0].value.likely
    hourly = float(np.average(yearly, weights=heads)) / hours / local * money
    pay = facts["pay", spot]
    origins = tuple(dict.fromkeys(origin for fact in pay for origin in fact.origins))
    worst = most_doubtful(pay)
    value = Range.exactly(hourly)
    return Fact(NAME, value, UNIT, worst.status, (MODEL, *origins), iso2, worst.year)


def _money(scenario: Scenario, book: Factbook) -> Fact:
    return book.units_per_usd(scenario.company.money, "money/usd")


def _place_facts(
    scenario: Scenario, book: Factbook, roles: tuple[CaseRole, ...], law: Statutes
) -> Facts:
    iso2, spot = law.iso2, Spot(law.iso2)
    single = {
        "local_per_usd": book.units_per_usd(law.currency),
        "weekly_hours": book.weekly_hours(law),
        "leave_days": book.leave_days(law),
        "holiday_days": book.holiday_days(iso2, scenario.work.start.year),
        "leave_days_customary": book.practice.fact("leave_days_customary", place=iso2),
        "sick_days": book.practice.fact("sick_days", place=iso2),
        "holidays_worked": given_exactly("holidays_worked", 0, iso2),
    }
    place = scenario.company.place.key if iso2 == scenario.home else iso2
    pay = tuple(book.pay(role.occupation, role.level, place) for role in roles)
    facts: Facts = {(name, spot): (book.given(name, fact, iso2),) for name, fact in single.items()}
    spoken = languages_of(scenario.work, roles)
    added = tuple(
        premium(spoken, role, iso2, pay=each) for role, each in zip(roles, pay, strict=True)
    )
    return (
        facts
        | {("pay", spot): pay, ("language_premium", spot): added}
        | levy_facts(law, LARGE, roles, iso2)
    )


def _home_pay(scenario: Scenario, facts: Facts) -> tuple[Fact, ...]:
    """Return pay at home, as the company knows it where it says so."""
    per_usd = facts["money_per_usd", Spot()][0].value.likely
    user = Origin("you", "pay in the scenario")
    return tuple(
        replace(fact, value=need.pay.times(1 / per_usd), status="given", origins=(user,))
        if need.pay
        else fact
        for need, fact in zip(scenario.work.roles, facts["pay", Spot(scenario.home)], strict=True)
    )


def _home_premium(scenario: Scenario, facts: Facts) -> tuple[Fact, ...]:
    """Return what languages add at home: nothing to pay that the company knows."""
    known = facts["language_premium", Spot(scenario.home)]
    nothing = given_exactly("language_premium", 0, scenario.home)
    return tuple(
        nothing if need.pay else fact for need, fact in zip(scenario.work.roles, known, strict=True)
    )


def _about_cost(scenario: Scenario) -> Scenario:
    """Return the scenario with only those own values that the cost of an hour rests on."""
    said = {
        written: value
        for written, value in scenario.assumptions.items()
        if meaning(written, scenario.home, scenario.work.roles).name in COST_INPUTS
    }
    return scenario.model_copy(update={"assumptions": said})
