"""One row of a user's own table: from what stands in its cells to a value, or to its faults."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from whowhere.facts.exchange import units_per_usd
from whowhere.facts.levels import check_level
from whowhere.facts.occupations import occupation
from whowhere.facts.own_values import PAY, RATE, OwnValue
from whowhere.facts.places import place_of, stands_for_country
from whowhere.facts.practice import load_practice
from whowhere.facts.statute_book import FOLDER
from whowhere.facts.statute_layout import read_statutes
from whowhere.quantities.faults import Fault, Faults, nearest, one_of
from whowhere.quantities.ranges import Range
from whowhere.quantities.written_digits import Mark, UnreadNumber
from whowhere.quantities.written_money import is_of_month, other_currency, read_money
from whowhere.quantities.written_numbers import read_range

Answer = TypeVar("Answer")
Row = Mapping[str, str]

LONGEST: Final = {"source": 200}
LONGEST_CELL: Final = 80
HUGE: Final = 1e15
FIRST_YEAR: Final = 1990
ANY_DAY: Final = date(2060, 12, 31)
"""Late enough that every rate is known: only whether there is one is asked."""
FORMULA: Final = ("=", "+", "-", "@")
"""What a spreadsheet would run; the table may come back in one."""
MEANT: Final = ("yes",)
"""What a row says of a value that looks like a slip and is none."""

_BY_UNIT: Final = {
    "1": (-5.0, 5.0),
    "1/year": (-1.0, 10.0),
    "day/year": (0.0, 366.0),
    "hour/week": (1.0, 168.0),
    "hour/day": (0.0, 24.0),
    "week": (0.0, 520.0),
}
_BY_TOPIC: Final = {
    PAY: (1.0, HUGE),
    RATE: (1e-6, HUGE),
    "price_level": (0.01, 10.0),
    "corporate_tax": (0.0, 1.0),
    "benefits_share": (0.0, 2.0),
    "exchange_volatility": (0.0, 3.0),
}
"""Limits of topics of which practice says none."""


@dataclass(frozen=True)
class OwnTopic:
    """A name under which a user may give a value."""

    unit: str
    by_role: bool = False
    """Whether the value may differ by role and level."""


def cells(
    row: Row,
    table: str,
    topics: Mapping[str, OwnTopic],
    today: date,
    mark: Mark | None = None,
) -> OwnValue:
    """Return the value of one row; ``mark`` is what stands before decimals, where others tell.

    Raises ``Faults`` with every mistake in it.
    """
    faults: list[Fault] = []

    def ask(question: Callable[[], Answer]) -> Answer | None:
        try:
            return question()
        except Faults as found:
            faults.extend(found.faults)
            return None

    ask(lambda: _plain(row))
    if faults:
        raise Faults(faults)
    topic, place = ask(lambda: _topic(row, topics)), ask(lambda: _place(row))
    year, source = ask(lambda: _year(row, today)), ask(lambda: _source(row))
    ask(lambda: _meant(row))
    role = level = currency = value = None
    if not topic and (written := row.get("role")):
        ask(lambda: occupation(written))
    if topic:
        about = topics[topic]
        role, level = ask(lambda: _role(row, topic, about)), ask(lambda: _level(row, topic, about))
        currency = ask(lambda: _currency(row, topic, about, place or ""))
        percent = ask(lambda: _unit(row, about))
        value = ask(lambda: _value(row, topic, about, mark, in_percent=bool(percent)))
    if faults or not (topic and place and year and source and value):
        raise Faults(faults)
    unit = topics[topic].unit
    return OwnValue(
        topic, place, role or "", level or "", value, unit, currency or "", year, source, table,
        row["meant"].casefold() in MEANT if "meant" in row else None,
        any(is_of_month(_read(text, unit, mark)) for text in _written(row) if "m" in text.lower()),
    )  # fmt: skip


def _fault(key: str, given: str, accepted: str, near: str = "", do: str = "") -> Faults:
    return Faults([Fault("", key, given, accepted, near, do)])


def _plain(row: Row) -> None:
    """Refuse cells that are too long or hold characters that do not print."""
    wrong = [
        Fault("", column, f"{cell[:20]!r}...", f"text on one line, up to {longest} characters")
        for column, cell in row.items()
        if len(cell) > (longest := LONGEST.get(column, LONGEST_CELL)) or not cell.isprintable()
    ]
    if wrong:
        raise Faults(wrong)


def _topic(row: Row, topics: Mapping[str, OwnTopic]) -> str:
    written = row["topic"].casefold().replace(" ", "_")
    if written not in topics:
        raise _fault("topic", repr(row["topic"]), one_of(topics, 40), nearest(written, topics))
    return written


def _place(row: Row) -> str:
    place = place_of(row["place"])
    if not stands_for_country(place):
        accepted = "a country: figures are kept by country"
        raise _fault("place", repr(row["place"]), accepted, do=f"Write {place.iso2}.")
    return place.iso2


def _role(row: Row, topic: str, about: OwnTopic) -> str:
    written = row.get("role", "")
    if not written:
        if topic == PAY:
            raise _fault("role", "missing", "a role, such as support agent, as the topic is pay")
        return ""
    if not about.by_role:
        raise _fault("role", repr(written), f"nothing: {topic} is the same for every role")
    return occupation(written).key


def _level(row: Row, topic: str, about: OwnTopic) -> str:
    written = row.get("level", "").casefold()
    if written and not about.by_role:
        raise _fault("level", repr(written), f"nothing: {topic} is the same at every level")
    if written:
        check_level(written)
    return written


def _currency(row: Row, topic: str, about: OwnTopic, place: str) -> str:
    written = row.get("currency", "").upper()
    if topic == RATE:
        return _rate_currency(written, place)
    if "usd" not in about.unit:
        if written:
            raise _fault("currency", repr(written), f"nothing: {topic} is no money")
        return ""
    if not written:
        raise _fault("currency", "missing", "an ISO 4217 code, such as PLN")
    units_per_usd(written, ANY_DAY)
    return written


def _rate_currency(written: str, place: str) -> str:
    """Return the currency that a place's own rate is of: the place's."""
    if not place:
        return written
    local = str(read_statutes(FOLDER / f"{place.lower()}.toml")["country"]["currency"])
    if written not in {"", local}:
        raise _fault("currency", repr(written), f"{local}, the currency of {place}")
    return local


def _unit(row: Row, about: OwnTopic) -> bool:
    """Check the unit as it was written; return whether figures are in per cent."""
    written = row.get("unit", "").casefold().replace("per ", "/").replace(" ", "")
    money = "local" if "local" in about.unit else "usd"
    written = written.replace(row.get("currency", "").casefold() or money, money)
    short = about.unit.replace("/head", "")
    fits = {"", about.unit, short, short.removeprefix("usd"), short.removeprefix("usd/")}
    in_percent = about.unit.startswith("1") and written == about.unit.replace("1", "%", 1)
    if written in fits or in_percent:
        return in_percent
    in_words = _in_words(about.unit, row.get("currency") or "the currency")
    accepted = f"{in_words}, or nothing" + (" (% for per cent)" if about.unit == "1" else "")
    raise _fault("unit", repr(row["unit"]), accepted, do="Turn the figure into this unit.")


def _in_words(unit: str, currency: str) -> str:
    """Write a unit for a user: their currency, and shares as what they are."""
    return {"1": "a share", "1/year": "%/year"}.get(unit) or unit.replace("usd", currency)


def _value(row: Row, topic: str, about: OwnTopic, mark: Mark | None, *, in_percent: bool) -> Range:
    low, likely, high = _figures(row, about, mark)
    scale = 0.01 if in_percent and "%" not in "".join(_written(row)) else 1.0
    least, most = _limits(topic, about.unit)
    try:
        value = Range(low * scale, likely * scale, high * scale, "normal", least, most)
    except ValueError as error:
        raise _fault("value", str(error), "low <= likely <= high") from error
    if not least <= value.low <= value.high <= most:
        limits = f"from {least:g} to {most:g}".replace(f" to {HUGE:g}", " upwards")
        do = "Write a share of 8% as 0.08 or 8%." if about.unit[0] == "1" else "Check the unit."
        unit = _in_words(about.unit, row.get("currency") or "the currency")
        accepted = f"{unit.replace('%/year', 'a share a year')}, {limits}"
        raise _fault("value", str(value), accepted, do=do)
    return value


def _written(row: Row) -> tuple[str, ...]:
    return tuple(row.get(column, "") for column in ("value", "low", "likely", "high"))


def _figures(row: Row, about: OwnTopic, mark: Mark | None) -> tuple[float, float, float]:
    """Return low, likely and high: from one cell, or from two or three."""
    value, low, likely, high = _written(row)
    if value and (low or likely or high):
        raise _fault("value", repr(value), "either value, or low, likely and high", do="Empty one.")
    currency = row.get("currency", "").upper()
    if value:
        whole = _range("value", value, about, currency, mark)
        return whole.low, whole.likely, whole.high
    if not (low and high):
        raise _fault("value", "missing", "a number such as 45000 or 8%, or low and high")
    first, last, middle = (
        _range(column, text, about, currency, mark).likely if text else None
        for column, text in (("low", low), ("high", high), ("likely", likely))
    )
    first, last = first or 0.0, last or 0.0
    return first, (first + last) / 2 if middle is None else middle, last


def _range(column: str, text: str, about: OwnTopic, currency: str, mark: Mark | None) -> Range:
    accepted = "a number such as 45000, 45k, 8% or 40k to 48k"
    try:
        value = _read(text, about.unit, mark)
    except UnreadNumber as error:
        raise _fault(column, error.given, accepted, do=error.do) from error
    if not -HUGE <= value.low <= value.high <= HUGE:
        raise _fault(column, repr(text), f"a number up to {HUGE:g}")
    if other := other_currency(value, currency):
        said = currency or "a figure without a currency"
        raise _fault(column, f"in {other}", said, do="Write the currency in its own column.")
    return value


def _read(text: str, unit: str, mark: Mark | None) -> Range:
    """Return the figure of a cell as one of a topic's unit. Raises ``UnreadNumber``."""
    if "usd" not in unit:
        return read_range(text, "share" if unit.startswith("1") else "amount", mark)
    return read_money(text, "year" if unit.endswith("/year") else "", mark)


