"""Sections and tables of the pages that the model writes, in Markdown."""

from __future__ import annotations

from collections.abc import Sequence


def section(title: str, body: str) -> str:
    """Return a section with its heading."""
    return f"## {title}\n\n{body}\n"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
