"""Whatever words and however many, all of them have their room on their slides."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some

from whowhere.report.media.slides.blocks import (
    Grid,
    KeyNumbers,
    Listing,
    Sentences,
    Slide,
    SlideColumn,
)
from whowhere.report.media.slides.grids import ABOVE, ASIDE
from whowhere.report.media.slides.heights import INDENT
from whowhere.report.media.slides.laying import pages
from whowhere.report.media.slides.letters import LINE, height_of, lines_of, one_line, width_of
from whowhere.report.media.slides.pieces import Area, SetGrid, SetWords

BODY = Area(40, 80, 880, 400)
WORDS = some.text(max_size=300).map(one_line).filter(bool)
LINES = some.lists(WORDS, min_size=1, max_size=30).map(tuple)


def grids(words: some.SearchStrategy[str]) -> some.SearchStrategy[Grid]:
    row = some.tuples(words, words, some.text("0123456789.", max_size=9))
    rows = some.lists(row, min_size=1, max_size=40).map(tuple)
    return some.builds(Grid, some.tuples(words, words, some.just("Cost")), rows,
                       some.just("A table."), words=some.just(2))  # fmt: skip


TILES = some.tuples(some.just("6.36m"), some.just("USD to set up"))
BLOCKS = some.lists(
    some.one_of(
        some.builds(Sentences, LINES, some.one_of(some.just(""), some.just("Heading"))),
        some.builds(Listing, LINES),
        grids(WORDS),
        some.builds(KeyNumbers, some.lists(TILES, min_size=1, max_size=5).map(tuple)),
    ),
    min_size=1,
    max_size=3,
).map(tuple)
COLUMNS = some.lists(some.builds(SlideColumn, some.just(1.0), BLOCKS), min_size=1, max_size=2)


def needed(words: SetWords) -> float:
    width = words.area.width - (INDENT * words.size if words.is_list else 0)
    head = (words.heading,) if words.heading else ()
    return height_of((*head, *words.lines), width, words.size, bold=words.is_strong)


@settings(max_examples=60, deadline=None)
@given(
    lead=some.one_of(some.just(""), WORDS), columns=COLUMNS, foot=some.sampled_from(["", "A foot."])
)
def test_no_word_stands_below_its_box_nor_a_box_below_the_slide(
    lead: str, columns: list[SlideColumn], foot: str
) -> None:
    found = pages(Slide("Title", lead, tuple(columns), foot), BODY)
    assert len(found) < 40
    for page in found:
        for piece in (page.lead, *page.pieces):
            if piece is None:
                continue
            assert piece.area.bottom <= BODY.bottom + 0.01
            assert piece.area.left + piece.area.width <= BODY.left + BODY.width + 0.01
            if isinstance(piece, SetWords):
                assert needed(piece) <= piece.area.height + 0.01
            if isinstance(piece, SetGrid):
                assert sum(piece.heights) <= piece.area.height + 0.01
                for row, height in zip(piece.grid.rows, piece.heights[1:], strict=True):
                    for text, width in zip(row, piece.widths, strict=True):
                        lines = lines_of(text, width - 2 * ASIDE, piece.size)
                        assert len(lines) * piece.size * LINE + 2 * ABOVE <= height + 0.01


@given(text=WORDS, width=some.floats(40, 900), size=some.sampled_from([11.0, 14.0, 18.0]))
def test_no_line_is_wider_than_its_room(text: str, width: float, size: float) -> None:
    lines = lines_of(text, width, size)
    assert all(width_of(line, size) <= width + 0.01 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
