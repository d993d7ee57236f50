"""One charge of a statute as arithmetic, for the months that are asked about."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from whowhere.facts.fact import Origin, Status

Base: TypeAlias = Literal[
    "gross", "basic", "band", "flat", "shortfall", "months", "days", "percent", "amount"
]
LevyKind: TypeAlias = Literal["contribution", "extra"]


@dataclass(frozen=True)
class LawStep:
    """What the law asks from one day to another."""

    valid_from: date
    valid_to: date
    rate: float
    flat: float
    floor: float = 0
    cap: float = math.inf


@dataclass(frozen=True)
class Fading:
    """A further rate that falls as pay rises: whole up to one pay, nothing from another.

    At ``pay`` it is ``rate * least(1, (to / pay - 1) / (to / begins - 1)) ** power``.
    """

    rate: float
    begins: float
    to: float
    power: float


NO_FADING = Fading(0, 1, 2, 1)


@dataclass(frozen=True)
class Levy:
    """One charge on top of gross pay, as arithmetic. All amounts are local currency per year.

    The base is ``gross * share``. A ``band`` charges ``max(0, min(base, cap) - floor)``, a
    ``shortfall`` what the base lacks to ``cap``, any other base ``min(max(base, floor), cap)``.
    The charge is ``rate * that + flat`` where ``min_gross <= gross <= max_gross``, and nothing
    elsewhere; a relief is taken off. Rate and fixed amount are means over the months.
    """

    id: str
    name: str
    kind: LevyKind
    rate: float
    base: Base
    share: float
    """What multiplies gross pay to give the base."""
    floor: float
    cap: float
    flat: float
    min_gross: float
    max_gross: float
    condition: str
    origin: Origin
    status: Status
    secondary: bool
    """Whether the law was read second-hand."""
    paid_out: bool
    """Whether people get it as pay within the year: a 13th month, not a deposit or a levy."""
    is_relief: bool = False
    fading: Fading = NO_FADING
    is_graded: bool = False
    """Whether the base is rounded up to the next of the place's grades."""
    on_extra_pay: bool = False
    """Whether extra pay by statute counts as well."""
    min_heads: float = 0
    max_heads: float = math.inf
    """How many people of the employer in the country make it due."""
    payroll_exempt: float = 0
    """Part of the employer's payroll in the country on which nothing is due."""
    payroll_exempt_up_to: float = math.inf
    """Payroll above which all of it is charged."""
    occupations: tuple[str, ...] = ()
    except_occupations: tuple[str, ...] = ()
    from_month: int = 1
    """Month of service from which it is due."""
    steps: tuple[LawStep, ...] = field(default=(), compare=False)
    """What the law asks from when to when, as far as it reaches into the months or beyond."""

    @property
    def sign(self) -> int:
        """One, or minus one for what is taken off."""
        return -1 if self.is_relief else 1

    @property
    def slope(self) -> float:
        """What each unit of the counted base adds to the cost."""
        return self.sign * (-self.rate if self.base == "shortfall" else self.rate)

    @property
    def constant(self) -> float:
        """What is added whatever the base."""
        whole = self.rate * self.cap if self.base == "shortfall" else 0.0
        return self.sign * (self.flat + whole)

    @property
    def is_fixed(self) -> bool:
        """Whether it is an amount whatever the pay."""
        return self.base in {"flat", "amount"}
