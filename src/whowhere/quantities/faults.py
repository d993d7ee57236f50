"""The one shape of error: what was given, what is accepted, the nearest name, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Final

FAULT_LIMIT: Final = 50
"""How many mistakes of one file are told in full."""


@dataclass(frozen=True)
class Fault:
    """One mistake in one place, in words that its author can act on."""

    where: str
    """File and line, or the command-line option; empty if neither is known."""
    key: str
    """What the value is called, for instance ``work.roles[2].heads``."""
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


def first_faults(faults: Iterable[Fault], name: str) -> list[Fault]:
    """Return the first faults of a table, and whether there are more; ``name`` is the file's.

    Faults that come later are never asked for: wording thousands that nobody reads takes long.
    """
    told = list(islice(faults, FAULT_LIMIT + 1))
    if len(told) > FAULT_LIMIT:
        do = "Mend these first."
        told[FAULT_LIMIT] = Fault(name, "the table", "at fault in more places", "none", do=do)
    return told


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the valid name closest to what was written, or an empty string."""
    by_folded = {valid.casefold(): valid for valid in names}
    close = get_close_matches(name.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[close[0]] if close else ""


def one_of(names: Iterable[str], limit: int = 12) -> str:
    """List accepted names, cut short where the list is long."""
    known = sorted(names)
    more = f" and {len(known) - limit} more" if len(known) > limit else ""
    return "one of " + ", ".join(known[:limit]) + more
