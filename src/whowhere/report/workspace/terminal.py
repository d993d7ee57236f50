"""A workspace, two files that differ, and verdicts of two days, on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.whatif import WhatIf
from whowhere.quantities.names import counted
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import money
from whowhere.report.wording.options import name_in_tables
from whowhere.report.workspace.differences import Difference

SHOWN = 40
"""Keys that are shown of two files that differ in more."""
LONGEST = 60
"""Characters that are shown of a value."""


def print_listed(console: Console, folder: Path, files: Sequence[Document]) -> None:
    """Print every file with what it is about, and those with faults last words first."""
    table = _table("File", "Kind", "Title", "Says")
    for each in files:
        said = counted(len(each["faults"]), "fault") if each["faults"] else each["says"]
        table.add_row(each["file"], each["kind"], each["title"], said)
    console.print(table)
    faulty = [each for each in files if each["faults"]]
    for each in faulty:
        console.print(each["faults"][0])
    if faulty:
        first = folder / faulty[0]["file"]
        console.print(f"All faults of a file: whowhere check {first}", style="dim")


def print_difference(
    console: Console, names: tuple[str, str], found: Sequence[Difference], answers: WhatIf
) -> None:
    """Print whether the verdict differs, both verdicts, what was said otherwise, and costs."""
    lead = "Another verdict" if answers.verdict_changes else "The same verdict"
    console.print(f"{lead}; {counted(len(found), 'key')} differ.", style="bold")
    console.print(f"{names[0]}: {verdict_sentence(answers.before)}")
    console.print(f"{names[1]}: {verdict_sentence(answers.after)}")
    console.print()
    table = _table("Key", names[0], names[1])
    for each in found[:SHOWN]:
        table.add_row(each.key, _said(each.before), _said(each.after))
    console.print(table)
    if len(found) > SHOWN:
        console.print(f"{len(found) - SHOWN} more: --json.", style="dim")
    console.print(_costs(names, answers))


def _costs(names: tuple[str, str], answers: WhatIf) -> Table:
    """Return the best options of both sides and what stands today, with medians on each side."""
    table = _table("Option, median cost", names[0], names[1])
    leading = [side.best for side in (answers.before, answers.after) if side.best]
    ids = {row.id for row in (*leading, answers.before.as_is, answers.after.as_is)}
    for each in answers.options:
        if each.id in ids:
            sides = ((answers.before, each.before), (answers.after, each.after))
            cells = [money(row.cost.p50, of.case.currency) if row else "-" for of, row in sides]
            of = (answers.after if each.after else answers.before).case
            table.add_row(name_in_tables(each.option, of), *cells)
    return table


def print_rechecked(console: Console, rows: Sequence[Document]) -> None:
    """Print whose verdict has changed, then every file."""
    changed = [row for row in rows if row["verdict_changes"]]
    answered = [row for row in rows if row["fault"] is None]
    said = f"{len(changed)} of {counted(len(answered), 'verdict')}"
    console.print(f"{said} changed since.", style="bold")
    for row in changed:
        console.print(f"{row['file']}, {row['since']}: {row['then']}")
        console.print(f"{row['file']}, {row['as_of']}: {row['now']}")
    table = _table("File", "Since", "Best then", "Best now", "Its cost")
    for row in answered:
        change = "-" if row["change"] is None else _signed(row["change"])
        table.add_row(row["file"], row["since"], row["best_then"] or "none",
                      row["best_now"] or "none", change)  # fmt: skip
    console.print(table)
    for row in rows:
        if row["fault"] is not None:
            console.print(f"{row['file']} has no answer: {row['fault']}")


def _signed(share: float) -> str:
    said = whole_percent(share)
    return f"+{said}" if share > 0 and said != "0%" else said


def _said(value: object) -> str:
    words = "-" if value is None else str(value).replace("\n", " ")
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    first, *others = columns
    table.add_column(first, no_wrap=True)
    for column in others:
        table.add_column(column, overflow="fold")
    return table
