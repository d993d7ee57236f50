"""How many people the work takes, in words and for programs."""

from __future__ import annotations

from math import fsum

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.names import counted
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded, whole_percent


def team_said(case: Case) -> str:
    """Say how many people do the work at the start, and how many later where they change."""
    season = case.season
    peak = f", {season.peak:.0%} of the mean month in {season.peak_month}" if season else ""
    return f"{_size_said(case)}{peak}"


def _size_said(case: Case) -> str:
    people = _people(_at_start(case))
    if len(set(months := people_by_month(case))) > 1:
        return f"{people} at the start{_later(case, months)}"
    if not case.grows:
        return people
    growth = case.facts["work_growth", Spot()][0].value
    low, high = whole_percent(growth.low), whole_percent(growth.high)
    said = low if low == high else f"{low} to {high}"
    return f"{people} at the start, {said} more each year"


def roles_said(case: Case) -> str:
    """Say how many people of each role and level there are: at the start, to those at the end."""
    return ", ".join(f"{row['heads']} × {row['role']} ({row['level']})" for row in role_rows(case))


def role_rows(case: Case) -> list[Document]:
    """Return a row for each role: its name and level, and heads at the start, to the end's."""
    last = case.horizon_months - 1
    ends = [role[last] for role in case.team.heads] if case.team else [r.heads for r in case.roles]
    return [
        {
            "role": role.title,
            "level": role.level,
            "heads": f"{role.heads:g}{f' to {end:g}' if end != role.heads else ''}",
        }
        for role, end in zip(case.roles, ends, strict=True)
    ]


def people_by_month(case: Case) -> tuple[float, ...]:
    """Return the heads of each month of the horizon; nothing where none are stated by date."""
    return case.team.people[: case.horizon_months] if case.team else ()


def team_document(case: Case) -> Document:
    """Return how many people the work takes at home: at the start, and how that goes on."""
    growth = case.facts["work_growth", Spot()][0].value if case.grows else None
    months = people_by_month(case)
    return {
        "start": case.start.isoformat(),
        "heads": rounded(_at_start(case)),
        "growth": growth and [growth.low, growth.likely, growth.high],
        "heads_by_month": [rounded(heads) for heads in months] or None,
        "season": case.season and [rounded(share) for share in case.season.months],
    }


def _later(case: Case, months: tuple[float, ...]) -> str:
    """Say how many there are at the end, and the most and the fewest that come in between."""
    said = f", {_count(months[-1])} at the end"
    for word, bound in (("at most", max(months)), ("at least", min(months))):
        if bound not in {months[0], months[-1]} and case.team:
            said += f", {word} {_count(bound)} (from {case.team.month(months.index(bound))})"
    return said


def _at_start(case: Case) -> float:
    return fsum(role.heads for role in case.roles)


def _people(heads: float) -> str:
    return counted(heads, "person", "people")


def _count(heads: float) -> str:
    return _people(heads).partition(" ")[0]
