from __future__ import annotations

import pytest

from whowhere.interfaces.requests.weights import shares, weights_in
from whowhere.quantities.faults import Faults

PILLARS = ("cost", "people", "business", "digital")


def faults_of(text: str) -> list[str]:
    with pytest.raises(Faults) as refused:
        shares(weights_in(text), PILLARS, "pillar")
    return [str(fault) for fault in refused.value.faults]


def test_weights_are_shares_of_their_sum() -> None:
    found = shares(weights_in("cost=70,people=50,business=50,digital=30"), PILLARS, "pillar")
    assert found == pytest.approx({"cost": 0.35, "people": 0.25, "business": 0.25, "digital": 0.15})


def test_a_pillar_that_is_left_out_weighs_nothing() -> None:
    assert shares(weights_in(" digital = 2.5 "), PILLARS, "pillar") == {
        "cost": 0, "people": 0, "business": 0, "digital": 1
    }  # fmt: skip


def test_an_unknown_pillar_brings_the_nearest() -> None:
    (fault,) = faults_of("costs=5,people=1")
    assert "'costs'" in fault
    assert "Did you mean 'cost'?" in fault


@pytest.mark.parametrize(
    "number", ["-5", "nan", "inf", "1e400", "", "five", "5%", "5 5", "٣", "1" * 400]
)
def test_a_weight_that_is_no_number_of_zero_or_more_is_refused(number: str) -> None:
    (fault,) = faults_of(f"cost=1,people={number}")
    assert "weights.people" in fault
    assert "zero or more" in fault


@pytest.mark.parametrize("text", ["", "cost", "cost:5", ",", "cost=1,,people=2", "=5"])
def test_a_part_that_is_no_pillar_and_number_is_refused(text: str) -> None:
    assert any("PILLAR=NUMBER" in fault for fault in faults_of(text))


def test_all_zero_is_refused() -> None:
    (fault,) = faults_of("cost=0,people=0.0")
    assert "all zero" in fault


def test_a_pillar_given_twice_is_refused() -> None:
    (fault,) = faults_of("cost=1,cost=2")
    assert "given twice" in fault


def test_every_mistake_is_told_at_once() -> None:
    assert len(faults_of("cots=1,people=-1,digital")) == 3
