"""Vendors' offers over HTTP: their rates come with the request, and no file is opened."""

from __future__ import annotations

from starlette.testclient import TestClient
from tests.cases import OFFERS_OF_ALL_KINDS, SMALL, changed


def test_over_http_offers_come_inline_and_no_file_is_opened(server: TestClient) -> None:
    asked = {"scenario": changed(SMALL, offers=OFFERS_OF_ALL_KINDS), "draws": 64}
    found = server.post("/v1/offers", json=asked).json()
    assert len(found["offers"]) == len(OFFERS_OF_ALL_KINDS)
    card = {"vendor": "A", "option": "managed_service@PH", "kind": "hours", "rate_card": "a.csv"}
    refused = server.post("/v1/offers", json={"scenario": changed(SMALL, offers=[card])})
    assert refused.status_code == 422
    assert "rates, where no file is read" in refused.text


def test_the_page_may_change_the_example_whose_cards_come_with_it(server: TestClient) -> None:
    text = server.get("/v1/examples/two-bids").text
    changed_there = text.replace("payment_days = 30", "payment_days = 90")
    found = server.post("/v1/offers", json={"scenario": changed_there, "draws": 64}).json()
    assert [each["offer"]["vendor"] for each in found["offers"]] == ["Baltica", "Northbridge"]
