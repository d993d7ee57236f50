"""What one employee costs an employer, as a bill on a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from whowhere.facts.fact import Origin
from whowhere.facts.statute_book import Statutes
from whowhere.model.hire_lines import HireLine
from whowhere.model.hiring import Exchange, Hire, HireAnswer
from whowhere.report.hire.words import (
    LIMIT,
    RATE_DECIMALS,
    in_asked_money,
    notes,
    shaped_by,
    verdict,
)
from whowhere.report.media.terminal import exact_percent, indented


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
    console.print(f"Law and rates as of {as_of}. More: whowhere facts {answer.hire.statutes.iso2}")


def _bill(answer: HireAnswer) -> Table:
    hire, rate = answer.hire, answer.exchange
    limit = LIMIT[hire.statutes.total_is]
    total, cost = (
        f"{limit}{_amount(local, rate)}" for local in (hire.statutory, hire.employer_cost)
    )
    table = Table(box=box.SIMPLE_HEAD, show_footer=True, pad_edge=False)
    table.add_column("", justify="right")
    table.add_column("Line", "Statutory total\nEmployer's cost", overflow="fold")
    table.add_column("Rate", exact_percent(hire.statutory_share), justify="right", no_wrap=True)
    table.add_column("Base", "of gross pay", justify="right", no_wrap=True)
    table.add_column("What shaped it", overflow="fold")
    table.add_column(rate.currency, f"{total}\n{cost}", justify="right", no_wrap=True)
    for number, line in enumerate(hire.lines, start=1):
        table.add_row(str(number), _named(line), *_cells(line, rate))
    return table


def _named(line: HireLine) -> Text:
    """Return a line's name, and below it when it is due."""
    name = Text(line.levy.name)
    return name.append(f"\n{line.levy.condition}", "dim") if line.levy.condition else name


def _cells(line: HireLine, rate: Exchange) -> tuple[str, str, str, str]:
    fixed = line.levy.is_fixed
    charged = "" if fixed else exact_percent(line.rate, RATE_DECIMALS)
    base = "" if fixed else _amount(line.charged_on, rate)
    return charged, base, shaped_by(line, rate), _amount(line.amount, rate)


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
