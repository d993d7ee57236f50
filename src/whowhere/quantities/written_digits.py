"""Digits with marks between them, as people of many countries write one number.

A mark is either that of decimals or one of groups. ``65.000`` is sixty-five thousand in Germany and
sixty-five in Ireland. So digits are read both ways, with a point and with a comma before decimals,
and only if both make sense and differ does it matter what kind of number was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal["amount", "share", "unknown"]
"""What is asked for. Of an ``amount`` (money, people, calls, times) a comma before three digits is
one of thousands, and a point before three digits is asked about. Of a ``share``, a rate or a factor
it is the reverse. Of the ``unknown`` both are asked about."""
Mark: TypeAlias = Literal[".", ","]
"""What stands before decimals."""

SHOWN: Final = 60
"""How much of a text is shown, in characters."""
MARKS: Final[tuple[Mark, ...]] = (".", ",")
_OTHER: Final[Mapping[Mark, Mark]] = {".": ",", ",": "."}
_TRUSTED: Final[Mapping[Kind, Mapping[str, Mark]]] = {
    "amount": {",": "."},
    "share": {".": "."},
    "unknown": {},
}
"""By kind and by the one mark of a number: what then stands before decimals, without asking."""
_PLAIN = re.compile(r"\d*\.?\d+[eE][-+]?\d{1,3}", re.ASCII)


class UnreadNumber(ValueError):  # noqa: N818 - a question as often as an error
    """A text that is no number, or may be two: what is wrong with it, and what to write."""

    def __init__(self, text: str, why: str, do: str = "", readings: tuple[float, ...] = ()) -> None:
        """Say why a text was not read, what to do, and which numbers it may be."""
        super().__init__(f"{quoted(text)} {why}. {do}".strip())
        self.text, self.why, self.do, self.readings = text, why, do, readings

    def __reduce__(self) -> tuple[type[UnreadNumber], tuple[object, ...]]:
        """Let it travel between processes."""
        return type(self), (self.text, self.why, self.do, self.readings)

    @property
    def given(self) -> str:
        """The text for a fault, and what is odd about it where that says more than accepted."""
        return f"{quoted(self.text)}, which {self.why}" if self.do else quoted(self.text)


def quoted(text: str) -> str:
    """Put a text in quotes, cut short; what does not print is written as its code."""
    cut = text[:SHOWN]
    plain = "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in cut)
    more = "..." if len(text) > SHOWN else ""
    return f'"{plain}{more}"'


def plainly(value: float) -> str:
    """Write a number so that it is read as the same number, whatever it is taken for.

    Three decimals behind a point may be read as thousands; a fourth cannot.
    """
    written = repr(value)
    return f"{written}0" if len({*both_ways(written.lstrip("-")).values()}) > 1 else written


def both_ways(digits: str) -> dict[Mark, float]:
    """Return what digits are with a point and with a comma before decimals, where they make sense.

    ``digits`` holds ASCII digits, points, commas, apostrophes, underscores, plain spaces, or an
    exponent. ``65.000`` is ``{".": 65.0, ",": 65000.0}``, ``8,5`` is ``{",": 8.5}``.
    """
    if _PLAIN.fullmatch(digits):
        return {".": float(digits)}
    found: dict[Mark, float] = {}
    for mark in MARKS:
        whole, point, decimals = digits.partition(mark)
        if point and not (decimals.isdigit() and decimals.isascii()):
            continue
        if (plain := _without_groups(whole, _OTHER[mark])) or (not whole and point):
            found[mark] = float(f"{plain or 0}.{decimals or 0}")
    return found


def _without_groups(whole: str, comma: Mark) -> str:
    """Return the digits of a whole number; nothing if they are not grouped as anybody does."""
    if re.fullmatch(r"\d+", whole, re.ASCII):
        return whole
    for group in (comma, "'", "\u2019", "_", " "):
        mark = re.escape(group)
        threes = rf"[1-9]\d{{0,2}}(?:{mark}\d{{3}})+"
        indian = rf"[1-9]\d?(?:{mark}\d{{2}})+{mark}\d{{3}}"
        if re.fullmatch(f"{threes}|{indian}", whole, re.ASCII):
            return whole.replace(group, "")
    return ""


def common_mark(written: Iterable[str], kind: Kind) -> Mark | None:
    """Return what stands before decimals in numbers that were written by one hand.

    One number that can be read only one way tells it for all: beside ``1.234,50``, ``65.000`` is
    sixty-five thousand. ``None`` where no number depends on it. Raises ``UnreadNumber`` for digits
    that no convention reads, for numbers of two conventions, and where nothing tells.
    """
    texts = [*dict.fromkeys(written)]
    ways = {text: both_ways(text) for text in texts}
    for text in texts:
        if not ways[text]:
            raise _no_number(text)
    telling: dict[Mark, str] = {}
    for text in texts:
        if len(ways[text]) == 1 and not _PLAIN.fullmatch(text):
            telling.setdefault(next(iter(ways[text])), text)
    if len(telling) > 1:
        raise _two_hands(telling["."], telling[","])
    if telling:
        return next(iter(telling))
    return _trusted([text for text in texts if len({*ways[text].values()}) > 1], kind)


def value_of(digits: str, mark: Mark | None) -> float:
    """Return the number of digits whose decimals stand behind a mark, as ``common_mark`` told.

    Raises ``UnreadNumber`` for digits that no convention reads.
    """
    ways = both_ways(digits)
    if not ways:
        raise _no_number(digits)
    return ways[mark] if mark in ways else next(iter(ways.values()))


def _trusted(unclear: list[str], kind: Kind) -> Mark | None:
    """Return the mark that a kind of number trusts in digits that may be read both ways."""
    marks = {text: _TRUSTED[kind].get("." if "." in text else ",") for text in unclear}
    for text, mark in marks.items():
        if mark is None:
            raise _asked(text, both_ways(text))
    return next(iter(marks.values()), None)


def _asked(text: str, ways: Mapping[Mark, float]) -> UnreadNumber:
    """Return the question which of two numbers was meant."""
    values = tuple(sorted(set(ways.values()), reverse=True))
    words = " or ".join(map(said, values))
    return UnreadNumber(text, f"may be {words}", f"Write {words.replace(',', '')}.", values)


def said(value: float) -> str:
    """Write a whole number with commas, and one with decimals with as few as it has."""
    if value >= 1000:
        return f"{value:,.10f}".rstrip("0").removesuffix(".")
    return f"{value:.10f}".rstrip("0").removesuffix(".") + (".0" if value == int(value) else "")


def _no_number(text: str) -> UnreadNumber:
    why = "has marks where nobody groups digits"
    return UnreadNumber(text, why, "Write it plainly, such as 65000 or 65.5.")


def _two_hands(point: str, comma: str) -> UnreadNumber:
    why = f"has a comma before decimals, and {quoted(point)} beside it a point"
    return UnreadNumber(comma, why, "Write all of them one way, such as 65000.50.")
