"""Software that has to give work back, and people who go by themselves, worked out by hand.

All is as in ``test_software_by_hand``: launched in month 3, at its whole share in month 15, when
0.1475 of ten people in Austin are no longer needed.

Taken back whole, in month t
    By then the software has come (t - 3) / 12 of its way, from month 15 on all of it. So far people
    were let go, and only they are hired again: a tenth of a year's pay (40,000) and two months of
    learning with half the output missing (513,450 / 12 = 42,787.50) for the whole team, due in the
    month after t. Of 2,950 of severance the same share is paid. From the next whole month on
    people do all of it, and no chat is paid.
      t = 9        half of the way: 0.07375 x 82,787.50 = 6,105.58, severance 1,475

Nobody is dismissed
    A tenth of the people leave in a year and are not replaced: when the software has its share,
    0.1475 - 0.1 = 0.0475 of the team are there without work, none at the launch. They leave at the
    same pace, 0.1 / 12 a month, so they are gone 5.7 months later.
      over 36 months    0.0475 x (12 + 5.7) / 2 = 0.420375 months of 42,787.50 = 17,986.80
      over 12 months    the horizon comes 9 months after the launch, with three quarters of them
                        there: 0.035625 x 9 / 2 = 0.1603125 months               =  6,859.37
    Nobody leaves at all, 36 months: 0.1475 x (12 / 2 + 21) = 3.9825 months      = 170,401.22
    which is as good as all that fewer people would have saved.

Today in parts: half of the desk at home, half at a vendor in Manila for 5,750 a month, one year,
software with its whole share from the first day
      people at home        264,000 x 0.8525     = 225,060
      the vendor            69,000 x 0.8525      =  58,822.50
      use, building         16,200 for each half, twice that in all
      letting go            0.1475 of half a team = 1,475, and nobody at the vendor's
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import case_of, changed
from tests.golden.test_software_by_hand import (
    ASSUMED,
    AT_ONCE,
    CHATS,
    DESK,
    NOTHING_ELSE,
    PEOPLE,
    REACHED,
    VENDOR,
    lines_of,
)

from whowhere.simulate.outcomes import Futures

DRAWS = 64
OPTION = "own_staff@US+auto"


def taken_back(share: float) -> tuple[list[float], dict[str, Any]]:
    """Return the month of each future in which work is taken back, and every line."""
    case = case_of(changed(DESK, automation={**CHATS, "taken_back": 1, "taken_back_share": share}))
    futures = Futures(case, 3, DRAWS)
    (option,) = (each for each in case.options if each.id == OPTION)
    luck = futures.evaluation.value("luck_taken_back", case.spot(option))
    outcome = futures.outcome(option)
    lines = {
        line.id: np.broadcast_to(value, (DRAWS,))
        for line, value in zip(outcome.lines, outcome.values, strict=True)
    }
    # 21 months are left after the launch, each as likely.
    return [3 + 21 * each for each in luck.tolist()], lines


@pytest.mark.parametrize("share", [1, 0.5])
def test_only_those_who_were_let_go_by_then_are_hired_again(share: float) -> None:
    months, lines = taken_back(share)

    for future, month in enumerate(months):
        reached = min(1, (month - 3) / 12)
        again = share * 0.1475 * reached * (40_000 + 42_787.5) * min(1, 24 - month)
        assert lines["software_undone"][future] == pytest.approx(again, rel=1e-8)
        gone = 2_950 * (1 - share * (1 - reached))
        assert lines["software_letting_go"][future] == pytest.approx(gone, rel=1e-8)


def test_people_do_all_of_it_again_and_no_chat_is_paid() -> None:
    months, lines = taken_back(1)

    for future, taken in enumerate(months):
        before = [month for month in range(1, 25) if month <= taken]
        people = sum(PEOPLE[month - 1] for month in before) + 24 - len(before)
        used = sum(REACHED[month - 1] for month in before)
        assert lines["pay"][future] == pytest.approx(400_000 / 12 * people, rel=1e-8)
        assert lines["software_use"][future] == pytest.approx(2_700 * used, rel=1e-8)


@pytest.mark.parametrize(
    ("leaving", "months", "by_hand"),
    [(0.1, 36, 17_986.7953), (0.1, 12, 6_859.3711), (0, 36, 170_401.2188)],
)
def test_whoever_is_not_dismissed_is_paid_until_they_leave(
    leaving: float, months: int, by_hand: float
) -> None:
    assumed = {name: value for name, value in ASSUMED.items() if name != "share_not_redeployed"}
    document = changed(
        DESK,
        work__release="attrition",
        work__horizon_months=months,
        assumptions={**assumed, "attrition": leaving},
    )
    assert lines_of(document, OPTION)["software_letting_go"] == pytest.approx(by_hand, rel=1e-7)


def test_today_in_parts_has_software_beside_each_of_them() -> None:
    halves = [{"option": "own_staff@home", "share": "50%"}, {**VENDOR, "price_per_month": 5_750}]
    document = changed(
        DESK,
        today={"parts": halves},
        work__today=None,
        work__horizon_months=12,
        automation=AT_ONCE,
        assumptions=NOTHING_ELSE,
    )
    found = lines_of(document, "own_staff@US:in_parts+auto")

    people = [found.pop(f"{line}_part1_in1") for line in ("pay", "contributions", "benefits",
                                                          "workplace")]  # fmt: skip
    assert sum(people) == pytest.approx(264_000 * 0.8525)
    assert found == pytest.approx(
        {
            "vendor_price_part2_in2": 69_000 * 0.8525,
            "software_use_at1": 16_200, "software_use_at2": 16_200,
            "software_building_at1": 16_200, "software_building_at2": 16_200,
            "software_letting_go_at1": 1_475,
        }
    )  # fmt: skip
