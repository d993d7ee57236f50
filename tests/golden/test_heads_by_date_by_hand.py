"""A team of four that is eight from the second year on, worked out by hand.

All is as in ``test_three_options_by_hand`` (nothing rises, money costs nothing), but for four
people from January 2027 and eight from January 2028, over two years.

To stay
      pay               4 x 40,000 in the first year, 8 x 40,000 in the second        = 480,000
      desks             4 x 1,200 and 8 x 1,200                                       =  14,400
      four who join     a tenth of a year's pay each, 16,000; half the output of two
                        months of 44,900 a year, 14,966.67; in January 2028, once     =  30,966.67

Managed service in Georgia
    Five people are hired for the four, 5 of the 6.25 who may start in a month: from month 2 to 2.8.
    There are, in the means of the months, nobody twice, then 0.6 of the team, then all.
      waiting           2.4 months of the team of the start, 4/10 of 38,416.67 each   =  36,880
      severance         4/10 of 20,000: their work moves while they are four          =   8,000
      vendor's price    4/10 of 291,329.25 a year, for 0.6 + 9 months of the first
                        year, and twice as much for the second
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT, lines_of, option

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.report.wording.team import team_said

PRICE = 0.4 * 291_329.2525


@pytest.fixture(scope="module")
def doubling() -> Comparison:
    role: dict[str, Any] = dict(DOCUMENT["work"]["roles"][0])
    role["heads"] = {"2027-01": 4, "2028-01": 8}
    work = {"start": "2027-01-01", "horizon_months": 24, "roles": [role]}
    document = changed(DOCUMENT, **{f"work__{name}": value for name, value in work.items()})
    return compare(case_of(document), seed=1, draws=64)


def test_to_stay_is_four_for_a_year_and_eight_for_the_next(doubling: Comparison) -> None:
    lines = lines_of(doubling.as_is)

    assert lines["pay"] == pytest.approx(480_000)
    assert lines["workplace"] == pytest.approx(14_400)
    assert lines["growth"] == pytest.approx(30_966.6667)


def test_a_vendor_bills_those_who_are_there(doubling: Comparison) -> None:
    lines = lines_of(option(doubling, "managed_service@GE"))

    assert lines["waiting"] == pytest.approx(0.4 * 461_000 / 12 * 2.4)
    assert lines["severance_at_home"] == pytest.approx(8_000)
    assert lines["vendor_price"] == pytest.approx(PRICE / 12 * (0.6 + 9 + 2 * 12))


def test_the_team_is_said_from_start_to_end(doubling: Comparison) -> None:
    assert team_said(doubling.case) == "4 people at the start, 8 at the end"
