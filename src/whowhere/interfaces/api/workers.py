"""Each request is computed in a process of its own, which ends with the client or the clock.

A thread cannot be stopped; a process can, and takes its memory along. Where the system can fork,
a warm process is copied, which takes milliseconds.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from multiprocessing.resource_tracker import ensure_running
from threading import Lock, Thread
from typing import Any, Literal, NamedTuple, TypeAlias

from whowhere.interfaces.api.limits import ServerLimits
from whowhere.quantities.faults import Fault, Faults
from whowhere.report.media.documents import Document, as_json, as_json_line

Kind: TypeAlias = Literal["part", "answer", "faults", "crash"]


@dataclass(frozen=True)
class Download:
    """An answer that is a file to keep."""

    content: bytes
    media_type: str
    name: str


class Solved(dict[str, Any]):
    """A document that a solver found in the time it had: in more it may find a better one."""


Work: TypeAlias = Callable[[dict[str, Any], ServerLimits], Document | Download]
"""What answers a request, within the limits of the server."""
Tell: TypeAlias = Callable[[Document], None]
"""Sends a part of an answer home before the whole is known."""
ToldWork: TypeAlias = Callable[[dict[str, Any], ServerLimits, Tell], None]
"""What answers a request in parts, the last of which holds the whole answer."""
OnPart: TypeAlias = Callable[["Reply"], None]
WARM = "whowhere.interfaces.api.warm"
"""The module that a process is copied from once it is imported."""
ENDED_FROM_OUTSIDE = (-9, -15)
"""How a worker ends that the system killed (SIGKILL, SIGTERM), as it does when memory runs out."""
GRACE = 2.0
"""Seconds after the time limit in which the server itself ends a worker, and says so."""


class Busy(Exception):  # noqa: N818 - a state, not a mistake
    """As many requests wait as may."""


class Crashed(Exception):  # noqa: N818 - said of the worker
    """A request ended in a bug of ours."""


class Ending(Exception):  # noqa: N818 - a state, not a mistake
    """The server ends, and with it whatever it computes."""


@dataclass(frozen=True)
class Reply:
    """What a worker sends home."""

    kind: Kind
    content: bytes = b""
    faults: tuple[Fault, ...] = ()
    media_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    is_lasting: bool = False
    """Whether the same question has this answer until the day or a file changes."""


def _unheard(part: Reply) -> None:
    """Hear of no part before the whole."""
    del part


class _Job(NamedTuple):
    """What a worker does: the function that its process runs, and what that is given."""

    target: Callable[..., None]
    work: Work | ToldWork
    said: dict[str, Any]


@dataclass
class Workers:
    """Computes requests side by side, no more at once than there are cores."""

    limits: ServerLimits
    _queued: int = 0
    _running: set[BaseProcess] = field(default_factory=set)
    _is_ending: bool = False

    @cached_property
    def _lifeline(self) -> tuple[Connection, Connection]:
        """A pipe that only this process can write to: whoever reads it learns that we are gone."""
        return self._context.Pipe(duplex=False)

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

    async def get_ready(self) -> None:
        """Start what workers are copied from, so that the first question need not wait for it."""
        if self._context.get_start_method() == "forkserver":
            await asyncio.get_running_loop().run_in_executor(self._threads, _wake)

    def end(self) -> None:
        """End whatever is computed, at once: nobody waits for a server that was told to stop."""
        self._is_ending = True
        for process in tuple(self._running):
            process.kill()

    def close(self) -> None:
        """Let go of the threads that wait for workers."""
        self.end()
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def compute(self, work: Work, said: dict[str, Any]) -> Reply:
        """Return what ``work`` makes of a request.

        Raises as ``compute_telling`` does.
        """
        return await self._compute(_Job(_work, work, said), _unheard)

    async def compute_telling(self, work: ToldWork, said: dict[str, Any], hear: OnPart) -> None:
        """Let ``work`` answer a request; ``hear`` is called with each part as it comes.

        Raises ``Busy``, ``Faults`` (also when time is up), ``Ending`` and ``Crashed``. If the
        caller is cancelled, the process ends at once.
        """
        await self._compute(_Job(_work_telling, work, said), hear)

    async def _compute(self, job: _Job, hear: OnPart) -> Reply:
        if self._is_ending:
            raise Ending
        if self._queued >= self.limits.at_once + self.limits.waiting:
            raise Busy
        self._queued += 1
        try:
            async with self._turns:
                told = await self._in_a_process(job, hear)
        finally:
            self._queued -= 1
        if self._is_ending:
            raise Ending
        if told.kind == "faults":
            raise Faults(told.faults)
        if told.kind == "crash":
            raise Crashed(told.content.decode())
        return told

    async def _in_a_process(self, job: _Job, hear: OnPart) -> Reply:
        receiver, sender = self._context.Pipe(duplex=False)
        process = self._context.Process(  # type: ignore[attr-defined]
            target=job.target, daemon=True,
            args=(sender, self._lifeline[0], job.work, job.said, self.limits),
        )  # fmt: skip
        loop = asyncio.get_running_loop()

        def heard(part: Reply) -> None:
            loop.call_soon_threadsafe(hear, part)

        starting = loop.run_in_executor(self._threads, _start, process)
        try:
            await asyncio.shield(starting)
            sender.close()
            self._running.add(process)
            if self._is_ending:
                raise Ending
            waiting = loop.run_in_executor(self._threads, _received, receiver, process, heard)
            found = await asyncio.wait_for(asyncio.shield(waiting), self.limits.seconds)
        except TimeoutError:
            return Reply("faults", faults=(self.limits.over_time(),))
        finally:
            await starting  # who goes away while it starts must not leave it behind
            process.kill()
            await loop.run_in_executor(self._threads, process.join)
            self._running.discard(process)
            receiver.close()
        return found or Reply("faults", faults=(self.limits.over_memory(),))


def _start(process: BaseProcess) -> None:
    """Start a process that Ctrl-C does not reach: its server is told, and ends it."""
    _be_deaf()
    process.start()


def _wake() -> None:
    """Start what workers are copied from; it is warm a few seconds later."""
    _be_deaf()
    forkserver.ensure_running()


def _be_deaf() -> None:
    """Keep Ctrl-C from this thread and from what it starts."""
    if hasattr(signal, "pthread_sigmask"):
        ensure_running()  # it would let the signal through again
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _received(
    receiver: Connection, process: BaseProcess, hear: Callable[[Reply], object]
) -> Reply | None:
    """Return what a worker sends last; ``None`` if the system ended it first."""
    try:
        while (told := receiver.recv()).kind == "part":
            hear(told)
    except EOFError:
        process.join(GRACE)
        return (
            None
            if process.exitcode in ENDED_FROM_OUTSIDE
            else Reply("crash", b"a worker ended without an answer")
        )
    found: Reply = told
    return found


def _work_telling(
    sender: Connection,
    lifeline: Connection,
    work: ToldWork,
    said: dict[str, Any],
    limits: ServerLimits,
) -> None:
    """Do a work that tells its answer in parts, from whichever thread has found one."""
    one_at_a_time = Lock()

    def tell(part: Document) -> None:
        with one_at_a_time:
            sender.send(Reply("part", as_json_line(part).encode()))

    def telling(said: dict[str, Any], limits: ServerLimits) -> Document:
        work(said, limits, tell)
        return {}

    _work(sender, lifeline, telling, said, limits)


def _work(
    sender: Connection,
    lifeline: Connection,
    work: Work,
    said: dict[str, Any],
    limits: ServerLimits,
) -> None:
    Thread(target=_end_with_server, args=(lifeline, limits.seconds + GRACE), daemon=True).start()
    try:
        told = _answered(work(said, limits))
    except Faults as found:
        told = Reply("faults", faults=found.faults)
    except MemoryError:
        told = Reply("faults", faults=(limits.over_memory(),))
    except Exception as error:  # noqa: BLE001 - the last resort: the server must go on
        told = Reply("crash", f"{type(error).__name__}: {error}".encode())
        traceback.print_exception(error)
    sender.send(told)


def _end_with_server(lifeline: Connection, seconds: float) -> None:
    """End this process when its server is gone, however that ended, or when time is up."""
    lifeline.poll(seconds)  # nothing is ever sent: it returns at the end of either
    os._exit(1)


def _answered(found: Document | Download) -> Reply:
    if isinstance(found, Download):
        headers = {"Content-Disposition": f'attachment; filename="{found.name}"'}
        content, kind = found.content, found.media_type
        return Reply("answer", content, media_type=kind, headers=headers, is_lasting=True)
    return Reply("answer", as_json(found).encode(), is_lasting=not isinstance(found, Solved))
