"""One verdict at every door: terminal, documents, papers, workbook, page, Python and server."""

from __future__ import annotations

import io
import json
import re
import zlib
from base64 import b64decode
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from typing import Any

import openpyxl
import pypdf
import pytest
from starlette.testclient import TestClient
from tests.cases import SMALL
from tests.contracts.conftest import Run
from tests.decks import read
from tests.decks import texts as texts_on
from tests.page_engine import PageEngine

import whowhere as ww
from whowhere.interfaces.api.app import create_app
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.report.media.terminal import short

DRAWS = 256
QUICK = ("--draws", str(DRAWS), "--seed", "1", "--as-of", "2026-11-23")
SCENARIO = SMALL | {
    "today": {"parts": [{"option": "managed_service@PH", "price_per_month": "60k to 70k"}]},
    "work": {key: said for key, said in SMALL["work"].items() if key != "today"},
}
"""A vendor does the work: a price to stay, what is not admissible, and what comes next."""


@pytest.fixture
def scenario(tmp_path: Path) -> str:
    file = tmp_path / "desk.json"
    file.write_text(json.dumps(SCENARIO), "utf-8")
    return str(file)


def found_by_command(whowhere: Run, scenario: str) -> dict[str, Any]:
    return whowhere("compare", scenario, "--json", *QUICK).document


def sentences(document: dict[str, Any]) -> list[str]:
    """Return every sentence of a verdict, and of what comes next."""
    verdict = document["verdict"]
    return [*verdict["sentences"], *(step["sentence"] for step in verdict["next"])]


def reported(whowhere: Run, scenario: str, ending: str) -> bytes:
    file = Path(scenario).with_suffix(ending)
    assert whowhere("report", scenario, "-o", str(file), *QUICK).code == 0
    return file.read_bytes()


def in_one_line(texts: Iterable[object]) -> str:
    return " ".join(" ".join(str(text).split()) for text in texts)


def in_workbook(content: bytes) -> str:
    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=True)["Summary"]
    return in_one_line(cell.value for row in sheet.iter_rows() for cell in row if cell.value)


