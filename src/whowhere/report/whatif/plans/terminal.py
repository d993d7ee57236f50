"""A plan before and after, on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.portfolio.before_after import PackageChange, PlanChange
from whowhere.decide.portfolio.findings import shared_cost
from whowhere.decide.portfolio.plan import Part
from whowhere.decide.portfolio.planning import Planned
from whowhere.quantities.names import counted
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import money, short
from whowhere.report.plan.sentences import year_words
from whowhere.report.plan.words import choice_words, verdict_words


def print_plan_change(console: Console, found: PlanChange, settings: Sequence[str]) -> None:
    """Print whether the plan changes, both verdicts, and each package before and after."""
    console.print(_lead(found, settings), style="bold")
    console.print(f"Before: {verdict_words(found.before)}")
    console.print(f"After:  {verdict_words(found.after)}")
    console.print()
    console.print(_table(found))
    asked, case = found.after.question, found.after.case
    console.print(
        f"Expected costs over {counted(asked.draws, 'future')}, seed {asked.seed}, in"
        f" {case.currency}; what sites and vendors share stands in a row of its own.",
        style="dim",
    )


def _lead(found: PlanChange, settings: Sequence[str]) -> str:
    """Say how many packages are done otherwise, and what that costs."""
    many, said = len(found.done_otherwise), ", ".join(settings)
    if found.cost is None:
        return f"There is no plan on both sides to hold against each other with {said}."
    of_all = f"{many} of {counted(len(found.packages), 'package')}"
    verb = "is" if many == 1 else "are"
    lead = f"{of_all} {verb} done otherwise" if many else "Every package is done as before"
    return f"With {said}: {lead}; {_cost_said(found)}."


def _cost_said(found: PlanChange) -> str:
    change, currency = found.cost or 0.0, found.after.case.currency
    if not round(change, 2):
        return "the plan costs the same"
    side = "more" if change > 0 else "less"
    return f"the plan costs {money(abs(change), currency)} {side}"


def _table(found: PlanChange) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for name in ("Package", "Before", "After"):
        table.add_column(name)
    for name in ("Cost before", "after", "Change"):
        table.add_column(name, justify="right", no_wrap=True)
    for each in found.packages:
        style = "bold" if each.is_done_otherwise else None
        table.add_row(*_cells(found, each), style=style)
    shared, whole = (
        [_of(planned, what) for planned in (found.before, found.after)] for what in (False, True)
    )
    table.add_row("Sites and vendors", "", "", *_sums(*shared))
    table.add_row("All", "", "", *_sums(*whole))
    return table


def _cells(found: PlanChange, each: PackageChange) -> list[str]:
    before, after = _done(found.before, each.before), _done(found.after, each.after)
    costs = each.cost_before if each.before else None, each.cost_after if each.after else None
    return [each.package.name, before, after if each.is_done_otherwise else "the same",
            *_sums(*costs)]  # fmt: skip


def _of(planned: Planned, whole: bool) -> float | None:  # noqa: FBT001 - a row of the table
    """Return what a plan costs, or what its sites and vendors do; ``None`` without a plan."""
    if planned.plan is None:
        return None
    return planned.plan.cost if whole else shared_cost(planned.problem, planned.plan)


def _done(planned: Planned, parts: tuple[Part, ...]) -> str:
    """Say by what a package is done: ``own staff in Poland (60%, year 1); ...``."""
    return "; ".join(
        f"{choice_words(planned, each.choice)} ({_share(each)}{_year(planned, each)})"
        for each in parts
    ) or "-"  # fmt: skip


def _share(part: Part) -> str:
    """Say how much of a package it is; what is part of a mix says so already."""
    return "" if part.choice.mix or part.share > 1 - 1e-9 else f"{whole_percent(part.share)}, "


def _year(planned: Planned, part: Part) -> str:
    said = year_words(planned, part)
    return f"year {said}" if part.choice.is_move else said


def _sums(before: float | None, after: float | None) -> list[str]:
    cells = ["-" if each is None else short(each) for each in (before, after)]
    if before is None or after is None:
        return [*cells, "-"]
    change = round(after - before, 2)
    return [*cells, f"+{short(change)}" if change > 0 else short(change)]
