"""Every call that a page prints is answered."""

from __future__ import annotations

import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient
from tests.printed import PAGES, printed_on

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "api.md").read_text("utf-8")
CALLS = [
    words
    for page in PAGES
    for printed in printed_on(page)
    if printed.kind == "line" and (words := shlex.split(printed.text))[0] == "curl"
]


@pytest.mark.parametrize("words", CALLS, ids=lambda words: urlsplit(words[1]).path)
def test_a_call_of_the_page_is_answered(server: TestClient, words: list[str]) -> None:
    url = urlsplit(words[1])
    path = f"{url.path}?{url.query}" if url.query else url.path
    headers = dict(words[at + 1].split(": ", 1) for at, word in enumerate(words) if word == "-H")
    body = next((words[at + 1] for at, word in enumerate(words) if word == "-d"), None)
    answer = server.post(path, content=body, headers=headers) if body else server.get(path)
    assert answer.status_code == 200, answer.text


def test_every_address_of_the_description_stands_on_the_page(server: TestClient) -> None:
    paths = server.get("/v1/openapi.json").json()["paths"]
    assert [path for path in paths if path.removeprefix("/v1") not in PAGE] == []
