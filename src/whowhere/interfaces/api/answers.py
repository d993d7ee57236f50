"""Each question of the server, answered in the documents of the command line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from whowhere.decide.compare.break_even import break_evens
from whowhere.decide.compare.comparison import compare
from whowhere.decide.learn import learning
from whowhere.decide.overall.criteria import NAMES
from whowhere.decide.overall.overall import overall
from whowhere.decide.places.ranking import rank_places
from whowhere.decide.profile.profile import profiles
from whowhere.decide.sensitivity.sensitivity import sensitivity
from whowhere.decide.whatif import what_if
from whowhere.facts.country_sheet import country_sheet
from whowhere.facts.occupations import occupation
from whowhere.facts.places import place_of
from whowhere.interfaces.api.asked import (
    Asked,
    CaseAsked,
    CompareAsked,
    ExplainAsked,
    FactsAsked,
    HoursAsked,
    LearnAsked,
    OverallAsked,
    PlacesAsked,
    ProfileAsked,
    RankAsked,
    ReportAsked,
    SeatsAsked,
)
from whowhere.interfaces.api.limits import Limits
from whowhere.interfaces.api.workers import File
from whowhere.interfaces.requests import hours_asked
from whowhere.interfaces.requests.cases import Written, cases, written_in
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.rankings import ranking
from whowhere.interfaces.requests.reports import Wanted, kind_of, report
from whowhere.interfaces.requests.seats_asked import Typed
from whowhere.interfaces.requests.seats_asked import asked as seats_question
from whowhere.interfaces.requests.weights import parse_weights
from whowhere.model.case import Case
from whowhere.model.decision_table.json_form import parse_json
from whowhere.model.hours.answer import shared_hours_of
from whowhere.model.place_resolving import pillars, place_case
from whowhere.quantities.faults import Fault, Faults
from whowhere.report.compare.document import compare_document
from whowhere.report.explain.document import explain_document
from whowhere.report.facts.document import facts_document
from whowhere.report.hours.document import hours_document
from whowhere.report.learn.document import learning_document
from whowhere.report.media.documents import Document
from whowhere.report.overall.document import overall_document
from whowhere.report.page.case import page_case
from whowhere.report.places.document import places_document
from whowhere.report.profile.document import profile_document
from whowhere.report.rank.document import rank_document
from whowhere.report.seats.document import seats_document
from whowhere.report.sensitivity.document import sensitivity_document
from whowhere.report.whatif.document import what_if_document
from whowhere.simulate.explanation import explain

SCENARIO = "scenario"
"""What messages call a scenario that came in a request."""


def compare_answer(asked: CompareAsked, limits: Limits) -> Document:
    """Compare every option of a scenario."""
    case = _case(asked, limits)
    pairs = break_evens(case, asked.pairs, asked.seed, asked.draws)
    return compare_document(compare(case, asked.seed, asked.draws), pairs)


def case_answer(asked: CaseAsked, limits: Limits) -> Document:
    """Return all that the page needs to answer by itself, every input looked up."""
    return page_case(_case(asked, limits), asked.seed, asked.draws)


def explain_answer(asked: ExplainAsked, limits: Limits) -> Document:
    """Show the tree behind a number."""
    case = _case(asked, limits)
    return explain_document(explain(case, asked.option, asked.line, asked.seed, asked.draws))


def profile_answer(asked: ProfileAsked, limits: Limits) -> Document:
    """Show options side by side."""
    case = _case(asked, limits)
    return profile_document(*profiles(case, asked.options, asked.seed, asked.draws))


def what_if_answer(asked: Asked, limits: Limits) -> Document:
    """Show the verdict before and after other values."""
    before, after = _both(asked, limits)
    found = what_if(before, after, asked.seed, asked.draws)
    return what_if_document(found, asked.settings)


def overall_answer(asked: OverallAsked, limits: Limits) -> Document:
    """Weigh the options by every criterion."""
    weights = _weights(asked.weights, NAMES, "criterion")
    return overall_document(overall(_case(asked, limits), weights, asked.seed, asked.draws))


def sensitivity_answer(asked: Asked, limits: Limits) -> Document:
    """Show what moves the answer, and what would change it."""
    return sensitivity_document(sensitivity(_case(asked, limits), asked.seed, asked.draws))


def learn_answer(asked: LearnAsked, limits: Limits) -> Document:
    """Say what is worth finding out before deciding."""
    case = _case(asked, limits)
    return learning_document(learning(case, asked.groups, asked.seed, asked.draws))


def places_answer(asked: PlacesAsked, limits: Limits) -> Document:
    """Rank places for a scenario's work, or for office work in general."""
    usual = {pillar.key: pillar.weight for pillar in pillars()}
    weights = _weights(asked.weights, list(usual), "pillar") or usual
    given = asked.scenario is not None or asked.example is not None
    scenario = _written(asked).scenario(asked.settings) if given else None
    if scenario:
        _refuse(limits.over_options(len(scenario.compared)))
    return places_document(
        rank_places(place_case(factbook(_day(asked)), scenario), weights), asked.top
    )


