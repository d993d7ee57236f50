"""Names as English writes them."""

from __future__ import annotations

from collections.abc import Iterable


def in_a_sentence(country: str) -> str:
    """Return a country's name as it stands in a sentence: ``the Philippines``, ``Poland``."""
    has_article = country.startswith("United") or country.endswith(
        ("Republic", "Philippines", "Netherlands")
    )
    return f"the {country}" if has_article else country


def capital(text: str) -> str:
    """Return a text that begins a line or a sentence; abbreviations stay as they are."""
    return f"{text[:1].upper()}{text[1:]}"


def listed(words: Iterable[str]) -> str:
    """Join words as a sentence lists them: ``a, b and c``."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def counted(number: float, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 package``, ``1,200 packages``, ``2.5 people``."""
    shown = f"{number:,.1f}".removesuffix(".0")
    return f"{shown} {one if shown == '1' else many or f'{one}s'}"
