"""Regulated work by the names that people give it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from whowhere.facts.home_law import RegulatedWork
from whowhere.model.scenario.kinds import kinds_written

KINDS: Final[tuple[str, ...]] = get_args(RegulatedWork)
RegulatedAsWritten: TypeAlias = Literal["none", RegulatedWork] | list[RegulatedWork]
NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "banking": "banking service", "payment service": "banking service",
        "payments": "banking service", "deposits": "banking service",
        "asset management": "portfolio management", "investment management": "portfolio management",
        "internal audit": "control function", "compliance": "control function",
        "kyc": "control function", "aml": "control function",
        "credit decisions": "control function",
        "us medicaid": "Medicaid", "medicaid managed care": "Medicaid",
        "my health records": "My Health Record", "mhr": "My Health Record",
    }
)  # fmt: skip
"""Other names of each kind; of KYC and AML the decisions are meant, not the papers collected."""


def kinds_of_regulated_work(written: object) -> object:
    """Read one kind without brackets, other names as kinds, and ``none`` as an empty list."""
    return kinds_written(written, KINDS, lambda plain: NAMES.get(plain, ""))