def rank_answer(asked: RankAsked, limits: Limits) -> Document:
    """Rank any decision table."""
    del limits
    text = json.dumps(asked.model_dump(exclude_none=True))
    return rank_document(ranking(parse_json(text, "request"), (), (), None))


def seats_answer(asked: SeatsAsked, limits: Limits) -> Document:
    """Say how many people must be on duty to answer callers in time."""
    del limits
    typed = Typed(
        asked.calls, asked.handle, _text(asked.agents), asked.within, _text(asked.level),
        asked.patience, asked.model,
    )  # fmt: skip
    return seats_document(seats_question(typed).answer())


def report_answer(asked: ReportAsked, limits: Limits) -> File:
    """Write a report as a file to keep."""
    name = f"whowhere{asked.kind}"
    kind = kind_of(name, "kind")
    wanted = Wanted(kind, asked.seed, asked.draws, tuple(asked.options))
    return File(report(_case(asked, limits), wanted), kind.media_type, name)


def hours_answer(asked: HoursAsked, limits: Limits) -> Document:
    """Say which working hours places share, day by day over a year."""
    del limits
    typed = hours_asked.Typed(
        tuple(asked.places), asked.first or date.today(), asked.work, asked.shift_abroad,
        _text(asked.need),
    )  # fmt: skip
    return hours_document(shared_hours_of(*hours_asked.asked(typed)))


def facts_answer(asked: FactsAsked, limits: Limits) -> Document:
    """Return every figure of a country."""
    del limits
    book = factbook(asked.as_of or date.today())
    job = occupation(asked.role) if asked.role is not None else None
    sheet = country_sheet(book, place_of(asked.place).iso2, job)
    return facts_document(sheet, book.as_of)


def check_answer(asked: Asked, limits: Limits) -> Document:
    """Check a scenario: its size, or every fault."""
    scenario = _written(asked).scenario(asked.settings)
    _refuse(limits.over_options(len(scenario.compared)))
    return {
        "title": scenario.title,
        "heads": scenario.work.heads,
        "options": [option.id for option in scenario.compared],
        "horizon_months": scenario.work.horizon_months,
    }


def _case(asked: Asked, limits: Limits) -> Case:
    return _both(asked, limits)[1]


def _both(asked: Asked, limits: Limits) -> tuple[Case, Case]:
    """Return the case as it is written, and with the values that were set."""
    faults = limits.over_draws(asked.draws)
    try:
        written = _written(asked)
        faults += limits.over_options(len(written.scenario(asked.settings).compared))
    except Faults as found:
        raise Faults([*faults, *found.faults]) from None
    _refuse(faults)
    return cases(written, _day(asked), asked.settings)


def _written(asked: Asked) -> Written:
    if (asked.scenario is None) == (asked.example is None):
        given = "neither scenario nor example" if asked.scenario is None else "both"
        do = 'Try: {"example": "support-desk"}'
        raise Faults([Fault("", SCENARIO, given, "a scenario, or the name of an example", do=do)])
    if asked.scenario is not None:
        return Written(asked.scenario, SCENARIO)
    found = written_in(None, asked.example)
    return Written(found.content, Path(found.name).name)


def _day(asked: Asked) -> date:
    return asked.as_of or date.today()


def _weights(given: Mapping[str, float] | None, names: Any, kind: str) -> dict[str, float] | None:
    if given is None:
        return None
    return parse_weights(
        ",".join(f"{key}={value:.9f}" for key, value in given.items()), names, kind
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise Faults(faults)
