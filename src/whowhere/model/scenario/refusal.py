"""How a validator refuses a value: in words of the domain, with what would have been accepted."""

from __future__ import annotations

from typing import Final

from pydantic_core import PydanticCustomError

from whowhere.quantities.faults import Faults
from whowhere.quantities.written_digits import UnreadNumber

REFUSED: Final = "refused"
"""The type of every error that carries its own words."""


def refusal(accepted: str, nearest: str = "", do: str = "", given: str = "") -> PydanticCustomError:
    """Return the error to raise for a value; ``given`` replaces the value where it says more."""
    words = {"accepted": accepted, "nearest": nearest, "do": do, "given": given}
    return PydanticCustomError(REFUSED, "accepted: {accepted}", words)


def unread(found: UnreadNumber, accepted: str) -> PydanticCustomError:
    """Return the error for a text that is no number, or that may be two."""
    return refusal(accepted, do=found.do, given=found.given)


def refusal_of(unknown: Faults, accepted: str, do: str = "") -> PydanticCustomError:
    """Return the error for a name that the factbook does not know, with the nearest it knows."""
    fault = unknown.faults[0]
    return refusal(accepted, fault.nearest, do or fault.do)


def asked_of(unknown: Faults) -> str:
    """Return the names among which it is asked which is meant; empty where the name is unknown."""
    fault = unknown.faults[0]
    return fault.accepted if fault.do else ""
