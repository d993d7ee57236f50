"""Three offers of three kinds for one option, worked out by hand.

The same ten accountants, company and places as in the three options worked out by hand; there the
managed service in Georgia takes 12.5 people there, or 10 in Bucharest, where a tenth of the work is
done. The team is paid for 9 months, and all that has nothing to do with the price comes to
    115,250 waiting + 19,208.33 transfer + 20,000 severance + 2,000 travel + 2,500 desks
    + 29,933.33 retained + 3,333.33 visits + 76,833.33 leaving = 269,058.33.
A person works 230.8875 days of 8 hours in a year, 153.925 hours a month.

Alpha sells the output for 20,000 a month.
    price 180,000, changes of 10% 18,000, governance of 5% 9,000, selection 1% of a year 2,400,
    two months of learning at half 20,000: 229,400. Together 498,458.33.

Beta sells hours: 11 an hour, 160 hours a month for each of 10 people.
    By the card 17,600 a month, 158,400 in 9 months. For the hours that people work, 153.925, it is
    16,931.75 a month: 6,014.25 less. The work takes 12.5 people there and 10 here:
    0.9 x 21,164.6875 + 0.1 x 16,931.75 = 20,741.39375 a month: 34,286.79375 more.
    price 186,672.54375; people beyond need, 5% of it, 9,333.6271875; changes are worked in billed
    hours; governance 9,333.6271875; selection 2,488.96725; learning 20,741.39375; fees of 6,000 for
    the transition and 4,000 for leaving, which is as good as sure. Together 507,628.49.

Gamma sells transactions: 0.5 each, 36,000 a month, visits included; 5 people start one month after
the contract and 5 three months after it, which is the ramp that the others have.
    price 162,000, changes 16,200, governance 8,100, selection 2,160, learning 18,000, and 5,333.33
    less for travel and visits. Together 470,185.

Beta is the cheapest by its card and the dearest on the same work. Alpha equals Gamma at
(470,185 - 269,058.33) / 229,400 of what it asks.
"""

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT

from whowhere.decide.compare.comparison import compare
from whowhere.decide.offers.levelling import Levelled, Levelling, levelling

WITHOUT_PRICE = 269_058 + 1 / 3
OFFERS = [
    {"vendor": "Alpha", "option": "managed_service@GE", "kind": "output", "monthly_price": 20_000},
    {
        "vendor": "Beta",
        "option": "managed_service@GE",
        "kind": "hours",
        "rates": [{"role": "accountant", "rate": 11, "hours": 160}],
        "transition_fee": 6_000,
        "exit_fee": 4_000,
        "minimum_volume": 0.9,
        "minimum_term": 6,
    },
    {
        "vendor": "Gamma",
        "option": "managed_service@GE",
        "kind": "transactions",
        "transaction_price": 0.5,
        "transactions": 36_000,
        "ramp": [{"month": 1, "heads": 5}, {"month": 3, "heads": 5}],
        "scope": ["workplace", "equipment", "supporting", "visits"],
    },
]
COSTS = {"alpha": 498_458 + 1 / 3, "beta": 507_628.4924583, "gamma": 470_185.0}


@pytest.fixture(scope="module")
def found() -> Levelling:
    document = changed(DOCUMENT, offers=OFFERS)
    document["assumptions"] = {**DOCUMENT["assumptions"], "surplus_share": 0.05}
    return levelling(case_of(document), seed=1, draws=64)


def offer(found: Levelling, key: str) -> Levelled:
    return next(each for each in found.offers if each.option.offer == key)


@pytest.mark.parametrize("key", COSTS)
def test_each_kind_of_offer_costs_what_a_hand_finds(found: Levelling, key: str) -> None:
    assert offer(found, key).cost.mean == pytest.approx(COSTS[key], rel=1e-9)


def test_the_offer_that_is_cheapest_by_its_card_is_dearest_on_the_same_work(
    found: Levelling,
) -> None:
    assert {each.option.offer: each.card_month for each in found.offers} == pytest.approx(
        {"gamma": 18_000, "alpha": 20_000, "beta": 17_600}
    )
    assert [each.option.offer for each in found.offers] == ["gamma", "alpha", "beta"]


def test_a_rate_card_is_levelled_to_the_hours_worked_and_the_people_needed(
    found: Levelling,
) -> None:
    bridge = offer(found, "beta").bridge
    assert bridge["card"] == pytest.approx(158_400)
    assert bridge["hours"] == pytest.approx(-6_014.25)
    assert bridge["people"] == pytest.approx(34_286.79375)
    assert bridge["beyond_need"] == pytest.approx(9_333.6271875)
    assert bridge["terms"] == 0  # a minimum of 15,840 lies below what is billed
    assert bridge["exit"] == pytest.approx(76_833.33333 + 4_000)


def test_the_steps_of_every_bridge_add_up_to_its_cost(found: Levelling) -> None:
    for each in found.offers:
        assert sum(each.bridge.values()) == pytest.approx(each.cost.mean, rel=1e-12)


def test_an_output_price_excludes_people_beyond_need(found: Levelling) -> None:
    assert offer(found, "alpha").bridge["people"] == 0
    assert offer(found, "alpha").bridge["beyond_need"] == pytest.approx(18_000)  # changes alone


def test_the_target_price_makes_an_offer_as_dear_as_the_best_other(found: Levelling) -> None:
    target = offer(found, "alpha").among_offers
    assert target is not None
    assert target.against == "managed_service@GE:gamma"
    assert target.factor == pytest.approx((470_185 - WITHOUT_PRICE) / 229_400, rel=1e-9)


def test_offers_stand_beside_the_models_own_price_which_they_do_not_move(
    found: Levelling,
) -> None:
    costs = {each.id: each.cost.mean for each in compare(found.case, seed=1, draws=64).options}
    assert costs["managed_service@GE"] == pytest.approx(547_520.5438, rel=1e-8)
    assert {id_.partition(":")[2] for id_ in costs} == {"", *COSTS}
