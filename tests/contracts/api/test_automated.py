"""What software is worth, over HTTP."""

from __future__ import annotations

from fastapi.testclient import TestClient
from tests.cases import SMALL, changed


def test_over_http_it_is_asked_like_any_question(server: TestClient) -> None:
    asked = {"scenario": changed(SMALL, automation={"kind": "voice"}), "draws": 64}
    found = server.post("/v1/automate", json=asked).json()

    assert found["kind"] == "voice"
    assert {each["what"] for each in found["contacts"]} >= {"people", "both", "solved"}


def test_over_http_a_kind_may_be_asked_for_beside_a_scenario_without_software(
    server: TestClient,
) -> None:
    found = server.post("/v1/automate", json={"scenario": SMALL, "kind": "chat", "draws": 64})
    assert found.status_code == 422
    asked = {"scenario": SMALL, "kind": "agent assist", "draws": 64}
    assert server.post("/v1/automate", json=asked).json()["kind"] == "agent assist"
