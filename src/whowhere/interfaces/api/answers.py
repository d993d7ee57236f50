"""Each question of the server, answered in the document of its command."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, TypeGuard, TypeVar

from whowhere.decide.compare.comparison import compare
from whowhere.interfaces.api.asked import CaseArguments, CheckArguments, arguments_in
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.workers import Download, Solved
from whowhere.interfaces.questions import question_of
from whowhere.interfaces.questions.arguments import Arguments, ScenarioArguments
from whowhere.interfaces.questions.misread import short
from whowhere.interfaces.questions.onlooker import NOBODY
from whowhere.interfaces.questions.plan import PlanArguments
from whowhere.interfaces.questions.rank import QUESTION as RANK
from whowhere.interfaces.questions.rank import RankArguments
from whowhere.interfaces.questions.report import ReportArguments, written_report
from whowhere.interfaces.questions.whatif import WhatIfArguments
from whowhere.interfaces.requests.cases import case_in, scenario_in
from whowhere.interfaces.requests.plans import table_planned
from whowhere.interfaces.requests.portfolios import (
    portfolio_case,
    portfolio_cases,
    require_plannable,
)
from whowhere.interfaces.requests.reports import ReportKind, kind_of
from whowhere.interfaces.requests.sources import EITHER, PORTFOLIO, SCENARIO
from whowhere.model.case import Case
from whowhere.quantities.faults import Argument, Fault, Faults, nearest, one_of
from whowhere.report.media.documents import SCHEMA_VERSION, Document
from whowhere.report.page.after import what_comes_after
from whowhere.report.page.answer import answer_document
from whowhere.report.page.case import page_case
from whowhere.report.page.moves import flips_found, swings_found
from whowhere.report.wording.team import team_document, team_said

Said = dict[str, Any]
"""The fields that a request gave."""
D = TypeVar("D", bound=ScenarioArguments)


def answer(name: str, said: Said, limits: ServerLimits) -> Document:
    """Answer the question of this name."""
    asked = asked_in(name, said, limits)
    document = question_of(name).answer(asked, NOBODY).document
    return Solved(document) if _is_solved(asked) else document


def asked_in(name: str, said: Said, limits: ServerLimits) -> Arguments:
    """Return what a request asks of a question, within the limits. Raises ``Faults``."""
    asked_of = question_of(name)
    asked: Arguments = arguments_in(
        asked_of.arguments, asked_of.about, said, needs_source=asked_of.needs_source
    )
    if asked_of.about in {SCENARIO, EITHER} and not (asked.source and asked.source.is_portfolio):
        _require_small(asked, limits)
    if not _is_solved(asked):
        return asked
    plans = 2 if isinstance(asked, WhatIfArguments) else 1
    return asked.model_copy(update={"time_limit": _seconds(asked, limits) / plans})


def _is_solved(asked: Arguments) -> TypeGuard[PlanArguments | WhatIfArguments]:
    """Tell whether a solver answers, which finds what it can in the time it has."""
    return isinstance(asked, PlanArguments | WhatIfArguments) and asked.about.is_portfolio


def plan_asked(said: Said, limits: ServerLimits) -> PlanArguments:
    """Return what is asked of a portfolio, within the limits of the server. Raises ``Faults``."""
    asked = arguments_in(PlanArguments, PORTFOLIO, said, needs_source=True)
    return asked.model_copy(update={"time_limit": _seconds(asked, limits)})


def _seconds(asked: PlanArguments | WhatIfArguments, limits: ServerLimits) -> float:
    """Return what a solver may take of the server's time, so that its answer still gets out."""
    if faults := limits.over_draws(asked.draws):
        raise Faults(faults)
    return limits.solving(asked.time_limit)


def _require_small(asked: Arguments, limits: ServerLimits) -> None:
    """Refuse more futures and options than this server computes. Raises ``Faults``."""
    if asked.source is None:
        return
    draws, settings = (
        (asked.draws, asked.settings) if isinstance(asked, ScenarioArguments) else (0, ())
    )
    faults = limits.over_draws(draws)
    try:
        faults += limits.over_options(len(scenario_in(asked.source, settings).compared))
    except Faults as found:
        raise Faults([*faults, *found.faults]) from None
    if faults:
        raise Faults(faults)


