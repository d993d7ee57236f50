"""What the decision map is drawn from, in the form that the page's scene takes."""

from __future__ import annotations

from whowhere.decide.sweep.decision_map import DecisionMap, MapAxis
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.sweep.map_words import UNITS, boundary_sentences, step_said, value_said


def map_data(title: str, drawn: DecisionMap) -> Document:
    """Return a map as the scene ``decision_map`` takes it."""
    keys = list(drawn.names)
    return {
        "title": title,
        "x": _axis(drawn.x),
        "y": _axis(drawn.y) if drawn.y else None,
        "answers": [capital(drawn.names[key]) for key in keys],
        "cells": [
            [
                None if cell is None else {
                    "answer": keys.index(cell.answer) if cell.answer else None,
                    "is_open": cell.is_open,
                    "share": cell.share,
                    "points": cell.points,
                }
                for cell in row
            ]
            for row in drawn.rows
        ],
        "finding": " ".join(boundary_sentences(drawn)),
    }  # fmt: skip


def _axis(axis: MapAxis) -> Document:
    unit = UNITS.get(axis.name, ("", axis.name))[1]
    return {
        "name": axis.name,
        "words": capital(unit),
        "steps": [
            value_said(step.first) if step.first == step.last
            else f"{value_said(step.first)}–{value_said(step.last)}"
            for step in axis.steps
        ],
        "said": [step_said(axis.name, step) for step in axis.steps],
    }  # fmt: skip
