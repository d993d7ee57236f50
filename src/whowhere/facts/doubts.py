"""Values that are well written and hard to believe: asked about before they are used.

A doubt says what was given, what is known, and what to write if it was a slip. Whoever meant the
value says so once, where it stands: in the file, in the table, or by ``--yes``.
"""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.quantities.faults import Fault


@dataclass(frozen=True)
class Doubt:
    """One value that may be a slip."""

    given: str
    """The value with its unit, as ``5,400 EUR a year``."""
    known: str
    """What it was held against."""
    write: str = ""
    """What to write instead, if there is a likely slip."""

    def fault(self, where: str, key: str, to_accept: str) -> Fault:
        """Return the question as a fault; ``to_accept`` says how to keep the value."""
        do = " ".join(filter(None, (self.write, f"If it is meant so: {to_accept}.")))
        return Fault(where, key, f"{self.given}?", self.known, do=do)
