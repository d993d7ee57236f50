"""Kinds of personal data by the names that people give them: laws and abbreviations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

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
    if isinstance(written, str):
        return () if _plain(written) == "none" else (_kind(written),)
    if isinstance(written, list | tuple):
        return [_kind(each) if isinstance(each, str) else each for each in written]
    return written


def _kind(written: str) -> str:
    plain = _plain(written)
    if plain in OF_SOME_LAW:
        do = "Say whose law protects it: EU (GDPR), UK (UK GDPR), US health (HIPAA), other."
        raise refusal(one_of(KINDS), do=do)
    own = {kind.casefold(): kind for kind in KINDS}
    return own.get(plain) or LAWS.get(plain, written)


def _plain(written: str) -> str:
    return " ".join(written.casefold().replace("-", " ").replace("_", " ").split())
