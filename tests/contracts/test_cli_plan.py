"""``whowhere plan`` as users meet it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.contracts.conftest import Ended, Run

PORTFOLIO = """
title = "Three teams"
start = 2027-01-01
horizon_months = 36
[company]
name = "Test"
home = "GB"
[options]
engagements = ["own_staff", "managed_service"]
places = ["home", "PL", "IN"]
[rules]
most_in_one_place = "60%"
most_sites = 1
RULES
[[packages]]
id = "desk"
name = "Help desk"
today = "own_staff"
languages = ["en"]
coverage = "office hours"
personal_data = "none"
core = 0.3
roles = [{ role = "support agent", heads = 20, level = "mid" }]
[[packages]]
id = "books"
today = "own_staff"
languages = ["en"]
coverage = "office hours"
personal_data = "UK"
core = 0.7
roles = [{ role = "accountant", heads = 12, level = "mid" }]
"""


def plan(whowhere: Run, folder: Path, rules: str = "", *words: str) -> Ended:
    file = folder / "plan.toml"
    file.write_text(PORTFOLIO.replace("RULES", rules))
    return whowhere("plan", str(file), "--draws", "64", *words)


def test_the_first_line_says_what_moves_what_it_costs_and_what_is_proved(
    whowhere: Run, tmp_path: Path
) -> None:
    run = plan(whowhere, tmp_path)
    assert (run.code, run.err) == (0, "")
    first = " ".join(run.out.split("\n\n")[0].split())
    assert "packages move" in first
    assert "expected over 36 months" in first
    assert "Proved: no plan within the rules is better by more than" in first
    for words in ("Help desk", "Where people work", "Dropping it saves", "The runner-up",
                  "Choosing each package alone", "In the bad tenth of futures",
                  "Before:"):  # fmt: skip
        assert words in run.out


def test_the_document_holds_what_a_page_needs(whowhere: Run, tmp_path: Path) -> None:
    document = plan(whowhere, tmp_path, "", "--json").document
    chosen = document["plan"]["choices"]
    assert {each["package"] for each in chosen} == {"desk", "books"}
    assert document["solve"]["gap"] <= 1e-6
    assert {each["id"] for each in document["rules"]} == {"most_in_one_place", "most_sites"}
    assert all({"latitude", "longitude", "people_after"} <= set(each) for each in
               document["places"])  # fmt: skip
    shared = sum(each["shared_cost"] for each in document["plan"]["hubs"])
    total = sum(each["cost"] for each in chosen) + shared
    assert total == pytest.approx(document["plan"]["cost"]["mean"], rel=1e-6)
    again = plan(whowhere, tmp_path, "", "--json").document
    assert again["plan"] == document["plan"]


def test_rules_that_clash_are_named_in_words_and_nothing_else(
    whowhere: Run, tmp_path: Path
) -> None:
    rules = 'barred_places = ["IN"]\nshared_hours = 9\ncore_in_house = "50%"'
    run = plan(whowhere, tmp_path, rules, "--json")
    assert run.code == 0
    assert run.document["plan"] is None
    (clash,) = run.document["clashes"]
    assert clash["rules"] == ["shared_hours"]
    assert "at least 9 working hours a day shared with home" in run.document["verdict"]


def test_a_second_aim_gives_a_frontier(whowhere: Run, tmp_path: Path) -> None:
    run = plan(whowhere, tmp_path, "", "--frontier", "control", "--json")
    points = run.document["frontier"]["points"]
    assert len(points) >= 2
    assert points[0]["cost"] <= points[-1]["cost"]
    assert points[0]["second"] <= points[-1]["second"]
    wrong = plan(whowhere, tmp_path, "", "--frontier", "contrl")
    assert wrong.code == 2
    assert "did you mean: control" in wrong.err


def test_the_tail_and_the_time_can_be_asked_for(whowhere: Run, tmp_path: Path) -> None:
    run = plan(whowhere, tmp_path, "", "--aim", "cvar", "--time-limit", "60", "--json")
    assert run.document["solve"]["aim"] == "cvar"
    assert run.document["plan"]["tail_cost"] >= run.document["plan"]["cost"]["mean"]


def test_the_plan_as_csv_has_a_row_for_each_choice(whowhere: Run, tmp_path: Path) -> None:
    lines = plan(whowhere, tmp_path, "", "--csv").out.strip().splitlines()
    assert lines[0].startswith("package,name,option")
    assert len(lines) >= 3


def test_a_package_without_any_option_is_refused_with_the_reason(
    whowhere: Run, tmp_path: Path
) -> None:
    file = tmp_path / "plan.toml"
    text = PORTFOLIO.replace("RULES", "")
    file.write_text(text + "[packages.requirements]\nshared_hours = 11\n")
    run = whowhere("plan", str(file), "--draws", "64")
    assert run.code == 2
    assert "(books) is left without any option" in run.err
    assert "11 needed" in run.err
    assert whowhere("check", str(file)).err == run.err


def test_a_table_and_a_portfolio_are_not_both_solved(whowhere: Run) -> None:
    run = whowhere("plan", "a.toml", "--table", "b.json")
    assert run.code == 2
    assert "not both" in run.err


def test_the_portfolio_is_an_example_of_its_own_kind(whowhere: Run, tmp_path: Path) -> None:
    assert "whowhere plan --example portfolio" in whowhere("examples").out
    wrong = whowhere("compare", "--example", "portfolio")
    assert wrong.code == 2
    assert "whowhere plan --example portfolio" in wrong.err
    assert "12 packages" in whowhere("check", "--example", "portfolio").out
    file = tmp_path / "mine.toml"
    made = whowhere("init", str(file), "--portfolio")
    assert made.code == 0
    assert f"whowhere plan {file}" in made.err
    assert "[[packages]]" in file.read_text("utf-8")


def test_a_table_of_no_plan_is_refused_with_the_clash(whowhere: Run, tmp_path: Path) -> None:
    run = plan(whowhere, tmp_path, "shared_hours = 9", "--csv")
    assert run.code == 2
    assert not run.out
    assert "at least 9 working hours a day shared with home" in run.err
