"""A country's figures as a document, as rows, and on a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from whowhere.facts.country_sheet import CountrySheet, SheetEntry, SheetGroup
from whowhere.facts.fact import Origin
from whowhere.report.facts.words import MARK, attributions, counted, unit_in_words
from whowhere.report.media.terminal import exact_percent, indented, percent, short, short_range

DOUBTFUL = ("estimated", "imputed")
"""How a figure came to be known where nobody read it: judged, or computed from others."""


def print_facts(console: Console, sheet: CountrySheet, as_of: date) -> None:
    """Print a country's figures by group, then sources, counts and licences."""
    statutes = sheet.statutes
    case = f", modelled as {statutes.modelled_as}" if statutes.modelled_as else ""
    console.print(f"{sheet.name}{case}: figures as of {as_of}", style="bold")
    numbers = {origin: number for number, origin in enumerate(sheet.origins, start=1)}
    for group in sheet.groups:
        _print_group(console, group, statutes.currency, numbers)
    _print_sources(console, numbers)
    console.print("Licences", style="bold")
    for attribution in attributions(sheet):
        console.print(indented(attribution))
    console.print(counted(sheet))


def _print_group(
    console: Console, group: SheetGroup, currency: str, numbers: Mapping[Origin, int]
) -> None:
    if not group.entries:
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(group.title, overflow="fold", ratio=1)
    table.add_column("Value", justify="right", overflow="fold")
    for heading in ("Range", "Unit", "Status", "Year", "Source"):
        table.add_column(heading, overflow="fold")
    for entry in group.entries:
        read = ", ".join(str(numbers[origin]) for origin in entry.origins)
        unit = unit_in_words(entry.unit, currency)
        table.add_row(_named(entry), *_value(entry), unit, _status(entry), entry.year, read)
    console.print(table)
    if group.missing:
        console.print(f"Not known: {', '.join(group.missing)}.\n")


def _named(entry: SheetEntry) -> Text:
    name = Text(entry.name)
    return name.append(f"\n{entry.note}", "dim") if entry.note else name


def _status(entry: SheetEntry) -> Text:
    if entry.status in DOUBTFUL:
        return Text(f"{entry.status} {MARK}", "bold")
    return Text(entry.status)


def _value(entry: SheetEntry) -> tuple[str, str]:
    """Return a figure and its range: exact as written, uncertain with three digits."""
    value = entry.value
    if isinstance(value, str):
        return value, ""
    is_share = entry.unit.startswith("1")
    if value.is_exact:
        return exact_percent(value.likely, 5) if is_share else _plain(value.likely), ""
    if is_share:
        return percent(value.likely), f"{percent(value.low)} to {percent(value.high)}"
    return short(value.likely), short_range(value.low, value.high)


def _plain(number: float) -> str:
    """Write a number with thousands separators: six digits, or all before the point."""
    return f"{number:,.0f}" if abs(number) >= 1e5 else f"{number:,.6g}"


def _print_sources(console: Console, numbers: Mapping[Origin, int]) -> None:
    console.print("Sources", style="bold")
    for origin, number in numbers.items():
        read = f" Read {origin.read}." if origin.read else ""
        console.print(indented(f"{number}: {origin.producer}: {origin.title}.{read}"))
        if origin.address:
            console.print(f"      {origin.address}", style="dim", soft_wrap=True)
