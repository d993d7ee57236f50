"""The user's own values: they beat those of the factbook, and are shown as theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from whowhere.facts.carried_pay import Carried, carried
from whowhere.facts.exchange import units_per_usd
from whowhere.facts.fact import Fact, Origin
from whowhere.quantities.ranges import Range

PAY = "pay"
RATE = "local_per_usd"
"""The topic that says what a dollar buys: it replaces the factbook's rate of its currency."""


@dataclass(frozen=True)
class OwnValue:
    """One value of a user's table, checked."""

    topic: str
    """``pay``, or an input of the model that belongs to a place, such as ``benefits_share``."""
    place: str
    """ISO 3166 alpha-2 code."""
    role: str
    """Key of an occupation; empty where the value holds for every role."""
    level: str
    """Level of seniority; empty where the value holds at every level."""
    value: Range
    unit: str
    """That of the topic, as ``usd/head/year``; the amount itself is in ``currency``."""
    currency: str
    """ISO 4217 code; empty where the value is no money."""
    year: int
    """The year that the value describes."""
    source: str
    table: str
    """Name of the user's table."""
    is_meant: bool | None = None
    """Whether its author has said that it is no slip; ``None`` where the table does not ask."""
    is_of_month: bool = False
    """Whether it was written as a month's pay, which counts twelve times."""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What the value speaks of: no two may speak of the same."""
        return self.topic, self.place, self.role, self.level

    def fact(self, name: str, unit: str, as_of: date) -> Fact:
        """Return it as a fact; money turns into US dollars at the rate of the day ``as_of``.

        Pay of an earlier year is brought to that day.
        """
        in_dollars = self.currency and self.topic != RATE
        factor = 1 / units_per_usd(self.currency, as_of).value.likely if in_dollars else 1.0
        value = self.value.times(factor)
        read = [Origin("you", f"{self.source} (table {self.table})")]
        said = [f"as given: {_figures(self.value)} {self.currency}"] if in_dollars else []
        if since := self._since(as_of):
            value = since.of(value)
            read += since.origins
            said.append(since.words)
        return Fact(
            name, value, unit, "given", tuple(read), self.place, str(self.year), "; ".join(said)
        )

    def _since(self, as_of: date) -> Carried | None:
        is_pay = self.topic == PAY
        return carried(self.place, self.currency, self.year, as_of) if is_pay else None


def _figures(value: Range) -> str:
    ends = dict.fromkeys((value.low, value.likely, value.high))
    return " / ".join(f"{figure:,.6g}" for figure in ends)


@dataclass(frozen=True)
class OwnValues:
    """Every value of the user's tables."""

    values: tuple[OwnValue, ...] = ()

    def find(self, topic: str, place: str, role: str = "", level: str = "") -> OwnValue | None:
        """Return the value that speaks of this most precisely, if there is one."""
        fitting = [
            value
            for value in self._by_place.get(place, ())
            if value.topic == topic and value.role in {"", role} and value.level in {"", level}
        ]
        return max(fitting, key=lambda each: (bool(each.role), bool(each.level)), default=None)

    def rate(self, currency: str) -> OwnValue | None:
        """Return what a dollar buys of a currency, if the user says so."""
        return self._rates.get(currency)

    def of_place(self, place: str) -> tuple[OwnValue, ...]:
        """Return every value that the user gave for a place."""
        return tuple(self._by_place.get(place, ()))

    @cached_property
    def _by_place(self) -> dict[str, list[OwnValue]]:
        """The values of each place: a table of all pay of the world is asked many times."""
        found: dict[str, list[OwnValue]] = {}
        for value in self.values:
            found.setdefault(value.place, []).append(value)
        return found

    @cached_property
    def _rates(self) -> dict[str, OwnValue]:
        return {value.currency: value for value in reversed(self.values) if value.topic == RATE}


NOTHING = OwnValues()
"""Of a user who has no tables."""
