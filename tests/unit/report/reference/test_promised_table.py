"""Published claims, plans and results beside deals: which deals, which measure, how far away."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from whowhere.decide.promises import kept
from whowhere.decide.reality import DealResult
from whowhere.facts.claims import claims
from whowhere.facts.deals import deal_mix
from whowhere.facts.savings import LikeDeals, PublishedSaving, published_savings
from whowhere.model.classify.situation import Where
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.report.reference.promised_table import (
    beside,
    claim_rows,
    held,
    is_like,
    promised_part,
    promised_rows,
    published_said,
    standing,
)
from whowhere.simulate.deals import drawn_deals

DEAL = drawn_deals(deal_mix(), 1)[0]


def made_up(home: str, place: str, gross: float, *savings: float) -> DealResult:
    deal = replace(DEAL, home=home, option=Option(Engagement("own_staff"), place))
    net = np.array(savings)
    return DealResult(deal, gross, net, net + 0.2, 0.0, 0.5, 0.2, {}, None, Where.FAR)


DEALS = [made_up("US", "IN", 0.6, 0.5, 0.4, -0.1), made_up("GB", "GB", 0.1, 0.0)]


def told(**values: object) -> PublishedSaving:
    plain: dict[str, object] = {
        "stage": "planned", "says": "A plan", "status": "a survey", "measure": "horizon",
        "low": 0.1, "high": 0.2, "source": "forrester_tpi_2007",
    }  # fmt: skip
    return PublishedSaving.model_validate(plain | values)


@pytest.mark.parametrize(
    ("values", "model", "deals"),
    [
        ({}, (0.8 / 3 + 0.0) / 2, 2),
        ({"typical": "median"}, 0.0, 2),
        ({"measure": "price"}, (0.6 + 0.1) / 2, 2),
        ({"measure": "run rate"}, (0.8 / 3 + 0.0) / 2 + 0.2, 2),
        ({"measure": "share", "most": 0.0}, (1 / 3 + 1) / 2, 2),
        ({"measure": "share", "least": 0.4}, (2 / 3 + 0) / 2, 2),
        ({"reach": {"abroad": True}}, 0.8 / 3, 1),
        ({"reach": {"home": "GB"}}, 0.0, 1),
    ],
)
def test_a_figure_is_held_against_its_own_measure_of_its_own_deals(
    values: dict[str, object], model: float, deals: int
) -> None:
    found = held(told(**values), DEALS)
    assert found.deals == deals
    assert found.model == pytest.approx(model)


def test_a_figure_without_any_deal_like_it_is_no_figure_of_the_model() -> None:
    with pytest.raises(ValueError, match="at least one array"):
        held(told(reach={"place": "PL"}), DEALS)


def test_what_is_not_said_of_a_deal_may_be_anything() -> None:
    assert is_like(DEALS[0].deal, LikeDeals())
    assert is_like(DEALS[0].deal, LikeDeals(home="US", place="IN", engagement="own_staff"))
    assert not is_like(DEALS[0].deal, LikeDeals(engagement="managed_service"))
    assert not is_like(DEALS[1].deal, LikeDeals(abroad=True))


@pytest.mark.parametrize(
    ("model", "ends", "said"),
    [
        (0.144, (0.12, 0.17), "inside"),
        (0.1749, (0.12, 0.17), "inside"),
        (0.176, (0.12, 0.17), "1 point above"),
        (0.05, (0.12, 0.17), "7 points below"),
        (0.152, (0.15, 0.15), "level"),
        (-0.05, (0.15, 0.15), "20 points below"),
    ],
)
def test_where_the_model_lies_is_said_in_the_points_that_are_printed(
    model: float, ends: tuple[float, float], said: str
) -> None:
    assert standing(model, ends) == said


def test_outside_it_is_said_whether_the_spread_reaches_what_was_published() -> None:
    far = told(low=0.9, high=0.9)
    near = told(low=0.45, high=0.45)
    said = [row[7] for row in promised_rows([(each, held(each, DEALS)) for each in (far, near)])]
    assert said == [
        "77 points below; its 8 in 10 do not reach it", "32 points below; its 8 in 10 reach it",
    ]  # fmt: skip


def test_a_published_share_is_said_with_its_ends() -> None:
    assert published_said((0.15, 0.15)) == "15%"
    assert published_said((0.12, 0.17)) == "12 to 17%"
    assert published_said((0.6, 1.0)) == "60% and more"


def test_every_published_figure_has_a_row_with_its_source() -> None:
    rows = promised_rows(beside(DEALS))
    assert len(rows) == len(published_savings())
    for row, said in zip(rows, published_savings(), strict=True):
        assert row[0] == said.stage
        assert said.origin.address in row[8]
        assert row[8].endswith(said.status)


def test_every_claim_stands_beside_what_the_model_keeps() -> None:
    rows = claim_rows(kept(DEALS))
    assert [row[0] for row in rows[: len(claims())]] == [each.claim for each in claims()]
    by_claim = {row[0]: row for row in rows}
    # The horizon keeps 0.83, 0.67 and -0.17 of the price of one, and nothing of the other.
    assert by_claim[claims()[0].claim][2:4] == ("52%", "yes")
    assert {row[3] for row in rows if row[2] == "-160%"} == {"no: below"}
    assert {row[3] for row in rows if row[2] == "100%"} == {"no: above"}
    assert rows[-1][2] == f"{round(100 * (0.8 / 3) / 0.7)}%"


def test_the_words_count_what_lies_outside() -> None:
    found = [held(each, DEALS).model for each in published_savings()]
    points = [
        max(round(100 * ours) - round(100 * said.ends[1]), 0)
        + max(round(100 * said.ends[0]) - round(100 * ours), 0)
        for said, ours in zip(published_savings(), found, strict=True)
    ]
    words = promised_part(DEALS).replace("\n", " ")
    assert f"Of {len(points)} figures the model meets {points.count(0)}, misses" in words
    assert f"and {sum(each > 3 for each in points)} by more" in words
    # 0.7 and 0.6 of three run rates of the one deal, none of the other; nothing over the horizon.
    assert "reached at run rate in 33% of all futures, and over the horizon in 0%" in words
