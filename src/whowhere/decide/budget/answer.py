"""A budget: an option's money by period beside today's, and what the move comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from whowhere.decide.budget.calendar import YEAR, By, Period, periods
from whowhere.decide.budget.flows import Flows, flows_of
from whowhere.decide.budget.returns import peak_funding, yearly_return
from whowhere.decide.budget.run_rate import RunRate, run_rates
from whowhere.decide.compare.payback import NEVER, payback_month
from whowhere.decide.compare.steady import steady_month
from whowhere.decide.profile.ramp import people_by_month
from whowhere.model.budget_categories import CATEGORIES, IMPUTED, Category
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Evaluation
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary, Waiting
from whowhere.quantities.ranges import Array
from whowhere.simulate.central import CentralLeaves
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import summaries, summary


@dataclass(frozen=True)
class Ranged:
    """An amount over the futures, and in the likely case, in which no event comes."""

    over: Summary
    likely: float


@dataclass(frozen=True)
class PeopleAtWork:
    """People at work in a period, means over its months and the futures that are followed."""

    there: float
    """Of the option's own team."""
    here: float
    """Of today's team, those who teach included."""


@dataclass(frozen=True)
class PeriodMoney:
    """What a period takes, company currency, nominal."""

    period: Period
    heads: PeopleAtWork
    booked: Mapping[Category, Ranged]
    total: Ranged
    """All that the comparison counts."""
    on_books: Ranged
    """The part that books have: all but what is imputed."""
    cash: Ranged
    """Paid out, each invoice on its terms, deposits with it."""
    capital: Ranged
    """The part that accounts may carry as an asset."""
    present_value: Ranged
    today: Ranged
    """The same work as it stands today."""
    today_cash: Ranged
    """What is paid out for it as it stands today."""
    variance: Ranged
    """More than today takes; below zero where it is less."""
    budgeted: float | None
    """Today's budget line, where the company has said one."""

    def amount(self, name: str) -> Ranged | None:
        """Return a category, or ``total``, ``cash``, ``today`` and so on; ``None`` if unbooked."""
        booked: Mapping[str, Ranged] = self.booked  # type: ignore[assignment]
        return booked[name] if name in booked else getattr(self, name, None)


@dataclass(frozen=True)
class Totals:
    """What the option comes to over the horizon, company currency."""

    present_value: Summary
    one_off: Summary
    """Set-up, transition, notice and severance, nominal."""
    leaving: Summary
    """What leaving at the horizon takes, as likely as it is, nominal."""
    run_rate_saving: Summary
    """A year once the work has moved, at start prices, less than today's."""
    payback_month: Waiting
    """From when less has been spent than today, worth what it is at the decision."""
    npv: Summary
    """Present value of today's cost less the option's."""
    irr: float | None
    """A year's return on the expected cash; ``None`` where there is none, or more than one."""
    peak_funding: Summary
    """The most cash that is out beyond today's at any month's end."""


@dataclass(frozen=True)
class OptionBudget:
    """An option's money as finance reads it."""

    case: Case
    option: Option
    by: By
    seed: int
    draws: int
    periods: tuple[PeriodMoney, ...]
    totals: Totals
    saved_so_far: tuple[Summary, ...]
    """Present value of what has been saved by the end of each month."""
    run_rate: tuple[RunRate, ...]
    """A year at run rate by category, today's and the option's."""

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories in which anything is booked, in the order of a budget."""
        used = {name for money in self.periods for name in money.booked}
        return tuple(name for name in CATEGORIES if name in used)

    @property
    def has_imputed(self) -> bool:
        """Whether the comparison counts anything that no books have."""
        return IMPUTED in self.categories

    @property
    def is_today(self) -> bool:
        """Whether it is today's own way that is told."""
        return self.option == self.case.as_is


@dataclass(frozen=True)
class _Pair:
    """The option and today's way in the same futures."""

    option: Flows
    today: Flows

    @property
    def months(self) -> int:
        """How many months have money, payments after the horizon with them."""
        return max(len(self.option.cash), len(self.today.cash))

    @property
    def beyond(self) -> Array:
        """Cash that the option takes more than today, by month, shape (months, draws)."""
        return _padded(self.option.cash, self.months) - _padded(self.today.cash, self.months)


