"""Text from the program as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def cell(text: object) -> str:
    """Return a text as it may stand in a table: in one line, without a mark that ends the cell."""
    return " ".join(str(text).split()).replace("|", "\\|").replace("<", "&lt;")


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table; nothing where it has no rows."""
    lines = [" | ".join(map(cell, row)) for row in rows]
    if not lines:
        return ""
    ruled = [" | ".join(head), " | ".join(["---"] * len(head)), *lines]
    return "".join(f"| {line} |\n" for line in ruled)


def page(title: str, intro: str, *sections: str) -> str:
    """Return a page: its title, what it is for, and its sections."""
    return "\n\n".join([f"# {title}", intro, *(each.strip() for each in sections if each)]) + "\n"
