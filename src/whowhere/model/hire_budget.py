"""The gross pay whose cost to the employer is a given sum: the reverse of ``hire``."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from whowhere.facts.factbook import Factbook
from whowhere.facts.levies import Levy
from whowhere.facts.statute_book import Statutes, load_statutes
from whowhere.model.hire_asked import (
    LEAST_PAY,
    Exchange,
    HireAnswer,
    exchange,
    gross_of,
    most_pay,
)
from whowhere.model.hiring import employer_costs, hire
from whowhere.quantities.faults import Argument, Fault, Faults

HALVINGS = 200
"""More than any two floating-point numbers are apart: the search ends at neighbours."""
CENT = 0.01


def hire_for(
    book: Factbook, iso2: str, cost: float, currency: str = "", months: float | None = None
) -> HireAnswer:
    """Return the employee whose cost is ``cost``, in any currency; else in the place's own.

    Where several pays cost as much (a line ends at a threshold), it is the highest of them.
    Raises ``Faults`` for a cost that no pay reaches.
    """
    statutes = load_statutes(iso2, book.as_of)
    rate = exchange(book, currency or statutes.currency, statutes.currency)
    local = cost * rate.local_per_unit
    most = most_pay(book, statutes.currency)
    if not LEAST_PAY <= cost < math.inf or local > most:
        raise Faults([_not_plausible(cost, most, rate)])
    segments = tuple(_segments(statutes, most))
    base = _highest(statutes, segments, local)
    if base is None:
        raise Faults([_unreached(statutes, segments, cost, rate, months)])
    found = hire(statutes, base)
    asked = gross_of(found, months) / rate.local_per_unit
    return replace(HireAnswer(found, asked, rate, months), budget=cost)


def _segments(statutes: Statutes, most: float) -> Iterator[tuple[float, float]]:
    """Yield the stretches of pay between which cost may jump, the highest first."""
    edges = {edge for levy in statutes.levies for edge in _edges(levy, statutes.grades)}
    ends = [0.0, *sorted(edge for edge in edges if edge < most), most]
    for low, high in reversed([*pairwise(ends)]):
        yield math.nextafter(low, math.inf), math.nextafter(high, 0)


def _edges(levy: Levy, grades: Sequence[float]) -> Iterator[float]:
    """Yield the pays at which a line bends, begins, ends, or jumps to the next grade."""
    share = levy.share or math.inf
    bends = (levy.floor, levy.cap, *(grades if levy.is_graded else ()))
    limits = (levy.min_gross, levy.max_gross, levy.fading.begins, levy.fading.to)
    for edge in (*(bend / share for bend in bends), *limits):
        if 0 < edge < math.inf:
            yield edge


def _highest(
    statutes: Statutes, segments: tuple[tuple[float, float], ...], cost: float
) -> float | None:
    """Return the highest pay that costs so much, or ``None`` where the law leaves a gap."""
    for low, high in segments:
        at_low, at_high = employer_costs(statutes, np.array([low, high]))
        if at_low <= cost <= at_high:
            return _root(statutes, low, high, cost)
    return None


def _root(statutes: Statutes, low: float, high: float, cost: float) -> float:
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        below = employer_costs(statutes, np.array([middle])).item() < cost
        low, high = (middle, high) if below else (low, middle)
    return high


def _not_plausible(cost: float, most: float, rate: Exchange) -> Fault:
    accepted = f"a yearly cost above zero, up to {most / rate.local_per_unit:,.0f} {rate.currency}"
    return Fault("", Argument("budget"), f"{cost:,.15g} {rate.currency}", accepted)


def _unreached(
    statutes: Statutes,
    segments: tuple[tuple[float, float], ...],
    cost: float,
    rate: Exchange,
    months: float | None,
) -> Fault:
    """Say that no gross reaches a cost, with the nearest costs that some gross does."""
    pays = np.array([end for segment in segments for end in segment])
    costs = employer_costs(statutes, pays) / rate.local_per_unit
    nearest = [
        (pick(costs[side]), pays[side][chosen(costs[side])], word)
        for side, pick, chosen, word in (
            (costs < cost, np.max, np.argmax, "or less"),
            (costs > cost, np.min, np.argmin, "or more"),
        )
        if side.any()
    ]
    accepted = ", or ".join(
        f"{_cents(reached, word):,.2f} {rate.currency} {word}"
        f" (gross {gross_of(hire(statutes, pay), months) / rate.local_per_unit:,.2f})"
        for reached, pay, word in nearest
    )
    given = f"{cost:,.2f} {rate.currency}, and no gross reaches that cost in {statutes.name}"
    do = "Law adds a line, or drops one, between the two."
    return Fault("", Argument("budget"), given, accepted, do=do if len(nearest) > 1 else "")


def _cents(cost: float, word: str) -> float:
    """Round a limit so that it can itself be asked for."""
    whole = math.floor if word == "or less" else math.ceil
    return whole(cost / CENT) * CENT
