"""The question ``whatif``: before and after other values."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import MOST_SETTINGS, Flag, Line, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.questions.rows import flat_rows
from whowhere.interfaces.requests.sources import EITHER
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.simulate.how_many import PLAN_DRAWS


class WhatIfArguments(ScenarioArguments):
    """Show the verdict and every option before and after other values; of a portfolio its plan.

    NAME is an input as the scenario's [assumptions] names it (attrition, PH.attrition,
    managed_service.vendor_margin), or a key of its tables (work.horizon_months). Of a portfolio it
    is also a rule (rules.most_sites), or a key or input of one package (packages.desk.core).
    VALUE is a number, a range, or a factor such as x1.2. All else stays the same, in the same
    futures: of a portfolio 1,024 unless said.
    """

    in_order = ("set",)

    settings: Annotated[
        tuple[Line, ...],
        Field(
            alias="set", min_length=1, max_length=MOST_SETTINGS, examples=[["attrition=0.45"]],
            description="As attrition=0.45, PH.pay='18k to 24k', PH.pay=x1.2 or"
            " work.horizon_months=48.",
        ),
        Flag("--set", "NAME=VALUE"),
    ]  # fmt: skip
    time_limit: Annotated[
        float | None,
        Field(
            ge=0.1, le=86_400,
            description="Of a portfolio: stop solving each plan after so many seconds.",
        ),
        Flag(metavar="SECONDS"),
    ] = None  # fmt: skip


def _answer(asked: WhatIfArguments, onlooker: Onlooker) -> Answer:
    return (_of_plan if asked.about.is_portfolio else _of_comparison)(asked, onlooker)


def _of_comparison(asked: WhatIfArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.whatif import what_if
    from whowhere.interfaces.requests.cases import cases
    from whowhere.report.whatif.document import what_if_document
    from whowhere.report.whatif.terminal import print_what_if

    del onlooker
    if asked.time_limit is not None:
        given = f"{asked.time_limit:g}, for a scenario"
        raise Faults([Fault("", Argument("time_limit"), given, "a portfolio", do="Leave it out.")])
    before, after = cases(asked.about, asked.day, asked.settings)
    found = what_if(before, after, asked.seed, asked.draws)
    return Answer(
        lambda: what_if_document(found, asked.settings),
        lambda console, _: print_what_if(console, found, asked.settings),
        lambda: flat_rows(what_if_document(found, asked.settings)["options"]),
        met={"changed": found.verdict_changes},
    )


def _of_plan(asked: WhatIfArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.portfolio.before_after import plan_change
    from whowhere.decide.portfolio.limits import SolverLimits
    from whowhere.decide.portfolio.planning import PlanRequest, best_plan
    from whowhere.interfaces.requests.portfolios import portfolio_cases
    from whowhere.report.whatif.plans.document import plan_change_document
    from whowhere.report.whatif.plans.terminal import print_plan_change

    draws = asked.draws if "draws" in asked.model_fields_set else PLAN_DRAWS
    effort = SolverLimits(asked.time_limit or SolverLimits.seconds)
    wanted = PlanRequest(asked.seed, draws, effort=effort)
    before, after = (
        best_plan(case, wanted, onlooker.solver, onlooker.on_progress)
        for case in portfolio_cases(asked.about, asked.day, asked.settings)
    )
    found = plan_change(before, after)
    return Answer(
        lambda: plan_change_document(found, asked.settings),
        lambda console, _: print_plan_change(console, found, asked.settings),
        lambda: flat_rows(plan_change_document(found, asked.settings)["packages"]),
        met={"changed": bool(found.done_otherwise)},
    )


QUESTION = Question(
    "whatif", WhatIfArguments, _answer, EITHER,
    conditions={"changed": "the verdict, or the plan, has changed"},
)  # fmt: skip
