"""Who does the work: the six engagements that are compared, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Engagement(StrEnum):
    """Who employs the people and who answers for the result; the value is the word in files."""

    OWN_STAFF = "own_staff"
    EMPLOYER_OF_RECORD = "employer_of_record"
    CONTRACTOR = "contractor"
    STAFF_AUGMENTATION = "staff_augmentation"
    MANAGED_SERVICE = "managed_service"
    BUILD_OPERATE_TRANSFER = "build_operate_transfer"

    @property
    def plain(self) -> str:
        """The name in running text."""
        return WORDS[self].plain

    @property
    def short(self) -> str:
        """The name where space is scarce: a table cell, the key of a chart."""
        return WORDS[self].short

    @property
    def meaning(self) -> str:
        """One line that tells it from the other five."""
        return WORDS[self].meaning


VENDORS: Final = frozenset(
    {
        Engagement.STAFF_AUGMENTATION,
        Engagement.MANAGED_SERVICE,
        Engagement.BUILD_OPERATE_TRANSFER,
    }
)
"""Engagements in which a vendor is paid a price for the work."""


@dataclass(frozen=True)
class EngagementWords:
    """What an engagement is called, and what it is."""

    plain: str
    short: str
    meaning: str


WORDS: Final[Mapping[Engagement, EngagementWords]] = MappingProxyType(
    {
        Engagement.OWN_STAFF: EngagementWords(
            "own staff",
            "own",
            "We employ the people, through a company of ours in that place, and direct their work.",
        ),
        Engagement.EMPLOYER_OF_RECORD: EngagementWords(
            "employer of record",
            "EOR",
            "A partner is the legal employer there, for a fee per head; we direct the people.",
        ),
        Engagement.CONTRACTOR: EngagementWords(
            "independent contractors",
            "contractor",
            "People who work for themselves invoice us; nobody employs them.",
        ),
        Engagement.STAFF_AUGMENTATION: EngagementWords(
            "staff augmentation",
            "augmented",
            "A vendor employs the people and lends them to us by hour or month; we direct them.",
        ),
        Engagement.MANAGED_SERVICE: EngagementWords(
            "managed service",
            "managed",
            "A vendor employs and directs the people and answers for the result, at a price.",
        ),
        Engagement.BUILD_OPERATE_TRANSFER: EngagementWords(
            "build, operate, transfer",
            "BOT",
            "A vendor builds and runs a team, then hands it over to a company of ours there.",
        ),
    }
)
"""The words for every engagement, in the order in which they are listed."""
