"""Published outcomes of outsourcing and offshoring, to hold an answer against."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from statistics import median
from typing import Literal

from whowhere.facts.fact import Origin
from whowhere.facts.toml_files import read_toml

SIZES = 4
"""The first field of a rate that is a size."""
_FILE = Path(__file__).parent / "practice" / "base_rates.toml"


@dataclass(frozen=True)
class BaseRate:
    """What one study found; shares of the cost before, ``None`` where it does not say."""

    name: str
    """Who was asked, as a row of a chart has it."""
    finding: str
    origin: Origin
    bands: tuple[tuple[float, float, float], ...] = ()
    """Least and most saved, and the share of those asked who saved so much."""
    saving_mean: float | None = None
    saving_low: float | None = None
    saving_high: float | None = None
    share_dearer: float | None = None
    share_no_saving: float | None = None
    """Of those whose cost did not rise either."""
    share_up_to_20: float | None = None
    """Share that saved something, and 20% at most."""
    gross_saving: float | None = None
    """Saving before one-time and management cost."""
    share_ended_early: float | None = None
    share_brought_home: float | None = None
    """Of those ended early, the share whose work came home."""


@cache
def base_rates() -> tuple[BaseRate, ...]:
    """Return every published outcome, in the order of the file."""
    return tuple(published().values())


@cache
def published() -> dict[str, BaseRate]:
    """Return every published outcome by its key in the file."""
    entries = read_toml(_FILE)
    return {
        key: BaseRate(
            name=entry["name"],
            finding=entry["finding"],
            origin=Origin(entry["producer"], entry["title"], entry["address"], entry["read"]),
            bands=tuple((low, high, share) for low, high, share in entry.get("bands", ())),
            **{size.name: entry.get(size.name) for size in fields(BaseRate)[SIZES:]},
        )
        for key, entry in entries.items()
    }


def highest_published_saving() -> float:
    """Return the largest net saving of any study: a claim above it asks for a reason."""
    return max(rate.saving_high for rate in base_rates() if rate.saving_high is not None)


def typical_published_saving() -> float:
    """Return the median of the studies' mean net savings."""
    return median(rate.saving_mean for rate in base_rates() if rate.saving_mean is not None)


def published_share(name: Literal["share_no_saving", "share_dearer"]) -> float:
    """Return the median over the studies of a share of cases."""
    found = [getattr(rate, name) for rate in base_rates()]
    return float(median(each for each in found if each is not None))
