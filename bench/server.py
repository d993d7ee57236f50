"""What an answer over HTTP takes: processors' time, one client, sixteen, and what is known already.

A server is started as a user starts it, in turn with that of the kept baseline. Each question is a
comparison of 24 options in 1,024 futures of a scenario of its own, so that its answer is not known;
beside it, the same question over and over, and a check, nearly all HTTP and the start of a worker.

    python bench/server.py
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from shutil import copytree
from statistics import median
from time import perf_counter, sleep

import numpy as np

from before import tree_of
from budgets import beside
from whowhere.interfaces.requests.sources import examples

ROOT = Path(__file__).parents[1]
ASKED = 32
"""Requests that are timed in each row."""
ROUNDS = 3
"""How often each server is asked everything, in turn with the other."""
CLIENTS = 16
ALONE, MANY, AGAIN = (
    "compare, one client",
    f"compare, {CLIENTS} clients",
    "compare again, one client",
)
PAGE = Path("src/whowhere/page")
START = "from whowhere.interfaces.start import main; main()"
PLACES = 'places = ["home", "PH", "IN", "PL", "RO"]'
CPU_MS, ALONE_MS, REPEATED_MS = 75.5, 90, 20
"""Processors' time of a question, what one client waits, and waits for what is known: most ms."""
MOST_OF_BEFORE = 0.25
"""The most of the other tree's figure that processors' time and the wait of sixteen may be."""
TICKS = os.sysconf("SC_CLK_TCK")
numbers = count(1)


def scenario() -> str:
    """Return the support desk with 24 options."""
    lines = examples()["support-desk"].read_text("utf-8").splitlines()
    kept = [PLACES if line.startswith("places =") else line for line in lines]
    out = 'leave_out = ["build_operate_transfer@home", "contractor@home", "managed_service@PL",'
    out += ' "contractor@PL", "employer_of_record@home"]'
    return "\n".join(out if line.startswith("leave_out =") else line for line in kept)


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    process: int
    port: int

    def ask(self, address: str, body: dict[str, object]) -> bytes:
        """Return the answer to one question. Raises ``RuntimeError`` for a refusal."""
        line = HTTPConnection("127.0.0.1", self.port, timeout=120)
        content = json.dumps(body).encode()
        line.request("POST", f"/v1/{address}", content, {"Content-Type": "application/json"})
        answer = line.getresponse()
        content = answer.read()
        line.close()
        if answer.status != 200:
            raise RuntimeError(content.decode())
        return content

    def cpu_ms(self) -> float:
        """Return the processors' time of the server, what it copies itself from, and its workers.

        That of a worker is known once its parent has seen it end.
        """
        found = [_stat(path) for path in Path("/proc").glob("[0-9]*/stat")]
        ours = [each for each in found if each and int(each[3]) == self.process]
        return sum(int(ticks) for each in ours for ticks in each[11:15]) * 1_000 / TICKS


def _stat(path: Path) -> list[str]:
    """Return what the system says of a process, after its name; nothing if it has ended."""
    try:
        return path.read_text().rpartition(")")[2].split()
    except OSError:
        return []


@contextmanager
def served(tree: Path) -> Iterator[Server]:
    """Start a tree's command on a free port in a session of its own, and wait until it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", START, "serve", "--port", str(port)],
        stderr=subprocess.DEVNULL, start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(tree / "src"), "OPENBLAS_NUM_THREADS": "1"},
    )  # fmt: skip
    server = Server(process.pid, port)
    try:
        while not _answers(server):
            if process.poll() is not None:
                raise RuntimeError(f"the server of {tree} ended with {process.returncode}")
            sleep(0.05)
        yield server
    finally:
        process.terminate()
        process.wait()


def _answers(server: Server) -> bool:
    try:
        server.ask("check", {"example": "support-desk"})
    except OSError:
        return False
    return True


@dataclass(frozen=True)
class Taken:
    """What a row of questions took."""

    waited: np.ndarray
    cpu: float
    """Processors' time of one question, ms."""

    @property
    def middle(self) -> float:
        return float(np.quantile(self.waited, 0.5))

    @property
    def slow(self) -> float:
        return float(np.quantile(self.waited, 0.95))


def timed(
    server: Server, address: str, body: dict[str, object], clients: int, *, anew: bool
) -> Taken:
    """Ask ``ASKED`` questions, so many at once; ``anew``: each of a scenario of its own."""

    def one(_: int) -> float:
        asked = body | {"scenario": f"{body['scenario']}\n# {next(numbers)}"} if anew else body
        start = perf_counter()
        server.ask(address, asked)
        return 1_000 * (perf_counter() - start)

    before = server.cpu_ms()
    with ThreadPoolExecutor(clients) as crowd:
        waited = np.array(list(crowd.map(one, range(ASKED))))
    sleep(0.2)  # until the last worker is seen to have ended
    return Taken(waited, (server.cpu_ms() - before) / ASKED)


def rows(server: Server, text: str) -> dict[str, Taken]:
    """Return what each row of questions takes."""
    said: dict[str, object] = {"scenario": text, "draws": 1_024}
    return {
        "check, one client": timed(server, "check", {"scenario": text}, 1, anew=True),
        ALONE: timed(server, "compare", said, 1, anew=True),
        MANY: timed(server, "compare", said, CLIENTS, anew=True),
        AGAIN: timed(server, "compare", said, 1, anew=False),
        f"compare again, {CLIENTS} clients": timed(server, "compare", said, CLIENTS, anew=False),
    }


def told(title: str, found: list[dict[str, Taken]]) -> dict[str, tuple[float, float, float]]:
    """Print the median round of each row; return its processors' time, p50 and p95."""
    print(title)
    medians = {}
    for name in found[0]:
        each = [round_[name] for round_ in found]
        cpu, middle, slow = (
            median(values)
            for values in ([t.cpu for t in each], [t.middle for t in each], [t.slow for t in each])
        )
        medians[name] = cpu, middle, slow
        print(f"  {name:28} CPU {cpu:6.0f} ms   p50 {middle:7.0f} ms   p95 {slow:7.0f} ms")
    return medians


def ratio(now: list[dict[str, Taken]], before: list[dict[str, Taken]], name: str, of: str) -> float:
    """Return the median ratio of a figure of a row, round by round."""
    pairs = zip(now, before, strict=True)
    return median(getattr(new[name], of) / getattr(old[name], of) for new, old in pairs)


def main() -> None:
    """Print what each row takes, beside its budget and the baseline."""
    text = scenario()
    now: list[dict[str, Taken]] = []
    before: list[dict[str, Taken]] = []
    with tree_of() as baseline:
        copytree(ROOT / PAGE, baseline / PAGE)  # built, so no part of a commit
        for _ in range(ROUNDS):
            for tree, kept in ((ROOT, now), (baseline, before)):
                with served(tree) as server:
                    kept.append(rows(server, text))
    print(f"24 options, 1,024 futures; {ASKED} requests a row, the median of {ROUNDS} rounds")
    found = told("now", now)
    told("the baseline", before)
    print(f"CPU of a comparison: {beside(found[ALONE][0], CPU_MS, 'ms')}")
    print(f"p95 for one client: {beside(found[ALONE][2], ALONE_MS, 'ms')}")
    print(f"p95, asked again: {beside(found[AGAIN][2], REPEATED_MS, 'ms')}")
    for name, of, words in ((ALONE, "cpu", "CPU"), (MANY, "slow", "p95")):
        said = beside(ratio(now, before, name, of), MOST_OF_BEFORE, "times the baseline")
        print(f"{name}, {words}: {said}")


if __name__ == "__main__":
    main()
