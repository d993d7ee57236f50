"""The statutes of each country: what an employer must pay, give and wait for, by date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import fsum
from pathlib import Path
from typing import Literal, TypeAlias

from whowhere.facts.fact import Fact, Origin
from whowhere.facts.law_months import Months, holds, on_day
from whowhere.facts.levies import Levy
from whowhere.facts.state_law import read_law
from whowhere.facts.statute_keys import Table
from whowhere.facts.statute_layout import read_statutes
from whowhere.facts.statute_lines import law_of, levies_of
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

CODE = re.compile("[a-z]{2}")
MONTHS = 12.0
"""Monthly salaries of a year without extra ones."""

TotalIs: TypeAlias = Literal["total", "floor", "ceiling"]


@dataclass(frozen=True)
class Unpriced:
    """A duty that the law names but no percentage can price, such as a risk premium."""

    id: str
    name: str
    condition: str
    origin: Origin


@dataclass(frozen=True)
class Statutes:
    """What the law of one country asks of an employer in some months; ``None`` is not known."""

    iso2: str
    iso3: str
    name: str
    currency: str
    state: str
    """ISO 3166-2 code of the state whose law is in it; empty where states do not differ."""
    modelled_as: str
    """The region or case that stands for the country; empty where the law is national."""
    total_is: TotalIs
    """Whether the levies together are the cost, or a floor or ceiling of it."""
    months: Months
    """Those whose law this is."""
    levies: tuple[Levy, ...]
    announced: tuple[Levy, ...]
    """What a law is to ask in these months that nobody has enacted: said, not charged."""
    grades: tuple[float, ...]
    """Amounts to the next of which graded bases are rounded up, local currency per year."""
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

    @property
    def case_said(self) -> str:
        """A sentence on what stands for the country; empty where the law is all its own."""
        if not self.modelled_as:
            return ""
        said = f"{self.name} is modelled as {self.modelled_as}"
        return f"{said}: name a state or a town for its own law." if self.state else f"{said}."

    def __hash__(self) -> int:
        """Hash the country alone: answers are kept by statutes, and hashing each line is slow."""
        return hash(self.iso2)


def countries(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the ISO 3166 alpha-2 codes of all countries whose statutes are known."""
    return tuple(sorted(path.stem.upper() for path in folder.glob("*.toml")))


def country_code(text: str, folder: Path = FOLDER) -> str:
    """Return the code for a country's or state's code, or an English name. Raises ``Faults``."""
    asked = text.strip().casefold()
    iso2 = asked.partition("-")[0]
    if CODE.fullmatch(iso2) and (folder / f"{iso2}.toml").is_file():
        return asked.upper()
    codes = countries(folder)
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


@cache
def load_statutes(iso2: str, as_of: date, folder: Path = FOLDER) -> Statutes:
    """Return the statutes of one country or state (``US-OK``) as they stand on a day.

    Only that country's and state's files are read. Raises ``Faults`` for a country that is not
    known, for a day on which no line is in force, and for every mistake in the files.
    """
    data = read_law(country_code(iso2, folder), folder)
    _require_any_in_force(data, as_of)
    return _statutes(data, Months(as_of))


@cache
def statutes_over(iso2: str, months: Months, folder: Path = FOLDER) -> Statutes:
    """Return the statutes of one country in the months of some work, rates as their mean.

    Months before the first law that is known read that one. Raises ``Faults`` as above.
    """
    data = read_law(country_code(iso2, folder), folder)
    lines = [*data.get("contributions", ()), *data.get("extras", ())]
    earliest = min((line["valid_from"] for line in lines), default=date.min)
    return _statutes(data, months.since(earliest))


def _statutes(data: Table, months: Months) -> Statutes:
    country, origin = data["country"], data["origin"]
    fact_of = statutory_facts(data, months)
    return Statutes(
        iso2=country["iso2"],
        iso3=country["iso3"],
        name=country["name"],
        currency=country["currency"],
        state=country.get("state", ""),
        modelled_as=country.get("modelled_as", ""),
        total_is=country["total_is"],
        months=months,
        levies=tuple(_levies(data, "enacted", months)),
        announced=tuple(_levies(data, "announced", months)),
        grades=_grades(data.get("grades", ()), months),
        not_priced=tuple(
            _unpriced(line, data)
            for line in data.get("extras", ())
            if not line["priced"] and months.touches(line)
        ),
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
        salaries_in_base=MONTHS + _salaries_within(data.get("extras", ()), months),
    )


def _levies(data: Table, status: str, months: Months) -> Iterator[Levy]:
    """Yield what is enacted and charged, or announced and only said."""

    def of_status(lines: Iterable[Table]) -> list[Table]:
        return [line for line in lines if line.get("status", "enacted") == status]

    priced = [line for line in of_status(data.get("extras", ())) if line["priced"]]
    contributions = of_status(data.get("contributions", ()))
    yield from levies_of(contributions, "contribution", data, months)
    yield from levies_of(priced, "extra", data, months)


def _salaries_within(extras: Iterable[Table], months: Months) -> float:
    """Return the monthly salaries beyond twelve that are in what lines are charged on."""
    return fsum(float(each.get("within_gross", 0)) for each in extras if months.touches(each))


def _grades(tables: Sequence[Table], months: Months) -> tuple[float, ...]:
    """Return the grades in force in most of the months; none where pay is not graded."""
    if not tables:
        return ()
    held = Counter(tables.index(on_day(tables, day)) for day in months.days)
    (most, _), *_ = held.most_common(1)
    return tuple(float(amount) for amount in tables[most]["amounts"])


def _names(code: str, folder: Path) -> tuple[str, ...]:
    country = read_statutes(folder / f"{code.lower()}.toml")["country"]
    return (country["name"], country["iso3"], *country.get("also_called", ()))


def _require_any_in_force(data: Table, day: date) -> None:
    lines = [*data.get("contributions", ()), *data.get("extras", ())]
    if not lines or any(holds(line, day) for line in lines):
        return
    earliest = min(line["valid_from"] for line in lines)
    last = max(line.get("valid_to", date.max) for line in lines)
    until = "" if last == date.max else f" to {last}"
    file = f"{data['country']['iso2'].lower()}.toml"
    raise Faults(
        [
            Fault(
                file, "as_of", str(day), f"a date from {earliest}{until}",
                do="Choose such a date, or add the rules of that time to the file.",
            )
        ]
    )  # fmt: skip


def _unpriced(line: Table, data: Table) -> Unpriced:
    return Unpriced(line["id"], line["name"], line.get("condition", ""), law_of(line, data))
