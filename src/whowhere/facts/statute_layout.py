"""What a file of statutes may hold: every mistake in it is found, all at once."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults, nearest, one_of

Table: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class KeyRule:
    """What one key accepts, in words and as a test."""

    accepted: str
    fits: Callable[[Any], bool]
    needed: bool = False


def _needed(rule: KeyRule) -> KeyRule:
    return replace(rule, needed=True)


def _text(accepted: str, pattern: str = r".*\S.*") -> KeyRule:
    whole = re.compile(pattern)
    return KeyRule(accepted, lambda value: isinstance(value, str) and bool(whole.fullmatch(value)))


def _number(low: float, high: float) -> KeyRule:
    bounds = f"from {low:g} to {high:g}" if math.isfinite(high) else f"from {low:g} upwards"
    return KeyRule(f"a number {bounds}", lambda value: _is_number(value) and low <= value <= high)


def _is_number(value: object) -> bool:
    is_figure = isinstance(value, int | float) and not isinstance(value, bool)
    return is_figure and math.isfinite(value)  # type: ignore[arg-type]


def _one_of(*names: str) -> KeyRule:
    return KeyRule(one_of(names), lambda value: value in names)


def _list_of_text(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


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

RuleBook: TypeAlias = dict[str, KeyRule]

_COUNTRY: RuleBook = {
    "iso2": _needed(_text("two capital letters", "[A-Z]{2}")),
    "iso3": _needed(_text("three capital letters", "[A-Z]{3}")),
    "name": _needed(TEXT),
    "also_called": NAMES,
    "currency": _needed(_text("three capital letters", "[A-Z]{3}")),
    "modelled_as": TEXT,
    "total_is": _needed(_one_of("total", "floor", "ceiling")),
    "basic_share": SHARE,
}
_ORIGIN: RuleBook = {
    key: _needed(TEXT) for key in ("producer", "title", "address", "licence", "changed")
}
_LINE: RuleBook = {
    "id": _needed(_text("small letters, digits and underscores", "[a-z0-9_]+")),
    "name": _needed(TEXT),
    "condition": TEXT,
    "law": _needed(TEXT),
    "address": _needed(TEXT),
    "checked": _needed(DATE),
    "secondary": FLAG,
    "valid_from": _needed(DATE),
    "valid_to": DATE,
    "status": _one_of("enacted", "announced"),
}
_CONTRIBUTION: RuleBook = _LINE | {
    "rate": SHARE,
    "base": _needed(_one_of("gross", "basic", "band", "flat")),
    "base_factor": _number(0, 10),
    "floor": AMOUNT,
    "cap": AMOUNT,
    "flat": AMOUNT,
    "min_gross": AMOUNT,
    "max_gross": AMOUNT,
}
_EXTRA: RuleBook = _LINE | {
    "kind": _needed(_one_of("months", "percent", "days")),
    "value": _needed(AMOUNT),
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
_TABLES: Mapping[str, RuleBook] = {
    "country": _COUNTRY,
    "origin": _ORIGIN,
    "leave": _SOURCED | {"paid_days": _needed(_number(0, 60))},
    "hours": _SOURCED | {"weekly": _needed(_number(1, 84))},
    "notice": _SOURCED | _WEEKS,
    "severance": _SOURCED | _WEEKS,
    "minimum_wage": _SOURCED | _WAGE,
    "corporate_tax": _SOURCED | {"rate": _needed(SHARE)},
    **{
        topic: _SOURCED | {"standing": _needed(_one_of(*names))}
        for topic, names in _STANDINGS.items()
    },
}
_LISTS: Mapping[str, RuleBook] = {"contributions": _CONTRIBUTION, "extras": _EXTRA}
_NEEDED_TABLES = ("country", "origin")


def read_statutes(path: Path) -> Table:
    """Return the tables of one file. Raises ``Faults`` that name every mistake in it."""
    data = read_toml(path)
    faults = list(_shape_faults(data)) or list(_sense_faults(data, path))
    if faults:
        raise Faults(replace(fault, where=path.name) for fault in faults)
    return data


def _shape_faults(data: Table) -> Iterator[Fault]:
    sections = (*_TABLES, *_LISTS)
    for name in data.keys() - set(sections):
        yield _unknown(name, name, sections)
    for name in _NEEDED_TABLES:
        if name not in data:
            yield Fault("", name, "missing", f"a table [{name}]")
    for name in _TABLES.keys() & data.keys():
        yield from _table_faults(data[name], _TABLES[name], name)
    for name in _LISTS.keys() & data.keys():
        yield from _list_faults(data[name], _LISTS[name], name)


def _list_faults(tables: object, rules: RuleBook, path: str) -> Iterator[Fault]:
    if not isinstance(tables, list):
        yield Fault("", path, "one table", f"a list of tables, each headed [[{path}]]")
        return
    for number, table in enumerate(tables, start=1):
        yield from _table_faults(table, rules, f"{path}[{number}]")


def _table_faults(table: object, rules: RuleBook, path: str) -> Iterator[Fault]:
    if not isinstance(table, dict):
        yield Fault("", path, repr(table), "a table of keys and values")
        return
    for key in sorted(table.keys() - rules.keys()):
        yield _unknown(f"{path}.{key}", key, rules)
    for key, rule in rules.items():
        if key in table and not rule.fits(table[key]):
            yield Fault("", f"{path}.{key}", repr(table[key]), rule.accepted)
        elif rule.needed and key not in table:
            yield Fault("", f"{path}.{key}", "missing", rule.accepted)


def _unknown(path: str, key: str, names: Mapping[str, Any] | tuple[str, ...]) -> Fault:
    return Fault("", path, "unknown", one_of(names, limit=20), nearest(key, names))


def _sense_faults(data: Table, path: Path) -> Iterator[Fault]:
    """Find figures that are each well written but do not go together."""
    country = data["country"]
    if country["iso2"] != path.stem.upper():
        yield Fault(
            "", "country.iso2", country["iso2"], f"{path.stem.upper()}, as the file is named"
        )
    for number, line in enumerate(data.get("contributions", ()), start=1):
        yield from _base_faults(line, country, f"contributions[{number}]")
    lines = [*data.get("contributions", ()), *data.get("extras", ())]
    for line in lines:
        yield from _order_faults(line)
    yield from _overlap_faults(lines)
    wage_unit = data.get("minimum_wage", {}).get("unit", country["currency"])
    if not wage_unit.startswith(country["currency"]):
        yield Fault("", "minimum_wage.unit", wage_unit, f"an amount in {country['currency']}")


def _base_faults(line: Table, country: Table, path: str) -> Iterator[Fault]:
    base = line["base"]
    if base == "flat":
        for key in sorted({"rate", "base_factor", "floor", "cap"} & line.keys()):
            yield Fault("", f"{path}.{key}", repr(line[key]), "nothing: a flat charge has no rate")
    needed = {"flat": "flat"}.get(base, "rate")
    if needed not in line:
        yield Fault("", f"{path}.{needed}", "missing", f"a number, as the base is {base!r}")
    if base == "band" and not {"floor", "cap"} & line.keys():
        yield Fault("", f"{path}.floor", "missing", "a floor or a cap, as the base is 'band'")
    if base == "basic" and "basic_share" not in country:
        yield Fault("", "country.basic_share", "missing", f"a share, as {path} runs on basic pay")


def _order_faults(line: Table) -> Iterator[Fault]:
    for low, high in (("floor", "cap"), ("min_gross", "max_gross"), ("valid_from", "valid_to")):
        if low in line and high in line and line[low] > line[high]:
            accepted = f"no less than {low} {line[low]}"
            yield Fault("", f"{line['id']}.{high}", str(line[high]), accepted)


def _overlap_faults(lines: list[Table]) -> Iterator[Fault]:
    in_order = sorted(lines, key=lambda line: (line["id"], line["valid_from"]))
    for earlier, later in pairwise(in_order):
        if earlier["id"] != later["id"] or later["valid_from"] > earlier.get("valid_to", date.max):
            continue
        yield Fault(
            "", f"{later['id']}.valid_from", str(later["valid_from"]),
            "a date after the line of the same id has ended",
            do=f"Give the line from {earlier['valid_from']} an earlier valid_to, or rename one.",
        )  # fmt: skip
