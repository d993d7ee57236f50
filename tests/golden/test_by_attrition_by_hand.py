"""Moving as people leave by themselves, worked out by hand.

All is as in ``test_three_options_by_hand``, but six in ten of the accountants in Bucharest leave in
a year, and nobody is dismissed. Of ten, half a person leaves in a month, so the work takes 20
months to move, from month 2 on: when the year is over half of it has.

Managed service in Georgia
      waiting             2 months of all, then less and less: 10 - 10 x 10 / 20 / 2 = 7.5
                                                       461,000 / 12 x 9.5       = 364,958.33
      severance at home   nobody is dismissed                                   =       0
      vendor's price      10 x 10 / 20 / 2 = 2.5 months
                                                       291,329.25 x 2.5/12      =  60,693.59
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT, EXACT, lines_of, option

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.quantities.faults import Faults


def compared(leaving: float, release: str = "attrition", **said: Any) -> Comparison:
    assumed = {**EXACT, "RO.attrition": leaving, **said}
    if release == "attrition":
        del assumed["share_not_redeployed"]
    document = changed(DOCUMENT, work__release=release, assumptions=assumed)
    return compare(case_of(document), seed=1, draws=64)


def test_the_work_moves_as_fast_as_people_leave_and_nobody_is_dismissed() -> None:
    lines = lines_of(option(compared(0.6), "managed_service@GE"))

    assert lines["waiting"] == pytest.approx(364_958.3333, rel=1e-8)
    assert lines["vendor_price"] == pytest.approx(291_329.2525 * 2.5 / 12, rel=1e-8)
    assert "severance_at_home" not in lines


def test_no_faster_than_new_people_can_be_found() -> None:
    """One comes in a month: 12.5 months for all of them, when 10 would do; so all is as ever."""
    slow = {"hiring_rate": 1, "hiring_share": 0.01}
    one, other = (
        option(compared(1.2, release, **slow), "managed_service@GE")
        for release in ("attrition", "redundancy")
    )
    severance = lines_of(other)["severance_at_home"]

    assert severance > 5_000
    assert one.cost.p50 == pytest.approx(other.cost.p50 - severance, rel=1e-8)


def test_a_team_that_nobody_leaves_does_not_move() -> None:
    lines = lines_of(option(compared(0), "managed_service@GE"))

    assert lines["waiting"] > 0.99 * 461_000


def test_to_stay_costs_the_same_however_others_would_go() -> None:
    assert compared(0.6).as_is.cost.p50 == pytest.approx(461_000)


def test_others_than_our_own_people_do_not_go_by_attrition() -> None:
    document = changed(DOCUMENT, work__release="attrition", work__today="managed_service@GE")
    with pytest.raises(Faults, match=r"work\.release"):
        case_of(document)
