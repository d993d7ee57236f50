"""A folder of scenarios as a team keeps it: listed, held against each other, and rechecked."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tests.contracts.conftest import Run

from whowhere.decide.compare.comparison import glance
from whowhere.interfaces.questions import question_of
from whowhere.interfaces.questions.onlooker import NOBODY
from whowhere.interfaces.requests.sources import examples, grids, portfolios, staffings

DESK = """\
title = "A desk"
[company]
name = "Front"
home = "US"
currency = "USD"
[work]
languages = ["en"]
coverage = "office hours"
personal_data = "none"
core = 0.2
roles = [{role = "support agent", heads = 12, level = "mid"}]
start = 2027-01-01
horizon_months = 36
today = "own_staff"
[options]
places = ["home", "PH"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two sound scenarios, a broken one, and what is none of ours."""
    (tmp_path / "inside").mkdir()
    (tmp_path / "desk.toml").write_text(DESK, "utf-8")
    (tmp_path / "inside" / "grown.toml").write_text(
        DESK.replace("heads = 12", "heads = 30"), "utf-8"
    )
    (tmp_path / "broken.toml").write_text(DESK.replace("heads = 12", "heads = -3"), "utf-8")
    (tmp_path / "notes.toml").write_text('colour = "blue"\n', "utf-8")
    (tmp_path / "readme.md").write_text("Not ours.", "utf-8")
    return tmp_path


def test_a_folder_is_listed_with_what_each_file_is_about(whowhere: Run, folder: Path) -> None:
    ended = whowhere("list", str(folder), "--json")
    assert ended.code == 0
    files = {each["file"]: each for each in json.loads(ended.out)["files"]}
    assert list(files) == ["broken.toml", "desk.toml", "inside/grown.toml"]
    assert files["inside/grown.toml"]["says"] == "30 people, 12 options, 36 months"
    assert "heads is -3" in files["broken.toml"]["faults"][0]


def test_a_folder_with_faults_meets_a_condition(whowhere: Run, folder: Path) -> None:
    assert whowhere("list", str(folder), "--fail-if", "faulty").code == 1
    (folder / "broken.toml").unlink()
    assert whowhere("list", str(folder), "--fail-if", "faulty").code == 0


def test_each_kind_of_file_is_told_from_the_others(whowhere: Run, tmp_path: Path) -> None:
    kinds = {"scenario": examples(), "portfolio": portfolios(), "staffing": staffings(),
             "grid": grids()}  # fmt: skip
    for kind, files in kinds.items():
        name, path = next(iter(files.items()))
        (tmp_path / f"{kind}-{name}.toml").write_text(path.read_text("utf-8"), "utf-8")
    ended = whowhere("list", str(tmp_path), "--json")
    found = {each["file"].split("-")[0]: each["kind"] for each in json.loads(ended.out)["files"]}
    assert found == {kind: kind for kind in kinds}


def test_two_scenarios_are_held_against_each_other(whowhere: Run, folder: Path) -> None:
    files = [str(folder / "desk.toml"), str(folder / "inside" / "grown.toml")]
    ended = whowhere("diff", *files, "--draws", "64", "--json")
    assert ended.code == 0
    told = json.loads(ended.out)
    assert told["input"] == [{"key": "work.roles[support agent].heads", "before": 12, "after": 30}]
    today = next(each for each in told["options"] if each["id"] == "own_staff@US")
    assert today["after"]["cost"]["p50"] > 2 * today["before"]["cost"]["p50"]
    assert whowhere("diff", *files, "--draws", "64", "--fail-if", "different").code == 1
    assert whowhere("diff", files[0], files[0], "--draws", "64", "--fail-if", "different").code == 0


def test_a_verdict_is_held_against_that_of_an_earlier_day(whowhere: Run, folder: Path) -> None:
    days = ("--since", "2026-02-01", "--as-of", "2026-11-23")
    ended = whowhere("recheck", str(folder), *days, "--draws", "64", "--json")
    assert ended.code == 0
    rows = {each["file"]: each for each in json.loads(ended.out)["files"]}
    assert rows["broken.toml"]["fault"] is not None
    desk = rows["desk.toml"]
    then, now = (best(folder / "desk.toml", day) for day in (date(2026, 2, 1), date(2026, 11, 23)))
    assert (desk["best_then"], desk["best_now"]) == (then, now)
    assert desk["verdict_changes"] == (then != now)


def best(path: Path, day: date) -> str:
    from whowhere.interfaces.requests.cases import case_in  # noqa: PLC0415
    from whowhere.interfaces.requests.sources import SCENARIO  # noqa: PLC0415
    from whowhere.interfaces.requests.written import written_in  # noqa: PLC0415

    found = glance(case_in(written_in(SCENARIO, str(path), None), day), 1, 64).best
    assert found
    return found.id


def test_without_a_day_a_file_is_held_against_when_it_was_written(folder: Path) -> None:
    question = question_of("recheck")
    answer = question.answer(question.arguments(folder=folder, draws=64), NOBODY)
    assert {each["since"] for each in answer.document["files"]} == {None, date.today().isoformat()}


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_a_folder_with_nothing_in_it_is_refused(whowhere: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    ended = whowhere("list", str(tmp_path / name))
    assert ended.code == 2
    assert "a folder with scenarios" in ended.err