def _limits(topic: str, unit: str) -> tuple[float, float]:
    """Return between which figures a value must lie: those of practice, else of its unit."""
    least, most = _BY_TOPIC.get(topic) or _BY_UNIT.get(unit, (0.0, HUGE))
    known = load_practice().topics.get(topic)
    if known is None:
        return least, most
    lowest = min(entry.at_least for entry in known.values)
    highest = max(entry.at_most for entry in known.values)
    return max(least, lowest), min(most, highest)


def _year(row: Row, today: date) -> int:
    written = row["year"]
    year = int(written) if re.fullmatch(r"[0-9]{4}", written) else 0
    if not FIRST_YEAR <= year <= today.year + 1:
        raise _fault("year", repr(written), f"a year from {FIRST_YEAR} to {today.year + 1}")
    return year


def _meant(row: Row) -> str:
    written = row.get("meant", "")
    if written.casefold() not in {"", *MEANT}:
        raise _fault("meant", repr(written), "yes, or nothing")
    return written


def _source(row: Row) -> str:
    written = row["source"]
    if not written:
        raise _fault("source", "missing", "where the value comes from", do="Name it in some words.")
    if written.startswith(FORMULA):
        accepted = "words that do not begin with = + - or @, which a spreadsheet would run"
        raise _fault("source", repr(written[:40]), accepted)
    return written
