"""What home's law costs, worked out by hand: see test_three_options_by_hand for the company.

Own staff in Georgia: the first people start after month 2, all are there after month 4, and each
wave stands alone a month later: from month 3 to month 5. Those who will be dismissed, half of the
team, cost 449,000 / 12 / 2 = 18,708.33 a month.

Nobody may go before month 4
    Half of the work has moved by then. In month 4 the share that stands alone rises from nothing
    to a half, a quarter on average, and a quarter of a month is paid: 4,677.08.
Nobody before month 4.5
    A triangle of one and a half months up to three quarters: 0.5625 months, 10,523.44.
Nobody before month 7
    One month on average while the waves follow (two months, a half), two more for all: 56,125.
Nobody before month 20
    The year ends first: 1 + 7 months, 149,666.67.
Severance with a social plan
    A week of pay and two for each of three years of service make 7 weeks where statute asks for
    nothing; custom is a tenth of a year, 5.2 weeks, and the larger counts:
    400,000 x 0.5 x 7 / 52.1775 = 26,831.49.
"""

from __future__ import annotations

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT

from whowhere.simulate.outcomes import Futures


def lines_of(**own: float) -> dict[str, float]:
    assumptions = {**DOCUMENT["assumptions"], **own}
    case = case_of(changed(DOCUMENT, assumptions=assumptions))
    (option,) = (each for each in case.options if each.id == "own_staff@GE")
    outcome = Futures(case, 1, 16).outcome(option)
    pairs = zip(outcome.lines, outcome.values, strict=True)
    return {line.id: float(value.mean()) for line, value in pairs}


@pytest.mark.parametrize(
    ("month", "kept"),
    [(0, 0), (3, 0), (4, 4_677.0833), (4.5, 10_523.4375), (5, 18_708.3333), (7, 56_125),
     (20, 149_666.6667)],
)  # fmt: skip
def test_whoever_the_law_holds_back_is_paid_until_its_month(month: float, kept: float) -> None:
    lines = lines_of(release_months=month)
    assert lines["kept_by_law"] == pytest.approx(kept, abs=0.001)


def test_a_month_that_the_law_asks_for_and_nobody_reaches_changes_no_line() -> None:
    assert lines_of(release_months=3) == lines_of(release_months=0)


def test_a_social_plan_counts_where_it_is_more_than_custom() -> None:
    planned = lines_of(collective_pay=1, collective_pay_per_year=2)
    assert planned["severance_at_home"] == pytest.approx(26_831.4887, abs=0.001)
    assert lines_of(collective_pay=1)["severance_at_home"] == pytest.approx(20_000, abs=0.001)
