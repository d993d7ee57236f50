"""From a scenario to a place case: every indicator of every country looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from whowhere.facts.fact import Fact, Origin
from whowhere.facts.factbook import Factbook
from whowhere.facts.further_places import all_countries, sanctions_further
from whowhere.facts.imputed_statutes import completed
from whowhere.facts.levels import level_of
from whowhere.facts.occupations import occupation
from whowhere.facts.place import Place
from whowhere.facts.place_indicators import measured, speakers
from whowhere.facts.place_pillars import IndicatorEntry, load_place_pillars
from whowhere.facts.places import countries
from whowhere.facts.statute_book import Statutes, statutes_over
from whowhere.model.case_role import CaseRole
from whowhere.model.general_work import general_work
from whowhere.model.place_case import Bar, Candidate, Indicator, Pillar, PlaceCase
from whowhere.model.place_costs import costs_by_wage, known_costs
from whowhere.model.scenario.languages import LANGUAGES
from whowhere.model.scenario.scenario import Scenario
from whowhere.quantities.faults import Fault, Faults

ENGLISH, LANGUAGE = "english", "work_languages"
COST, SHARED = "employer_cost", "shared_hours"
BARRING = ("comprehensive", "broad")
"""Sanctions under which nobody may be hired there, and nothing bought."""
CAUTIONS = {
    "list-based": "US sanctions name people and firms there: screen partners",
    "region only": "US sanctions bar a part of the country",
}
THE_USER = Origin("you", "requirements of the scenario")


def place_case(book: Factbook, scenario: Scenario | None = None) -> PlaceCase:
    """Return all places for a scenario's work, or for office work in general. Raises ``Faults``."""
    work = scenario or general_work(book.as_of)
    roles = tuple(_roles(work))
    home = scenario.company.place if scenario else None
    statutes = {
        iso2: _statutes(work, home.law if home and iso2 == home.iso2 else iso2)
        for iso2 in countries()
    }
    known = known_costs(work, book, roles, statutes)
    indicators = tuple(_indicators(scenario, roles))
    look_up = _LookUp(book, scenario, known | costs_by_wage(known), statutes)
    candidates = tuple(
        look_up.candidate(country, indicators) for country in all_countries().values()
    )
    _require_any(candidates)
    return PlaceCase(
        title=work.title,
        home=scenario.home if scenario else "",
        currency=work.company.money,
        as_of=book.as_of,
        pillars=pillars(),
        indicators=indicators,
        candidates=candidates,
    )


def _require_any(candidates: tuple[Candidate, ...]) -> None:
    """Refuse a requirement that no place on earth meets."""
    if all(candidate.bar for candidate in candidates):
        most = max(
            candidate.facts[SHARED].value.likely
            for candidate in candidates
            if SHARED in candidate.facts
        )
        accepted = f"at most {most:g}, the hours that the nearest place shares with home"
        given = "more than any place offers"
        raise Faults([Fault("", "requirements.shared_hours", given, accepted, do="Ask for less.")])


def pillars() -> tuple[Pillar, ...]:
    """Return what places are weighed by, with the usual weights."""
    return tuple(
        Pillar(key, entry.title, entry.weight)
        for key, entry in load_place_pillars().pillars.items()
    )


def _statutes(work: Scenario, code: str) -> Statutes:
    """Return a law; stand-ins are only worth their time where they bear on cost."""
    law = statutes_over(code, work.work.months)
    return law if law.leave_days and law.weekly_hours else completed(law)


def _roles(scenario: Scenario) -> Iterator[CaseRole]:
    for need in scenario.work.roles:
        level = need.level or level_of(need.years or 0)
        yield CaseRole(need.key, need.role, occupation(need.role), level, need.heads_at_start)


def _indicators(scenario: Scenario | None, roles: tuple[CaseRole, ...]) -> Iterator[Indicator]:
    """Yield what this work is weighed by; without a home, its clock and languages do not count."""
    family = max(roles, key=lambda role: role.heads).occupation.family if scenario else ""
    entries = load_place_pillars().indicators
    languages = [each.language for each in scenario.work.languages] if scenario else []
    each = entries[LANGUAGE].weight / len(languages) if languages else 0.0
    for key, entry in entries.items():
        if key == LANGUAGE:
            yield from (
                _indicator(f"language_{code}", entry, each, LANGUAGES[code])
                for code in languages
                if code != "en"
            )
        elif key == SHARED and scenario is None:
            continue
        elif weight := entry.weight_for(family) + each * (key == ENGLISH and "en" in languages):
            yield _indicator(key, entry, weight)


def _indicator(key: str, entry: IndicatorEntry, weight: float, language: str = "") -> Indicator:
    title = entry.title.format(language=language)
    return Indicator(key, entry.pillar, title, entry.unit, entry.better, entry.scale, weight)


@dataclass(frozen=True)
class _LookUp:
    """Where the figures of a place are found."""

    book: Factbook
    scenario: Scenario | None
    costs: Mapping[str, Fact]
    statutes: Mapping[str, Statutes]

    def candidate(self, place: Place, indicators: tuple[Indicator, ...]) -> Candidate:
        """Return a place with every indicator that is known of it."""
        found = {indicator.key: self._fact(indicator, place) for indicator in indicators}
        facts = {key: fact for key, fact in found.items() if fact is not None}
        law = self.statutes.get(place.iso2)
        sanctions = law.us_sanctions if law else sanctions_further(place.iso2)
        standing = sanctions.value if sanctions else ""
        bar = None
        if sanctions and standing in BARRING:
            bar = Bar(f"{standing} US sanctions: {sanctions.note}", sanctions.origin)
        return Candidate(
            place.iso2, place.name, facts, law is not None,
            bar or self._too_far_apart(facts), CAUTIONS.get(standing, ""),
        )  # fmt: skip

    def _fact(self, indicator: Indicator, place: Place) -> Fact | None:
        """Return an indicator of a place, or ``None`` where it is not known."""
        key, unit = indicator.key, indicator.unit
        if key == COST:
            return self.costs.get(place.iso2)
        if key == SHARED:
            return self._shared_hours(place)
        if key == ENGLISH or key.startswith("language_"):
            return speakers("en" if key == ENGLISH else key.removeprefix("language_"), unit, place)
        return measured(key, load_place_pillars().indicators[key], place)

    @cached_property
    def home(self) -> Place | None:
        """The company's home city, whose clock counts; ``None`` where no company asks."""
        if self.scenario is None:
            return None
        return self.scenario.company.place

    def _shared_hours(self, place: Place) -> Fact | None:
        if self.scenario is None or self.home is None:
            return None
        on_homes_clock = self.scenario.work.hours_abroad == "home" or place.iso2 == self.home.iso2
        there = self.home if on_homes_clock else place
        return self.book.shared_hours(there.zone, self.home.zone, self.scenario.work.start.year)

    def _too_far_apart(self, facts: Mapping[str, Fact]) -> Bar | None:
        needed = self.scenario.requirements.shared_hours if self.scenario else None
        shared = facts.get(SHARED)
        if needed is None or shared is None or shared.value.likely >= needed:
            return None
        hours = f"{shared.value.likely:.1f} working hours shared with home, {needed:g} required"
        return Bar(hours, THE_USER)
