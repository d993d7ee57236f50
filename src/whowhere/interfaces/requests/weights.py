"""What the pillars weigh, as a user writes it: ``cost=35,people=25,business=25,digital=15``."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from whowhere.quantities.faults import Fault, Faults, nearest, one_of

OPTION = "--weights"
FORM = "{name}=NUMBER, joined by commas, such as {first}=50,{second}=20"
SHOWN = 40
"""How much of a wrong part is shown, in characters."""
_NUMBER = re.compile(r"\d{1,12}(\.\d{1,12})?|\.\d{1,12}", re.ASCII)


def parse_weights(text: str, pillars: Sequence[str], kind: str = "pillar") -> dict[str, float]:
    """Return the weight of each pillar as a share of all; one that is left out weighs nothing.

    ``kind`` is what the user knows them as. Raises ``Faults`` with every part that is no pillar
    and number, and if all weigh nothing.
    """
    parts = [part.strip() for part in text.split(",")]
    if faults := list(_faults(parts, pillars, kind)):
        raise Faults(faults)
    given = {name.strip(): float(number) for name, _, number in (p.partition("=") for p in parts)}
    return normalised({pillar: given.get(pillar, 0.0) for pillar in pillars}, kind)


def normalised(weights: dict[str, float], kind: str = "pillar") -> dict[str, float]:
    """Return weights as shares of their sum. Raises ``Faults`` if all are zero."""
    total = math.fsum(weights.values())
    if total <= 0:
        raise Faults([Fault("", OPTION, "all zero", f"at least one {kind} with a weight above 0")])
    return {pillar: weight / total for pillar, weight in weights.items()}


def _faults(parts: Sequence[str], pillars: Sequence[str], kind: str) -> Iterator[Fault]:
    form = FORM.format(name=kind.upper(), first=pillars[0], second=pillars[-1])
    seen: set[str] = set()
    for part in parts:
        name, equals, number = (piece.strip() for piece in part.partition("="))
        if not equals or not name:
            yield Fault("", OPTION, repr(part[:SHOWN]), form)
        elif name not in pillars:
            near = nearest(name[:SHOWN], pillars)
            yield Fault("", OPTION, repr(name[:SHOWN]), one_of(pillars), near)
        elif name in seen:
            yield Fault("", f"{OPTION} {name}", "given twice", f"each {kind} once")
        elif not _NUMBER.fullmatch(number):
            accepted = "a number, zero or more, such as 35"
            yield Fault("", f"{OPTION} {name}", repr(number[:SHOWN]), accepted)
        seen.add(name)
