"""``whowhere overall``: the ranking, its document, and what it refuses."""

import pytest
from tests.contracts.conftest import Run

DESK = ("--example", "support-desk")
QUICK = ("--draws", "256", "--as-of", "2026-11-23")


def test_the_answer_says_who_what_for_and_where_the_order_changes(whowhere: Run) -> None:
    run = whowhere("overall", *DESK, *QUICK)
    assert run.code == 0
    said = " ".join(run.out.split())
    assert said.startswith("With a buyer's usual weights own staff in the United States are worth")
    assert "the choice by cost alone" in said
    assert "A buyer's usual weights, from what buyers named in surveys" in said
    assert "What would have to matter most" in run.out
    assert "Where the order changes" in run.out


def test_own_weights_decide(whowhere: Run) -> None:
    cheap = whowhere("overall", *DESK, *QUICK, "--weights", "cost=1", "--json").document
    compared = whowhere("compare", *DESK, *QUICK, "--json").document
    assert cheap["options"][0]["first_share"] > 0
    assert cheap["weights"]["cost"] == 1
    shares = {
        each["id"]: each["cheapest_share"] for each in compared["options"] if not each["fails"]
    }
    assert {each["id"]: each["first_share"] for each in cheap["options"]} == pytest.approx(shares)


def test_compare_carries_pairs_the_front_and_the_best_all_in_all(whowhere: Run) -> None:
    document = whowhere("compare", *DESK, *QUICK, "--json").document
    beats = document["beats"]
    count = len(beats["options"])
    assert len(beats["probability"]) == count
    for row in range(count):
        for column in range(count):
            both = beats["probability"][row][column] + beats["probability"][column][row]
            assert both == pytest.approx(1)
    shares = [each["best_overall_share"] for each in document["options"]]
    assert sum(share for share in shares if share is not None) == pytest.approx(1)
    for each in document["options"]:
        if not each["fails"]:
            assert each["pareto"] == (not each["dominated_by"])
    out = " ".join(whowhere("compare", *DESK, *QUICK, "--long").out.split())
    assert "How often the row costs less than the column" in out
    assert "Worth most in draws of futures and of weights as buyers give them" in out


@pytest.mark.parametrize(
    ("weights", "told"),
    [
        ("price=3", "accepted"),
        ("cost", "CRITERION=NUMBER"),
        ("cost=0", "all zero"),
        ("exit_cost=1", "What exit_cost was, flexibility stands for now"),
    ],
)
def test_weights_that_are_none_are_refused(whowhere: Run, weights: str, told: str) -> None:
    run = whowhere("overall", *DESK, *QUICK, "--weights", weights)
    assert run.code == 2
    assert told in run.err


def test_only_futures_are_called_futures(whowhere: Run) -> None:
    """Shares of weights are of draws: ``first in 95 of 100 futures`` was never counted."""
    said = " ".join(whowhere("overall", *DESK, *QUICK, "--all").out.split())
    assert "of 100 futures" not in said
    assert "of futures and all possible weights" in said


def test_the_document_says_which_buyers_of_which_survey_named_what(whowhere: Run) -> None:
    document = whowhere("overall", *DESK, *QUICK, "--json").document
    assert [each["id"] for each in document["criteria"]] == [
        "cost", "capability", "risk", "control", "speed", "flexibility",
    ]  # fmt: skip
    for each in document["criteria"]:
        low, mean, high = each["buyers"]["named"]
        assert 0 < low <= mean <= high < 1
        assert all("http" in answer["source"] for answer in each["buyers"]["answers"])
    assert sum(document["weights"].values()) == pytest.approx(1)
    assert document["sentences"][0].startswith("With a buyer's usual weights ")


def test_compare_and_overall_tell_the_same_of_weights(whowhere: Run) -> None:
    first = whowhere("overall", *DESK, *QUICK, "--json").document["sentences"][0]
    assert first in whowhere("compare", *DESK, *QUICK, "--json").document["verdict"]["sentences"]
    assert first in " ".join(whowhere("compare", *DESK, *QUICK, "--long").out.split())
