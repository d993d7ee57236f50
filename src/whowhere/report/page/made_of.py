"""What the page is told of options that are made of others."""

from __future__ import annotations

from whowhere.decide.compare.advice import answers
from whowhere.model.case import Case
from whowhere.model.piloted import Piloted
from whowhere.model.scenario.options import Option
from whowhere.model.staged import Staged
from whowhere.report.media.documents import Document
from whowhere.report.page.spots import where
from whowhere.report.wording.options import name_in_tables, option_verbs


def made_of(case: Case, option: Option) -> Document:
    """Return what tells a mix, or a path, from others: its parts, its answer on each level.

    Today's way of several parts is one, and has a longer name.
    ``turns`` is the month in which a path turns from its first part to its second.
    """
    points = [[*where(each.spot), each.share, each.stands] for each in case.standpoints(option)]
    is_made = option.id in case.composed
    if not is_made and len(points) == 1:
        return {}
    path = case.paths.get(option.without_software.id)
    verb = option_verbs(option)
    return {
        "short": name_in_tables(option, case, narrow=is_made),
        "mix": {
            "points": points, "answers": list(answers(case, option))[1:],
            "costs": verb.costs, "are": verb.are,
            **_turn(path), **_software(option),
        },
    }  # fmt: skip


def _software(option: Option) -> Document:
    """Return whose work the software does part of."""
    return {"people": option.without_software.id} if option.automated else {}


def _turn(path: Staged | Piloted | None) -> Document:
    """Return when one stage gives way to another; the parts of a pilot go on side by side."""
    if not isinstance(path, Staged):
        return {}
    return {"turns": path.month, "keeps_people": path.keeps_people}
