"""Software where its figures are at an end, or nothing: what is said is still true."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cases import SMALL, changed
from tests.contracts.conftest import Run

DAY = ("--draws", "256", "--as-of", "2026-11-23")


def written(folder: Path, software: dict[str, Any], **changes: Any) -> str:
    said = {"kind": "written contacts", **software}
    path = folder / "desk.json"
    path.write_text(json.dumps(changed(SMALL, automation=said, **changes)), "utf-8")
    return str(path)


def told(whowhere: Run, desk: str) -> str:
    """Return what ``automate`` prints, in one line."""
    ended = whowhere("automate", desk, *DAY, "--width", "400")
    assert (ended.code, ended.err) == (0, "")
    return " ".join(ended.out.split())


def test_people_whom_a_requirement_keeps_out_stay_out_with_software(
    whowhere: Run, tmp_path: Path
) -> None:
    """Manila shares no hour with home, and contractors at set hours are employees to a court."""
    desk = written(
        tmp_path, {}, options__places=["home", "PH"], requirements={"shared_hours": 6},
        options__mixes=[{"own_staff": {"home": 0.2, "PH": 0.8}}],
    )  # fmt: skip
    options = whowhere("compare", desk, *DAY, "--json").document["options"]
    fails = {each["id"]: each["fails"] for each in options}

    assert fails["own_staff@PH+auto"] == "shares 0.0 working hours with home, 6 needed"
    assert "set hours" in fails["contractor@US+auto"]
    with_software = [each for each in fails if each.endswith("+auto")]
    assert {each: fails[each] for each in with_software} == {
        each: fails[each.removesuffix("+auto")] for each in with_software
    }
    assert len(with_software) == 13


def test_what_fails_a_requirement_is_marked_where_it_stands_first(
    whowhere: Run, tmp_path: Path
) -> None:
    desk = written(tmp_path, {}, options__places=["home", "PH"], requirements={"shared_hours": 6})
    said = told(whowhere, desk)

    assert "Own staff, Philippines (fails)" in said
    assert "Own staff, United States (fails)" not in said
    assert "Fails: not admissible; compare --long says why." in said


def test_today_left_out_with_software_is_asked_for_in_words(whowhere: Run, tmp_path: Path) -> None:
    desk = written(tmp_path, {}, options__leave_out=["own_staff@home+auto"])
    ended = whowhere("automate", desk, *DAY)

    assert ended.code == 2
    assert "own_staff@US+auto is left out" in ended.err
    assert "Take own_staff@US+auto out of leave_out under [options]" in ended.err


def test_software_that_solves_nothing_does_not_pay_and_is_none_that_assists(
    whowhere: Run, tmp_path: Path
) -> None:
    said = told(whowhere, written(tmp_path, {"share_solved": 0}))

    assert "What decides" not in said
    assert "All that counts of the software is known." in said
    assert "Own staff in the United States: it does not pay, whatever its price is." in said
    assert "it pays, whatever" not in said


def test_software_launched_after_the_horizon_does_not_pay_at_any_value(
    whowhere: Run, tmp_path: Path
) -> None:
    desk = written(tmp_path, {"months_to_launch": 30, "months_to_reach": 12})
    found = whowhere("automate", desk, *DAY, "--json").document

    assert {(each["at"], each["pays_below"], each["pays_above"]) for each in found["turns"]} == {
        (None, False, False)
    }
    assert {each["saves_in_the_median"] for each in found["options"]} == {0}


def test_where_both_cost_they_are_worse_or_better_than_the_two_and_not_less_or_more(
    whowhere: Run, tmp_path: Path
) -> None:
    """Own staff at home without a choice but a vendor at home: the move costs, software costs."""
    desk = written(
        tmp_path, {"work_saved": 0.1}, options__places=["home"],
        options__engagements=["own_staff", "managed_service"],
    )  # fmt: skip
    worth = whowhere("automate", desk, *DAY, "--json").document["worth"]
    place, software, both = (worth[each]["p50"] for each in ("place", "software", "both"))
    side = "worse" if both < place + software else "better"

    assert place < 0
    assert software < 0
    assert f"{side} than the two added up" in told(whowhere, desk)


def test_where_all_is_taken_back_nothing_is_said_of_other_futures(
    whowhere: Run, tmp_path: Path
) -> None:
    said = told(whowhere, written(tmp_path, {"taken_back": 1, "people_at_least": 0.4}))

    assert "In 100 of 100 futures work is taken back from it: " in said
    assert ", else " not in said
    assert "People do 40% of that work whatever the software solves" in said


def test_software_that_is_asked_nothing_has_no_cost_of_a_contact_by_people(
    whowhere: Run, tmp_path: Path
) -> None:
    said = told(whowhere, written(tmp_path, {"covers": 0}))

    assert "nan" not in said.split()


def test_software_paid_by_the_seat_solves_nothing_for_free(whowhere: Run, tmp_path: Path) -> None:
    desk = written(tmp_path, {"price": 50, "price_per": "seat"})
    contacts = whowhere("automate", desk, *DAY, "--json").document["contacts"]

    assert {each["what"] for each in contacts} == {"people", "both"}


def test_building_that_its_seller_gives_away_costs_nothing(whowhere: Run, tmp_path: Path) -> None:
    desk = written(tmp_path, {"building_cost": 0, "fixed_per_month": 0, "error_cost": 0})
    found = whowhere(
        "explain", desk, "--option", "own_staff@US+auto", "--line", "software_building", *DAY,
        "--json",
    ).document  # fmt: skip

    assert found["lines"][0]["mean"] == 0


def test_software_is_set_for_one_run_where_the_scenario_has_none(
    whowhere: Run, tmp_path: Path
) -> None:
    """Options with software are new then, and all others cost what they did."""
    path = tmp_path / "desk.json"
    path.write_text(json.dumps(changed(SMALL, automation=None)), "utf-8")
    words = ("whatif", str(path), "--set", "automation.kind=voice", *DAY)
    found = whowhere(*words, "--json").document["options"]
    new = [each for each in found if each["before"] is None]
    kept = [each for each in found if each["before"]]

    assert {each["id"].endswith("+auto") for each in new} == {True}
    assert {each["change_of_median"] for each in kept} == {0}
    out = " ".join(whowhere(*words, "--width", "400").out.split())
    assert f"{len(kept)} of {len(found)} options cost the same." in out


def test_a_price_of_software_is_set_as_the_scenario_would_state_it(
    whowhere: Run, tmp_path: Path
) -> None:
    desk = written(tmp_path, {"price": 1})
    found = whowhere("whatif", desk, "--set", "automation.price=0", *DAY, "--json").document
    moved = {each["id"]: each["change_of_median"] for each in found["options"]}

    assert moved["own_staff@PH"] == 0
    assert moved["own_staff@PH+auto"] < 0


def test_a_pilot_tries_the_people_and_not_the_software(whowhere: Run, tmp_path: Path) -> None:
    """What software costs is no cost of the few people who are tried.

    With software or without, the pilot of the same people costs the same.
    """
    does_much = {"share_solved": 0.6, "work_saved": 1, "rest_harder": 0, "price": 0.2}
    kept = {"places": ["home", "PH"], "engagements": ["own_staff"]}
    with_it = written(tmp_path, does_much, options=kept)
    best = whowhere("compare", with_it, *DAY, "--json").document
    path = tmp_path / "people.json"
    path.write_text(json.dumps(changed(SMALL, options=kept)), "utf-8")
    alone = whowhere("compare", str(path), *DAY, "--json").document

    assert best["verdict"]["best"] == "own_staff@PH+auto"
    assert _pilot(best) == _pilot(alone)
    assert _pilot(best)["at_least"] < 1


def _pilot(document: dict[str, Any]) -> dict[str, Any]:
    """Return the pilot that is proposed."""
    steps: list[dict[str, Any]] = document["verdict"]["next"]
    return next(each for each in steps if each["step"] == "pilot")


def test_people_left_are_counted_once_whoever_is_left_behind(whowhere: Run, tmp_path: Path) -> None:
    """11 people less 0.4 x 0.5 of their work are 8.8 at home, and about as many in Manila.

    Those of today's team who stay beside the move are no second team.
    """
    exact = {
        "share_solved": 0.4, "work_saved": 0.5, "rest_harder": 0, "more_asked": 0,
        "checked_share": 0, "people_at_least": 0,
    }  # fmt: skip
    desk = written(tmp_path, exact, options__places=["home", "PH"])
    options = whowhere("compare", desk, *DAY, "--json").document["options"]
    left = {
        each["id"]: each["automation"]["heads_left"] for each in options if "automation" in each
    }

    assert left["own_staff@US+auto"] == pytest.approx(8.8)
    assert left["own_staff@PH+auto"] == pytest.approx(8.8, rel=0.1)
    assert left["managed_service@PH+auto"] == pytest.approx(8.8, rel=0.1)


def test_cents_or_another_currency_for_a_price_of_software_are_asked_about(
    whowhere: Run, tmp_path: Path
) -> None:
    """A resolution is listed at 0.70 to 2.50 USD; 99 is a price in cents, 80 one in rupees."""
    cents = whowhere("compare", written(tmp_path, {"price": 99}), *DAY)
    rupees = {"price": 80, "currency": "INR"}

    assert cents.code == 2
    assert "automation.price is 99 USD a resolution?" in cents.err
    assert "near list prices of 0.7 to 2.5 USD" in cents.err
    assert "say its currency" in cents.err
    assert whowhere("check", written(tmp_path, {"price": 80})).code == 2
    assert whowhere("check", written(tmp_path, rupees)).code == 0
    assert (
        whowhere("check", written(tmp_path, {"price": 99}, as_meant=["automation.price"])).code == 0
    )


def test_a_seat_of_nineteen_dollars_and_a_free_one_are_taken_as_they_are(
    whowhere: Run, tmp_path: Path
) -> None:
    """Coding assistants are listed at 10 to 600 USD a seat."""
    for price in (0, 10, 19, 600):
        software = {"kind": "coding assistant", "price": price}
        assert whowhere("check", written(tmp_path, software)).code == 0
