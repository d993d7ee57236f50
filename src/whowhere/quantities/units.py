"""Units of measurement, so that money is never added to hours, nor rupees to dollars."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

SYMBOLS = {
    "money": "the company's currency",
    "local": "the place's currency",
    "usd": "US dollars",
    "year": "years",
    "month": "months",
    "week": "weeks",
    "day": "days",
    "hour": "hours",
    "minute": "minutes",
    "head": "people, full time",
    "trip": "business trips",
    "km": "kilometres",
}


@dataclass(frozen=True)
class Unit:
    """A product of powers of symbols; without any, a plain number."""

    powers: tuple[tuple[str, int], ...] = ()

    def __mul__(self, other: Unit) -> Unit:
        """Return the unit of a product."""
        return _combined(self, other, 1)

    def __truediv__(self, other: Unit) -> Unit:
        """Return the unit of a quotient."""
        return _combined(self, other, -1)

    def __str__(self) -> str:
        """Write it as ``money/head/year``; a plain number is ``1``."""
        above = [name for name, power in self.powers for _ in range(power)]
        below = [f"/{name}" for name, power in self.powers for _ in range(-power)]
        return "*".join(above or ["1"]) + "".join(below)


NUMBER = Unit()


def _combined(left: Unit, right: Unit, sign: int) -> Unit:
    powers = dict(left.powers)
    for name, power in right.powers:
        powers[name] = powers.get(name, 0) + sign * power
    return Unit(tuple(sorted((name, power) for name, power in powers.items() if power)))


@cache
def unit(text: str) -> Unit:
    """Read ``money/head/year``. Raises ``ValueError`` on a symbol that is not in ``SYMBOLS``."""
    above, *below = text.replace(" ", "").split("/")
    result = NUMBER
    for name in above.split("*"):
        result = result * _symbol(name)
    for name in below:
        result = result / _symbol(name)
    return result


def _symbol(name: str) -> Unit:
    if name == "1":
        return NUMBER
    if name not in SYMBOLS:
        raise ValueError(f"unit {name!r} is none of {', '.join(SYMBOLS)}")
    return Unit(((name, 1),))
