"""The statutes of each country: what an employer must pay, give and wait for, by date."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

from whowhere.facts.fact import Fact, Origin, Status
from whowhere.facts.statute_layout import Table, read_statutes
from whowhere.facts.statutory_facts import (
    LegalStanding,
    Milestones,
    milestones,
    standing,
    statutory_facts,
)
from whowhere.quantities.faults import Fault, Faults, nearest, one_of

FOLDER = Path(__file__).parent / "statutes"
"""One file per country, named by its ISO 3166 alpha-2 code in small letters."""

WORKING_DAYS_A_YEAR = 260
"""52 weeks of five days: what a statute's day of pay is a part of."""

MONTHS = 12.0
"""Monthly salaries of a year without extra ones."""

Base: TypeAlias = Literal["gross", "basic", "band", "flat", "months", "days", "percent"]
LevyKind: TypeAlias = Literal["contribution", "extra"]
TotalIs: TypeAlias = Literal["total", "floor", "ceiling"]


@dataclass(frozen=True)
class Levy:
    """One charge on top of gross pay, as arithmetic. All amounts are local currency per year.

    The base is ``gross * share``. A ``band`` charges ``max(0, min(base, cap) - floor)``, any
    other base ``min(max(base, floor), cap)``. The charge is ``rate * that + flat`` where
    ``min_gross <= gross <= max_gross``, and nothing elsewhere.
    """

    id: str
    name: str
    kind: LevyKind
    rate: float
    base: Base
    share: float
    """What multiplies gross pay to give the base."""
    floor: float
    cap: float
    flat: float
    min_gross: float
    max_gross: float
    condition: str
    origin: Origin
    status: Status
    secondary: bool
    """Whether the law was read second-hand."""
    paid_out: bool
    """Whether people get it as pay within the year: a 13th month, not a deposit or a levy."""


@dataclass(frozen=True)
class Unpriced:
    """A duty that the law names but no percentage can price, such as a risk premium."""

    id: str
    name: str
    condition: str
    origin: Origin


@dataclass(frozen=True)
class Statutes:
    """What the law of one country asks of an employer on one day; ``None`` is not known."""

    iso2: str
    iso3: str
    name: str
    currency: str
    modelled_as: str
    """The region or case that stands for the country; empty where the law is national."""
    total_is: TotalIs
    """Whether the levies together are the cost, or a floor or ceiling of it."""
    levies: tuple[Levy, ...]
    not_priced: tuple[Unpriced, ...]
    leave_days: Fact | None
    weekly_hours: Fact | None
    notice_weeks: Milestones | None
    severance_weeks: Milestones | None
    minimum_wage: Fact | None
    corporate_tax: Fact | None
    data_protection: LegalStanding | None
    """``general law`` or ``no general law``; the note names the law."""
    eu_transfer: LegalStanding | None
    """Personal data from the EU may go to a ``member`` or where the law is ``adequate``; to
    others, ``partly adequate`` or ``safeguards``, only under a scheme or a contract."""
    us_sanctions: LegalStanding | None
    """``none known``, ``list-based`` (some people and firms), ``region only``, ``broad`` or
    ``comprehensive``."""
    origin: Origin
    """Where the levies were read."""
    changed: str
    """What was changed against that source, as its licence asks to say."""
    salaries_in_base: float = 12.0
    """Monthly salaries of a year on which the lines are charged: 14 where law or nearly every
    agreement makes 14 of what is called yearly pay."""

    def __hash__(self) -> int:
        """Hash the country alone: answers are kept by statutes, and hashing each line is slow."""
        return hash(self.iso2)


