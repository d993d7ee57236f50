"""What software does of the work, and what it is paid for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

Kind: TypeAlias = Literal[
    "written contacts", "voice", "documents", "coding assistant", "agent assist"
]
Per: TypeAlias = Literal["resolution", "conversation", "minute", "action", "page", "seat"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
ASSISTING: Final[frozenset[Kind]] = frozenset({"coding assistant", "agent assist"})
"""What makes people faster and solves nothing alone."""
USUAL_PRICE: Final[dict[Kind, Per]] = {
    "written contacts": "resolution",
    "voice": "minute",
    "documents": "page",
    "coding assistant": "seat",
    "agent assist": "seat",
}
"""How such software is usually paid."""


@dataclass(frozen=True)
class PaidSoftware:
    """What software does of the work, and what its price is for."""

    kind: Kind
    per: Per
