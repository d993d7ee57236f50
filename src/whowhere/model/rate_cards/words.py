"""Words of rate cards: what a heading holds, what a price is for, which level is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, Literal, TypeAlias

from pydantic_core import PydanticCustomError

from whowhere.model.scenario.names import currency_code
from whowhere.model.scenario.offers import Per
from whowhere.model.scenario.work import Level
from whowhere.quantities.currency_signs import SIGNS

Holds: TypeAlias = Literal["role", "level", "rate", "heads", "hours", "currency", "unit"]

_HOLDS: Final[tuple[tuple[Holds, str], ...]] = (
    ("unit", r"unit|uom|basis|rate type|billing type|per"),
    ("currency", r"currency|ccy|curr\.?"),
    ("level", r"level|seniority|grade|experience|experience level|band"),
    ("heads", r"heads|head ?count|ftes?|qty|quantity|number of people|no\. of people|people"),
    ("hours", r"hours|hrs|hours per month|hours a month|hours/month|monthly hours"),
    ("role", r"roles?|job titles?|titles?|positions?|resources?|profiles?|job|job role|role name"),
)
"""Headings by what they hold, as a whole; what names a price is looked for in it."""
_RATE: Final = re.compile(r"\b(?:rates?|prices?|cost|fee|tariff|charge|hourly|daily|monthly)\b")
_PER: Final[tuple[tuple[Per, re.Pattern[str]], ...]] = (
    ("hour", re.compile(r"\b(?:hours?|hourly|hrs?|h)\b")),
    ("day", re.compile(r"\b(?:days?|daily|diem|man-?days?|pd|d)\b")),
    ("month", re.compile(r"\b(?:months?|monthly|mo|man-?months?)\b")),
)
_OTHER_TIME: Final = re.compile(r"\b(?:weeks?|weekly|years?|yearly|annual(?:ly)?|annum)\b")
_SAID_OF_RATES: Final = re.compile(
    r"\b(?:hourly|daily|weekly|monthly|yearly|annual) (?:rates?|prices?|cost|fees?|charges?)\b"
    r"|(?:\b(?:per|an?)[ -]|/ ?)(?:person[ -])?"
    r"(?:hour|hr|h|man-?day|day|diem|d|week|man-?month|month|mo|year|annum)\b"
)
"""How words say that prices are for a time: payment within 30 days says nothing of them."""
_LEVELS: Final[dict[Level, tuple[str, ...]]] = {
    "junior": ("junior", "jr", "jr.", "entry", "entry level", "graduate"),
    "mid": ("mid", "middle", "mid-level", "mid level", "intermediate", "regular", "medior"),
    "senior": ("senior", "sr", "sr."),
    "lead": ("lead", "principal", "team lead", "tech lead"),
}
LEVEL_OF: Final[dict[str, Level]] = {
    word: level for level, words in _LEVELS.items() for word in words
}


def folded(text: str) -> str:
    """Return a text in small letters with single spaces, to compare it by."""
    return " ".join(text.casefold().replace("_", " ").split())


def holds(heading: str) -> Holds | None:
    """Return what a column holds by its heading; ``None`` if nobody can tell."""
    plain = folded(re.sub(r"\(.*?\)", " ", heading))
    for what, words in _HOLDS:
        if re.fullmatch(words, plain):
            return what
    return "rate" if _RATE.search(folded(heading)) or _is_price(heading) else None


def _is_price(heading: str) -> bool:
    """Whether a heading is a currency and a time, such as ``EUR/h``."""
    return bool(currencies_in(heading)) and len(pers_in(heading)) == 1


def level_in(heading: str) -> Level | None:
    """Return the level that a heading or a cell is, its brackets and units left out."""
    plain = folded(re.sub(r"\(.*?\)|\[.*?\]", " ", heading))
    return LEVEL_OF.get(plain)


def pers_in(text: str) -> tuple[Per, ...]:
    """Return what prices are said to be for in a text: the hour, the day, the month."""
    plain = folded(text).replace("/", " ")
    return tuple(per for per, words in _PER if words.search(plain))


def names_other_time(text: str) -> bool:
    """Tell whether a text says a time for which no card is read: a week, or a year."""
    return _OTHER_TIME.search(folded(text)) is not None


def rates_said_in(text: str) -> str:
    """Return of words above a card those that say for which time its prices are."""
    return " ".join(_SAID_OF_RATES.findall(folded(text)))


def currencies_in(text: str) -> tuple[str, ...]:
    """Return the codes and signs of currencies in a text."""
    codes = [word for word in re.findall(r"\b[A-Z]{3}\b", text) if _is_code(word)]
    unlike_words = (sign for sign in SIGNS if not sign.replace(".", "").isalpha())
    signs = [sign for sign in unlike_words if sign in text]
    longest = [each for each in signs if not any(each in other for other in signs if other != each)]
    return tuple(dict.fromkeys((*codes, *longest)))


@cache
def _is_code(word: str) -> bool:
    try:
        currency_code(word)
    except PydanticCustomError:
        return False
    return True


def parted(title: str) -> tuple[str, Level | None]:
    """Return a title without its level, and the level: ``Sr. Java Developer (offshore)``."""
    words = folded(title).replace(",", " ").replace("-", " ").split()
    found: Level | None = None
    for at in (0, -1):
        if len(words) > 1 and words[at].strip("()") in LEVEL_OF:
            found = LEVEL_OF[words[at].strip("()")]
            del words[at]
            break
    return " ".join(words), found


def only(found: Iterable[str]) -> str:
    """Return the one of several that there is; nothing where there is none, or more."""
    known = tuple(dict.fromkeys(found))
    return known[0] if len(known) == 1 else ""
