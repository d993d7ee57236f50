"""A sweep as one document, for programs."""

from __future__ import annotations

import datetime as dt
from typing import Any

from whowhere.decide.sweep.decision_map import DecisionMap
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.sweep.day_words import day_sentences
from whowhere.report.sweep.map_words import boundary_sentences, step_said
from whowhere.report.sweep.rows_of_map import map_rows
from whowhere.report.sweep.swept import Swept


def sweep_document(found: Swept) -> Document:
    """Return what a sweep found, every row with it; money is in each row's currency."""
    return {
        "title": found.grid.title,
        "as_of": found.as_of.isoformat(),
        "seed": found.grid.seed,
        "draws": found.grid.draws,
        "axes": [
            {"name": axis.name, "values": [_plain(cell) for cell in axis.cells]}
            for axis in found.axes
        ],
        "points": len(found.points),
        "refused": len(found.refused),
        "best": [
            {"option": key, "name": name, "points": points, "settled": settled}
            for key, name, points, settled in found.best
        ],
        "days": day_sentences(found),
        "map": _map(found.map) if found.map else None,
        "files": list(found.files),
        "rows": [{name: _plain(cell) for name, cell in row.items()} for row in found.points],
        "options": [dict(row) for row in found.options],
        "flips": [dict(row) for row in found.flips],
    }


def _map(drawn: DecisionMap) -> Document:
    return {
        "by": drawn.by,
        "x": drawn.x.name,
        "y": drawn.y.name if drawn.y else None,
        "answers": dict(drawn.names),
        "boundaries": boundary_sentences(drawn),
        "turns": [
            {
                "at": step_said(drawn.y.name, drawn.y.steps[row]) if drawn.y else None,
                "answers": [
                    {"answer": each.answer, "from": _plain(each.first.first),
                     "to": _plain(each.last.last), "open": rounded(each.open_steps / each.steps)}
                    for each in drawn.stretches(row)
                ],
            }
            for row in range(len(drawn.rows))
        ],
        "cells": [{name: _plain(cell) for name, cell in row.items()} for row in map_rows(drawn)],
    }  # fmt: skip


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value
