"""How many futures are drawn, known to those who only ask."""

from __future__ import annotations

from typing import Final

DRAWS: Final = 8_192
"""How many futures are drawn unless the user asks for another number."""
PLAN_DRAWS: Final = 1_024
"""How many for a plan, which costs thousands of choices."""
