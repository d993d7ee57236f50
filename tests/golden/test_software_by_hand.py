"""Chats that software takes first, worked out by hand: ten agents in Austin, or a vendor in Manila.

Ten agents in Austin answer 5,000 chats a month. Each is paid 40,000 dollars a year: Social Security
and Medicare take 7.65% (3,060), unemployment insurance 42 to the Union and 243 to Texas, benefits
20% (8,000), a desk 1,455: 52,800. Ten cost 44,000 a month, **8.80 a chat**. A vendor in Manila asks
11,500 a month, **2.30 a chat**. Nothing is uncertain, nothing rises, money costs nothing.

Software solves 45% of the chats for 1.20 each. Each that it solves saves half of a person's work,
and what is left is a tenth harder, so people still do (1 - 0.45 x 0.5) x 1.1 = 0.8525 of it. The
first year costs twice the subscription.

The whole share from the first day
      software            0.45 x 1.20 = 0.54 a chat, in the first year twice that
      at home             0.54 + 0.8525 x 8.80 =  8.042    9% cheaper than 8.80
        first year        1.08 + 0.8525 x 8.80 =  8.582    2% cheaper
      abroad              0.54 + 0.8525 x 2.30 =  2.50075  9% dearer than 2.30
        first year        1.08 + 0.8525 x 2.30 =  3.04075  32% dearer
      at the sellers' values, where each saves a whole chat and none is harder
        at home           0.54 + 0.55 x 8.80   =  5.38     39% cheaper
        abroad            0.54 + 0.55 x 2.30   =  1.805    22% cheaper

Launched in month 3, at its whole share a year later, over two years
    A month counts by its middle: r = 0.5/12 in month 4, 1.5/12 in month 5, to 11.5/12 in month 15,
    then 1. The r of all months add up to 6 + 9 = 15, their squares to 575/144 + 9. People do
    (1 - 0.225 r)(1 + 0.1 r) = 1 - 0.125 r - 0.0225 r^2 of the work, together
    24 - 1.875 - 0.0225 x 12.993056 = 21.83265625 months of the 24.
      use                 5,000 x 0.45 x 1.20 = 2,700 a month at the whole share, 15 of them
      building            another year of 2,700
      letting go          a seventh is free in the end, 0.1475; a tenth of a year's pay for half of
                          them, who are not redeployed: 400,000 x 0.1475 x 0.5 x 0.1 = 2,950
    The vendor's people come as in ``test_three_options_by_hand``, in halves in months 3 and 4, and
    stand alone in halves in months 4 and 5.
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed
from tests.golden.test_three_options_by_hand import EXACT
from tests.golden.test_todays_ways_by_hand import PARTING

from whowhere.simulate.outcomes import Futures

ASSUMED: dict[str, float] = {
    **{name: value for name, value in EXACT.items() if not name.startswith(("GE.", "RO."))},
    "benefits_share": 0.2, "office_per_head": 1_455,
    "share_of_harder": 0.45, "first_year_multiple": 2,
}  # fmt: skip
CHATS: dict[str, Any] = {
    "kind": "written contacts", "per_month": 5_000, "share_solved": 0.45, "work_saved": 0.5,
    "rest_harder": 0.1, "more_asked": 0, "checked_share": 0, "error_share": 0, "price": 1.2,
    "price_growth": 0, "taken_back": 0, "months_to_launch": 3, "months_to_reach": 12,
}  # fmt: skip
AT_ONCE = {**CHATS, "months_to_launch": 0.1, "months_to_reach": 0.1}
SELLERS = {**AT_ONCE, "work_saved": 1, "rest_harder": 0}
DESK = changed(
    SMALL,
    company={"name": "By hand", "home": "US", "city": "Austin", "currency": "USD"},
    work__roles=[{"role": "support agent", "heads": 10, "level": "mid", "pay": 40_000}],
    options={"engagements": ["own_staff", "managed_service"], "places": ["home", "PH"],
             "leave_out": ["managed_service@home"]},
    assumptions=ASSUMED,
    automation=CHATS,
)  # fmt: skip
VENDOR = {
    "option": "managed_service@PH",
    "price_per_month": 11_500,
    "contract": {"notice_months": 0, "owns_knowledge": "us", "owns_tools": "us"},
}
NOTHING_ELSE = {
    **ASSUMED,
    **{name: value for name, value in PARTING.items() if name != "release_months"},
    "change_requests": 0, "governance_share": 0, "trips_per_year": 0, "exit_months": 0,
}  # fmt: skip
QUOTED = {"option": "managed_service@PH", "monthly_price": 11_500, "indexation": 0}

REACHED = [min(1, max(0, month - 0.5 - 3) / 12) for month in range(1, 25)]
PEOPLE = [(1 - 0.225 * reached) * (1 + 0.1 * reached) for reached in REACHED]
"""How much of the work people do in each of the 24 months."""


def lines_of(document: dict[str, Any], option_id: str) -> dict[str, float]:
    """Return what the lines of an option come to that are not nothing; all futures are one."""
    case = case_of(document)
    (option,) = (each for each in case.options if each.id == option_id)
    outcome = Futures(case, 1, 16).outcome(option)
    means = {
        line.id: float(value.mean())
        for line, value in zip(outcome.lines, outcome.values, strict=True)
    }
    return {name: value for name, value in means.items() if value}


def a_chat(at: str, months: int, automation: dict[str, Any]) -> float:
    """Return the cost of a chat, of all months or of those after the first year."""
    vendor = {"today": {"parts": [VENDOR]}, "work__today": None}
    document = changed(
        DESK,
        automation=automation,
        work__horizon_months=months,
        assumptions={**NOTHING_ELSE, "share_not_redeployed": 0},
        **(vendor if at.startswith("managed") else {}),
    )
    return sum(lines_of(document, at).values()) / 5_000


@pytest.mark.parametrize(
    ("at", "alone", "first_year", "later", "sellers"),
    [
        ("own_staff@US", 8.8, 8.582, 8.042, 5.38),
        ("managed_service@PH", 2.3, 3.04075, 2.50075, 1.805),
    ],
)
def test_a_chat_is_9_percent_cheaper_at_home_and_9_percent_dearer_abroad(
    at: str, alone: float, first_year: float, later: float, sellers: float
) -> None:
    one, two = (a_chat(f"{at}+auto", months, AT_ONCE) for months in (12, 24))
    told, after = (a_chat(f"{at}+auto", months, SELLERS) for months in (12, 24))

    assert a_chat(at, 12, AT_ONCE) / 12 == pytest.approx(alone)
    assert one / 12 == pytest.approx(first_year)
    assert (two - one) / 12 == pytest.approx(later)
    assert (after - told) / 12 == pytest.approx(sellers)


def test_people_do_21_83_months_of_work_in_24() -> None:
    assert sum(REACHED) == pytest.approx(15)
    assert sum(PEOPLE) == pytest.approx(21.83265625)


def test_every_line_of_the_desk_in_austin_with_software() -> None:
    months = sum(PEOPLE)
    assert lines_of(DESK, "own_staff@US+auto") == pytest.approx(
        {
            "pay": 400_000 / 12 * months,
            "contributions": (3_060 + 42 + 243) * 10 / 12 * months,
            "benefits": 80_000 / 12 * months,
            "workplace": 14_550 / 12 * months,
            "software_use": 2_700 * 15,
            "software_building": 2_700 * 12,
            "software_letting_go": 2_950,
        },
        rel=1e-9,
    )


def test_every_line_of_the_vendor_in_manila_with_software() -> None:
    said = {name: value for name, value in ASSUMED.items() if name != "indexation"}
    there = [0, 0, 0.25, 0.75, *[1] * 20]
    alone = [0, 0, 0, 0.25, 0.75, *[1] * 19]

    def of(weights: list[float]) -> float:
        return sum(weight * left for weight, left in zip(weights, PEOPLE, strict=True))

    working = of(there)
    taught = of([here - done for here, done in zip(there, alone, strict=True)])
    halves = {"arriving": (PEOPLE[2] + PEOPLE[3]) / 2, "handed_over": (PEOPLE[3] + PEOPLE[4]) / 2}

    found = lines_of(changed(DESK, quotes=[QUOTED], assumptions=said), "managed_service@PH+auto")
    assert found == pytest.approx(
        {
            "waiting": 44_000 * of([1 - here for here in there]),
            "knowledge_transfer": 44_000 / 2 * taught,
            "severance_at_home": 400_000 * 0.1 * 0.5 * halves["handed_over"],
            "empty_desks": 14_550 / 2 * 5 / 12,
            "retained": 513_450 / 12 * 0.1 * of(alone),
            "selection": 1_380,
            "first_travel": 2 * (500 + 5 * 100),
            "ramp_up": 11_500 * 2 / 2 * halves["arriving"],
            "vendor_price": 11_500 * working,
            "change_requests": 1_150 * working,
            "governance": 575 * working,
            "visits": 4_000 * 22 / 12,
            "leaving": 44_000 * 2 * 0.8525,
            "software_use": 2_700 * 15,
            "software_building": 2_700 * 12,
        },
        rel=1e-8,
    )


def test_who_leaves_while_people_are_freed_is_not_replaced() -> None:
    """Of ten 2.5% leave in a month and 0.1475 / 12 are freed in each of the months 4 to 15."""
    leavers = {"attrition": 0.3, "night_attrition": 0, "replacement_cost": 0.2}
    found = lines_of(changed(DESK, assumptions={**ASSUMED, **leavers}), "own_staff@US+auto")
    freed = [0.1475 / 12 / 0.025 if 3 < month <= 15 else 0.0 for month in range(1, 25)]
    replaced = [max(0, people - each) for people, each in zip(PEOPLE, freed, strict=True)]

    assert found["attrition"] == pytest.approx(400_000 * 0.3 * 0.2 / 12 * sum(replaced))
