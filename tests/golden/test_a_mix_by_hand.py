"""A mix worked out by hand: half of the work stays at home, half goes to a vendor in Georgia.

All is as in ``test_three_options_by_hand``, with half of the people in each part.

At home stay five: 200,000 + 2.25% + 10% and desks for 6,000, a year costs 230,500.

To Georgia move five, which takes 6.25 people there. 6.25 start in a month, so all come between
month 2 and month 3: half a month later on average. Their waves stand alone from month 3 to 4.
The vendor asks for half of its price for all, 145,664.63 a year; today's five cost 230,500.

      waiting             2.5 months                   230,500 x 2.5/12         =  48,020.83
      knowledge transfer  half of them for a month     230,500 / 12 / 2         =   9,604.17
      severance at home                                200,000 x 0.1 x 0.5      =  10,000
      first travel        nobody travels less for half the work                 =   2,000
      empty desks         half of them, 4.5 months     6,000 x 0.5 x 4.5/12     =   1,125
      retained            a tenth of five, 8.5 months  22,450 x 8.5/12          =  15,902.08
      ramp-up                                          145,664.63 / 12          =  12,138.72
      selection                                                                 =   1,456.65
      vendor's price      9.5 months                   145,664.63 x 9.5/12      = 115,317.83
      change requests, governance                                               =  17,297.67
      visits                                                                    =   3,333.33
      leaving             moving five back             230,500 / 12 x 2         =  38,416.67
"""

from __future__ import annotations

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT, lines_of, option

from whowhere.decide.compare.comparison import Comparison, compare

HALF_A_PRICE = 291_329.2525 / 2
AT_HOME = {"pay": 200_000, "contributions": 4_500, "benefits": 20_000, "workplace": 6_000}
IN_GEORGIA = {
    "waiting": 48_020.8333, "knowledge_transfer": 9_604.1667, "severance_at_home": 10_000,
    "first_travel": 2_000, "empty_desks": 1_125, "retained": 15_902.0833,
    "ramp_up": HALF_A_PRICE / 12, "selection": HALF_A_PRICE / 100,
    "vendor_price": HALF_A_PRICE * 9.5 / 12, "change_requests": HALF_A_PRICE * 0.95 / 12,
    "governance": HALF_A_PRICE * 0.475 / 12, "visits": 3_333.3333, "leaving": 38_416.6667,
}  # fmt: skip


@pytest.fixture(scope="module")
def halves() -> Comparison:
    mix = {"own_staff": {"home": 0.5}, "managed_service": {"GE": "50%"}}
    return compare(case_of(changed(DOCUMENT, options__mixes=[mix])), seed=1, draws=64)


def test_each_part_costs_what_its_half_of_the_people_cost(halves: Comparison) -> None:
    by_hand = {f"{name}_in1": cost for name, cost in AT_HOME.items()}
    by_hand |= {f"{name}_in2": cost for name, cost in IN_GEORGIA.items()}
    mix = option(halves, "own_staff@RO:mix_1")

    assert lines_of(mix) == pytest.approx(by_hand, rel=1e-7)
    assert mix.cost.p50 == pytest.approx(sum(by_hand.values()), rel=1e-9)


def test_it_costs_more_than_half_of_each_for_what_is_paid_once_for_each(
    halves: Comparison,
) -> None:
    mix, alone = (option(halves, each) for each in ("own_staff@RO:mix_1", "managed_service@GE"))
    travel = 2_000 / 2 + 3_333.3333 / 2
    sooner = 0.5 * (HALF_A_PRICE * 1.15 - 230_500 + 22_450 - 6_000 * 0.5) / 12

    assert mix.cost.p50 == pytest.approx((461_000 + alone.cost.p50) / 2 + travel + sooner, rel=1e-8)
