"""Whose uncertainty it is, on a terminal and as a document."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.sensitivity.indices import Indices, Share
from whowhere.model.case import Case
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded, whole_percent
from whowhere.report.wording.unknowns import capital
from whowhere.simulate.indices import Index

SHOWN = 8
"""Rows unless all are asked for."""


def print_indices(console: Console, found: Indices, case: Case, shown: int) -> None:
    """Print which inputs make the difference between the two best options uncertain."""
    console.print("Whose uncertainty it is", style="bold")
    most = _most(found)
    console.print(
        f"{capital(_counted(most))} of {len(found.shares)} inputs make 80 % of the variance of the"
        " difference. Alone: the share that goes if only this input were known. In all: the share"
        f" it takes part in. In brackets: 90 % intervals ({found.draws:,} futures); Sobol's"
        " indices.",
        style="dim",
    )
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Input")
    for name in ("Alone", "In all"):
        table.add_column(name, justify="right", no_wrap=True)
    for each in found.shares[:shown]:
        table.add_row(capital(_words(each, case)), _said(each.alone), _said(each.in_all))
    console.print(table)
    console.print()


def _most(found: Indices) -> int:
    """Return how many inputs make four fifths of what inputs explain alone."""
    alone = sorted((max(0.0, share.alone.value) for share in found.shares), reverse=True)
    total, reached = sum(alone), 0.0
    for count, value in enumerate(alone, start=1):
        reached += value
        if reached >= 0.8 * total:
            return count
    return len(alone)


def _counted(count: int) -> str:
    words = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[count] if count < len(words) else str(count)


def _words(share: Share, case: Case) -> str:
    if not share.unknowns:
        return "chance: events and exchange rates"
    return " with ".join(each.words(case.places) for each in share.unknowns)


def _said(index: Index) -> str:
    ends = (max(0.0, index.low), max(0.0, index.high))
    return f"{whole_percent(max(0.0, index.value))} ({100 * ends[0]:.0f}-{100 * ends[1]:.0f})"


def indices_document(found: Indices) -> Document:
    """Return every index with its interval."""
    return {
        "first": found.first.id,
        "second": found.second.id,
        "draws": found.draws,
        "explained_alone": rounded(found.explained_alone),
        "shares": [
            {
                "id": ",".join(each.id for each in share.unknowns) or "chance",
                "first_order": _index(share.alone),
                "total": _index(share.in_all),
            }
            for share in found.shares
        ],
    }


def _index(index: Index) -> Document:
    return {"value": rounded(index.value), "low": rounded(index.low), "high": rounded(index.high)}
