"""How an option comes to work: its waves, and who is at work in each month, here and there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import fsum
from typing import Any, Final, TypeAlias

import numpy as np

from whowhere.model.graph.arithmetic import first_draws
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import FUTURES_FOLLOWED, Futures
from whowhere.simulate.summary import summary

DATES: Final[Mapping[str, str]] = {
    "formed": "formation_months",
    "first": "months_to_start",
    "half": "months_to_half",
    "all": "months_to_all",
    "first_alone": "first_handover",
    "all_alone": "handover_month",
    "full_output": "months_to_full_output",
    "first_release": "first_release",
    "last_release": "last_release",
}
"""The figure that says each date of a move."""
Middle: TypeAlias = Callable[..., Any]
"""A median or a mean, along an axis."""


@dataclass(frozen=True)
class Ramp:
    """Months from the decision, and people at work by month, means over each month."""

    first: Summary
    """To the first people's first day."""
    half: Summary
    all: Summary
    full_output: Summary
    """To the full output of the whole team, alone."""
    dates: Mapping[str, Summary]
    """Months from the decision to each step of the move, by its key in ``DATES``."""
    there: tuple[float, ...]
    """People of the new team at work in each month, median of the futures."""
    here: tuple[float, ...]
    """People of today's team at work on this in each month, those who teach included, median."""


def ramp_of(futures: Futures, option: Option) -> Ramp:
    """Return an option's ramp; a team that works already is there from the first month."""
    dates = {date: summary(futures.waited(option, name)) for date, name in DATES.items()}
    there, here = people_by_month(futures, option, np.median)
    return Ramp(
        dates["first"], dates["half"], dates["all"], dates["full_output"], dates,
        tuple(there.tolist()), tuple(here.tolist()),
    )  # fmt: skip


def people_by_month(futures: Futures, option: Option, middle: Middle) -> tuple[Array, Array]:
    """Return the people of the new team, and of today's, at work in each month, (months,).

    ``middle`` says which of the futures that are followed: their median, or their mean.
    """
    case = futures.case
    if case.is_at_work(option):
        there = here = np.zeros(case.horizon_months)
    else:
        there, here = (
            _by_month(futures, option, name, middle) for name in ("people_there", "people_here")
        )
    heads = fsum(role.heads for role in case.roles)
    for each in case.counting(option, "people_here"):
        if each.stands:
            here = here + heads * each.share * _size(futures, each.spot, middle)
    return there, here


def _size(futures: Futures, spot: Spot, middle: Middle) -> Array:
    """Return how much work people have in each month, shape (months,)."""
    size = futures.evaluation.value("size_path", spot)
    return np.asarray(middle(first_draws(size, FUTURES_FOLLOWED), axis=-1))


def _by_month(futures: Futures, option: Option, name: str, middle: Middle) -> Array:
    """Return the people at work in each month, shape (months,)."""
    people = [
        futures.evaluation.months(name, each.spot, FUTURES_FOLLOWED)
        for each in futures.case.counting(option, name)
        if not each.stands
    ]
    shape = futures.case.horizon_months, max(each.shape[-1] for each in people)
    whole = sum(people, np.zeros(shape))
    return np.asarray(middle(whole, axis=-1))