def in_paper(content: bytes) -> str:
    return in_one_line(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


def in_slides(content: bytes) -> str:
    """Return all that stands on the slides and in their notes."""
    slides = read(content).slides
    notes = (slide.notes_slide.notes_text_frame.text for slide in slides)
    return in_one_line([*(text for slide in slides for text in texts_on(slide)), *notes])


def in_mail(content: bytes) -> str:
    """Return what a mailed page says to a reader whose mail blocks scripts."""
    told = content.decode().partition('class="told"')[2].partition("</main>")[0]
    return in_one_line([unescape(re.sub(r"<[^>]+>", " ", told.partition(">")[2]))])


def case_in_page(content: bytes) -> dict[str, Any]:
    packed = content.decode().partition('id="case">')[2].partition("<")[0]
    found: dict[str, Any] = json.loads(zlib.decompress(b64decode(packed), -zlib.MAX_WBITS))
    return found


def test_every_file_and_the_terminal_say_the_whole_verdict(whowhere: Run, scenario: str) -> None:
    said = sentences(found_by_command(whowhere, scenario))
    assert any("a month" in each and "staying costs least" in each for each in said)
    assert any(each.startswith(("Find out ", "Pilot: ", "Decide by ")) for each in said)
    texts = {
        "terminal": in_one_line([whowhere("compare", scenario, *QUICK, "--long").out]),
        "Markdown": in_one_line([reported(whowhere, scenario, ".md").decode()]),
        "PDF": in_paper(reported(whowhere, scenario, ".pdf")),
        "workbook": in_workbook(reported(whowhere, scenario, ".xlsx")),
        "slides": in_slides(reported(whowhere, scenario, ".pptx")),
        "mail": in_mail(reported(whowhere, scenario, ".html")),
    }
    missing = [(door, each) for door, text in texts.items() for each in said if each not in text]
    assert not missing


def test_every_file_says_the_same_money(whowhere: Run, scenario: str) -> None:
    """Sentences and totals by year are those of ``budget`` for the option that is advised."""
    found = whowhere("budget", scenario, "--json", *QUICK).document
    said = [found["sentence"], *found["sentences"]]
    said += [text for each in found["periods"] for text in (each["label"], _total(each))]
    workbook = openpyxl.load_workbook(
        io.BytesIO(reported(whowhere, scenario, ".xlsx")), data_only=True
    )["Budget"]
    texts = {
        "terminal": in_one_line([whowhere("budget", scenario, "--width", "300", *QUICK).out]),
        "Markdown": in_one_line([reported(whowhere, scenario, ".md").decode()]),
        "PDF": in_paper(reported(whowhere, scenario, ".pdf")),
        "slides": in_slides(reported(whowhere, scenario, ".pptx")),
        "mail": in_mail(reported(whowhere, scenario, ".html")),
    }
    missing = [(door, each) for door, text in texts.items() for each in said if each not in text]
    assert not missing
    numbers = [cell.value for row in workbook.iter_rows() for cell in row]
    for each in found["periods"]:
        assert any(
            number == pytest.approx(each["total"]["mean"], rel=1e-9)
            for number in numbers
            if isinstance(number, float)
        )


def _total(period: dict[str, Any]) -> str:
    return short(period["total"]["mean"])


def test_the_page_says_the_verdict_and_what_comes_next(whowhere: Run, scenario: str) -> None:
    document = found_by_command(whowhere, scenario)
    case = case_in_page(reported(whowhere, scenario, ".html"))
    answer = PageEngine(case).answer()
    told = [*answer["headline"], *answer["reservations"], answer["price_to_stay"]]
    assert sorted([*filter(None, told), *case["next"]]) == sorted(sentences(document))


def test_python_and_the_server_say_what_the_command_says(whowhere: Run, scenario: str) -> None:
    document = found_by_command(whowhere, scenario)
    called = ww.compare(SCENARIO, draws=DRAWS, seed=1, as_of="2026-11-23")
    assert sentences(called.document) == sentences(document)
    asked = {"scenario": SCENARIO, "draws": DRAWS, "seed": 1, "as_of": "2026-11-23"}
    with TestClient(create_app(ServerLimits())) as server:
        sent = server.post("/v1/compare", json=asked).json()
        after = server.post("/v1/next", json=asked).json()
        case = server.post("/v1/case", json=asked).json()
    assert sentences(sent) == sentences(document)
    assert after["next"] == [step["sentence"] for step in document["verdict"]["next"]]
    assert "next" not in case  # five times the case's own work: asked for once it is shown


def test_the_page_says_what_paths_and_seasons_cost_as_the_terminal_does(
    whowhere: Run, tmp_path: Path
) -> None:
    changing = SMALL | {
        "work": SMALL["work"] | {"season": {"december": 1.5}},
        "options": {
            "engagements": ["own_staff", "employer_of_record"],
            "places": ["home", "PH"],
            "paths": [{"first": "employer_of_record@PH", "then": "own_staff@PH"}],
        },
    }
    file = tmp_path / "changing.json"
    file.write_text(json.dumps(changing), "utf-8")
    case = case_in_page(reported(whowhere, str(file), ".html"))
    terminal = in_one_line([whowhere("compare", str(file), *QUICK).out])

    path, *season = case["on_the_way"]
    assert path.startswith("Employer of record in the Philippines, then own staff")
    assert season[0].startswith("For a peak of 150% in December: with own staff")
    assert all(each in terminal for each in (path, *season, case["team"]))
    summary = in_workbook(reported(whowhere, str(file), ".xlsx"))
    assert all(each in summary for each in (path, *season, case["team"]))
    asked = {"scenario": changing, "draws": DRAWS, "seed": 1, "as_of": "2026-11-23"}
    with TestClient(create_app(ServerLimits())) as server:
        assert server.post("/v1/next", json=asked).json()["on_the_way"] == case["on_the_way"]
        sound = server.post("/v1/check", json={"scenario": changing}).json()
    assert sound["team"] == case["team"]
