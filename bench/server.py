"""How long an answer over HTTP takes, with one client and with sixteen at once.

A server is started as a user starts it. Each client asks for the same comparison of 24 options in
1,024 futures over and over; beside it, how long the same takes within this process, and how long
a check of the scenario takes, which is nearly all HTTP and the start of a worker.

Run: python bench/server.py
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from time import perf_counter, sleep

import numpy as np

from budgets import beside
from whowhere.interfaces.api.answers import answer
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.requests.sources import examples

ASKED = 32
"""Requests that are timed in each row."""
BUDGET_MS = 50
START = [sys.executable, "-c", "from whowhere.interfaces.cli import main; main()"]
PLACES = 'places = ["home", "PH", "IN", "PL", "RO"]'


def scenario() -> str:
    """Return the support desk with 24 options."""
    lines = examples()["support-desk"].read_text("utf-8").splitlines()
    kept = [PLACES if line.startswith("places =") else line for line in lines]
    out = 'leave_out = ["build_operate_transfer@home", "contractor@home", "managed_service@PL",'
    out += ' "contractor@PL", "employer_of_record@home"]'
    return "\n".join(out if line.startswith("leave_out =") else line for line in kept)


@contextmanager
def server() -> Iterator[int]:
    """Start the command on a free port, and wait until it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    process = subprocess.Popen([*START, "serve", "--port", str(port)], stderr=subprocess.DEVNULL)
    try:
        while not answers(port):
            sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait()


def answers(port: int) -> bool:
    """Tell whether the server is up."""
    try:
        ask(port, "check", b'{"example": "support-desk"}')
    except OSError:
        return False
    return True


def ask(port: int, address: str, body: bytes) -> bytes:
    """Return the answer to one question. Raises ``RuntimeError`` for a refusal."""
    line = HTTPConnection("127.0.0.1", port, timeout=120)
    line.request("POST", f"/v1/{address}", body, {"Content-Type": "application/json"})
    answer = line.getresponse()
    content = answer.read()
    line.close()
    if answer.status != 200:
        raise RuntimeError(content.decode())
    return content


def timed(question: Callable[[], object], clients: int) -> np.ndarray:
    """Return the milliseconds of each of ``ASKED`` questions, asked by so many at once."""

    def one(_: int) -> float:
        start = perf_counter()
        question()
        return 1_000 * (perf_counter() - start)

    with ThreadPoolExecutor(clients) as crowd:
        return np.array(list(crowd.map(one, range(ASKED))))


def row(words: str, taken: np.ndarray) -> float:
    """Print the median and the 95th percentile; return the latter."""
    middle, slow = np.quantile(taken, (0.5, 0.95))
    print(f"{words:52} p50 {middle:7.0f} ms   p95 {slow:7.0f} ms")
    return float(slow)


def main() -> None:
    """Print what one client and sixteen wait, beside the budget."""
    text = scenario()
    said = {"scenario": text, "draws": 1_024}
    body = json.dumps(said).encode()
    found = answer("compare", said, ServerLimits())
    print(f"{len(found['options'])} options, 1,024 futures; {ASKED} requests a row")
    alone_in_it = timed(lambda: answer("compare", said, ServerLimits()), 1)
    row("computed in this process", alone_in_it)
    with server() as port:
        row("check over HTTP, one client", timed(lambda: ask(port, "check", body), 1))
        alone = row("compare over HTTP, one client", timed(lambda: ask(port, "compare", body), 1))
        row("compare over HTTP, 16 clients", timed(lambda: ask(port, "compare", body), 16))
    print(f"p95 for one client: {beside(alone, BUDGET_MS, 'ms')}")


if __name__ == "__main__":
    main()
