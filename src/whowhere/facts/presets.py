"""Changes of several inputs at once that somebody asks about before signing, ready to be tried."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from whowhere.facts.toml_files import read_toml

_FILE = Path(__file__).parent / "practice" / "presets.toml"


@dataclass(frozen=True)
class Preset:
    """A change with its size and the reason for it; a what-if, no forecast."""

    id: str
    words: str
    """In running text: ``attrition doubles``; of a currency only how far it moves."""
    inputs: tuple[str, ...]
    """Inputs of the model, or keys of a scenario."""
    margins: tuple[str, ...]
    """Inputs that are shares of a price, and rise so that the price is multiplied by the size."""
    engagements: tuple[str, ...]
    """Those of which one must be compared; all where it is empty."""
    change: Literal["times", "plus"]
    size: float
    """What each input is multiplied by, or what is added, in its own unit."""
    where: Literal["everywhere", "abroad", "leading"]
    reason: str


@cache
def presets() -> tuple[Preset, ...]:
    """Return every preset, in the order of the file."""
    return tuple(
        Preset(
            key,
            entry["words"],
            tuple(entry["inputs"]),
            tuple(entry.get("margins", ())),
            tuple(entry.get("engagements", ())),
            entry["change"],
            float(entry["size"]),
            entry["where"],
            entry["reason"],
        )
        for key, entry in read_toml(_FILE).items()
    )
