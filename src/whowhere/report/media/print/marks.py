"""Markdown that reads well as it is, in which words of the user's stay words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

MARKS = "\\`*_{}[]<>#|~"
"""What Markdown takes for marks."""


def plain(text: str) -> str:
    """Return text with what Markdown would take for marks escaped, on one line."""
    escaped = "".join(f"\\{letter}" if letter in MARKS else letter for letter in text)
    return " ".join(escaped.split())


def listing(sentences: Iterable[str]) -> str:
    """Return a list with a sentence in each entry."""
    return "\n".join(f"- {plain(sentence)}" for sentence in sentences)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], words: int = 1) -> str:
    """Return a table whose first columns are words, so many, and whose others are numbers."""
    rule = [*["---"] * words, *["---:"] * (len(heads) - words)]
    lines = (heads, rule, *([plain(cell) for cell in row] for row in rows))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
