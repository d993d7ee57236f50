"""Page, terminal, Markdown, PDF, mail, workbook and slides say one set of numbers of a case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any

import pytest
from tests import media_read as media
from tests.cases import SCENARIOS, SMALL, case_of, changed, example_case
from tests.page_build import build_engine

from whowhere.decide.board import Board, board
from whowhere.decide.compare.comparison import compare
from whowhere.decide.compare.results import OptionResult
from whowhere.decide.sensitivity.flips import Flip, flips
from whowhere.model.case import Case
from whowhere.quantities.names import capital
from whowhere.report.board.content import board_content
from whowhere.report.board.first_flip import NEXT, after_said, at_said, side_said
from whowhere.report.board.markdown import markdown
from whowhere.report.board.paper import paper
from whowhere.report.compare.verdict import headline
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.slides.look import OURS
from whowhere.report.media.terminal import short, short_range
from whowhere.report.page.after import mailed_case
from whowhere.report.page.file import page_html
from whowhere.report.slides.writing import slides
from whowhere.report.wording.options import option_said
from whowhere.report.wording.unknowns import stated, value_said
from whowhere.report.workbook.writing import workbook

SEED, DRAWS = 1, 64
PLACES = (
    "home PL RO BG HU CZ SK PT ES IT GR TR EG MA ZA KE NG GH IN LK BD PK PH VN MY TH ID MX CO CR PE"
    " CL AR BR"
)
MANY = "two hundred options"


def case_called(name: str) -> Case:
    if name != MANY:
        return example_case(name)
    roles = [{"role": "payroll clerk", "heads": 60, "level": "mid"}]
    return case_of(changed(SMALL, company__home="GB", company__currency="GBP",
                           work__roles=roles, options__places=PLACES.split()))  # fmt: skip


@dataclass
class Media:
    """A board in all media, each read once."""

    board: Board

    @property
    def case(self) -> Case:
        return self.board.case

    @cached_property
    def markdown(self) -> str:
        return markdown(self.board)

    @cached_property
    def paper(self) -> str:
        return media.of_paper(paper(self.board))

    @cached_property
    def slides(self) -> tuple[str, dict[str, media.Told]]:
        return media.of_slides(slides(self.board, OURS))

    @cached_property
    def workbook(self) -> bytes:
        return workbook(self.board)

    @cached_property
    def terminal(self) -> tuple[str, dict[str, media.Told]]:
        return media.of_terminal(self.board)

    @cached_property
    def file(self) -> str:
        return page_html(mailed_case(self.board), told=board_content(self.board))

    @cached_property
    def page(self) -> tuple[dict[str, Any], dict[str, media.Told]]:
        build_engine()
        return media.of_page(media.case_in(self.file))


@pytest.fixture(scope="module", params=[*SCENARIOS, MANY])
def said(request: pytest.FixtureRequest) -> Media:
    case = case_called(request.param)
    assert request.param != MANY or len(case.options) > 190
    return Media(board(case, (), SEED, DRAWS))


def truth(row: OptionResult) -> media.Told:
    """Return what is to be said of an option, from its numbers alone."""
    month = row.payback_month.p50
    return {
        "median": short(row.cost.p50), "range": short_range(row.cost.p10, row.cost.p90),
        "saving": whole_percent(row.saving.p50), "steady": whole_percent(row.steady.saving.p50),
        "loss": whole_percent(row.saving.chance_of_loss),
        "share": whole_percent(row.cheapest_share), "set_up": short(row.set_up.p50),
        "month": "never" if month is None else f"{month:.0f}",
    }  # fmt: skip


def as_saving(told: media.Told) -> media.Told:
    """Turn round what is said as a change against today, and spell out a payback."""
    turned = {
        key: told[key].translate(str.maketrans("+-", "-+")).removeprefix("+")
        for key in ("saving", "steady")
    }
    month = told["month"].removeprefix("month ").replace("-", "never")
    return {**told, **turned, "month": month}


def require_told(told: media.Told, row: OptionResult, where: str) -> None:
    expected = truth(row)
    seen = {key: value for key, value in told.items() if key in expected}
    assert seen == {key: expected[key] for key in seen}, f"{row.id} in {where}"


@pytest.mark.slow
def test_a_board_finds_what_compare_and_sensitivity_find() -> None:
    """What the media are read against is what the commands compute on their own."""
    case = case_of(changed(SMALL, options__places=["home", "PH"]))
    found = board(case, (), SEED, DRAWS)
    alone = compare(case, SEED, DRAWS)
    assert [truth(row) for row in found.comparison.options] == [truth(x) for x in alone.options]
    again = flips(alone.case, SEED, DRAWS).flips
    assert [flip_key(each) for each in found.flips.flips] == [flip_key(each) for each in again]


def flip_key(flip: Flip) -> tuple[str, float, str, str]:
    return flip.trial.unknown.id, flip.at, flip.best_before.id, flip.best_after.id


@pytest.mark.slow
def test_every_medium_says_the_same_verdict(said: Media) -> None:
    sentences = headline(said.board.comparison)
    summary = media.summary_of(said.workbook).values()
    texts = {
        "terminal": said.terminal[0], "Markdown": said.markdown, "PDF": said.paper,
        "slides": said.slides[0], "mail": unescape(said.file.partition('class="told"')[2]),
        "workbook": " ".join(str(cell) for row in summary for cell in row),
        "page": " ".join(said.page[0]["headline"]),
    }  # fmt: skip
    missing = [
        (name, each)
        for name, text in texts.items()
        for each in sentences
        if media.squeezed(each) not in media.squeezed(text.replace("\\", ""))
    ]
    assert not missing
    assert said.page[0]["verdict"] == " ".join(sentences)


@pytest.mark.slow
def test_every_medium_says_the_same_of_every_option(said: Media) -> None:
    found = said.board.comparison
    book = media.of_workbook(said.workbook)[1]
    for row in found.options:
        is_today = row.id == found.as_is.id
        require_told(said.page[1][row.id], row, "page")
        assert book[row.id][2:5] == pytest.approx([row.cost.p10, row.cost.p50, row.cost.p90])
        assert book[row.id][7:12] == pytest.approx(
            [row.saving.p50, row.steady.saving.p50, row.saving.chance_of_loss,
             row.cheapest_share, row.set_up.p50], rel=1e-9, abs=1e-12)  # fmt: skip
        told = said.terminal[1][row.id]
        keys = ("median", "set_up") if is_today else tuple(told)
        require_told({key: told[key] for key in keys if key in told}, row, "terminal")


@pytest.mark.slow
def test_what_is_told_in_detail_is_the_same_on_paper_slides_and_summary(said: Media) -> None:
    found, summary = said.board.comparison, media.summary_of(said.workbook)
    tables = {"Markdown": media.of_markdown(said.markdown), "mail": media.of_mail(said.file),
              "slides": said.slides[1]}  # fmt: skip
    for profile in said.board.detailed:
        row = profile.result
        name = capital(option_said(row.option, said.case))
        for where, table in tables.items():
            told = table.get(name)
            if told is None and where == "slides":  # which leave out what has no room
                continue
            assert told is not None, f"{name} in {where}"
            keys = ("median", "range", "share", "set_up")
            if row.id == found.as_is.id:
                require_told({key: told[key] for key in keys if key in told}, row, where)
            else:
                require_told(as_saving(told), row, where)
        ends = media.squeezed(f"{short(row.cost.p50)} ({short_range(row.cost.p10, row.cost.p90)})")
        assert ends in said.paper, name
        live = summary[name]
        assert live[1] == pytest.approx(row.cost.p50, rel=1e-9)
        assert live[4] == pytest.approx(-row.saving.p50, rel=1e-9, abs=1e-12)
        assert live[5] == pytest.approx(-row.steady.saving.p50, rel=1e-9, abs=1e-12)


@pytest.mark.slow
def test_every_medium_says_the_same_flip_points(said: Media) -> None:
    found, case = said.board.flips.flips, said.case
    told = media.case_in(said.file)["flips"]
    assert [(each["leaf"], each["best_after"]) for each in told] == [
        (each.trial.unknown.id, each.best_after.id) for each in found
    ]
    sheet = [row for row in media.of_workbook(said.workbook)[0] if row[2] in {"above", "below"}]
    for flip, each, row in zip(found, told, sheet, strict=True):
        trial = flip.trial
        at = flip.at if trial.is_factor else stated(trial.unknown, flip.at, case)
        assert each["at"] == pytest.approx(at, rel=1e-9)
        then = capital(after_said(flip, case))
        assert (row[0], row[2], row[6]) == (capital(trial.unknown.words(case.places)),
                                            side_said(flip), then)  # fmt: skip
        printed = f"{trial.unknown.id}  {side_said(flip)} {value_said(trial, flip.at, case)}"
        assert media.squeezed(printed) in media.squeezed(said.terminal[0])
    for flip in found[:NEXT]:
        words = media.squeezed(f"{side_said(flip)} {at_said(flip, case)}")
        for where, text in {"Markdown": said.markdown, "PDF": said.paper, "mail": said.file,
                            "slides": said.slides[0]}.items():  # fmt: skip
            assert words in media.squeezed(text.replace("\\", "")), where
