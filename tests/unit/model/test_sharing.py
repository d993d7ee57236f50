from __future__ import annotations

import pytest

from whowhere.facts.shared_unknowns import shared_unknowns
from whowhere.model.inputs import INPUTS
from whowhere.model.sharing import OWN_PART, SHARED, shareable
from whowhere.quantities.faults import Faults


def test_every_shared_input_says_why_it_is_one_unknown() -> None:
    assert set(shared_unknowns().inputs) == SHARED
    assert all(reason.endswith(".") for reason in shared_unknowns().inputs.values())
    assert shared_unknowns().reason.startswith("Our estimate")
    assert 0 < OWN_PART < 0.5


def test_a_shared_name_that_is_no_input_of_engagements_is_refused_with_the_nearest() -> None:
    with pytest.raises(Faults, match="transfer_months"):
        shareable(["transfer_month"], INPUTS)
    with pytest.raises(Faults, match="discount_rate"):
        shareable(["discount_rate"], INPUTS)
