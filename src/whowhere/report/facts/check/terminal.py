"""The health of the factbook, on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.facts.health.ages import Age
from whowhere.facts.health.checkup import Checkup
from whowhere.facts.health.coverage import MISSING, topics
from whowhere.facts.health.steps import PassedStep
from whowhere.quantities.names import capital
from whowhere.report.facts.check.document import OLDEST
from whowhere.report.media.terminal import indented

STATUSES = ("enacted", "announced", "measured", "estimated", "imputed", MISSING)
LETTERS = {
    "enacted": "E", "announced": "A", "measured": "M", "estimated": "~", "imputed": "?",
    MISSING: "-",
}  # fmt: skip
SHORT = {
    "contributions": "levy", "leave": "leav", "hours": "hour", "notice": "noti",
    "severance": "sev", "corporate_tax": "tax", "data_protection": "data",
    "average_wage": "wage", "price_level": "pric", "real_wage_growth": "rise",
    "exchange_rate": "rate", "holidays": "hol",
}  # fmt: skip
"""Headings of the matrix of every country."""


def print_health(
    console: Console, found: Checkup, limit: float | None, *, every_country: bool
) -> None:
    """Print the verdict, what each topic rests on, the oldest figures, and counts by status."""
    console.print(_verdict(found), style="bold")
    if found.coverage:
        _print_topics(console, found)
        console.print("\n".join(_gaps(found)))
        if every_country:
            _print_countries(console, found)
    console.print("\nOldest figures", style="bold")
    console.print("A law counts from the day on which it was read, any other figure from its year.")
    _print_ages(console, found.ages[:OLDEST])
    console.print("Statutes", style="bold")
    console.print(indented(_reading(found), 2))
    _print_steps(console, found.passed_steps)
    console.print("Figures by status", style="bold")
    for kind, counts in found.counts.items():
        each = ", ".join(f"{count:,} {status}" for status, count in counts.items())
        console.print(f"  {kind}: {each}")
    if limit is not None:
        _print_limit(console, found, limit)
    if found.coverage and not every_country:
        console.print("Every country: whowhere facts check --all, or --json.")


def _verdict(found: Checkup) -> str:
    count = len(found.faults)
    state = "all sound" if not count else f"{count} fault{'s' if count > 1 else ''}"
    return f"Factbook as of {found.as_of}: {found.files} files, {state}."


def _print_topics(console: Console, found: Checkup) -> None:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    counts = {
        topic: Counter(known[topic] for known in found.coverage.values()) for topic in topics()
    }
    statuses = [each for each in STATUSES if any(count[each] for count in counts.values())]
    table.add_column(f"In {len(found.coverage)} countries")
    for status in statuses:
        table.add_column(status, justify="right")
    for topic, count in counts.items():
        table.add_row(_words(topic), *(str(count[each] or "") for each in statuses))
    console.print(table)


def _words(topic: str) -> str:
    name = topic.replace("pay_", "pay: ").replace("pay: it", "pay: IT").replace("_", " ")
    return capital(name)


def _gaps(found: Checkup) -> Iterator[str]:
    """Say where figures are missing or imputed, if that is in a few countries only."""
    for topic in topics():
        for status in (MISSING, "imputed"):
            where = [iso2 for iso2, known in found.coverage.items() if known[topic] == status]
            if 0 < len(where) <= len(found.coverage) // 4:
                yield f"{_words(topic)} {status} in {', '.join(where)}."
    kinds = ", ".join(f"{kind} in {len(each)}" for kind, each in found.exchange_kinds.items())
    yield f"Exchange rates: {kinds}."


def _print_countries(console: Console, found: Checkup) -> None:
    meaning = ", ".join(f"{letter} {status}" for status, letter in LETTERS.items())
    console.print(f"\nBy country, topics as above: {meaning}", style="bold")
    names = [SHORT.get(topic, topic.removeprefix("pay_")[:3]) for topic in topics()]
    cells = [[name, *(LETTERS[known[topic]] for topic in topics())]
             for name, known in found.coverage.items()]  # fmt: skip
    for line in _columns([["", *names], *cells]):
        console.print(line, soft_wrap=True)


def _columns(rows: list[list[str]]) -> Iterable[str]:
    """Yield rows in columns one space apart, as narrow as their widest cell."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        cells = (cell.center(width) for cell, width in zip(row, widths, strict=True))
        yield " ".join(cells).rstrip()


def _print_ages(console: Console, ages: Iterable[Age]) -> None:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Years", justify="right")
    for heading in ("Figure", "Of", "File"):
        table.add_column(heading, overflow="fold")
    for age in ages:
        table.add_row(f"{age.years:g}", age.subject.replace("_", " "), age.period, age.file)
    console.print(table)


def _reading(found: Checkup) -> str:
    """Say when the laws of contributions were read."""
    if not found.statutes:
        return "No contributions were read."
    first, last = found.statutes[0], found.statutes[-1]
    oldest = [age.subject[:2] for age in found.statutes if age.period == first.period]
    return (
        f"Contributions of {len(found.statutes)} countries, the line read longest ago: from "
        f"{first.period} ({', '.join(oldest)}) to {last.period}. Each: --json."
    )


def _print_steps(console: Console, steps: Sequence[PassedStep]) -> None:
    if not steps:
        console.print("  No step of a law has come since it was read.\n")
        return
    console.print("  Steps that have come since they were read; look whether as written:")
    for step in steps:
        then = (
            "announced then, and not charged: enacted now?"
            if step.was_announced
            else "enacted then"
        )
        subject = step.subject.replace("_", " ")
        console.print(indented(f"{step.since} {subject}, read {step.read} ({then})", 4))
    console.print()


def _print_limit(console: Console, found: Checkup, limit: float) -> None:
    old = found.older_than(limit)
    if not old:
        console.print(f"\nNo figure is older than {limit:g} years.", style="bold")
        return
    console.print(f"\n{len(old)} figures are older than {limit:g} years", style="bold")
    by_file: dict[str, list[str]] = {}
    for age in old:
        by_file.setdefault(age.file, []).append(age.subject.replace("_", " "))
    for file, subjects in sorted(by_file.items()):
        console.print(indented(f"{file}: {', '.join(sorted(subjects))}", 2))
