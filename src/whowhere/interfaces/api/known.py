"""Answers that are known already, or being found: the same question is computed once.

An answer follows from the question, the day, the version and the files on disk, so these are its
key. What a solver found in the time it had is shared while it is found, and never kept.
"""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from whowhere.interfaces.api.on_disk import OnDisk, on_disk
from whowhere.interfaces.api.workers import Reply, Work, Workers

MOST_BYTES = 64 * 2**20
"""What all answers that are kept may take together."""
LARGEST_SHARE = 8
"""An answer larger than this part of it is not kept: it would push out too many others."""
BESIDES = 1_000
"""Bytes that an answer takes beside its content: key, headers, the objects that hold it."""


@dataclass
class KeptReplies:
    """Answers by key, up to so many bytes; what nobody asked for the longest goes first."""

    most_bytes: int = MOST_BYTES
    _replies: OrderedDict[str, Reply] = field(default_factory=OrderedDict)
    _bytes: int = 0

    def find(self, key: str) -> Reply | None:
        """Return the answer with this key, if it is kept."""
        found = self._replies.get(key)
        if found is not None:
            self._replies.move_to_end(key)
        return found

    def keep(self, key: str, reply: Reply) -> None:
        """Keep an answer, and let go of others to make room."""
        size = _size(reply)
        if key in self._replies or size > self.most_bytes // LARGEST_SHARE:
            return
        self._replies[key] = reply
        self._bytes += size
        while self._bytes > self.most_bytes:
            _, gone = self._replies.popitem(last=False)
            self._bytes -= _size(gone)


@dataclass
class _Search:
    """A question that is being computed, and how many wait for it."""

    task: asyncio.Task[Reply]
    waiting: int = 0


@dataclass
class KnownAnswers:
    """What was asked of these workers before, or is asked by several at once."""

    workers: Workers
    kept: KeptReplies = field(default_factory=KeptReplies)
    _searches: dict[str, _Search] = field(default_factory=dict)

    async def answer(self, address: str, work: Work, said: dict[str, Any]) -> Reply:
        """Return what ``work`` makes of a request, computed anew only where it must be.

        Raises what computing it does. Who is cancelled leaves the others their answer; with the
        last of them the worker ends.
        """
        now = await asyncio.to_thread(_now)
        key = key_of(address, said, now)
        if key is None:
            return await self.workers.compute(work, said)
        found = self.kept.find(key)
        if found is not None:
            return found
        search = self._searches.get(key)
        if search is None:
            task = asyncio.create_task(self._computed(key, work, said, now))
            search = self._searches[key] = _Search(task)
        return await self._awaited(key, search)

    async def _awaited(self, key: str, search: _Search) -> Reply:
        search.waiting += 1
        try:
            return await asyncio.shield(search.task)
        finally:
            search.waiting -= 1
            if not search.waiting:
                if self._searches.get(key) is search:  # from here on nobody may join it
                    del self._searches[key]
                search.task.cancel()
                await asyncio.gather(search.task, return_exceptions=True)

    async def _computed(self, key: str, work: Work, said: dict[str, Any], then: Now) -> Reply:
        reply = await self.workers.compute(work, said)
        if reply.is_lasting and then.files.is_settled:
            now = await asyncio.to_thread(_now)
            if (now.day, now.files.mark) == (then.day, then.files.mark):
                self.kept.keep(key, reply)
        return reply


@dataclass(frozen=True)
class Now:
    """What an answer rests on besides the question."""

    day: date
    files: OnDisk


def _now() -> Now:
    return Now(date.today(), on_disk())


def key_of(address: str, said: dict[str, Any], now: Now) -> str | None:
    """Return the key of a question: two that share one have the same answer, to the byte.

    ``None`` for one that cannot be written down, which is then no other's.
    """
    all_of_it = [address, said, now.day, _version(), now.files.mark]
    try:
        return sha256(json.dumps(all_of_it, default=_day).encode()).hexdigest()
    except (TypeError, ValueError, RecursionError):
        return None


@cache
def _version() -> str:
    return version("whowhere")


def _day(value: object) -> str:
    """Write a day, which stands only where no text may. Raises ``TypeError`` for what is none."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} is no part of a request")


def _size(reply: Reply) -> int:
    return len(reply.content) + BESIDES
