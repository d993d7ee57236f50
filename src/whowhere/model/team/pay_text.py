"""Pay and roles as a scenario writes them."""

from __future__ import annotations

from typing import Final

ROUND_TO: Final = 100
"""To what pay is rounded where it is a year's of thousands: a range tells no single salary."""
SMALL: Final = 10_000


def role_name(title: str) -> str:
    """Return an occupation's title as it stands in a sentence: ``KYC analyst``, ``nurse``."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def pay_text(pay: tuple[float, float, float]) -> str:
    """Return pay that a tenth, half and nine tenths get less than, as a scenario states it."""
    low, likely, high = (rounded(each) for each in pay)
    return f"{likely}" if low == high else f'"{low} to {high} likely {likely}"'


def rounded(amount: float) -> int:
    """Return an amount of which no single salary can be told."""
    step = ROUND_TO if amount >= SMALL else 1
    return round(amount / step) * step
