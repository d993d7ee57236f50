"""How memory that futures need is kept for the next ones."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np

LARGEST_KEPT: Final = 2**25 - 2**13
"""Bytes: the largest block that makes GNU's allocator keep blocks of its size for the next use."""


@cache
def keep_what_is_freed() -> None:
    """Let memory that one option frees serve the next instead of going back to the system.

    The GNU C library gives blocks back until it has seen one of that size freed (mallopt(3),
    M_MMAP_THRESHOLD); each new page then costs more than the arithmetic on it. At most twice as
    much is kept, for the life of the process. Other libraries lose nothing.
    """
    np.empty(LARGEST_KEPT, dtype=np.uint8)
