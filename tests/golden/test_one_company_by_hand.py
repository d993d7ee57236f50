"""People of the company's own side by side in one country: its legal entity is paid for once.

All is as in ``test_three_options_by_hand`` and ``test_a_mix_by_hand``: a company in Georgia costs
6,000 to form, 2,400 a year to keep, and 6,000 to close, which is as good as sure by the horizon.

Half to own staff in Georgia, half to a partner who builds, operates and hands over there
      own staff     entity set-up                                        =  6,000
                    upkeep, 11 months from its formation  200 x 11       =  2,200
                    leaving: 6,000 to close + five back  230,500 x 2/12  = 44,416.67
      the partner's part: five back                                      = 38,416.67
    Without the other part each would found, keep and close a company of its own.

Own staff in Georgia where four of ten are so today, and six at home
      the four stay: upkeep, 12 months 2,400; leaving 6,000 + four back  = 36,733.33
      the six who join them: six back                                    = 46,100
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT, lines_of, option

from whowhere.decide.compare.comparison import compare

BOTH: dict[str, Any] = {
    "engagements": ["own_staff", "managed_service", "build_operate_transfer"],
    "places": ["home", "GE"],
}
SIDE_BY_SIDE = {"own_staff": {"GE": 0.5}, "build_operate_transfer": {"GE": 0.5}}
COMPANY = ("entity_set_up", "entity_upkeep", "leaving")


def company_lines(option_id: str, options: dict[str, Any], **changes: Any) -> dict[str, float]:
    document = changed(DOCUMENT, options={**BOTH, **options}, **changes)
    found = option(compare(case_of(document), seed=1, draws=64), option_id)
    return {name: cost for name, cost in lines_of(found).items() if name.startswith(COMPANY)}


@pytest.mark.parametrize("turned", [False, True])
def test_two_parts_in_one_country_have_one_company_whichever_is_named_first(turned: bool) -> None:
    names = list(SIDE_BY_SIDE)[:: -1 if turned else 1]
    mix = {name: SIDE_BY_SIDE[name] for name in names}
    own, partner = ("in2", "in1") if turned else ("in1", "in2")

    assert company_lines(f"{names[0]}@GE:mix_1", {"mixes": [mix]}) == pytest.approx(
        {
            f"entity_set_up_{own}": 6_000, f"entity_upkeep_{own}": 2_200,
            f"leaving_{own}": 44_416.6667, f"leaving_{partner}": 38_416.6667,
        },
        rel=1e-7,
    )  # fmt: skip


def test_who_joins_people_there_joins_their_company() -> None:
    today = {"parts": [{"option": "own_staff@GE", "share": "40%"}, {"option": "own_staff@home"}]}

    assert company_lines("own_staff@GE", {}, work__today=None, today=today) == pytest.approx(
        {"entity_upkeep_part1": 2_400, "leaving_part1": 36_733.3333, "leaving": 46_100}, rel=1e-7
    )


def test_two_towns_of_one_country_have_one_company() -> None:
    mix = {"own_staff": {"PL-krakow": 0.5, "PL-warsaw": 0.5}}
    places = ["home", "GE", "PL-krakow", "PL-warsaw"]
    found = company_lines("own_staff@PL-krakow:mix_1", {"places": places, "mixes": [mix]})

    assert sorted(found) == ["entity_set_up_in1", "entity_upkeep_in1", "leaving_in1", "leaving_in2"]
    assert found["leaving_in1"] - found["leaving_in2"] == pytest.approx(6_000, rel=1e-7)


def test_companies_in_two_countries_are_two() -> None:
    mix = {"own_staff": {"GE": 0.5, "PL": 0.5}}
    found = company_lines("own_staff@GE:mix_1", {"places": ["home", "GE", "PL"], "mixes": [mix]})

    assert {name: found[name] for name in found if name.startswith("entity_set_up")} == {
        "entity_set_up_in1": 6_000, "entity_set_up_in2": 6_000,
    }  # fmt: skip
