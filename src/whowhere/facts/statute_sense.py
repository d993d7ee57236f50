"""Figures of a file of statutes that are each well written but do not go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

from whowhere.facts.statute_keys import DATED, Table
from whowhere.facts.statute_roles import role_words, roles_accepted
from whowhere.quantities.faults import Fault, nearest

ENOUGH = {
    "flat": ("flat",), "band": ("rate",), "gross": ("rate", "brackets", "fading"),
    "basic": ("rate", "brackets"), "shortfall": ("rate",),
}  # fmt: skip
"""What a contribution on a base needs: any one of these."""
NEVER = {
    "flat": ("rate", "base_factor", "floor", "cap", "brackets", "fading", "graded", "on_extra_pay"),
    "band": ("brackets", "fading", "graded"),
    "shortfall": ("floor", "brackets", "fading", "graded", "on_extra_pay", "flat"),
    "basic": ("fading",),
    "gross": (),
}  # fmt: skip
BY_CASE = ("occupations", "except_occupations", "min_heads", "max_heads")
ORDERED = (
    ("floor", "cap"), ("min_gross", "max_gross"), ("min_heads", "max_heads"),
    ("payroll_exempt", "payroll_exempt_up_to"), ("valid_from", "valid_to"),
)  # fmt: skip


def sense_faults(data: Table, path: Path) -> Iterator[Fault]:
    """Yield what a reader of the law would call a contradiction."""
    country = data["country"]
    key = "state" if "state" in country else "iso2"
    named = path.stem.upper() if key == "iso2" else f"{path.parent.name}-{path.stem}".upper()
    if country[key] != named:
        yield Fault("", f"country.{key}", country[key], f"{named}, as the file is named")
    contributions, extras = data.get("contributions", ()), data.get("extras", ())
    for number, line in enumerate(contributions, start=1):
        yield from _contribution_faults(line, data, f"contributions[{number}]")
    for number, line in enumerate(extras, start=1):
        yield from _extra_faults(line, f"extras[{number}]")
    for line in (*contributions, *extras):
        yield from _order_faults(line, line["id"])
        yield from _role_faults(line)
    for status in ("enacted", "announced"):
        alike = [x for x in (*contributions, *extras) if x.get("status", "enacted") == status]
        yield from _overlap_faults(alike)
    for name in DATED.keys() & data.keys():
        yield from _dated_faults(name, data[name])
    yield from _wage_faults(data.get("minimum_wage", ()), country["currency"])


def _wage_faults(wages: Sequence[Table], currency: str) -> Iterator[Fault]:
    for number, wage in enumerate(wages, start=1):
        if not wage["unit"].startswith(currency):
            where = _numbered("minimum_wage", number, wages)
            yield Fault("", f"{where}.unit", wage["unit"], f"an amount in {currency}")


def _contribution_faults(line: Table, data: Table, path: str) -> Iterator[Fault]:
    base = line["base"]
    for key in sorted(set(NEVER[base]) & line.keys()):
        yield Fault("", f"{path}.{key}", _short(line[key]), f"nothing, as the base is {base!r}")
    if not set(ENOUGH[base]) & line.keys():
        needed, *others = ENOUGH[base]
        instead = f", or {' or '.join(others)}" if others else ""
        yield Fault(
            "", f"{path}.{needed}", "missing", f"a number{instead}, as the base is {base!r}"
        )
    if {"rate", "brackets"} <= line.keys():
        accepted = "nothing: each bracket has its rate"
        yield Fault("", f"{path}.rate", _short(line["rate"]), accepted)
    yield from _companion_faults(line, data, path)
    yield from _rising_faults(line, path)


def _companion_faults(line: Table, data: Table, path: str) -> Iterator[Fault]:
    """Yield what a line needs beside it and has not."""
    base = line["base"]
    if base == "band" and not {"floor", "cap"} & line.keys():
        yield Fault("", f"{path}.floor", "missing", "a floor or a cap, as the base is 'band'")
    if base == "shortfall" and "cap" not in line:
        accepted = "the pay from which nothing is due, as the base is 'shortfall'"
        yield Fault("", f"{path}.cap", "missing", accepted)
    if base == "basic" and "basic_share" not in data["country"]:
        yield Fault("", "country.basic_share", "missing", f"a share, as {path} runs on basic pay")
    if line.get("graded") and "grades" not in data:
        yield Fault("", "grades", "missing", f"a table [grades], as {path} is graded")
    if "payroll_exempt_up_to" in line and "payroll_exempt" not in line:
        yield Fault("", f"{path}.payroll_exempt", "missing", "the exempt part of the payroll")


def _rising_faults(line: Table, path: str) -> Iterator[Fault]:
    ends = [each["to"] for each in line.get("brackets", ())[:-1]]
    if any(low >= high for low, high in pairwise(ends)):
        yield Fault("", f"{path}.brackets", _short(ends), "brackets in order, the lowest first")
    fading = line.get("fading")
    if fading and fading["from"] >= fading["to"]:
        accepted = f"an amount above fading.from {fading['from']}"
        yield Fault("", f"{path}.fading.to", str(fading["to"]), accepted)


def _extra_faults(line: Table, path: str) -> Iterator[Fault]:
    if "most" in line and line["kind"] == "amount":
        yield Fault("", f"{path}.most", _short(line["most"]), "nothing: an amount has no upper end")
    if line.get("paid_out"):
        for key in sorted(set(BY_CASE) & line.keys()):
            accepted = "nothing: pay is found back from a year's pay, which needs pay for all alike"
            yield Fault("", f"{path}.{key}", _short(line[key]), accepted)


def _order_faults(line: Table, path: str) -> Iterator[Fault]:
    for low, high in ORDERED:
        if low in line and high in line and line[low] > line[high]:
            accepted = f"no less than {low} {line[low]}"
            yield Fault("", f"{path}.{high}", str(line[high]), accepted)


def _role_faults(line: Table) -> Iterator[Fault]:
    for key in ("occupations", "except_occupations"):
        for word in line.get(key, ()):
            if word not in role_words():
                yield Fault(
                    "", f"{line['id']}.{key}", repr(word), roles_accepted(),
                    nearest(word, role_words()),
                )  # fmt: skip
    if {"occupations", "except_occupations"} <= line.keys():
        accepted = "nothing beside occupations: the one says all"
        yield Fault("", f"{line['id']}.except_occupations", "given as well", accepted)


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


def _dated_faults(name: str, tables: list[Table]) -> Iterator[Fault]:
    for number, table in enumerate(tables, start=1):
        yield from _order_faults(table, _numbered(name, number, tables))
    for number, (earlier, later) in enumerate(pairwise(tables), start=2):
        begins = later.get("valid_from", date.min)
        if begins <= earlier.get("valid_to", date.max):
            yield Fault(
                "", f"{name}[{number}].valid_from",
                "missing" if begins == date.min else str(begins),
                "a date after the table before it has ended",
                do=f"Write the tables of {name} in the order of time, each with its valid_to.",
            )  # fmt: skip


def _numbered(name: str, number: int, tables: Sequence[Table]) -> str:
    return name if len(tables) == 1 else f"{name}[{number}]"


def _short(value: object) -> str:
    return repr(value) if not isinstance(value, list | dict) else "given"
