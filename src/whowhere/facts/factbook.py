"""The factbook: every figure that the model asks for, as known on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import fsum

from whowhere.facts.area_pay import in_area
from whowhere.facts.barriers import institutional_distance, language_gap
from whowhere.facts.country_risk import country_risk_premium
from whowhere.facts.exchange import units_per_usd, volatility
from whowhere.facts.fact import Fact, Origin, most_doubtful
from whowhere.facts.former_currencies import EURO, former_currencies
from whowhere.facts.governance import governance
from whowhere.facts.holiday_law import holiday_law
from whowhere.facts.imputed_statutes import completed
from whowhere.facts.indicators import price_level, real_wage_growth
from whowhere.facts.law_months import Months
from whowhere.facts.minimum_pay import at_legal_least, minimum_pay
from whowhere.facts.notice import notice_owed
from whowhere.facts.occupations import Occupation, occupation
from whowhere.facts.own_values import NOTHING, PAY, OwnValues
from whowhere.facts.pay import market_pay
from whowhere.facts.place import Place, country_of, law_of, nation_of
from whowhere.facts.places import holiday_weekdays, place_of, shared_hours
from whowhere.facts.practice import Practice, load_practice
from whowhere.facts.statute_book import Statutes, load_statutes, statutes_over
from whowhere.quantities.distance import great_circle_km
from whowhere.quantities.ranges import Range

OFFICE_WEEK = 40.0
"""Hours that office contracts ask for where the law would allow more."""
HOLIDAY_YEARS = (2026, 2030)
"""Years for which public holidays are tabled; others borrow the nearest."""
WHOWHERE = Origin("whowhere", "arithmetic on the places and clocks of the factbook")
MANAGER = "general_manager"
ADMINISTRATOR = "hr_specialist"


@dataclass(frozen=True)
class Factbook:
    """Figures of every place as known on ``as_of``."""

    as_of: date
    own: OwnValues = NOTHING
    """The user's values, which beat every other."""

    def given(self, name: str, fact: Fact, place: str, role: str = "", level: str = "") -> Fact:
        """Return the user's own value in place of a fact, if there is one."""
        own = self.own.find(name, place, role, level)
        return own.fact(fact.name, fact.unit, self.as_of) if own else fact

    @property
    def practice(self) -> Practice:
        """Observed magnitudes."""
        return load_practice()

    def statutes(self, place: str) -> Statutes:
        """What the law of a place asks on ``as_of``, with stand-ins where nobody has read it."""
        return completed(load_statutes(law_of(place), self.as_of))

    @staticmethod
    def statutes_over(place: str, months: Months) -> Statutes:
        """What it asks in the months of some work, whatever the day on which that is known."""
        return completed(statutes_over(law_of(place), months))

    def place(self, key: str) -> Place:
        """A place by its key: where it lies and which clock it keeps."""
        return place_of(key)

    def units_per_usd(self, currency: str, unit: str = "local/usd") -> Fact:
        """Units of a currency for one US dollar, in the unit that the caller needs it in."""
        if former := former_currencies().get(currency):
            return replace(former.at(self.units_per_usd(EURO)), unit=unit)
        own = self.own.rate(currency)
        if own:
            return own.fact("units_per_usd", unit, self.as_of)
        return replace(units_per_usd(currency, self.as_of), unit=unit)

    def volatility(self, currency: str, base: str) -> Fact:
        """Yearly standard deviation of the log rate between two currencies."""
        return replace(volatility(currency, base), unit="1")

    def pay(self, job: Occupation, level: str, place: str) -> Fact:
        """Yearly pay of an occupation at a level, unit ``usd/head/year``."""
        iso2 = country_of(place)
        where = place_of(place)
        nation = nation_of(iso2) if where.pay_area else iso2
        market = replace(market_pay(job, level, nation, self.as_of), unit="usd/head/year")
        there = in_area(market, job, where)
        lawful = at_legal_least(there, minimum_pay(law_of(place), self.as_of))
        return self.given(PAY, lawful, iso2, job.key, level)

    def manager_pay(self, place: str) -> Fact:
        """Yearly pay of a manager who would oversee distant work."""
        return replace(self.pay(occupation(MANAGER), "mid", place), unit="usd/year")

    def administrator_pay(self, place: str) -> Fact:
        """Yearly pay of those who keep personnel, payroll and books."""
        return self.pay(occupation(ADMINISTRATOR), "mid", place)

    def weekly_hours(self, statutes: Statutes) -> Fact:
        """Hours in a full-time week: custom's, statute's, or between 40 and the most it allows."""
        fact = _known(statutes.weekly_hours)
        if self.practice.is_of_place("weekly_hours_customary", statutes.iso2):
            return self.practice.fact("weekly_hours_customary", place=statutes.iso2)
        most = fact.value.high
        if most <= OFFICE_WEEK:
            return fact
        value = Range(min(fact.value.low, OFFICE_WEEK), (OFFICE_WEEK + most) / 2, most)
        note = f"the law allows {most:g} hours; office contracts ask for {OFFICE_WEEK:g} or more"
        return replace(fact, value=value, status="estimated", note=note)

    def leave_days(self, statutes: Statutes) -> Fact:
        """Paid leave of a year."""
        return _known(statutes.leave_days)

    def holiday_days(self, iso2: str, year: int) -> Fact:
        """Public holidays of a year that fall on working days."""
        counted = self.holiday_year(year)
        days = Range.exactly(float(holiday_weekdays(iso2, counted)))
        origin = Origin("holidays (Python package)", f"public holidays of {counted}")
        law = holiday_law(iso2)
        return Fact(
            "holiday_days", days, "day/year", "measured", (origin, *law.origins), iso2,
            str(counted), law.said(counted),
        )  # fmt: skip

    @staticmethod
    def holiday_year(year: int) -> int:
        """Return the year itself if its holidays are tabled, else the nearest that is."""
        first, last = HOLIDAY_YEARS
        return min(max(year, first), last)

    def severance_weeks(self, statutes: Statutes, milestone: int) -> Fact:
        """Notice and severance together after 1, 5 or 10 years (milestone 0, 1 or 2)."""
        notice, severance = statutes.notice_weeks, statutes.severance_weeks
        if notice is None or severance is None:
            raise ValueError(f"{statutes.iso2} has no notice or severance: complete it first")
        both = notice[milestone], severance[milestone]
        low, likely, high = (
            fsum(getattr(fact.value, end) for fact in both) for end in ("low", "likely", "high")
        )
        weaker = most_doubtful(both)
        return replace(
            weaker,
            name="severance_weeks",
            value=Range(low, likely, high, at_least=0),
            origins=(*both[0].origins, *both[1].origins),
            note="; ".join(dict.fromkeys(fact.note for fact in both if fact.note)),
        )

    def notice_months(self, statutes: Statutes) -> Fact:
        """Notice that people owe an employer whom they leave, in months: practice, else statute."""
        observed = self.practice.fact("notice_months", place=statutes.iso2)
        notice = statutes.notice_weeks
        if self.practice.is_of_place("notice_months", statutes.iso2) or notice is None:
            return observed
        return notice_owed(observed, notice)

    def corporate_tax(self, statutes: Statutes) -> Fact:
        """Corporate income tax rate; practice where the statute is not known."""
        return statutes.corporate_tax or self.practice.fact("corporate_tax", place=statutes.iso2)

    def terms_kept(self, statutes: Statutes) -> Fact:
        """Whether pay and terms pass with people who are taken over: 1, or 0 as far as read."""
        standing = statutes.eu_transfer
        is_kept = statutes.iso2 == "GB" or (standing is not None and standing.value == "member")
        law = self.practice.sources["directive_2001_23"]
        return Fact(
            "terms_kept", Range.exactly(float(is_kept)), "1", "enacted", (law,), statutes.iso2,
            note="" if is_kept else "no such law was read for this country",
        )  # fmt: skip

    def language_gap(self, needed: Mapping[str, float], iso2: str) -> Fact:
        """Scarcity of the scarcest of some languages, 0 to 1, by the share who must speak it."""
        return language_gap(needed, iso2)

    def institutional_distance(self, iso2: str, home: str) -> Fact:
        """Difference in governance between two countries, in points."""
        return institutional_distance(iso2, home)

    def country_risk_premium(self, iso2: str) -> Fact:
        """What investors ask on top for a country, per year."""
        return country_risk_premium(iso2)

    def political_stability(self, iso2: str) -> Fact:
        """Political stability and absence of violence; 0 is the world's mean."""
        return governance("political_stability", iso2)

    def rule_of_law(self, iso2: str) -> Fact:
        """Rule of law; 0 is the world's mean."""
        return governance("rule_of_law", iso2)

    def shared_hours(self, zone: str, home_zone: str, year: int) -> Fact:
        """Office hours that two clocks share, mean over a year."""
        hours = Range.exactly(self.hours_shared(zone, home_zone, year))
        return Fact("shared_hours", hours, "hour/day", "measured", (IANA,), year=str(year))

    @staticmethod
    def hours_shared(zone: str, home_zone: str, year: int) -> float:
        """Office hours a day that two clocks share, from 9 to 17 on both sides."""
        return shared_hours(zone, home_zone, year)

    def distance(self, there: Place, home: Place) -> Fact:
        """Great-circle distance between two places."""
        km = great_circle_km(there.latitude, there.longitude, home.latitude, home.longitude)
        return Fact("distance", Range.exactly(km), "km/trip", "measured", (WHOWHERE,), there.iso2)

    def real_pay_growth(self, iso2: str) -> Fact:
        """Yearly rise of pay beyond prices: the country's past, weighed with the world's.

        Nowhere does pay outrun prices by 8% a year for long, so a short past is believed in part.
        """
        own = real_wage_growth(iso2)
        world = self.practice.fact("world_real_pay_growth")
        note = f"own past {100 * own.value.likely:.1f}% a year, weighed with the world's"
        return replace(
            own,
            name="real_pay_growth",
            value=own.value.pooled_with(world.value),
            status="estimated",
            origins=(*own.origins, *world.origins),
            note=note,
        )

    def price_level(self, iso2: str) -> Fact:
        """Price level relative to the United States."""
        return price_level(iso2)


IANA = Origin("IANA", "Time Zone Database", "https://www.iana.org/time-zones")


def _known(fact: Fact | None) -> Fact:
    if fact is None:
        raise ValueError("a statute without leave or hours: complete it first")
    return fact
