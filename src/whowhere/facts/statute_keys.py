"""The keys of a file of statutes, and what each accepts; docs/statutes.md says what each means."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any, TypeAlias

from whowhere.quantities.faults import one_of

Table: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class KeyRule:
    """What one key accepts, in words and as a test."""

    accepted: str
    fits: Callable[[Any], bool]
    needed: bool = False


RuleBook: TypeAlias = dict[str, KeyRule]


def _needed(rule: KeyRule) -> KeyRule:
    return replace(rule, needed=True)


def _text(accepted: str, pattern: str = r".*\S.*") -> KeyRule:
    whole = re.compile(pattern)
    return KeyRule(accepted, lambda value: isinstance(value, str) and bool(whole.fullmatch(value)))


def _number(low: float, high: float) -> KeyRule:
    bounds = f"from {low:g} to {high:g}" if math.isfinite(high) else f"from {low:g} upwards"
    return KeyRule(f"a number {bounds}", lambda value: _is_number(value) and low <= value <= high)


def _whole(low: int) -> KeyRule:
    return KeyRule(f"a whole number from {low}", lambda value: type(value) is int and value >= low)


def _is_number(value: object) -> bool:
    is_figure = isinstance(value, int | float) and not isinstance(value, bool)
    return is_figure and math.isfinite(value)  # type: ignore[arg-type]


def _one_of(*names: str) -> KeyRule:
    return KeyRule(one_of(names), lambda value: value in names)


def _list_of_text(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _fits_all(table: object, rules: RuleBook) -> bool:
    return (
        isinstance(table, dict)
        and table.keys() <= rules.keys()
        and all(rule.fits(table[key]) if key in table else not rule.needed
                for key, rule in rules.items())
    )  # fmt: skip


TEXT = _text("text")
AMOUNT = _number(0, math.inf)
SHARE = _number(0, 1)
WEEKS = _number(0, 260)
FLAG = KeyRule("true or false", lambda value: isinstance(value, bool))
DATE = KeyRule("a date such as 2026-01-31", lambda value: type(value) is date)
MONTH_OR_DATE = KeyRule(
    'a date such as 2026-01-31, or a month such as "2026-01"',
    lambda value: DATE.fits(value) or _text("", r"\d{4}-\d{2}").fits(value),
)
NAMES = KeyRule("a list of texts", _list_of_text)

_BRACKET: RuleBook = {"to": AMOUNT, "rate": _needed(SHARE)}
_FADING: RuleBook = {
    "rate": _needed(SHARE),
    "from": _needed(AMOUNT),
    "to": _needed(AMOUNT),
    "power": _needed(_number(0, 10)),
}
BRACKETS = KeyRule(
    "a list such as [{ to = 100, rate = 0.1 }, { rate = 0.2 }], the last without `to`",
    lambda value: isinstance(value, list) and len(value) > 1
    and all(_fits_all(each, _BRACKET) for each in value)
    and [("to" in each) for each in value] == [True] * (len(value) - 1) + [False],
)  # fmt: skip
FADING = KeyRule(
    "a table such as { rate = 0.3821, from = 22404, to = 67212, power = 1.75 }",
    lambda value: _fits_all(value, _FADING),
)
GRADES = KeyRule(
    "a list of amounts, each above the one before",
    lambda value: isinstance(value, list) and len(value) > 1
    and all(_is_number(each) and each > 0 for each in value)
    and all(low < high for low, high in pairwise(value)),
)  # fmt: skip

_COUNTRY: RuleBook = {
    "iso2": _needed(_text("two capital letters", "[A-Z]{2}")),
    "iso3": _needed(_text("three capital letters", "[A-Z]{3}")),
    "name": _needed(TEXT),
    "also_called": NAMES,
    "currency": _needed(_text("three capital letters", "[A-Z]{3}")),
    "modelled_as": TEXT,
    "state": _text("an ISO 3166-2 code such as US-OK", "[A-Z]{2}-[A-Z0-9]{1,3}"),
    "stands_for_it": _text("an ISO 3166-2 code such as US-NY", "[A-Z]{2}-[A-Z0-9]{1,3}"),
    "total_is": _needed(_one_of("total", "floor", "ceiling")),
    "basic_share": SHARE,
}
_ORIGIN: RuleBook = {
    key: _needed(TEXT) for key in ("producer", "title", "address", "licence", "changed")
}
_CITED: RuleBook = {
    "law": _needed(TEXT),
    "address": _needed(TEXT),
    "checked": _needed(DATE),
    "valid_from": _needed(DATE),
    "valid_to": DATE,
}
_LINE: RuleBook = _CITED | {
    "id": _needed(_text("small letters, digits and underscores", "[a-z0-9_]+")),
    "name": _needed(TEXT),
    "condition": TEXT,
    "secondary": FLAG,
    "status": _one_of("enacted", "announced"),
    "from_month": _whole(2),
    "occupations": NAMES,
    "except_occupations": NAMES,
    "min_heads": _whole(2),
    "max_heads": _whole(1),
}
_CONTRIBUTION: RuleBook = _LINE | {
    "rate": SHARE,
    "base": _needed(_one_of("gross", "basic", "band", "flat", "shortfall")),
    "base_factor": _number(0, 10),
    "floor": AMOUNT,
    "cap": AMOUNT,
    "flat": AMOUNT,
    "min_gross": AMOUNT,
    "max_gross": AMOUNT,
    "relief": FLAG,
    "brackets": BRACKETS,
    "fading": FADING,
    "graded": FLAG,
    "on_extra_pay": FLAG,
    "payroll_exempt": AMOUNT,
    "payroll_exempt_up_to": AMOUNT,
}
_EXTRA: RuleBook = _LINE | {
    "kind": _needed(_one_of("months", "percent", "days", "amount")),
    "value": _needed(AMOUNT),
    "most": AMOUNT,
    "priced": _needed(FLAG),
    "paid_out": FLAG,
    "within_gross": AMOUNT,
}
_SOURCED: RuleBook = {
    "status": _needed(_one_of("enacted", "announced", "measured", "estimated")),
    "producer": _needed(TEXT),
    "source": _needed(TEXT),
    "address": TEXT,
    "read": MONTH_OR_DATE,
    "licence": TEXT,
    "year": _needed(TEXT),
    "note": TEXT,
}
_DATED: RuleBook = {"valid_from": DATE, "valid_to": DATE}
_WEEKS: RuleBook = {
    f"weeks_after_{years}": _needed(WEEKS) for years in ("1_year", "5_years", "10_years")
}
_WAGE: RuleBook = {
    "amount": _needed(AMOUNT),
    "unit": _needed(_text('such as "EUR per month"', "[A-Z]{3} per (hour|day|month)")),
}
_STANDINGS = {
    "data_protection": ("general law", "no general law"),
    "eu_transfer": ("member", "adequate", "partly adequate", "safeguards"),
    "us_sanctions": ("none known", "list-based", "region only", "broad", "comprehensive"),
}
TABLES: Mapping[str, RuleBook] = {
    "country": _COUNTRY,
    "origin": _ORIGIN,
    "leave": _SOURCED | {"paid_days": _needed(_number(0, 60))},
    "notice": _SOURCED | _WEEKS,
    "severance": _SOURCED | _WEEKS,
    "corporate_tax": _SOURCED | {"rate": _needed(SHARE)},
    **{
        topic: _SOURCED | {"standing": _needed(_one_of(*names))}
        for topic, names in _STANDINGS.items()
    },
}
"""What there is once."""
DATED: Mapping[str, RuleBook] = {
    "hours": _SOURCED | _DATED | {"weekly": _needed(_number(1, 84))},
    "minimum_wage": _SOURCED | _DATED | _WAGE,
    "grades": _CITED | {"amounts": _needed(GRADES)},
}
"""What there is once, or as a list of tables, each with its dates."""
LISTS: Mapping[str, RuleBook] = {"contributions": _CONTRIBUTION, "extras": _EXTRA}
NEEDED_TABLES = ("country", "origin")
