"""Options by their names in running text, with the verbs that go with them, and the baseline."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import in_a_sentence
from whowhere.report.wording.sentences import BASELINE

PLURAL = frozenset({Engagement.OWN_STAFF, Engagement.CONTRACTOR})
"""Engagements whose names are people: they cost, where a service costs."""


@dataclass(frozen=True)
class Verbs:
    """The verbs of a sentence about an engagement."""

    costs: str
    are: str


def verbs(engagement: str) -> Verbs:
    """Return ``cost`` and ``are`` for people, ``costs`` and ``is`` for a service."""
    return Verbs("cost", "are") if engagement in PLURAL else Verbs("costs", "is")


def option_said(option: Option, case: Case) -> str:
    """Return an option's name in running text: ``managed service in the Philippines``."""
    said = f"{Engagement(option.engagement).plain} in {in_a_sentence(case.places[option.place])}"
    return offer_said(said, case, option.id)


def offer_said(said: str, case: Case, option_id: str) -> str:
    """Add to what an option is called who offers it: ``managed service in Poland by Acme``."""
    offer = case.offers.get(option_id)
    return f"{said} by {offer.vendor}" if offer and offer.vendor else said


def named_in_row(said: str, case: Case, option: Option) -> str:
    """Add to an option's name in a table who offers it: ``Managed service, Poland: Acme``."""
    offer = case.offers.get(option.id)
    return f"{said}: {offer.vendor}" if offer and offer.vendor else said


def baseline_said(case: Case) -> str:
    """Say what options are measured against: ``today``, or ``own staff at home`` for new work."""
    return BASELINE["today" if case.team_today else "new_work"]
