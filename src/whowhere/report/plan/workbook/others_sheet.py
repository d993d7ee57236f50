"""The sheets of other plans: near-best ones beside the plan, the runner-up, and the frontier."""

from __future__ import annotations

from collections.abc import Callable

from xlsxwriter.format import Format

from whowhere.decide.portfolio.findings import extra_share
from whowhere.decide.portfolio.plan import Plan
from whowhere.quantities.names import capital
from whowhere.report.media.spreadsheet.charts import standing
from whowhere.report.media.spreadsheet.sheet import SERIES, Page
from whowhere.report.plan.sentences import change_words, done_by, runner_up_sentences, settled_words
from whowhere.report.plan.workbook.contents import PlanContents

TOP = 7


def write_near_best(contents: PlanContents) -> None:
    """Write near-best plans and the runner-up, a column for each and a row for each package."""
    planned, paper = contents.planned, contents.paper
    plans = _columns(contents)
    widths = (34, 16, *[44] * len(plans))
    page = Page.new(paper, "Near-best plans", widths, landscape=True)
    page.head(
        "Near-best plans",
        "Plans within 1% of the best, as unlike as a short search finds (modelling to generate"
        " alternatives: Brill 1979), and the cheapest plan that does a package otherwise. As"
        " written.",
    )
    page.headings(TOP - 5, ["Package", "Near-best plans", *plans], ())
    rows: tuple[tuple[str, Callable[[Plan], float], Format], ...] = (
        ("Expected cost", lambda plan: plan.cost, paper.money),
        (
            "Costs more than the plan",
            lambda plan: extra_share(plan, contents.plan),
            paper.fine_share,
        ),
        ("In the worst twentieth", lambda plan: plan.tail, paper.money),
    )
    for row, (name, read, style) in enumerate(rows, start=TOP - 4):
        page.text(row, 0, name, paper.strong)
        for column, plan in enumerate(plans.values(), start=2):
            page.number(row, column, read(plan), style)
    for row, package in enumerate(contents.problem.packages, start=TOP):
        page.text(row, 0, package.name)
        page.text(row, 1, settled_words(planned, package.id), paper.muted)
        words = [capital(done_by(planned, plan, package.id)) for plan in plans.values()]
        for column, said in enumerate(words, start=2):
            is_same = said == words[0]
            page.text(row, column, said, paper.muted if is_same and column > 2 else paper.wrapped)
    last = TOP + len(contents.problem.packages) + 1
    page.text(last, 0, "What would have to be true for the runner-up", paper.section)
    for row, said in enumerate(runner_up_sentences(planned, contents.plan), start=last + 1):
        page.text(row, 0, said)
    page.sheet.freeze_panes(TOP - 4, 1)


def _columns(contents: PlanContents) -> dict[str, Plan]:
    """Return the plans that are held beside each other, by heading."""
    planned = contents.planned
    plans = {"The plan": contents.plan}
    for at, each in enumerate(planned.alternatives, start=1):
        plans[f"Other plan {at}"] = each.plan
    if planned.runner_up is not None:
        plans["Runner-up"] = planned.runner_up.plan
    return plans


def write_frontier(contents: PlanContents) -> None:
    """Write the plans between cost and a second aim, where that was asked."""
    points, planned = contents.planned.frontier, contents.planned
    if not points:
        return
    second = planned.question.second.replace("_", " ")
    page = Page.new(contents.paper, "Frontier", (10, 18, 18, 120), landscape=True)
    page.head("Frontier", f"Plans between expected cost and {second}, as written.")
    page.headings(3, ["Plan", "Expected cost", second.capitalize(), "Against the cheapest"], {1, 2})
    for row, each in enumerate(points, start=4):
        page.number(row, 0, row - 3, contents.paper.number)
        page.number(row, 1, each.cost, contents.paper.money)
        page.number(row, 2, each.second, contents.paper.number)
        changed = change_words(planned, points[0].plan, each.plan)
        page.text(row, 3, changed if row > 4 else "the cheapest plan")
    last = 3 + len(points)
    chart = contents.paper.book.add_chart({"type": "scatter", "subtype": "straight_with_markers"})
    chart.add_series(
        {
            "name": second.capitalize(),
            "categories": ["Frontier", 4, 1, last, 1],
            "values": ["Frontier", 4, 2, last, 2],
            "line": {"color": SERIES[0]},
        }
    )
    standing(chart, f"{second.capitalize()} against expected cost", "General")
    described = f"Line: the {second} of the plans on the frontier by their expected cost."
    page.sheet.insert_chart(last + 2, 0, chart, {"description": described, "x_scale": 1.6})
