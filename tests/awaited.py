"""What a coroutine returns, whatever ran before in the same process."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Answer = TypeVar("Answer")


def awaited(asked: Coroutine[Any, Any, Answer]) -> Answer:
    """Run it in a thread of its own: a browser that is driven leaves a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, asked).result()
