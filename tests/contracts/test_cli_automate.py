"""``whowhere automate``: what software is worth, at every door."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cases import SMALL, changed
from tests.contracts.conftest import Run

import whowhere as ww

SAID: dict[str, Any] = {
    "kind": "written contacts", "per_month": 4_000, "covers": 0.8, "share_solved": 0.45,
    "price": 1.2,
}  # fmt: skip
DAY = ("--draws", "256", "--as-of", "2026-11-23")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return written(tmp_path, **SAID)


def written(folder: Path, **software: Any) -> Path:
    path = folder / "desk.json"
    path.write_text(json.dumps(changed(SMALL, automation=software)), "utf-8")
    return path


def test_it_says_what_software_does_to_the_cost_and_what_decides(whowhere: Run, desk: Path) -> None:
    out = " ".join(whowhere("automate", str(desk), *DAY, "--width", "400").out.split())

    assert out.startswith("Beside own staff in the United States software ")
    decides = "work of people saved by each that software solves, 13% to 100%."
    assert f"one figure of the software moves that most: {decides}" in out
    for title in ("Where it turns:", "Place and software:", "If it is taken back:", "People:"):
        assert title in out


def test_what_decides_is_looked_at_and_not_always_the_same(whowhere: Run, tmp_path: Path) -> None:
    """Where the work saved is known and the price is anyone's guess, the price decides."""
    known = {**SAID, "work_saved": 0.66, "price": "0.1 to 40", "price_per": "resolution"}
    out = whowhere("automate", str(written(tmp_path, **known)), *DAY, "--yes", "--json").document

    assert " moves that most: price of the software by use, 0.1 to 40 " in out["decisive"]


def test_each_option_stands_without_and_with_it_at_the_numbers_of_compare(
    whowhere: Run, desk: Path
) -> None:
    found = whowhere("automate", str(desk), *DAY, "--json").document
    compared = whowhere("compare", str(desk), *DAY, "--json").document
    cost = {each["id"]: each["cost"] for each in compared["options"]}

    assert {each["id"] for each in found["options"]} == {
        each for each in cost if not each.endswith("+auto")
    }
    for each in found["options"]:
        assert each["cost"] == cost[each["id"]]
        assert each["with_software"] == cost[f"{each['id']}+auto"]


def test_only_options_with_software_say_what_it_does(whowhere: Run, desk: Path) -> None:
    options = whowhere("compare", str(desk), *DAY, "--json").document["options"]

    assert {each["id"].endswith("+auto") for each in options} == {True, False}
    for each in options:
        assert ("automation" in each) == each["id"].endswith("+auto")
    said = next(each["automation"] for each in options if "automation" in each)
    assert said["share_solved"]["likely"] == 0.45
    assert said["price"]["likely"] == 1.2
    assert said["heads_left"] > 0


@pytest.mark.parametrize("name", ["work_saved", "price"])
def test_where_it_turns_both_cost_the_same(
    whowhere: Run, desk: Path, tmp_path: Path, name: str
) -> None:
    found = whowhere("automate", str(desk), *DAY, "--json").document
    turns = {(each["id"], each["name"]): each["at"] for each in found["turns"]}
    at = turns[found["stays"], name]
    assert at is not None
    said = written(tmp_path, **{**SAID, name: at})
    again = whowhere("automate", str(said), *DAY, "--json").document
    stays = next(each for each in again["options"] if each["id"] == again["stays"])

    assert stays["with_software"]["p50"] == pytest.approx(stays["cost"]["p50"], rel=1e-5)


def test_software_solves_a_contact_for_its_price_and_spares_one_for_more(
    whowhere: Run, tmp_path: Path
) -> None:
    desk = written(tmp_path, **SAID, work_saved=0.5)
    contacts = whowhere("automate", str(desk), *DAY, "--json").document["contacts"]
    by_software = {each["what"]: each["cost"]["p50"] for each in contacts if each["id"] is None}

    assert by_software == {"solved": pytest.approx(1.2), "spared": pytest.approx(2.4)}


