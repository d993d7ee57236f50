"""What one option costs as a ledger, today's arrangement and moving away from it included.

The engine's cases know two todays: a team at home, and none. Where a package is done elsewhere
today, staying is that ledger without setting up, from the first month; moving away pays today's
arrangement until the new team starts and while both work, and the severance of its people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import fsum

import numpy as np

from whowhere.model.case import Case
from whowhere.model.graph import constants
from whowhere.model.graph.changed import changed
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.ledger import Line, Phase, lasting
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures

ONE_DAY = np.array([constants.ONE_DAY.value])
"""A team that is there came within the day before."""
WAITING, TEACHING = "waiting", "knowledge_transfer"
"""Lines of a ledger that pay today's arrangement."""


@dataclass(frozen=True)
class Ledger:
    """An option's lines in each future, and the figures behind them."""

    option: Option
    lines: Mapping[str, tuple[Line, Array]]
    """Each line with its present value, shape (draws,) or (1,), by its id."""
    evaluation: Evaluation
    spot: Spot

    def value(self, figure: str) -> Array:
        """Return a figure where the option is, shape (draws,) or (1,)."""
        return np.atleast_1d(self.evaluation.value(figure, self.spot))

    def present_value(self, line: str) -> Array:
        """Return a line's present value; nothing where the ledger lacks it."""
        return self.lines[line][1] if line in self.lines else np.zeros(1)

    @property
    def cost(self) -> Array:
        """The present value of all lines."""
        return np.asarray(sum(value for _, value in self.lines.values()))

    @property
    def set_up(self) -> float:
        """The expected cost of setting up."""
        return fsum(float(value.mean()) for line, value in self.lines.values()
                   if line.phase == "set_up")  # fmt: skip


def ledger_of(futures: Futures, option: Option, today: Option | None) -> Ledger:
    """Return an option's ledger; ``today`` is who does the work now, ``None`` for new work."""
    case, spot = futures.case, futures.case.spot(option)
    is_elsewhere = today is not None and not case.team_today
    if is_elsewhere and today == option:
        return _staying(futures, option)
    evaluation = _as_it_is_spent(futures, spot) if is_elsewhere else futures.evaluation
    lines = dict(_evaluated(evaluation, spot, case.ledger(option)))
    if is_elsewhere and today is not None:
        lines |= _moving_from(futures, today, spot)
    return Ledger(option, lines, evaluation, spot)


def _as_it_is_spent(futures: Futures, spot: Spot) -> Evaluation:
    """Return the values of a move from elsewhere: today's arrangement works until it is done."""
    return changed(futures.evaluation, {("same_work", spot): np.ones(1)})


def later(futures: Futures, option: Option, months: int) -> Futures:
    """Return the same futures with the move to an option begun so many months later."""
    name, spot = "preparation_months", Spot("", option.engagement)
    return futures.changed({(name, spot): futures.evaluation.value(name, spot) + months})


def discounted(futures: Futures, months: int) -> Array:
    """Return what one unit of home's money is worth after so many months, against the first."""
    path = futures.evaluation.value("home_price_path", futures.case.home_spot)
    return np.asarray(path[min(months, len(path) - 1)] / path[0])


def _evaluated(
    evaluation: Evaluation, spot: Spot, lines: tuple[Line, ...]
) -> Iterator[tuple[str, tuple[Line, Array]]]:
    for line in lines:
        value = evaluation.value(line.amount, spot) * evaluation.value(line.driver, spot)
        yield line.id, (line, np.atleast_1d(value))


def _staying(futures: Futures, option: Option) -> Ledger:
    """Return the ledger of an arrangement that runs already: nothing to set up or to wait for."""
    case, spot = futures.case, futures.case.spot(option)
    there = {("months_to_start", spot): -ONE_DAY, ("months_to_hire", spot): ONE_DAY}
    running = changed(futures.evaluation, there | {("same_work", spot): np.ones(1)})
    lines = tuple(
        line for line in case.ledger(option) if line.phase != "set_up" and line.id != WAITING
    )
    return Ledger(option, dict(_evaluated(running, spot, lines)), running, spot)


def _moving_from(futures: Futures, today: Option, spot: Spot) -> dict[str, tuple[Line, Array]]:
    """Return the lines that pay today's arrangement while work moves away from it."""
    there, value = futures.case.spot(today), futures.evaluation.value
    monthly = _monthly(futures.case, futures.evaluation, today)
    share = value("parallel_share", spot)
    service = {("years_of_service", there): value("tenure_at_home", spot)}
    leaving = changed(futures.evaluation, service)
    severance = leaving.value("severance_at_exit", there) * value("at_handover", spot)
    return {
        WAITING: (_line(WAITING, "Today's arrangement until its work moves", "run"),
                  np.atleast_1d(monthly * value("waiting_months", spot))),
        TEACHING: (_line(TEACHING, "Parallel running (knowledge transfer)", "set_up"),
                   np.atleast_1d(monthly * share * value("parallel_months", spot))),
        "severance_today": (_line("severance_today", "Redundancy cost where the work is today",
                                  "set_up"),
                            np.atleast_1d(severance)),
    }  # fmt: skip


def _monthly(case: Case, evaluation: Evaluation, today: Option) -> Array:
    """Return what today's arrangement costs a month to run, at start prices."""
    spot = case.spot(today)
    amounts = (evaluation.value(line.amount, spot) for line in lasting(case.ledger(today)))
    return np.asarray(sum(amounts))


def _line(name: str, words: str, phase: Phase) -> Line:
    return Line(name, words, phase, "changing_over", "", "")
