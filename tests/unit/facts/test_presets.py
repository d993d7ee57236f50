"""Presets speak of inputs that exist, and each says why it is as large as it is."""

from __future__ import annotations

from whowhere.facts.presets import presets
from whowhere.model.engagements import Engagement
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.own_kinds import PAY

SETTABLE = {*ASSUMABLE, PAY, "work.horizon_months"}


def test_each_preset_moves_inputs_that_somebody_may_set() -> None:
    for preset in presets():
        assert {*preset.inputs, *preset.margins} <= SETTABLE, preset.id
        assert set(preset.engagements) <= set(Engagement), preset.id


def test_each_preset_changes_something_and_says_why_by_so_much() -> None:
    for preset in presets():
        assert preset.size != (1 if preset.change == "times" else 0), preset.id
        assert preset.reason.startswith("Our estimate: "), preset.id


def test_no_two_presets_are_called_alike() -> None:
    assert len({preset.words for preset in presets()}) == len(presets())
