"""The mix of deals: every weight has a reason, and every drawn deal a destination."""

from __future__ import annotations

import pytest

from whowhere.facts import deals
from whowhere.facts.deals import DealMix, deal_mix
from whowhere.facts.occupations import occupation
from whowhere.facts.places import countries
from whowhere.quantities.faults import Faults


@pytest.fixture(scope="module")
def mix() -> DealMix:
    return deal_mix()


def test_every_weight_says_why(mix: DealMix) -> None:
    parts = (mix.heads, *mix.homes, *mix.work, *mix.destinations, *mix.arrangements)
    assert all(part.reason.endswith(".") for part in parts)
    ours = [part for part in parts if not part.sources]
    assert all(part.reason.startswith("Our estimate") for part in ours)


def test_every_home_has_a_destination_for_every_kind_of_work_and_none_is_itself(
    mix: DealMix,
) -> None:
    assert mix.spoken.keys() == mix.home_weights.keys()
    for home in mix.home_weights:
        for kind in mix.work:
            places = mix.destinations_of(home, kind.name)
            assert home not in places
            assert {home, *places} <= set(countries())


def test_roles_share_the_work_out(mix: DealMix) -> None:
    for kind in mix.work:
        assert sum(role.share for role in kind.roles) == pytest.approx(1)
        for role in kind.roles:
            assert occupation(role.role)


def test_what_is_priced_is_work_that_can_be_bought_in_places_that_are_known(mix: DealMix) -> None:
    priced = mix.priced
    assert set(priced.places) <= set(countries())
    assert set(priced.at_home) <= set(priced.places)
    for work in priced.work:
        assert sum(role.share for role in work.roles) == pytest.approx(1)
        assert all(occupation(role.role) for role in work.roles)


def test_a_mistake_in_the_file_is_told_with_its_key(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = deals.FILE.read_text("utf-8").replace("low = 12", 'low = "twelve"', 1)
    broken = tmp_path / "deals.toml"  # type: ignore[operator]
    broken.write_text(text, "utf-8")
    monkeypatch.setattr(deals, "FILE", broken)
    with pytest.raises(Faults, match=r"deals.toml: heads.low is 'twelve'"):
        deal_mix.__wrapped__()
