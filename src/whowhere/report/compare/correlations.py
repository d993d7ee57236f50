"""What moves together in the futures, in words and as a document."""

from __future__ import annotations

from whowhere.model.case import Case
from whowhere.model.correlations import Key, written_as
from whowhere.model.unknowns import Unknown
from whowhere.quantities.names import in_a_sentence
from whowhere.report.media.documents import Document

MOST_NAMED = 4
"""Countries of one currency that are named; of more, only how many there are."""


def moving_sentences(case: Case) -> list[str]:
    """Say what one future has in common for several roles, places or options."""
    return [
        "What is said of the work, of a place or of an engagement is one number in each future, for"
        " every option that it holds for. Pay moves as one for all roles of a place, and so does"
        " attrition.",
        *_exchange(case),
        "A currency shock or unrest strikes all options of a place; backlash at home, all abroad.",
        *(
            f"As you state: {_said(one, case)} with {_said(other, case)}, rank {rank:g}."
            for together in case.together
            for one, other, rank in together.pairs
        ),
        "All else moves by itself.",
    ]


def moving_document(case: Case) -> list[Document]:
    """Return inputs that move together, by the names under which a user states them, and why."""
    roles: list[Document] = [
        {"inputs": [f"{place}.pay.{role.key}" for role in case.roles],
         "why": "all roles of a place", "rank": 1.0}
        for place in sorted(case.places)
        if len(case.roles) > 1
    ]  # fmt: skip
    exchange: list[Document] = [
        {"inputs": [f"{place}.exchange_rate" for place in places], "why": "one currency",
         "rank": 1.0}
        for places in _of_one_currency(case)
    ]  # fmt: skip
    stated: list[Document] = [
        {"inputs": [written_as(one), written_as(other)], "why": "stated by you", "rank": rank}
        for together in case.together
        for one, other, rank in together.pairs
    ]
    return [*roles, *exchange, *stated]


def _exchange(case: Case) -> list[str]:
    said = []
    for places in _of_one_currency(case):
        names = [in_a_sentence(case.places[place]) for place in places]
        if len(names) > MOST_NAMED:
            names = [f"the {len(names)} places that pay in {case.currencies[places[0]]}"]
        said.append(f"One exchange rate moves for {', '.join(names)}.")
    return said


def _of_one_currency(case: Case) -> list[list[str]]:
    """Return the places whose exchange rate follows one path, where there are several."""
    pairs: dict[str, list[str]] = {}
    for place, pair in sorted(case.walks.items()):
        if pair:
            pairs.setdefault(pair, []).append(place)
    return [places for _, places in sorted(pairs.items()) if len(places) > 1]


def _said(key: Key, case: Case) -> str:
    name, spot = key
    return Unknown(name, spot.place, spot.engagement).words(case.places)
