"""The Python interface answers what the command line answers."""

from __future__ import annotations

import inspect
import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from tests.contracts.test_cli_plan import PORTFOLIO

import whowhere as ww
from whowhere.interfaces.python.frames import frame

DAY = date(2026, 11, 23)
EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
DOCS = Path(__file__).resolve().parents[3] / "docs" / "python.md"
TABLE = {
    "alternatives": ["Manila", "Cairo"],
    "criteria": ["cost", "quality"],
    "directions": ["min", "max"],
    "weights": [2, 1],
    "matrix": [[9, 7], [8, 5]],
}
QUICK = ("--example", "product-team", "--draws", "64", "--as-of", "2026-11-23", "--json")


@pytest.fixture(scope="module")
def team() -> ww.Comparison:
    return ww.compare("product-team", draws=64, as_of=DAY)


def test_a_comparison_is_the_commands_document(
    team: ww.Comparison, whowhere: Callable[..., Any]
) -> None:
    document = whowhere("compare", *QUICK).document
    assert {"schema_version": 1, **team.document} == document
    assert team.verdict == document["verdict"]["sentence"]
    assert team.best in team.options


def test_a_scenario_is_a_path_a_name_a_text_or_a_document(team: ww.Comparison) -> None:
    path = EXAMPLES / "product-team.toml"
    text = path.read_text("utf-8")
    for each in (path, str(path), text, tomllib.loads(text)):
        assert ww.compare(each, draws=64, as_of=DAY).document == team.document


def test_a_frame_comes_in_the_library_that_is_asked_for(team: ww.Comparison) -> None:
    in_pandas, in_polars = team.frame("pandas"), team.frame("polars")
    in_arrow = team.frame("pyarrow")
    assert isinstance(in_pandas, pd.DataFrame)
    assert isinstance(in_polars, pl.DataFrame)
    assert isinstance(in_arrow, pa.Table)
    assert list(in_pandas["id"]) == in_polars["id"].to_list() == list(team.options)
    assert in_arrow.to_pylist() == in_polars.to_dicts()
    assert in_pandas["cost_p50"].is_monotonic_increasing


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_a_frame_keeps_what_only_late_rows_hold(library: str) -> None:
    rows = [{"paid": 1}] * 150 + [{"paid": 2.5, "left": 3}]
    found = frame(rows, library)
    paid, left = (
        found[name].to_list() if library == "polars" else list(found[name])
        for name in ("paid", "left")
    )
    assert (float(str(paid[-1])), float(str(left[-1]))) == (2.5, 3)


def test_a_library_that_is_not_known_is_a_fault_with_the_nearest_name(team: ww.Comparison) -> None:
    with pytest.raises(ww.Faults) as found:
        team.frame("panda")
    assert found.value.faults[0].nearest == "pandas"


def test_an_answer_prints_as_the_command_does(
    team: ww.Comparison, whowhere: Callable[..., Any]
) -> None:
    printed = whowhere("compare", *QUICK[:-1], "--width", "110").out
    lines = [line.rstrip() for line in printed.splitlines()]
    ours = str(team).splitlines()
    assert [line for line in lines if "--example" not in line] == [
        line for line in ours if "product-team" not in line
    ]


def test_a_notebook_shows_verdict_chart_and_table_and_no_markup_of_the_user() -> None:
    text = (EXAMPLES / "product-team.toml").read_text("utf-8")
    named = text.replace("Product team, Munich", "<script>alert(1)</script>")
    found = ww.compare(named, draws=64, as_of=DAY)
    page = found._repr_html_()
    assert "<script" not in page
    assert page.count("<svg") == 1
    assert found.chart().label in page
    assert page.count("<tr>") > 10
    assert "EUR" in page


@pytest.mark.parametrize(
    "ask",
    [
        lambda: ww.explain("product-team", "own_staff@PL", draws=64),
        lambda: ww.whatif("product-team", ["attrition=0.3"], draws=64),
        lambda: ww.profile("product-team", ["own_staff@PL"], draws=64),
        lambda: ww.overall("product-team", {"cost": 1, "control": 1}, draws=64),
        lambda: ww.sensitivity("product-team", draws=64),
        lambda: ww.learn("product-team", draws=256),
        lambda: ww.places("product-team", {"cost": 1}, top=5),
        lambda: ww.facts_of("PL"),
        lambda: ww.hours("Denver", "Manila", need=3),
        lambda: ww.seats("720/h", "240s", within="15s", level=0.8),
        lambda: ww.rank(EXAMPLES / "tables" / "vendors.csv", "topsis"),
        lambda: ww.plan(PORTFOLIO.replace("RULES", ""), draws=64),
        lambda: ww.rank(TABLE, ["topsis", "vikor"]),
    ],
)
def test_every_question_answers_in_words_document_and_notebook(
    ask: Callable[[], ww.Answer],
) -> None:
    answer = ask()
    assert str(answer).strip()
    assert answer._repr_html_().startswith("<")
    assert '"schema_version": 1' in answer.json()


def test_a_report_is_the_commands_file_and_replaces_nothing_by_itself(
    tmp_path: Path, whowhere: Callable[..., Any]
) -> None:
    ours = ww.write_report("product-team", tmp_path / "ours.csv", draws=64, as_of=DAY)
    theirs = tmp_path / "theirs.csv"
    assert whowhere("report", *QUICK[:-1], "-o", str(theirs)).code == 0
    assert ours.read_bytes() == theirs.read_bytes()
    with pytest.raises(ww.Faults, match="there already"):
        ww.write_report("product-team", ours, draws=64)


def test_every_chart_of_an_answer_is_drawn_with_its_finding_and_data() -> None:
    both = ("own_staff@PL", "managed_service@IN")
    answers = {
        "dots bars world waterfall published frontier break_even": ww.compare(
            "product-team", draws=64, as_of=DAY, pairs=[both]
        ),
        "tornado": ww.sensitivity("product-team", draws=64, as_of=DAY),
        "weights": ww.overall("product-team", draws=64, as_of=DAY),
        "hours": ww.hours("Denver", "Manila", date=DAY),
    }
    for names, answer in answers.items():
        assert list(answer.charts) == names.split()
        for name in answer.charts:
            drawn = answer.chart(name)
            assert drawn.svg.startswith("<svg"), name
            assert drawn.label, name
            assert drawn.rows, name
        assert answer.chart().label == answer.chart(names.split()[0]).label
    with pytest.raises(ww.Faults) as found:
        answers["tornado"].chart("tornada")
    assert found.value.faults[0].nearest == "tornado"


def test_every_public_name_is_documented_and_typed() -> None:
    page = DOCS.read_text("utf-8")
    for name in ww.__all__:
        thing = getattr(ww, name)
        assert inspect.getdoc(thing), name
        assert f"`{name}" in page, f"docs/python.md does not tell of {name}"
        if inspect.isfunction(thing):
            hints = inspect.get_annotations(thing)
            assert set(inspect.signature(thing).parameters) <= set(hints), name


def test_importing_the_package_loads_no_numpy() -> None:
    asked = "import sys, whowhere; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
