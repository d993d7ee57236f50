"""How far long work has come, for whoever wants to hear it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

OnProgress: TypeAlias = Callable[[int, int], None]
"""Hears how many steps of how many are done."""


def unheard(done: int, total: int) -> None:
    """Let progress pass."""
    del done, total
