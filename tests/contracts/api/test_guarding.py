"""Who may ask, how much, and that nobody keeps the others waiting."""

from __future__ import annotations

import asyncio
import multiprocessing
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import uvicorn
from starlette.testclient import TestClient

from whowhere.interfaces.api.app import create_app
from whowhere.interfaces.api.gate import own_names
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.serving import Address, checked, is_loopback
from whowhere.interfaces.api.serving import listening as socket_at
from whowhere.quantities.faults import Faults

DESK = {"example": "support-desk", "draws": 64}
LONG = {"example": "support-desk", "draws": 16_384}
TOKEN = "a-token-that-nobody-guesses"  # noqa: S105 - no secret


def client(limits: ServerLimits | None = None, token: str | None = None) -> TestClient:
    app = create_app(limits, own_names("127.0.0.1"), token)
    return TestClient(app, base_url="http://127.0.0.1:8765")


def test_a_body_beyond_the_limit_is_refused_declared_or_not() -> None:
    json_type = {"content-type": "application/json"}
    with client(ServerLimits(body_bytes=100)) as small:
        declared = small.post("/v1/check", content=b" " * 101, headers=json_type)
        streamed = small.post("/v1/check", content=iter([b" " * 60, b" " * 60]), headers=json_type)
    assert declared.status_code == streamed.status_code == 413
    assert declared.json()["faults"][0]["accepted"] == "up to 100 bytes"


def test_what_takes_too_long_is_refused_and_its_process_ends() -> None:
    with client(ServerLimits(seconds=0.05)) as hasty:
        answer = hasty.post("/v1/compare", json=LONG)
        assert answer.status_code == 422
        assert "not done after 0.05 seconds" in answer.json()["faults"][0]["given"]
        assert not multiprocessing.active_children()


def test_a_request_too_many_is_told_to_come_back() -> None:
    with client(ServerLimits(at_once=1, waiting=0)) as narrow:
        first = threading.Thread(target=lambda: narrow.post("/v1/compare", json=LONG))
        first.start()
        time.sleep(0.2)
        answer = narrow.post("/v1/check", json=DESK)
        first.join()
    assert answer.status_code == 429
    assert answer.headers["retry-after"]


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
def test_a_name_that_is_not_the_servers_is_refused(server: TestClient, host: str) -> None:
    del server
    with client() as own:
        assert own.get("/healthz", headers={"host": host}).status_code == 421
        assert own.get("/healthz", headers={"host": "localhost:8765"}).status_code == 200
        assert own.get("/healthz", headers={"host": "[::1]:8765"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"},
    ],
)
def test_another_site_may_neither_ask_nor_read(headers: dict[str, str]) -> None:
    with client() as own:
        answer = own.post("/v1/check", json=DESK, headers=headers)
        assert answer.status_code == 403
        assert "access-control-allow-origin" not in answer.headers
        same = own.post("/v1/check", json=DESK, headers={"origin": "http://127.0.0.1:8765"})
        assert same.status_code == 200


def test_a_form_of_another_site_is_not_taken_for_json() -> None:
    with client() as own:
        sent = own.post("/v1/check", content=b"{}", headers={"content-type": "text/plain"})
        assert sent.status_code == 415


def test_with_a_token_only_its_bearer_is_answered() -> None:
    with client(token=TOKEN) as closed:
        assert closed.post("/v1/check", json=DESK).status_code == 401
        wrong = {"authorization": "Bearer no"}
        assert closed.post("/v1/check", json=DESK, headers=wrong).status_code == 401
        right = {"authorization": f"Bearer {TOKEN}"}
        assert closed.post("/v1/check", json=DESK, headers=right).status_code == 200
        assert closed.get("/healthz").status_code == 200
        assert closed.get(f"/v1/schema?token={TOKEN}").status_code == 401


def test_every_answer_tells_the_browser_to_be_strict(server: TestClient) -> None:
    for answer in (server.get("/healthz"), server.get("/nowhere"), server.post("/v1/check")):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"


