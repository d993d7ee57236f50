"""A sweep on a Dask cluster: the same bytes, whoever is killed, and refusals in words."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from distributed import Client, LocalCluster
from tests.contracts.conftest import Run
from tests.sweeps import files_of, grid_file, swept_here

from whowhere.interfaces.sweeping import cluster as dask
from whowhere.quantities.faults import Faults

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("default"),  # what Dask leaves open is its own affair
]
LONG = {"heads": list(range(2, 34)), "horizon_months": [12, 24, 36, 48, 60]}
DASK = Path(sys.executable).with_name("dask")


@pytest.fixture(scope="module")
def two_workers() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0"
    ) as cluster:
        yield cluster


def test_the_bytes_are_those_of_one_process(tmp_path: Path, two_workers: Any) -> None:
    file = grid_file(tmp_path, axes=LONG, options=["all"])
    swept_here(file, tmp_path / "here")
    swept_here(file, tmp_path / "there", two_workers.scheduler_address)
    assert files_of(tmp_path / "here") == files_of(tmp_path / "there")


def test_an_executor_of_dask_that_takes_equal_calls_for_one_serves_too(
    tmp_path: Path, two_workers: Any
) -> None:
    file = grid_file(tmp_path)
    swept_here(file, tmp_path / "here")
    with Client(two_workers, set_as_default=False) as client:
        swept_here(file, tmp_path / "there", client.get_executor())
    assert files_of(tmp_path / "here") == files_of(tmp_path / "there")


def test_tables_of_ones_own_travel_to_the_workers(
    tmp_path: Path, two_workers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.csv").write_text(
        "topic,place,low,likely,high,unit,year,source\nattrition,PH,0.5,0.6,0.7,1/year,2026,us\n"
    )
    file = grid_file(tmp_path)
    swept_here(file, tmp_path / "plain")
    monkeypatch.setenv("WHOWHERE_FACTS", str(own))
    swept_here(file, tmp_path / "here")
    swept_here(file, tmp_path / "there", two_workers.scheduler_address)
    here = files_of(tmp_path / "here")
    assert here == files_of(tmp_path / "there")
    assert here["points.csv"] != files_of(tmp_path / "plain")["points.csv"]


def test_a_worker_that_is_killed_in_the_middle_loses_nothing(
    tmp_path: Path, two_workers: Any
) -> None:
    file = grid_file(tmp_path, axes=LONG)
    swept_here(file, tmp_path / "here")
    output = tmp_path / "there"

    def kill_one() -> None:
        while len(list((output / "parts").glob("*.json"))) < 2:
            time.sleep(0.02)
        worker = next(iter(two_workers.workers.values()))
        os.kill(worker.process.pid, signal.SIGKILL)

    killer = Thread(target=kill_one)
    killer.start()
    swept_here(file, output, two_workers.scheduler_address)
    killer.join()
    assert files_of(tmp_path / "here") == files_of(output)


def test_workers_with_another_version_are_refused(
    tmp_path: Path, two_workers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask, "version_here", lambda: "9.9.9")
    with pytest.raises(Faults) as found:
        swept_here(grid_file(tmp_path), None, two_workers.scheduler_address)
    assert len(found.value.faults) == 2
    assert found.value.faults[0].where.startswith("tcp://127.0.0.1:")
    assert found.value.faults[0].given == f"a worker with whowhere {version('whowhere')}"


def test_a_cluster_that_does_not_answer_is_told(
    tmp_path: Path, whowhere: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask, "SECONDS", 1)
    ended = whowhere("sweep", str(grid_file(tmp_path)), "--cluster", "tcp://127.0.0.1:9")
    assert ended.code == 2
    assert "--cluster is tcp://127.0.0.1:9, where none answers" in ended.err
    assert "dask scheduler" in ended.err


def test_where_dask_is_missing_what_to_install_is_named(
    tmp_path: Path, whowhere: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    ended = whowhere("sweep", str(grid_file(tmp_path)), "--cluster", "tcp://127.0.0.1:9")
    assert ended.code == 2
    assert "to do: Install it: pip install distributed." in ended.err


@contextmanager
def running(*words: str) -> Iterator[None]:
    process = subprocess.Popen(
        [str(DASK), *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.mark.skipif(not DASK.exists() and not shutil.which("dask"), reason="Dask's command")
def test_a_scheduler_and_workers_started_as_the_readme_says(tmp_path: Path, whowhere: Run) -> None:
    address = f"tcp://127.0.0.1:{free_port()}"
    port = address.rpartition(":")[2]
    here = ("--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0")
    scratch = ("--local-directory", str(tmp_path / "scratch"))
    file = grid_file(tmp_path)
    swept_here(file, tmp_path / "here")
    with (
        running("scheduler", "--port", port, *here),
        running("worker", address, "--nworkers", "2", "--nthreads", "1", *here, *scratch),
    ):
        ended = whowhere(
            "sweep", str(file), "-o", str(tmp_path / "there"), "--cluster", address,
            "--format", "csv", "--as-of", "2026-11-23",
        )  # fmt: skip
    assert ended.code == 0, ended.err
    assert files_of(tmp_path / "here") == files_of(tmp_path / "there")
