"""Workers of a Dask cluster, for which whowhere needs its extra ``cluster``."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from whowhere.interfaces.sweeping.work import made_by
from whowhere.quantities.faults import Argument, Fault, Faults

if TYPE_CHECKING:
    from distributed import Client

CLUSTER: Final = Argument("cluster")
ADDRESS: Final = "the address of a Dask scheduler that runs, such as tcp://10.0.0.5:8786"
SECONDS: Final = 10
"""How long a scheduler, and its first worker, is waited for."""
KEPT: Final = "What is done is kept: the same command goes on from there."


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """Give the workers of a Dask scheduler. Raises ``Faults`` where they cannot be used.

    Equal calls are run as often as they are made: Dask would run them once by default.
    """
    client = _client(address)
    try:
        _require_workers(client, address)
        yield client.get_executor(pure=False)
    except (CancelledError, _killed()) as error:
        raise Faults([_lost(address, error)]) from error
    finally:
        client.close(timeout=2)


def _client(address: str) -> Client:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        do = "Install it: pip install distributed."
        given = f"{address}, and Dask is not installed"
        raise Faults(
            [Fault("", CLUSTER, given, "an address, where distributed is installed", do=do)]
        ) from None
    try:
        return Client(address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:  # also a scheduler that does not answer
        do = "Start one: dask scheduler; then dask worker ADDRESS on each machine."
        given = f"{address}, where none answers"
        raise Faults([Fault("", CLUSTER, given, ADDRESS, do=do)]) from error


def _killed() -> type[Exception]:
    from distributed import KilledWorker  # noqa: PLC0415

    found: type[Exception] = KilledWorker
    return found


def _require_workers(client: Client, address: str) -> None:
    """Refuse a cluster without workers, or whose workers would compute other numbers."""
    try:
        client.wait_for_workers(1, timeout=SECONDS)
    except (OSError, TimeoutError):
        do = f"Start one on each machine: dask worker {address} --nthreads 1"
        given = f"{address}, which has no workers"
        raise Faults([Fault("", CLUSTER, given, "a scheduler with workers", do=do)]) from None
    found = client.run(importlib.metadata.version, "whowhere", on_error="return")
    ours = version_here()
    faults = [
        _other(where, f"whowhere {said}" if isinstance(said, str) else "no whowhere at all")
        for where, said in found.items()
        if said != ours
    ]
    if not faults:
        made = client.run(made_by)
        faults = [_other(where, said) for where, said in made.items() if said != made_by()]
    if faults:
        raise Faults(faults)


def version_here() -> str:
    """Return the version of whowhere that asks."""
    return importlib.metadata.version("whowhere")


def _other(where: str, said: str) -> Fault:
    do = "Install the same versions on every worker: numbers are the same then, to the last digit."
    return Fault(where, CLUSTER, f"a worker with {said}", made_by(), do=do)


def _lost(address: str, error: BaseException) -> Fault:
    if isinstance(error, CancelledError):
        return Fault("", CLUSTER, f"{address}, which is gone", ADDRESS, do=KEPT)
    given = f"{address}, where one batch has ended several workers"
    do = f"Give each worker more memory, or draw fewer futures. {KEPT}"
    return Fault("", CLUSTER, given, "workers that live through a batch", do=do)
