"""What deals come to: shares of what today's team would have cost in the same time."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from whowhere.decide.reality import DealResult, deal_result, groups, spread
from whowhere.facts.deals import deal_mix
from whowhere.facts.factbook import Factbook
from whowhere.model.classify.situation import Where
from whowhere.model.deals import Deal, deal_case
from whowhere.simulate.deals import drawn_deals
from whowhere.simulate.outcomes import Futures

DRAWS = 128


@pytest.fixture(scope="module")
def deals() -> tuple[Deal, ...]:
    return drawn_deals(deal_mix(), 1)


@pytest.fixture(scope="module")
def results(deals: tuple[Deal, ...]) -> list[DealResult]:
    book = Factbook(date(2026, 11, 23))
    return [deal_result(deal, deal_case(deal, book), 1, DRAWS) for deal in deals[:6]]


def made_up(deal: Deal, *savings: float) -> DealResult:
    net = np.array(savings)
    return DealResult(deal, 0.4, net, net + 0.2, 0.0, 0.5, 0.2, {}, None, Where.FAR)


def test_each_deal_weighs_as_much_as_another(deals: tuple[Deal, ...]) -> None:
    found = spread([made_up(deals[0], 0.4), made_up(deals[1], -0.2, 0.1, 0.1, 0.0)])
    assert found.deals == 2
    assert found.mean == pytest.approx((0.4 + 0.0) / 2)
    assert found.dearer == pytest.approx(1 / 8)
    assert found.up_to_20 == pytest.approx(3 / 8)
    assert found.more == pytest.approx(1 / 2)
    assert (found.p10, found.p50, found.p90) == (-0.2, 0.1, 0.4)


def test_small_groups_are_not_shown(deals: tuple[Deal, ...]) -> None:
    of = [made_up(deals[0], 0.4), made_up(deals[1], 0.3), made_up(deals[0], 0.1)]
    found = dict(groups(of, lambda deal: f"deal {deal.number}", least=2))
    assert set(found) == {"deal 1"}
    assert found["deal 1"].mean == pytest.approx(0.25)


def test_the_parts_of_the_cost_and_the_saving_are_the_whole(
    deals: tuple[Deal, ...], results: list[DealResult]
) -> None:
    book = Factbook(date(2026, 11, 23))
    for deal, found in zip(deals, results, strict=False):
        case = deal_case(deal, book)
        futures = Futures(case, 1, DRAWS)
        today, outcome = futures.outcome(case.as_is).cost, futures.outcome(deal.option)
        lines = zip(outcome.lines, outcome.values, strict=True)
        waiting = next(value for line, value in lines if line.id == "waiting")
        saved = (today - outcome.cost).mean() / (today - waiting).mean()
        assert sum(found.parts.values()) == pytest.approx(1 - saved, rel=1e-9)


def test_a_deal_has_the_size_and_the_places_that_were_drawn(deals: tuple[Deal, ...]) -> None:
    case = deal_case(deals[1], Factbook(date(2026, 11, 23)))
    assert sum(role.heads for role in case.roles) == pytest.approx(deals[1].heads, abs=0.02)
    assert deals[1].option in case.options
    assert case.as_is.place == deals[1].home


def test_nobody_signs_a_price_above_the_cost_of_the_own_team(results: list[DealResult]) -> None:
    for each in results:
        assert each.is_signed == (each.gross > 0)
        assert each.gross < 1
        assert 0 <= each.brought_home <= each.ended_early <= 1
