"""Everything that the factbook knows of one country, figure by figure, in groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact, Origin, Status
from whowhere.facts.factbook import Factbook
from whowhere.facts.indicators import average_wage_usd, inflation
from whowhere.facts.law_months import Months
from whowhere.facts.levels import LEVELS
from whowhere.facts.levies import Levy
from whowhere.facts.levy_words import for_size, for_whom, limits_said, steps_said
from whowhere.facts.night_work import night_premium
from whowhere.facts.occupations import Occupation, occupation
from whowhere.facts.own_values import OwnValue
from whowhere.facts.place import country_of
from whowhere.facts.statute_book import Statutes, Unpriced
from whowhere.facts.statutory_facts import LegalStanding, Milestones
from whowhere.facts.working_weeks import working_week
from whowhere.quantities.names import capital
from whowhere.quantities.ranges import Range

TYPICAL_ROLES = (
    "support_agent", "support_team_lead", "software_developer", "devops_engineer", "accountant",
    "accounts_payable_clerk", "back_office_clerk", "hr_specialist", "operations_manager",
    "general_manager",
)  # fmt: skip
"""Two of each family of work: support, IT, finance, office, management."""
YEARS = (1, 5, 10)
"""Years of service after which notice and severance are known."""


@dataclass(frozen=True)
class SheetEntry:
    """One figure or statement about a country."""

    id: str
    name: str
    value: Range | str
    """A statement, such as ``member``, where the answer is no number."""
    unit: str
    """Empty for a statement."""
    status: Status
    origins: tuple[Origin, ...]
    year: str = ""
    note: str = ""


@dataclass(frozen=True)
class SheetGroup:
    """Figures that belong together."""

    id: str
    title: str
    entries: tuple[SheetEntry, ...]
    missing: tuple[str, ...] = ()
    """Names of figures that nobody has read; they are not zero."""


@dataclass(frozen=True)
class CountrySheet:
    """A country's figures in groups."""

    name: str
    """That of the country, state or town."""
    statutes: Statutes
    groups: tuple[SheetGroup, ...]

    @property
    def entries(self) -> tuple[SheetEntry, ...]:
        """Every figure, in the order of the groups."""
        return tuple(entry for group in self.groups for entry in group.entries)

    @property
    def counts(self) -> Mapping[Status, int]:
        """How many figures have each status, most frequent first."""
        return dict(Counter(entry.status for entry in self.entries).most_common())

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Every source behind the figures, each once."""
        return tuple(dict.fromkeys(origin for entry in self.entries for origin in entry.origins))


def country_sheet(book: Factbook, key: str, role: Occupation | None = None) -> CountrySheet:
    """Return what the factbook knows of a country.

    Pay is that of ``TYPICAL_ROLES`` at the level ``mid``, or of one ``role`` at every level.
    Raises ``Faults`` for an unknown country, or a day without law or rates.
    """
    iso2, statutes = country_of(key), book.statutes(key)
    own = tuple(_own(each, book) for each in book.own.of_place(iso2))
    groups = (
        *([SheetGroup("own", "Your own values, in place of those below", own)] if own else ()),
        SheetGroup("contributions", "Law: contributions and extra pay", tuple(_charges(statutes))),
        _laws(book, statutes),
        SheetGroup("people", "People", tuple(_people(book, key, role))),
        SheetGroup("money", "Money", tuple(_money(book, statutes))),
        SheetGroup("time", "Place and time", tuple(_time(book, key))),
        SheetGroup("practice", "Practice of the place", tuple(_practice(book, iso2))),
    )
    return CountrySheet(book.place(key).label, statutes, groups)


def _entry(name: str, fact: Fact, key: str = "") -> SheetEntry:
    return SheetEntry(
        key or fact.name, name, fact.value, fact.unit, fact.status, fact.origins, fact.year,
        fact.note,
    )  # fmt: skip


def _own(own: OwnValue, book: Factbook) -> SheetEntry:
    about = [each for each in (own.role, own.level) if each]
    fact = own.fact(own.topic, own.unit, book.as_of)
    return _entry(_titled(own.topic, about), fact, "_".join(["own", own.topic, *about]))


def _charges(statutes: Statutes) -> Iterator[SheetEntry]:
    told: Counter[str] = Counter()
    for levy in (*statutes.levies, *statutes.announced):
        told[levy.id] += 1  # of a table by pay, each bracket is a figure of its own
        key = levy.id if told[levy.id] == 1 else f"{levy.id}_{told[levy.id]}"
        yield _charge(levy, key, statutes.months)
    yield from (_named_only(duty) for duty in statutes.not_priced)


def _charge(levy: Levy, key: str, months: Months) -> SheetEntry:
    """Return a line as the law of the day has it, due at once or later."""
    of_law = levy.steps[0] if levy.from_month > 1 else levy
    value, unit = (of_law.flat, "local/year") if levy.is_fixed else (of_law.rate, "1")
    told = (*limits_said(levy), for_whom(levy), for_size(levy), levy.condition)
    return SheetEntry(
        key, levy.name, Range.exactly(value), unit, levy.status, (levy.origin,),
        note="; ".join(filter(None, (*told, steps_said(levy, months)))),
    )  # fmt: skip


def _named_only(duty: Unpriced) -> SheetEntry:
    return SheetEntry(
        duty.id, duty.name, "named, not priced", "", "enacted", (duty.origin,), note=duty.condition
    )


def _laws(book: Factbook, statutes: Statutes) -> SheetGroup:
    read, unknown = tuple(_law(book, statutes)), tuple(_unknown(statutes))
    return SheetGroup("law", "Law: leave, dismissal, wages, tax, data", read, unknown)


def _law(book: Factbook, statutes: Statutes) -> Iterator[SheetEntry]:
    single = (
        ("Paid leave by law", statutes.leave_days),
        ("Full-time week by law", statutes.weekly_hours),
        ("Minimum wage", statutes.minimum_wage),
        ("Added to pay at night", night_premium(statutes.iso2)),
    )
    yield from (_entry(name, fact) for name, fact in single if fact)
    yield from _by_service("Notice", statutes.notice_weeks)
    yield from _by_service("Severance", statutes.severance_weeks)
    yield _entry("Corporate income tax", book.corporate_tax(statutes))
    standings = (
        ("Data protection", statutes.data_protection),
        ("Personal data from the EU", statutes.eu_transfer),
        ("US sanctions", statutes.us_sanctions),
    )
    yield from (_standing(name, standing) for name, standing in standings if standing)


def _by_service(name: str, facts: Milestones | None) -> Iterator[SheetEntry]:
    for years, fact in zip(YEARS, facts or (), strict=False):
        yield _entry(f"{name} after {years} year{'s' if years > 1 else ''}", fact)


def _standing(name: str, standing: LegalStanding) -> SheetEntry:
    return SheetEntry(
        standing.topic, name, standing.value, "", standing.status, (standing.origin,),
        standing.year, standing.note,
    )  # fmt: skip


def _unknown(statutes: Statutes) -> Iterator[str]:
    """Yield the topics on which nobody has read the law and nothing can stand in."""
    topics = {
        "minimum wage": statutes.minimum_wage,
        "pay at night": night_premium(statutes.iso2),
        "data protection": statutes.data_protection,
        "personal data from the EU": statutes.eu_transfer,
        "US sanctions": statutes.us_sanctions,
    }
    yield from (name for name, known in topics.items() if known is None)


def _people(book: Factbook, key: str, role: Occupation | None) -> Iterator[SheetEntry]:
    yield _entry("Average wage", average_wage_usd(country_of(key), book.as_of))
    typical = [(occupation(key), "mid") for key in TYPICAL_ROLES]
    asked = [(role, level) for level in LEVELS] if role else typical
    for job, level in asked:
        yield _entry(
            f"Pay: {job.title}, {level}", book.pay(job, level, key), f"pay_{job.key}_{level}"
        )


def _money(book: Factbook, statutes: Statutes) -> Iterator[SheetEntry]:
    iso2, currency = statutes.iso2, statutes.currency
    yield _entry("Exchange rate", book.units_per_usd(currency))
    yield _entry("Exchange-rate volatility against the dollar", book.volatility(currency, "USD"))
    yield _entry("Inflation", inflation(iso2))
    yield _entry("Price level, United States = 100%", book.price_level(iso2))
    yield _entry("Growth of pay beyond prices", book.real_pay_growth(iso2))


def _time(book: Factbook, key: str) -> Iterator[SheetEntry]:
    place, read, iso2 = book.place(key), origins("places"), country_of(key)
    where = f"{place.latitude:.2f}, {place.longitude:.2f}"
    for id_, name, value, note in (
        ("city", "Main city", place.city, where),
        ("zone", "Time zone", place.zone, ""),
    ):
        yield SheetEntry(id_, name, value, "", "measured", read, note=note)
    week = working_week(iso2)
    yield SheetEntry("rest_days", "Days of rest", week.rest_days, "", "measured", (week.origin,),
                note=week.note)  # fmt: skip
    holidays = book.holiday_days(iso2, book.as_of.year)
    table = replace(holidays, origins=(*origins("public_holidays"), *holidays.origins[1:]))
    yield _entry("Public holidays on working days", table)


def _practice(book: Factbook, iso2: str) -> Iterator[SheetEntry]:
    """Yield the magnitudes of practice that were observed in this very place."""
    practice = book.practice
    for name, topic in practice.topics.items():
        for entry in topic.values:
            if entry.place == iso2:
                fact = practice.fact(name, entry.engagement, iso2, entry.family, entry.kind)
                about = [each for each in (entry.engagement, entry.family, entry.kind) if each]
                yield _entry(_titled(name, about), fact, "_".join([name, *about]))


def _titled(name: str, about: Iterable[str]) -> str:
    words = ", ".join([name, *about]).replace("_", " ")
    return capital(words)
