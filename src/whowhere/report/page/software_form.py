"""What the page's form says of software beside its schema: parts, names, words, usual figures.

A schema may carry keys of others behind ``x-``; whoever checks a file with it passes over them.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Final

from whowhere.facts.practice import Practice, load_practice
from whowhere.model.scenario.accepted import Node
from whowhere.model.scenario.automation import INPUT_OF
from whowhere.model.software_kinds import ASSISTING, KINDS, USUAL_PRICE, Kind
from whowhere.quantities.ranges import Range

TABLE: Final = "Automation"
KEY: Final = "automation"
BEGIN: Final[Mapping[str, str]] = {"kind": "written contacts"}
"""What is said of it first; the form shows the rest."""
PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "What it is asked": ("kind", "per_month", "covers"),
    "What it solves, and what that saves": (
        "share_solved", "work_saved", "rest_harder", "more_asked", "checked_share",
        "people_at_least",
    ),
    "How much it helps people": ("assist_gain", "shorter_learning"),
    "What it costs": (
        "price", "price_per", "seat_price", "currency", "price_growth", "fixed_per_month",
        "building_cost",
    ),
    "When": ("months_to_launch", "months_to_reach"),
    "What may go wrong": ("taken_back", "taken_back_share", "error_share", "error_cost"),
}  # fmt: skip
"""The keys in the order in which a form asks for them."""
TITLES: Final[Mapping[str, str]] = {
    "kind": "What it does",
    "per_month": "Contacts or documents a month",
    "covers": "Share of the work that it is asked",
    "work_saved": "Work saved by each that it solves",
    "rest_harder": "How much harder the rest is",
    "more_asked": "How much more is asked",
    "checked_share": "Share that a person reads",
    "people_at_least": "Share for people in any case",
    "assist_gain": "How much more people do",
    "shorter_learning": "Learning that new people are spared",
    "price_per": "What the price is for",
    "seat_price": "Price of a seat beside it",
    "price_growth": "Yearly rise of its prices",
    "fixed_per_month": "Cost a month in any case",
    "building_cost": "Cost of building it",
    "months_to_launch": "Months to the launch",
    "months_to_reach": "Months from the launch to its whole share",
    "taken_back": "Chance that work is taken back",
    "taken_back_share": "Share of its work that goes back then",
    "error_share": "Share that is wrong",
    "error_cost": "Cost of one wrong answer",
}
WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "kind": {
        "written contacts": "chats, mail",
        "voice": "calls",
        "documents": "invoices, papers",
        "coding assistant": "beside developers",
        "agent assist": "beside agents",
    },
    "price_per": {
        "resolution": "what it solves",
        "conversation": "solved or not",
        "minute": "of talk",
        "action": "each step that it takes",
        "page": "of a document",
        "seat": "a month, for each",
    },
}
"""What a choice means."""
SOLVING: Final = tuple(kind for kind in KINDS if kind not in ASSISTING)
OF_SOME: Final[Mapping[str, tuple[Kind, ...]]] = {
    **dict.fromkeys(PARTS["What it solves, and what that saves"], SOLVING),
    **dict.fromkeys(("error_share", "error_cost"), SOLVING),
    **dict.fromkeys(PARTS["How much it helps people"], tuple(ASSISTING)),
}
"""What only some of it does."""


def with_software_told(schema: Node) -> dict[str, Any]:
    """Return a file's schema with what a form says of software; any other as it is."""
    found: dict[str, Any] = deepcopy(dict(schema))
    if TABLE not in found["$defs"]:
        return found
    for table in (found, *found["$defs"].values()):
        if KEY in table.get("properties", {}):
            table["properties"][KEY] |= {"title": "Software", "x-begin": dict(BEGIN)}
    nodes, usual = found["$defs"][TABLE]["properties"], usual_figures(load_practice())
    found["$defs"][TABLE]["properties"] = {
        key: nodes[key] | _told(key, usual) | ({"x-part": part} if key == keys[0] else {})
        for part, keys in PARTS.items()
        for key in keys
    }
    return found


def _told(key: str, usual: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    told = {
        "title": TITLES.get(key),
        "x-words": WORDS.get(key),
        "x-of": list(OF_SOME.get(key, ())),
        "x-usual": usual.get(key),
    }
    return {name: value for name, value in told.items() if value}


def usual_figures(practice: Practice) -> dict[str, dict[str, str]]:
    """Return the program's own figure for each key left out, as a user would write it, by kind.

    Of a price, by kind and what it is for: ``voice/minute``; ``voice/`` where that is left out.
    """
    found: dict[str, dict[str, str]] = {
        key: {kind: _written(practice.fact(topic, kind=kind).value, key) for kind in KINDS}
        for key, topic in INPUT_OF.items()
    }
    same = {"covers": "100%", "people_at_least": "0%"}
    prices = {
        f"{kind}/{per}": f"{_written(practice.fact(f'price_of_{per or of}', kind=kind).value)} USD"
        for kind, of in USUAL_PRICE.items()
        for per in ("", *WORDS["price_per"])
    }
    return {
        **found,
        **{key: dict.fromkeys(KINDS, value) for key, value in same.items()},
        "price_per": {str(kind): str(per) for kind, per in USUAL_PRICE.items()},
        "price": prices,
    }


def _written(value: Range, key: str = "") -> str:
    """Return a range as files have it; what is no number of months and no price is a share."""
    times, sign = (1, "") if not key or key.startswith("months") else (100, "%")
    low, likely, high = (f"{times * end:g}{sign}" for end in (value.low, value.likely, value.high))
    return low if low == high else f"{low} to {high} likely {likely}"
