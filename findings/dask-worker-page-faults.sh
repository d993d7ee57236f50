#!/usr/bin/env bash
# The same NumPy loop takes several times as long in a Dask worker as in a plain process.
#
# Versions: dask and distributed 2026.8.0, numpy 2.4.6; Linux with the GNU C library
# Behaviour: 2,000 steps on an array of 100,000 numbers. In a process of Python's own pool the array's
#   memory is kept and used again: some 360 page faults. In a worker of LocalCluster each step gets
#   new pages from the system: some 390,000. Dask starts workers with MALLOC_TRIM_THRESHOLD_ set, and
#   glibc, once that is given, no longer learns by itself which sizes to keep. A plain process that is
#   started with the same variable is as slow.
# Seen: page faults 359 in a pool, 392,213 in a worker, as many in a pool with the variable set;
#   processor seconds 0.14, and 0.9 to 1.4 in the others
# Surprise: the setting is there to give memory back to the system, reads as harmless, and is about
#   trimming; what it switches off is another thing, for arrays just beyond 128 KiB, which is where
#   vectors of some tens of thousands of draws lie. Profilers show slow additions.
# In whowhere: memory is kept for the next place on purpose (docs/decisions/0026). Where this variable is
#   set, on a worker of Dask or in a shell, whowhere tells glibc itself which sizes to keep
#   (simulate/memory.py, tests/unit/simulate/test_memory.py).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dask==2026.8.0 \
  distributed==2026.8.0 numpy==2.4.6
cat >"$folder/faults.py" <<'PYTHON'
import os
import resource
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import dask
import numpy as np
from distributed import Client, LocalCluster

SETTING = "distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_"


def loop(_):
    """Return page faults and processor seconds of a loop on one array."""
    before = resource.getrusage(resource.RUSAGE_SELF)
    values = np.ones(100_000)
    for _ in range(2_000):
        values = values * 1.0000001 + 0.5
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return after.ru_minflt - before.ru_minflt, round(seconds, 2)


def in_a_pool():
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return list(pool.map(loop, range(3)))[-1]


def in_a_worker():
    with (
        LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster,
        Client(cluster) as client,
    ):
        return [client.submit(loop, number).result() for number in range(3)][-1]


if __name__ == "__main__":
    plain, worker = in_a_pool(), in_a_worker()
    os.environ["MALLOC_TRIM_THRESHOLD_"] = str(dask.config.get(SETTING))
    same_variable = in_a_pool()
    print("page faults and processor seconds")
    print("plain process:              ", *plain)
    print("Dask worker:                ", *worker)
    print("plain process, same variable:", *same_variable)
    assert worker[0] > 100 * plain[0]
    assert same_variable[0] > 100 * plain[0]
PYTHON
"$folder/venv/bin/python" "$folder/faults.py"
