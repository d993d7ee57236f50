"""Formulas say what the figures say, in words that every spreadsheet knows."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np
import pytest

from whowhere.model.figures import model_graph
from whowhere.model.graph.constants import EULER
from whowhere.model.graph.elements import ONLY, Element, elements
from whowhere.model.graph.evaluate import Spot, seen_from
from whowhere.model.graph.figure import Figure, Input
from whowhere.model.graph.operand import (
    Axis,
    Operand,
    maximum,
    minimum,
    over_months,
    over_roles,
    ramped,
    where,
)
from whowhere.model.graph.ramps import person_months
from whowhere.model.graph.spreadsheet import Formulas
from whowhere.model.graph.trace import Graph, trace
from whowhere.quantities.units import unit

HERE, HOME = Spot("PH", "own_staff"), Spot("US", "own_staff")
SIZES: Mapping[Axis, int] = {"role": 2, "levy": 3, "month": 4, "grade": 3}
ROLE: frozenset[Axis] = frozenset({"role"})
MONTH: frozenset[Axis] = frozenset({"month"})
KNOWN = {"MIN", "MAX", "IF", "EXP", "SUM"}

A, B, C = (Input(name, unit("1"), name) for name in "abc")
PAY = Input("pay", unit("1"), "Pay", frozenset({"place"}), ROLE)
PATH = Input("path", unit("1"), "Path", frozenset(), MONTH)
END = Input("month_end", unit("month"), "Months", frozenset(), MONTH)
START, STOP = (Input(name, unit("month"), name) for name in ("start", "stop"))


def formulas(graph: Graph) -> Formulas:
    def address(name: str, spot: Spot, at: Element) -> str:
        places = [str(each) for each in (at.month, at.levy, at.role, at.grade) if each is not None]
        return "_".join([name, *filter(None, [spot.place]), *places])

    return Formulas(graph, seen_from(HOME), lambda _: SIZES, address)


def figure(body: object, name: str) -> tuple[Formulas, Figure]:
    graph = trace([body], [A, B, C, PAY, PATH, END, START, STOP])  # type: ignore[list-item]
    return formulas(graph), graph.figures[name]


def written(body: object, at: Element = ONLY) -> str:
    texts, of = figure(body, "x")
    return texts.formula(of, HERE, at)


def test_brackets_stand_where_the_order_would_change() -> None:
    def x(a: Operand, b: Operand, c: Operand) -> Operand:
        """X.

        Unit: 1
        Source: test
        """
        return a / (b * c) - (a - b) ** c + (a + (b + c)) * 2

    assert written(x) == "=a/(b*c)-(a-b)^c+(a+(b+c))*2"


def test_a_choice_compares_and_a_comparison_counts_one_or_nil() -> None:
    def x(a: Operand, b: Operand, c: Operand) -> Operand:
        """X.

        Unit: 1
        Source: test
        """
        return where(a < b, minimum(a, b), 0) + where(c, maximum(a, c), EULER**b) + (a <= c) * 2

    assert written(x) == "=IF(a<b,MIN(a,b),0)+IF(c<>0,MAX(a,c),EXP(b))+IF(a<=c,1,0)*2"


def test_a_sum_over_roles_names_each_and_home_is_looked_up_at_home() -> None:
    def x(pay: Operand, home_pay: Operand, a: Operand) -> Operand:
        """X.

        Unit: 1
        Source: test
        """
        return over_roles(pay * a - home_pay)

    assert written(x) == "=SUM(pay_PH_0*a-pay_US_0,pay_PH_1*a-pay_US_1)"


def test_a_sum_over_months_stands_month_by_month() -> None:
    def x(path: Operand, stop: Operand) -> Operand:
        """X.

        Unit: month
        Source: test
        """
        return over_months(path, 0, stop)

    first = "=MAX(0,MIN(stop,month_end_1)-MAX(0,month_end_1-1))*path_1"
    assert written(x, Element(month=1)) == first
    assert written(x) == "=SUM(x_0:x_3)"


def test_a_ramp_stands_month_by_month_as_the_mean_share_of_a_team_that_is_there() -> None:
    def x(path: Operand, start: Operand, stop: Operand) -> Operand:
        """X.

        Unit: month
        Source: test
        """
        return ramped(path, start, stop)

    text = written(x, Element(month=1)).removeprefix("=")
    assert written(x) == "=SUM(x_0:x_3)"
    first, last = 0.4, 3.1
    numbers = {"path_1": 1.0, "month_end_1": 2.0, "start": first, "stop": last, "MAX": max}
    by_formula = eval(text.replace("^", "**"), numbers)  # noqa: S307 - our own formula
    there = person_months(np.array([first]), np.array([last]), 4)[1, 0]
    assert by_formula == pytest.approx(there, rel=1e-12)


def test_every_number_has_an_element_and_the_last_axis_moves_first() -> None:
    found = list(elements(frozenset({"levy", "role"}), SIZES))
    assert found[:3] == [Element(None, 0, 0), Element(None, 0, 1), Element(None, 1, 0)]
    assert len(found) == SIZES["levy"] * SIZES["role"]
    assert list(elements(frozenset(), SIZES)) == [ONLY]


@pytest.mark.parametrize("name", sorted(model_graph().figures))
def test_each_figure_of_the_model_is_written_with_functions_that_all_know(name: str) -> None:
    graph = model_graph()
    of = graph.figures[name]
    for at in elements(of.axes, SIZES):
        text = formulas(graph).formula(of, HERE, at)
        assert set(re.findall(r"[A-Z]+(?=\()", text)) <= KNOWN
        assert text.count("(") == text.count(")")
