"""What deals as companies make them come to in the model, to hold against what is published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from whowhere.decide.compare.steady import steady_month
from whowhere.model.case import Case
from whowhere.model.classify.situation import Where
from whowhere.model.deals import Deal
from whowhere.model.engagements import VENDORS
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.ledger import Line
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures, Outcome

SHORTEST_RUN = 12
"""Months that a deal must run to be judged: surveys ask about contracts that came to work."""
PRICE = frozenset(
    {
        "vendor_price", "pay", "extra_pay", "contributions", "benefits", "supporting", "attrition",
        "workplace", "equipment", "employer_premium", "administration", "partner_fee",
    }
)  # fmt: skip
"""Lines that a business case on the back of an envelope has."""
WAITING = "waiting"
SOME = 0.2
"""Up to this saving Ventoro counts the smaller ones."""
PARTS = ("price", "set_up", "run", "risk", "leave")
"""What a deal's cost is made of: its price, and all else by phase."""


@dataclass(frozen=True)
class DealResult:
    """A deal in every future; shares are of what today's team would have cost in the same time."""

    deal: Deal
    gross: float
    """Saving on the price alone, in the median: what the business case said."""
    savings: Array
    """Net saving in each future in which the deal came to work, shape (futures,)."""
    run_rates: Array
    """In the same futures, the saving of a month once all has moved, of today's month."""
    never_ran: float
    """Share of futures in which it did not come to work for a year."""
    ended_early: float
    brought_home: float
    """Shares of futures."""
    parts: dict[str, float]
    """Mean cost of each of ``PARTS``."""
    hourly_price: float | None
    """A vendor's price for an hour of one person, US dollars, median; ``None`` for own people."""
    where: Where
    """Whether the work stays at home, or goes near or far."""

    @property
    def is_signed(self) -> bool:
        """Whether a company would have signed: nobody who means to save signs for more."""
        return self.gross > 0


def deal_result(deal: Deal, case: Case, seed: int, draws: int) -> DealResult:
    """Return what a deal comes to in ``draws`` futures."""
    futures = Futures(case, seed, draws)
    today, outcome = futures.outcome(case.as_is).cost, futures.outcome(deal.option)
    spot = case.spot(deal.option)

    def value(name: str) -> Array:
        return np.broadcast_to(futures.evaluation.value(name, spot), (draws,))

    replaced = today - _line(outcome, WAITING)
    runs = value("months_run") >= SHORTEST_RUN
    saving = (today - outcome.cost)[runs] / replaced[runs]
    month = steady_month(futures, deal.option) / steady_month(futures, case.as_is)
    early = value("luck_early_end") < value("early_end_chance")
    is_vendors = deal.option.engagement in VENDORS
    price = value("vendor_price" if is_vendors else "own_centre_cost")
    return DealResult(
        deal=deal,
        gross=float(1 - np.median(price) / np.median(value("home_own_centre_cost"))),
        savings=saving,
        run_rates=1 - month[runs],
        never_ran=float(1 - runs.mean()),
        ended_early=float(early.mean()),
        brought_home=float(value("is_brought_home").mean()),
        parts=_parts(outcome, replaced),
        hourly_price=float(np.median(hourly_price(deal, futures))) if is_vendors else None,
        where=case.reaches[deal.option.place].where,
    )


def _line(outcome: Outcome, name: str) -> Array:
    return next(value for line, value in _values(outcome) if line.id == name)


def _parts(outcome: Outcome, replaced: Array) -> dict[str, float]:
    parts = dict.fromkeys(PARTS, 0.0)
    for line, value in _values(outcome):
        if line.id != WAITING:
            part = "price" if line.id in PRICE else line.phase
            parts[part] += float(np.mean(value) / replaced.mean())
    return parts


def _values(outcome: Outcome) -> Iterator[tuple[Line, Array]]:
    return zip(outcome.lines, outcome.values, strict=True)


def hourly_price(deal: Deal, futures: Futures) -> Array:
    """Return a vendor's price for an hour of one person at work, US dollars, shape (draws,)."""
    spot = futures.case.spot(deal.option)

    def value(name: str) -> Array:
        return np.broadcast_to(futures.evaluation.value(name, spot), (futures.draws,))

    hours = value("team_size") * value("productive_hours") / MONTHS_PER_YEAR.value
    return value("vendor_price") / value("money_per_usd") / hours


