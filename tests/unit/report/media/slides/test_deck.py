"""Decks: native charts and tables, a company's template and logo, and the same bytes each time."""

from __future__ import annotations

import io
import time
from datetime import date, datetime
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PIL import Image
from tests.decks import as_template, charts, crowded, described, house, read, texts

from whowhere.quantities.faults import Faults
from whowhere.report.media.slides.blocks import (
    Chart,
    CoverSlide,
    Form,
    Grid,
    Sentences,
    Series,
    Slide,
    SlideColumn,
)
from whowhere.report.media.slides.deck import deck_of, require_usable
from whowhere.report.media.slides.look import OURS, DeckLook, NamedFile

DAY = date(2026, 11, 23)
EVIL = '=HYPERLINK("x") \x00\x0b{"'
COVER = CoverSlide(f"A desk {EVIL}", ("A question.", "Futures."), ("Whence.",))


def chart(form: Form, names: tuple[str, ...] = ("one", "two")) -> Chart:
    first = Series("Median", (1.5e6, None), "main", below=(1e5, 0), above=(2e5, 0),
                   quiet=frozenset({1}))  # fmt: skip
    second = Series("Other", (2e6, 1e6), "part4")
    series = (first, second) if form != "lines" else (Series("There", (1e6, 2e6), "main"), second)
    return Chart(form, "Cost, USD", names, series, 0, 4e6, 1e6, "Bars of two options: 1.5m and -.",
                 labelled=frozenset({"Median"}))  # fmt: skip


GRID = Grid(("Option", "Cost"), (("One", "1.50m"), ("", "-")), "Two options and their cost.")
SLIDES = (
    Slide("Words", "The sentence to remember.", (SlideColumn(1, (Sentences(("One.", "Two.")),)),),
          "A foot.", ("First note.", "Second note.")),
    *(Slide(f"Chart {form}", "", (SlideColumn(1, (chart(form),)), SlideColumn(1, (GRID,))))
      for form in ("lying", "lying_stacked", "standing_stacked", "pair", "lines")),
)  # fmt: skip


def deck(
    look: DeckLook = OURS, slides: tuple[Slide, ...] = SLIDES, cover: CoverSlide = COVER
) -> bytes:
    return deck_of(cover, slides, look, DAY)


def picture(kind: str = "PNG") -> bytes:
    saved = io.BytesIO()
    Image.new("RGB", (300, 100), "navy").save(saved, kind)
    return saved.getvalue()


def test_each_slide_stands_with_its_title_its_words_and_its_notes() -> None:
    found = read(deck())
    assert [slide.shapes.title.text for slide in found.slides][1:] == [
        slide.title for slide in SLIDES
    ]
    words = found.slides[1]
    assert {"The sentence to remember.", "One.", "Two.", "A foot."} <= set(texts(words))
    assert words.notes_slide.notes_text_frame.text == "First note.\nSecond note."


def test_nothing_stands_over_an_edge_or_over_anything_else() -> None:
    assert crowded(deck()) == []


def test_numbers_of_a_chart_are_read_back_and_a_gap_stays_a_gap() -> None:
    found = charts(read(deck()))
    assert len(found) == 5
    for each in found[:4]:
        assert list(each.plots[0].categories) == ["one", "two"]
        assert [list(series.values) for series in each.plots[0].series] == [
            [1.5e6, None], [2e6, 1e6]
        ]  # fmt: skip


def test_the_workbook_in_a_chart_runs_nothing() -> None:
    names = (f"=cmd|{EVIL}", "{=1+1}")
    made = deck(slides=(Slide("T", "", (SlideColumn(1, (chart("lines", names),)),)),))
    with ZipFile(io.BytesIO(made)) as parts:
        [inner] = [name for name in parts.namelist() if name.endswith(".xlsx")]
        sheet = load_workbook(io.BytesIO(parts.read(inner))).active
    cells = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert [cell.value[0] for cell in cells if "=" in cell.value] == ["'", "'"]
    assert all(cell.data_type == "s" for cell in cells)


def test_charts_and_tables_have_alternative_texts() -> None:
    for slide in list(read(deck()).slides)[2:]:
        assert [words for _, words in described(slide)] == [
            "Bars of two options: 1.5m and -.", "Two options and their cost."
        ]  # fmt: skip


def test_ranges_are_drawn_from_the_end_of_their_bars() -> None:
    plotted = charts(read(deck()))[0].plots[0].series[0]._element
    assert [each.text for each in plotted.xpath(".//c:errBars/c:plus//c:v")] == ["200000.0", "0"]
    assert [each.text for each in plotted.xpath(".//c:errBars/c:minus//c:v")] == ["100000.0", "0"]


def test_two_decks_made_at_different_times_are_the_same_bytes() -> None:
    first = deck(DeckLook(logo=NamedFile("logo.png", picture())))
    time.sleep(2.1)  # an archive counts time in steps of two seconds
    assert deck(DeckLook(logo=NamedFile("logo.png", picture()))) == first


def test_properties_name_the_case_its_day_and_nobody_else() -> None:
    told = read(deck()).core_properties
    assert told.author == told.last_modified_by == "whowhere"
    assert told.title.startswith("A desk =HYPERLINK")
    assert told.created == told.modified == datetime(2026, 11, 23)


def test_our_slides_are_wide_and_begin_with_three_layouts() -> None:
    found = read(deck())
    assert found.slide_width / found.slide_height == pytest.approx(16 / 9)
    assert [layout.name for layout in found.slide_layouts] == [
        "Title Slide", "Title and Content", "Title Only"
    ]  # fmt: skip


