"""How findings look in a terminal: one console, and numbers as people read them."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table

WIDTH_OF_FILES = 100
"""Columns where the output is no terminal and its reader cannot say how wide it is."""

NOTHING = 1e-6
"""Below it an amount, or a number in percent, is what arithmetic has left over."""

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
    """Write a number with three significant digits: ``45.6k``, ``1.23m``, ``0.078``, ``1,290tn``.

    What is left of a rounding is nothing: less than a millionth is 0.
    """
    rounded = float(f"{number:.3g}")
    if abs(rounded) < NOTHING:
        return "0"
    for size, suffix in _SCALES:
        if abs(rounded) >= size:
            return _three_digits(rounded / size) + suffix
    return _without_power(rounded)


def short_range(low: float, high: float) -> str:
    """Write both ends of a range in one unit: ``33.7k to 245k``, ``0.95m to 1.20m``.

    An end below a thousandth of the other is 0: three digits do not tell it from nothing.
    """
    largest = max(abs(low), abs(high))
    size, suffix = _scale(largest)
    ends = (0.0 if abs(end) < largest / 1000 else end for end in (low, high))
    return " to ".join(_in_scale(end, size, suffix) for end in ends)


def _scale(number: float) -> tuple[float, str]:
    rounded = float(f"{number:.3g}")
    return next(((size, suffix) for size, suffix in _SCALES if rounded >= size), (1.0, ""))


def _in_scale(number: float, size: float, suffix: str) -> str:
    if _scale(abs(number)) == (size, suffix):
        return short(number)
    return f"{number / size:.2f}{suffix}" if number else "0"


def _three_digits(number: float) -> str:
    """Write a number from 1 with three digits, without a power of ten."""
    return f"{number:,.0f}" if abs(number) >= 1000 else f"{number:#.3g}".rstrip(".")


def _without_power(number: float) -> str:
    """Write a number below 1,000 without a power of ten and without trailing zeros."""
    return f"{number:.9f}".rstrip("0").rstrip(".")


def exact_money(amount: float, currency: str) -> str:
    """Write money to the cent, with thousands separators: ``45,600.00 USD``."""
    return f"{amount:,.2f} {currency}"


def percent(share: float) -> str:
    """Write a share with three significant digits: ``21.0%``; what rounding leaves is ``0%``.

    A share just below one keeps the digits that tell it from the whole: ``99.9999%``.
    """
    hundred = 100 * share
    rounded = float(f"{hundred:.3g}")
    if abs(rounded) < NOTHING:
        return "0%"
    if abs(rounded) < 1:
        return f"{_without_power(rounded)}%"
    if rounded == 100 and hundred <= 100 - NOTHING:
        return f"{next(said for digits in range(7) if (said := _cut(hundred, digits)) != 100)}%"
    return f"{rounded:.0f}%" if abs(rounded) >= 1000 else f"{_three_digits(rounded)}%"


def _cut(number: float, digits: int) -> float:
    return float(f"{number:.{digits}f}")


def exact_percent(share: float, decimals: int = 4) -> str:
    """Write a share as laws do, without trailing zeros: ``9.76%``."""
    digits = f"{100 * share:,.{decimals}f}"
    return f"{digits.rstrip('0').rstrip('.')}%"


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
