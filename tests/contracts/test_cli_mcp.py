"""``whowhere mcp`` as assistants start it: over its own streams, and over HTTP."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

import httpx2
import mcp_types as mcp
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client
from tests.awaited import awaited
from tests.contracts.conftest import Run

R = TypeVar("R")
STARTED = "from whowhere.interfaces.start import main; main()"
SEATS = {"calls": "720/h", "handle": "240s"}
TOKEN = "a-token-that-nobody-guesses"  # noqa: S105 - of a server of this test
READY_SECONDS = 60


def command(*words: str) -> list[str]:
    return ["-c", f"import sys; sys.argv[1:] = {list(words)!r}; {STARTED}"]


async def over_streams(question: Callable[[Client], Awaitable[R]]) -> R:
    server = StdioServerParameters(
        command=sys.executable, args=command("mcp"), env=dict(os.environ)
    )
    async with Client(stdio_client(server)) as client:
        return await question(client)


def test_an_assistant_that_starts_it_is_answered_over_its_streams() -> None:
    async def seats(client: Client) -> mcp.CallToolResult:
        return await client.call_tool("seats", SEATS)

    result = awaited(over_streams(seats))
    assert not result.is_error
    # 48 erlang and 80% within 20 s: 54 people, Erlang C.
    assert result.structured_content["agents"] == 54


@pytest.fixture(scope="module")
def served() -> Iterator[str]:
    """Serve tools over HTTP with a token; yield their address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = command("mcp", "--http", "--port", str(port), "--token", TOKEN)
    process = subprocess.Popen([sys.executable, *words], stderr=subprocess.DEVNULL)
    until = time.monotonic() + READY_SECONDS
    while time.monotonic() < until:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}/mcp"
    process.terminate()
    process.wait()


def test_a_client_with_the_token_is_answered_over_http(served: str) -> None:
    async def seats() -> mcp.CallToolResult:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        async with (
            httpx2.AsyncClient(headers=headers, timeout=READY_SECONDS) as web,
            Client(streamable_http_client(served, http_client=web)) as client,
        ):
            return await client.call_tool("seats", SEATS)

    assert awaited(seats()).structured_content["agents"] == 54


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": f"Bearer {TOKEN}", "Host": "elsewhere.example"}, 421),
        ({"Authorization": f"Bearer {TOKEN}", "Origin": "https://elsewhere.example"}, 403),
    ],
)
def test_others_are_refused_over_http(served: str, headers: dict[str, str], status: int) -> None:
    asked = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    assert (
        httpx2.post(served, json=asked, headers=headers, timeout=READY_SECONDS).status_code
        == status
    )


def test_away_from_this_machine_it_asks_for_a_token(whowhere: Run) -> None:
    ended = whowhere("mcp", "--http", "--host", "0.0.0.0")  # noqa: S104 - refused
    assert ended.code == 2
    assert "--token is missing" in ended.err


def test_without_the_library_it_says_how_to_install_it(
    whowhere: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [each for each in sys.modules if each.startswith("whowhere.interfaces.assistants")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "mcp.server.stdio", None)
    ended = whowhere("mcp")
    assert ended.code == 2
    assert "Install it: pip install mcp." in ended.err