@pytest.mark.parametrize("is_template", [True, False])
def test_a_companys_template_gives_size_layouts_and_theme(is_template: bool) -> None:
    data = as_template(house()) if is_template else house()
    made = deck(DeckLook(NamedFile("house.potx", data)))
    found = read(made)
    assert found.slide_width / found.slide_height == pytest.approx(4 / 3)
    assert "Of last year" not in [slide.shapes.title.text for slide in found.slides]
    assert len(found.slides) >= 1 + len(SLIDES)
    assert {slide.slide_layout.name for slide in list(found.slides)[1:]} == {"Title and Content"}
    assert found.slides[0].slide_layout.name == "Title Slide"
    assert crowded(made) == []


def test_capitals_and_wide_letters_of_a_template_do_not_undo_what_was_measured() -> None:
    found = read(deck(DeckLook(NamedFile("house.pptx", house()))))
    runs = [
        run
        for slide in found.slides
        for shape in slide.shapes
        if shape.has_text_frame and "Slide Number" not in shape.name
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert runs
    assert {(run.font._element.get("cap"), run.font._element.get("spc")) for run in runs} == {
        ("none", "0")
    }
    assert all(run.font.size for run in runs)


def test_slides_of_a_template_are_gone_with_all_that_named_them() -> None:
    made = deck(DeckLook(NamedFile("house.pptx", house(slides=3))), slides=SLIDES[:1])
    with ZipFile(io.BytesIO(made)) as parts:
        names = parts.namelist()
        assert len([name for name in names if name.startswith("ppt/slides/slide")]) == 2
        assert len(names) == len(set(names))
        assert b"Of last year" not in b"".join(parts.read(name) for name in names)


def test_a_logo_stands_once_below_all_slides_and_says_what_it_is() -> None:
    made = read(deck(DeckLook(logo=NamedFile("logo.png", picture()))))
    [logo] = [shape for shape in made.slide_master.shapes if shape.shape_type == 13]
    assert logo._element.xpath(".//p:cNvPr")[0].get("descr") == "Logo"
    assert logo.top + logo.height < made.slide_height
    assert logo.width / logo.height == pytest.approx(3, abs=0.01)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"not a deck at all", "no PowerPoint file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "protected by a password"),
        (picture(), "no PowerPoint file"),
        (house()[:900], "no deck of PowerPoint"),
        (house(layouts=("Title and Content",)), "without a layout with a title and a subtitle"),
        (house(layouts=("Title Slide",)), "without a layout with a title and one body"),
    ],
)
def test_what_is_no_template_is_refused_with_what_it_lacks(data: bytes, said: str) -> None:
    with pytest.raises(Faults) as found:
        require_usable(DeckLook(NamedFile("house.potx", data)))
    [fault] = found.value.faults
    assert said in fault.given
    assert fault.given.startswith("house.potx, ")
    assert fault.accepted == "a template or a deck of PowerPoint, as house.potx or house.pptx"


@pytest.mark.parametrize(
    "lost", ["ppt/slideLayouts/slideLayout2.xml", "ppt/presentation.xml", "[Content_Types].xml"]
)
def test_a_deck_that_has_lost_a_part_is_refused(lost: str) -> None:
    written = io.BytesIO()
    with ZipFile(io.BytesIO(house())) as parts, ZipFile(written, "w") as copy:
        for name in parts.namelist():
            if name != lost:
                copy.writestr(name, parts.read(name))
    look = DeckLook(NamedFile("house.pptx", written.getvalue()))
    with pytest.raises(Faults, match="no deck of PowerPoint"):
        require_usable(look)


def test_a_workbook_and_a_deck_with_macros_are_no_templates() -> None:
    with ZipFile(io.BytesIO(deck())) as parts:
        [inner, *_] = [parts.read(name) for name in parts.namelist() if name.endswith(".xlsx")]
    with pytest.raises(Faults, match="no deck of PowerPoint"):
        require_usable(DeckLook(NamedFile("book.pptx", inner)))
    written = io.BytesIO()
    with ZipFile(io.BytesIO(house())) as parts, ZipFile(written, "w") as copy:
        for name in parts.namelist():
            data = parts.read(name)
            copy.writestr(name, data.replace(b"presentationml.presentation.main+xml",
                                             b"presentationml.macroEnabled.main+xml"))  # fmt: skip
    with pytest.raises(Faults, match="a deck with macros"):
        require_usable(DeckLook(NamedFile("macros.potm", written.getvalue())))


def test_a_logo_that_is_no_picture_is_refused() -> None:
    with pytest.raises(Faults, match=r"logo\.svg, no picture that can be read"):
        require_usable(DeckLook(logo=NamedFile("logo.svg", b"<svg/>")))
    require_usable(DeckLook(logo=NamedFile("logo.jpg", picture("JPEG"))))


def test_a_title_without_end_is_cut_and_stands_in_its_place() -> None:
    long = "A desk that answers in many languages at any hour " * 20
    made = deck(cover=CoverSlide(long, (long, "Futures.")), slides=(Slide(long, "Lead."),))
    assert crowded(made) == []
    assert read(made).slides[1].shapes.title.text.endswith("…")


def test_what_stands_back_lets_the_ground_through_and_charts_take_colours_of_the_theme() -> None:
    for drawn in charts(read(deck())):
        colours = drawn._chartSpace.xpath(".//a:srgbClr")
        assert colours == []
    first = charts(read(deck()))[0]
    [quiet] = first._chartSpace.xpath(".//c:dPt//a:solidFill/a:schemeClr")
    assert quiet.get("val") == "tx1"
    assert [alpha.get("val") for alpha in quiet] == ["65000"]
