"""What an option in several parts is made of, as a document: alike for every question."""

from __future__ import annotations

from typing_extensions import TypedDict

from whowhere.model.case import Case
from whowhere.model.composed import Composed
from whowhere.model.mixes import Mixed
from whowhere.model.todays_way import Heads
from whowhere.report.media.numbers import rounded
from whowhere.report.wording.options import offered_by


class PartDocument(TypedDict):
    """A part of today's way or of a mix: who does it, and how many people of each role."""

    option: str
    vendor: str | None
    heads: dict[str, float]


class StageDocument(PartDocument):
    """A stage of a path, or a part of a pilot: the same, and from when on it works."""

    from_month: float


def parts_of_today(case: Case) -> list[PartDocument] | None:
    """Return the parts of today's way; ``None`` where one part is the whole."""
    if case.today is None or len(case.today.parts) < 2:
        return None
    return [
        _part(case, part.option.id, part.vendor or None, part.heads) for part in case.today.parts
    ]


def parts_of_mix(case: Case, mix: Mixed) -> list[PartDocument]:
    """Return the parts of a mix: the option of each, and its heads of each role."""
    return [
        _part(case, part.option.id, offered_by(case, part.option), part.heads) for part in mix.parts
    ]


def parts_of_path(case: Case, path: Composed) -> list[StageDocument]:
    """Return the stages of a path: each as a part of a mix, with the month from which on."""
    return [
        {
            **_part(case, part.option.id, offered_by(case, part.option), part.heads),
            "from_month": rounded(start or 0.0),
        }
        for part, start in zip(path.parts, path.starts, strict=True)
    ]


def _part(case: Case, option: str, vendor: str | None, heads: Heads) -> PartDocument:
    keys = [role.key for role in case.roles]
    return {"option": option, "vendor": vendor, "heads": dict(zip(keys, heads, strict=True))}
