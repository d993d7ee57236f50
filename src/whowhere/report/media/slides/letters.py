"""How wide words are on a slide, so that none is ever set where it has no room.

A slide is opened in whatever font its reader has. So letters are measured in DejaVu Sans, as wide
as Verdana and wider than all else that offices use: what fits in it fits in any of them. Lines
stand at a fixed distance, so that heights depend on no font either.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from unicodedata import category, combining, east_asian_width

LINE = 1.2
"""The distance of two lines, in sizes of their letters."""
HINTED = 1.02
"""How much wider letters may come out on a screen, where they stand on whole dots."""
_WIDTHS = Path(__file__).parent / "letter_widths.csv"
_SQUARE, _WIDEST = 1.0, 1.3
"""The width of a Chinese character, and of a letter that nobody measured, in sizes."""
_SPACES = re.compile(r"[ \t\n]+")


def one_line(text: str) -> str:
    """Return a text on one line, without characters that no document may hold."""
    kept = "".join(" " if letter in "\n\t\v" else letter for letter in text
                   if letter in "\n\t\v" or category(letter) not in {"Cc", "Cs", "Cn"})  # fmt: skip
    return _SPACES.sub(" ", kept).strip()


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is on one line, points; ``size`` is that of its letters, points."""
    return size * HINTED * sum(_letter(letter, bold) for letter in text)


def lines_of(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Return a text broken into lines of at most a width, points; a longer word is broken too."""
    lines, line = [], ""
    for word in _pieces(text, width, size, bold=bold):
        longer = f"{line} {word}" if line else word
        if line and width_of(longer, size, bold=bold) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def height_of(
    texts: Sequence[str], width: float, size: float, *, gap: float = 0.0, bold: bool = False
) -> float:
    """Return how high paragraphs are, points; ``gap`` stands between two, in sizes."""
    lines = sum(len(lines_of(text, width, size, bold=bold)) for text in texts)
    return size * (LINE * lines + gap * max(len(texts) - 1, 0))


def shortened(text: str, width: float, size: float, lines: int = 1, *, bold: bool = False) -> str:
    """Return a text, or as much of its beginning as fits on so many lines, and an ellipsis."""
    found = lines_of(text, width, size, bold=bold)
    if len(found) <= lines:
        return text
    kept = " ".join(found[:lines])
    while kept and len(lines_of(f"{kept}…", width, size, bold=bold)) > lines:
        kept = kept[:-1].rstrip(" ,;:(")
    return f"{kept}…"


def _pieces(text: str, width: float, size: float, *, bold: bool) -> Iterator[str]:
    """Yield words, one that is wider than a line in several pieces."""
    for word in text.split(" "):
        piece = ""
        for letter in word:
            if piece and width_of(piece + letter, size, bold=bold) > width:
                yield piece
                piece = ""
            piece += letter
        yield piece


def _letter(letter: str, bold: bool) -> float:  # noqa: FBT001 - measured for every letter
    measured = _measured().get(letter)
    if measured is not None:
        return measured[bold]
    if combining(letter) or category(letter) in {"Cf", "Mn"}:
        return 0.0
    return _SQUARE if east_asian_width(letter) in {"W", "F"} else _WIDEST


@cache
def _measured() -> dict[str, tuple[float, float]]:
    """Return the width of each letter that was measured, regular and bold, in sizes."""
    with _WIDTHS.open(encoding="utf-8", newline="") as file:
        return {
            chr(int(row["code"], 16)): (int(row["regular"]) / 1000, int(row["bold"]) / 1000)
            for row in csv.DictReader(file)
        }
