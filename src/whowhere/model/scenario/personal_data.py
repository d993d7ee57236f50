"""Kinds of personal data by the names that people give them: laws and abbreviations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from whowhere.model.scenario.kinds import kinds_written
from whowhere.model.scenario.refusal import refusal
from whowhere.quantities.faults import one_of

PersonalData: TypeAlias = Literal["EU", "UK", "US health", "payment cards", "other"]
KINDS: Final[tuple[str, ...]] = get_args(PersonalData)

LAWS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "gdpr": "EU", "eu gdpr": "EU", "eea": "EU", "dsgvo": "EU", "rgpd": "EU",
        "uk gdpr": "UK", "gb": "UK",
        "hipaa": "US health", "phi": "US health", "ephi": "US health",
        "pci": "payment cards", "pci dss": "payment cards", "cards": "payment cards",
        "ccpa": "other", "cpra": "other", "lgpd": "other", "popia": "other", "pipeda": "other",
        "pdpa": "other", "dpdp": "other", "dpdpa": "other", "pipl": "other",
    }
)  # fmt: skip
"""What each law or abbreviation protects, as a kind; of the last two lines no rule is priced."""
OF_SOME_LAW: Final = frozenset({"pii", "personal data", "personal", "yes", "spi", "npi"})
"""Words that name personal data and no law."""


def kinds_of_data(written: object) -> object:
    """Read one kind of data without brackets, laws as kinds, and ``none`` as an empty list."""
    return kinds_written(written, KINDS, _protected_by)


def _protected_by(plain: str) -> str:
    """Return the kind that a law protects; empty where it is none that is known."""
    if plain in OF_SOME_LAW:
        do = "Say whose law protects it: EU (GDPR), UK (UK GDPR), US health (HIPAA), other."
        raise refusal(one_of(KINDS), do=do)
    return LAWS.get(plain, "")
