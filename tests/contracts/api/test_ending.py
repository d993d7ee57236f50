"""Nothing goes on once its server is gone, and nobody holds a connection for nothing."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.workers import Reply, Workers, _received

START = "from whowhere.interfaces.start import main; main()"
LONG = {"example": "product-team", "draws": 16_384}
SOON = 30.0
"""Seconds on a busy machine; the work that is ended takes a minute on an idle one."""

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks /proc")


def processes_of(session: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(after_name[3]) == session and after_name[0] != "Z":
            found.append(int(path.parent.name))
    return found


def within(seconds: float, holds: Callable[[], object]) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


@contextmanager
def served(files: int = 1_024) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Start the command in a session of its own, and wait until it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    bounded = f"import resource; resource.setrlimit(resource.RLIMIT_NOFILE, ({files}, {files}));"
    bounded += "import signal; signal.signal(signal.SIGHUP, signal.SIG_DFL);"  # as nohup does not
    command = [sys.executable, "-c", bounded + START, "serve", "--port", str(port)]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            assert within(60, lambda: answers(port))
            yield process, port
        finally:
            for left in processes_of(process.pid):
                os.kill(left, signal.SIGKILL)


def answers(port: int) -> bool:
    try:
        with closing(ask(port, "GET", "/healthz")) as asked:
            return asked.getresponse().read().startswith(b'{"status":"ok"')
    except (OSError, http.client.HTTPException):
        return False


def ask(port: int, method: str, path: str, body: object = None) -> http.client.HTTPConnection:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    content = None if body is None else json.dumps(body)
    connection.request(method, path, content, {"Content-Type": "application/json"})
    return connection


@pytest.mark.slow
@pytest.mark.parametrize("sent", ["SIGKILL", "SIGHUP"])
def test_workers_end_soon_after_a_server_that_is_killed_or_hung_up(sent: str) -> None:
    with served() as (process, port):
        asked = ask(port, "POST", "/v1/sensitivity", LONG)
        assert within(60, lambda: len(processes_of(process.pid)) >= 3)
        process.send_signal(getattr(signal, sent))
        process.wait(SOON)
        assert within(SOON, lambda: not processes_of(process.pid))
        asked.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("sent", "times", "ends"), [("SIGINT", 1, 130), ("SIGINT", 2, 130), ("SIGTERM", 1, -15)]
)
def test_a_server_that_is_told_to_stop_waits_for_nobody_and_says_so(
    sent: str, times: int, ends: int
) -> None:
    with served() as (process, port):
        asked = ask(port, "POST", "/v1/sensitivity", LONG)
        assert within(60, lambda: len(processes_of(process.pid)) >= 3)
        for _ in range(times):
            os.killpg(process.pid, getattr(signal, sent)) if sent == "SIGINT" else (
                process.send_signal(getattr(signal, sent))
            )
            time.sleep(0.1)
        code = process.wait(SOON)
        assert code == ends
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()
        assert within(SOON, lambda: not processes_of(process.pid))
        asked.close()


@contextmanager
def lines_to(port: int, count: int) -> Iterator[list[socket.socket]]:
    lines = [socket.create_connection(("127.0.0.1", port), timeout=SOON) for _ in range(count)]
    yield lines
    for line in lines:
        line.close()


@pytest.mark.slow
def test_who_sends_half_a_request_or_none_is_let_go_and_others_are_answered() -> None:
    with served() as (_, port), lines_to(port, 21) as (half, *idle):
        for each in idle[:10]:
            each.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        head = "POST /v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        half.sendall(f"{head}Content-Length: 100\r\n\r\n{{".encode())
        assert answers(port)
        assert [each.recv(100) for each in idle] == [b""] * 20
        assert half.recv(1_000).startswith(b"HTTP/1.1 408")


@pytest.mark.slow
def test_connections_too_many_are_told_so_and_the_log_stays_empty() -> None:
    with served(files=120) as (process, port):
        with lines_to(port, 100) as lines:
            said = [each.recv(4_000) for each in lines]
        told = [each for each in said if each.startswith(b"HTTP/1.1 503")]
        assert len(told) >= 20
        assert all(b"nosniff" in each and b"retry-after" in each for each in told)
        assert within(SOON, lambda: answers(port))
        process.terminate()
        assert process.stderr is not None
        assert len(process.stderr.read().splitlines()) == 1


@pytest.mark.slow
def test_what_is_no_http_is_refused_in_the_one_shape() -> None:
    with served() as (_, port), lines_to(port, 1) as (line,):
        line.sendall(b"\x16\x03\x01 hello\r\n\r\n")
        said = line.recv(4_000)
    head, _, body = said.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400")
    assert b"application/problem+json" in head
    assert b"nosniff" in head
    assert json.loads(body)["faults"]


class _Ended:
    """A worker as it is seen once it has ended."""

    def __init__(self, exitcode: int) -> None:
        self.exitcode = exitcode

    def join(self, seconds: float) -> None:
        assert seconds > 0


@pytest.mark.parametrize(
    ("exitcode", "kind"), [(-9, None), (-15, None), (-11, "crash"), (1, "crash")]
)
def test_a_worker_that_the_system_killed_is_no_bug_of_ours(exitcode: int, kind: str | None) -> None:
    receiver, sender = Workers(ServerLimits())._context.Pipe(duplex=False)
    sender.close()
    told: Reply | None = _received(receiver, _Ended(exitcode), print)  # type: ignore[arg-type]
    assert (told and told.kind) == kind


def test_running_out_of_memory_is_told_as_what_it_is() -> None:
    fault = ServerLimits().over_memory()
    assert "memory runs out" in fault.given
    assert fault.do
