"""How exactly the parts of some work must make up the whole."""

from __future__ import annotations

from typing import Final

CLOSE_TO_THE_WHOLE: Final = 0.001
"""Share of a role by which its parts may miss it: shares are rounded."""
