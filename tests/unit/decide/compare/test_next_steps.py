"""What comes before a signature, each step with a number that holds."""

from __future__ import annotations

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed, example_case

from whowhere.decide.compare.break_even import break_evens
from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.compare.next_steps import FEWEST_IN_PILOT
from whowhere.simulate.outcomes import Futures

DRAWS = 512
OFFER = {
    "vendor": "Acme", "option": "managed_service@PH", "kind": "output", "monthly_price": 90_000,
}  # fmt: skip


def compared(**changes: object) -> Comparison:
    return compare(case_of(changed(SMALL, **changes)), seed=1, draws=DRAWS)


def test_at_the_price_to_ask_for_an_offer_costs_what_the_first_choice_does() -> None:
    found = compared(offers=[OFFER])
    steps, best = found.next_steps, found.best
    assert steps is not None
    assert best is not None
    assert steps.ask is not None
    assert steps.ask.option.id == "managed_service@PH:acme"
    price = OFFER["monthly_price"] * steps.ask.factor
    again = compared(offers=[OFFER | {"monthly_price": price}])
    offered = next(row for row in again.options if row.id == steps.ask.option.id)
    assert offered.cost.p50 == pytest.approx(best.cost.p50, rel=1e-9)
    assert steps.ask.month == pytest.approx(price, rel=1e-6)


def test_the_choice_turns_where_it_is_said_to_turn() -> None:
    found = compare(example_case("product-team"), seed=1, draws=1_024)
    steps = found.next_steps
    assert steps is not None
    turning = [each for each in steps.find_out if each.turns_at is not None]
    assert turning
    assert steps.between is not None
    best, rival = (next(o for o in found.options if o.id == each) for each in steps.between)
    from whowhere.decide.trials import at_value  # noqa: PLC0415

    futures = Futures(found.case, found.seed, found.draws)
    for each in turning:
        assert each.turns_at is not None
        gaps = []
        for times in (0.98, 1.02):
            moved = at_value(futures, each.trial, each.turns_at * times)
            costs = [np.median(moved.outcome(o.option).cost) for o in (best, rival)]
            gaps.append(costs[1] - costs[0])
        assert min(gaps) <= 0 <= max(gaps)


def test_a_pilot_saves_nothing_at_the_output_that_it_must_show() -> None:
    found = compared()
    steps, best = found.next_steps, found.best
    assert steps is not None
    assert best is not None
    assert steps.pilot is not None
    assert steps.pilot.heads >= FEWEST_IN_PILOT
    assert best.steady.month.p50 / steps.pilot.at_least == pytest.approx(
        found.as_is.steady.month.p50
    )


def test_a_month_of_delay_costs_what_a_month_at_full_output_would_have_saved() -> None:
    found = compared()
    assert found.next_steps is not None
    assert found.best is not None
    saved = found.as_is.steady.month.p50 - found.best.steady.month.p50
    assert found.next_steps.delay_cost == saved


def test_who_stays_needs_no_pilot_and_loses_nothing_by_waiting() -> None:
    found = compared(options={"engagements": ["staff_augmentation"], "places": ["home"]})
    assert found.best is found.as_is
    assert found.next_steps is not None
    assert found.next_steps.pilot is None
    assert found.next_steps.delay_cost == 0


def test_own_staff_beat_a_partner_from_the_size_that_is_told_and_not_below_it() -> None:
    found = compare(example_case("product-team"), seed=1, draws=1_024)
    assert found.next_steps is not None
    turn = found.next_steps.by_size
    assert turn is not None
    assert (turn.below, turn.above) == ("employer_of_record@IN", "own_staff@IN")
    (pair,) = break_evens(found.case, [("own_staff@IN", "employer_of_record@IN")], 1, 1_024)
    assert turn.at == pytest.approx(pair.people[0].at, rel=1e-3)
