"""What pillars or criteria weigh, as a user gives it: by name, as numbers or as typed text."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, TypeAlias

from pydantic import Field

from whowhere.quantities.faults import Argument, Fault, Faults, nearest, one_of
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number

MOST_WEIGHTS = 200
"""Far more than there are pillars or criteria: beyond it nobody means them."""
Weights: TypeAlias = Annotated[
    Mapping[Annotated[str, Field(max_length=200)], float | str], Field(max_length=MOST_WEIGHTS)
]
"""Weights by name; a text is a number as somebody typed it."""
NAME = "weights"
FORM = "{name}=NUMBER, joined by commas, such as {first}=50,{second}=20"
SHOWN = 40
"""How much of a wrong part is shown, in characters."""


def weights_in(text: str) -> dict[str, str]:
    """Part what was typed, as ``cost=35,people=25``; ``shares`` says what is wrong with a part.

    Raises ``Faults`` for a name that is given twice.
    """
    weights: dict[str, str] = {}
    for part in text.split(","):
        name, equals, number = (piece.strip() for piece in part.partition("="))
        if equals and name in weights:
            raise Faults([Fault("", Argument(NAME, name[:SHOWN]), "given twice", "each name once")])
        weights[name if equals else f"{name}="] = number
    return weights


def shares(
    weights: Weights, names: Sequence[str], kind: str, became: Mapping[str, str] | None = None
) -> dict[str, float]:
    """Return the weight of each name as a share of all; one that is left out weighs nothing.

    ``kind`` is what the user knows the names as; ``became`` has the name that stands for each
    that there was once. Raises ``Faults`` with every name that is unknown
    and every weight that is no number, and if all weigh nothing.
    """
    if faults := list(_faults(weights, names, kind, became or {})):
        raise Faults(faults)
    given = {name: _weight(weights.get(name, 0.0)) for name in names}
    total = math.fsum(given.values())
    if total <= 0:
        accepted = f"at least one {kind} with a weight above 0"
        raise Faults([Fault("", Argument(NAME), "all zero", accepted)])
    return {name: weight / total for name, weight in given.items()}


def _faults(
    weights: Weights, names: Sequence[str], kind: str, became: Mapping[str, str]
) -> Iterator[Fault]:
    form = FORM.format(name=kind.upper(), first=names[0], second=names[-1])
    for name, weight in weights.items():
        if name.endswith("=") or not name:
            yield Fault("", Argument(NAME), repr(name[:SHOWN].removesuffix("=")), form)
        elif name not in names:
            yield _unknown(name[:SHOWN], names, became)
        else:
            yield from _weight_faults(name, weight)


def _unknown(name: str, names: Sequence[str], became: Mapping[str, str]) -> Fault:
    if name not in became:
        return Fault("", Argument(NAME), repr(name), one_of(names), nearest(name, names))
    do = f"What {name} was, {became[name]} stands for now."
    return Fault("", Argument(NAME), repr(name), one_of(names), became[name], do)


def _weight_faults(name: str, weight: float | str) -> Iterator[Fault]:
    accepted = "a number, zero or more, such as 35"
    try:
        if not 0 <= _weight(weight) < math.inf or "%" in str(weight):
            yield Fault("", Argument(NAME, name), repr(weight)[:SHOWN], accepted)
    except UnreadNumber as error:
        yield Fault("", Argument(NAME, name), error.given, accepted, do=error.do)


def _weight(written: float | str) -> float:
    """Return a weight. Raises ``UnreadNumber``."""
    return read_number(written, "share") if isinstance(written, str) else float(written)
