"""What one contact costs: by people at home and abroad, by software, and by both together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from whowhere.decide.automate.pairs import BothWays
from whowhere.decide.automate.turns import only_assists
from whowhere.decide.compare.steady import steady_month
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import summary

EVERYWHERE = Spot()


@dataclass(frozen=True)
class ContactCost:
    """What a contact costs one way, once all is in place, at start prices."""

    key: str
    """``people``, ``both`` for people with software, ``solved``, or ``spared``."""
    option: Option | None
    """The option whose people they are; ``None`` of what software alone costs."""
    cost: Summary
    """Company currency."""


def contact_costs(futures: Futures, pairs: tuple[BothWays, ...]) -> tuple[ContactCost, ...]:
    """Return what a contact costs people of some options, without and with software.

    Then what it costs software alone; nothing where that only assists.

    Source: definition: a month of the part of the work that the software is asked to do, over
    what is asked in that month.
    """
    if only_assists(futures):
        return ()
    return (*_by_people(futures, pairs), *_by_software(futures))


def _by_people(futures: Futures, pairs: tuple[BothWays, ...]) -> Iterator[ContactCost]:
    def value(name: str) -> Array:
        return futures.evaluation.value(name, EVERYWHERE)

    asked = futures.evaluation.value("contacts", futures.case.home_spot)
    if not (asked > 0).all():
        return
    for pair in pairs:
        alone = steady_month(futures, pair.people.option)
        both = steady_month(futures, pair.beside.option)
        covered = alone * value("share_covered")
        yield ContactCost("people", pair.people.option, summary(covered / asked))
        yield ContactCost("both", pair.beside.option, summary((covered + both - alone) / asked))


def _by_software(futures: Futures) -> Iterator[ContactCost]:
    """Yield the price of what software solves, and of each contact that people are spared.

    Nothing where it is paid by the seat alone: what a contact costs then hangs on the people.
    """

    def value(name: str) -> Array:
        return futures.evaluation.value(name, EVERYWHERE)

    if (value("price_of_seat") > 0).any() and not (value("price_of_unit") > 0).any():
        return
    solved = value("share_solved")
    paid = value("paid_at_full") / value("asked_at_full")
    price = value("price_of_unit") * value("units_each") * paid
    for key, share in (("solved", solved), ("spared", solved * value("work_saved"))):
        each = _each_of(price, share)
        if each.size:
            yield ContactCost(key, None, summary(each))


def _each_of(price: Array, share: Array) -> Array:
    """Return a price over a share, in the futures in which there is any."""
    price, share = np.broadcast_arrays(price, share)
    return price[share > 0] / share[share > 0]
