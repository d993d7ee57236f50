"""The shape of what stands below a choice of a plan: its months, what it rests on, its software."""

from __future__ import annotations

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from whowhere.facts.fact import Status
from whowhere.model.engagements import Engagement
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
class MoveMonths(TypedDict):
    """The waves of a move: months from the decision on the plan, medians."""

    formed: float
    """People can be asked: contracts are made, a company stands."""
    first: float
    """The first people's first day."""
    all: float
    """The whole team is there."""
    full_output: float
    """It gives its full output alone."""


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


@documented
class EngagementName(TypedDict):
    """An engagement of today, of the plan or of another one."""

    engagement: Engagement
    name: str
    """Its name in running text."""


class LoneChoice(TypedDict):
    """What a package would take if it were decided alone."""

    package: str
    option: str
