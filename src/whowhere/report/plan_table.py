"""A plan on a terminal: what to do, what it saves, what the rules cost, and what else would do."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.portfolio.plan import Plan
from whowhere.decide.portfolio.planning import Planned
from whowhere.decide.portfolio.prices import Priced
from whowhere.report.numbers import whole_percent
from whowhere.report.plan_document import bad_futures, drivers
from whowhere.report.plan_map import print_map
from whowhere.report.plan_words import (
    broken_words,
    gap_words,
    listed,
    option_words,
    tipping_words,
    verdict_words,
)
from whowhere.report.terminal import money, percent, short


def print_plan(console: Console, planned: Planned, source: str) -> None:
    """Print the answer to a portfolio; ``source`` is how the user named it."""
    console.print(verdict_words(planned), style="bold")
    console.print()
    if planned.plan is not None:
        _print_choices(console, planned, planned.plan)
        print_map(console, planned)
        _print_money(console, planned, planned.plan)
        _print_rules(console, planned)
        _print_others(console, planned, planned.plan)
        _print_frontier(console, planned)
    console.print(_last_lines(planned, source), style="dim")


def _print_choices(console: Console, planned: Planned, plan: Plan) -> None:
    settled = {each.package: each.is_settled for each in planned.settled}
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for name in ("Package", "Today", "Plan"):
        table.add_column(name)
    for name in ("Share", "Year", "People", "Cost"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("Near-best plans")
    for package in planned.problem.packages:
        for part in plan.of(package.id):
            choice = part.choice
            table.add_row(
                package.name, _today(planned, package.id),
                option_words(planned.problem, choice.option), whole_percent(part.share),
                str(choice.year + 1) if choice.is_move else "stays" if _is_old(planned, package.id)
                else "new",
                f"{choice.people * part.share:.0f}",
                short(float(choice.costs.mean()) * part.share), _settled(settled.get(package.id)),
            )  # fmt: skip
    console.print(table)
    for hub in plan.hubs:
        kind = "Site" if hub.is_site else "Vendor"
        word = "kept" if hub.exists else "new"
        at = [part for part in plan.parts if part.choice.hub == hub.id]
        people = sum(part.share * part.choice.people for part in at)
        names = ", ".join(sorted({part.choice.package for part in at})) or "nothing"
        console.print(f"{kind} {hub.name} ({word}): {people:.0f} people for {names}.")
    for hub in planned.problem.hubs:
        if hub.exists and hub not in plan.hubs:
            console.print(f"Site {hub.name} closes: {short(float(hub.closing.mean()))} once.")


def _today(planned: Planned, package: str) -> str:
    portfolio = planned.case.portfolio
    found = next(each for each in portfolio.packages if each.id == package)
    today = portfolio.today_of(found)
    return option_words(planned.problem, today.id) if today else "new work"


def _is_old(planned: Planned, package: str) -> bool:
    return any(each.id == package and each.today for each in planned.case.portfolio.packages)


def _settled(is_settled: bool | None) -> str:  # noqa: FBT001 - a finding, not a switch
    return {True: "all alike", False: "a toss-up", None: "not known"}[is_settled]


def _print_money(console: Console, planned: Planned, plan: Plan) -> None:
    currency = planned.case.currency
    lines = [
        f"Expected cost {money(plan.cost, currency)} (P10 {_at(plan, 0.1)}, P90 {_at(plan, 0.9)});"
        f" in the dearest twentieth of futures {money(plan.tail, currency)}."
    ]
    if planned.today is not None:
        lines.append(f"Before: {_money_of(planned, planned.today)} as things are today.")
    lines += [*_together(planned, plan), _bad_tenth(planned, plan)]
    _print_list(console, "What it costs", lines)


def _at(plan: Plan, share: float) -> str:
    return short(float(np.quantile(plan.costs, share)))


def _money_of(planned: Planned, plan: Plan) -> str:
    return money(plan.cost, planned.case.currency)


def _together(planned: Planned, plan: Plan) -> Iterable[str]:
    alone = planned.alone
    if alone is None:
        return
    yield (
        f"Each alone: the sum of the cheapest cases is {short(alone.sum_of_cases)}; put together"
        f" they cost {short(alone.plan.cost)}, for sites and vendors are paid once. Decided"
        f" together under the rules: {short(plan.cost)}."
    )
    yield broken_words(planned)
    if not alone.broken:
        saved = alone.sum_of_cases - plan.cost
        yield f"Deciding together saves {short(saved)}."


def _bad_tenth(planned: Planned, plan: Plan) -> str:
    bad = bad_futures(plan.costs)
    said = f"In the bad tenth of futures the plan costs {short(float(plan.costs[bad].mean()))}"
    if planned.today is not None:
        said += f" where today would cost {short(float(planned.today.costs[bad].mean()))}"
    most = ", ".join(f"{name} +{short(extra)}" for name, extra in drivers(planned, plan))
    return f"{said}; what then costs most more than expected: {most}."


def _print_rules(console: Console, planned: Planned) -> None:
    if not planned.priced:
        return
    console.print()
    console.print("Rules, how close the plan is to them, and what each costs", style="bold")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for name in ("Rule", "Closest"):
        table.add_column(name)
    for name in ("Room left", "Dropping it saves"):
        table.add_column(name, justify="right", no_wrap=True)
    by_price = sorted(planned.priced, key=lambda each: -(each.saving or 0.0))
    for each in by_price:
        closest = each.slack.about if each.slack and each.rule.unit else "-"
        table.add_row(each.rule.words, closest, _room(each), _price(planned, each))
    console.print(table)


def _room(priced: Priced) -> str:
    if priced.slack is None or not priced.rule.unit:
        return "kept"
    left = priced.slack.left
    if priced.rule.unit == "share":
        return percent(left)
    return f"{left:.0f}" if priced.rule.unit == "count" else short(left)


def _price(planned: Planned, priced: Priced) -> str:
    if priced.saving is None or priced.at_most is None:
        return "no time"
    least = 1e-6 * abs(planned.solved.objective)
    if priced.at_most <= 10 * least:
        return "nothing"
    if priced.at_most - priced.saving > 10 * least:
        return f"{short(priced.saving)} to {short(priced.at_most)}"
    return short(priced.saving)


def _print_others(console: Console, planned: Planned, plan: Plan) -> None:
    best = planned.solved.objective
    lines = [
        f"{percent(each.objective / best - 1)} dearer, {whole_percent(each.differs)} of the work"
        f" done otherwise: {_changes(planned, plan, each.plan)}."
        for each in planned.alternatives
    ]
    _print_list(
        console, "Other plans within 1 % of the best, as unlike as a short search finds", lines
    )
    second = planned.runner_up
    if second is None:
        return
    wins = float((second.plan.costs < plan.costs).mean())
    lines = [
        f"{short(second.extra)} dearer, cheaper in {100 * wins:.0f} of 100 futures:"
        f" {_changes(planned, plan, second.plan)}."
    ]
    lines += [f"Cheaper if {tipping_words(planned, tip)}." for tip in planned.tipping]
    if not planned.tipping:
        lines.append("No single unknown makes it cheaper within what is plausible.")
    _print_list(console, "The runner-up, and what would have to be true for it", lines)


def _changes(planned: Planned, plan: Plan, other: Plan) -> str:
    """Say which packages another plan does otherwise, and how."""
    changed = []
    for package in planned.problem.packages:
        mine, theirs = plan.of(package.id), other.of(package.id)
        if {part.choice.option for part in mine} != {part.choice.option for part in theirs}:
            options = " and ".join(
                option_words(planned.problem, each.choice.option) for each in theirs
            )
            changed.append(f"{package.id} by {options}")
    return listed(changed) if changed else "the same options in other years or shares"


def _print_frontier(console: Console, planned: Planned) -> None:
    if not planned.frontier:
        return
    second = planned.question.second.replace("_", " ")
    cheapest = planned.frontier[0].plan
    lines = [
        f"cost {short(each.cost)}, {second} {short(each.second)}: "
        + ("the cheapest plan" if at == 0 else _changes(planned, cheapest, each.plan))
        for at, each in enumerate(planned.frontier)
    ]
    _print_list(console, f"The frontier between cost and {second}", lines)


def _print_list(console: Console, title: str, lines: Iterable[str]) -> None:
    entries = list(lines)
    if not entries:
        return
    console.print()
    console.print(f"{title}:", style="bold")
    grid = Table.grid(padding=(0, 1))
    for line in entries:
        grid.add_row(" -", line)
    console.print(grid)


def _last_lines(planned: Planned, source: str) -> str:
    size, solved = planned.laid.programme.size, planned.solved
    lines = [
        "",
        f"{len(planned.problem.choices):,} choices, {size:,} columns: built in"
        f" {solved.building:.2f} s, solved in {solved.solving:.1f} s by HiGHS."
        f" {gap_words(solved)}",
    ]
    if not planned.in_time:
        lines.append("Time was up before everything was asked; what is missing is not shown.")
    lines.append(
        f"{planned.question.draws:,} futures, seed {planned.question.seed}. Shared once: entity and"
        " smallest crew of a site, smallest team that manages a vendor; all else grows with the"
        f" work.\nNext: whowhere plan {source} --json"
    )
    return "\n".join(lines)
