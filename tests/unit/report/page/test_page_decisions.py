"""Another team and another horizon on the page: the same numbers as in a scenario that says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed
from tests.page_build import build_engine
from tests.page_engine import PageEngine

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.model.case import Case
from whowhere.quantities.faults import Faults
from whowhere.report.page.case import page_case

SEED = 7
DRAWS = 64
AGREED = 1e-9
QUOTED = 30_000
"""A month of the whole work, by a vendor."""
DESK = changed(
    SMALL,
    options__places=["home", "PH", "IN"],
    quotes=[{"option": "managed_service@PH", "monthly_price": QUOTED}],
)


def desk(agents: float = 10, leads: float = 1, quoted: float = QUOTED, months: int = 24) -> Case:
    roles = [
        {**role, "heads": heads}
        for role, heads in zip(DESK["work"]["roles"], (agents, leads), strict=True)
    ]
    quotes = [{"option": "managed_service@PH", "monthly_price": quoted}]
    return case_of(changed(DESK, work__roles=roles, work__horizon_months=months, quotes=quotes))


@pytest.fixture(scope="module")
def page() -> PageEngine:
    build_engine()
    return PageEngine(page_case(desk(), SEED, DRAWS))


def require_same(found: Mapping[str, Any], mine: Comparison) -> None:
    assert found["best"] == (mine.best.id if mine.best else None)
    costs = {each["id"]: each["cost"]["p50"] for each in found["options"]}
    assert costs == pytest.approx({each.id: each.cost.p50 for each in mine.options}, rel=AGREED)


def test_another_horizon_is_that_of_a_scenario_that_says_it(page: PageEngine) -> None:
    for months in (18, 40):
        found = page.answer({"sets": {"work.horizon_months": months}})
        require_same(found, compare(desk(months=months), SEED, DRAWS))
        assert f"over {months} months" in found["verdict"]


def test_a_larger_team_grows_in_proportion_and_its_quote_with_it(page: PageEngine) -> None:
    found = page.answer({"sets": {"heads": 22}})
    require_same(found, compare(desk(20, 2, 2 * QUOTED), SEED, DRAWS))


def test_what_is_said_of_a_role_beats_what_is_said_of_the_team(page: PageEngine) -> None:
    found = page.answer({"sets": {"heads": 22, "heads.support_agent.mid": 5}})
    require_same(found, compare(desk(5, 2, QUOTED * 7 / 11), SEED, DRAWS))


def test_a_price_that_the_reader_states_is_no_larger_for_a_larger_team(page: PageEngine) -> None:
    sets = {"heads": 22, "managed_service@PH.quoted_price": 45_000}
    require_same(page.answer({"sets": sets}), compare(desk(20, 2, 45_000), SEED, DRAWS))


def test_what_only_another_case_can_answer_changes_nothing_here(page: PageEngine) -> None:
    found = page.answer({"sets": {"work.start": 202801, "mixes.1": 0.3}})
    assert found["options"] == page.answer()["options"]


def test_no_people_and_no_whole_months_are_refused_by_name(page: PageEngine) -> None:
    for name, said in (("heads", 0), ("heads.support_agent.mid", -2), ("work.horizon_months", 0.5)):
        with pytest.raises(Exception, match=name.replace(".", r"\.")) as refused:
            page.answer({"sets": {name: said}})
        assert not isinstance(refused.value, Faults)
