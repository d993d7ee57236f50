"""What one employee costs an employer, as a bill on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from whowhere.facts.fact import Origin
from whowhere.facts.statute_book import Statutes
from whowhere.model.hire_asked import Exchange, HireAnswer
from whowhere.model.hire_lines import HireLine
from whowhere.model.hiring import Hire
from whowhere.report.hire.side_by_side import cost_of, part_of, parts
from whowhere.report.hire.side_by_side import verdict as verdict_of_places
from whowhere.report.hire.words import (
    LIMIT,
    RATE_DECIMALS,
    base_named,
    in_asked_money,
    months_in_gross,
    notes,
    shaped_by,
    verdict,
)
from whowhere.report.media.terminal import exact_percent, indented

LINE_WIDTH, PLACE_WIDTH = 34, 27
"""Columns of a terminal for the lines' names, and for one place's amounts and percentages."""


def print_hire(console: Console, answer: HireAnswer, as_of: date) -> None:
    """Print the verdict, the bill, its sources, and what a reader should know."""
    console.print(verdict(answer), style="bold")
    console.print(_bill(answer))
    console.print("Sources, by line", style="bold")
    for law, numbers in _lines_by_law(answer.hire).items():
        _print_law(console, f"{', '.join(map(str, numbers))}: ", law)
    _print_unpriced(console, answer.hire.statutes)
    console.print("Notes", style="bold")
    for note in notes(answer):
        console.print(indented(note))
    console.print(f"Law and rates as of {as_of}. More: whowhere facts {answer.key}")


def _bill(answer: HireAnswer) -> Table:
    hire, rate = answer.hire, answer.exchange
    limit = LIMIT[hire.statutes.total_is]
    total, cost = (f"{limit}{_amount(local, rate)}" for local in (answer.added, hire.employer_cost))
    table = Table(box=box.SIMPLE_HEAD, show_footer=True, pad_edge=False)
    table.add_column("", justify="right")
    table.add_column("Line", "On top of gross\nEmployer's cost", overflow="fold")
    table.add_column("Rate", exact_percent(answer.added_share), justify="right", no_wrap=True)
    table.add_column("Base", "of gross pay", justify="right", no_wrap=True)
    table.add_column("What shaped it", overflow="fold")
    table.add_column(rate.currency, f"{total}\n{cost}", justify="right", no_wrap=True)
    table.add_row("", base_named(hire), "", "", "", _amount(hire.gross, rate))
    for number, line in enumerate(hire.lines, start=1):
        table.add_row(str(number), _named(line), *_cells(line, answer))
    return table


def _named(line: HireLine) -> Text:
    """Return a line's name, and below it when it is due."""
    name = Text(line.levy.name)
    return name.append(f"\n{line.levy.condition}", "dim") if line.levy.condition else name


def _cells(line: HireLine, answer: HireAnswer) -> tuple[str, str, str, str]:
    rate = answer.exchange
    fixed = line.levy.is_fixed
    charged = "" if fixed else exact_percent(line.rate, RATE_DECIMALS)
    base = "" if fixed else _amount(line.charged_on, rate)
    return charged, base, shaped_by(line, answer), _amount(line.amount, rate)


def _amount(local: float, rate: Exchange) -> str:
    return f"{in_asked_money(local, rate):,.2f}"


def _lines_by_law(hire: Hire) -> Mapping[Origin, list[int]]:
    numbers: dict[Origin, list[int]] = {}
    for number, line in enumerate(hire.lines, start=1):
        numbers.setdefault(line.levy.origin, []).append(number)
    return numbers


def _print_unpriced(console: Console, statutes: Statutes) -> None:
    if statutes.not_priced:
        console.print("Named, but not priced", style="bold")
    for duty in statutes.not_priced:
        condition = f" ({duty.condition})" if duty.condition else ""
        _print_law(console, f"{duty.name}{condition}: ", duty.origin)


def _print_law(console: Console, subject: str, law: Origin) -> None:
    console.print(indented(f"{subject}{law.title}. Checked {law.read}."))
    console.print(f"      {law.address}", style="dim", soft_wrap=True)


def print_side_by_side(console: Console, answers: Sequence[HireAnswer]) -> None:
    """Print the verdict, the bills beside each other, and what a reader should know."""
    console.print(verdict_of_places(answers), style="bold")
    fit = _places_in(console.width)
    for first in range(0, len(answers), fit):
        console.print(_bills(answers[first : first + fit]))
    console.print("Notes", style="bold")
    for note in dict.fromkeys(note for answer in answers for note in _named_notes(answer)):
        console.print(indented(note))
    places = " ".join(answer.key for answer in answers)
    console.print(f"Sources and what shaped each line: whowhere hire PLACE GROSS, for {places}.")


def _places_in(width: int) -> int:
    """Return how many places fit beside each other without cutting an amount."""
    return max(1, (width - LINE_WIDTH) // PLACE_WIDTH)


def _named_notes(answer: HireAnswer) -> Iterator[str]:
    name = answer.place
    yield f"{name}: {months_in_gross(answer)}."
    for note in notes(answer):
        own = note.startswith((name, answer.hire.statutes.name, "Contributions:"))
        yield note if own else f"{name}: {note}"


def _bills(answers: Sequence[HireAnswer]) -> Table:
    currency = answers[0].exchange.currency
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Line", overflow="fold")
    for answer in answers:
        name = answer.place.replace(", ", ",\n", 1)
        table.add_column(f"{name}\n{currency}", justify="right", no_wrap=True)
        table.add_column("of gross", justify="right", no_wrap=True, style="dim")
    for part in parts(answers):
        table.add_row(part.name, *_row(answers, part.amounts), style="bold")
        for row in _lines_of(answers, part.id):
            table.add_row(*row)
    table.add_section()
    totals = {
        "Gross as asked": [answer.gross for answer in answers],
        "On top of gross": [in_asked_money(each.added, each.exchange) for each in answers],
        "Employer's cost": [cost_of(each) for each in answers],
    }
    for name, amounts in totals.items():
        table.add_row(name, *_row(answers, amounts), style="bold")
    return table


def _lines_of(answers: Sequence[HireAnswer], part: str) -> Iterator[tuple[str, ...]]:
    """Yield the lines of a part, law by law, the largest first; one law's stand in one row."""
    rows: dict[str, list[float]] = {}
    for at, answer in enumerate(answers):
        lines = [line for line in answer.hire.lines if part_of(line) == part and line.amount]
        for line in sorted(lines, key=lambda each: -each.amount):
            amounts = rows.setdefault(f"  {answer.law} {line.levy.name}", [0.0] * len(answers))
            amounts[at] += in_asked_money(line.amount, answer.exchange)
    yield from ((name, *_row(answers, amounts)) for name, amounts in rows.items())


def _row(answers: Sequence[HireAnswer], amounts: Sequence[float]) -> Iterator[str]:
    for answer, amount in zip(answers, amounts, strict=True):
        yield f"{amount:,.2f}" if amount else ""
        yield exact_percent(amount / answer.gross, 2) if amount else ""
