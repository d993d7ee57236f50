"""Every table that is shipped stands in LICENCES.md under the licence that its card names."""

from __future__ import annotations

import re

from project import SOURCE

from whowhere.facts.cards import cards

PAGE = (SOURCE / "facts" / "LICENCES.md").read_text("utf-8")


def licences_of(table: str) -> str:
    """Return the licence cell of the row that begins with a table's name."""
    row = re.search(rf"^\| `indicators/{re.escape(table)}` \|([^|]*)\|", PAGE, re.M)
    return row[1] if row else ""


def test_every_measured_table_stands_there_with_every_licence_on_its_card() -> None:
    lacking = {
        table: missing
        for table, card in cards().items()
        if (missing := [each["name"] for each in card["licenses"] if each["name"] not in
                        licences_of(table)])
    }  # fmt: skip

    assert not lacking, f"add to the page: {lacking}"


def test_every_table_on_the_page_is_shipped() -> None:
    named = re.findall(r"^\| `([^`*]+)` \|", PAGE, re.M)

    assert named
    assert not [name for name in named if not (SOURCE / "facts" / name).exists()]


def test_a_sources_licence_is_among_those_of_its_table() -> None:
    unlisted = [
        (table, source["name"])
        for table, card in cards().items()
        for source in card["sources"]
        if source["licence"] not in {each["name"] for each in card["licenses"]}
    ]

    assert not unlisted
