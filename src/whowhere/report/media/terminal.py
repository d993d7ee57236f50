"""How findings look in a terminal: one console, and numbers as people read them."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table

WIDTH_OF_FILES = 120
"""Columns where the output is no terminal and its reader cannot say how wide it is."""

_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"))


def console(width: int | None = None) -> Console:
    """Return a console on standard output that takes data as data.

    No markup, no emoji codes and no guessed highlights: text prints as it is. Colours follow
    ``NO_COLOR`` and end where the output is a file or a pipe.
    """
    wide = width or (None if sys.stdout.isatty() else WIDTH_OF_FILES)
    return Console(width=wide, highlight=False, markup=False, emoji=False)


def money(amount: float, currency: str) -> str:
    """Write money short, with three significant digits: ``45.6k USD``, ``1.23m USD``."""
    return f"{short(amount)} {currency}"


def short(number: float) -> str:
    """Write a number with three significant digits: ``45.6k``, ``1.23m``, ``0.078``."""
    rounded = float(f"{number:.3g}")
    for size, suffix in _SCALES:
        if abs(rounded) >= size:
            return f"{rounded / size:#.3g}".rstrip(".") + suffix
    return f"{rounded:g}"


def exact_money(amount: float, currency: str) -> str:
    """Write money to the cent, with thousands separators: ``45,600.00 USD``."""
    return f"{amount:,.2f} {currency}"


def percent(share: float) -> str:
    """Write a share with three significant digits: ``21.0 %``."""
    rounded = float(f"{100 * share:.3g}")
    digits = f"{rounded:#.3g}".rstrip(".") if 1 <= abs(rounded) < 1000 else f"{rounded:g}"
    return f"{digits} %"


def exact_percent(share: float, decimals: int = 4) -> str:
    """Write a share as laws do, without trailing zeros: ``9.76 %``."""
    digits = f"{100 * share:,.{decimals}f}"
    return f"{digits.rstrip('0').rstrip('.')} %"


def indented(text: RenderableType, by: int = 4) -> Padding:
    """Return a paragraph whose lines all stand ``by`` columns in."""
    return Padding(text, (0, 0, 0, by))


def print_list(console: Console, title: str, lines: Iterable[str]) -> None:
    """Print lines under a title; nothing where there are none."""
    entries = list(lines)
    if not entries:
        return
    console.print()
    console.print(f"{title}:", style="bold")
    grid = Table.grid(padding=(0, 1))
    for line in entries:
        grid.add_row(" -", line)
    console.print(grid)
