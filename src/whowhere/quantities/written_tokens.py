"""The parts of a number as people write it: sign, currency, digits, thousands, per cent, period."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from whowhere.quantities.currency_signs import SIGNS
from whowhere.quantities.written_digits import Mark, UnreadNumber, value_of

LONGEST: Final = 80
"""Characters; a longer text is no number."""
SCALES: Final = {
    "k": 1e3, "thousand": 1e3, "tsd": 1e3, "tsd.": 1e3, "tys": 1e3, "tys.": 1e3,
    "m": 1e6, "mn": 1e6, "mln": 1e6, "mln.": 1e6, "mio": 1e6, "mio.": 1e6, "million": 1e6,
    "millions": 1e6, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5,
    "crore": 1e7, "crores": 1e7, "cr": 1e7, "%": 0.01,
}  # fmt: skip
"""What is written behind a number for so many times it."""
PERIODS: Final = {
    "year": "year yr y annum a", "month": "month mo", "week": "week wk w", "day": "day d",
    "hour": "hour hr h",
}  # fmt: skip
"""What money may be for, with its short names behind ``/`` or ``per``."""
_ALONE: Final = {
    "pa": "year", "p.a.": "year", "p.a": "year", "yearly": "year", "annually": "year",
    "annual": "year", "pm": "month", "p.m.": "month", "p.m": "month", "monthly": "month",
    "weekly": "week", "daily": "day", "hourly": "hour", "p.h.": "hour", "ph": "hour",
}  # fmt: skip
RUPEES: Final = "Rs"
"""What lakhs per annum are lakhs of, where nobody says."""
_SHORT: Final = {name: period for period, names in PERIODS.items() for name in names.split()}
_SPACES = re.compile(r"[\t\n\r\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_VAGUE = re.compile(
    r"(?:~|≈|<|>|≤|≥|ca\b|circa\b|about\b|approx|around\b|up to\b|from\b|over\b)", re.I
)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))


_LETTER = r"[a-z\u00c0-\u024f\u0400-\u04ff]"
"""What ends no sign of a currency, and no word: Kč is no thousand, and EUR65 is money."""
_CURRENCY = rf"(?:(?:{_any_of(SIGNS)})(?!{_LETTER})|[a-z]{{3}}(?!{_LETTER}))"
_AMOUNT = re.compile(
    rf"""\s*(?P<open>\()?\s*(?P<sign>[-+\u2212\u2013])?\s*(?P<before>{_CURRENCY})?\s*(?P<minus>[-\u2212])?\s*
    (?P<digits>(?:\d|[.,](?=\d))(?:[.,'\u2019_\ ]?\d)*(?:e[-+]?\d+)?)
    (?:(?P<whole>[.,])(?:--?|[\u2013\u2014])|/-)?
    \s*(?P<early>[€$£¥₹](?=\s*k\b))?
    (?:\s*(?P<scale>{_any_of(SCALES)})(?!{_LETTER}))?
    (?:\s*(?P<lpa>lpa|l(?=\s*p\.?a\b)|l\b))?
    (?:\s*(?!(?:to|per|pa|ph|pm|likely)\b)(?P<after>{_CURRENCY}))?
    (?P<close>\s*\))?
    (?:\s*(?:(?:/|per\s|an?\s)\s*(?P<per>{_any_of(_SHORT)})(?![a-z])|(?P<alone>{_any_of(_ALONE)})(?![a-z])))?
    \s*""",
    re.I | re.X | re.A,
)  # fmt: skip
_TO = re.compile(r"(?:to\b|[-\u2013\u2014\u2212~])\s*", re.I)
_LIKELY = re.compile(r"likely\b\s*", re.I)


@dataclass(frozen=True)
class NumberToken:
    """One number of a text, before its digits are read."""

    digits: str
    sign: float
    scale: str
    currency: str
    period: str

    def value(self, mark: Mark | None, scale: str | None = None) -> float:
        """Return the number; ``scale`` stands in for that of the other end."""
        read = value_of(self.digits, mark)
        times = SCALES.get(self.scale if scale is None else scale, 1.0)
        # 8,5% is 0.085, and no 0.08500000000000001
        return self.sign * (read / 100 if times == SCALES["%"] else read * times)


Tokens: TypeAlias = tuple[NumberToken, NumberToken | None, NumberToken | None]


def tokens_of(text: str) -> Tokens:
    """Part a text into low, high and likely. Raises ``UnreadNumber``."""
    plain = _SPACES.sub(" ", text)
    if len(text) > LONGEST:
        raise UnreadNumber(text, "is too long for a number")
    first, at = _token(text, plain, 0)
    if at == len(plain):
        return first, None, None
    if not (to := _TO.match(plain, at)):
        raise _unknown(text, plain)
    last, at = _token(text, plain, to.end())
    if at == len(plain):
        return first, last, None
    if not (word := _LIKELY.match(plain, at)):
        raise _unknown(text, plain)
    likely, at = _token(text, plain, word.end())
    if at < len(plain):
        raise _unknown(text, plain)
    return first, last, likely


def _token(text: str, plain: str, at: int) -> tuple[NumberToken, int]:
    match = _AMOUNT.match(plain, at)
    if not match:
        raise _unknown(text, plain)
    said = match.groupdict(default="")
    currencies = [each for each in (said["before"], said["early"], said["after"]) if each]
    minuses = [each for each in (said["open"], said["sign"].strip("+"), said["minus"]) if each]
    if (
        bool(said["open"]) != bool(said["close"])
        or max(len(currencies), len(minuses)) > 1
        or (said["scale"] and said["lpa"])
        or said["lpa"] == "l"
    ):
        raise _unknown(text, plain)
    lpa = said["lpa"].lower()
    per, alone = said["per"].lower(), said["alone"].lower()
    period = _SHORT.get(per) or _ALONE.get(alone) or ("year" if lpa == "lpa" else "")
    whole = f"{said['whole']}0" if said["whole"] else ""  # 65.000,- has a comma before no cents
    return NumberToken(
        said["digits"].lower() + whole, -1.0 if minuses else 1.0,
        "lakh" if lpa else said["scale"].lower(),
        "".join(currencies) or (RUPEES if lpa else ""), period,
    ), match.end()  # fmt: skip


def _unknown(text: str, plain: str) -> UnreadNumber:
    """Return what is wrong with a text that is neither a number nor a range."""
    other = next((each for each in plain if each.isnumeric() and not each.isascii()), "")
    if other:
        do = "Write digits from 0 to 9, such as 65000 or 0.5."
        return UnreadNumber(text, f"holds {other!r}, no digit that is read here", do)
    if _VAGUE.match(plain.strip()):
        do = "Write one number, or a range such as 60k to 70k."
        return UnreadNumber(text, "is about a number, and no number", do)
    return UnreadNumber(text, "is no number")
