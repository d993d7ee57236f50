"""A desk of agents and what callers meet there, on a terminal."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.model.queues.question import DeskQuestion
from whowhere.model.queues.queue import Queue
from whowhere.model.queues.relieved import RelievedAnswer, RelievedDesk
from whowhere.quantities.names import capital
from whowhere.report.media.terminal import percent, short
from whowhere.report.seats.words import case_name, relieved_sentences
from whowhere.report.wording.software import AT_ANY_TIME, known_of

HOUR_S = 3_600.0
NEIGHBOURS = 2
"""How many more and fewer agents are shown beside the answer."""
MODELS = {
    "b": "callers who find everybody busy go away (Erlang B)",
    "c": "callers wait for ever (Erlang C)",
    "a": "callers wait, and give up when their patience ends (Erlang A)",
}


def print_seats(console: Console, question: DeskQuestion, found: Queue) -> None:
    """Print the answer, what callers meet, and what a few more or fewer people would change."""
    console.print(_sentence(question, found), style="bold")
    console.print()
    console.print(_table(question, found))
    console.print(_notes(question, found), style="dim")


def print_relieved(console: Console, question: DeskQuestion, found: RelievedAnswer) -> None:
    """Print the answer with software and without it, and what the range follows from."""
    first, *rest = relieved_sentences(question, found)
    console.print(first, style="bold")
    for sentence in rest:
        console.print(sentence)
    console.print()
    console.print(_cases(found))
    console.print(capital(known_of(found.figures)), style="dim")
    if any(desk.checking for desk in found.desks):
        console.print(AT_ANY_TIME, style="dim")
    console.print(_model_note(question), style="dim")


def _cases(found: RelievedAnswer) -> Table:
    """Return a row for each case: how many people, and what they and callers meet."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Case", overflow="fold")
    for name in ("People", "Check", "Calls/h", "Each", "In time", "Busy"):
        table.add_column(name, justify="right", no_wrap=True)
    for desk in found.desks:
        style = "bold" if desk is found.likely else None
        table.add_row(case_name(desk, found.decisive), *_numbers(desk), style=style)
    return table


def _numbers(desk: RelievedDesk) -> list[str]:
    met, calls = desk.queue, short(desk.demand.calls_per_s * HOUR_S)
    people = [short(desk.people), short(desk.checking), calls]
    if met is None:
        return [*people, "", "", ""]
    each = f"{short(desk.demand.handle_s)} s"
    return [*people, each, percent(met.answered_in_time), percent(met.occupancy)]


def _sentence(question: DeskQuestion, found: Queue) -> str:
    people, answer = ("agent", "answers") if found.agents == 1 else ("agents", "answer")
    if not found.is_stable:
        return (
            f"With {found.agents:,} {people} the line only grows: calls bring {found.load:.4g}"
            f" hours of work an hour. {int(found.load) + 1:,} is the fewest that keep up."
        )
    kept = f"{percent(found.answered_in_time)} of callers within {question.within_s:g} seconds"
    if question.agents is None:
        return f"{found.agents:,} {people} on duty {answer} {kept}; one fewer would not do."
    return f"{found.agents:,} {people} on duty {answer} {kept}."


def _table(question: DeskQuestion, found: Queue) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    for name in ("Agents", "In time", "Busy", "Have to wait", "Mean wait", "In line", "Give up"):
        table.add_column(name, justify="right", no_wrap=True)
    if question.model == "b":
        table.add_column("Turned away", justify="right", no_wrap=True)
    fewest = max(1, found.agents - NEIGHBOURS)
    for agents in range(fewest, found.agents + NEIGHBOURS + 1):
        row = question.with_agents(agents)
        style = "bold" if agents == found.agents else None
        table.add_row(f"{agents:,}", *_cells(row), style=style)
    return table


def _cells(row: Queue) -> list[str]:
    wait = f"{short(row.wait_s)} s" if row.is_stable else "no end"
    line = short(row.waiting) if row.is_stable else "no end"
    cells = [
        percent(row.answered_in_time), percent(row.occupancy), percent(row.wait_chance), wait,
        line, percent(row.abandoned),
    ]  # fmt: skip
    return [*cells, percent(row.blocked)] if row.model == "b" else cells


def _notes(question: DeskQuestion, found: Queue) -> str:
    return f"Calls bring {found.load:.4g} hours of work an hour. {_model_note(question)}"


def _model_note(question: DeskQuestion) -> str:
    return (
        f"Model: {MODELS[question.model]}; calls"
        " come evenly at random and take random (exponential) times. In time: share of all callers"
        f" answered within {question.within_s:g} s; Busy: share of agents' time on calls."
        " People on duty are not people on the payroll: breaks, leave and sickness come on top."
    )