def case_answer(said: Said, limits: ServerLimits) -> Document:
    """Return all that the page needs to answer by itself, every input looked up."""
    case, asked = _case(said, limits)
    return page_case(case, asked.seed, asked.draws)


def found_answer(said: Said, limits: ServerLimits) -> Document:
    """Return the answer to a scenario in the form in which the page takes it."""
    case, asked = _case(said, limits)
    return {
        "schema_version": SCHEMA_VERSION,
        **answer_document(compare(case, asked.seed, asked.draws)),
    }


def swings_answer(said: Said, limits: ServerLimits) -> Document:
    """Return what moves the difference between the two best options, for the page."""
    case, asked = _case(said, limits)
    return {"schema_version": SCHEMA_VERSION, **swings_found(case, asked.seed, asked.draws)}


def flips_answer(said: Said, limits: ServerLimits) -> Document:
    """Return what would change the answer, for the page."""
    case, asked = _case(said, limits)
    return {"schema_version": SCHEMA_VERSION, **flips_found(case, asked.seed, asked.draws)}


def next_answer(said: Said, limits: ServerLimits) -> Document:
    """Return what to do before signing, and on the way, in the futures of the page's case."""
    case, asked = _case(said, limits)
    return {"schema_version": SCHEMA_VERSION, **what_comes_after(case, asked.seed, asked.draws)}


def check_answer(said: Said, limits: ServerLimits) -> Document:
    """Check a scenario or a portfolio: its size, or every fault."""
    asked = arguments_in(CheckArguments, EITHER, said, needs_source=True)
    if said.get(PORTFOLIO.name) is not None or asked.about.is_portfolio:
        return _checked_portfolio(asked)
    _require_small(asked, limits)
    case = case_in(asked.about, asked.day, asked.settings)  # whatever compare would refuse
    scenario = scenario_in(asked.about, asked.settings)
    return {
        "title": scenario.title,
        "heads": scenario.work.heads,
        "team": team_said(case),
        "work": team_document(case),
        "options": [option.id for option in scenario.compared],
        "horizon_months": scenario.work.horizon_months,
    }


def _checked_portfolio(asked: CheckArguments) -> Document:
    is_sent = asked.about.name == EITHER.name
    written = replace(asked.about, name=PORTFOLIO.name) if is_sent else asked.about
    case = (portfolio_cases(written, asked.day, asked.settings)[1] if asked.settings
            else portfolio_case(written, asked.day))  # fmt: skip
    require_plannable(case, written)  # whatever plan would refuse
    packages = case.portfolio.packages
    return {
        "title": case.portfolio.title,
        "heads": sum(package.heads for package in packages),
        "packages": [package.id for package in packages],
        "horizon_months": case.portfolio.horizon_months,
    }


def report_answer(said: Said, limits: ServerLimits) -> Download:
    """Write a report as a file to keep."""
    kind = _kind(said.pop("kind"))
    asked = _drawn(ReportArguments, said, limits)
    written = written_report(asked, kind, NOBODY)
    return Download(written, kind.media_type, f"whowhere{kind.value}")


def _kind(ending: str) -> ReportKind:
    known = [kind.value for kind in ReportKind]
    if ending not in known:
        near = nearest(ending, known)
        raise Faults([Fault("", Argument("kind"), short(ending), one_of(known), near)])
    return kind_of(f"whowhere{ending}", Argument("kind"))


def rank_answer(said: Said, limits: ServerLimits) -> Document:
    """Rank a decision table: the request itself."""
    del limits
    return RANK.answer(RankArguments(table=said), NOBODY).document


def facility_answer(said: Said, limits: ServerLimits) -> Document:
    """Solve a facility-location table."""
    return Solved(table_planned(json.dumps(said), "request", limits.solving(None), None))


def _case(said: Said, limits: ServerLimits) -> tuple[Case, CaseArguments]:
    """Return the case that a page asks about, and in which futures."""
    asked = _drawn(CaseArguments, said, limits)
    return case_in(asked.about, asked.day, asked.settings), asked


def _drawn(arguments: type[D], said: Said, limits: ServerLimits) -> D:
    asked: D = arguments_in(arguments, SCENARIO, said, needs_source=True)
    _require_small(asked, limits)
    return asked
