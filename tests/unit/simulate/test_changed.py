from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import numpy as np
import pytest
from tests.cases import example_case

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.ranges import Range
from whowhere.simulate.leaves import leaf_exactly
from whowhere.simulate.outcomes import Futures

DRAWS = 256
CHANGES = (
    ("attrition", Spot("PH"), 0.6),
    ("attrition", Spot("US"), 0.6),
    ("vendor_margin", Spot(engagement="managed_service"), 0.5),
    ("discount_rate", Spot(), 0.2),
    ("preparation_months", Spot(engagement="own_staff"), 9.0),
)


@pytest.fixture(scope="module")
def case() -> Case:
    return example_case("support-desk")


def with_fact(case: Case, name: str, spot: Spot, value: float) -> Case:
    facts = tuple(replace(fact, value=Range.exactly(value)) for fact in case.facts[name, spot])
    return replace(case, facts={**case.facts, (name, spot): facts})


@pytest.mark.slow
@pytest.mark.parametrize(("name", "spot", "value"), CHANGES)
def test_a_changed_input_gives_what_a_case_with_that_fact_gives(
    case: Case, name: str, spot: Spot, value: float
) -> None:
    futures = Futures(case, 1, DRAWS)
    changed = futures.changed({(name, spot): leaf_exactly(case, name, spot, value)})
    anew = Futures(with_fact(case, name, spot, value), 1, DRAWS)
    for option in case.options:
        np.testing.assert_array_equal(changed.outcome(option).cost, anew.outcome(option).cost)
        np.testing.assert_array_equal(changed.spent(option), anew.spent(option))


def test_what_does_not_rest_on_the_change_is_shared_not_computed_again(case: Case) -> None:
    futures = Futures(case, 1, DRAWS)
    where = Spot("PH")
    changed = futures.changed({("attrition", where): leaf_exactly(case, "attrition", where, 0.6)})
    kept, moved = Spot("IN", "own_staff"), Spot("PH", "own_staff")
    for name in ("base_pay_bill", "attrition_bill"):
        assert changed.evaluation.value(name, kept) is futures.evaluation.value(name, kept)
    assert changed.evaluation.value("pay_path", moved) is futures.evaluation.value(
        "pay_path", moved
    )
    assert not np.array_equal(
        changed.evaluation.value("attrition_bill", moved),
        futures.evaluation.value("attrition_bill", moved),
    )


def test_a_change_leaves_the_futures_that_it_was_made_from_as_they_were(case: Case) -> None:
    futures = Futures(case, 1, DRAWS)
    before = {option.id: futures.outcome(option).cost.copy() for option in case.options}
    spot = Spot()
    changed = futures.changed(
        {("discount_rate", spot): leaf_exactly(case, "discount_rate", spot, 0)}
    )
    for option in case.options:
        changed.outcome(option)
    for option in case.options:
        np.testing.assert_array_equal(futures.outcome(option).cost, before[option.id])


def test_draws_that_nobody_uses_any_more_are_freed_at_once(case: Case) -> None:
    gc.disable()
    try:
        futures = Futures(case, 1, DRAWS)
        moved = futures.changed({})
        moved.outcome(case.as_is)
        held = [weakref.ref(each.evaluation) for each in (moved, futures)]
        del moved, futures
        assert [each() for each in held] == [None, None]
    finally:
        gc.enable()


def test_a_figure_may_be_changed_as_an_input_may(case: Case) -> None:
    futures = Futures(case, 1, DRAWS)
    option = next(each for each in case.options if each.id == "own_staff@PH")
    spot = case.spot(option)
    none = futures.changed({("severance_at_exit", spot): np.zeros(1)}).evaluation
    left = futures.evaluation.value("closing_own_centre", spot)
    severance = futures.evaluation.value("severance_at_exit", spot)
    np.testing.assert_allclose(none.value("closing_own_centre", spot), left - severance)
    assert none.value("closing_cost", spot) is futures.evaluation.value("closing_cost", spot)
