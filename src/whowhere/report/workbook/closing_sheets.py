"""The last sheets: where the figures come from, and what is not included."""

from __future__ import annotations

from collections import Counter

from whowhere.facts.base_rates import base_rates
from whowhere.facts.fact import Origin
from whowhere.model.omissions import NOT_INCLUDED
from whowhere.report.attribution import attributions
from whowhere.report.workbook.contents import Contents
from whowhere.report.workbook.paper import Page

HEADINGS = ("No.", "Producer", "Title", "Address", "Read", "Licence", "Assumptions that rest on it")
WIDTHS = (6, 34, 70, 60, 12, 34, 14)


def write_sources(contents: Contents) -> None:
    """Write every source of an assumption, and how many rest on it."""
    page = Page.new(contents.paper, "Sources", WIDTHS, landscape=True)
    page.head("Sources", f"Figures as known on {contents.case.as_of}.")
    page.headings(3, HEADINGS, {0, 6})
    page.sheet.freeze_panes(4, 0)
    page.sheet.repeat_rows(3)
    used = _used(contents)
    for origin, number in contents.sources.items():
        row, muted = 3 + number, contents.paper.muted
        page.number(row, 0, number, muted)
        page.texts(row, 1, (origin.producer, origin.title))
        page.texts(row, 3, (origin.address, origin.read, origin.licence), muted)
        page.number(row, 6, used[origin], muted)


def _used(contents: Contents) -> Counter[Origin]:
    rows = (row for rows in contents.layout.assumptions.values() for row in rows)
    facts = (contents.fact(row) for row in rows)
    return Counter(origin for fact in facts if fact for origin in fact.origins)


def write_not_included(contents: Contents) -> None:
    """Write what the model leaves out, what others found, and whose figures these are."""
    page = Page.new(contents.paper, "Not included", (110,), landscape=False)
    page.head("Not included", "Silence is not zero: none of this is in any number here.")
    top = 3
    for heading, said in _sections(contents):
        page.text(top, 0, heading, contents.paper.section)
        for row, sentence in enumerate(said, start=top + 1):
            page.text(row, 0, sentence, contents.paper.wrapped)
        top += len(said) + 2


def _sections(contents: Contents) -> list[tuple[str, list[str]]]:
    published = [f"{rate.finding} Source: {rate.origin}" for rate in base_rates()]
    sections = [
        ("Left out of the model", list(NOT_INCLUDED)),
        ("Law and places", list(contents.case.notes)),
        ("Hold the answer against what was published", published),
        ("Figures of", attributions(contents.case)),
    ]
    return [section for section in sections if section[1]]
