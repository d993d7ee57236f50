"""A figure as data: the same arithmetic, and all that it rests on."""

from __future__ import annotations

from typing import Any

from whowhere.model.figures import model_graph
from whowhere.model.graph.document import graph_document, nested
from whowhere.model.graph.figure import HOME
from whowhere.model.graph.operand import names_in
from whowhere.model.inputs import ENGAGEMENT, WORK


def names_of(expression: Any) -> set[str]:
    """Return the names in nested lists; the first of a list is its operation."""
    if isinstance(expression, str):
        return {expression}
    if isinstance(expression, list):
        return {name for part in expression[1:] for name in names_of(part)}
    return set()


def test_arithmetic_is_written_as_nested_lists() -> None:
    graph = model_graph()

    assert nested(graph.figures["market_path"].expression) == [
        "multiply", "domestic_price_path", "exchange_path",
    ]  # fmt: skip
    assert nested(graph.figures["at_decision"].expression) == [
        "divide", ["multiply", "same_work", ["over_months", "domestic_price_path", 0, 1]], 1,
    ]  # fmt: skip


def test_every_figure_keeps_its_names() -> None:
    for figure in model_graph().figures.values():
        assert names_of(nested(figure.expression)) == set(names_in(figure.expression))


def test_a_document_has_all_that_its_figures_rest_on_and_nothing_else() -> None:
    graph = model_graph()
    document = graph_document(graph, ["control_level"])
    known = {*document["figures"], *document["inputs"]}

    assert "control" in document["inputs"]
    assert "vendor_price" not in document["figures"]
    for row in document["figures"].values():
        assert {
            name if name in known else name.removeprefix(HOME) for name in names_of(row[-1])
        } <= known


def test_figures_follow_what_they_use() -> None:
    seen: set[str] = set()
    figures = graph_document(model_graph(), model_graph().figures)["figures"]
    for name, row in figures.items():
        used = {each if each in figures else each.removeprefix(HOME) for each in names_of(row[-1])}
        assert used & set(figures) <= seen, name
        seen.add(name)


def test_an_input_tells_its_place_among_those_drawn_with_it() -> None:
    inputs = graph_document(model_graph(), model_graph().figures)["inputs"]

    assert inputs[WORK[1].name][4] == 1
    assert inputs[ENGAGEMENT[3].name][4] == 3
    assert inputs["pay"][2:4] == ["p", "r"]
    assert inputs["levy_rate"][3] == "l"
