"""Vendors' offers in the page's model and in this one: the same options, at the same cost."""

from __future__ import annotations

import pytest
from tests.cases import OFFERS_OF_ALL_KINDS
from tests.unit.report.page.test_page_engine import SEED, engine, require_same, small

from whowhere.decide.compare.break_even import break_even
from whowhere.decide.compare.comparison import compare
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.simulate.explanation import explain


def test_offers_of_every_kind_are_the_same_options_on_the_page() -> None:
    case = small(offers=OFFERS_OF_ALL_KINDS)
    page, draws = engine(case), 64
    require_same(page.answer(), compare(case, SEED, draws))
    one, other = "managed_service@PH:beta", "managed_service@PH:alpha"
    found, mine = (
        page.break_even(one, other),
        break_even(case, *_options(case, one, other), SEED, draws),
    )
    assert [each["at"] for each in found["people"]] == pytest.approx(
        [each.at for each in mine.people], rel=1e-4
    )


def test_one_offer_is_set_alone_on_the_page() -> None:
    set_, page = (
        {"managed_service@PH:beta.hourly_price": 20},
        engine(small(offers=OFFERS_OF_ALL_KINDS)),
    )
    changed_here = small(offers=OFFERS_OF_ALL_KINDS, assumptions=set_)
    require_same(page.answer({"sets": set_}), compare(changed_here, SEED, 64))


def test_the_tree_behind_an_offer_is_the_same_and_knows_no_other_price() -> None:
    case = small(offers=OFFERS_OF_ALL_KINDS)
    for option in ("managed_service@PH:beta", "managed_service@PH", "contractor@PL:gamma"):
        mine = explain(case, option, None, SEED, 64)
        assert {*engine(case).explain(option)["nodes"]} == {*mine.nodes}


def _options(case: Case, *ids: str) -> list[Option]:
    return [next(each for each in case.options if each.id == id_) for id_ in ids]
