"""``whowhere seats`` with software: without it and with it, and what the range turns on."""

from __future__ import annotations

import csv
import io
import json

import pytest
from starlette.testclient import TestClient
from tests.contracts.conftest import Run

import whowhere as ww
from whowhere.interfaces.api.app import create_app

CALLS = ("seats", "--calls", "720/h", "--handle", "240s")
WRITTEN = ("--software", "written contacts")


def read(text: str) -> str:
    """Return a text without the breaks of its lines."""
    return " ".join(text.split())


def test_the_answer_says_both_and_what_decides(whowhere: Run) -> None:
    """Fewest agents by Erlang's sum: 54 without, 47, 56 and 34 with; 0.65 people check."""
    said = read(whowhere(*CALLS, *WRITTEN).out)
    assert said.startswith(
        "With software 47.6 people on duty instead of 54 answer 80% of callers who reach them"
        " within 20 seconds: 34.6 if it saves 100% of the work of each contact that it solves,"
        " 56.6 if 13%. Software solves 45% of contacts, but saves 13% to 100% of the work of each:"
        " that decides."
    )
    assert "Software (written contacts) solves 45% (30% to 67%) of contacts" in said


def test_own_figures_beat_the_programs_and_are_said_to_be_yours(whowhere: Run) -> None:
    own = ("--share-solved", "40%", "--work-saved", "80%", "--rest-harder", "0",
           "--more-asked", "0", "--checked-share", "0")  # fmt: skip
    run = whowhere(*CALLS, *own)
    said = read(run.out)
    assert said.startswith("With software 38 people on duty instead of 54 answer 80% of callers")
    assert "that decides" not in said
    assert "solves 40% of contacts as you say and saves 80% of the work of each as you say" in said
    document = whowhere(*CALLS, *own, "--json").document["automation"]
    assert document["decisive"] is None
    assert [case["case"] for case in document["cases"]] == ["without", "likely"]
    assert document["cases"][1]["calls_per_hour"] == pytest.approx(720 * 0.68)


def test_people_who_are_given_are_told_what_callers_meet(whowhere: Run) -> None:
    said = read(whowhere(*CALLS, "--agents", "50", "--software", "voice").out)
    assert said.startswith(
        "With software 50 people on duty answer 75.5% of callers who reach them within 20 seconds"
        " instead of 41.2%: 0% if it saves 13%"
    )


def test_software_that_assists_is_told_by_what_people_do_in_an_hour(whowhere: Run) -> None:
    said = read(whowhere(*CALLS, "--software", "coding assistant").out)
    assert "44 if people do 26% more in an hour, 64 if 16% less." in said
    assert "Software (coding assistant) lets people do 10% more (16% less to 26% more)" in said


def test_a_desk_whose_software_makes_more_work_than_it_saves_says_so(whowhere: Run) -> None:
    """Solved 45% but 10% saved of each: the rest takes 10% longer."""
    said = read(whowhere(*CALLS, *WRITTEN, "--work-saved", "10%").out)
    assert "As likely as not it makes more work than it saves." in said


def test_a_desk_of_few_callers_takes_as_many_whatever_is_saved(whowhere: Run) -> None:
    said = read(whowhere("seats", "--calls", "6/h", "--handle", "240s", *WRITTEN).out)
    assert said.startswith("With software 2.01 people on duty instead of 2 answer 80% of callers")
    assert (
        "seconds. People are whole: as many are needed whether it saves 13% of the work of each"
        " contact that it solves or 100%." in said
    )


def test_nobody_is_on_duty_where_software_ends_every_contact(whowhere: Run) -> None:
    alone = (*CALLS, "--share-solved", "100%", "--work-saved", "100%")
    said = read(whowhere(*alone, "--checked-share", "0").out)
    assert said.startswith(
        "With software nobody answers callers: it ends every contact alone."
        " A caller who asks for a person finds none."
    )
    read_by_people = read(whowhere(*alone, "--more-asked", "0", "--checked-share", "3%").out)
    assert "alone; checking takes 1.44 people." in read_by_people
    without, likely = whowhere(*alone, "--checked-share", "0", "--json").document["automation"][
        "cases"
    ]
    assert (without["people"], likely["people"], likely["service_level"]) == (54, 0, None)


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",)])
def test_software_that_solves_nothing_changes_not_a_byte(
    whowhere: Run, form: tuple[str, ...]
) -> None:
    plain = whowhere(*CALLS, *form).out
    assert whowhere(*CALLS, *WRITTEN, "--share-solved", "0", *form).out == plain
    assert whowhere(*CALLS, "--share-solved", "0%", *form).out == plain


def test_the_document_keeps_the_desk_without_software_and_adds_the_rest(whowhere: Run) -> None:
    plain = whowhere(*CALLS, "--json").document
    document = whowhere(*CALLS, *WRITTEN, "--json").document
    automation = document.pop("automation")
    assert document == plain
    assert automation["kind"] == "written contacts"
    assert automation["decisive"] == "work_saved"
    assert automation["sentences"][0].startswith("With software 47.6 people on duty instead of 54")
    solved = automation["figures"]["share_solved"]
    assert (solved["low"], solved["likely"], solved["high"]) == (0.3, 0.45, 0.67)
    assert solved["sources"]
    cases = {case["case"]: case for case in automation["cases"]}
    assert {name: case["agents"] for name, case in cases.items()} == {
        "without": 54, "likely": 47, "low": 56, "high": 34,
    }  # fmt: skip
    assert cases["low"]["work_saved"] == 0.13
    assert cases["likely"]["checking_people"] == pytest.approx(0.648)


def test_a_table_has_a_row_for_each_case(whowhere: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(whowhere(*CALLS, *WRITTEN, "--csv").out)))
    assert [row["case"] for row in rows] == ["without", "likely", "low", "high"]
    assert [row["agents"] for row in rows] == ["54", "47", "56", "34"]


def test_server_and_program_answer_the_same(whowhere: Run) -> None:
    printed = whowhere(*CALLS, *WRITTEN, "--share-solved", "50%", "--json").document
    asked = {"calls": "720/h", "handle": "240s", "software": "Written contacts"}
    with TestClient(create_app()) as server:
        sent = server.post("/v1/seats", json={**asked, "share_solved": 0.5})
    assert sent.json() == printed
    found = ww.seats("720/h", "240s", software="written contacts", share_solved="50%")
    assert json.loads(found.json()) == printed


def test_all_that_is_wrong_is_told_at_once_by_the_names_of_the_command(whowhere: Run) -> None:
    run = whowhere(
        *CALLS, "--software", "chat bots", "--share-solved", "120%", "--rest-harder", "x",
        "--agents", "many",
    )  # fmt: skip
    assert run.code == 2
    assert "4 faults" in run.err
    said = read(run.err)
    assert '--software is "chat bots" accepted: one of agent assist' in said
    assert '--share-solved is "120%" accepted: a share from 0% to 100%' in said
    assert '--rest-harder is "x"' in said


def test_a_figure_alone_asks_what_software_solves(whowhere: Run) -> None:
    run = whowhere(*CALLS, "--work-saved", "50%")
    assert run.code == 2
    assert "--share-solved is missing" in run.err
