"""A sweep worked off: batches out, parts in, each kept as soon as it is there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import Final, TypeAlias

from whowhere.interfaces.sweeping.batch import Batch, SweepPart
from whowhere.interfaces.sweeping.folder import SweepFolder
from whowhere.interfaces.sweeping.processes import processes
from whowhere.interfaces.sweeping.work import made_by, part_of
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.progress import OnProgress

OUT_AT_ONCE: Final = 256
"""Batches that wait with the workers: enough for any cluster, few enough to call back."""
BROKEN: Final = 3
"""How often in a row workers may end without a part before that is no chance any more."""
Keep: TypeAlias = Callable[[SweepPart], None]


def work_off(
    batches: Sequence[Batch],
    folder: SweepFolder,
    workers: int | None,
    cluster: str | Executor | None,
    on_progress: OnProgress,
) -> None:
    """Compute the parts that a folder lacks. Raises ``Faults`` where workers cannot be used.

    An interrupt leaves what is done in the folder, and no process behind.
    """
    total = sum(len(batch.points) for batch in batches)
    missing = [batch for batch in batches if not folder.is_done(batch.number)]
    done = total - sum(len(batch.points) for batch in missing)
    sizes = {batch.number: len(batch.points) for batch in batches}

    def keep(part: SweepPart) -> None:
        nonlocal done
        _require_ours(part)
        folder.keep(part.number, part.content)
        done += sizes[part.number]
        on_progress(done, total)

    on_progress(done, total)
    if not missing:
        return
    if cluster is None:
        _on_this_machine(missing, min(workers or _processors(), len(missing)), keep, folder)
        return
    with _executor(cluster) as executor:
        _hand_out(executor, missing, keep)


def _processors() -> int:
    """Return how many processors this process may use: in a container often not all there are."""
    may_use = getattr(os, "sched_getaffinity", None)  # not on every system
    return len(may_use(0)) if may_use else os.cpu_count() or 1


def _executor(cluster: str | Executor) -> AbstractContextManager[Executor]:
    if not isinstance(cluster, str):
        return nullcontext(cluster)
    from whowhere.interfaces.sweeping import cluster as dask  # noqa: PLC0415 - an extra

    return dask.cluster(cluster)


def _on_this_machine(
    missing: Sequence[Batch], workers: int, keep: Keep, folder: SweepFolder
) -> None:
    """Work with processes of our own; those that the system ends are replaced."""
    broken = 0
    while left := [batch for batch in missing if not folder.is_done(batch.number)]:
        try:
            with processes(workers) as pool:
                _hand_out(pool, left, keep)
        except BrokenExecutor as error:
            now = sum(not folder.is_done(batch.number) for batch in missing)
            broken = broken + 1 if now == len(left) else 0
            if broken == BROKEN:
                raise Faults([_ended(workers)]) from error


def _hand_out(executor: Executor, batches: Sequence[Batch], keep: Keep) -> None:
    """Send batches out, a number of them at a time, and keep each part that comes back."""
    left: Iterator[Batch] = iter(batches)
    out: set[Future[SweepPart]] = set()
    try:
        while True:
            more = islice(left, OUT_AT_ONCE - len(out))
            out |= {executor.submit(part_of, batch) for batch in more}
            if not out:
                return
            done, out = wait(out, return_when=FIRST_COMPLETED)
            for future in done:
                keep(future.result())
    finally:
        for future in out:
            future.cancel()


def _require_ours(part: SweepPart) -> None:
    """Refuse a part that another version has computed, on a worker that came later."""
    if part.made_by != made_by():
        do = "Install the same versions on every worker; what is kept is sound."
        given = f"a worker with {part.made_by}"
        raise Faults([Fault("", Argument("cluster"), given, made_by(), do=do)])


def _ended(workers: int) -> Fault:
    do = (
        "If memory is short, use fewer workers or draw fewer futures. In a program of your own,"
        ' call it below if __name__ == "__main__", since workers read the program anew.'
    )
    given = f"{workers}, and the system ended {BROKEN} times over what they were"
    return Fault("", Argument("workers"), given, "workers that live through a batch", do=do)
