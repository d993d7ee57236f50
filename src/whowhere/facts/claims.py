"""Savings that were claimed, and what checks found of them: it belongs beside a quote."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

from whowhere.facts.fact import Origin
from whowhere.facts.toml_files import read_toml

_FILE = Path(__file__).parent / "practice" / "claims.toml"


@dataclass(frozen=True)
class Claim:
    """One claim that somebody checked."""

    claim: str
    said: str
    """What was found."""
    delivered: float
    """Share of the claim that came; below nothing where the claim turned into a loss."""
    origin: Origin


@cache
def claims() -> tuple[Claim, ...]:
    """Return every checked claim, in the order of the file."""
    return tuple(
        Claim(
            entry["claim"],
            entry["said"],
            float(entry["delivered"]),
            Origin(entry["producer"], entry["title"], entry["address"], entry["read"]),
        )
        for entry in read_toml(_FILE).values()
    )


def median_delivered() -> float:
    """Return the median share of a claim that came, over the checked claims."""
    return median(each.delivered for each in claims())
