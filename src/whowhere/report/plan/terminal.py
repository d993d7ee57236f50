"""A plan on a terminal: what to do, what it saves, what the rules cost, and what else would do."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.portfolio.plan import Plan
from whowhere.decide.portfolio.planning import Planned
from whowhere.quantities.names import counted
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import print_list, short
from whowhere.report.plan.map import map_lines
from whowhere.report.plan.notes import plan_notes
from whowhere.report.plan.rules import rule_words
from whowhere.report.plan.sentences import (
    by_price,
    change_words,
    closest_words,
    counted_words,
    hub_sentences,
    money_sentences,
    near_sentences,
    price_words,
    room_words,
    runner_up_sentences,
    settled_sentences,
    settled_words,
    today_words,
    year_words,
)
from whowhere.report.plan.words import choice_words, gap_words, verdict_words


def print_plan(console: Console, planned: Planned, source: str) -> None:
    """Print the answer to a portfolio; ``source`` is how the user named it."""
    print_found(console, planned)
    print_prices(console, planned)
    _print_near(console, planned, source)


def print_found(console: Console, planned: Planned) -> None:
    """Print the verdict, the plan and what it costs: what is known once it is proved."""
    console.print(verdict_words(planned), style="bold")
    console.print()
    if planned.plan is not None:
        _print_choices(console, planned, planned.plan)
        console.print()
        console.print("Where people work, from west to east (░ today, █ plan)", style="bold")
        for line in map_lines(planned):
            console.print(line)
        print_list(console, "What it costs", money_sentences(planned, planned.plan))
    print_list(console, "What is not in these numbers", plan_notes(planned))


def print_rest(console: Console, planned: Planned, source: str) -> None:
    """Print what plans near the best tell, after plan and prices were printed."""
    print_list(console, "Packages in plans within 1% of the best", settled_sentences(planned))
    _print_near(console, planned, source)


def _print_near(console: Console, planned: Planned, source: str) -> None:
    if planned.plan is not None:
        _print_others(console, planned, planned.plan)
        _print_frontier(console, planned)
    console.print(_last_lines(planned, source), style="dim")


def _print_choices(console: Console, planned: Planned, plan: Plan) -> None:
    """Print a row for each part; how near-best plans do it only where that is known by now."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for name in ("Package", "Today", "Plan"):
        table.add_column(name)
    for name in ("Share", "Year", "People", "Cost"):
        table.add_column(name, justify="right", no_wrap=True)
    if planned.settled:
        table.add_column("Near-best plans")
    for package in planned.problem.packages:
        for part in plan.of(package.id):
            near = [settled_words(planned, package.id)] if planned.settled else []
            table.add_row(
                package.name, today_words(planned, package.id),
                choice_words(planned, part.choice), whole_percent(part.share),
                year_words(planned, part), f"{part.people:.0f}", short(part.cost), *near,
            )  # fmt: skip
    console.print(table)
    for sentence in hub_sentences(planned, plan):
        console.print(sentence)


def print_prices(console: Console, planned: Planned) -> None:
    """Print the rules, how close the plan is to each, and what it costs."""
    if not planned.priced:
        return
    console.print()
    console.print("Rules, how close the plan is to them, and what each costs", style="bold")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for name in ("Rule", "Closest"):
        table.add_column(name)
    for name in ("Room left", "Dropping it saves"):
        table.add_column(name, justify="right", no_wrap=True)
    for each in by_price(planned):
        table.add_row(
            rule_words(planned, each.rule),
            closest_words(each),
            room_words(each),
            price_words(planned, each),
        )
    console.print(table)


def _print_others(console: Console, planned: Planned, plan: Plan) -> None:
    print_list(
        console,
        "Other plans within 1% of the best, as unlike as a short search finds",
        near_sentences(planned, plan),
    )
    print_list(
        console,
        "The runner-up, and what would have to be true for it",
        runner_up_sentences(planned, plan),
    )


def _print_frontier(console: Console, planned: Planned) -> None:
    if not planned.frontier:
        return
    second = planned.question.second.replace("_", " ")
    cheapest = planned.frontier[0].plan
    lines = [
        f"cost {short(each.cost)}, {second} {short(each.second)}: "
        + ("the cheapest plan" if at == 0 else change_words(planned, cheapest, each.plan))
        for at, each in enumerate(planned.frontier)
    ]
    print_list(console, f"The frontier between cost and {second}", lines)


def _last_lines(planned: Planned, source: str) -> str:
    size, solved = planned.laid.programme.size, planned.solved
    lines = [
        "",
        f"{counted(len(planned.problem.choices), 'choice')}, {counted(size, 'column')}: built in"
        f" {solved.building:.2f} s, solved in {solved.solving:.1f} s by HiGHS."
        f" {gap_words(solved)}",
    ]
    if not planned.in_time:
        lines.append("Time was up before everything was asked; what is missing is not shown.")
    lines.append(
        f"{counted(planned.question.draws, 'future')}, seed {planned.question.seed}."
        f" {counted_words(planned)}\n"
        f"Next: whowhere plan {source} --json"
    )
    return "\n".join(lines)
