"""The one shape of error: what was given, what is accepted, the nearest name, what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher, get_close_matches
from itertools import islice, takewhile
from typing import Final

FAULT_LIMIT: Final = 50
"""How many mistakes of one file are told in full."""


class Argument(str):
    """The name of an argument of a question, where a fault lies in what was asked.

    Nothing inside knows how it was asked: a command line writes ``--weights cost`` of what a
    request and a program call ``weights.cost``; each door has its own spelling (``spelled``).
    """

    name: str
    part: str
    """What of it: ``cost`` of ``weights``; empty for all of it."""

    def __new__(cls, name: str, part: str = "") -> Argument:
        """Name an argument, or a part of one."""
        self = super().__new__(cls, f"{name}.{part}" if part else name)
        self.name, self.part = name, part
        return self

    def __reduce__(self) -> tuple[type[Argument], tuple[str, str]]:
        """Let it travel between processes."""
        return Argument, (self.name, self.part)


@dataclass(frozen=True)
class Fault:
    """One mistake in one place, in words that its author can act on."""

    where: str
    """File and line; empty if neither is known."""
    key: str
    """What the value is called, for instance ``work.roles[2].heads``, or an ``Argument``."""
    given: str
    """The value as it was written."""
    accepted: str
    """What would have been accepted."""
    nearest: str = ""
    """The nearest valid name, if the value is close to one."""
    do: str = ""
    """What to do next."""

    def __str__(self) -> str:
        """Say it on one line, with hints after it."""
        place = f"{self.where}: " if self.where else ""
        hint = f" Did you mean {self.nearest!r}?" if self.nearest else ""
        step = f" {self.do}" if self.do else ""
        given = f" is {self.given}" if self.given else ""
        return f"{place}{self.key}{given}; accepted: {self.accepted}.{hint}{step}"


class Faults(ValueError):  # noqa: N818 - a list of faults, not one error
    """Every mistake found in one input, raised together."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

    def __reduce__(self) -> tuple[type[Faults], tuple[tuple[Fault, ...]]]:
        """Let them travel between processes: they are made of faults, and not of their text."""
        return type(self), (self.faults,)


def spelled(faults: Iterable[Fault], spell: Callable[[Argument], str]) -> Faults:
    """Return faults with each argument written as a door calls it."""
    return Faults(
        replace(fault, key=spell(fault.key)) if isinstance(fault.key, Argument) else fault
        for fault in faults
    )


def first_faults(faults: Iterable[Fault], name: str) -> list[Fault]:
    """Return the first faults of a table, and whether there are more; ``name`` is the file's.

    Faults that come later are never asked for: wording thousands that nobody reads takes long.
    """
    told = list(islice(faults, FAULT_LIMIT + 1))
    if len(told) > FAULT_LIMIT:
        do = "Mend these first."
        told[FAULT_LIMIT] = Fault(name, "the table", "at fault in more places", "none", do=do)
    return told


def bounded(faults: Iterable[Fault]) -> list[Fault]:
    """Return what is told of many faults: the first, and how many more there are."""
    found = list(faults)
    if len(found) > FAULT_LIMIT + 1:  # a list that was bounded before has one line more
        found[FAULT_LIMIT:] = more_faults(len(found) - FAULT_LIMIT)
    return found


def more_faults(count: int) -> list[Fault]:
    """Return how many more faults there are, in place of them; nothing if there are none."""
    if count <= 0:
        return []
    return [Fault("", "the rest", f"{count:,} more faults", "none", do="Mend these first.")]


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the valid name closest to what was written, or an empty string.

    Of several that are as close, the one that begins most alike: USX is rather USD than UZS.
    """
    by_folded = {valid.casefold(): valid for valid in names}
    written = name.casefold()

    def closeness(valid: str) -> tuple[float, int]:
        pairs = zip(valid, written, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        return SequenceMatcher(None, valid, written).ratio(), same

    close = get_close_matches(written, by_folded, n=5, cutoff=0.6)
    return by_folded[max(close, key=closeness)] if close else ""


def one_of(names: Iterable[str], limit: int = 12) -> str:
    """List accepted names, cut short where the list is long."""
    known = sorted(names)
    more = f" and {len(known) - limit} more" if len(known) > limit else ""
    return "one of " + ", ".join(known[:limit]) + more
