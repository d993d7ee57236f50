"""The shape of an explanation: an option's lines, and the tree of figures and facts behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from whowhere.facts.fact import Fact
from whowhere.model.case import Case
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary


@dataclass(frozen=True)
class Node:
    """One figure or input: what it is, what it is worth, and what it is made of."""

    id: str
    title: str
    meaning: str
    unit: str
    formula: str
    """Its arithmetic in words; empty for an input."""
    source: str
    values: Mapping[str, Summary]
    """Over the futures: one, or one per role; empty where it varies by month or by levy."""
    facts: tuple[Fact, ...]
    uses: tuple[str, ...]
    """Ids of the nodes that it is made of."""


@dataclass(frozen=True)
class ExplainedLine:
    """A line of the ledger, or a cost that is hidden inside another line."""

    line: Line
    amount: Summary
    """Present value over the horizon."""
    inside: str = ""
    """Names of the lines that hold it, where the option does not pay it on its own."""


@dataclass(frozen=True)
class Explanation:
    """An option's lines, and every node that they rest on, by id."""

    case: Case
    option: Option
    cost: Summary
    lines: tuple[ExplainedLine, ...]
    nodes: Mapping[str, Node]
    ids: Mapping[tuple[str, str], str]
    """The node of each amount and driver that a line names, by the line's id and its name."""
