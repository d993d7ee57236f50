"""``whowhere report`` on a portfolio: what a board reads of a plan, and what is refused."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from pathlib import Path

import pypdf
import pytest
from tests.contracts.conftest import Run
from tests.contracts.test_cli_report import tags_of, words
from tests.plans import CLASHING, DRAWS, EVERY_RULE, TITLE, portfolio_text, small_plan

from whowhere.report.media.terminal import short
from whowhere.report.plan.board.content import plan_content
from whowhere.report.plan.board.markdown import plan_markdown
from whowhere.report.plan.board.paper import plan_paper
from whowhere.report.plan.document import plan_document
from whowhere.report.plan.words import verdict_words

QUICK = ("--draws", str(DRAWS), "--seed", "3", "--as-of", "2026-11-23")


@pytest.fixture
def portfolio(tmp_path: Path) -> str:
    file = tmp_path / "plan.toml"
    file.write_text(portfolio_text(EVERY_RULE), encoding="utf-8")
    return str(file)


@pytest.fixture(scope="module")
def printed() -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(plan_paper(small_plan())))


def test_plain_text_says_what_plan_says(whowhere: Run, portfolio: str, tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    run = whowhere("report", portfolio, "-o", str(file), *QUICK)
    assert run.code == 0
    assert not run.out
    assert f"Wrote {file}" in run.err
    text = file.read_text("utf-8")
    found = plan_document(small_plan())
    assert f"**{found['verdict']}**" in text
    for heading in ("The plan", "Where people work", "What deciding together saves",
                    "In the bad tenth", "The rules, and what each costs",
                    "What is settled, and what is a toss-up",
                    "What would have to be true for the runner-up", "Sources",
                    "Not included"):  # fmt: skip
        assert f"\n## {heading}" in text
    for rule in found["rules"]:
        assert rule["words"].replace("=", "")[1:] in text
    assert plan_markdown(small_plan()) == text


def test_the_table_has_a_row_for_each_choice_and_nothing_that_runs(
    whowhere: Run, portfolio: str, tmp_path: Path
) -> None:
    file = tmp_path / "plan.csv"
    assert whowhere("report", portfolio, "-o", str(file), *QUICK).code == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8"))))
    chosen = plan_document(small_plan())["plan"]["choices"]
    assert [row["option"] for row in rows] == [each["option"] for each in chosen]
    assert [float(row["cost"]) for row in rows] == [each["cost"] for each in chosen]
    assert {row["name"] for row in rows if row["package"] == "desk"} == {"'+desk"}


@pytest.mark.parametrize(
    ("name", "begins"),
    [("p.xlsx", b"PK"), ("p.pdf", b"%PDF"), ("p.pptx", b"PK"), ("p.md", b"#"), ("p.csv", b"pack")],
)
def test_the_same_portfolio_and_seed_give_the_same_bytes(
    whowhere: Run, tmp_path: Path, name: str, begins: bytes
) -> None:
    file, portfolio = tmp_path / name, tmp_path / "plan.toml"
    portfolio.write_text(portfolio_text("most_sites = 1"), encoding="utf-8")
    assert whowhere("report", str(portfolio), "-o", str(file), *QUICK).code == 0
    first = file.read_bytes()
    assert first.startswith(begins)
    assert whowhere("report", str(portfolio), "-o", str(file), "--force", *QUICK).code == 0
    assert file.read_bytes() == first


def test_a_portfolio_in_json_is_one_too(whowhere: Run, tmp_path: Path) -> None:
    document = tomllib.loads(portfolio_text(""))
    document["start"] = document["start"].isoformat()
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    target = tmp_path / "plan.md"
    assert whowhere("report", str(file), "-o", str(target), *QUICK).code == 0
    assert "## The plan" in target.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "plan.html"), "a name that ends in .xlsx, .pdf, .pptx, .md or .csv"),
        (("-o", "plan.md", "--set", "attrition=0.4"), "under [assumptions]"),
        (("-o", "plan.md", "--option", "own_staff@PL"), "--option is own_staff@PL"),
        (("-o", "plan.doc"), "a name that ends in"),
        (("-o", "plan.md", "--draws", "100"), "a power of two"),
    ],
)
def test_what_a_plan_has_not_is_refused_before_it_is_solved(
    whowhere: Run, portfolio: str, monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...], told: str,
) -> None:  # fmt: skip
    folder = Path(portfolio).parent
    monkeypatch.chdir(folder)
    run = whowhere("report", portfolio, *arguments)
    assert run.code == 2
    assert told in run.err
    assert [each.name for each in folder.iterdir()] == ["plan.toml"]


def test_rules_that_clash_stand_in_the_report_in_words(whowhere: Run, tmp_path: Path) -> None:
    file, target = tmp_path / "plan.toml", tmp_path / "plan.md"
    file.write_text(portfolio_text(CLASHING), encoding="utf-8")
    assert whowhere("report", str(file), "-o", str(target), *QUICK).code == 0
    clash = "This rule alone cannot be kept: at least 9 working hours a day shared with home."
    assert clash in target.read_text("utf-8")
    run = whowhere("report", str(file), "-o", str(tmp_path / "plan.csv"), *QUICK)
    assert run.code == 2
    assert "No plan keeps all rules." in run.err
    assert not (tmp_path / "plan.csv").exists()
    printed = words(pypdf.PdfReader(io.BytesIO(plan_paper(small_plan(CLASHING)))))
    assert "Why there is no plan" in printed
    assert "at least 9 working hours a day" in printed


def test_the_paper_is_tagged_and_every_chart_has_words(printed: pypdf.PdfReader) -> None:
    root = printed.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert printed.xmp_metadata is not None
    assert b"pdfuaid" in printed.xmp_metadata.stream.get_data()
    tags = list(tags_of(root["/StructTreeRoot"]))
    figures = [tag for tag in tags if tag.get("/S") == "/Figure"]
    assert len(figures) == 3
    assert "packages move from" in figures[0]["/Alt"]
    figures = figures[1:]
    assert all("today" in figure["/Alt"] and "in the plan" in figure["/Alt"] for figure in figures)
    assert {"/H1", "/H2", "/Table", "/TH"} <= {tag.get("/S") for tag in tags}


def test_the_paper_has_two_to_four_pages_and_says_the_verdict(printed: pypdf.PdfReader) -> None:
    assert 2 <= len(printed.pages) <= 4
    text = words(printed)
    assert verdict_words(small_plan())[:40] in text
    for said in ("Proved:", "The rules, and what each costs", "Dropping it saves", "The runner-up",
                 "In the bad tenth of futures", "What is not included"):  # fmt: skip
        assert said in text


def test_words_of_the_user_are_never_run(printed: pypdf.PdfReader) -> None:
    def unquoted(text: str) -> str:
        return text.replace('"', "").replace("”", "").replace("“", "")

    assert unquoted(TITLE) in unquoted(words(printed))
    text = plan_markdown(small_plan())
    assert '# =HYPERLINK("x") \\#panic("run") \\*desk\\* $1' in text


def test_the_costs_of_packages_and_of_what_they_share_add_up_to_the_plan() -> None:
    planned = small_plan()
    assert planned.plan is not None
    content = plan_content(planned)["plan"]
    packages = sum(each["after"] for each in content["packages"])
    shared = planned.plan.cost - packages
    assert content["total"]["shared"]["after"] == short(shared)
    assert content["total"]["all"]["after"] == short(planned.plan.cost)
