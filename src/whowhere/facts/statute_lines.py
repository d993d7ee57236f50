"""From the lines of a file of statutes to levies: each with the mean of its months."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from whowhere.facts.fact import Origin
from whowhere.facts.law_months import Months
from whowhere.facts.levies import Fading, LawStep, Levy, LevyKind
from whowhere.facts.statute_keys import Table

WORKING_DAYS_A_YEAR = 260
"""52 weeks of five days: what a statute's day of pay is a part of."""

_PARTS_A_YEAR = {"months": 12, "days": WORKING_DAYS_A_YEAR, "percent": 100}


def levies_of(
    lines: Sequence[Table], kind: LevyKind, data: Table, months: Months
) -> Iterator[Levy]:
    """Yield a levy for each line in force in the months, with the mean of its rates.

    A rate or a fixed amount that changes within the months is averaged: what is charged is
    proportional to both. A line whose floor, cap or threshold changes stays apart, and each part
    counts by its share of the months.
    """
    written = [(line, tuple(_bracketed(_levy(line, kind, data), line))) for line in lines]
    parts: dict[tuple[Levy, int], tuple[list[Levy], list[float]]] = {}
    for line, levies in written:
        if not months.touches(line):
            continue
        for bracket, levy in enumerate(levies):
            alike, weights = parts.setdefault((_shape(levy), bracket), ([], []))
            alike.append(levy)
            weights.append(months.share(line))
    for (_, bracket), (alike, weights) in parts.items():
        later = [(line, levies[bracket]) for line, levies in written if len(levies) > bracket]
        yield _averaged(alike, weights, tuple(_steps(later, alike[0].id, months)))


def law_of(line: Table, data: Table) -> Origin:
    """Cite the law of a line."""
    origin = line.get("origin") or data["origin"]
    return Origin(
        origin["producer"], line["law"], line["address"], str(line["checked"]), origin["licence"]
    )


def _levy(written: Table, kind: LevyKind, data: Table) -> Levy:
    line = _as_contribution(written) if kind == "extra" else written
    basic = data["country"]["basic_share"] if line["base"] == "basic" else 1
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
        origin=law_of(line, data),
        status=line.get("status", "enacted"),
        secondary=line.get("secondary", False),
        paid_out=line.get("paid_out", False),
        is_relief=line.get("relief", False),
        is_graded=line.get("graded", False),
        on_extra_pay=line.get("on_extra_pay", False),
        min_heads=float(line.get("min_heads", 0)),
        max_heads=float(line.get("max_heads", math.inf)),
        payroll_exempt=float(line.get("payroll_exempt", 0)),
        payroll_exempt_up_to=float(line.get("payroll_exempt_up_to", math.inf)),
        occupations=tuple(line.get("occupations", ())),
        except_occupations=tuple(line.get("except_occupations", ())),
        from_month=line.get("from_month", 1),
    )


def _as_contribution(extra: Table) -> Table:
    if extra["kind"] == "amount":
        return extra | {"base": "amount", "flat": extra["value"]}
    rate = extra["value"] / _PARTS_A_YEAR[extra["kind"]]
    limit = {"cap": extra["most"] / rate} if "most" in extra and rate else {}
    return extra | {"base": extra["kind"], "rate": rate} | limit


def _bracketed(levy: Levy, line: Table) -> Iterator[Levy]:
    """Yield the levy as it stands, faded, or once for each of its brackets."""
    if "fading" in line:
        written = line["fading"]
        fading = Fading(written["rate"], written["from"], written["to"], written["power"])
        below = math.nextafter(min(levy.max_gross, fading.to), 0)
        yield replace(levy, fading=fading, max_gross=below)
        return
    begins = levy.min_gross
    for bracket in line.get("brackets", ()):
        ends = min(bracket.get("to", math.inf) / levy.share, levy.max_gross)
        if begins <= ends:
            yield replace(levy, rate=float(bracket["rate"]), min_gross=begins, max_gross=ends)
        begins = max(begins, math.nextafter(ends, math.inf))
    if "brackets" not in line:
        yield levy


def _shape(levy: Levy) -> Levy:
    """Return what must be the same for rates to be averaged: all but rates and words."""
    nobody = Origin("", "")
    alike = replace(
        levy, rate=0.0, flat=0.0, name="", condition="", origin=nobody, secondary=False,
        fading=replace(levy.fading, rate=0.0),
    )  # fmt: skip
    # What pay by statute comes to at most is averaged too: a year's pay has but one such end.
    return replace(alike, cap=1.0) if levy.paid_out and levy.cap < math.inf else alike


def _averaged(alike: Sequence[Levy], weights: Sequence[float], steps: tuple[LawStep, ...]) -> Levy:
    """Return the levy of the first line with the means of all; one line in force stays itself."""
    first = next((levy for levy, weight in zip(alike, weights, strict=True) if weight), alike[0])

    def mean(values: Sequence[float]) -> float:
        pairs = zip(values, weights, strict=True)
        return math.fsum(value * weight for value, weight in pairs if weight)

    rate = mean([levy.rate for levy in alike])
    limited = first.paid_out and first.cap < math.inf and rate
    return replace(
        first,
        rate=rate,
        flat=mean([levy.flat for levy in alike]),
        cap=mean([levy.rate * levy.cap for levy in alike]) / rate if limited else first.cap,
        fading=replace(first.fading, rate=mean([levy.fading.rate for levy in alike])),
        steps=steps,
    )


def _steps(written: Sequence[tuple[Table, Levy]], id_: str, months: Months) -> Iterator[LawStep]:
    """Yield what the law asks under one name, from the first month on and beyond the last."""
    for line, levy in written:
        ends = line.get("valid_to", date.max)
        if levy.id == id_ and ends >= months.days[0]:
            rate = levy.rate + levy.fading.rate
            yield LawStep(line["valid_from"], ends, rate, levy.flat, levy.floor, levy.cap)
