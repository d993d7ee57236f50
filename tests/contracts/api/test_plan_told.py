"""A plan over HTTP as it becomes known: the plan, then prices and other plans, then the whole."""

from __future__ import annotations

import json
import time
from contextlib import closing
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.contracts.api.test_answers import SMALL_PORTFOLIO
from tests.contracts.api.test_ending import ask, served, within
from tests.contracts.api.test_shared_answers import on_linux, workers_of

TIMED = ("solve",)
"""Keys that hold seconds: no two runs have the same."""
ASKED = {"portfolio": SMALL_PORTFOLIO | {"rules": {"most_sites": 1, "moves_a_year": 1}},
         "draws": 64}  # fmt: skip


def lines_of(server: TestClient, asked: dict[str, Any]) -> list[dict[str, Any]]:
    answer = server.post("/v1/plan/told", json=asked)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/x-ndjson"
    return [json.loads(line) for line in answer.text.splitlines()]


def test_packages_are_counted_then_the_plan_comes_then_all_that_is_asked_of_it(
    server: TestClient,
) -> None:
    lines = lines_of(server, ASKED)
    costing = [(line["done"], line["total"]) for line in lines if line["event"] == "costing"]
    assert costing == [(0, 2), (1, 2), (2, 2)]
    first = next(line for line in lines if line["event"] == "found")["document"]
    assert first["plan"]["choices"]
    assert first["pending"] == ["near plans", "prices"]
    assert [rule["price"] for rule in first["rules"]] == [None, None]
    assert lines[-1]["event"] == "answer"
    assert lines[-1]["document"]["pending"] == []
    assert None not in [rule["price"] for rule in lines[-1]["document"]["rules"]]


def test_what_is_told_in_parts_adds_up_to_what_is_answered_at_once(server: TestClient) -> None:
    lines = lines_of(server, ASKED)
    joined: dict[str, Any] = {}
    for line in lines:
        joined |= line["document"] if line["event"] == "found" else {}
    whole = lines[-1]["document"]
    assert {key: joined[key] for key in whole} == whole
    at_once = server.post("/v1/plan", json=ASKED).json()
    for document in (whole, at_once):
        for key in (*TIMED, "schema_version"):
            document.pop(key, None)
    assert whole == at_once


def test_a_faulty_portfolio_is_refused_as_everywhere(server: TestClient) -> None:
    faulty = {"portfolio": SMALL_PORTFOLIO | {"horizon_months": "long"}, "draws": 64}
    told, plain = (server.post(f"/v1/{path}", json=faulty) for path in ("plan/told", "plan"))
    assert told.status_code == plain.status_code == 422
    assert told.json() == plain.json()


def test_what_goes_wrong_on_the_way_is_the_last_line(server: TestClient) -> None:
    barred = {"engagements": ["own_staff"], "places": ["PL"], "leave_out": ["own_staff@PL"]}
    package = SMALL_PORTFOLIO["packages"][0] | {"today": "nothing", "options": barred}
    asked = {"portfolio": SMALL_PORTFOLIO | {"packages": [package]}, "draws": 64}
    answer = server.post("/v1/plan/told", json=asked)
    last = json.loads(answer.text.splitlines()[-1])
    problem = last if answer.status_code == 422 else last["problem"]
    assert problem["status"] == 422
    assert problem["faults"]


@on_linux
@pytest.mark.slow
def test_whoever_hangs_up_in_the_middle_frees_the_worker() -> None:
    with served() as (process, port):
        with closing(ask(port, "POST", "/v1/plan/told", {"example": "portfolio"})) as asked:
            stream = asked.getresponse()
            assert json.loads(stream.readline())["event"] == "costing"
            assert len(workers_of(process.pid)) == 1
        assert within(30, lambda: not workers_of(process.pid))
        time.sleep(0.2)
        with closing(ask(port, "POST", "/v1/check", {"example": "support-desk"})) as asked:
            assert asked.getresponse().status == 200
