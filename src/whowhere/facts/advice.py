"""Estimates of how an adviser advises: the size of a pilot, and what is worth a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from whowhere.facts.toml_files import read_toml

_FILE = Path(__file__).parent / "practice" / "advice.toml"


@dataclass(frozen=True)
class AdviserEstimate:
    """A number of our own that no source gives."""

    value: float
    unit: str
    reason: str


@cache
def adviser_estimates() -> Mapping[str, AdviserEstimate]:
    """Return every estimate by its name."""
    return {
        name: AdviserEstimate(float(entry["value"]), entry["unit"], entry["reason"])
        for name, entry in read_toml(_FILE).items()
    }
