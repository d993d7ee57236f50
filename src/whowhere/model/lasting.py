"""Which costs of an option go on month by month once its work has moved."""

from __future__ import annotations

from whowhere.model.ledger import BY_DATE, Line
from whowhere.model.moving_ledger import BEFORE

PASSING = frozenset(
    {
        "waiting_months",
        "empty_desk_months",
        "operate_contract_months",
        "delay_months",
        "months_kept",
        "waiting_contract_months",
        "watching_months",
        "visiting_months",
        "contract_months_kept",
        "minimum_months",
        "owed_to_today_months",
        *BEFORE.values(),
        *BY_DATE.values(),
    }
)
"""Drivers of what is paid by the month only until the work has moved, or as people join."""


def lasting(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines that are paid every month once the work has moved."""
    return tuple(line for line in lines if line.phase == "run" and line.driver not in PASSING)
