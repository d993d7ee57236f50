"""The question ``budget``: money by month, quarter and fiscal year."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.decide.budget.calendar import By
from whowhere.interfaces.questions.arguments import Id, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, File, Question
from whowhere.interfaces.requests.sources import SCENARIO


class BudgetArguments(ScenarioArguments):
    """Put an option into a budget: profit and loss, cash and people by fiscal year.

    Nominal money by category, as finance reads it, beside what the work takes today; and what the
    move comes to: one-off cost, saving at run rate, payback, net present value, return, peak
    funding. Present value of the months is the cost that compare shows.
    """

    option: Annotated[
        Id | None,
        Field(description="The option to put into a budget (default: the one that is advised)."),
    ] = None
    by: Annotated[By, Field(description="month, quarter or year: how long a period is.")] = "year"


def _answer(asked: BudgetArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.budget.answer import budget_of
    from whowhere.interfaces.questions import charts
    from whowhere.interfaces.requests.budgets import leading_budgets, option_told, require_rates
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.report.budget.document import budget_document
    from whowhere.report.budget.rows import budget_rows
    from whowhere.report.budget.terminal import print_budget
    from whowhere.report.workbook.budget_book import budget_workbook
    from whowhere.simulate.outcomes import Futures

    del onlooker
    case = case_in(asked.about, asked.day, asked.settings)
    futures = Futures(case, asked.seed, asked.draws)
    if not asked.yes:
        require_rates(futures, asked.about.name)
    found = budget_of(futures, option_told(futures, asked.option), asked.by)
    return Answer(
        lambda: budget_document(found),
        lambda console, _: print_budget(console, found),
        lambda: budget_rows(budget_document(found)),
        lambda: charts.of_budget(found),
        files={"xlsx": lambda: File(budget_workbook(leading_budgets(found)))},
    )


QUESTION = Question(
    "budget", BudgetArguments, _answer, SCENARIO,
    files={"xlsx": "a workbook: a sheet for each option with live formulas, and a long table"},
    example="whowhere budget --example support-desk --by quarter",
)  # fmt: skip
