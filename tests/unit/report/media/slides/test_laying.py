"""Slides laid out: the largest letters that fit, fewer rows, or a further slide."""

from __future__ import annotations

import pytest

from whowhere.report.media.slides.blocks import (
    Chart,
    Grid,
    KeyNumbers,
    Listing,
    Sentences,
    Series,
    Slide,
    SlideColumn,
)
from whowhere.report.media.slides.grids import ASIDE, widths_of
from whowhere.report.media.slides.laying import SIZES, pages
from whowhere.report.media.slides.letters import width_of
from whowhere.report.media.slides.pieces import Area, SetChart, SetGrid, SetNumber, SetWords
from whowhere.report.media.slides.shortening import more_said

BODY = Area(40, 80, 880, 400)
LONG = "A sentence of some length that a board would read to its end, if it has the time. " * 2
CHART = Chart("lying", "Cost", ("one", "two"), (Series("cost", (1.0, 2.0), "main"),), 0, 2, 1,
              "Two bars.")  # fmt: skip


def column(*blocks: object, share: float = 1.0) -> SlideColumn:
    return SlideColumn(share, blocks)  # type: ignore[arg-type]


def grid(rows: int, closing: int = 0) -> Grid:
    told = tuple((f"Option {at}", str(at)) for at in range(rows))
    return Grid(("Option", "Cost"), told, "Options in rows.", closing=closing)


def test_few_words_stand_in_the_largest_letters() -> None:
    [page] = pages(Slide("Title", columns=(column(Sentences(("One.", "Two."))),)), BODY)
    [words] = page.pieces
    assert isinstance(words, SetWords)
    assert words.size == SIZES[0]
    assert words.is_list


def test_more_words_stand_in_smaller_letters_before_any_is_left_out() -> None:
    sentences = Sentences((LONG,) * 9)
    [page] = pages(Slide("Title", columns=(column(sentences),)), BODY)
    [words] = page.pieces
    assert isinstance(words, SetWords)
    assert words.lines == sentences.lines
    assert words.size < SIZES[0]


def test_sentences_that_must_be_told_go_on_to_a_further_slide() -> None:
    sentences = Sentences(tuple(f"{number}. {LONG}" for number in range(30)), "Heading")
    found = pages(Slide("Title", columns=(column(sentences),), notes=("note",)), BODY)
    told = [line for page in found for piece in page.pieces for line in piece.lines]  # type: ignore[union-attr]
    assert told == list(sentences.lines)
    assert [page.title for page in found] == ["Title"] + ["Title, continued"] * (len(found) - 1)
    assert len(found) > 1
    assert [page.notes for page in found][1:] == [()] * (len(found) - 1)


def test_a_list_is_shortened_and_says_how_much_more_there_is() -> None:
    lines = tuple(f"{number}. {LONG}" for number in range(30))
    [page] = pages(Slide("Title", columns=(column(Listing(lines)),)), BODY)
    [words] = page.pieces
    assert isinstance(words, SetWords)
    told = words.lines[:-1]
    assert told == lines[: len(told)]
    assert words.lines[-1] == more_said(len(lines) - len(told))
    assert page.notes == lines[len(told) :]


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 more stands in the notes."), (3, "3 more stand in the notes.")]
)
def test_how_much_more_there_is_is_said_in_grammar(count: int, said: str) -> None:
    assert more_said(count) == said


def test_a_long_table_keeps_its_last_rows_and_says_how_many_are_left_out() -> None:
    [page] = pages(Slide("Title", columns=(column(grid(60, closing=1)),)), BODY)
    table, said = page.pieces
    assert isinstance(table, SetGrid)
    assert isinstance(said, SetWords)
    kept = len(table.grid.rows)
    assert table.grid.rows[-1] == ("Option 59", "59")
    assert table.grid.rows[:-1] == grid(60).rows[: kept - 1]
    assert said.lines == (more_said(60 - kept),)
    assert page.notes == tuple(f"Option {at}: Cost {at}." for at in range(kept - 1, 59))


