"""Which inputs a scenario may correlate, and what it is told when they cannot be."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.model.correlations import Correlation, pearson_of
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.faults import Faults


def together(*stated: tuple[list[str], float], **changes: Any) -> tuple[Correlation, ...]:
    statements = [{"inputs": inputs, "rank": rank} for inputs, rank in stated]
    return case_of(changed(SMALL, correlations=statements, **changes)).together


def refused(*stated: tuple[list[str], float]) -> str:
    with pytest.raises(Faults) as found:
        together(*stated)
    return str(found.value)


def test_statements_that_share_an_input_make_one_set() -> None:
    (found,) = together(
        (["PH.pay", "PH.attrition"], 0.6),
        (["PH.pay", "discount_rate"], 0.2),
        (["discount_rate", "PH.attrition"], 0.1),
    )
    assert found.members == (
        ("attrition", Spot("PH")), ("pay", Spot("PH")), ("discount_rate", Spot()),
    )  # fmt: skip
    assert found.ranks == ((1.0, 0.6, 0.1), (0.6, 1.0, 0.2), (0.1, 0.2, 1.0))


def test_statements_without_a_common_input_make_sets_of_their_own() -> None:
    found = together((["PH.pay", "PH.attrition"], 0.6), (["PL.pay", "PL.attrition"], 0.5))
    assert [len(each.members) for each in found] == [2, 2]


def test_the_order_of_names_and_statements_does_not_matter() -> None:
    one = together((["PH.pay", "PH.attrition"], 0.6), (["PL.pay", "PL.attrition"], 0.5))
    assert one == together((["PL.attrition", "PL.pay"], 0.5), (["PH.attrition", "PH.pay"], 0.6))


def test_a_role_stands_for_all_roles_of_its_place_since_they_move_as_one() -> None:
    by_role = together((["PH.pay.support_agent", "PH.attrition"], 0.5))
    assert by_role == together((["PH.pay", "PH.attrition"], 0.5))


def test_a_place_may_be_written_by_its_name() -> None:
    assert together((["Philippines.pay", "home.pay"], 0.5)) == together((["PH.pay", "US.pay"], 0.5))


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (["PH.pay", "PH.atrition"], "Did you mean 'PH.attrition'?"),
        (["PH.pay", "PX.pay"], "about no known place"),
        (["PH.pay", "DE.pay"], "Add DE to options.places"),
        (["PH.pay", "PH.pay"], "is the same as PH.pay; accepted: each input once"),
        (["PH.pay.support_agent", "PH.pay"], "the same as PH.pay.support_agent"),
        (["PH.pay", "attrition"], "is attrition; accepted: the input of one place. Write PLACE."),
        (["PH.pay", "PH.discount_rate"], "the work as a whole. Write discount_rate alone."),
        (["PH.pay", "PH.distance"], "PH.distance, which is known exactly; accepted: an input with"),
        (["PH.pay", "managed_service@PH.quoted_price"], "the vendor's offer as a range"),
        (["PH.pay", "own_staff.partner_fee"], "an input of an option that is compared"),
        (["PH.pay"], "a list of 2 to 20"),
    ],
)
def test_a_name_that_cannot_be_correlated_is_refused_in_words(
    inputs: list[str], words: str
) -> None:
    assert words in refused((inputs, 0.5))


def test_a_rank_lies_between_minus_one_and_one() -> None:
    assert "correlations[1].rank is 1.2; accepted: a number from -1 to 1" in refused(
        (["PH.pay", "PH.attrition"], 1.2)
    )


def test_two_inputs_have_one_rank() -> None:
    said = refused((["PH.pay", "PH.attrition"], 0.5), (["PH.attrition", "PH.pay"], 0.4))
    assert "correlations[2] is about PH.attrition and PH.pay, as one before" in said


def test_ranks_that_cannot_hold_at_once_are_refused_with_a_way_out() -> None:
    """Two inputs that both follow a third closely cannot be strangers to each other."""
    said = refused((["PH.pay", "PH.attrition"], 0.9), (["PH.pay", "PL.attrition"], 0.9))
    assert "impossible for PH.attrition, PH.pay, PL.attrition" in said
    assert "State a rank for PH.attrition with PL.attrition too" in said
    assert "multiply each rank by 0.76 or less" in said
    way_out = (["PH.pay", "PH.attrition"], 0.68), (["PH.pay", "PL.attrition"], 0.68)
    assert len(together(*way_out)) == 1
    filled = (["PH.pay", "PH.attrition"], 0.9), (["PH.pay", "PL.attrition"], 0.9)
    assert len(together(*filled, (["PH.attrition", "PL.attrition"], 0.8))) == 1


def test_every_fault_is_told_at_once() -> None:
    said = refused((["PH.pay", "attrition"], 0.5), (["PH.distance", "PL.pay"], 0.5))
    assert "correlations[1].inputs[2]" in said
    assert "correlations[2].inputs[1]" in said


def test_normal_scores_need_a_little_more_than_their_ranks() -> None:
    """Pearson (1907): a rank of 0.5 goes with a correlation of 0.518."""
    found = pearson_of(np.array([-1.0, 0.0, 0.5, 1.0]))
    np.testing.assert_allclose(found, [-1.0, 0.0, 0.517638, 1.0], atol=1e-6)
