"""A country's figures as a document, as rows, and on a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from whowhere.facts.country_sheet import CountrySheet, Entry, Group
from whowhere.facts.fact import Origin
from whowhere.quantities.ranges import Range
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded
from whowhere.report.media.terminal import exact_percent, indented, percent, short

DOUBTFUL = ("estimated", "imputed")
"""How a figure came to be known where nobody read it: judged, or computed from others."""
MARK = "*"

_MANY = {
    "day": "days", "hour": "hours", "week": "weeks", "month": "months", "year": "years",
    "usd": "USD", "1": "",
}  # fmt: skip
_EACH = {"usd": " for 1 USD", "head": ""}


def facts_document(sheet: CountrySheet, as_of: date) -> Document:
    """Return a country's figures as a JSON document; shares are fractions."""
    statutes = sheet.statutes
    return {
        "country": statutes.iso2,
        "country_name": statutes.name,
        "currency": statutes.currency,
        "as_of": as_of.isoformat(),
        "modelled_as": statutes.modelled_as,
        "groups": [
            {
                "id": group.id,
                "title": group.title,
                "figures": [_figure(entry, statutes.currency) for entry in group.entries],
                "not_known": list(group.missing),
            }
            for group in sheet.groups
        ],
        "counts": {"figures": len(sheet.entries), **sheet.counts},
        "attributions": list(attributions(sheet)),
    }


def facts_rows(sheet: CountrySheet) -> list[dict[str, object]]:
    """Return one row per figure."""
    return [
        {"group": group.id, **_figure(entry, sheet.statutes.currency)}
        | {
            "sources": " | ".join(f"{each.producer}: {each.title}" for each in entry.origins),
            "addresses": " | ".join(each.address for each in entry.origins if each.address),
            "read": max((each.read for each in entry.origins), default=""),
        }
        for group in sheet.groups
        for entry in group.entries
    ]


def print_facts(sheet: CountrySheet, as_of: date, console: Console) -> None:
    """Print a country's figures by group, then sources, counts and licences."""
    statutes = sheet.statutes
    case = f", modelled as {statutes.modelled_as}" if statutes.modelled_as else ""
    console.print(f"{statutes.name}{case}: figures as of {as_of}", style="bold")
    numbers = {origin: number for number, origin in enumerate(sheet.origins, start=1)}
    for group in sheet.groups:
        _print_group(group, statutes.currency, numbers, console)
    _print_sources(numbers, console)
    console.print("Licences", style="bold")
    for attribution in attributions(sheet):
        console.print(indented(attribution))
    console.print(counted(sheet))


def counted(sheet: CountrySheet) -> str:
    """Say how many figures there are, and how each came to be known."""
    each = ", ".join(f"{count} {status}" for status, count in sheet.counts.items())
    missing = sum(len(group.missing) for group in sheet.groups)
    return (
        f"{len(sheet.entries)} figures: {each}; {missing} not known."
        f" {MARK} judged, or computed from other figures."
    )


def attributions(sheet: CountrySheet) -> tuple[str, ...]:
    """Return whom to name for the figures, with the licence where there is one."""
    named = dict.fromkeys(
        f"{origin.producer}: {origin.licence}" for origin in sheet.origins if origin.licence
    )
    read = sheet.statutes.origin
    law = f"{read.producer}: {read.title}, {read.address}, {read.licence}"
    return (f"{law}; changed: {sheet.statutes.changed}", *named)


def unit_in_words(unit: str, currency: str) -> str:
    """Write a unit as people say it: ``usd/head/year`` is ``USD a year``."""
    above, *below = unit.split("/")
    amount = currency if above == "local" else _MANY.get(above, above)
    return (amount + "".join(_EACH.get(each, f" a {each}") for each in below)).strip()


def _figure(entry: Entry, currency: str) -> Document:
    numbers: dict[str, object] = {"value": entry.value, "low": None, "high": None}
    if isinstance(entry.value, Range):
        likely, low, high = entry.value.likely, entry.value.low, entry.value.high
        numbers = {"value": rounded(likely), "low": rounded(low), "high": rounded(high)}
    return {
        "id": entry.id,
        "name": entry.name,
        **numbers,
        "unit": entry.unit.replace("local", currency).replace("usd", "USD"),
        "status": entry.status,
        "year": entry.year,
        "note": entry.note,
        "sources": [source(origin) for origin in entry.origins],
    }


def _print_group(
    group: Group, currency: str, numbers: Mapping[Origin, int], console: Console
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


def _named(entry: Entry) -> Text:
    name = Text(entry.name)
    return name.append(f"\n{entry.note}", "dim") if entry.note else name


def _status(entry: Entry) -> Text:
    if entry.status in DOUBTFUL:
        return Text(f"{entry.status} {MARK}", "bold")
    return Text(entry.status)


def _value(entry: Entry) -> tuple[str, str]:
    """Return a figure and its range: exact as written, uncertain with three digits."""
    value = entry.value
    if isinstance(value, str):
        return value, ""
    is_share = entry.unit.startswith("1")
    if value.is_exact:
        return exact_percent(value.likely, 5) if is_share else _plain(value.likely), ""
    words = percent if is_share else short
    return words(value.likely), f"{words(value.low)} to {words(value.high)}"


def _plain(number: float) -> str:
    """Write a number with thousands separators: six digits, or all before the point."""
    return f"{number:,.0f}" if abs(number) >= 1e5 else f"{number:,.6g}"


def _print_sources(numbers: Mapping[Origin, int], console: Console) -> None:
    console.print("Sources", style="bold")
    for origin, number in numbers.items():
        read = f" Read {origin.read}." if origin.read else ""
        console.print(indented(f"{number}: {origin.producer}: {origin.title}.{read}"))
        if origin.address:
            console.print(f"      {origin.address}", style="dim", soft_wrap=True)
