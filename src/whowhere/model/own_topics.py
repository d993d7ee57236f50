"""What a user's own table may speak of: pay, and every input that belongs to a place."""

from __future__ import annotations

from whowhere.facts.own_cells import OwnTopic
from whowhere.facts.own_values import PAY
from whowhere.model.inputs import ASSUMABLE, INPUTS

OWN_TOPICS: dict[str, OwnTopic] = {
    leaf.name: OwnTopic(str(leaf.unit), by_role="role" in leaf.axes)
    for leaf in INPUTS
    if leaf.scopes == {"place"} and leaf.name in {PAY, *ASSUMABLE}
}
"""Each input by its name, with unit, and whether it may differ by role."""
