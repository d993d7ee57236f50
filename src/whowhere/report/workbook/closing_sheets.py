"""The last sheets: where the figures come from, and what is not included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from whowhere.facts.base_rates import base_rates
from whowhere.facts.fact import Origin
from whowhere.model.omissions import not_included
from whowhere.model.policies import counted_names
from whowhere.report.media.spreadsheet.sheet import Page, Paper
from whowhere.report.wording.attribution import attributions
from whowhere.report.wording.quotes import quoted_notes
from whowhere.report.workbook.contents import ModelContents

HEADINGS = ("No.", "Producer", "Title", "Address", "Read", "Licence", "Assumptions that rest on it")
WIDTHS = (6, 34, 70, 60, 12, 34, 14)


def write_sources(contents: ModelContents) -> None:
    """Write every source of an assumption, and how many rest on it."""
    used = _used(contents)
    ordered = {origin: used[origin] for origin in contents.sources}
    sources_sheet(contents.paper, contents.case.as_of, ordered, HEADINGS)


def sources_sheet(
    paper: Paper, as_of: date, used: Mapping[Origin, int], headings: Sequence[str]
) -> None:
    """Write sources in their order, numbered from 1, each with how many figures rest on it."""
    page = Page.new(paper, "Sources", WIDTHS, landscape=True)
    page.head("Sources", f"Figures as known on {as_of}.")
    page.headings(3, headings, {0, 6})
    page.sheet.freeze_panes(4, 0)
    page.sheet.repeat_rows(3)
    for number, (origin, count) in enumerate(used.items(), start=1):
        row, muted = 3 + number, paper.muted
        page.number(row, 0, number, muted)
        page.texts(row, 1, (origin.producer, origin.title))
        page.texts(row, 3, (origin.address, origin.read, origin.licence), muted)
        page.number(row, 6, count, muted)


def _used(contents: ModelContents) -> Counter[Origin]:
    rows = (row for rows in contents.layout.assumptions.values() for row in rows)
    facts = (contents.fact(row) for row in rows)
    return Counter(origin for fact in facts if fact for origin in fact.origins)


def write_not_included(contents: ModelContents, read: Sequence[str] = ()) -> None:
    """Write what the model leaves out, what others found, and whose figures these are.

    ``read`` says how the numbers of the workbook are read, where they are not read as usual.
    """
    published = [f"{rate.finding} Source: {rate.origin}" for rate in base_rates()]
    not_included_sheet(
        contents.paper,
        [
            ("How it is read", read),
            ("Left out of the model", not_included(counted_names(contents.case.rules))),
            ("Quoted", quoted_notes(contents.case)),
            ("Law and places", contents.case.notes),
            ("Hold the answer against what was published", published),
            ("Figures of", attributions(contents.case)),
        ],
    )


def not_included_sheet(paper: Paper, sections: Sequence[tuple[str, Sequence[str]]]) -> None:
    """Write what is left out and what else should be known; a section without lines is not."""
    page = Page.new(paper, "Not included", (110,), landscape=False)
    page.head("Not included", "Silence is not zero: none of this is in any number here.")
    top = 3
    for heading, said in sections:
        if said:
            page.text(top, 0, heading, paper.section)
            for row, sentence in enumerate(said, start=top + 1):
                page.text(row, 0, sentence, paper.wrapped)
            top += len(said) + 2
