"""The scenarios near which a grid lies: read once, with the rate cards that they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from whowhere.interfaces.requests.sources import SCENARIO as SCENARIOS
from whowhere.interfaces.requests.written import Written, written_in
from whowhere.interfaces.sweeping.batch import Base
from whowhere.model.scenario.parsing import document_of
from whowhere.model.scenario.wording import SourceLines, shown
from whowhere.model.sweep.axes import Axis
from whowhere.model.sweep.axis_names import SCENARIO
from whowhere.model.sweep.grid import SweepGrid
from whowhere.quantities.faults import Argument, Fault, Faults

PATTERN_MARKS = "*?["
A_FILE = "a scenario file, or a pattern such as clients/*.toml, beside the grid's"


@dataclass(frozen=True)
class Bases:
    """The scenarios of a grid by the values of its axis, and its axes with every file told."""

    written: Mapping[str, Written]
    """By file; by an empty name where there is no axis of scenarios."""
    axes: tuple[Axis, ...]


def bases_of(
    grid: SweepGrid, axes: Sequence[Axis], source: SourceLines, folder: Path | None
) -> Bases:
    """Read the scenarios of a grid. Raises ``Faults``, those of all files at once."""
    named = next((axis for axis in axes if axis.name == SCENARIO), None)
    if named is None:
        return Bases({"": _one(grid, source, folder)}, tuple(axes))
    files, faults = _files(named, folder)
    found: dict[str, Written] = {}
    for file, where in files.items():
        try:
            found[file] = _read(Path(folder or "") / file)
        except Faults as wrong:
            faults += [replace(fault, where=fault.where or where) for fault in wrong.faults]
    if faults:
        raise Faults(faults)
    told = Axis(SCENARIO, tuple(files), tuple(files.values()))
    return Bases(found, tuple(told if axis is named else axis for axis in axes))


def _one(grid: SweepGrid, source: SourceLines, folder: Path | None) -> Written:
    if grid.scenario:
        return _read(Path(folder or "") / grid.scenario)
    try:
        return written_in(SCENARIOS, None, grid.example)
    except Faults as wrong:
        where = source.where(("example",))
        raise Faults(
            replace(fault, where=where, key="example")
            if isinstance(fault.key, Argument) else fault
            for fault in wrong.faults
        ) from None  # fmt: skip


def _read(path: Path) -> Written:
    written = written_in(SCENARIOS, str(path), None)
    if written.is_portfolio:
        do = f"For its plan: whowhere plan {path}"
        raise Faults([Fault(str(path), "the file", "a portfolio", "a scenario", do=do)])
    return written


def _files(axis: Axis, folder: Path | None) -> tuple[dict[str, str], list[Fault]]:
    """Return every file that the values of an axis name, with the line that named it first."""
    files: dict[str, str] = {}
    faults = []
    for value, where in zip(axis.values, axis.where, strict=True):
        if not isinstance(value, str):
            faults.append(Fault(where, f"axes.{SCENARIO}", shown(value), A_FILE))
            continue
        is_pattern = any(mark in value for mark in PATTERN_MARKS)
        found = _matching(value, folder) if is_pattern else [value]
        if not found:
            faults.append(Fault(where, f"axes.{SCENARIO}", f"{value}, which fits no file", A_FILE))
        for file in found:
            if file in files:
                said = f"naming {file} again"
                faults.append(Fault(where, f"axes.{SCENARIO}", said, "each file once"))
            files[file] = where
    return files, faults


def _matching(pattern: str, folder: Path | None) -> list[str]:
    root = Path(folder or "")
    try:
        return sorted(path.relative_to(root).as_posix() for path in root.glob(pattern))
    except (ValueError, NotImplementedError):  # a pattern of no folder below the grid's
        return []


def base_with_cards(written: Written) -> Base:
    """Return a scenario with what its rate cards hold, so that it can travel. Raises ``Faults``."""
    said = written.content
    document = document_of(said, written.name)[0] if isinstance(said, str) else dict(said)
    offers = document.get("offers")
    if not isinstance(offers, list) or not any(map(_card_of, offers)):
        return Base(written.content, written.name, {})
    cards: dict[str, bytes] = {}
    told = []
    for number, offer in enumerate(offers):
        card = _card_of(offer)
        if card:
            path = Path(written.folder or "") / card
            called = f"{number}-{path.name}"
            cards[called] = path.read_bytes()
            told.append({**offer, "rate_card": called})
        else:
            told.append(offer)
    return Base({**document, "offers": told}, written.name, cards)


def _card_of(offer: Any) -> str:
    """Return the file of an offer's rates; empty where it names none."""
    found = offer.get("rate_card") if isinstance(offer, Mapping) else None
    return found if isinstance(found, str) else ""
