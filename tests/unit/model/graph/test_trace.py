"""The model is refused at start-up if it contradicts itself, with the names of both sides."""

import pytest

from whowhere.model.figures import (
    OF_PATHS,
    OF_SOFTWARE,
    graph_in_parts,
    graph_in_parts_with,
    model_graph,
)
from whowhere.model.graph.figure import Figure, Input
from whowhere.model.graph.operand import ModelError, Operand, over_roles
from whowhere.model.graph.trace import Graph, trace
from whowhere.quantities.units import unit

PAY = Input("pay", unit("local/head/year"), "Pay", frozenset({"place"}), frozenset({"role"}))
HEADS = Input("heads", unit("head"), "People", frozenset(), frozenset({"role"}))
FEE = Input("fee", unit("money/month"), "Fee", frozenset({"engagement"}))
GRAPHS = [model_graph(), graph_in_parts(), graph_in_parts_with(*OF_PATHS, *OF_SOFTWARE)]
INPUTS = (PAY, HEADS, FEE)


def bill(pay: Operand, heads: Operand) -> Operand:
    """Pay of all.

    Unit: local/year
    Source: definition
    """
    return over_roles(pay * heads)


def test_a_figure_takes_unit_scope_and_axes_from_what_it_uses() -> None:
    figure = trace([bill], INPUTS).figures["bill"]
    assert str(figure.unit) == "local/year"
    assert figure.scopes == {"place"}
    assert figure.axes == frozenset()
    assert figure.meaning == "Pay of all."


def test_adding_money_to_local_currency_names_both_sides() -> None:
    def total(bill: Operand, fee: Operand) -> Operand:
        """Both.

        Unit: money/month
        Source: definition
        """
        return bill + fee

    with pytest.raises(ModelError, match=r"figure total: cannot add bill in local/year and fee in"):
        trace([bill, total], INPUTS)


def test_a_declared_unit_that_the_arithmetic_does_not_give_is_refused() -> None:
    def wrong(pay: Operand) -> Operand:
        """Pay.

        Unit: money/head/year
        Source: definition
        """
        return pay * 2

    with pytest.raises(ModelError, match=r"wrong is declared in money/head/year .* gives local"):
        trace([wrong], INPUTS)


def test_an_unknown_name_suggests_the_nearest() -> None:
    def cost(paye: Operand) -> Operand:
        """Cost.

        Unit: 1
        Source: definition
        """
        return paye

    with pytest.raises(ModelError, match="figure cost uses paye, which is unknown; did you mean"):
        trace([cost], INPUTS)


def test_a_name_that_would_be_read_as_another_figure_is_refused() -> None:
    def path(one: Operand) -> Operand:
        """A path, wherever it is.

        Unit: 1
        Source: definition
        """
        return one

    def home_path(one: Operand) -> Operand:
        """Another path, that of home.

        Unit: 1
        Source: definition
        """
        return one

    def cost(from_path: Operand) -> Operand:
        """Cost, where the work is done today.

        Unit: 1
        Source: definition
        """
        return from_path

    inputs = [Input("one", unit("1"), "One thing")]
    with pytest.raises(ModelError, match="home_path would also be path seen from elsewhere"):
        trace([path, home_path, cost], inputs, in_parts=False)


def test_a_circle_of_figures_is_refused_by_name() -> None:
    def chicken(egg: Operand) -> Operand:
        """Chicken.

        Unit: 1
        Source: definition
        """
        return egg

    def egg(chicken: Operand) -> Operand:
        """Egg.

        Unit: 1
        Source: definition
        """
        return chicken

    with pytest.raises(ModelError, match=r"circle: .*chicken.*egg|circle: .*egg.*chicken"):
        trace([chicken, egg], INPUTS)


def test_a_bare_number_in_a_figure_is_refused_because_it_has_no_source() -> None:
    def dear(fee: Operand) -> Operand:
        """Dear.

        Unit: money/month
        Source: definition
        """
        return fee * 21

    with pytest.raises(ModelError, match="figure dear: the bare number 21"):
        trace([dear], INPUTS)


def test_summing_over_roles_what_has_no_roles_is_refused() -> None:
    def sum_of_fee(fee: Operand) -> Operand:
        """Sum.

        Unit: money/month
        Source: definition
        """
        return over_roles(fee)

    with pytest.raises(ModelError, match="fee does not vary by role"):
        trace([sum_of_fee], INPUTS)


def test_a_figure_without_unit_or_source_is_refused() -> None:
    def mute(fee: Operand) -> Operand:
        """Fee."""
        return fee

    with pytest.raises(ModelError, match="figure mute: the docstring must end in"):
        trace([mute], INPUTS)


def test_every_figure_of_the_model_says_what_it_is_in_which_unit_and_whence() -> None:
    graph = model_graph()
    assert len(graph.figures) > 90
    for figure in graph.figures.values():
        assert figure.meaning
        assert figure.source


@pytest.mark.parametrize("graph", GRAPHS, ids=["home", "in parts", "paths"])
def test_every_input_of_the_model_is_used_by_some_figure(graph: Graph) -> None:
    used = {leaf for name in graph.figures for leaf in graph.used_by(name)}
    used |= {graph.apart(leaf)[1] for leaf in used}
    assert set(graph.inputs) <= used


def test_what_a_home_figure_rests_on_is_looked_up_at_home() -> None:
    leaves = model_graph().used_by("severance_at_home")
    assert "home_severance_weeks_5" in leaves
    assert "severance_weeks_5" not in leaves
    assert isinstance(model_graph().node("home_pay_bill"), Figure)
