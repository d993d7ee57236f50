"""What must hold of vendors' offers whatever their numbers are."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cases import case_of, changed
from tests.golden.test_three_offers_by_hand import OFFERS
from tests.golden.test_three_options_by_hand import DOCUMENT

from whowhere.model.scenario.options import Option
from whowhere.simulate.outcomes import Futures

AUGMENTED = changed(
    DOCUMENT, options__engagements=["own_staff", "staff_augmentation"], options__leave_out=[]
)
HOURS = (365.2425 * 5 / 7 - 30) * 8 / 12


def case_with(offers: list[dict[str, Any]], **assumptions: float) -> Futures:
    document = changed(AUGMENTED, offers=offers)
    document["assumptions"] = {**AUGMENTED["assumptions"], "surplus_share": 0.05, **assumptions}
    return Futures(case_of(document), 1, 16)


@settings(max_examples=6, deadline=None)
@given(
    kind=st.sampled_from(["seats", "hours"]),
    efficiency=st.floats(0, 0.3),
    onsite=st.floats(0, 0.4),
    friction=st.floats(0, 0.4),
)
def test_a_rate_card_at_the_models_own_price_gives_the_models_own_cost(
    kind: str, efficiency: float, onsite: float, friction: float
) -> None:
    assumed = {"vendor_efficiency": efficiency, "onsite_share": onsite,
               "friction_abroad": friction, "friction_next_door": friction}  # fmt: skip
    own = Option.read("staff_augmentation@GE")
    ours = case_with([], **assumed)
    price = float(ours.evaluation.value("vendor_price", ours.case.spot(own)).mean())
    billed = ((1 - onsite) * 10 / (1 - friction) + onsite * 10) * (1 - efficiency)
    rate = price / billed / (HOURS if kind == "hours" else 1)
    card = {"vendor": "Own", "option": own.id, "kind": kind, "rates": [{"rate": rate}]}
    theirs = case_with([card], **assumed)
    offered = theirs.outcome(Option.read(f"{own.id}:own"))
    expected = {line.id: v for line, v in zip(*_lines(ours, own), strict=True) if v.any()}
    found = {line.id: v for line, v in zip(offered.lines, offered.values, strict=True) if v.any()}
    assert found.keys() == expected.keys()
    for name, value in found.items():
        assert value == pytest.approx(expected[name], rel=1e-9), name


def _lines(futures: Futures, option: Option) -> tuple[Any, Any]:
    outcome = futures.outcome(option)
    return outcome.lines, outcome.values


@settings(max_examples=4, deadline=None)
@given(order=st.permutations(OFFERS))
def test_the_order_of_offers_changes_nothing(order: list[dict[str, Any]]) -> None:
    def costs(offers: list[dict[str, Any]]) -> dict[str, float]:
        futures = Futures(case_of(changed(DOCUMENT, offers=offers)), 1, 16)
        return {each.option.id: float(each.cost.mean()) for each in futures.outcomes()}

    assert costs(order) == costs(OFFERS)


def test_twins_share_every_draw_but_their_price() -> None:
    twins = [
        {"vendor": name, "option": "staff_augmentation@GE", "kind": "seats",
         "rates": [{"rate": "2000 to 4000"}]}
        for name in ("One", "Other")
    ]  # fmt: skip
    futures = case_with(twins)
    one, other = (Option.read(f"staff_augmentation@GE:{name}") for name in ("one", "other"))
    spots = [futures.case.spot(each) for each in (one, other)]
    luck = [futures.evaluation.value("is_left", spot) for spot in spots]
    prices = [futures.evaluation.value("seat_price", spot) for spot in spots]
    assert (luck[0] == luck[1]).all()
    assert (prices[0] != prices[1]).any()