def test_a_chart_takes_the_height_that_nothing_else_needs() -> None:
    [page] = pages(Slide("Title", "Lead.", (column(CHART),), "Foot."), BODY)
    chart, foot = page.pieces
    assert isinstance(chart, SetChart)
    assert page.lead is not None
    assert chart.area.top > page.lead.area.bottom
    assert chart.area.bottom < foot.area.top
    assert foot.area.bottom == pytest.approx(BODY.bottom)
    assert chart.area.height > 300


def test_columns_stand_beside_each_other_in_their_shares() -> None:
    columns = (column(CHART, share=3), column(grid(3), share=1))
    [page] = pages(Slide("Title", columns=columns), BODY)
    left, right = (piece.area for piece in page.pieces)
    assert left.left == BODY.left
    assert right.left + right.width == pytest.approx(BODY.left + BODY.width)
    assert left.width == pytest.approx(3 * right.width)
    assert left.left + left.width < right.left


def test_letters_of_all_columns_have_one_size() -> None:
    columns = (column(Sentences((LONG,) * 6)), column(Sentences(("Brief.", "Words."))))
    [page] = pages(Slide("Title", columns=columns), BODY)
    sizes = {piece.size for piece in page.pieces}
    assert len(sizes) == 1
    assert max(sizes) < SIZES[0]


def test_numbers_to_remember_stand_beside_each_other() -> None:
    numbers = KeyNumbers((("6.36m", "USD"), ("-38%", "against today"), ("6.5", "months")))
    [page] = pages(Slide("Title", columns=(column(numbers),)), BODY)
    assert all(isinstance(piece, SetNumber) for piece in page.pieces)
    lefts = [piece.area.left for piece in page.pieces]
    assert lefts == sorted(set(lefts))


def test_a_lead_that_would_fill_the_slide_gets_a_slide_of_its_own() -> None:
    lead = LONG * 12
    first, second = pages(Slide("Title", lead, (column(CHART),)), BODY)
    [words] = first.pieces
    assert isinstance(words, SetWords)
    assert words.lines == (lead,)
    assert second.lead is None
    assert isinstance(second.pieces[0], SetChart)


def test_a_single_sentence_longer_than_a_slide_is_cut_and_says_so() -> None:
    [page] = pages(Slide("Title", columns=(column(Sentences((LONG * 60,))),)), BODY)
    [words] = page.pieces
    assert isinstance(words, SetWords)
    assert words.lines[0].endswith("…")
    assert page.notes == (LONG * 60,)
    assert words.area.bottom <= BODY.bottom + 0.01


def test_words_of_a_cell_are_cut_only_in_the_smallest_letters() -> None:
    name = "Staff augmentation in the Philippines by Northbridge and Baltica Partners"
    rows = ((name, name, name, "1"), ("a", "b", "c", "2"))
    table = Grid(("One", "Two", "Three", "Four"), rows, "Names.", words=3)
    narrow = Area(40, 80, 330, 400)
    [page] = pages(Slide("Title", columns=(column(table),)), narrow)
    [piece] = page.pieces
    assert isinstance(piece, SetGrid)
    assert piece.size == 11
    wide = pages(Slide("Title", columns=(column(table),)), BODY)[0].pieces[0]
    assert isinstance(wide, SetGrid)
    assert wide.grid.rows == rows


def test_words_of_a_table_stay_whole_where_there_is_room_for_them() -> None:
    rows = (("Partner fee under employer of record", "below 200.4 USD/head/month", "299 to 650"),)
    table = Grid(("Assumption", "Flips", "Its range"), rows, "Flips.", words=3)
    widths = widths_of(table, 330, 11)
    assert sum(widths) == pytest.approx(330)
    assert width_of("USD/head/month", 11, bold=True) <= widths[1] - 2 * ASIDE
