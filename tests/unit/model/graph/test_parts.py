"""Parts of the arithmetic that figures share are computed once."""

import numpy as np

from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Evaluation, Spot, seen_from
from whowhere.model.graph.figure import Input, Scope
from whowhere.model.graph.operand import Call, Operand, names_in
from whowhere.model.graph.trace import Graph, trace
from whowhere.quantities.ranges import Array
from whowhere.quantities.units import unit


def rent(area: Operand, price: Operand, share: Operand) -> Operand:
    """Rent of a desk.

    Unit: 1
    Source: a test
    """
    return area * price * share


def deposit(area: Operand, price: Operand) -> Operand:
    """A deposit.

    Unit: 1
    Source: a test
    """
    return area * price


def graph() -> Graph:
    place, engagement = frozenset[Scope]({"place"}), frozenset[Scope]({"engagement"})
    leaves = (("area", frozenset[Scope]()), ("price", place), ("share", engagement))
    inputs = [Input(name, unit("1"), "", scopes) for name, scopes in leaves]
    return trace([rent, deposit], inputs)


def test_equal_parts_of_two_figures_are_one_object() -> None:
    figures = graph().figures
    shared = figures["rent"].expression
    assert isinstance(shared, Call)
    assert shared.args[0] is figures["deposit"].expression


def test_what_belongs_to_a_place_is_kept_there_not_with_the_option() -> None:
    traced = graph()
    part = traced.figures["deposit"].expression
    assert traced.kept == {part: {"place"}}


def test_a_kept_part_is_computed_once_for_all_options_of_a_place() -> None:
    asked: list[tuple[str, Spot]] = []

    def leaf(name: str, spot: Spot) -> Array:
        asked.append((name, spot))
        return np.array([2.0])

    traced = graph()
    values = Evaluation(traced, leaf, seen_from(Spot("US", "own_staff")))
    for engagement in ("own_staff", "contractor"):
        assert values.value("rent", Spot("PH", engagement)).tolist() == [8.0]
    part = traced.figures["deposit"].expression
    shelf = values.look(Spot("PH")).shelves[frozenset({"place"})]
    assert values.look(Spot("PH", "contractor")).shelves[frozenset({"place"})] is shelf
    assert part in shelf
    values.forget(Spot("PH"))
    assert part not in shelf


def test_parts_at_home_are_the_same_for_every_option() -> None:
    kept = model_graph().kept
    at_home = [part for part in kept if names_in(part) == ("home_pay_bill",)]
    assert at_home
    assert all(kept[part] == frozenset() for part in at_home)
