"""The figures of software as ranges: the user's own, else the factbook's for what it does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Final, Literal, TypeAlias

from whowhere.facts.fact import Fact
from whowhere.facts.practice import Practice
from whowhere.model.queues.software import SoftwareEffect
from whowhere.quantities.ranges import Range

End: TypeAlias = Literal["low", "likely", "high"]
FIGURES: Final = tuple(each.name for each in fields(SoftwareEffect))
"""What is known of software, by name; each is a topic of practice."""


@dataclass(frozen=True)
class SoftwareFigures:
    """What is known of software that works on contacts of one kind."""

    kind: str
    """What it does, such as ``voice``; empty where the user has not said."""
    facts: Mapping[str, Fact]
    """By name, all of ``FIGURES``."""

    @property
    def likely(self) -> SoftwareEffect:
        """Software as likely as not."""
        return self.at("", "likely")

    def at(self, name: str, end: End) -> SoftwareEffect:
        """Return software with one figure at an end of its range, and all else as likely."""
        ends = {each: end if each == name else "likely" for each in FIGURES}
        return SoftwareEffect(
            **{each: getattr(self.facts[each].value, ends[each]) for each in FIGURES}
        )

    @property
    def does_nothing(self) -> bool:
        """Whether it solves nothing and assists with nothing, for certain."""
        effects = (self.facts[name].value for name in ("share_solved", "assist_gain"))
        return all(each.is_exact and each.likely == 0 for each in effects)


def software_figures(kind: str, own: Mapping[str, Range], practice: Practice) -> SoftwareFigures:
    """Return the figures of software; ``own`` are the user's, by name.

    ``kind`` is one of ``KINDS``, or empty if ``own`` says the share solved.
    """
    facts = {
        name: Fact(name, own[name], "1", "given", ())
        if name in own
        else practice.fact(name, kind=kind)
        for name in FIGURES
    }
    return SoftwareFigures(kind, facts)


def decisive_figure(known: Iterable[tuple[SoftwareFigures, float]]) -> str:
    """Return the figure whose range moves the work of people most; empty if none has a range.

    ``known`` are figures, each with the work before of the contacts that they speak of. A figure
    of one name is one unknown: its ends are taken for all at once.
    """
    every = tuple(known)

    def swing(name: str) -> float:
        ends = [sum(each.at(name, end).work * work for each, work in every) for end in _ENDS]
        return abs(ends[1] - ends[0])

    widest = max(FIGURES, key=swing)
    return widest if swing(widest) else ""


_ENDS: Final[tuple[End, End]] = ("low", "high")
