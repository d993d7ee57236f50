"""Arrangements that an adviser would not sign, whatever they save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from whowhere.facts.fact import Origin
from whowhere.facts.toml_files import read_toml

_FILE = Path(__file__).parent / "practice" / "admissible.toml"


@dataclass(frozen=True)
class AdmissibleRule:
    """Where one of the rules begins that come with the program."""

    engagements: tuple[str, ...]
    """Engagements that it speaks of."""
    most: float
    """The most that is still admissible, on the scale."""
    scale: str
    reason: str
    origin: Origin


@cache
def admissible_rules() -> Mapping[str, AdmissibleRule]:
    """Return every rule by its gate."""
    return {
        gate: AdmissibleRule(
            tuple(entry["engagements"]),
            float(entry["most"]),
            entry["scale"],
            entry["reason"],
            Origin(entry["producer"], entry["title"], entry["address"], entry["read"]),
        )
        for gate, entry in read_toml(_FILE).items()
    }
