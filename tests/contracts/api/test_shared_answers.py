"""What one client does, or the system does to one worker, costs nobody else an answer."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.contracts.api.test_ending import ask, processes_of, served, within

from whowhere.interfaces.api import on_disk
from whowhere.interfaces.api.app import create_app
from whowhere.interfaces.api.gate import SENT_WITH_EVERY_ANSWER
from whowhere.interfaces.api.limits import ServerLimits

LONG = {"example": "product-team", "draws": 16_384}
SHORT = {"example": "product-team", "draws": 64}
TOKEN = token_urlsafe(24)
HERE = {"authorization": f"Bearer {TOKEN}"}

on_linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks /proc")


def workers_of(session: int) -> list[int]:
    """Return the workers of a server: the processes that another than the server itself started."""
    found = []
    for process in processes_of(session):
        try:
            stat = Path(f"/proc/{process}/stat").read_text()
        except OSError:
            continue
        parent = int(stat.rpartition(")")[2].split()[1])
        if session not in {process, parent}:
            found.append(process)
    return found


def answer(port: int, path: str, body: object) -> tuple[int, dict[str, Any]]:
    with closing(ask(port, "POST", path, body)) as asked:
        found = asked.getresponse()
        return found.status, json.loads(found.read())


@on_linux
@pytest.mark.slow
def test_a_worker_that_is_killed_costs_nobody_else_an_answer() -> None:
    with served() as (process, port), ThreadPoolExecutor(8) as crowd:
        victim = crowd.submit(answer, port, "/v1/sensitivity", LONG)
        assert within(60, lambda: len(workers_of(process.pid)) == 1)
        (worker,) = workers_of(process.pid)
        others = [
            crowd.submit(answer, port, "/v1/compare", SHORT | {"seed": seed}) for seed in range(6)
        ]
        assert others[0].result()[0] == 200  # at work beside the one that is killed
        os.kill(worker, signal.SIGKILL)
        status, told = victim.result()
        assert status == 422
        assert told["faults"][0]["given"].startswith("ended by the system before it was done")
        assert [each.result()[0] for each in others] == [200] * 6


@on_linux
@pytest.mark.slow
def test_several_who_ask_the_same_share_a_worker_and_what_becomes_of_it() -> None:
    with served() as (process, port), ThreadPoolExecutor(4) as crowd:
        same = [crowd.submit(answer, port, "/v1/sensitivity", LONG) for _ in range(3)]
        assert within(60, lambda: workers_of(process.pid))
        assert answer(port, "/v1/check", SHORT)[0] == 200
        assert within(60, lambda: len(workers_of(process.pid)) == 1)
        (worker,) = workers_of(process.pid)
        os.kill(worker, signal.SIGKILL)
        assert [each.result()[0] for each in same] == [422] * 3
        assert answer(port, "/v1/check", SHORT)[0] == 200


@on_linux
@pytest.mark.slow
def test_the_last_client_that_hangs_up_frees_the_worker_of_a_question_that_was_shared() -> None:
    with served() as (process, port):
        asked = [ask(port, "POST", "/v1/sensitivity", LONG) for _ in range(3)]
        assert within(60, lambda: workers_of(process.pid))
        for each in asked:
            each.close()
        assert within(60, lambda: not workers_of(process.pid))
        assert answer(port, "/v1/check", SHORT)[0] == 200


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A server that has answered a question, and whose workers are gone since."""
    monkeypatch.setattr(on_disk, "SETTLED", -(2**62))  # files of a fresh checkout count too
    hosts = frozenset({"127.0.0.1"})
    app = create_app(ServerLimits(), hosts, TOKEN)
    with TestClient(app, base_url="http://127.0.0.1:8765") as client:
        first = client.post("/v1/compare", json=SHORT, headers=HERE)
        assert first.status_code == 200
        app.state.first = first

        async def gone(*_: object) -> None:
            raise AssertionError("a question that is known was computed")

        monkeypatch.setattr(app.state.workers, "compute", gone)
        yield client


def test_a_question_asked_again_has_the_same_bytes_and_every_header(known: TestClient) -> None:
    again = known.post("/v1/compare", json=SHORT, headers=HERE)
    first = known.app.state.first  # type: ignore[attr-defined]
    assert again.status_code == 200
    assert again.content == first.content
    assert dict(again.headers) == dict(first.headers)
    for name, value in SENT_WITH_EVERY_ANSWER.items():
        assert again.headers[name] == value


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"authorization": "Bearer a-token-of-somebody-else"}, 401),
        (HERE | {"host": "evil.example"}, 421),
        (HERE | {"origin": "https://evil.example"}, 403),
    ],
)
def test_what_is_known_is_told_to_nobody_who_may_not_ask(
    known: TestClient, headers: dict[str, str], status: int
) -> None:
    assert known.post("/v1/compare", json=SHORT, headers=headers).status_code == status