def budget_of(futures: Futures, option: Option, by: By) -> OptionBudget:
    """Return an option's budget, by month, quarter or fiscal year.

    Periods go on after the horizon as long as something is still to be paid.
    """
    case, today = futures.case, futures.case.as_is
    central = Evaluation(case.graph, CentralLeaves(case, 1, {}), case.elsewhere)
    drawn, likely = (
        _Pair(*(flows_of(case, evaluation, told) for told in (option, today)))
        for evaluation in (futures.evaluation, central)
    )
    when = periods(case.start, drawn.months, case.finance.year_starts, by)
    people = people_by_month(futures, option, np.mean)
    return OptionBudget(
        case, option, by, futures.seed, futures.draws,
        tuple(_period(case, period, drawn, likely, people) for period in when),
        _totals(futures, option, drawn),
        summaries(np.cumsum(drawn.today.present_value - drawn.option.present_value, axis=0)),
        run_rates(futures, option),
    )  # fmt: skip


def _period(
    case: Case, period: Period, drawn: _Pair, likely: _Pair, people: tuple[Array, Array]
) -> PeriodMoney:
    drawn_sums, likely_sums = (_sums(of, period) for of in (drawn, likely))
    total, on_books, cash, capital, worth, today, today_cash, beyond = (
        Ranged(over, float(value[0]))
        for over, value in zip(summaries(drawn_sums), likely_sums, strict=True)
    )
    booked = {
        name: Ranged(
            summary(_within(value, period)),
            float(_within(likely.option.booked.get(name, NONE), period)[0]),
        )
        for name, value in drawn.option.booked.items()
    }
    heads = PeopleAtWork(*(_mean(team.tolist(), period) for team in people))
    return PeriodMoney(
        period, heads, booked, total, on_books, cash, capital, worth, today,
        today_cash, beyond,
        _budgeted(case, period),
    )  # fmt: skip


def _sums(of: _Pair, period: Period) -> Array:
    """Return what a period takes: total, on books, cash, capital, worth, today, its cash, more."""
    option, today = of.option, of.today.total
    on_books = option.total - option.booked.get(IMPUTED, NONE)
    amounts = (option.total, on_books, option.cash, option.capital, option.present_value, today,
               of.today.cash, option.total - today)  # fmt: skip
    return np.stack(np.broadcast_arrays(*(_within(amount, period) for amount in amounts)))


NONE = np.zeros((1, 1))
"""Money of which there is none in the likely case."""


def _within(value: Array, period: Period) -> Array:
    """Return what falls into a period, shape (draws,); nothing after the last month."""
    return np.asarray(value[period.first : period.after].sum(axis=0))


def _mean(by_month: Sequence[float], period: Period) -> float:
    """Return the mean over a period's months of the work, none of them after the horizon."""
    known = by_month[period.first : period.after]
    return float(np.mean(known)) if known else 0.0


def _budgeted(case: Case, period: Period) -> float | None:
    """Return today's budget line for a period: as many months of it as are of the work."""
    if case.finance.budget is None:
        return None
    months = max(0, min(period.after, case.horizon_months) - period.first)
    return case.finance.budget.likely * months / YEAR


def _padded(value: Array, months: int) -> Array:
    return np.pad(value, ((0, months - len(value)), (0, 0)))


def _totals(futures: Futures, option: Option, drawn: _Pair) -> Totals:
    worth = drawn.option.present_value.sum(axis=0)
    today = drawn.today.present_value.sum(axis=0)
    stays = option == futures.case.as_is
    run_rate = steady_month(futures, futures.case.as_is) - steady_month(futures, option)
    followed = futures.followed()
    spent_today = followed.spent(futures.case.as_is)
    return Totals(
        present_value=summary(worth),
        one_off=summary(drawn.option.once.sum(axis=0)),
        leaving=summary(drawn.option.leaving.sum(axis=0)),
        run_rate_saving=summary(run_rate * YEAR),
        payback_month=NEVER if stays else payback_month(followed, option, spent_today),
        npv=summary(today - worth),
        irr=None if stays else yearly_return(-drawn.beyond.mean(axis=-1)),
        peak_funding=summary(peak_funding(drawn.beyond)),
    )
