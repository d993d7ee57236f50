"""The ranking of places beside a published one."""

from __future__ import annotations

import pytest
from tests.cases import DAY

from whowhere.decide.places.ranking import PlaceRanking, rank_places
from whowhere.facts.factbook import Factbook
from whowhere.facts.published_places import published_places
from whowhere.model.place_resolving import pillars, place_case
from whowhere.report.reference.places_table import (
    agreement_rows,
    ours_of,
    position_head,
    position_rows,
)


@pytest.fixture(scope="module")
def ranking() -> PlaceRanking:
    usual = {pillar.key: pillar.weight for pillar in pillars()}
    return rank_places(place_case(Factbook(DAY)), usual)


def test_each_edition_puts_india_china_and_malaysia_first() -> None:
    for ranks in published_places().values():
        assert sorted(ranks, key=lambda place: ranks[place])[:3] == ["IN", "CN", "MY"]


def test_india_is_among_the_first_ten_once_experience_counts(ranking: PlaceRanking) -> None:
    assert ours_of(ranking)["IN"] <= 10


def test_the_editions_agree_with_each_other_more_than_with_us(ranking: PlaceRanking) -> None:
    rows = agreement_rows(ours_of(ranking))
    ours = [float(row[3]) for row in rows if row[0] == "Here"]
    theirs = [float(row[3]) for row in rows if row[0] != "Here"]
    assert len(ours) == len(theirs) == 3
    assert max(ours) < min(theirs)
    assert min(ours) > 0


def test_a_place_that_an_edition_has_first_is_shown_wherever_it_comes_here(
    ranking: PlaceRanking,
) -> None:
    rows = {row[0]: row for row in position_rows(ranking)}
    assert len(rows["Thailand"]) == len(position_head())
    assert rows["India"][2:] == ("1", "1", "1")
    assert int(rows["United States"][1]) > 15
    assert rows["United Kingdom"][2:] == ("25", "8", "5")
    assert rows["Japan"][2:] == ("-", "-", "-")
