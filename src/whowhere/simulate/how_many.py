"""How many futures are drawn, known to those who only ask."""

from __future__ import annotations

from typing import Final

DRAWS: Final = 8_192
"""How many futures are drawn unless the user asks for another number."""
MOST_FUTURES: Final = 32_768
"""The most futures of a case: they take up to a gibibyte, and twice as many twice that."""
PLAN_DRAWS: Final = 1_024
"""How many for a plan, which costs thousands of choices."""
