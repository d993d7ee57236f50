"""``whowhere learn``: what is worth finding out, in money."""

import pytest
from tests.contracts.conftest import Run

DESK = ("--example", "support-desk")
QUICK = ("--draws", "512", "--as-of", "2026-11-23")


def test_the_answer_is_in_money_and_has_a_ceiling(whowhere: Run) -> None:
    run = whowhere("learn", *DESK, "--draws", "2048", "--as-of", "2026-11-23")
    assert run.code == 0
    out = " ".join(run.out.split())
    assert out.startswith("Finding out ")
    assert "is worth up to" in out
    assert "(EVPI)" in out
    assert "which nobody can find out" in out


def test_the_document_has_every_input_with_its_standard_error(whowhere: Run) -> None:
    document = whowhere("learn", *DESK, *QUICK, "--group", "PH.pay,IN.pay", "--json").document
    assert document["evpi"] > 0
    for each in document["inputs"]:
        assert {"id", "words", "worth", "standard_error", "by_chance", "nothing"} == set(each)
    (own,) = (each for each in document["groups"] if each["members"] == ["PH.pay", "IN.pay"])
    assert own["worth"] > 0


def test_same_seed_same_bytes(whowhere: Run) -> None:
    first = whowhere("learn", *DESK, *QUICK, "--json").out
    assert whowhere("learn", *DESK, *QUICK, "--json").out == first


def test_an_unknown_name_brings_the_nearest(whowhere: Run) -> None:
    run = whowhere("learn", *DESK, *QUICK, "--group", "PH.atrition")
    assert run.code == 2
    assert "did you mean: PH.attrition" in run.err


@pytest.mark.parametrize("draws", ["1", "2", "32"])
def test_too_few_futures_for_a_curve_are_refused(whowhere: Run, draws: str) -> None:
    run = whowhere("learn", "--example", "product-team", "--draws", draws)
    assert run.code == 2
    assert "Warning" not in run.err
    assert "64 or more" in run.err
