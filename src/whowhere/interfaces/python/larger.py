"""Questions that a solver answers: plans of many pieces of work, and rosters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

from whowhere.decide.portfolio.planning import USUAL_DRAWS, Question, plan_portfolio
from whowhere.decide.portfolio.solving import Effort
from whowhere.decide.rostering.columns import Effort as Search
from whowhere.interfaces.python.results import Answer
from whowhere.interfaces.requests.plans import second_aim
from whowhere.interfaces.requests.portfolios import portfolio_case, written_portfolio
from whowhere.interfaces.requests.sources import portfolios, staffings
from whowhere.interfaces.requests.staffing import Written, staffed, written_in
from whowhere.report.plan.document import plan_document
from whowhere.report.plan.rows import plan_rows
from whowhere.report.plan.terminal import print_plan
from whowhere.report.staff.terminal import print_staffed


def plan(
    portfolio: str | Path | Mapping[str, Any],
    *,
    aim: Literal["cost", "cvar"] = "cost",
    tail_weight: float = 0.5,
    frontier: str | None = None,
    seconds: float = float("inf"),
    seed: int = 1,
    draws: int = USUAL_DRAWS,
    as_of: date | None = None,
) -> Answer:
    """Choose an option, a place and a year for each piece of work of a portfolio.

    ``portfolio`` is a file, the name of an example, the text of a file or a document. After
    ``seconds`` the best plan so far is taken, with its bound. Raises ``Faults``.
    """
    day = as_of or date.today()
    if isinstance(portfolio, Mapping) or "\n" in str(portfolio):
        case = written_portfolio(_content(portfolio), day)
    elif str(portfolio) in portfolios():
        case = portfolio_case(None, str(portfolio), day)
    else:
        case = portfolio_case(str(portfolio), None, day)
    weight = tail_weight if aim == "cvar" else 0.0
    second = second_aim(frontier, "frontier")
    planned = plan_portfolio(case, Question(seed, draws, weight, second, Effort(seconds)))
    document = plan_document(planned)
    return Answer(
        dict(document), plan_rows(document), lambda console: print_plan(console, planned, "FILE")
    )


def staff(
    staffing: str | Path | Mapping[str, Any],
    *,
    sites: Sequence[str] = (),
    gap: float = Search.gap,
    no_nights: bool = False,
    as_of: date | None = None,
) -> Answer:
    """Say who covers a week of demand, where and when, at least cost.

    ``staffing`` is a file, the name of an example, the text of a file or a document. Raises
    ``Faults``.
    """
    if isinstance(staffing, Mapping) or "\n" in str(staffing):
        written = Written(_content(staffing), "staffing")
    elif str(staffing) in staffings():
        written = written_in(None, str(staffing))
    else:
        written = written_in(str(staffing), None)
    found = staffed(written, as_of or date.today(), sites=sites, gap=gap, no_nights=no_nights)
    return Answer(
        found.document,
        found.rows,
        lambda console: print_staffed(console, found.shown, found.ways, found.problem),
    )


def _content(given: str | Path | Mapping[str, Any]) -> str | Mapping[str, Any]:
    return given if isinstance(given, Mapping) else str(given)
