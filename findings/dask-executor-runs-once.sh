#!/usr/bin/env bash
# Dask's executor runs equal calls once, and hands the one result to all of them.
#
# Versions: dask and distributed 2026.8.0
# Behaviour: Client.get_executor() gives an executor of concurrent.futures. Five submits of one function
#   with the same arguments, here a draw without a seed, come back with one and the same number: one
#   call ran. Five submits to a pool of processes give five numbers. A pure=False handed to
#   get_executor gives five as well.
# Seen: different numbers of five: 5 in a pool of processes, 1 with Dask's executor, 5 with pure=False
# Surprise: an executor is handed around so that nobody need know whose it is, and nothing in the
#   interface of concurrent.futures says that a call may be left out. Whoever simulates with unseeded
#   draws, or calls for an effect, gets five copies of one future, and a spread of nothing.
# In whowhere: its own cluster is asked with pure=False. An executor that somebody hands over may be
#   pure: no two batches of a sweep are equal, and each gives the same rows whenever it is run
#   (tests/contracts/test_sweep_on_dask.py).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dask==2026.8.0 \
  distributed==2026.8.0
cat >"$folder/once.py" <<'PYTHON'
import random
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from distributed import Client, LocalCluster


def draw(low, high):
    """Return a number between two, as a simulation without a seed draws it."""
    return random.SystemRandom().uniform(low, high)


def different(executor):
    """Return how many different numbers five equal calls give."""
    return len({future.result() for future in [executor.submit(draw, 0, 1) for _ in range(5)]})


if __name__ == "__main__":
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        in_a_pool = different(pool)
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster,
        Client(cluster) as client,
    ):
        by_default = different(client.get_executor())
        not_pure = different(client.get_executor(pure=False))
    print("different numbers of five equal calls")
    print("pool of processes:         ", in_a_pool)
    print("Dask's executor:           ", by_default)
    print("Dask's executor, pure=False:", not_pure)
    assert (in_a_pool, by_default, not_pure) == (5, 1, 5)
PYTHON
"$folder/venv/bin/python" "$folder/once.py"
