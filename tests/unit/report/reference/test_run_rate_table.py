"""Run rate beside horizon: which kinds of deal have a row, and what it says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from whowhere.decide.reality import DealResult
from whowhere.facts.deals import deal_mix
from whowhere.model.classify.situation import Where
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.report.reference.run_rate_table import points_said, run_rate_part, run_rate_rows
from whowhere.simulate.deals import drawn_deals

DEAL = drawn_deals(deal_mix(), 1)[0]


def made_up(
    heads: int, where: Where, run_rate: float, saving: float, engagement: str = "own_staff"
) -> DealResult:
    deal = replace(DEAL, heads=heads, option=Option(Engagement(engagement), "IN"))
    of = np.array([saving, saving]), np.array([run_rate, run_rate])
    return DealResult(deal, 0.5, *of, 0.0, 0.5, 0.2, {}, None, where)


DEALS = [
    made_up(20, Where.FAR, 0.5, 0.3),
    made_up(21, Where.FAR, 0.7, 0.4),
    made_up(61, Where.NEAR, 0.2, -0.1),
    made_up(60, Where.NEAR, 0.1, 0.09, "managed_service"),
]


def test_each_kind_of_deal_has_its_row_and_small_kinds_have_none() -> None:
    rows = {row[0]: row[1:] for row in run_rate_rows(DEALS, 1)}
    assert list(rows) == [
        "All", "Near", "Far", "own staff, near", "own staff, far", "managed service, near",
        "up to 20 heads", "21 to 60 heads", "more than 60 heads",
    ]  # fmt: skip
    assert rows["Far"] == ("2", "50%", "50% to 70%", "30%", "30% to 40%", "20 points")
    assert rows["21 to 60 heads"][0] == "2"
    assert rows["more than 60 heads"][1:4] == ("20%", "20% to 20%", "-10%")
    assert [row[0] for row in run_rate_rows(DEALS, 2)] == [
        "All", "Near", "Far", "own staff, far", "21 to 60 heads",
    ]  # fmt: skip


def test_one_point_is_one() -> None:
    assert points_said(1) == "1 point"
    assert points_said(12) == "12 points"
    assert "| 1 point |" in run_rate_part(DEALS, 1)


def test_the_sentences_say_why_each_side_has_its_number() -> None:
    said = run_rate_part(DEALS, 2)
    assert "Sellers quote the first" in said
    assert "boards get the second" in said
    assert "fewer than 2 deals" in said.replace("\n", " ")
