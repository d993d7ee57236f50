"""``whowhere report -o board.pptx``: slides in a company's own template, and what is refused."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from PIL import Image
from tests.boards import small_board
from tests.contracts.conftest import Run
from tests.decks import as_template, crowded, house, read

import whowhere as ww
from whowhere.interfaces.api.app import create_app
from whowhere.interfaces.requests import reports
from whowhere.report.media.slides.look import OURS
from whowhere.report.slides.writing import slides

DESK = ("--example", "support-desk", "--draws", "64", "--as-of", "2026-11-23")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every report be on one small board, found once."""
    monkeypatch.setattr(reports, "board", lambda *_: small_board())


@pytest.fixture
def template(tmp_path: Path) -> Path:
    file = tmp_path / "house.potx"
    file.write_bytes(as_template(house()))
    return file


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    file = tmp_path / "logo.png"
    saved = io.BytesIO()
    Image.new("RGB", (200, 80), "navy").save(saved, "PNG")
    file.write_bytes(saved.getvalue())
    return file


@pytest.mark.usefixtures("small")
def test_slides_take_a_template_and_a_logo(
    whowhere: Run, tmp_path: Path, template: Path, logo: Path
) -> None:
    file = tmp_path / "board.pptx"
    look = ("--template", str(template), "--logo", str(logo))
    run = whowhere("report", *DESK, "-o", str(file), *look)
    assert run.code == 0
    assert not run.out
    made = read(file.read_bytes())
    assert made.slide_width / made.slide_height == pytest.approx(4 / 3)
    assert "Logo" in [shape.name for shape in made.slide_master.shapes]
    assert crowded(file.read_bytes()) == []


@pytest.mark.usefixtures("small")
def test_slides_are_the_same_at_every_door(whowhere: Run, tmp_path: Path, template: Path) -> None:
    typed, written = tmp_path / "typed.pptx", tmp_path / "written.pptx"
    assert whowhere("report", *DESK, "-o", str(typed), "--template", str(template)).code == 0
    ww.write_report("support-desk", written, template=template, draws=64)
    assert typed.read_bytes() == written.read_bytes()
    plain = ww.write_report("support-desk", tmp_path / "plain.pptx", draws=64)
    assert plain.read_bytes() == slides(small_board(), OURS)


def test_slides_come_from_the_server_by_their_media_type() -> None:
    asked = {"example": "product-team", "draws": 64, "as_of": "2026-11-23", "kind": ".pptx"}
    with TestClient(create_app(), base_url="http://127.0.0.1") as server:
        answer = server.post("/v1/report", json=asked)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].endswith("presentationml.presentation")
    assert answer.headers["content-disposition"] == 'attachment; filename="whowhere.pptx"'
    assert len(read(answer.content).slides) >= 8
    assert crowded(answer.content) == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a letter", "--template is house.potx, no PowerPoint file"),
        (house(layouts=("Blank",)),
         "without a layout with a title and a subtitle and a layout with a title and one body"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_template_is_refused_before_any_long_work(
    whowhere: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, said: str
) -> None:
    monkeypatch.setattr(reports, "board", lambda *_: pytest.fail("it was computed"))
    monkeypatch.chdir(tmp_path)
    Path("house.potx").write_bytes(data)
    run = whowhere("report", *DESK, "-o", "board.pptx", "--template", "house.potx")
    assert run.code == 2
    assert said in run.err
    assert "accepted: a template or a deck of PowerPoint" in run.err
    assert not Path("board.pptx").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "b.pptx", "--template", "nowhere.potx"), "nowhere.potx, which cannot be read"),
        (("-o", "b.pptx", "--logo", "nowhere.png"), "--logo is nowhere.png, which cannot be read"),
        (("-o", "b.pdf", "--template", "house.potx"), "nothing: only .pptx has a template"),
        (("-o", "b.xlsx", "--logo", "logo.png"), "--logo is logo.png, for a .xlsx report"),
    ],
)
def test_what_slides_cannot_look_like_is_refused(
    whowhere: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...], said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    run = whowhere("report", *DESK, *arguments)
    assert run.code == 2
    assert said in run.err
    assert not list(tmp_path.iterdir())
