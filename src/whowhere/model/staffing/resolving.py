"""From a file to a roster's problem: clocks, seats, and what an hour of work costs."""

from __future__ import annotations

from datetime import date, timedelta

from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.night_work import night_of, night_premium
from whowhere.facts.occupations import occupation
from whowhere.facts.place import Place
from whowhere.facts.place_clocks import place_of_clock
from whowhere.facts.places import place_of
from whowhere.model.hire_asked import exchange
from whowhere.model.hiring import hire, twelve_months
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.spans import HourSpan
from whowhere.model.scenario.volume import StaffingRules, Volume
from whowhere.model.staffing.file import StaffingFile, StaffingSite
from whowhere.model.staffing.needs import ClockedDemand, needs_of
from whowhere.model.staffing.problem import Crew, RosterProblem
from whowhere.model.staffing.relieved_needs import relieved_needs
from whowhere.model.staffing.rule_checks import impossible_rules
from whowhere.model.staffing.week import Clock, clock_beside
from whowhere.quantities.faults import Faults

WEEKS_PER_YEAR = 365.2425 / 7


def roster_problem(file: StaffingFile, book: Factbook) -> RosterProblem:
    """Return what a file asks for. Raises ``Faults`` for rules that no roster can keep."""
    zone = place_of_clock(file.demand[0].clock).zone
    relieved = relieved_needs(file, zone, book.practice)
    crews = tuple(_crew(site, zone, file, book) for site in file.sites)
    faults = [
        fault
        for at, crew in enumerate(crews)
        for fault in impossible_rules(f"sites[{at + 1}] ({crew.name})", crew)
    ]
    if faults:
        raise Faults(faults)
    served = tuple(dict.fromkeys(place_of(each.clock).zone for each in file.demand))
    return RosterProblem(
        file.title, file.currency, file.week, zone, relieved.likely, crews, file.tables_read,
        served, relieved if relieved.software else None,
    )  # fmt: skip


def home_of(company: Company) -> Place:
    """Return the town by whose clock a company's team at home works."""
    return place_of(f"{company.city}, {company.home}" if company.city else company.home)


def volume_problem(role: str, volume: Volume, home: Place, start: date) -> RosterProblem:
    """Return the roster of one role at home, with an hour as the unit of cost. Raises ``Faults``.

    Heads are what is asked for: every hour costs the same, so the fewest hours are sought.
    """
    monday = start + timedelta(days=-start.weekday() % 7)
    clock = clock_beside(home.zone, home.zone, monday)
    needs = needs_of([ClockedDemand(role, volume, clock)], {})
    rules = volume.model_copy(update={"night_premium": 0.0})
    crew = _crew_at(home, clock, rules, 1.0)
    if faults := list(impossible_rules(f"volume of {role}:", crew)):
        raise Faults(faults)
    return RosterProblem(role, "hours", monday, home.zone, needs, (crew,))


def _crew(site: StaffingSite, reference: str, file: StaffingFile, book: Factbook) -> Crew:
    place = place_of(site.place)
    clock = clock_beside(place.zone, reference, file.week)
    if site.cost_per_hour is not None:
        return _crew_at(place, clock, site, site.cost_per_hour)
    pay, cost = _hour_cost(place, site, file.currency, book)
    return _crew_at(place, clock, site, cost, pay)


def _crew_at(
    place: Place, clock: Clock, rules: StaffingRules, cost: float, pay: Fact | None = None
) -> Crew:
    law, premium = night_of(place.iso2), night_premium(place.iso2)
    by_law = premium.value.likely if premium else 0.0
    own = rules.night_premium is not None
    return Crew(
        name=place.city,
        iso2=place.iso2,
        clock=clock,
        rules=rules,
        hour_cost=cost,
        pay=pay,
        night=rules.night or HourSpan(round(2 * law.start), round(2 * law.end)),
        night_premium=by_law if rules.night_premium is None else rules.night_premium,
        premium_note="as you say" if own else _law_said(premium),
    )


def _law_said(premium: Fact | None) -> str:
    """Say what stands behind a premium of night that the user left out."""
    if premium is None:
        return "nobody has read the law: unknown, taken as nothing"
    return f"{premium.status}, {premium.origins[0].title}"


def _hour_cost(
    place: Place, site: StaffingSite, currency: str, book: Factbook
) -> tuple[Fact, float]:
    """Return yearly pay, and the employer's cost of a paid hour in a currency.

    Pay is total cash: statutory extra months are in it; contributions by statute come on top.
    """
    pay = book.pay(occupation(str(site.role)), site.level, place.key)
    statutes = book.statutes(place.key)
    rate = exchange(book, "USD", statutes.currency)
    local = pay.value.likely * rate.local_per_unit
    cost = hire(statutes, twelve_months(statutes, local)).employer_cost
    hours = book.weekly_hours(statutes).value.likely * WEEKS_PER_YEAR
    return pay, cost / hours / exchange(book, currency, statutes.currency).local_per_unit
