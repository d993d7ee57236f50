"""Workers of one's own on this machine: fresh processes that end with the one that began them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread

from whowhere.interfaces.threads import THREADS


@contextmanager
def processes(count: int) -> Iterator[Executor]:
    """Give so many workers, each with one thread; whatever happens, none of them outlives this.

    They are fresh processes on every system: a copy of this one would share the state of its
    threads. Each holds the end of a pipe whose other end only this process has; when that closes,
    be it because this process was killed, they end at once, in the middle of whatever they do.
    """
    context = get_context("spawn")
    theirs, ours = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(count, context, _begin, (theirs,))
    try:
        with _one_thread():
            yield pool
        pool.shutdown(wait=True)
    finally:
        ours.close()
        pool.shutdown(wait=True, cancel_futures=True)
        theirs.close()


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let whoever is begun meanwhile use one thread: NumPy reads this when it is loaded."""
    before = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(dict.fromkeys(THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _begin(theirs: Connection) -> None:
    """Make a worker: Ctrl-C is for whoever began it, who then closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(theirs,), daemon=True).start()


def _end_with(theirs: Connection) -> None:
    """Wait until the other end of the pipe is closed, and end this process then."""
    try:
        theirs.recv()
    except (EOFError, OSError):
        os._exit(1)
