"""What comes before a signature, each step with a number that holds."""

from __future__ import annotations

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed, example_case

from whowhere.decide.compare.break_even import break_evens
from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.compare.results import OptionResult
from whowhere.model.advising import pilot_heads
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


def people(found: Comparison, option: OptionResult) -> float:
    futures = Futures(found.case, found.seed, found.draws)
    spots = [leg.spot for leg in found.case.legs(option.option)]
    return sum(float(np.median(futures.evaluation.value("team_size", spot))) for spot in spots)


@pytest.mark.parametrize("loss", [0.0, 0.3], ids=["as many people there", "more there"])
def test_a_pilot_saves_nothing_at_the_output_that_it_must_show(loss: float) -> None:
    found = compared(assumptions={"language_loss": loss})
    steps, best, today = found.next_steps, found.best, found.as_is
    assert steps is not None
    assert best is not None
    assert steps.pilot is not None
    assert steps.pilot.heads == pilot_heads(0)
    there, here = people(found, best), people(found, today)
    assert here == 11
    each = best.steady.month.p50 / there
    assert (here / steps.pilot.at_least) * each == pytest.approx(today.steady.month.p50)
    assert steps.pilot.cost == pytest.approx(pilot_heads(0) * each * steps.pilot.months)
    at_as_much_output = best.steady.month.p50 / today.steady.month.p50
    assert steps.pilot.at_least == pytest.approx(at_as_much_output * here / there)


def test_a_pilot_of_a_large_team_is_a_tenth_of_it() -> None:
    found = compared(work__roles=[{"role": "support agent", "heads": 83, "level": "mid"}])
    assert found.next_steps is not None
    assert found.next_steps.pilot is not None
    assert found.next_steps.pilot.heads == 8


def test_a_renewed_price_needs_no_pilot_and_is_worth_deciding_on() -> None:
    found = compared(
        today={"parts": [{"option": "managed_service@PH", "price_per_month": 30_000}]},
        work__today=None,
        quotes=[{"option": "managed_service@PH", "monthly_price": 20_000}],
        options={"engagements": ["managed_service"], "places": ["PH"]},
    )
    assert found.best is not None
    assert found.best.id == "managed_service@PH:renewed"
    assert found.next_steps is not None
    assert found.next_steps.pilot is None
    assert found.next_steps.delay_cost > 9_000


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


def test_speakers_that_may_be_too_few_where_the_work_goes_are_to_be_made_sure_of_first() -> None:
    """The desk asks for 20% Spanish: Egypt has enough in half of the futures, uncounted."""
    found = compare(example_case("support-desk"), seed=1, draws=DRAWS)
    assert found.advice is not None
    steps = found.next_steps
    assert steps is not None
    assert steps.speakers is not None
    assert "0 to" in steps.speakers.found
    assert steps.speakers.is_met
    assert steps.speakers in found.case.gates[found.advice.best]


def test_nobody_is_told_to_count_who_speaks_an_everyday_language() -> None:
    steps = compared().next_steps
    assert steps is not None
    assert steps.speakers is None
