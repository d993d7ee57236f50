"""How wide words are on a slide, and where their lines break."""

from __future__ import annotations

import pytest

from whowhere.report.media.slides.letters import (
    HINTED,
    height_of,
    lines_of,
    one_line,
    shortened,
    width_of,
)


@pytest.mark.parametrize(
    ("letter", "regular", "bold"),
    [("i", 0.278, 0.343), ("W", 0.989, 1.103), ("0", 0.636, 0.696), ("é", 0.616, 0.679)],
)
def test_letters_are_as_wide_as_in_dejavu_sans(letter: str, regular: float, bold: float) -> None:
    assert width_of(letter, 10) == pytest.approx(10 * HINTED * regular, abs=0.02)
    assert width_of(letter, 10, bold=True) == pytest.approx(10 * HINTED * bold, abs=0.02)


def test_letters_that_nobody_measured_are_taken_for_wide() -> None:
    assert width_of("日", 10) == pytest.approx(10 * HINTED)
    assert width_of("\U0001f600", 10) >= 10 * HINTED
    assert width_of("अ", 10) > width_of("W", 10)
    assert width_of("e\u0301", 10) == width_of("e", 10)


def test_lines_break_between_words_and_no_line_is_too_wide() -> None:
    text = "Own staff in the United Kingdom cost less than a managed service there"
    lines = lines_of(text, 150, 12)
    assert " ".join(lines) == text
    assert len(lines) > 1
    assert all(width_of(line, 12) <= 150 for line in lines)


def test_a_word_wider_than_its_line_is_broken() -> None:
    lines = lines_of("a " + "m" * 40, 100, 12)
    assert "".join(lines).replace(" ", "") == "a" + "m" * 40
    assert all(width_of(line, 12) <= 100 for line in lines)


def test_height_counts_lines_and_the_gaps_between_paragraphs() -> None:
    assert height_of(["one", "two"], 200, 10, gap=0.5) == pytest.approx(2 * 12 + 5)
    assert height_of([], 200, 10) == 0


def test_what_is_shortened_ends_in_an_ellipsis_and_fits() -> None:
    text = "Share of the price billed for surplus capacity under staff augmentation"
    short = shortened(text, 120, 12, 2)
    assert short.endswith("…")
    assert len(lines_of(short, 120, 12)) == 2
    assert text.startswith(short[:-1])
    assert shortened("brief", 120, 12) == "brief"


def test_control_characters_are_left_out_and_lines_are_joined() -> None:
    assert one_line("a\x00b\nc\t d\x0b") == "ab c d"
