"""For whom a line of law is meant: families, occupations, levels and groups of ISCO-08."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from whowhere.facts.levels import LEVELS
from whowhere.facts.occupations import Occupation, occupations
from whowhere.quantities.faults import one_of

ISCO = "isco "
"""How a group of ISCO-08 is written: ``isco 2`` for all professionals, ``isco 2512`` for one."""

MAJOR_GROUPS = {
    "1": "managers", "2": "professionals", "3": "technicians", "4": "clerks", "5": "service staff",
}  # fmt: skip
"""Major groups of ISCO-08 (International Labour Organization), in short."""


@dataclass(frozen=True)
class Employee:
    """Who is employed, as far as a law asks."""

    occupation: Occupation
    level: str


def roles_accepted() -> str:
    """Say what a line may name."""
    wide = one_of((*dict.fromkeys(job.family for job in occupations()), *LEVELS))
    return f"{wide}, an occupation such as accountant, or a group such as {ISCO}2"


@cache
def role_words() -> tuple[str, ...]:
    """Return every word that a line may name: families, levels, occupations, ISCO groups."""
    jobs = occupations()
    families = dict.fromkeys(job.family for job in jobs)
    groups = dict.fromkeys(ISCO + job.isco08[:digits] for job in jobs for digits in (1, 2, 3, 4))
    return (*families, *LEVELS, *(job.key for job in jobs), *groups)


def is_meant(
    employee: Employee | None, occupations: Sequence[str], except_occupations: Sequence[str]
) -> bool:
    """Whether a line is due for somebody.

    Of whom nothing is known (``None``) is everybody's case: lines of some occupations are not due
    for him, lines of all but some are.
    """
    words = _words_of(employee) if employee else frozenset()
    if occupations:
        return not words.isdisjoint(occupations)
    return words.isdisjoint(except_occupations)


def _words_of(employee: Employee) -> frozenset[str]:
    job = employee.occupation
    groups = (ISCO + job.isco08[:digits] for digits in (1, 2, 3, 4))
    return frozenset((job.family, job.key, employee.level, *groups))


def roles_said(words: Sequence[str]) -> str:
    """Name those for whom a line is meant: ``managers, professionals``."""
    return ", ".join(map(_said, words))


def _said(word: str) -> str:
    group = word.removeprefix(ISCO)
    if group == word:
        return word.replace("_", " ")
    return MAJOR_GROUPS.get(group, f"ISCO-08 {group}")
