"""Work that grows, worked out by hand.

All is as in ``test_three_options_by_hand``, but there is 21% more work each year: at the end of
month m it is s(m) = 1.21 ** (m / 12) times that of the start, and so are the people.

To stay
      each month costs 38,416.67 times s(m); and 0.21 of a team of ten join over the year, each for
      a tenth of a year's pay and half the output of two months: 40,000 + 37,416.67 for ten of them.

Managed service in Georgia
      waiting             all of s(1) and s(2), three quarters of s(3), a quarter of s(4)
      severance at home   20,000 for the team of the start: half s(4), half s(5)
      vendor's price      a quarter of s(3), three quarters of s(4), then all
      visits              are not more for more people
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT, lines_of, option

from whowhere.decide.compare.comparison import Comparison, compare

SIZE = [1.21 ** (month / 12) for month in range(1, 13)]
THERE = [0, 0, 0.25, 0.75, *[1] * 8]


def compared(**changes: Any) -> Comparison:
    return compare(case_of(changed(DOCUMENT, **changes)), seed=1, draws=64)


@pytest.fixture(scope="module")
def growing() -> Comparison:
    return compared(work__growth="21%")


def test_to_stay_grows_month_by_month_and_hires_who_joins(growing: Comparison) -> None:
    lines = lines_of(growing.as_is)

    assert lines["pay"] == pytest.approx(400_000 / 12 * sum(SIZE))
    assert lines["workplace"] == pytest.approx(1_000 * sum(SIZE))
    assert lines["growth"] == pytest.approx((40_000 + 37_416.6667) * 0.21)
    assert growing.as_is.cost.p50 == pytest.approx(461_000 / 12 * sum(SIZE) + 77_416.6667 * 0.21)


def test_who_moves_moves_a_team_that_grows(growing: Comparison) -> None:
    lines = lines_of(option(growing, "managed_service@GE"))
    there = sum(share * size for share, size in zip(THERE, SIZE, strict=True))

    assert lines["waiting"] == pytest.approx(461_000 / 12 * (sum(SIZE) - there))
    assert lines["severance_at_home"] == pytest.approx(20_000 * (SIZE[3] + SIZE[4]) / 2)
    assert lines["vendor_price"] == pytest.approx(291_329.2525 / 12 * there)
    assert lines["visits"] == pytest.approx(3_333.3333)


def test_what_a_company_costs_to_keep_does_not_grow(growing: Comparison) -> None:
    lines = lines_of(option(growing, "own_staff@GE"))

    assert lines["entity_upkeep"] == pytest.approx(2_200)
    assert lines["entity_set_up"] == pytest.approx(6_000)


def test_an_hour_is_one_of_all_the_work(growing: Comparison) -> None:
    hours = 10 * (365.2425 * 5 / 7 - 30) * 8 / 12 * sum(SIZE)

    assert growing.as_is.cost_per_useful_hour.p50 == pytest.approx(
        growing.as_is.cost.p50 / hours, rel=1e-9
    )


def test_a_team_that_shrinks_hires_nobody_beside_those_who_leave() -> None:
    lines = lines_of(compared(work__growth="-20%").as_is)

    assert "growth" not in lines
    assert lines["pay"] == pytest.approx(
        400_000 / 12 * sum(0.8 ** (month / 12) for month in range(1, 13))
    )
