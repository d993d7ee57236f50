"""Words in the scripts of the world come out on paper, or it is said which letter does not."""

# ruff: noqa: RUF001 - letters of many scripts are what is tested
from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pypdf import PdfReader
from tests.boards import small_board
from tests.plans import small_plan

from whowhere.quantities.faults import Faults
from whowhere.report.board.paper import TEMPLATE, paper_content
from whowhere.report.media.documents import Document
from whowhere.report.media.print import letters
from whowhere.report.media.print.letters import FontSet, check_folder, fonts_for
from whowhere.report.media.print.setting import check_drawn, set_in_type
from whowhere.report.plan.board.paper import TEMPLATE as PLAN_TEMPLATE
from whowhere.report.plan.board.paper import plan_paper_content

TITLES = {
    "Japanese": "顧客サポート 東京", "Chinese": "客户支持", "Korean": "고객 지원",
    "Arabic": "دعم العملاء 2027", "Hindi": "ग्राहक सहायता क्\u200dष", "Greek": "Υποστήριξη",
    "Cyrillic": "Поддержка", "Hebrew": "תמיכה בלקוחות", "Thai": "ฝ่ายสนับสนุน",
    "Georgian": "მხარდაჭერა", "Armenian": "Աջակցություն", "Amharic": "ድጋፍ", "Emoji": "Desk 🙂",
    "Private": "Desk \ue000", "Persian": "می\u200cخواهم", "Selector": "Desk ✔\ufe0e",
}  # fmt: skip
USUAL = FontSet()
JAPANESE = TITLES["Japanese"]
DAY = date(2026, 11, 29)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without fonts, as far as a paper can see."""
    monkeypatch.setattr(letters, "_installed", lambda: iter(()))
    compiler = FontSet.compiler

    def blind(self: FontSet, *given: object) -> object:
        return compiler(FontSet(paths=self.paths), *given)  # type: ignore[arg-type]

    monkeypatch.setattr(FontSet, "compiler", blind)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A folder with one font, in which each letter of a Japanese title is a box."""
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, 800), (900, 800), (900, 0)):
        pen.lineTo(corner)
    pen.closePath()
    box = pen.glyph()
    drawn = {ord(letter): f"u{ord(letter):04X}" for letter in (" ", *JAPANESE)}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *drawn.values()])
    builder.setupCharacterMap(drawn)
    builder.setupGlyf(dict.fromkeys((".notdef", *drawn.values()), box))
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *drawn.values()), (1000, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Boxes Sans", "styleName": "Regular",
                            "psName": "BoxesSans-Regular"})  # fmt: skip
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    folder = tmp_path / "fonts"
    folder.mkdir()
    builder.save(folder / "boxes.ttf")
    return folder


def _words(pdf: bytes) -> str:
    return " ".join(
        "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split()
    )


def _content(of: str) -> tuple[Path, Document]:
    if of == "case":
        return TEMPLATE, paper_content(small_board())
    return PLAN_TEMPLATE, plan_paper_content(small_plan())


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_every_title_makes_a_paper_or_a_fault_that_names_a_letter(title: str) -> None:
    template, content = _content("case")
    try:
        pdf = set_in_type(template, content | {"title": title}, DAY)
    except Faults as error:
        (fault,) = error.faults
        assert any(letter in fault.given for letter in title)
        assert title in fault.given
        assert "--fonts FOLDER" in fault.do
    else:
        assert "Sources" in _words(pdf)


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("of", ["case", "plan"])
def test_without_a_font_the_first_letters_are_named_and_what_to_do(of: str) -> None:
    template, content = _content(of)
    with pytest.raises(Faults) as caught:
        set_in_type(template, content | {"title": JAPANESE}, DAY)
    (fault,) = caught.value.faults
    assert fault.given == (
        "顧 (U+9867), 客 (U+5BA2), サ (U+30B5) and 5 more, of Chinese characters and Katakana,"
        " in '顧客サポート 東京'"
    )
    assert "fonts-noto-cjk" in fault.do


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("of", ["case", "plan"])
def test_a_folder_of_fonts_draws_what_the_usual_ones_lack(of: str, tiny: Path) -> None:
    template, content = _content(of)
    content |= {"title": JAPANESE, "story": [f"We are asked by {JAPANESE}."]}
    pdf = set_in_type(template, content, DAY, [tiny])
    assert JAPANESE in _words(pdf)
    assert pdf == set_in_type(template, content, DAY, [tiny])


def test_a_paper_in_latin_letters_is_the_same_whichever_fonts_there_are(tiny: Path) -> None:
    template, content = _content("case")
    assert set_in_type(template, content, DAY, [tiny]) == set_in_type(template, content, DAY)


def test_greek_and_cyrillic_need_no_font_of_the_machine() -> None:
    for title in (TITLES["Greek"], TITLES["Cyrillic"], "Łódź – „Zürich“ × 2", TITLES["Selector"]):
        assert fonts_for(title) == (USUAL, "")


@pytest.mark.usefixtures("bare")
def test_words_of_a_case_are_looked_at_before_it_is_computed(tiny: Path) -> None:
    check_drawn(["Desk", JAPANESE], [tiny])
    with pytest.raises(Faults, match="東京商会"):
        check_drawn(["Desk", "東京商会"], [tiny])
    with pytest.raises(Faults, match="fonts-noto-core"):
        check_drawn(["ฝ่าย"], [])


def test_a_folder_without_fonts_is_refused(tmp_path: Path, tiny: Path) -> None:
    check_folder(tiny, "--fonts")
    (tmp_path / "empty").mkdir()
    for folder, told in (("empty", "in which there is none"), ("nowhere", "which is no folder")):
        with pytest.raises(Faults, match=told):
            check_folder(tmp_path / folder, "--fonts")


@pytest.mark.skipif(sys.platform != "linux", reason="where DejaVu lies elsewhere")
def test_fonts_of_the_machine_draw_what_the_usual_ones_lack() -> None:
    tifinagh = "ⵣ"
    if not list(Path("/usr/share/fonts").glob("**/DejaVuSans.ttf")):
        pytest.skip("without DejaVu Sans")
    fonts, lacking = fonts_for(tifinagh)
    assert (fonts.uses_system, lacking) == (True, "")
    assert USUAL.lacks(tifinagh) == tifinagh
