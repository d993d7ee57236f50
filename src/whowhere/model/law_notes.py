"""What a reader should know about the law that is charged: announced laws, and who is employed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from whowhere.facts.levies import Levy
from whowhere.facts.levy_words import for_size
from whowhere.model.place_facts import PlaceView
from whowhere.quantities.names import in_a_sentence


def law_notes(views: Mapping[str, PlaceView]) -> Iterator[str]:
    """Yield what was left out or taken for granted, place by place."""
    for view in views.values():
        name = in_a_sentence(view.place.name)
        for levy in view.statutes.announced:
            yield f"Announced in {name}, not enacted, and so not charged: {_said(levy)}."
        if not view.is_abroad and view.employer.is_large:
            count = sum(1 for levy in view.statutes.levies if for_size(levy))
            if count:
                depend = "1 contribution depends" if count == 1 else f"{count} contributions depend"
                yield (
                    f"Your company is taken as a large employer in {name}, on whose size {depend}:"
                    " company.employees says otherwise."
                )


def _said(levy: Levy) -> str:
    first = levy.steps[0]
    worth = f"{100 * first.rate:.4g} %" if first.rate else f"{first.flat:,.2f} a year"
    return f"{levy.name}, {worth} from {first.valid_from}"