@dataclass(frozen=True)
class ModelPrice:
    """US dollars for an hour at work of one person, in the model's futures."""

    work: str
    place: str
    p10: float
    p50: float
    p90: float


def model_price(deal: Deal, case: Case, seed: int, draws: int) -> ModelPrice:
    """Return the price of an hour of what a deal buys."""
    hourly = hourly_price(deal, Futures(case, seed, draws))
    p10, p50, p90 = np.quantile(hourly, (0.1, 0.5, 0.9)).tolist()
    return ModelPrice(deal.work.name, deal.option.place, p10, p50, p90)


@dataclass(frozen=True)
class Spread:
    """Net savings of many deals in many futures, each deal weighing as much as another."""

    deals: int
    mean: float
    p10: float
    p50: float
    p90: float
    dearer: float
    """Share that cost more than today's team would have."""
    up_to_20: float
    """Share that saved something, and 20% at most."""
    more: float
    """Share that saved more than 20%."""


def spread(results: Iterable[DealResult]) -> Spread:
    """Return the spread of savings over deals. Raises ``ValueError`` without any that ran."""
    savings = [result.savings for result in results if len(result.savings)]
    pooled, weights = evenly(savings)
    p10, p50, p90 = weighed_tenths(pooled, weights)

    bounds = np.array([pooled < 0, (pooled >= 0) & (pooled <= SOME), pooled > SOME], dtype=float)
    dearer, some, more = np.average(bounds, axis=1, weights=weights).tolist()
    mean = float(np.average(pooled, weights=weights))
    return Spread(len(savings), mean, p10, p50, p90, dearer, some, more)


def evenly(parts: Sequence[Array]) -> tuple[Array, Array]:
    """Return the futures of several deals as one, and weights by which deals count alike."""
    weights = [np.full(len(part), 1 / len(part)) for part in parts]
    return np.concatenate(parts), np.concatenate(weights)


def weighed_tenths(pooled: Array, weights: Array) -> tuple[float, float, float]:
    """Return P10, P50 and P90: values that occur, each future counting by its weight."""
    found = np.quantile(pooled, (0.1, 0.5, 0.9), weights=weights, method="inverted_cdf")
    p10, p50, p90 = found.tolist()
    return p10, p50, p90


def groups(
    results: Iterable[DealResult], named: Callable[[Deal], str], least: int
) -> Iterator[tuple[str, Spread]]:
    """Yield the spread of each group of deals that has at least so many, by name."""
    of: dict[str, list[DealResult]] = {}
    for result in results:
        of.setdefault(named(result.deal), []).append(result)
    for name, inside in sorted(of.items()):
        if len(inside) >= least:
            yield name, spread(inside)


Value = Callable[[str], Array]


@dataclass(frozen=True)
class SoftwareResult:
    """What the model gives where somebody published what software did."""

    p10: float
    p50: float
    p90: float
    """Shares of before, a number of posts, or money, as the measure has it."""

    def holds(self, published: float) -> bool:
        """Whether what was published lies between the model's P10 and P90."""
        return self.p10 <= published <= self.p90


def software_result(measure: str, case: Case, seed: int, draws: int) -> SoftwareResult:
    """Return a published measure of a case with software, in ``draws`` futures."""
    futures = Futures(case, seed, draws)
    (option,) = (each for each in case.options if each.automated)
    spot = case.spot(option)

    def value(name: str) -> Array:
        return np.broadcast_to(futures.evaluation.value(name, spot), (draws,))

    if measure == "people a year later":
        months = futures.evaluation.months("size_path", spot, draws)
        found = np.asarray(months[int(MONTHS_PER_YEAR.value) - 1])
    else:
        found = MEASURES[measure](value)
    p10, p50, p90 = np.quantile(found, (0.1, 0.5, 0.9)).tolist()
    return SoftwareResult(p10, p50, p90)


def _posts(value: Value) -> Array:
    """Return the posts that what is solved spares: each for as long as a person would take."""
    hours = value("contacts") * value("share_solved") * value("handle_hours")
    a_month = value("home_productive_hours") * value("time_on_contacts") / MONTHS_PER_YEAR.value
    return hours * value("work_saved") / a_month


MEASURES: Mapping[str, Callable[[Value], Array]] = {
    "work left": lambda value: value("left_with_software"),
    "share solved": lambda value: value("share_solved"),
    "posts": _posts,
    "use by the month": lambda value: value("software_bill"),
    "building": lambda value: value("software_building"),
}
