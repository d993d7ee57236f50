"""Published outcomes of outsourcing and offshoring, to hold an answer against."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from whowhere.facts.fact import Origin

_FILE = Path(__file__).parent / "practice" / "base_rates.toml"


@dataclass(frozen=True)
class BaseRate:
    """What one study found; shares of the cost before, ``None`` where it does not say."""

    finding: str
    origin: Origin
    saving_mean: float | None = None
    saving_low: float | None = None
    saving_high: float | None = None
    share_dearer: float | None = None


@cache
def base_rates() -> tuple[BaseRate, ...]:
    """Return every published outcome, in the order of the file."""
    entries = tomllib.loads(_FILE.read_text("utf-8")).values()
    return tuple(
        BaseRate(
            finding=entry["finding"],
            origin=Origin(entry["producer"], entry["title"], entry["address"], entry["read"]),
            saving_mean=entry.get("saving_mean"),
            saving_low=entry.get("saving_low"),
            saving_high=entry.get("saving_high"),
            share_dearer=entry.get("share_dearer"),
        )
        for entry in entries
    )


def highest_published_saving() -> float:
    """Return the largest net saving of any study: a claim above it asks for a reason."""
    return max(rate.saving_high for rate in base_rates() if rate.saving_high is not None)
