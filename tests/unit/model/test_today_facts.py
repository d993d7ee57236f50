"""What is known of today's way, worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed
from tests.todays_ways import standing

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.ranges import Range


def case(*parts: dict[str, Any]) -> Case:
    return case_of(changed(SMALL, **standing(list(parts))))


def known(found: Case, name: str) -> Range:
    return found.facts[name, Spot()][0].value


def test_what_is_said_of_a_team_at_home_that_does_all_the_work_is_counted() -> None:
    """Three years before the start, 1,096 days: 3.0008 years, and nobody's service is longer."""
    said = case({"option": "own_staff@home", "since": "2024-01-01", "lease_months": 7})
    plain = case({"option": "own_staff@home"})

    assert known(said, "lease_left") == Range.exactly(7)
    assert known(said, "tenure_at_home").high == pytest.approx(1_096 / 365.2425)
    assert known(said, "tenure_at_home").low == known(plain, "tenure_at_home").low < 3
    assert known(plain, "tenure_at_home").high > 3
