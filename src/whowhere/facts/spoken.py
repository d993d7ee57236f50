"""Who speaks what: people of a place who can use a language, people of a trade, what is paid."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import cast

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact, Status
from whowhere.facts.place import Place
from whowhere.facts.place_indicators import labour_force, population
from whowhere.facts.practice import load_practice
from whowhere.facts.tables import table
from whowhere.quantities.ranges import Range

ENGLISH = "en"
NOBODY_COUNTED = "nobody has counted them"
"""The note of a share that no table has: it is not known, which is not zero."""


def spoken_share(language: str, iso2: str) -> Fact:
    """Return the share of a place's people who can use a language (ISO 639), first or second.

    What no table has is imputed with a wide range; it is never zero.
    """
    row = _rows().get((iso2, language))
    if row is None:
        topic = "unlisted_english" if language == ENGLISH else "unlisted_share"
        value = load_practice().fact(topic)
        return Fact(
            "speaker_share", value.value, "1", "imputed", value.origins, iso2, note=NOBODY_COUNTED
        )
    low, likely, high = (float(row[key]) / 100 for key in ("low", "percent", "high"))
    value_of = Range(low, likely, high, "log", at_least=0, at_most=1)
    cited = origins("languages", row["source"])
    note = row["note"] or "share of the 2010s, mostly"
    status = cast("Status", row["status"])
    return Fact("speaker_share", value_of, "1", status, cited, iso2, note=note)


def is_everyday(language: str, iso2: str) -> bool:
    """Tell whether so many people of a place can use a language that it limits nobody there."""
    least = load_practice().fact("everyday_share").value.likely
    return spoken_share(language, iso2).value.likely >= least


def trade_people(family: str, place: Place) -> Fact:
    """Return how many people of a place work in a family of trades, unit ``head``.

    The share of the labour force that the trade has where it was counted, elsewhere a wide one.
    """
    force = labour_force(place) or _by_population(place)
    share = load_practice().fact("trade_share", place=place.iso2, family=family)
    return Fact(
        "trade_people", share.value.times(force.value.likely), "head", share.status,
        (*force.origins, *share.origins), place.iso2, force.year, share.note,
    )  # fmt: skip


def language_premium(language: str, iso2: str) -> Fact:
    """Return what people who speak a language cost beyond others there, as a share of pay.

    Nothing where it is an everyday language; elsewhere the premium of a language that hardly
    anybody speaks, times the share of the trade that does not speak it.
    """
    practice = load_practice()
    share = spoken_share(language, iso2).value.likely
    topic = "premium_of_english" if language == ENGLISH else "premium_of_languages"
    full = practice.fact(topic)
    name = "language_premium"
    if is_everyday(language, iso2):
        note = "an everyday language there"
        return Fact(name, Range.exactly(0), "1", "estimated", full.origins, iso2, note=note)
    odds = practice.fact("speaker_odds").value.likely
    not_speaking = (1 - share) / (1 - share + odds * share)
    value = full.value.times(not_speaking)
    return Fact(name, value, "1", full.status, full.origins, iso2, note=full.note)


def _by_population(place: Place) -> Fact:
    """Return the people who work or look for work where only the population is known."""
    people = population(place)
    share = load_practice().fact("working_share")
    value = Range.exactly(people.value.likely * share.value.likely)
    return replace(people, name="labour_force", value=value, status="imputed", note=share.note)


@cache
def _rows() -> dict[tuple[str, str], dict[str, str]]:
    return {(row["iso2"], row["language"]): row for row in table("languages")}
