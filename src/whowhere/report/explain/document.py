"""An explanation as one document: lines, and a graph of nodes that name what they use."""

from __future__ import annotations

from whowhere.facts.fact import Fact
from whowhere.model.explanation import Explanation, Node
from whowhere.quantities.estimates import Summary
from whowhere.quantities.ranges import Range
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded


def explain_document(explanation: Explanation) -> Document:
    """Return an option's lines and every node behind them, by id."""
    return {
        "option": explanation.option.id,
        "currency": explanation.case.currency,
        "as_of": explanation.case.as_of.isoformat(),
        "cost": _summary(explanation.cost),
        "lines": [
            {
                "id": line.line.id,
                "name": line.line.name,
                "phase": line.line.phase,
                "inside": line.inside or None,
                "amount": line.line.amount,
                "driver": line.line.driver,
                "amount_node": explanation.ids[line.line.id, line.line.amount],
                "driver_node": explanation.ids[line.line.id, line.line.driver],
                **_summary(line.amount),
            }
            for line in explanation.lines
        ],
        "nodes": {key: _node(node) for key, node in explanation.nodes.items()},
    }


def _node(node: Node) -> Document:
    return {
        "title": node.title,
        "meaning": node.meaning,
        "unit": node.unit,
        "formula": node.formula or None,
        "source": node.source or None,
        "values": {role or "all": _summary(each) for role, each in node.values.items()},
        "facts": [_fact(fact) for fact in node.facts],
        "uses": list(node.uses),
    }


def _fact(fact: Fact) -> Document:
    return {
        **_range(fact.value),
        "unit": fact.unit,
        "status": fact.status,
        "year": fact.year,
        "note": fact.note,
        "sources": [source(origin) for origin in fact.origins],
    }


def _range(value: Range) -> Document:
    """Return the three figures; one without limit, such as a cap that there is not, is null."""
    figures = {"low": value.low, "likely": value.likely, "high": value.high}
    return {
        name: None if abs(figure) == float("inf") else rounded(figure)
        for name, figure in figures.items()
    }


def _summary(of: Summary) -> Document:
    return {
        name: None if abs(figure) == float("inf") else rounded(figure)
        for name, figure in (("mean", of.mean), ("p10", of.p10), ("p90", of.p90))
    }
