"""What software is asked in a month, held against what its share of the team could do."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from whowhere.facts.doubts import Doubt, figures_said, is_far
from whowhere.model.case import Case
from whowhere.model.doubted_pay import EVERYTHING, Doubted
from whowhere.model.graph.constants import MINUTES_PER_HOUR
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.scenario.scenario import Scenario
from whowhere.simulate.central import CentralLeaves

NAME = "automation.per_month"


def doubted_software(scenario: Scenario, case: Case) -> Iterator[Doubted]:
    """Yield how much software is asked, where one of it would keep a person busy far too long.

    Or for far too short a time: nobody then has said that this is meant.
    """
    said = scenario.automation
    if said is None or said.per_month is None or {EVERYTHING, NAME} & {*scenario.as_meant}:
        return
    minutes = _minutes_each(case)
    known = case.facts["handle_hours", Spot()][0].value.times(MINUTES_PER_HOUR.value)
    if not is_far(minutes, known):
        return
    covered = case.facts["share_covered", Spot()][0].value.likely
    given = f"{said.per_month.likely:,.0f} a month in {covered:.0%} of the team's work"
    usual = f"near the factbook's {figures_said(known, 'minute')} for each of them"
    hint = "Change it, or covers, the share of the team's work that they are."
    doubt = Doubt(f"{given}, {minutes:,.3g} minutes of a person each", usual, hint)
    yield Doubted(NAME, ("automation", "per_month"), doubt)


def _minutes_each(case: Case) -> float:
    """Return how long one would keep a person busy, if people were busy as they usually are."""
    leaves = CentralLeaves(case, 1, {("contacts_are_stated", Spot()): {0: np.zeros(1)}})
    usual = Evaluation(case.graph, leaves, case.elsewhere).value("contacts", case.home_spot)
    stated = Evaluation(case.graph, CentralLeaves(case, 1, {}), case.elsewhere)
    asked = stated.value("contacts", case.home_spot)
    likely = case.facts["handle_hours", Spot()][0].value.likely * MINUTES_PER_HOUR.value
    return float(likely * np.asarray(usual / asked).reshape(-1)[0])
