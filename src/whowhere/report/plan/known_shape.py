"""The shape of what stands below a choice of a plan: what it rests on, its software."""

from __future__ import annotations

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from whowhere.facts.fact import Status
from whowhere.report.wording.automation import SoftwareDocument

documented = with_config(ConfigDict(use_attribute_docstrings=True))
"""Lets the schema describe fields as they are described in their class."""


@documented
class RestsOn(TypedDict):
    """What the cost of a choice rests on."""

    by_status: dict[Status, int]
    """How many figures, by how well they are known."""
    weakest: list[str]
    """Those of which least is known, by their names in ``figures``, the weakest first."""


@documented
class KnownFigure(TypedDict):
    """A figure that some choice rests on; of several roles the one of which least is known."""

    words: str
    """What it is, in running text."""
    unit: str
    low: float
    likely: float
    high: float
    status: Status
    year: str
    """The period that it describes; empty where it has none."""
    source: str
    """Producer and title; empty where it is assumed."""


class ChoiceSoftware(SoftwareDocument):
    """What software does of a choice's work, and its people before that."""

    heads_at_start: float
