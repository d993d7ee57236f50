"""``whowhere report``: a file for each reader, the same bytes from the same seed, and refusals."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import zlib
from base64 import b64decode
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import DictionaryObject
from tests.boards import DOCUMENT, TITLE, small_board
from tests.contracts.conftest import Run

from whowhere.interfaces.requests import reports
from whowhere.quantities.names import capital
from whowhere.report.board.content import board_content
from whowhere.report.board.markdown import markdown
from whowhere.report.board.paper import paper
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.profile.ramp import ramp_document
from whowhere.report.wording.options import option_said

QUICK = ("--draws", "64", "--as-of", "2026-11-23")
PAGE = Path(reports.__file__).parents[2] / "page" / "index.html"
HAS_PAGE = importlib.util.find_spec("whowhere.report.page.file") is not None
WAVES = ("first_wave", "half", "all", "full_output")
DESK = ("--example", "support-desk", *QUICK)


@pytest.fixture(scope="module")
def scenario(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("report") / "desk.json"
    file.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    return str(file)


@pytest.fixture(scope="module")
def printed() -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(paper(small_board())))


def words(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def test_plain_text_says_what_compare_says(whowhere: Run, scenario: str, tmp_path: Path) -> None:
    file = tmp_path / "board.md"
    run = whowhere("report", scenario, "-o", str(file), *QUICK)
    assert run.code == 0
    assert not run.out
    assert f"Wrote {file}" in run.err
    text = file.read_text("utf-8")
    found = whowhere("compare", scenario, "--json", *QUICK).document
    assert f"**{found['verdict']['sentence']}**" in text
    for heading in ("Verdict", "Cost and risk", "Who is at work when", "What it takes",
                    "What moves it", "Sources", "Not included"):  # fmt: skip
        assert f"\n## {heading}" in text
    assert all(sentence in text for sentence in found["not_included"])


def test_the_table_has_each_number_of_compare_in_a_row_of_its_own(
    whowhere: Run, scenario: str, tmp_path: Path
) -> None:
    file = tmp_path / "data.csv"
    assert whowhere("report", scenario, "-o", str(file), *QUICK).code == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8"))))
    found = whowhere("compare", scenario, "--json", *QUICK).document
    told = {
        (row["option"], row["line"], row["phase"], row["statistic"]): row["value"] for row in rows
    }
    assert len(told) == len(rows)
    for option in found["options"]:
        assert float(told[option["id"], "total", "all", "p50"]) == option["cost"]["p50"]
        assert float(told[option["id"], "cheapest", "all", "chance"]) == option["cheapest_share"]
        for line in option["lines"]:
            assert float(told[option["id"], line["id"], line["phase"], "mean"]) == line["mean"]
    again = tmp_path / "again.csv"
    whowhere("report", scenario, "-o", str(again), *QUICK)
    assert again.read_bytes() == file.read_bytes()


def test_plain_text_says_who_is_at_work_as_profile_does() -> None:
    board = small_board()
    text = markdown(board)
    for profile in board.arriving:
        name = capital(option_said(profile.result.option, board.case))
        waves = ramp_document(profile.ramp)
        said = [f"{waves[f'months_to_{wave}']['p50']:.1f}" for wave in WAVES]
        assert f"| {name} | {' | '.join(said)} |" in text
    for month, row in ((1, "| 1 | "), (6, "| 6 | ")):
        said = [
            f"{each.ramp.there[month - 1]:.0f}, {each.ramp.here[month - 1]:.0f}"
            for each in board.arriving
        ]
        assert row + " | ".join(said) in text


def test_the_saving_at_full_output_stands_beside_the_saving_over_the_horizon() -> None:
    board = small_board()
    text, paged = markdown(board), board_content(board)
    for profile, option in zip(board.detailed, paged["options"], strict=True):
        if profile.result.option != board.case.as_is:
            over, steady = profile.result.saving.p50, profile.result.steady.saving.p50
            assert option["steady"] == f"{-100 * steady:+.0f}%"
            assert f"| {-100 * over:+.0f}% | {option['steady']} |" in text


@pytest.mark.parametrize(
    ("name", "begins"), [("b.xlsx", b"PK"), ("b.pdf", b"%PDF"), ("b.pptx", b"PK"), ("b.md", b"#")]
)
def test_the_ending_says_which_report(
    whowhere: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, begins: bytes
) -> None:
    monkeypatch.setattr(reports, "board", lambda *_: small_board())
    file = tmp_path / name
    assert whowhere("report", *DESK, "-o", str(file)).code == 0
    assert file.read_bytes().startswith(begins)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_report_that_is_there_stays_unless_it_may_be_replaced(
    whowhere: Run, scenario: str, tmp_path: Path
) -> None:
    file = tmp_path / "data.csv"
    file.write_text("mine", encoding="utf-8")
    run = whowhere("report", scenario, "-o", str(file), *QUICK)
    assert run.code == 2
    assert "--force" in run.err
    assert file.read_text("utf-8") == "mine"
    assert whowhere("report", scenario, "-o", str(file), "--force", *QUICK).code == 0
    assert file.read_text("utf-8").startswith("option,")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "board.doc"), "a name that ends in .xlsx, .pdf, .pptx, .html, .md or .csv"),
        (("-o", "board.xls"), "did you mean: board.xlsx"),
        (("-o", "board"), "a name that ends in"),
        (("-o", "nowhere/board.csv"), "no such folder"),
        (("-o", "board.csv", "--option", "own_staff@PX"), "--option is own_staff@PX"),
        (("-o", "board.csv", "--draws", "100"), "a power of two"),
        (("-o", "board.csv", "--set", "atrition=1"), "did you mean: attrition"),
    ],
)
def test_what_cannot_be_written_is_refused(
    whowhere: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...], told: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    run = whowhere("report", *DESK, *arguments)
    assert run.code == 2
    assert told in run.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("module", "package", "kind"), [("typst", "typst", "pdf"), ("pptx", "python-pptx", "pptx")]
)
def test_without_what_writes_it_a_report_says_how_to_install_it(
    whowhere: Run, monkeypatch: pytest.MonkeyPatch, module: str, package: str, kind: str
) -> None:
    there = importlib.util.find_spec
    monkeypatch.setattr(reports, "find_spec", lambda each: there(each) if each != module else None)
    run = whowhere("report", *DESK, "-o", f"board.{kind}")
    assert run.code == 2
    assert f"Install it: pip install {package}." in run.err


def test_the_paper_is_tagged_and_every_chart_has_words(printed: pypdf.PdfReader) -> None:
    root = printed.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert printed.xmp_metadata is not None
    assert b"pdfuaid" in printed.xmp_metadata.stream.get_data()
    tags = list(tags_of(root["/StructTreeRoot"]))
    figures = [tag for tag in tags if tag.get("/S") == "/Figure"]
    assert len(figures) == 10
    assert all(len(figure["/Alt"]) > 40 for figure in figures)
    assert {"/H1", "/H2", "/Table", "/TH"} <= {tag.get("/S") for tag in tags}


def tags_of(tag: DictionaryObject) -> list[DictionaryObject]:
    below = tag.get("/K", [])
    parts = below if isinstance(below, list) else [below]
    found = [part.get_object() for part in parts]
    inner = [each for each in found if isinstance(each, DictionaryObject)]
    return [*inner, *(each for part in inner for each in tags_of(part))]


def test_the_paper_has_two_to_seven_pages_and_says_the_verdict(printed: pypdf.PdfReader) -> None:
    assert 2 <= len(printed.pages) <= 7
    text = words(printed)
    assert verdict_sentence(small_board().comparison)[:40] in text
    for heading in ("The one assumption that moves it", "Cost and risk", "Money by fiscal year",
                    "Who is at work when",
                    "To start", "To leave", "Sources", "What is not included"):  # fmt: skip
        assert heading in text


def test_words_of_the_user_are_never_run(printed: pypdf.PdfReader) -> None:
    assert TITLE.replace('"', "") in words(printed).replace('"', "").replace("”", "").replace(
        "“", ""
    )
    assert '# =HYPERLINK("x") \\#panic("run") \\*desk\\* $1' in markdown(small_board())


def test_the_same_findings_give_the_same_paper_and_text() -> None:
    assert paper(small_board()) == paper(small_board())
    assert markdown(small_board()) == markdown(small_board())


@pytest.mark.skipif(not (HAS_PAGE and PAGE.is_file()), reason="the page is not built: make page")
def test_the_page_is_one_file_with_the_case_inside(
    whowhere: Run, scenario: str, tmp_path: Path
) -> None:
    file, again = tmp_path / "board.html", tmp_path / "again.html"
    assert whowhere("report", scenario, "-o", str(file), *QUICK).code == 0
    whowhere("report", scenario, "-o", str(again), *QUICK)
    text = file.read_text("utf-8")
    assert file.read_bytes() == again.read_bytes()
    assert len(text.encode()) < 560_000
    case = inside(text)
    assert (case["title"], case["seed"]) == (DOCUMENT["title"], 1)


def inside(page: str) -> dict[str, Any]:
    """Return the case that a page carries: JSON, made small by deflate, in base64."""
    packed = page.partition('id="case">')[2].partition("</script>")[0]
    found: dict[str, Any] = json.loads(zlib.decompress(b64decode(packed), -zlib.MAX_WBITS))
    return found


@pytest.mark.skipif(HAS_PAGE and PAGE.is_file(), reason="the page is built")
def test_without_the_built_page_its_report_is_refused(
    whowhere: Run, scenario: str, tmp_path: Path
) -> None:
    run = whowhere("report", scenario, "-o", str(tmp_path / "board.html"), *QUICK)
    assert run.code == 2
    assert run.err.splitlines()[1].startswith("the page is not")
    assert not list(tmp_path.iterdir())
