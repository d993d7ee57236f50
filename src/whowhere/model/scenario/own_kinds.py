"""What the name of an own value says of its number: a share, or an amount of what."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from whowhere.model.inputs import INPUTS
from whowhere.quantities.written_digits import Kind
from whowhere.quantities.written_money import Per

PAY: Final = "pay"
MONEY: Final = ("usd", "money", "local")
"""Parts of a unit that are money: dollars, the company's, or the place's."""


class OwnKind(NamedTuple):
    """How the number of an own value is read."""

    kind: Kind
    per: Per | None = None
    """The time that money is asked for; ``None`` for what is no money."""
    is_dollars: bool = False
    """Whether money is asked in US dollars; else it is the company's."""


def own_kind(written: str) -> OwnKind:
    """Return how the value behind a name such as ``PH.pay.support_agent`` is read."""
    parts = written.split(".")
    known = _kinds()
    if PAY in parts[:2]:
        return known[PAY]
    return known.get(parts[-1], OwnKind("unknown"))


@cache
def _kinds() -> dict[str, OwnKind]:
    kinds = {leaf.name: _of_unit(str(leaf.unit)) for leaf in INPUTS}
    return {**kinds, PAY: OwnKind("amount", "year")}


def _of_unit(unit: str) -> OwnKind:
    if unit in {"1", "1/year"}:
        return OwnKind("share")
    if not unit.startswith(MONEY):
        return OwnKind("amount")
    times: dict[str, Per] = {"year": "year", "month": "month"}
    below = unit.split("/")[1:]
    return OwnKind("amount", next((times[each] for each in below if each in times), ""),
                   unit.startswith("usd"))  # fmt: skip
