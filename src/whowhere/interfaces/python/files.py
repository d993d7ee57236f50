"""Reports as files, and the examples that come with whowhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from whowhere.interfaces.python.functions import SourceLike, arguments_in
from whowhere.interfaces.questions.onlooker import NOBODY
from whowhere.interfaces.questions.report import ReportArguments, written_report
from whowhere.interfaces.requests import sources
from whowhere.interfaces.requests.looks import look_of
from whowhere.interfaces.requests.reports import kind_of
from whowhere.interfaces.requests.writing import check_free, write_new
from whowhere.interfaces.requests.written import written_by
from whowhere.simulate.how_many import DRAWS


def write_report(
    scenario: SourceLike,
    file: str | Path,
    *,
    options: Sequence[str] = (),
    template: str | Path | None = None,
    logo: str | Path | None = None,
    replace: bool = False,
    set: Sequence[str] = (),
    seed: int = 1,
    draws: int = DRAWS,
    as_of: date | None = None,
) -> Path:
    """Write a report and return its path; its ending says which.

    That is .xlsx, .pdf, .pptx, .html, .md or .csv. ``options`` are told in detail besides the
    leading ones. Slides take a company's ``template`` (.potx or .pptx) and ``logo`` (PNG or JPEG).
    A file that is there already stays, unless ``replace`` is true. Raises ``Faults``.
    """
    path = Path(file)
    kind = kind_of(str(path), "file")
    check_free(path, replace=replace)
    look = look_of(kind, template, logo)
    given = {"options": options, "set": set, "seed": seed, "draws": draws, "as_of": as_of}
    asked = arguments_in(ReportArguments, given, source=written_by(sources.SCENARIO, scenario))
    write_new(path, written_report(asked, kind, NOBODY, look=look), replace=replace)
    return path


def examples() -> dict[str, Path]:
    """Return the scenarios that come with whowhere, by name."""
    return sources.examples()
