"""Limits as users write them: one number or one share, and never a range."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import BeforeValidator, Field

from whowhere.model.scenario.accepted import COMMENT
from whowhere.model.scenario.ranges import HUGE, RangeRule
from whowhere.model.scenario.refusal import refusal

SHARE: Final = "a share from 0% to 100%, such as 33% or 0.33"
AMOUNT: Final = "an amount of money, such as 400_000 or 400k"
_SHARE: Final = RangeRule(SHARE, 0.0, 1.0)
_AMOUNT: Final = RangeRule(AMOUNT, 0.0, HUGE)


def _one(written: object, rule: RangeRule) -> float:
    """Return one number; refuse a range, for a limit is either kept or broken."""
    found = rule.read(written)
    if not found.is_exact:
        raise refusal(f"{rule.accepted}; one number, not a range")
    return found.likely


def _share(written: object) -> float:
    return _one(written, _SHARE)


def _amount(written: object) -> float:
    return _one(written, _AMOUNT)


OneShare: TypeAlias = Annotated[
    float, BeforeValidator(_share), Field(ge=0, le=1, json_schema_extra={COMMENT: SHARE})
]
OneAmount: TypeAlias = Annotated[
    float, BeforeValidator(_amount), Field(ge=0, json_schema_extra={COMMENT: AMOUNT})
]
