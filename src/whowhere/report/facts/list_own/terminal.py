"""The user's own tables, on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.facts.own_values import OwnValue
from whowhere.report.facts.list_own.document import Tables
from whowhere.report.facts.words import unit_in_words
from whowhere.report.media.terminal import percent, short, short_range

SHOWN = 20
"""How many values of a table are shown to whoever has just added it."""


def print_added(console: Console, name: str, values: Sequence[OwnValue], path: str) -> None:
    """Print a table that was added: its first values, as its author knows all of them."""
    print_own(console, {name: values[:SHOWN]}, path)
    if len(values) > SHOWN:
        console.print(f"{len(values):,} values in all; every one: whowhere facts list-own")


def print_own(console: Console, tables: Tables, folder: str) -> None:
    """Print each table with its values, and where it is kept."""
    if not tables:
        console.print("You have no tables of your own. Add one: whowhere facts add FILE.csv")
    for name, values in tables.items():
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for heading in (name, "Place", "Value", "Range", "Unit", "Year", "Source"):
            table.add_column(
                heading, overflow="fold", justify="right" if heading == "Value" else "left"
            )
        for own in values:
            table.add_row(*_cells(own))
        console.print(table)
    console.print(f"Kept in {folder}", soft_wrap=True)


def _cells(own: OwnValue) -> tuple[str, ...]:
    about = ", ".join(filter(None, (own.topic, own.role, own.level))).replace("_", " ")
    value, is_share = own.value, own.unit.startswith("1")
    likely = percent(value.likely) if is_share else short(value.likely)
    band = "" if value.is_exact else _band(value.low, value.high, is_share=is_share)
    local = own.unit if own.unit.startswith("local") else own.unit.replace("usd", "local", 1)
    unit = unit_in_words(local, own.currency)
    return about, own.place, likely, band, unit, str(own.year), own.source


def _band(low: float, high: float, *, is_share: bool) -> str:
    return f"{percent(low)} to {percent(high)}" if is_share else short_range(low, high)
