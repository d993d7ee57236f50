"""How memory that futures need is kept for the next ones."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress
from functools import cache
from typing import Final

import numpy as np

LARGEST_KEPT: Final = 2**25 - 2**13
"""Bytes: the largest block that makes GNU's allocator keep blocks of its size for the next use."""
SAID_BEFORE: Final = ("MALLOC_TRIM_THRESHOLD_", "MALLOC_MMAP_THRESHOLD_", "MALLOC_TOP_PAD_")
"""What keeps GNU's allocator from learning by itself, once anybody has said it."""
TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3
"""How mallopt(3) calls what is kept, and from where on a block has pages of its own."""


@cache
def keep_what_is_freed() -> None:
    """Let memory that one option frees serve the next instead of going back to the system.

    The GNU C library gives blocks back until it has seen one of that size freed (mallopt(3),
    M_MMAP_THRESHOLD); each new page then costs more than the arithmetic on it. At most twice as
    much is kept, for the life of the process. Other libraries lose nothing. Where the environment
    says anything about it, as workers of Dask find it said, that library no longer learns, and is
    told: else the same work takes up to twice as long.
    """
    if any(name in os.environ for name in SAID_BEFORE):
        with suppress(OSError, AttributeError, TypeError):  # another C library has no such word
            libc = ctypes.CDLL(None)
            libc.mallopt(MMAP_THRESHOLD, LARGEST_KEPT)
            libc.mallopt(TRIM_THRESHOLD, 2 * LARGEST_KEPT)
    np.empty(LARGEST_KEPT, dtype=np.uint8)
