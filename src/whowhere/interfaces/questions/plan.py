"""The question ``plan``: many pieces of work at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from whowhere.interfaces.questions.arguments import DoubtedArguments, Flag
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.requests.sources import PORTFOLIO
from whowhere.simulate.how_many import MOST_FUTURES, PLAN_DRAWS

if TYPE_CHECKING:  # what answers is loaded when it is asked
    from whowhere.decide.portfolio.planning import Planned


class PlanArguments(DoubtedArguments):
    """Plan many pieces of work at once: who, where and in which year, under your rules.

    A portfolio has packages, what exists today, and rules. Sites and vendors that several packages
    share are paid once.
    """

    aim: Annotated[
        Literal["cost", "cvar"],
        Field(description="Expected cost, or with a price on the bad tail (CVaR at 95%)."),
    ] = "cost"
    tail_weight: Annotated[
        float,
        Field(
            ge=0, le=1,
            description="With the aim cvar: 0 counts expected cost alone, 1 the bad tail alone.",
        ),
    ] = 0.5  # fmt: skip
    frontier: Annotated[
        str | None,
        Field(
            max_length=100,
            description="Plans between cost and a second aim: tail, control, shared_hours,"
            " exit_cost, ...",
        ),
        Flag(metavar="AIM"),
    ] = None
    time_limit: Annotated[
        float | None,
        Field(
            ge=0.1, le=86_400,
            description="Stop solving after so many seconds, with the best plan and its bound.",
        ),
        Flag(metavar="SECONDS"),
    ] = None  # fmt: skip
    gap: Annotated[
        float | None,
        Field(
            ge=0, le=0.5,
            description="Gap to the bound at which a plan is good enough (default: 0.000001).",
        ),
        Flag(metavar="SHARE"),
    ] = None  # fmt: skip
    seed: Annotated[int, Field(ge=0, lt=2**53, description="Same seed, same futures.")] = 1
    draws: Annotated[int, Field(ge=2, le=MOST_FUTURES, description="Futures: a power of two.")] = (
        PLAN_DRAWS
    )


def _answer(asked: PlanArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.portfolio.limits import SolverLimits
    from whowhere.decide.portfolio.planning import PlanRequest as PlanQuestion
    from whowhere.decide.portfolio.planning import plan_portfolio
    from whowhere.interfaces.requests.placing import placed
    from whowhere.interfaces.requests.plans import second_aim
    from whowhere.interfaces.requests.portfolios import portfolio_case
    from whowhere.report.plan.document import plan_document
    from whowhere.report.plan.rows import plan_rows
    from whowhere.report.plan.terminal import print_found, print_plan, print_prices, print_rest

    effort = SolverLimits(
        asked.time_limit or SolverLimits.seconds,
        SolverLimits.gap if asked.gap is None else asked.gap,
    )
    weight = asked.tail_weight if asked.aim == "cvar" else 0.0
    wanted = PlanQuestion(asked.seed, asked.draws, weight, second_aim(asked.frontier), effort)
    parts = [print_prices, print_found]

    def show(known: Planned) -> None:
        if onlooker.told:
            onlooker.told(lambda: dict(plan_document(known)))
        while onlooker.shown and len(parts) > ("prices" in known.pending):
            onlooker.shown(partial(parts.pop(), planned=known))

    case = portfolio_case(asked.about, asked.day)
    with placed(asked.about):
        found = plan_portfolio(case, wanted, onlooker.solver, onlooker.on_progress, show)
    print_last = print_rest if onlooker.shown and found.plan else print_plan
    return Answer(
        lambda: dict(plan_document(found)),
        lambda console, view: print_last(console, found, view.source),
        lambda: plan_rows(plan_document(found)),
    )


QUESTION = Question("plan", PlanArguments, _answer, PORTFOLIO, waiting="Planning")
