"""What is one unknown is one draw for every engagement, but for a small part of its own."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.decide.sensitivity.indices import indices_of
from whowhere.model.graph.evaluate import Spot
from whowhere.model.inputs import INPUTS
from whowhere.model.scenario.options import Option
from whowhere.model.sharing import OWN_PART, SHARED
from whowhere.model.unknowns import Unknown
from whowhere.quantities.ranges import Array
from whowhere.simulate.draws import standard_normals
from whowhere.simulate.leaves import DrawnLeaves
from whowhere.simulate.rank_order import rank_correlations

DRAWS = 4_096
OWN, MANAGED = Spot(engagement="own_staff"), Spot(engagement="managed_service")
THREE = ["own_staff", "managed_service", "staff_augmentation"]


def leaves(**changes: Any) -> DrawnLeaves:
    return DrawnLeaves(case_of(changed(SMALL, **changes)), 3, DRAWS)


def rank(one: Array, other: Array) -> float:
    return float(rank_correlations(np.stack([one, other]))[0, 1])


@pytest.mark.parametrize("name", ["transfer_months", "ramp_months", "hiring_rate"])
def test_two_engagements_share_all_but_the_own_part_of_a_shared_unknown(name: str) -> None:
    drawn = leaves()
    # Pearson (1907): the rank of two normal scores of a given correlation.
    expected = 6 / np.pi * np.arcsin((1 - OWN_PART) / 2)
    assert rank(drawn(name, OWN), drawn(name, MANAGED)) == pytest.approx(expected, abs=0.01)


def test_what_is_not_shared_is_drawn_alone_for_each_engagement() -> None:
    drawn = leaves(options__engagements=["own_staff", "managed_service"])
    for name in ("yearly_end_chance",):
        assert name not in SHARED
        assert abs(rank(drawn(name, OWN), drawn(name, MANAGED))) < 0.05


def test_two_shared_unknowns_of_one_engagement_have_nothing_to_do_with_each_other() -> None:
    drawn = leaves()
    assert abs(rank(drawn("transfer_months", OWN), drawn("ramp_months", OWN))) < 0.05


def test_each_input_takes_exactly_the_values_that_it_takes_when_drawn_alone() -> None:
    drawn = leaves()
    names = [leaf.name for leaf in INPUTS if leaf.scopes == {"engagement"}]
    alone = standard_normals("engagement:managed_service", names, 3, DRAWS)
    for name in ("transfer_months", "oversight_hours"):
        scores = drawn.scores(name, MANAGED)
        np.testing.assert_array_equal(np.sort(scores), np.sort(alone[name]))
        value = drawn.case.facts[name, MANAGED][0].value
        found = np.quantile(drawn(name, MANAGED), [0.1, 0.5, 0.9])
        assert found == pytest.approx([value.low, value.likely, value.high], rel=1e-3)


def test_a_further_engagement_or_place_changes_no_other_draws() -> None:
    few = leaves(options__engagements=["own_staff", "managed_service"])
    more = leaves(options__engagements=THREE, options__places=["home", "PH", "VN", "PL"])
    for name in sorted(SHARED):
        for spot in (OWN, MANAGED):
            if (name, spot) in few.case.facts:
                np.testing.assert_array_equal(few(name, spot), more(name, spot))


def test_ranks_that_the_user_states_beat_sharing() -> None:
    stated = {
        "inputs": ["own_staff.transfer_months", "managed_service.transfer_months"],
        "rank": -0.5,
    }
    drawn = leaves(correlations=[stated])
    found = rank(drawn("transfer_months", OWN), drawn("transfer_months", MANAGED))
    assert found == pytest.approx(-0.5, abs=0.01)
    assert rank(drawn("ramp_months", OWN), drawn("ramp_months", MANAGED)) > 0.85


def test_what_the_user_correlates_is_listed_whole_and_the_others_go_on_sharing() -> None:
    stated = {"inputs": ["own_staff.transfer_months", "PH.pay"], "rank": 0.5}
    drawn = leaves(options__engagements=THREE, correlations=[stated])
    shared = Unknown("transfer_months").spots(drawn.case)
    assert [spot.engagement for spot in shared] == ["staff_augmentation", "managed_service"]
    assert abs(rank(drawn("transfer_months", OWN), drawn("transfer_months", MANAGED))) < 0.05
    assert rank(*(drawn("transfer_months", spot) for spot in shared)) > 0.85


def test_indices_give_what_is_shared_its_part_of_the_variance_and_the_own_part_the_rest() -> None:
    case = case_of(changed(SMALL, options__places=["home", "PH"]))
    found = indices_of(case, Option("managed_service", "PH"), case.as_is, 1, 1_024)
    by_unknown = {each: share.in_all.value for share in found.shares for each in share.unknowns}

    shared = by_unknown[Unknown("transfer_months")]
    own = by_unknown[Unknown("transfer_months", engagement="managed_service", is_own_part=True)]
    assert own / (own + shared) == pytest.approx(OWN_PART, rel=0.4)
