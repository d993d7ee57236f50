"""Options by their names in running text."""

from __future__ import annotations

from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import in_a_sentence


def option_said(option: Option, case: Case) -> str:
    """Return an option's name in running text: ``managed service in the Philippines``."""
    return f"{Engagement(option.engagement).plain} in {in_a_sentence(case.places[option.place])}"
