"""What buyers say counts when they choose who does a piece of work, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import fsum
from pathlib import Path

from whowhere.facts.fact import Origin
from whowhere.facts.toml_files import read_toml
from whowhere.quantities.ranges import Range

FILE = Path(__file__).parent / "practice" / "buyer_weights.toml"


@dataclass(frozen=True)
class SurveyAnswer:
    """How many buyers of a survey named a thing."""

    named: float
    """Share of those who answered."""
    said: str
    """What they did: ``keep work in-house to maintain control``."""
    origin: Origin
    is_secondary: bool
    """Whether the survey was read as somebody else tells it."""


@dataclass(frozen=True)
class BuyerWeight:
    """What one criterion weighs to a buyer."""

    reason: str
    swing: float
    """The difference that the weight is for: a share of what staying costs, else in the criterion's
    own unit. One deal in ten makes a larger one."""
    answers: tuple[SurveyAnswer, ...]

    @property
    def named(self) -> Range:
        """Share of buyers who name it: the lowest answer, the mean of all, the highest."""
        shares = [answer.named for answer in self.answers]
        return Range(min(shares), fsum(shares) / len(shares), max(shares))


@cache
def buyer_weights(path: Path = FILE) -> Mapping[str, BuyerWeight]:
    """Return what buyers answered, by criterion."""
    return {
        criterion: BuyerWeight(
            entry["reason"],
            float(entry["swing"]),
            tuple(
                SurveyAnswer(
                    float(each["named"]),
                    each["said"],
                    Origin(each["producer"], each["title"], each["address"], each["read"]),
                    bool(each.get("secondary", False)),
                )
                for each in entry["answers"]
            ),
        )
        for criterion, entry in read_toml(path).items()
    }
