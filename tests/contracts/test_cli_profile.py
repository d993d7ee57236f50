"""``whowhere profile``: options side by side, each statement from its own numbers."""

import re
from pathlib import Path

import pytest
from tests.contracts.conftest import Run

QUICK = ("--example", "support-desk", "--draws", "256", "--as-of", "2026-11-23")
PAIR = ("--option", "managed_service@IN", "--option", "own_staff@MX")


def test_options_stand_side_by_side_under_what_people_ask(whowhere: Run) -> None:
    run = whowhere("profile", *QUICK, *PAIR)
    assert run.code == 0
    text = " ".join(run.out.split())
    for asked in (
        "what it means", "how far", "control", "to set up", "months to first people",
        "to full output", "leaving in month 6", "leaving in month 24", "expected loss",
        "mean of the worst 5%", "follows demand down", "talent pool", "duties",
        "hours apart", "good at", "bad at",
    ):  # fmt: skip
        assert asked in text
    assert "managed_service@IN" in text
    assert "own_staff@MX" in text


def test_a_profile_as_a_document_has_a_section_for_each_statement(whowhere: Run) -> None:
    document = whowhere("profile", *QUICK, *PAIR, "--json").document
    assert [option["id"] for option in document["options"]] == [
        "managed_service@IN",
        "own_staff@MX",
    ]
    for option in document["options"]:
        assert {"meaning", "where", "control", "cost", "time", "risk", "flexibility"} <= set(option)
        assert set(option["time"]["cost_of_leaving"]) == {"6", "12", "24"}
        events = sum(event["expected"] for event in option["risk"]["events"])
        assert option["risk"]["expected_loss"] == pytest.approx(events, rel=1e-6)
        assert all(duty["sources"] for duty in option["duties"])
        assert option["where"]["reach"] in {"home", "near", "far"}
        assert option["risk"]["tail_loss"] >= option["risk"]["expected_loss"]


def test_own_staff_leave_more_control_and_a_vendor_starts_sooner(whowhere: Run) -> None:
    vendor, own = whowhere("profile", *QUICK, *PAIR, "--json").document["options"]
    assert own["control"]["p50"] > vendor["control"]["p50"]
    assert own["time"]["months_to_start"]["p50"] > vendor["time"]["months_to_start"]["p50"]


def test_the_same_option_profile_agrees_with_the_comparison(whowhere: Run) -> None:
    (profile,) = whowhere("profile", *QUICK, "--option", "own_staff@MX", "--json").document[
        "options"
    ]
    compared = whowhere("compare", *QUICK, "--json").document["options"]
    same = next(option for option in compared if option["id"] == "own_staff@MX")
    assert profile["cost"]["total"] == same["cost"]
    assert profile["risk"]["expected_loss"] == same["risk"]["expected_loss"]


def test_sentences_are_made_from_the_options_own_numbers(whowhere: Run) -> None:
    (profile,) = whowhere("profile", *QUICK, "--option", "managed_service@US", "--json").document[
        "options"
    ]
    text = " ".join((*profile["good_at"], *profile["bad_at"]))
    assert "Shares 8.0 office hours with home" in text
    assert f"Leaves {100 * profile['control']['p50']:.0f}% of control" in text


def test_more_demand_costs_more_and_a_fall_takes_part_of_the_cost_with_it(whowhere: Run) -> None:
    for option in whowhere("profile", *QUICK, *PAIR, "--json").document["options"]:
        flex = option["flexibility"]
        low, base, high = (flex[f"cost_at_{n}_percent"]["p50"] for n in (70, 100, 130))
        assert low < base < high
        assert 0 < flex["share_that_follows_demand_down"] < 1


def test_core_work_that_would_leave_the_house_is_warned_of(whowhere: Run, tmp_path: Path) -> None:
    file = tmp_path / "core.toml"
    text = whowhere("init", "-").out
    file.write_text(re.sub(r"(?m)^core = [0-9.]+", "core = 0.9", text))
    pair = ("--option", "managed_service@US", "--option", "own_staff@US")
    vendor, own = whowhere("profile", str(file), *pair, "--draws", "64", "--json").document[
        "options"
    ]
    assert "core (0.9 of 1)" in vendor["control"]["core_warning"]
    assert own["control"]["core_warning"] is None


def test_every_unknown_option_is_named_at_once(whowhere: Run) -> None:
    run = whowhere("profile", *QUICK, "--option", "own_staff@MXX", "--option", "managed@PH")
    assert run.code == 2
    assert run.err.startswith("2 faults")
    assert "did you mean: own_staff@MX" in run.err


def test_a_profile_says_who_covers_the_day_and_who_does_not(whowhere: Run) -> None:
    manila = ("--option", "own_staff@PH")
    (profile,) = whowhere("profile", *QUICK, *manila, "--json").document["options"]
    hours = profile["hours"]
    assert (hours["shared"], hours["on_duty"]) == (0, [0, 24])
    assert hours["gaps_by_day"] == [[2, 9], [17, 19]]
    assert hours["covered_by_day_with_home"] == 15
    assert hours["night_share"] == pytest.approx(1 / 3)
    text = " ".join(whowhere("profile", *QUICK, *manila).out.split())
    assert "nobody by day 2-9, 17-19 (home's clock)" in text
    assert "work at night 33%" in text