def test_both_at_once_save_less_than_the_two_alone(whowhere: Run, tmp_path: Path) -> None:
    desk = written(tmp_path, **SAID, work_saved=0.9)
    worth = whowhere("automate", str(desk), *DAY, "--json").document["worth"]

    assert worth["place"]["p50"] > 0
    assert worth["software"]["p50"] > 0
    assert worth["shared"] > 0
    assert worth["both"]["p50"] == pytest.approx(
        worth["place"]["p50"] + worth["software"]["p50"] - worth["shared"]
    )


def test_without_software_it_asks_what_software_is_meant(whowhere: Run) -> None:
    run = whowhere("automate", "--example", "support-desk", *DAY)

    assert run.code == 2
    assert "automation" in run.err
    assert "--kind" in run.err


def test_a_kind_may_be_asked_for_beside_a_scenario_without_software(whowhere: Run) -> None:
    found = whowhere(
        "automate", "--example", "support-desk", "--kind", "written contacts", *DAY, "--json"
    ).document

    assert found["kind"] == "written contacts"
    assert any("as much as the team can do" in each for each in found["assumed"])


@pytest.mark.parametrize(
    ("software", "says"),
    [
        ({"kind": "chat"}, "accepted: one of agent assist"),
        ({"kind": "coding assistant", "share_solved": 0.3}, "Say assist_gain instead"),
        ({"kind": "voice", "work_saved": 1.3}, "automation.work_saved"),
        ({"kind": "voice", "price_for": 1}, "automation.price_for"),
        ({"kind": "agent assist", "price": 50, "seat_price": 60}, "Remove one."),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    whowhere: Run, tmp_path: Path, software: dict[str, Any], says: str
) -> None:
    run = whowhere("check", str(written(tmp_path, **software)))

    assert run.code == 2
    assert says in run.err


def test_an_option_with_software_can_be_asked_about_and_left_out(
    whowhere: Run, tmp_path: Path
) -> None:
    said = changed(SMALL, automation=SAID)
    said["options"] = {**said["options"], "leave_out": ["managed_service@PH+auto"]}
    path = tmp_path / "desk.json"
    path.write_text(json.dumps(said), "utf-8")
    ids = [
        each["id"] for each in whowhere("compare", str(path), *DAY, "--json").document["options"]
    ]

    assert "managed_service@PH" in ids
    assert "managed_service@PH+auto" not in ids
    asked = ("--option", "own_staff@US+auto", *DAY)
    assert "with software" in whowhere("explain", str(path), *asked).out
    assert "Software does part" in whowhere("profile", str(path), *asked).out


def test_a_program_asks_for_the_same(whowhere: Run, desk: Path) -> None:
    found = ww.automate(desk, draws=256, as_of="2026-11-23")
    assert found.json() == whowhere("automate", str(desk), *DAY, "--json").out.rstrip("\n")


@pytest.mark.parametrize("per_month", [40, 900_000])
def test_so_many_contacts_that_nobody_could_have_had_them_are_asked_about(
    whowhere: Run, tmp_path: Path, per_month: int
) -> None:
    desk = written(tmp_path, **{**SAID, "per_month": per_month})
    run = whowhere("check", str(desk))

    assert run.code == 2
    assert "near the factbook's 2 to 15 minutes" in run.err
    assert "automation.per_month" in run.err
    assert whowhere("check", str(desk), "--yes").code == 0


def test_check_says_how_many_options_have_software(whowhere: Run, desk: Path) -> None:
    assert "half of them with software (written contacts)" in whowhere("check", str(desk)).out


def test_a_kind_beside_another_that_the_scenario_says_is_refused(whowhere: Run, desk: Path) -> None:
    run = whowhere("automate", str(desk), "--kind", "voice", *DAY)

    assert run.code == 2
    assert "written contacts, as the scenario says" in run.err
