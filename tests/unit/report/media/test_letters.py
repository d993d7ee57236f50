"""Titles in the scripts of the world come out on paper, or it is said what could not be drawn."""

# ruff: noqa: RUF001 - letters of many scripts are what is tested
from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from whowhere.report.media.print import letters
from whowhere.report.media.print.letters import FontSet, fonts_for, without
from whowhere.report.media.print.setting import set_in_type

TITLES = {
    "Japanese": "顧客サポート 東京", "Arabic": "دعم العملاء 2027", "Hindi": "ग्राहक सहायता क्\u200dष",
    "Greek": "Υποστήριξη", "Cyrillic": "Поддержка",
    "Hebrew": "תמיכה בלקוחות", "Thai": "ฝ่ายสนับสนุน",
    "Georgian": "მხარდაჭერა", "Armenian": "Աջակցություն", "Amharic": "ድጋፍ", "Emoji": "Desk 🙂",
    "Private": "Desk \ue000", "Persian": "می\u200cخواهم",
}  # fmt: skip
USUAL = FontSet()


def _paper(tmp_path: Path, title: str) -> str:
    template = tmp_path / "plain.typ"
    template.write_text(
        '#import "/media/print/style.typ": *\n#let data = json(bytes(sys.inputs.content))\n'
        "#show: styled.with(data)\n= #data.title\nBody",
        "utf-8",
    )
    content = {"title": title, "verdict": "It is so.", "as_of": "2026-11-29", "home": "DE"}
    pdf = set_in_type(template, content, date(2026, 11, 29))
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_every_title_makes_a_document(tmp_path: Path, title: str) -> None:
    assert "Body" in _paper(tmp_path, title)


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_with_the_usual_fonts_alone_what_is_not_drawn_is_said(
    tmp_path: Path, title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a machine that has no fonts of its own."""
    lacking = USUAL.lacks("".join(dict.fromkeys(each for each in title if ord(each) > 0x2FF)))
    monkeypatch.setattr(letters, "fonts_for", lambda _: (USUAL, lacking))
    monkeypatch.setattr("whowhere.report.media.print.setting.fonts_for", lambda _: (USUAL, lacking))
    text = " ".join(_paper(tmp_path, title).split())
    assert ("No font of this machine draws" in text) == bool(lacking)
    assert ("[" in text) == bool(lacking)


def test_greek_and_cyrillic_need_no_font_of_the_machine() -> None:
    for title in (TITLES["Greek"], TITLES["Cyrillic"], "Łódź – „Zürich“ × 2"):
        assert fonts_for(title) == (USUAL, "")


def test_what_is_not_drawn_is_named_by_its_script() -> None:
    said = without({"title": "顧客サポート 東京", "rows": ["a 顧 b", 3]}, "顧客サポート東京")
    assert said["title"] == "[Chinese characters, Katakana]"
    assert said["rows"] == ["a [Chinese characters] b", 3]
    assert "Chinese characters, Katakana" in said["undrawn"]
