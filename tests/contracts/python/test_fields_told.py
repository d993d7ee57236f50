"""Every field of an answer is told of on the site, and every field that is told of is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import pytest

import whowhere as ww
from manual.fields import EVERYWHERE, is_told, paths_of, told

COMPARED = partial(ww.compare, draws=64)
PAIR = [("own_staff@PH", "managed_service@PH")]
ASKED: Mapping[str, tuple[Callable[[], ww.Answer], ...]] = {
    "compare": (
        partial(COMPARED, "support-desk", pairs=PAIR),
        partial(COMPARED, "growing-start-up"),
        partial(COMPARED, "renew-or-return"),
    ),
    "budget": (partial(ww.budget, "support-desk", draws=64),),
    "offers": (partial(ww.offers, "two-bids", draws=64),),
    "automate": (partial(ww.automate, "support-with-agents", draws=64),),
    "hire": (partial(ww.hire, "PL", "90k"),),
    "hours": (partial(ww.hours, "Denver", "Manila"),),
    "seats": (partial(ww.seats, "720/h", "240s"),),
    "places": (partial(ww.places, "product-team"),),
    "facts": (partial(ww.facts_of, "PL"),),
}
ONLY_AT_TIMES = {
    f"verdict.next.{name}"
    for name in ("people", "below", "above", "unknown", "worth", "error", "between")
}
"""Fields of next steps that arise only where a size or an unknown decides."""
BY_ROLE = "options.parts.heads."


@pytest.mark.parametrize("question", ASKED)
def test_fields_are_those_that_are_told_of(question: str) -> None:
    found = {path for ask in ASKED[question] for path in paths_of(ask().document)}
    named = {path for path in found if not path.startswith(BY_ROLE)}
    assert not {path for path in named if not is_told(question, path)}
    assert not set(told()[question]) - found - ONLY_AT_TIMES


def test_every_question_with_fields_is_asked_here_and_each_says_unit_and_meaning() -> None:
    assert set(told()) == {EVERYWHERE, *ASKED}
    said = [each for fields in told().values() for each in fields.values()]
    assert not [each for each in said if each.count(" | ") != 1]
