"""From a situation to its term, with reasons, confusions, neighbours and warnings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from whowhere.model.classify.cautions import Caution, cautions_of
from whowhere.model.classify.cells import ROWS, Cell, names, possible
from whowhere.model.classify.questions import OpenQuestion, open_questions
from whowhere.model.classify.reach import Reach
from whowhere.model.classify.reading import KnownSituation
from whowhere.model.classify.situation import Premises, Situation
from whowhere.model.classify.words import (
    CHANGE,
    LAYERS,
    MOVE,
    because,
    confusions,
)


class Reason(NamedTuple):
    """A fact that decided, what was given, and what it says."""

    fact: str
    given: str
    why: str


class Confusion(NamedTuple):
    """A term that does not fit, and why."""

    term: str
    why: str


class Neighbour(NamedTuple):
    """What would have to change, and what it would then be called."""

    change: str
    term: str


class Layer(NamedTuple):
    """What software does under an arrangement, what that is called, and what it leaves as is."""

    software: str
    term: str
    why: str


@dataclass(frozen=True)
class Term:
    """A decided arrangement."""

    cell: Cell
    qualifier: str
    """What the facts add to the term, such as ``at your own premises``; may be empty."""
    because: tuple[Reason, ...]
    confusions: tuple[Confusion, ...]
    neighbours: tuple[Neighbour, ...]


@dataclass(frozen=True)
class Classification:
    """What is known of an arrangement: its term if the facts decide it, and what is missing."""

    told: KnownSituation
    term: Term | None
    candidates: tuple[str, ...]
    """Every term that the facts leave open; one if it is decided."""
    layer: Layer | None
    """Software that does part of the work; ``None`` where there is none, or nobody has said."""
    cautions: tuple[Caution, ...]
    missing: tuple[OpenQuestion, ...]


def classify(told: KnownSituation) -> Classification:
    """Return what a situation is called, as far as what was told decides it."""
    situation, reach = told.situation, told.reach
    cells = possible(situation)
    decided = reach is not None and len(cells) == 1
    return Classification(
        told=told,
        term=_term(cells[0], situation, reach) if decided and reach else None,
        candidates=names(cells),
        layer=_layer(situation),
        cautions=cautions_of(situation),
        missing=open_questions(situation),
    )


def _term(cell: Cell, situation: Situation, reach: Reach) -> Term:
    return Term(
        cell=cell,
        qualifier=_qualifier(cell, situation),
        because=tuple(Reason(*each) for each in because(cell, situation, reach)),
        confusions=tuple(Confusion(*confusion) for confusion in confusions(cell, situation, reach)),
        neighbours=tuple(_neighbours(cell, situation)),
    )


def _layer(situation: Situation) -> Layer | None:
    does = situation.software
    return Layer(str(does), *LAYERS[does]) if does and does in LAYERS else None


def _qualifier(cell: Cell, situation: Situation) -> str:
    ours = situation.premises is Premises.COMPANY and cell.row.id != "own_staff"
    at = "at your own premises" if ours else ""
    ends = "handover on" if situation.handover else "until"
    until = f"{ends} {situation.until}" if situation.until else ""
    return ", ".join(part for part in (at, until) if part)


def _neighbours(cell: Cell, situation: Situation) -> Iterator[Neighbour]:
    """Yield what other people, and another place, would make of it."""
    for row in ROWS:
        if row is not cell.row and cell.where in row.terms:
            yield Neighbour(_change(cell, row.id, situation), row.terms[cell.where])
    for where, change in MOVE.items():
        if where is not cell.where and where in cell.row.terms:
            yield Neighbour(change, cell.row.terms[where])


def _change(cell: Cell, row: str, situation: Situation) -> str:
    if cell.row.id == "build_operate_transfer" and row == "own_staff":
        on = f" on {situation.until}" if situation.until else ""
        return f"After the handover{on}"
    return CHANGE[row]
