"""The names of the cells that a reader may change, as in ``--set``: ``PH.attrition.support_agent``.

A spreadsheet allows letters, digits, points and underlines in a name, and none twice.
"""

from __future__ import annotations

import re

from whowhere.model.case import Case
from whowhere.model.graph.elements import Element
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option

LONGEST_SHEET = 31
"""Characters that the name of a sheet may have in Excel."""


def sheet_of(case: Case, option: Option) -> str:
    """Return the name of an option's sheet: its id, without a colon, short enough for Excel."""
    plain = option.id.replace(":", " ")
    if len(plain) <= LONGEST_SHEET:
        return plain
    number = f" {case.options.index(option) + 1}"
    return plain[: LONGEST_SHEET - len(number)] + number


def name_of(case: Case, name: str, spot: Spot, at: Element) -> str:
    """Return the name of an assumption's cell."""
    parts = [spot.engagement, spot.place, spot.offer, name]
    if at.levy is not None:
        parts.append(f"line_{at.levy + 1}")
    if at.grade is not None:
        parts.append(f"grade_{at.grade + 1}")
    if at.role is not None:
        parts.append(_role(case, at.role))
    return ".".join(filter(None, parts))


def _role(case: Case, at: int) -> str:
    """Return a role's key, with its number where another role has the same key."""
    words = [_word(role.key) for role in case.roles]
    return words[at] if words.count(words[at]) == 1 else f"{words[at]}_{at + 1}"


def _word(text: str) -> str:
    return re.sub(r"\W+", "_", text.casefold(), flags=re.ASCII).strip("_") or "role"
