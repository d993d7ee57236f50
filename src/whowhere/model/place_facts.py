"""Facts of a place, as one company sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from whowhere.facts.fact import Fact, Origin
from whowhere.facts.factbook import Factbook
from whowhere.facts.former_currencies import living
from whowhere.facts.place import Place
from whowhere.facts.shift_facts import holidays_worked, night_share, premium_or_imputed
from whowhere.facts.statute_book import Statutes
from whowhere.model.case_role import CaseRole
from whowhere.model.graph.evaluate import Spot
from whowhere.model.levy_facts import Employer, levy_facts
from whowhere.model.scenario.work import COVERED_HOURS, DUTY_HOURS, Coverage, HoursAbroad
from whowhere.model.speakers import Languages, premium, scarcest, speaker_facts
from whowhere.model.work_facts import UNITS, Facts, given_exactly
from whowhere.quantities.ranges import Range

OFFICE = DUTY_HOURS["office hours"]
ROUND_THE_CLOCK = DUTY_HOURS["24/7"]


@dataclass(frozen=True)
class PlaceView:
    """A place and what the company has to do with it."""

    key: str
    """What names it in options; home goes by its country's code, whichever town it is."""
    name: str
    """What readers call it."""
    place: Place
    home: Place
    statutes: Statutes
    year: int
    currency: str
    """The company's."""
    has_entity: bool
    employer: Employer
    """Who employs the team there, if it is the company's own."""
    languages: Languages
    """Those that the work is done in, and by whom."""
    coverage: Coverage
    hours_abroad: HoursAbroad
    today: str
    """Key of the place where the work is done today, or most of it; home for new work."""
    home_pay: Mapping[str, Range]
    """Yearly pay that the company knows, by role, in its own currency."""

    @property
    def is_abroad(self) -> bool:
        """Whether the place is another country than home."""
        return self.place.iso2 != self.home.iso2

    @property
    def is_elsewhere(self) -> bool:
        """Whether the place is another than home, be it in the same country."""
        return self.key != self.home.iso2

    @property
    def currency_pair(self) -> str:
        """The pair whose exchange rate moves here, ``PHP/USD``; empty where there is none."""
        local, base = self.statutes.currency, living(self.currency)
        return "" if local == base else f"{local}/{base}"

    @property
    def clock(self) -> str:
        """The zone by whose clock the place keeps office hours."""
        on_homes = self.hours_abroad == "home" and self.is_elsewhere
        return self.home.zone if on_homes else self.place.zone

    @property
    def duty(self) -> tuple[int, int] | None:
        """From when to when the team works on home's clock; ``None`` for office hours there."""
        if COVERED_HOURS[self.coverage] > COVERED_HOURS["office hours"]:
            return DUTY_HOURS[self.coverage]
        return OFFICE if self.clock == self.home.zone else None


def place_facts(view: PlaceView, book: Factbook, roles: tuple[CaseRole, ...]) -> Facts:
    """Return every fact of a place, by input."""
    iso2, spot = view.place.iso2, Spot(view.key)
    single = {
        **_people(view, book), **_shifts(view, book), **_money(view, book), **_site(view, book),
        **speaker_facts(scarcest(view.languages, view.place), view.place),
    }  # fmt: skip
    facts: Facts = {(name, spot): (book.given(name, fact, iso2),) for name, fact in single.items()}
    facts["pay", spot] = tuple(_pay(view, book, role) for role in roles)
    facts["language_premium", spot] = tuple(
        _premium(view, book, role, pay) for role, pay in zip(roles, facts["pay", spot], strict=True)
    )
    facts["shift_pay_due", spot] = tuple(
        given_exactly("shift_pay_due", float(role.key not in view.home_pay), iso2) for role in roles
    )
    facts["own_pay_ratio", spot] = tuple(_own_pay_ratio(view, book, role) for role in roles)
    facts["attrition", spot] = tuple(_attrition(book, iso2, role) for role in roles)
    return facts | levy_facts(view.statutes, view.employer, roles, view.key)


def _people(view: PlaceView, book: Factbook) -> dict[str, Fact]:
    iso2, statutes = view.place.iso2, view.statutes
    return {
        "weekly_hours": book.weekly_hours(statutes),
        "leave_days": book.leave_days(statutes),
        "holiday_days": book.holiday_days(iso2, view.year),
        "leave_days_customary": book.practice.fact("leave_days_customary", place=iso2),
        "sick_days": book.practice.fact("sick_days", place=iso2),
        "benefits_share": book.practice.fact("benefits_share", place=iso2),
        "administrator_pay": book.administrator_pay(view.place.key),
        "notice_months": book.notice_months(statutes),
        "severance_weeks_1": book.severance_weeks(statutes, 0),
        "severance_weeks_5": book.severance_weeks(statutes, 1),
        "severance_weeks_10": book.severance_weeks(statutes, 2),
    }


