"""A role of the work package, resolved."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.facts.occupations import Occupation


@dataclass(frozen=True)
class CaseRole:
    """A role of the work package, resolved."""

    key: str
    title: str
    occupation: Occupation
    level: str
    heads: float
