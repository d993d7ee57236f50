"""Facts of software that does part of the work: the user's own, else what practice says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.model.automation_inputs import AUTOMATION, EFFECTS
from whowhere.model.graph.constants import MINUTES_PER_HOUR
from whowhere.model.graph.evaluate import AUTOMATED, Spot
from whowhere.model.scenario.automation import INPUT_OF, Automation
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.software_kinds import Kind, Per
from whowhere.model.todays_way import Seen
from whowhere.model.work_facts import Facts, exchange_rate, given, given_exactly
from whowhere.quantities.ranges import Range

NONE: Final = Range.exactly(0)
ALL: Final = Range.exactly(1)
DOLLARS: Final = "USD"
"""What such software is listed in."""
HANDLE_TIME: Final[Mapping[Kind, str]] = {
    "written contacts": "handle_time_at_once",
    "voice": "handle_time_at_once",
    "documents": "handle_time_later",
    "coding assistant": "handle_time_later",
    "agent assist": "handle_time_at_once",
}
"""How long one of what it is asked keeps a person busy."""
UNITS_EACH: Final[Mapping[Per, str]] = {
    "minute": "minutes_each",
    "action": "actions_each",
    "page": "pages_each",
}
"""How many of what is paid each that is asked takes, where it is not one."""


def automation_facts(scenario: Scenario, factbook: Factbook, seen: Iterable[Seen]) -> Facts:
    """Return what is known of the software, and at which keys it works; nothing without it."""
    said = scenario.automation
    if said is None:
        return {}
    keys = {"", *(each.spot.offer for each in seen)}
    works: Facts = {
        ("software", Spot(offer=key)): (given_exactly("software", float(AUTOMATED in key)),)
        for key in keys
    }
    found = {
        **_effects(said, factbook),
        **_prices(said, scenario, factbook),
        **_volume(said, scenario, factbook),
    }
    return works | {(name, Spot()): (fact,) for name, fact in found.items()}


def _effects(said: Automation, factbook: Factbook) -> dict[str, Fact]:
    """Return what it does to the work: a trial of the user's beats what was published."""
    stated = {name: getattr(said, key) for key, name in INPUT_OF.items()}
    return {
        leaf.name: given(leaf.name, value)
        if (value := stated.get(leaf.name)) is not None
        else factbook.practice.fact(leaf.name, kind=said.kind)
        for leaf in EFFECTS
    }


def _prices(said: Automation, scenario: Scenario, factbook: Factbook) -> dict[str, Fact]:
    """Return what it costs, company currency; what is fixed for each head of the work."""
    per, heads = said.paid_per, scenario.work.heads
    rate = exchange_rate(scenario.company.money, factbook, said.currency)
    each = 1 / heads

    def price(name: str, stated: Range | None, usual: str) -> Fact:
        if stated is not None:
            return given(name, stated.times(rate))
        listed = factbook.practice.fact(usual, kind=said.kind)
        dollars = exchange_rate(scenario.company.money, factbook, DOLLARS)
        return replace(listed, name=name, value=listed.value.times(dollars), unit=_unit(name))

    by_seat = said.price if per == "seat" else said.seat_price
    by_use = per != "seat"
    units = UNITS_EACH.get(per)
    return {
        "price_of_unit": price("price_of_unit", said.price, f"price_of_{per}")
        if by_use
        else given("price_of_unit", NONE),
        "units_each": _practice(factbook, said, units, "units_each")
        if units
        else given("units_each", ALL),
        "pays_if_solved": given_exactly("pays_if_solved", float(per == "resolution")),
        "price_of_seat": price("price_of_seat", by_seat, "price_of_seat"),
        "first_year_multiple": _practice(factbook, said, "first_year_multiple"),
        "software_fixed": given("software_fixed", _times(said.fixed_per_month, rate * each)),
        "building_cost": given("building_cost", _times(said.building_cost, rate * each)),
        "building_is_stated": given_exactly(
            "building_is_stated", float(said.building_cost is not None)
        ),
        "error_cost": given("error_cost", _times(said.error_cost, rate)),
    }


def _volume(said: Automation, scenario: Scenario, factbook: Factbook) -> dict[str, Fact]:
    """Return what it is asked; where nobody says how much, as much as the team can do."""
    per_head = said.per_month and said.per_month.times(1 / scenario.work.heads)
    handle = factbook.practice.fact(HANDLE_TIME[said.kind])
    # Nothing takes no time at all: on a log scale no future comes near it.
    in_hours = replace(handle.value.times(1 / MINUTES_PER_HOUR.value), shape="log")
    return {
        "contacts_per_head": given("contacts_per_head", per_head or NONE),
        "contacts_are_stated": given_exactly("contacts_are_stated", float(per_head is not None)),
        "handle_hours": replace(
            handle, name="handle_hours", value=in_hours, unit=_unit("handle_hours")
        ),
        "time_on_contacts": factbook.practice.fact("time_on_contacts"),
        "share_covered": given("share_covered", said.covers or ALL),
        "least_by_people": given("least_by_people", said.people_at_least)
        if said.people_at_least
        else factbook.practice.fact("least_by_people", place=scenario.home, kind=said.kind),
    }


def _practice(factbook: Factbook, said: Automation, topic: str | None, name: str = "") -> Fact:
    """Return what practice says of such software, under the name of an input."""
    fact = factbook.practice.fact(str(topic), kind=said.kind)
    return replace(fact, name=name or str(topic))


def _times(value: Range | None, factor: float) -> Range:
    return value.times(factor) if value else NONE


def _unit(name: str) -> str:
    return next(str(leaf.unit) for leaf in AUTOMATION if leaf.name == name)
