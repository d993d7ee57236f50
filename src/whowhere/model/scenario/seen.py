"""Names of what belongs to one part of today's way, or to the move to one vendor's offer.

The model tells such values apart by a key, as ``part2``, ``acme`` or ``acmefrom_part2``. Files and
commands say ``part2.NAME``: part 2 of ``[[today.parts]]``, as it stands and as it is left;
``from_part2.NAME``: as it is left; ``to_acme.NAME``: as work goes to Acme;
``to_acme_from_part2.NAME``; and ``beside_part2.NAME``: those who join the people of part 2. The
page reads them so too: ``web/src/model/seen.ts``.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_ALONE: Final = re.compile(r"part(\d+)")
_KEY: Final = re.compile(
    r"(?P<to>.*?)(?:beside_part(?P<beside>\d+))?(?:from_part(?P<leaving>\d+))?"
)
_NAME: Final = re.compile(
    r"(?=.)(?:to_(?P<to>[^\W_]\w*?))?(?:(?:^|_)beside_part(?P<beside>\d+))?"
    r"(?:(?:^|_)from_part(?P<leaving>\d+))?"
)


class PartOrMove(NamedTuple):
    """A part of today's way as it stands, or a move: whose offer, from which part, beside which.

    Parts go by their numbers, from 1 in the order of the file; 0 is none.
    """

    to: str = ""
    """The key of the offer that work goes to, ``another`` or ``renewed``; empty for none."""
    beside: int = 0
    """The part whose people stay, and whom others join."""
    leaving: int = 0
    """The part that work leaves."""
    part: int = 0
    """The part as it stands; in what a user says, however it is seen."""

    @property
    def name(self) -> str:
        """How it is written before the name of a value: ``to_acme_from_part2``."""
        return self._joined("to_" if self.to else "", "_")

    @property
    def key(self) -> str:
        """The key by which the model tells it."""
        return self._joined("", "")

    def _joined(self, before: str, between: str) -> str:
        if self.part:
            return f"part{self.part}"
        beside = f"beside_part{self.beside}" if self.beside else ""
        leaving = f"from_part{self.leaving}" if self.leaving else ""
        return between.join(filter(None, (before + self.to, beside, leaving)))

    def covers(self, key: str) -> bool:
        """Whether what is said of it is said of a key: a part is meant as it is left, too."""
        other = seen_by(key)
        if self.part:
            return self.part in {other.part, other.leaving}
        return all(not mine or mine == theirs for mine, theirs in zip(self, other, strict=True))

    @property
    def narrowness(self) -> int:
        """How narrow it is: a narrower value beats a broader one; leaving a part is one way."""
        return sum(map(bool, self)) + bool(self.leaving)

    def words(self) -> str:
        """Say it after what it is of: ``, leaving part 2 of today's way, for acme``."""
        standing = f" in part {self.part} of today's way" if self.part else ""
        leaving = f", leaving part {self.leaving} of today's way" if self.leaving else ""
        beside = f", joining part {self.beside} of today's way" if self.beside else ""
        return standing + leaving + beside + _TO.get(self.to, f", for {self.to.replace('_', ' ')}")


_TO: Final = {"": "", "another": ", for another partner", "renewed": " at the renewed price"}


def seen_by(key: str) -> PartOrMove:
    """Return what a key of the model stands for."""
    return _seen(_KEY, key) or PartOrMove(key)


def seen_named(written: str) -> PartOrMove | None:
    """Return what the first word of a name says of a part or a move; ``None`` where nothing."""
    return _seen(_NAME, written)


def _seen(form: re.Pattern[str], text: str) -> PartOrMove | None:
    if alone := _ALONE.fullmatch(text):
        return PartOrMove(part=int(alone[1]))
    found = form.fullmatch(text)
    if found is None:
        return None
    return PartOrMove(found["to"] or "", int(found["beside"] or 0), int(found["leaving"] or 0))
