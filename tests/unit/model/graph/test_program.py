"""Figures in a straight line have the numbers of figures read one by one, in blocks or whole."""

from __future__ import annotations

import numpy as np
import pytest
from tests.cases import example_case

from whowhere.model.case import Case
from whowhere.model.graph import program
from whowhere.model.graph.assembling import OWN, is_own
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures

DRAWS = 256
EXAMPLES = ["support-desk", "renew-or-return", "taxed-developers", "support-with-agents"]


class OneByOne(Evaluation):
    """Reads each figure when it is asked for."""

    def prepare(self, names: object, spot: Spot, draws: int) -> None:
        """Compute nothing beforehand."""


def outcomes_of(case: Case, *, one_by_one: bool) -> dict[str, Array]:
    futures = Futures(case, 1, DRAWS)
    if one_by_one:
        futures.evaluation = OneByOne(case.graph, futures.leaves, case.elsewhere)
    return {each.option.id: each.values for each in futures.outcomes()}


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_line_of_every_option_has_the_same_bytes_one_by_one(name: str) -> None:
    case = example_case(name)
    expected = outcomes_of(case, one_by_one=True)
    for option, values in outcomes_of(case, one_by_one=False).items():
        np.testing.assert_array_equal(values, expected[option], err_msg=option)


@pytest.mark.parametrize("at_once", [32, 100])
def test_blocks_of_draws_have_the_numbers_of_all_at_once(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = example_case("two-bids")
    expected = outcomes_of(case, one_by_one=False)
    monkeypatch.setattr(program, "AT_ONCE", at_once)
    for option, values in outcomes_of(case, one_by_one=False).items():
        np.testing.assert_allclose(values, expected[option], rtol=1e-12, err_msg=option)


def test_all_that_an_option_has_for_itself_can_be_asked_for_at_once() -> None:
    case = example_case("support-desk")
    spot = next(case.spot(each) for each in case.options if each.place == "PH")
    futures, alone = Futures(case, 1, DRAWS), Futures(case, 1, DRAWS)
    option = next(each for each in case.options if case.spot(each) == spot)
    names = {line.amount for line in case.ledger(option)} | {"months_to_all", "team_size"}
    futures.evaluation.prepare(names, spot, DRAWS)
    known = futures.evaluation.look(spot).shelves[OWN]
    own = [name for name in names if is_own(case.graph, name)]
    assert own
    for name in own:
        assert name in known
        np.testing.assert_array_equal(
            futures.evaluation.value(name, spot), alone.evaluation.value(name, spot), err_msg=name
        )


def test_options_that_differ_in_what_is_alike_have_programs_of_their_own() -> None:
    case = example_case("two-bids")
    futures = Futures(case, 1, DRAWS)
    quoted = next(each for each in case.options if each.id in case.offers)
    usual = next(
        each for each in case.options
        if each.engagement == quoted.engagement and each.id not in case.offers
    )  # fmt: skip
    names = ("vendor_price",)
    programs = [
        futures.evaluation._readings.program(names, futures.evaluation.look(case.spot(each)))
        for each in (quoted, usual, quoted)
    ]
    assert programs[0] is not programs[1]
    assert programs[0] is programs[2]


@pytest.mark.parametrize("name", ["heads", "months_to_start"])
def test_what_changed_is_computed_anew_whether_the_draws_are_few_or_many(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = example_case("support-desk")
    futures = Futures(case, 1, DRAWS)
    option = next(each for each in case.options if each.place == "PH")
    spot = case.spot(option).within(case.graph.node(name).scopes)
    changes = {(name, spot): 2 * futures.evaluation.value(name, spot)}
    few = futures.changed(changes).outcome(option)
    monkeypatch.setattr("whowhere.model.graph.changed.FEW_DRAWS", 0)
    many = Futures(case, 1, DRAWS).changed(changes).outcome(option)
    np.testing.assert_array_equal(few.values, many.values)
    assert abs(few.cost / futures.outcome(option).cost - 1).min() > 1e-3
