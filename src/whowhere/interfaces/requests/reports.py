"""From a case to a report as bytes: which kinds there are, and what each needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path, PurePath

from whowhere.decide.board import Board, board
from whowhere.decide.compare.comparison import compare
from whowhere.decide.named_options import options_named
from whowhere.model.case import Case
from whowhere.quantities.faults import Argument, Fault, Faults, nearest
from whowhere.quantities.progress import OnProgress, unheard
from whowhere.report.media.slides.look import OURS, DeckLook


class ReportKind(StrEnum):
    """A kind of report; the value is the ending of its file."""

    WORKBOOK = ".xlsx"
    PAPER = ".pdf"
    SLIDES = ".pptx"
    PAGE = ".html"
    TEXT = ".md"
    TABLE = ".csv"

    @property
    def media_type(self) -> str:
        """What a browser knows the kind by."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    ReportKind.WORKBOOK: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ReportKind.PAPER: "application/pdf",
    ReportKind.SLIDES: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ReportKind.PAGE: "text/html; charset=utf-8",
    ReportKind.TEXT: "text/markdown; charset=utf-8",
    ReportKind.TABLE: "text/csv; charset=utf-8",
}


def kind_of(name: str, key: str) -> ReportKind:
    """Return the kind of report that a file's name asks for; ``key`` is where it was named.

    Raises ``Faults`` for another ending, and where a part is missing that the kind needs.
    """
    ending = PurePath(name).suffix.casefold()
    known = [kind.value for kind in ReportKind]
    if ending not in known:
        accepted = f"a name that ends in {', '.join(known[:-1])} or {known[-1]}"
        close = nearest(ending, known) if ending else ""
        raise Faults([Fault("", key, name, accepted, close and f"{PurePath(name).stem}{close}")])
    kind = ReportKind(ending)
    if kind in _NEEDS and find_spec(_NEEDS[kind].module) is None:
        raise Faults([_not_installed(name, key, _NEEDS[kind])])
    return kind


def check_fonts(kind: ReportKind, fonts: Sequence[Path], key: str) -> None:
    """Refuse fonts for another report than a paper, and folders without any; ``key`` named them.

    Raises ``Faults``.
    """
    if fonts and kind is not ReportKind.PAPER:
        accepted = f"nothing: only a {ReportKind.PAPER} is set in fonts of this machine"
        given = f"{fonts[0]}, for a {kind.value} report"
        raise Faults([Fault("", key, given, accepted, do="Leave it out.")])
    if fonts:
        from whowhere.report.media.print.letters import check_folder  # noqa: PLC0415 - when needed

        for each in fonts:
            check_folder(each, key)


@dataclass(frozen=True)
class _Part:
    """A part of whowhere that is installed only where it is wanted."""

    module: str
    package: str
    writes: str


_NEEDS = {
    ReportKind.PAPER: _Part("typst", "typst", "PDF"),
    ReportKind.SLIDES: _Part("pptx", "python-pptx", "slides"),
}


def _not_installed(name: str, key: str, part: _Part) -> Fault:
    given = f"{name}, and {part.package}, which writes {part.writes}, is not installed"
    do = f"Install it: pip install {part.package}."
    return Fault("", key, given, "the other kinds", do=do)


@dataclass(frozen=True)
class Wanted:
    """What a report is to be."""

    kind: ReportKind
    seed: int
    draws: int
    asked: tuple[str, ...] = ()
    """Ids of options to tell in detail besides the leading ones."""
    fonts: tuple[Path, ...] = ()
    """Folders of fonts for letters of a paper that the usual ones lack."""
    look: DeckLook = OURS
    """What slides look like."""
    scenario: str = ""
    """The file that the case was made from, for a page to hand it on."""


def report(case: Case, wanted: Wanted, on_progress: OnProgress = unheard) -> bytes:
    """Return a report; the same case, seed and draws give the same bytes.

    ``on_progress`` hears how far the search for flip points has come. Raises ``Faults``.
    """
    seed, draws = wanted.seed, wanted.draws
    options_named(case, wanted.asked, Argument("options"))
    match wanted.kind:
        case ReportKind.TABLE:
            return _table(case, seed, draws)
        case ReportKind.PAPER:
            from whowhere.report.board.paper import check_words  # noqa: PLC0415

            check_words(case, wanted.fonts)
    found = board(case, wanted.asked, seed, draws, on_progress)
    match wanted.kind:
        case ReportKind.PAGE:
            return _page(found, wanted.scenario)
        case ReportKind.WORKBOOK:
            from whowhere.report.workbook.writing import workbook  # noqa: PLC0415 - when needed

            return workbook(found)
        case ReportKind.PAPER:
            from whowhere.report.board.paper import paper  # noqa: PLC0415

            return paper(found, wanted.fonts)
        case ReportKind.SLIDES:
            from whowhere.report.slides.writing import slides  # noqa: PLC0415

            return slides(found, wanted.look)
    from whowhere.report.board.markdown import markdown  # noqa: PLC0415

    return markdown(found).encode()


def _table(case: Case, seed: int, draws: int) -> bytes:
    from whowhere.report.compare.tidy_rows import data_rows  # noqa: PLC0415 - when needed
    from whowhere.report.media.documents import as_csv  # noqa: PLC0415

    return f"{as_csv(data_rows(compare(case, seed, draws)))}\n".encode()


def _page(found: Board, scenario: str) -> bytes:
    from whowhere.report.board.content import board_content  # noqa: PLC0415 - when needed
    from whowhere.report.page.after import mailed_case  # noqa: PLC0415
    from whowhere.report.page.file import page_html  # noqa: PLC0415

    return page_html(mailed_case(found), scenario, board_content(found)).encode()
