"""Software where its figures are at an end, or nothing: what is said is still true."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

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

    assert "What decides is how much of people's work each that it solves saves" in said
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
