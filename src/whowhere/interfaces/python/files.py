"""Reports as files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from whowhere.interfaces.python.asking import DRAWS, ScenarioLike, case_of
from whowhere.interfaces.requests.reports import Wanted, kind_of
from whowhere.interfaces.requests.reports import report as written
from whowhere.interfaces.requests.writing import check_free, write_new


def write_report(
    scenario: ScenarioLike,
    file: str | Path,
    *,
    set: Sequence[str] = (),
    options: Sequence[str] = (),
    replace: bool = False,
    seed: int = 1,
    draws: int = DRAWS,
    as_of: date | None = None,
) -> Path:
    """Write a report and return its path; the ending says which: .xlsx, .pdf, .html, .md, .csv.

    ``options`` are told in detail besides the leading ones; a file that is there already stays,
    unless ``replace`` is true. Raises ``Faults``.
    """
    path = Path(file)
    kind = kind_of(str(path), "file")
    check_free(path, replace=replace)
    case = case_of(scenario, set, as_of)
    write_new(path, written(case, Wanted(kind, seed, draws, tuple(options))), replace=replace)
    return path
