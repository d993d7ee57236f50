"""The page of the model: every figure, input and ledger line, each with what a reader needs."""

from __future__ import annotations

import pytest

from whowhere.model.engagements import Engagement
from whowhere.model.figures import FAMILIES, model_graph
from whowhere.model.inputs import INPUTS
from whowhere.model.ledger import LEDGERS, TODAY
from whowhere.report.reference.model_page import model_page


@pytest.fixture(scope="module")
def page() -> str:
    return model_page()


def part(page: str, heading: str) -> str:
    """Return the text below a heading, up to the next of the same depth."""
    depth = heading.split(" ", maxsplit=1)[0]
    return page.partition(f"\n{heading}\n")[2].partition(f"\n{depth} ")[0]


def test_every_figure_stands_there_once_with_what_it_is_and_where_it_is_from(page: str) -> None:
    for figure in model_graph().figures.values():
        assert page.count(f"\n### `{figure.name}`\n") == 1
        told = part(page, f"### `{figure.name}`")
        assert figure.meaning in told
        assert f"Source: {figure.source}" in told
        assert f"Unit: `{figure.unit}`" in told


def test_a_figure_shows_its_arithmetic_and_what_it_belongs_to(page: str) -> None:
    told = part(page, "### `market_path`")
    assert "market path = `domestic price path × exchange path`" in told
    assert "of a place, one for each month" in told
    assert "of an option, one for each month" in part(page, "### `quoted_path`")


def test_families_follow_one_another_as_the_model_lists_them(page: str) -> None:
    places = [page.index(f"\n## {family.capitalize()}\n") for family in FAMILIES]
    assert places == sorted(places)
    for figure in model_graph().figures.values():
        assert f"### `{figure.name}`" in part(page, f"## {figure.family.capitalize()}")


def test_every_input_has_a_row_with_unit_and_meaning(page: str) -> None:
    rows = part(page, "## Inputs").splitlines()
    for leaf in INPUTS:
        (row,) = [row for row in rows if row.startswith(f"| `{leaf.name}` |")]
        assert f"`{leaf.unit}`" in row
        assert leaf.meaning in row


def test_every_engagement_has_its_ledger_with_amounts_and_drivers(page: str) -> None:
    ledgers = {each.plain.capitalize(): LEDGERS[each] for each in Engagement}
    for name, lines in {**ledgers, "Today's team at home": TODAY}.items():
        told = part(page, f"### {name}")
        assert told.count("\n| ") == 2 + len(lines), name
        for line in lines:
            assert f"| {line.name} |" in told
            assert f"| `{line.amount}` | `{line.driver}` |" in told
