"""What a contact costs and where software starts to pay, worked out by hand.

All is as in ``test_software_by_hand``, one year, with the whole share from the first day: use and
building are 12 x 5,000 x 0.45 x 1.20 = 32,400 each.

A chat, once all is in place
      at home 8.80, with software 8.042; abroad 2.30, with software 2.50075
      each that software solves 1.20, each that people are spared 1.20 / 0.5 = 2.40

At home, where 10 people cost 528,000 a year, and whoever goes 20,000 for a whole team
      price p     54,000 p + 528,000 x 0.8525 + 2,950 = 528,000               p = 1.38759
      saved w     64,800 + 528,000 h + 20,000 (1 - h) = 528,000, h = 0.872441
                  (1 - 0.45 w) x 1.1 = h                                      w = 0.459715
      share s     what is left is (1 - 0.5 s)(1 + 0.1 s / 0.45), 1 - s x 5/18 - s^2 / 9:
                  144,000 s = 508,000 (s x 5/18 + s^2 / 9)                    s = 0.051181
Abroad, where a vendor costs 138,000 a year, and nobody of ours goes
      price p     54,000 p + 138,000 x 0.8525 = 138,000                       p = 0.376944
      No share and no work saved makes up for it: each solved one costs 2.40, a whole chat 2.30.
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import case_of, changed
from tests.golden.test_software_by_hand import AT_ONCE, DESK, NOTHING_ELSE, VENDOR

from whowhere.decide.automate.contacts import contact_costs
from whowhere.decide.automate.pairs import BothWays, pairs_of
from whowhere.decide.automate.turns import turns_of
from whowhere.decide.compare.comparison import compare
from whowhere.simulate.outcomes import Futures

YEAR = changed(DESK, work__horizon_months=12, automation=AT_ONCE)
ABROAD = changed(YEAR, today={"parts": [VENDOR]}, work__today=None, assumptions=NOTHING_ELSE)


def to_stay(document: dict[str, Any]) -> tuple[Futures, BothWays]:
    """Return the futures, and what stands today without software and with it."""
    comparison = compare(case_of(document), seed=1, draws=16)
    futures = Futures(comparison.case, 1, 16)
    return futures, next(
        each
        for each in pairs_of(comparison, futures)
        if each.people.option == comparison.case.as_is
    )


@pytest.mark.parametrize(
    ("document", "people", "both"), [(YEAR, 8.8, 8.042), (ABROAD, 2.3, 2.50075)]
)
def test_a_chat_costs_each_way_what_it_costs_by_hand(
    document: dict[str, Any], people: float, both: float
) -> None:
    futures, pair = to_stay(document)
    found = {each.key: each.cost.p50 for each in contact_costs(futures, (pair,))}
    assert found == pytest.approx({"people": people, "both": both, "solved": 1.2, "spared": 2.4})


@pytest.mark.parametrize(
    ("document", "by_hand"),
    [
        (YEAR, {"share_solved": 0.0511811, "work_saved": 0.4597153, "price": 1.3875926}),
        (ABROAD, {"share_solved": None, "work_saved": None, "price": 0.3769444}),
    ],
)
def test_software_starts_to_pay_where_it_does_by_hand(
    document: dict[str, Any], by_hand: dict[str, float | None]
) -> None:
    futures, pair = to_stay(document)
    turns = {each.name: each.at for each in turns_of(futures, (pair,))}
    assert turns == pytest.approx(by_hand, abs=1e-5)
