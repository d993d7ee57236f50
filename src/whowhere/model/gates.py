"""Requirements as gates: what each option must offer, and whether what it offers is enough."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from whowhere.facts.statute_book import Statutes
from whowhere.model.gate_results import FOUND, NEEDED, GateResult, RequiredLimits
from whowhere.model.graph.evaluate import Spot
from whowhere.model.language_gate import judged, spoken_facts
from whowhere.model.place_facts import PlaceView
from whowhere.model.scenario.dates import months_between
from whowhere.model.scenario.names import DATA_AREAS
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.speakers import scarcest_name
from whowhere.model.work_facts import Facts
from whowhere.quantities.names import in_a_sentence


def uncertain_limits(scenario: Scenario) -> RequiredLimits:
    """Return the requirements that only the futures can judge."""
    asked = scenario.requirements
    months = None
    if asked.starts_by:
        months = months_between(scenario.work.start, asked.starts_by)
    cash = asked.set_up_cash.likely if asked.set_up_cash else None
    return RequiredLimits(months, asked.starts_by, cash)


def certain_gates(
    scenario: Scenario, views: Mapping[str, PlaceView], facts: Facts, options: Sequence[Option]
) -> dict[str, tuple[GateResult, ...]]:
    """Hold every option against the requirements that need no futures, by the option's id."""
    wanted = {option.place for option in options}
    by_place = {place: tuple(_of_place(scenario, views[place], facts)) for place in wanted}
    return {option.id: by_place[option.place] for option in options}


def _of_place(scenario: Scenario, view: PlaceView, facts: Facts) -> Iterator[GateResult]:
    asked, home = scenario.requirements, scenario.home
    name, spot = in_a_sentence(view.name), Spot(view.key)
    is_as_today = scenario.as_is is not None and view.place.iso2 == scenario.as_is.country
    if asked.language == "needed" and not is_as_today:
        yield _language(view, facts)
    if asked.shared_hours is not None:
        hours = facts["shared_hours", spot][0].value.likely
        found = FOUND["shared_hours"].format(hours=f"{hours:.1f}")
        needed = NEEDED["shared_hours"].format(limit=f"{asked.shared_hours:g}")
        yield GateResult("shared_hours", needed, found, hours >= asked.shared_hours)
    if asked.language_gap is not None:
        gap = facts["language_gap", spot][0].value.likely
        found = FOUND["language_gap"].format(gap=f"{gap:.2f}")
        needed = NEEDED["language_gap"].format(limit=f"{asked.language_gap:g}")
        yield GateResult("language_gap", needed, found, gap <= asked.language_gap)
    if asked.data_stays_in:
        allowed = " or ".join(asked.data_stays_in)
        stays = data_stays(asked.data_stays_in, view.statutes, home)
        found = f"people see the data in {name}"
        yield GateResult("data_stays_in", f"it must stay in {allowed}", found, stays)
    if asked.barred_places:
        found = f"is in {name}"
        barred = view.place.iso2 in asked.barred_places
        yield GateResult("barred_places", "which you have barred", found, not barred)


def _language(view: PlaceView, facts: Facts) -> GateResult:
    """Hold a place's speakers against those needed; where the work is done today they are."""
    language = scarcest_name(view.languages, view.place)
    return judged(language, spoken_facts(facts, view.key))


def data_stays(areas: Sequence[str], statutes: Statutes, home: str) -> bool:
    """Whether people in a place are within the areas that data must stay in."""
    standing = statutes.eu_transfer
    is_member = standing is not None and standing.value == "member"
    return any(
        area == statutes.iso2
        or (area == "home" and statutes.iso2 == home)
        or (area in DATA_AREAS and is_member)
        for area in areas
    )


def reasons(judged: Sequence[GateResult]) -> str:
    """Join why an option fails; empty if it meets every requirement."""
    return "; ".join(each.reason for each in judged if not each.is_met)
