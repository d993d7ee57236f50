"""Each request is computed in a process of its own, which ends with the client or the clock.

A thread cannot be stopped; a process can, and takes its memory along. Where the system can fork,
a warm process is copied, which takes milliseconds.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import traceback
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from typing import Any, Literal, TypeAlias

from whowhere.interfaces.api.limits import ServerLimits
from whowhere.quantities.faults import Fault, Faults
from whowhere.report.media.documents import Document, as_json

Kind: TypeAlias = Literal["answer", "faults", "crash"]


@dataclass(frozen=True)
class Download:
    """An answer that is a file to keep."""

    content: bytes
    media_type: str
    name: str


Work: TypeAlias = Callable[[dict[str, Any], ServerLimits], Document | Download]
"""What answers a request, within the limits of the server."""
WARM = "whowhere.interfaces.api.warm"
"""The module that a process is copied from once it is imported."""


class Busy(Exception):  # noqa: N818 - a state, not a mistake
    """As many requests wait as may."""


class Crashed(Exception):  # noqa: N818 - said of the worker
    """A request ended in a bug of ours."""


@dataclass(frozen=True)
class Reply:
    """What a worker sends home."""

    kind: Kind
    content: bytes = b""
    faults: tuple[Fault, ...] = ()
    media_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Workers:
    """Computes requests side by side, no more at once than there are cores."""

    limits: ServerLimits
    _queued: int = 0

    @cached_property
    def _context(self) -> BaseContext:
        if "forkserver" not in multiprocessing.get_all_start_methods():
            return multiprocessing.get_context("spawn")
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([WARM])
        return context

    @cached_property
    def _turns(self) -> asyncio.Semaphore:
        return asyncio.Semaphore(self.limits.at_once)

    @cached_property
    def _threads(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self.limits.at_once + 1)

    def close(self) -> None:
        """Let go of the threads that wait for workers."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def compute(self, work: Work, said: dict[str, Any]) -> Reply:
        """Return what ``work`` makes of a request.

        Raises ``Busy``, ``Faults`` (also when time is up) and ``Crashed``. If the caller is
        cancelled, the process ends at once.
        """
        if self._queued >= self.limits.at_once + self.limits.waiting:
            raise Busy
        self._queued += 1
        try:
            async with self._turns:
                told = await self._in_a_process(work, said)
        finally:
            self._queued -= 1
        if told.kind == "faults":
            raise Faults(told.faults)
        if told.kind == "crash":
            raise Crashed(told.content.decode())
        return told

    async def _in_a_process(self, work: Work, said: dict[str, Any]) -> Reply:
        receiver, sender = self._context.Pipe(duplex=False)
        process = self._context.Process(  # type: ignore[attr-defined]
            target=_work, args=(sender, work, said, self.limits), daemon=True
        )
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._threads, process.start)
        sender.close()
        try:
            waiting = loop.run_in_executor(self._threads, _received, receiver)
            return await asyncio.wait_for(asyncio.shield(waiting), self.limits.seconds)
        except TimeoutError:
            return Reply("faults", faults=(self.limits.over_time(),))
        finally:
            process.kill()
            await loop.run_in_executor(self._threads, process.join)
            receiver.close()


def _received(receiver: Connection) -> Reply:
    try:
        told: Reply = receiver.recv()
    except EOFError:
        return Reply("crash", b"a worker ended without an answer")
    return told


def _work(sender: Connection, work: Work, said: dict[str, Any], limits: ServerLimits) -> None:
    try:
        told = _answered(work(said, limits))
    except Faults as found:
        told = Reply("faults", faults=found.faults)
    except Exception as error:  # noqa: BLE001 - the last resort: the server must go on
        told = Reply("crash", f"{type(error).__name__}: {error}".encode())
        traceback.print_exception(error)
    sender.send(told)


def _answered(found: Document | Download) -> Reply:
    if isinstance(found, Download):
        headers = {"Content-Disposition": f'attachment; filename="{found.name}"'}
        return Reply("answer", found.content, media_type=found.media_type, headers=headers)
    return Reply("answer", as_json(found).encode())