def _shifts(view: PlaceView, book: Factbook) -> dict[str, Fact]:
    there, iso2, duty = view.place, view.place.iso2, view.duty
    share = (
        night_share(there, view.home, view.year, duty)
        if duty
        else given_exactly("night_share", 0, iso2)
    )
    goes_on = view.coverage != "any time"
    always = duty == ROUND_THE_CLOCK
    worked = holidays_worked(there, view.home, book.holiday_year(view.year), round_the_clock=always)
    return {
        "night_share": share,
        "night_premium": premium_or_imputed(iso2),
        "holidays_worked": worked if goes_on else given_exactly("holidays_worked", 0, iso2),
    }


def _money(view: PlaceView, book: Factbook) -> dict[str, Fact]:
    local, iso2 = view.statutes.currency, view.place.iso2
    drift = book.practice.fact("exchange_drift", place=iso2)
    if not view.currency_pair:
        drift = replace(drift, value=Range.exactly(0), status="measured", note="one currency")
    return {
        "local_per_usd": book.units_per_usd(local),
        "exchange_volatility": book.volatility(local, view.currency),
        "exchange_drift": drift,
        "exchange_moves": given_exactly("exchange_moves", float(bool(view.currency_pair)), iso2),
        "real_pay_growth": book.real_pay_growth(iso2),
        "corporate_tax": book.corporate_tax(view.statutes),
        "terms_kept": book.terms_kept(view.statutes),
        "reclassification_years": book.practice.fact("reclassification_years", place=iso2),
    }


def _site(view: PlaceView, book: Factbook) -> dict[str, Fact]:
    iso2 = view.place.iso2
    by_practice = ("entity_set_up_cost", "entity_upkeep_cost", "site_day_cost")
    return {
        "abroad": given_exactly("abroad", float(view.is_abroad), iso2),
        "elsewhere": given_exactly("elsewhere", float(view.is_elsewhere), iso2),
        "away": given_exactly("away", float(view.key != view.today), iso2),
        "entity_missing": given_exactly("entity_missing", float(not view.has_entity), iso2),
        "language_gap": book.language_gap(view.languages.shares(), iso2),
        "institutional_distance": book.institutional_distance(iso2, view.home.iso2),
        "country_risk_premium": book.country_risk_premium(iso2),
        "political_stability": book.political_stability(iso2),
        "rule_of_law": book.rule_of_law(iso2),
        "price_level": book.price_level(iso2),
        "shared_hours": book.shared_hours(view.clock, view.home.zone, view.year),
        "distance": book.distance(view.place, view.home),
        **{name: book.practice.fact(name, place=iso2) for name in by_practice},
    }


def _attrition(book: Factbook, iso2: str, role: CaseRole) -> Fact:
    family = role.occupation.family
    observed = book.practice.fact("attrition", place=iso2, family=family)
    return book.given("attrition", observed, iso2, role.occupation.key, role.level)


def _premium(view: PlaceView, book: Factbook, role: CaseRole, pay: Fact) -> Fact:
    known = premium(view.languages, role, view.place.iso2, pay=pay)
    return book.given("language_premium", known, view.place.iso2, role.occupation.key, role.level)


def _pay(view: PlaceView, book: Factbook, role: CaseRole) -> Fact:
    known = view.home_pay.get(role.key)
    if known is None:
        return book.pay(role.occupation, role.level, view.place.key)
    per_usd = book.units_per_usd(view.currency).value.likely
    user = Origin("you", f"pay of {role.title} in the scenario")
    value = known.times(1 / per_usd)
    return Fact("pay", value, UNITS["pay"], "given", (user,), view.place.iso2)


def _own_pay_ratio(view: PlaceView, book: Factbook, role: CaseRole) -> Fact:
    """Return how far the pay that a company states lies from the market's."""
    ratio = 1.0
    if view.home_pay.get(role.key):
        market = book.pay(role.occupation, role.level, view.place.key)
        ratio = _pay(view, book, role).value.likely / market.value.likely
    return given_exactly("own_pay_ratio", ratio, view.place.iso2)