def test_who_opens_the_page_with_the_token_keeps_it_as_a_cookie_of_this_site() -> None:
    app = create_app(None, own_names("127.0.0.1"), TOKEN, "<html>the page</html>")
    with TestClient(app, base_url="http://127.0.0.1") as browser:
        assert browser.get("/").status_code == 401
        assert browser.get("/?token=wrong").status_code == 401
        assert not browser.cookies
        opened = browser.get(f"/?token={TOKEN}")
        assert opened.text == "<html>the page</html>"
        sent = opened.headers["set-cookie"].lower()
        assert "httponly" in sent
        assert "samesite=strict" in sent
        assert browser.get("/v1/examples").status_code == 200
        assert browser.post("/v1/check", json={"example": "support-desk"}).status_code == 200
        browser.cookies.set("whowhere_token", "wrong")
        assert (
            browser.get("/v1/examples", headers={"cookie": "whowhere_token=no"}).status_code == 401
        )


def test_another_address_demands_a_token() -> None:
    with pytest.raises(Faults, match="--token"):
        checked(Address("0.0.0.0", 80))  # noqa: S104 - it is what is refused
    with pytest.raises(Faults, match="at least 16 characters"):
        checked(Address("127.0.0.1", 80, token="short"))  # noqa: S106 - no secret
    assert checked(Address("0.0.0.0", 80, token=TOKEN))  # noqa: S104
    assert [is_loopback(host) for host in ("127.0.0.1", "[::1]", "localhost", "10.0.0.1")] == [
        True, True, True, False,
    ]  # fmt: skip


@contextmanager
def listening(limits: ServerLimits) -> Iterator[tuple[str, int]]:
    """Serve on a free port of this machine, in a thread."""
    config = uvicorn.Config(create_app(limits), port=0, log_level="error", lifespan="on")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()))
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield server.servers[0].sockets[0].getsockname()[:2]
    finally:
        server.should_exit = True
        thread.join()


def ask(address: tuple[str, int], body: bytes) -> socket.socket:
    line = socket.create_connection(address, timeout=60)
    head = f"Host: {address[0]}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    line.sendall(f"POST /v1/compare HTTP/1.1\r\n{head}\r\n\r\n".encode() + body)
    return line


def within(seconds: float, holds: object) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if callable(holds) and holds():
            return True
        time.sleep(0.01)
    return False


def test_a_client_that_goes_away_frees_its_work_and_a_slow_one_blocks_nobody() -> None:
    slow = b'{"example": "support-desk", "draws": 32768}'
    with listening(ServerLimits(draws=32_768, at_once=2)) as address:
        line = ask(address, slow)
        assert within(20, multiprocessing.active_children)
        quick = ask(address, b'{"example": "support-desk", "draws": 100}')
        assert b"422" in quick.recv(100)
        assert multiprocessing.active_children()
        line.close()
        quick.close()
        assert within(20, lambda: not multiprocessing.active_children())


@pytest.mark.parametrize("origin", ["http://[", "null", "http://127.0.0.1:8765.elsewhere.example"])
def test_an_origin_that_is_none_is_another_site_and_the_answer_has_its_headers(origin: str) -> None:
    with client() as here:
        answer = here.post("/v1/check", json=DESK, headers={"origin": origin})
    assert answer.status_code == 403
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("kind", ["\r\na:b.csv", "\u202e.csv", "/../a.csv", '"x.csv', ".docx"])
def test_a_kind_of_report_is_one_of_the_known_and_nothing_around_it(kind: str) -> None:
    with client() as here:
        answer = here.post("/v1/report", json={**DESK, "kind": kind})
    assert answer.status_code == 422
    (fault,) = answer.json()["faults"]
    accepted = "one of .csv, .html, .md, .pdf, .pptx, .xlsx"
    assert (fault["key"], fault["accepted"]) == ("kind", accepted)


def test_who_has_no_token_is_told_how_to_send_it() -> None:
    with client(token=TOKEN) as guarded:
        answer = guarded.post("/v1/check", json=DESK)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


def test_a_token_that_an_address_cannot_hold_is_refused() -> None:
    with pytest.raises(Faults, match="letters of English"):
        checked(Address("127.0.0.1", 8765, token="with a space & more"))  # noqa: S106 - refused


def test_a_port_that_is_taken_is_told_before_anybody_is_sent_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Faults, match=f"127.0.0.1:{port}, where nothing can listen"):
            socket_at(Address("127.0.0.1", port))


def test_an_address_in_brackets_is_shown_with_one_pair() -> None:
    assert Address("[::1]", 8765).page == Address("::1", 8765).page == "http://[::1]:8765/"
