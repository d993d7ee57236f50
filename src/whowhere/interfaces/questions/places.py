"""The question ``places``: which countries suit the work, on four pillars."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import DoubtedArguments, Flag
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.requests.sources import SCENARIO
from whowhere.interfaces.requests.weights import Weights, shares, weights_in

SHOWN = 15
"""Places that a terminal shows unless the user says otherwise."""


class PlacesArguments(DoubtedArguments):
    """Rank all countries for a scenario's work, or for office work in general.

    A scenario's roles, languages and home clock count. Without one, five typical roles stand for
    the work.
    """

    in_order = ("weights",)

    weights: Annotated[
        Weights | None,
        Field(
            description="What cost, people, business and digital weigh; one left out weighs"
            " nothing."
        ),
        Flag(metavar="PILLAR=NUMBER,...", read=weights_in),
    ] = None
    top: Annotated[
        int | None, Field(ge=1, le=500, description="So many places (a terminal shows 15).")
    ] = None


def _answer(asked: PlacesArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.places.ranking import rank_places
    from whowhere.interfaces.requests.cases import scenario_in
    from whowhere.interfaces.requests.meant import require_meant
    from whowhere.interfaces.requests.own_folder import factbook
    from whowhere.model.place_resolving import pillars, place_case
    from whowhere.report.places.document import places_document
    from whowhere.report.places.rows import place_rows
    from whowhere.report.places.terminal import print_places

    del onlooker
    usual = {pillar.key: pillar.weight for pillar in pillars()}
    chosen = usual if asked.weights is None else shares(asked.weights, list(usual), "pillar")
    book = factbook(asked.day)
    scenario = None if asked.source is None else scenario_in(asked.source)
    if scenario:
        require_meant(scenario, asked.about, book)
    found = rank_places(place_case(book, scenario), chosen)
    return Answer(
        lambda: places_document(found, asked.top),
        lambda console, _: print_places(console, found, asked.top or SHOWN),
        lambda: place_rows(places_document(found, asked.top)),
    )


QUESTION = Question(
    "places", PlacesArguments, _answer, SCENARIO, needs_source=False,
    example="whowhere places --example support-desk --weights cost=50,people=30,business=20",
)  # fmt: skip
