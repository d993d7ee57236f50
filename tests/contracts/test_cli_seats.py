"""``whowhere seats``: the promise to callers, the document, and what it refuses."""

import pytest
from tests.contracts.conftest import Run

CALLS = ("seats", "--calls", "720/h", "--handle", "240s")


def test_the_fewest_agents_that_keep_a_promise_are_named(whowhere: Run) -> None:
    run = whowhere(*CALLS, "--within", "15s", "--level", "0.8")
    assert run.code == 0
    assert run.out.startswith("55 agents on duty answer 84.6% of callers within 15 seconds")


def test_the_document_has_every_key_with_all_digits(whowhere: Run) -> None:
    document = whowhere(*CALLS, "--agents", "55", "--within", "15s", "--json").document
    assert document["model"] == "c"
    assert document["offered_load_erlang"] == pytest.approx(48, rel=1e-15)
    assert document["occupancy"] == pytest.approx(48 / 55, rel=1e-14)
    assert document["probability_wait"] == pytest.approx(0.238700936378008, abs=1e-12)
    assert document["average_wait_s"] == pytest.approx(8.18403210438889, abs=1e-9)
    assert set(document) == {
        "schema_version", "model", "agents", "offered_load_erlang", "occupancy",
        "probability_wait", "probability_blocked", "probability_abandon", "average_wait_s",
        "mean_queue", "service_level", "stable", "level_asked", "by_agents",
    }  # fmt: skip


def test_a_desk_is_told_with_a_few_people_fewer_and_more(whowhere: Run) -> None:
    document = whowhere(*CALLS, "--within", "15s", "--level", "0.8", "--json").document
    near = document["by_agents"]
    assert [each["agents"] for each in near] == list(range(49, 62))
    (told,) = [each for each in near if each["agents"] == 55]
    assert told["service_level"] == document["service_level"]
    assert document["level_asked"] == 0.8
    fewer = near[near.index(told) - 1]
    assert fewer["service_level"] < 0.8 <= told["service_level"]


def test_patience_makes_callers_give_up(whowhere: Run) -> None:
    document = whowhere(*CALLS, "--agents", "45", "--patience", "3 min", "--json").document
    assert document["model"] == "a"
    assert document["probability_abandon"] > 0.05
    assert document["stable"]


def test_a_line_that_only_grows_is_an_answer_with_what_would_keep_up(whowhere: Run) -> None:
    run = whowhere(*CALLS, "--agents", "47")
    assert run.code == 0
    assert "the line only grows" in run.out
    assert "49 is the fewest that keep up" in " ".join(run.out.split())
    document = whowhere(*CALLS, "--agents", "47", "--json").document
    assert document["average_wait_s"] is None
    assert document["service_level"] == 0


def test_all_faults_are_told_at_once(whowhere: Run) -> None:
    run = whowhere("seats", "--calls", "720", "--handle", "x", "--agents", "4.5", "--model", "q")
    assert run.code == 2
    assert not run.out
    assert "4 faults" in run.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--level", "1"), "above 0 and below 1"),
        (("--level", "0.8", "--agents", "5"), "only one"),
        (("--model", "a"), "--patience is missing"),
        (("--patience", "-3s"), "--patience is -3s"),
        (("--within", "nan"), "--within is nan"),
    ],
)
def test_what_makes_no_sense_is_refused(whowhere: Run, words: tuple[str, ...], told: str) -> None:
    run = whowhere(*CALLS, *words)
    assert run.code == 2
    assert told in run.err


@pytest.mark.parametrize("model", ["b", "c"])
def test_a_patience_that_a_model_does_not_hear_is_refused(whowhere: Run, model: str) -> None:
    desk = ("seats", "--calls", "720/h", "--handle", "240s", "--patience", "3 min")
    run = whowhere(*desk, "--model", model)
    assert run.code == 2
    assert not run.out
    assert f"--patience is given for model {model}" in run.err
    assert "Leave model out, or write a" in run.err
    assert whowhere(*desk, "--model", "a").out == whowhere(*desk).out