def countries(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the ISO 3166 alpha-2 codes of all countries whose statutes are known."""
    return tuple(sorted(path.stem.upper() for path in folder.glob("*.toml")))


def country_code(text: str, folder: Path = FOLDER) -> str:
    """Return the alpha-2 code for a code or an English name. Raises ``Faults``."""
    asked = text.strip().casefold()
    codes = countries(folder)
    if asked.upper() in codes:
        return asked.upper()
    code_of = {name: code for code in codes for name in _names(code, folder)}
    folded = {name.casefold(): code for name, code in code_of.items()}
    if asked in folded:
        return folded[asked]
    raise Faults(
        [
            Fault(
                "", "country", repr(text), one_of(codes, limit=100), nearest(text, code_of),
                "Name it in English or by its ISO 3166 code.",
            )
        ]
    )  # fmt: skip


def load_statutes(iso2: str, as_of: date, folder: Path = FOLDER) -> Statutes:
    """Return the statutes of one country as they stand on a day.

    Only that country's file is read. Raises ``Faults`` for a country that is not known, for a
    day on which no line is in force, and for every mistake in the file.
    """
    path = folder / f"{country_code(iso2, folder).lower()}.toml"
    data = read_statutes(path)
    country, origin = data["country"], data["origin"]
    _require_any_in_force([*data.get("contributions", ()), *data.get("extras", ())], as_of, path)
    contributions = _in_force(data.get("contributions", ()), as_of)
    extras = _in_force(data.get("extras", ()), as_of)
    fact_of = statutory_facts(data)
    return Statutes(
        iso2=country["iso2"],
        iso3=country["iso3"],
        name=country["name"],
        currency=country["currency"],
        modelled_as=country.get("modelled_as", ""),
        total_is=country["total_is"],
        levies=(
            *(_levy(line, "contribution", country, origin) for line in contributions),
            *(_levy(_as_contribution(x), "extra", country, origin) for x in extras if x["priced"]),
        ),
        not_priced=tuple(_unpriced(line, origin) for line in extras if not line["priced"]),
        leave_days=fact_of.get("leave_days"),
        weekly_hours=fact_of.get("weekly_hours"),
        notice_weeks=milestones("notice_weeks", fact_of),
        severance_weeks=milestones("severance_weeks", fact_of),
        minimum_wage=fact_of.get("minimum_wage"),
        corporate_tax=fact_of.get("corporate_tax"),
        data_protection=standing("data_protection", data),
        eu_transfer=standing("eu_transfer", data),
        us_sanctions=standing("us_sanctions", data),
        origin=Origin(
            origin["producer"], origin["title"], origin["address"], "", origin["licence"]
        ),
        changed=origin["changed"],
        salaries_in_base=MONTHS + sum(extra.get("within_gross", 0.0) for extra in extras),
    )


def _names(code: str, folder: Path) -> tuple[str, ...]:
    country = read_statutes(folder / f"{code.lower()}.toml")["country"]
    return (country["name"], country["iso3"], *country.get("also_called", ()))


def _in_force(lines: Iterable[Table], day: date) -> list[Table]:
    return [line for line in lines if line["valid_from"] <= day <= line.get("valid_to", date.max)]


def _require_any_in_force(lines: list[Table], day: date, path: Path) -> None:
    if not lines or _in_force(lines, day):
        return
    earliest = min(line["valid_from"] for line in lines)
    last = max(line.get("valid_to", date.max) for line in lines)
    until = "" if last == date.max else f" to {last}"
    raise Faults(
        [
            Fault(
                path.name, "as_of", str(day), f"a date from {earliest}{until}",
                do="Choose such a date, or add the rules of that time to the file.",
            )
        ]
    )  # fmt: skip


_PARTS_A_YEAR = {"months": 12, "days": WORKING_DAYS_A_YEAR, "percent": 100}


def _as_contribution(extra: Table) -> Table:
    rate = extra["value"] / _PARTS_A_YEAR[extra["kind"]]
    return extra | {"base": extra["kind"], "rate": rate}


def _levy(line: Table, kind: LevyKind, country: Table, origin: Table) -> Levy:
    basic = country["basic_share"] if line["base"] == "basic" else 1
    return Levy(
        id=line["id"],
        name=line["name"],
        kind=kind,
        rate=float(line.get("rate", 0)),
        base=line["base"],
        share=float(line.get("base_factor", 1) * basic),
        floor=float(line.get("floor", 0)),
        cap=float(line.get("cap", math.inf)),
        flat=float(line.get("flat", 0)),
        min_gross=float(line.get("min_gross", 0)),
        max_gross=float(line.get("max_gross", math.inf)),
        condition=line.get("condition", ""),
        origin=_law(line, origin),
        status=line.get("status", "enacted"),
        secondary=line.get("secondary", False),
        paid_out=line.get("paid_out", False),
    )


def _unpriced(line: Table, origin: Table) -> Unpriced:
    return Unpriced(line["id"], line["name"], line.get("condition", ""), _law(line, origin))


def _law(line: Table, origin: Table) -> Origin:
    return Origin(
        origin["producer"], line["law"], line["address"], str(line["checked"]), origin["licence"]
    )
