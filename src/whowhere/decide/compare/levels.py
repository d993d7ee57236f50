"""The verdict by levels: change or stay, how far, which place, which engagement, which software.

Who chooses does not know the future, so each answer at a level stands by the option that it would
take: the one with the lowest median cost. A level is settled where the best answer's option
costs as little as that of any other answer, give or take the indifference, in enough futures. So a
place may be settled while its engagements are still open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import numpy as np

from whowhere.quantities.ranges import Array
from whowhere.simulate.order_statistics import median

LevelName: TypeAlias = Literal["change", "distance", "place", "engagement", "software"]
LEVELS: Final[tuple[LevelName, ...]] = ("change", "distance", "place", "engagement", "software")
"""What is decided first stands first: each level looks only at what those above it chose.

The last one only stands where software is a question.
"""


@dataclass(frozen=True)
class Indifference:
    """What counts as equal, and how often a choice must be as good as the best."""

    share_of_cost: float
    """Costs that lie no further apart than this share of the lower count as equal."""
    settled_from: float
    """Share of futures from which a level is settled."""


@dataclass(frozen=True)
class Answer:
    """One answer at a level, and the option that stands for it."""

    key: str
    option: str
    """Id of its option with the lowest median cost."""
    median: float
    """Median cost of that option, company currency."""
    share: float
    """Share of futures in which that option is as good as the best answer's at this level."""


@dataclass(frozen=True)
class Level:
    """What the futures say on one level, among what the levels above it chose."""

    name: LevelName
    answers: tuple[Answer, ...]
    """Lowest median cost first."""
    settled: bool
    within: tuple[str, ...]
    """Keys of the answers that count as equal to the best, which is among them: those no further
    from it in median cost than the indifference."""

    @property
    def best(self) -> Answer:
        """The answer that this level speaks for."""
        return self.answers[0]

    @property
    def is_a_choice(self) -> bool:
        """Whether there was more than one answer."""
        return len(self.answers) > 1


def levels_of(
    keys: Mapping[str, Sequence[str]], costs: Mapping[str, Array], by: Indifference
) -> tuple[Level, ...]:
    """Judge each level in turn. Raises ``ValueError`` if there is no option.

    ``keys`` gives each option's answers, one for each of ``LEVELS`` or of the first of them, alike
    for all; ``costs`` its costs, shape
    (draws,), in the same futures. Only options that are admissible belong here.
    """
    if not keys:
        raise ValueError("no option to choose from")
    medians = {each: median(costs[each]) for each in keys}
    found, left = [], dict(keys)
    asked = min(map(len, keys.values()))
    for at, name in enumerate(LEVELS[:asked]):
        stands_for = _standing(left, at, medians)
        level = _level(name, stands_for, medians, costs, by)
        left = {each: answers for each, answers in left.items() if answers[at] == level.best.key}
        found.append(level)
    return tuple(found)


def rival_in(levels: Sequence[Level]) -> str | None:
    """Return the option that comes closest on the first open level, else next on the last."""
    choices = [level for level in levels if level.is_a_choice]
    level = next((each for each in choices if not each.settled), choices[-1] if choices else None)
    if level is None:
        return None
    return max(level.answers[1:], key=lambda each: (each.share, -each.median)).option


def _standing(
    keys: Mapping[str, Sequence[str]], at: int, medians: Mapping[str, float]
) -> dict[str, str]:
    """Return the option that stands for each answer, the cheapest answer first."""
    cheapest_first = sorted(keys, key=lambda each: (medians[each], each))
    found: dict[str, str] = {}
    for option in cheapest_first:
        found.setdefault(keys[option][at], option)
    return found


def _level(
    name: LevelName,
    stands_for: Mapping[str, str],
    medians: Mapping[str, float],
    costs: Mapping[str, Array],
    by: Indifference,
) -> Level:
    margin = 1 + by.share_of_cost
    enough = margin * np.minimum.reduce([costs[each] for each in stands_for.values()])
    answers = tuple(
        Answer(key, option, medians[option], float(np.mean(costs[option] <= enough)))
        for key, option in stands_for.items()
    )
    best = answers[0]
    within = tuple(each.key for each in answers if each.median <= margin * best.median)
    return Level(name, answers, best.share >= by.settled_from, within)
