"""The same employee in several places: what can be compared line by line, and the totals.

Laws cut contributions in their own ways, so only the parts are set against each other: pay,
extra pay, contributions, funds. Below each part stand the lines that it is made of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.model.hire_asked import HireAnswer
from whowhere.model.hire_lines import HireLine
from whowhere.quantities.names import in_a_sentence
from whowhere.report.hire.words import LIMIT, in_asked_money, months_in_gross, notes
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.media.terminal import exact_money, exact_percent, indented

PAY: Final = "pay"
PARTS: Final = {
    "pay": "Pay of 12 months, or of all that law counts",
    "extra_pay": "Extra pay by statute",
    "contributions": "Contributions",
    "funds": "Funds and other duties by statute",
}
"""What makes up an employer's cost everywhere, and its name."""


@dataclass(frozen=True)
class Part:
    """One part of the cost, and what it is in each place, in the money of the question."""

    id: str
    name: str
    amounts: tuple[float, ...]


def parts(answers: Sequence[HireAnswer]) -> Iterator[Part]:
    """Yield the parts of the cost that some place has; they add up to it."""
    for key, name in PARTS.items():
        amounts = tuple(_amount(answer, key) for answer in answers)
        if any(amounts):
            yield Part(key, name, amounts)


def _amount(answer: HireAnswer, part: str) -> float:
    if part == PAY:
        return in_asked_money(answer.hire.gross, answer.exchange)
    total = sum(line.amount for line in answer.hire.lines if part_of(line) == part)
    return in_asked_money(total, answer.exchange)


def part_of(line: HireLine) -> str:
    """Return the part of the cost that a line belongs to."""
    if line.levy.paid_out:
        return "extra_pay"
    return "contributions" if line.levy.kind == "contribution" else "funds"


def verdict(answers: Sequence[HireAnswer]) -> str:
    """Say in one sentence where the employee costs least, or gets most for the same cost."""
    currency = answers[0].exchange.currency
    if answers[0].budget is not None:
        best = max(answers, key=lambda each: each.gross)
        said = ", ".join(
            f"{each.hire.statutes.name} {exact_money(each.gross, currency)}" for each in answers
        )
        cost = exact_money(answers[0].budget, currency)
        return f"A cost of {cost} pays most in {_place(best)}: gross a year {said}."
    by_cost = sorted(answers, key=_cost)
    first, last = by_cost[0], by_cost[-1]
    more = exact_percent(_cost(last) / _cost(first) - 1, 1)
    gross = exact_money(first.gross, currency)
    return (
        f"{gross} gross a year costs the employer {_said(first)} in {_place(first)} and"
        f" {_said(last)} in {_place(last)}: {more} more."
    )


def _place(answer: HireAnswer) -> str:
    return in_a_sentence(answer.hire.statutes.name)


def _cost(answer: HireAnswer) -> float:
    return answer.hire.employer_cost / answer.exchange.local_per_unit


def _said(answer: HireAnswer) -> str:
    limit = LIMIT[answer.hire.statutes.total_is]
    return f"{limit}{exact_money(_cost(answer), answer.exchange.currency)}"


def side_by_side_document(answers: Sequence[HireAnswer], documents: Sequence[Document]) -> Document:
    """Return every place's own document, and the parts of the cost beside each other."""
    return {
        "currency": answers[0].exchange.currency,
        "verdict": verdict(answers),
        "places": list(documents),
        "side_by_side": [
            {
                "id": part.id,
                "name": part.name,
                "amounts": {
                    answer.hire.statutes.iso2: rounded(amount)
                    for answer, amount in zip(answers, part.amounts, strict=True)
                },
            }
            for part in parts(answers)
        ],
    }


def print_side_by_side(console: Console, answers: Sequence[HireAnswer]) -> None:
    """Print the verdict, the bills beside each other, and what a reader should know."""
    console.print(verdict(answers), style="bold")
    console.print(_table(answers))
    console.print("Notes", style="bold")
    for note in dict.fromkeys(note for answer in answers for note in _named_notes(answer)):
        console.print(indented(note))
    places = " ".join(answer.hire.statutes.iso2 for answer in answers)
    console.print(f"Sources and what shaped each line: whowhere hire PLACE GROSS, for {places}.")


def _named_notes(answer: HireAnswer) -> Iterator[str]:
    name = answer.hire.statutes.name
    yield f"{name}: {months_in_gross(answer)}."
    for note in notes(answer):
        yield note if note.startswith((name, "Contributions:")) else f"{name}: {note}"


def _table(answers: Sequence[HireAnswer]) -> Table:
    currency = answers[0].exchange.currency
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Line", overflow="fold")
    for answer in answers:
        table.add_column(f"{answer.hire.statutes.name}\n{currency}", justify="right", no_wrap=True)
        table.add_column("of gross", justify="right", no_wrap=True, style="dim")
    for part in parts(answers):
        table.add_row(part.name, *_row(answers, part.amounts), style="bold")
        for row in _lines_of(answers, part.id):
            table.add_row(*row)
    table.add_section()
    totals = {
        "Gross as asked": [answer.gross for answer in answers],
        "On top of gross": [in_asked_money(each.added, each.exchange) for each in answers],
        "Employer's cost": [_cost(each) for each in answers],
    }
    for name, amounts in totals.items():
        table.add_row(name, *_row(answers, amounts), style="bold")
    return table


def _lines_of(answers: Sequence[HireAnswer], part: str) -> Iterator[tuple[str, ...]]:
    """Yield the lines of a part, place by place, the largest first."""
    for at, answer in enumerate(answers):
        lines = [line for line in answer.hire.lines if part_of(line) == part and line.amount]
        for line in sorted(lines, key=lambda each: -each.amount):
            amounts = [0.0] * len(answers)
            amounts[at] = in_asked_money(line.amount, answer.exchange)
            name = f"  {answer.hire.statutes.iso2} {line.levy.name}"
            yield name, *_row(answers, amounts)


def _row(answers: Sequence[HireAnswer], amounts: Sequence[float]) -> Iterator[str]:
    for answer, amount in zip(answers, amounts, strict=True):
        yield f"{amount:,.2f}" if amount else ""
        yield exact_percent(amount / answer.gross, 2) if amount else ""
