"""Which inputs are one unknown under every engagement, and how much is each engagement's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from whowhere.facts.toml_files import read_toml

FILE = Path(__file__).parent / "practice" / "shared.toml"


@dataclass(frozen=True)
class SharedUnknowns:
    """What ``shared.toml`` says."""

    own_part: float
    """Share of the variance, in normal scores, that is an engagement's own; from 0 to 1."""
    reason: str
    inputs: Mapping[str, str]
    """Why each input is one unknown, by its name."""


@cache
def shared_unknowns() -> SharedUnknowns:
    """Return the table; the same object every time."""
    found = read_toml(FILE)
    own = found["own_part"]
    return SharedUnknowns(float(own["share"]), own["reason"], found["inputs"])
