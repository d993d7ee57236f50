"""``whowhere overall``: the ranking, its document, and what it refuses."""

import pytest
from tests.contracts.conftest import Run

DESK = ("--example", "support-desk")
QUICK = ("--draws", "256", "--as-of", "2026-11-23")


def test_the_answer_says_who_what_for_and_where_the_order_changes(whowhere: Run) -> None:
    run = whowhere("overall", *DESK, *QUICK)
    assert run.code == 0
    assert "is worth most under equal weights" in " ".join(run.out.split())
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
    out = whowhere("compare", *DESK, *QUICK).out
    assert "How often the row costs less than the column" in out
    assert "Best all in all" in out


@pytest.mark.parametrize(
    ("weights", "told"),
    [("price=3", "accepted"), ("cost", "CRITERION=NUMBER"), ("cost=0", "all zero")],
)
def test_weights_that_are_none_are_refused(whowhere: Run, weights: str, told: str) -> None:
    run = whowhere("overall", *DESK, *QUICK, "--weights", weights)
    assert run.code == 2
    assert told in run.err
