"""The gross pay whose cost to the employer is a given sum: the reverse of ``hire``."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from whowhere.facts.factbook import Factbook
from whowhere.facts.levies import Levy
from whowhere.facts.statute_book import Statutes, load_statutes
from whowhere.model.hire_asked import (
    LEAST_PAY,
    PLAIN,
    Asked,
    Exchange,
    HireAnswer,
    exchange,
    gross_of,
    most_pay,
)
from whowhere.model.hiring import Hire, employer_costs, hire
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.names import in_a_sentence
from whowhere.quantities.ranges import Array

HALVINGS = 200
"""More than any two floating-point numbers are apart: the search ends at neighbours."""
CENT = 0.01


def hire_for(book: Factbook, iso2: str, cost: float, asked: Asked = PLAIN) -> HireAnswer:
    """Return the employee whose cost is ``cost``, as it was asked.

    Where several pays cost as much (a line ends at a threshold), it is the highest of them.
    Raises ``Faults`` for a cost that no pay reaches.
    """
    statutes = load_statutes(iso2, book.as_of)
    rate = exchange(book, asked.currency or statutes.currency, statutes.currency)
    search = _Search(statutes, asked, most_pay(book, statutes.currency))
    local = cost * rate.local_per_unit
    if not LEAST_PAY <= cost < math.inf or local > search.most:
        raise Faults([_not_plausible(cost, search.most, rate)])
    base = search.highest(local)
    if base is None:
        raise Faults([_unreached(search, cost, rate)])
    found = search.hired(base)
    gross = gross_of(found, asked.months) / rate.local_per_unit
    return HireAnswer(found, gross, rate, asked.months, budget=cost)


@dataclass(frozen=True)
class _Search:
    """The pays of one country, as the lines are charged on them, and what they cost."""

    statutes: Statutes
    asked: Asked
    most: float

    def hired(self, base: float) -> Hire:
        """Return the bill of a pay."""
        return hire(self.statutes, base, self.asked.employee, self.asked.employer)

    def costs(self, *bases: float) -> Array:
        """Return what pays cost."""
        pays = np.array(bases)
        return employer_costs(self.statutes, pays, self.asked.employee, self.asked.employer)

    @cached_property
    def segments(self) -> tuple[tuple[float, float], ...]:
        """The stretches of pay between which cost may jump, the highest first."""
        edges = {edge for levy in self.statutes.levies for edge in self._edges(levy)}
        ends = [0.0, *sorted(edge for edge in edges if edge < self.most), self.most]
        return tuple(
            (math.nextafter(low, math.inf), math.nextafter(high, 0))
            for low, high in reversed([*pairwise(ends)])
        )

    def highest(self, cost: float) -> float | None:
        """Return the highest pay that costs so much, or ``None`` where the law leaves a gap."""
        for low, high in self.segments:
            at_low, at_high = self.costs(low, high)
            if at_low <= cost <= at_high:
                return self._root(low, high, cost)
        return None

    def _root(self, low: float, high: float, cost: float) -> float:
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            if middle in (low, high):
                break
            below = self.costs(middle).item() < cost
            low, high = (middle, high) if below else (low, middle)
        return high

    def _edges(self, levy: Levy) -> Iterator[float]:
        """Yield the pays at which a line bends, begins, ends, or jumps to the next grade."""
        share, heads = levy.share or math.inf, self.asked.employer.heads
        for edge in (
            levy.floor / share, levy.cap / share, levy.min_gross, levy.max_gross,
            levy.fading.begins, levy.fading.to, levy.payroll_exempt / heads,
            levy.payroll_exempt_up_to / heads if math.isfinite(heads) else math.inf,
            *(self.statutes.grades if levy.is_graded else ()),
        ):  # fmt: skip
            if 0 < edge < math.inf:
                yield edge


def _not_plausible(cost: float, most: float, rate: Exchange) -> Fault:
    accepted = f"a yearly cost above zero, up to {most / rate.local_per_unit:,.0f} {rate.currency}"
    return Fault("", Argument("budget"), f"{cost:,.15g} {rate.currency}", accepted)


def _unreached(search: _Search, cost: float, rate: Exchange) -> Fault:
    """Say that no gross reaches a cost, with the nearest costs that some gross does."""
    pays = np.array([end for segment in search.segments for end in segment])
    costs = search.costs(*pays) / rate.local_per_unit
    nearest = [
        (pick(costs[side]), pays[side][chosen(costs[side])], word)
        for side, pick, chosen, word in (
            (costs < cost, np.max, np.argmax, "or less"),
            (costs > cost, np.min, np.argmin, "or more"),
        )
        if side.any()
    ]
    months, unit = search.asked.months, rate.local_per_unit
    accepted = ", or ".join(
        f"{_cents(reached, word):,.2f} {rate.currency} {word}"
        f" (gross {gross_of(search.hired(pay), months) / unit:,.2f})"
        for reached, pay, word in nearest
    )
    name = search.statutes.name
    given = f"{cost:,.2f} {rate.currency}, and no gross reaches that cost in {in_a_sentence(name)}"
    do = "Law adds a line, or drops one, between the two." if len(nearest) > 1 else ""
    return Fault("", Argument("budget"), given, accepted, do=do)


def _cents(cost: float, word: str) -> float:
    """Round a limit so that it can itself be asked for."""
    whole = math.floor if word == "or less" else math.ceil
    return whole(cost / CENT) * CENT
