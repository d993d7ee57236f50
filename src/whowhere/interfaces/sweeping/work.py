"""The work itself: from a batch of points to their rows, in whichever process."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from whowhere.decide.sweep.look import look_at
from whowhere.decide.sweep.points import GridPoint
from whowhere.facts.factbook import Factbook
from whowhere.interfaces.requests.cases import scenario_in
from whowhere.interfaces.requests.changing import resolved
from whowhere.interfaces.requests.meant import require_meant
from whowhere.interfaces.requests.written import Written
from whowhere.interfaces.sweeping.batch import Base, Batch, SweepPart
from whowhere.model.case import Case
from whowhere.model.scenario.parsing import document_of
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.sweep.applying import applied
from whowhere.quantities.faults import Faults
from whowhere.report.sweep.rows import Rows, fault_rows, rows_of


@cache
def made_by() -> str:
    """Return the versions from which numbers follow."""
    return f"whowhere {version('whowhere')} with NumPy {np.__version__}"


def part_of(batch: Batch) -> SweepPart:
    """Return the rows of a batch. A point that is refused has its faults as a row.

    Whatever else goes wrong is a bug, told with the point. Nothing ends the process: Dask takes
    ``SystemExit`` for a death, and sends the batch to the next worker.
    """
    rows: Rows = {"points": [], "options": [], "flips": []}
    for point in batch.points:
        try:
            found = _rows_at(batch, point)
        except (Exception, SystemExit) as error:
            # As words: not every error of a library survives the way to another process.
            said = f"{type(error).__name__}: {error}"
            raise RuntimeError(f"at point {point.number}, {dict(point.values)}: {said}") from error
        for table, more in found.items():
            rows[table] += more
    content = json.dumps(rows, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return SweepPart(batch.number, made_by(), content.encode())


def _rows_at(batch: Batch, point: GridPoint) -> Rows:
    terms = batch.terms
    try:
        look = look_at(case_at(batch, point), terms.seed, terms.draws, terms.flips)
    except Faults as wrong:
        return fault_rows(point.number, point.values, wrong.faults)
    return rows_of(point.number, point.values, look, terms.options)


def case_at(batch: Batch, point: GridPoint) -> Case:
    """Return the case of a point. Raises ``Faults``."""
    written = written_at(batch, point)
    scenario = scenario_in(written)
    book = Factbook(batch.day_of(point), batch.terms.own)
    case = resolved(scenario, book)
    require_meant(scenario, written, book, case)
    return case


def scenario_at(batch: Batch, point: GridPoint) -> Scenario:
    """Return the scenario of a point, checked, nothing looked up. Raises ``Faults``."""
    return scenario_in(written_at(batch, point))


def written_at(batch: Batch, point: GridPoint) -> Written:
    """Return the scenario of a point as if somebody had written it. Raises ``Faults``."""
    base = batch.base_of(point)
    values = {**batch.terms.set, **point.values}
    document = applied(_document(base), values)
    return Written(document, base.name, folder=_folder(base), takes_all=batch.terms.takes_all)


def _document(base: Base) -> Mapping[str, Any]:
    return _parsed(base.content, base.name) if isinstance(base.content, str) else base.content


@lru_cache(maxsize=64)
def _parsed(text: str, name: str) -> Mapping[str, Any]:
    return document_of(text, name)[0]


def _folder(base: Base) -> Path | None:
    """Return a folder of this process in which the cards of a base lie."""
    return _laid_out(tuple(sorted(base.cards.items()))) if base.cards else None


@cache
def _laid_out(cards: tuple[tuple[str, bytes], ...]) -> Path:
    kept = tempfile.TemporaryDirectory(prefix="whowhere-cards-")
    _KEPT.append(kept)
    for name, content in cards:
        (Path(kept.name) / name).write_bytes(content)
    return Path(kept.name)


_KEPT: list[tempfile.TemporaryDirectory[str]] = []
"""Folders of cards, which go with the process."""
