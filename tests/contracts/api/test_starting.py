"""Where a beginning asks the factbook: roles and places by name, and what follows from both."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from starlette.testclient import TestClient

from whowhere.facts.factbook import Factbook
from whowhere.facts.occupations import occupation


def started(server: TestClient, **asked: object) -> dict[str, Any]:
    answer = server.post("/v1/start", json=asked)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest.mark.parametrize(
    ("typed", "first"),
    [("nurs", "Nurse"), ("java developer", "Software developer"), ("payrol", "Payroll clerk"),
     ("2221", "Nurse"), ("nurze", "Nurse")],
)  # fmt: skip
def test_a_role_is_found_while_it_is_typed_and_where_it_is_misspelt(
    server: TestClient, typed: str, first: str
) -> None:
    roles = server.get("/v1/roles", params={"like": typed}).json()["roles"]
    assert roles[0]["title"] == first


def test_without_a_word_one_role_of_each_family_is_offered(server: TestClient) -> None:
    families = [each["family"] for each in server.get("/v1/roles").json()["roles"]]
    assert len(families) == len(set(families)) >= 5


@pytest.mark.parametrize(
    ("typed", "first"),
    [("pol", "PL"), ("krak", "PL-krakow"), ("US", "US"), ("tuls", "US-OK-tulsa"),
     ("Filipines", "PH"), ("são paulo", "BR")],
)  # fmt: skip
def test_a_place_is_found_by_code_by_the_beginning_of_its_name_and_where_it_is_misspelt(
    server: TestClient, typed: str, first: str
) -> None:
    places = server.get("/v1/places/named", params={"like": typed}).json()["places"]
    assert places[0]["place"] == first


def test_the_main_city_of_a_country_is_found_under_its_own_name(server: TestClient) -> None:
    places = server.get("/v1/places/named", params={"like": "cair"}).json()["places"]
    cairo = next(each for each in places if each["place"] == "EG")
    assert (cairo["name"], cairo["label"], cairo["within"]) == (
        "Cairo", "Cairo", "Egypt"
    )  # fmt: skip


def test_without_a_word_every_country_is_named(server: TestClient) -> None:
    places = server.get("/v1/places/named").json()["places"]
    assert len(places) > 100
    assert all(each["place"] == each["country"] for each in places)


def test_usual_pay_is_that_of_the_factbook_in_the_money_of_home(server: TestClient) -> None:
    found = started(server, role="software developer", home="Munich", as_of="2026-11-23")
    book = Factbook(found_day := date(2026, 11, 23))
    pay = book.pay(occupation("software developer"), "mid", "DE-munich")
    rate = book.units_per_usd("EUR").value.likely
    assert found["currency"] == "EUR"
    assert found["pay"]["likely"] == pytest.approx(pay.value.likely * rate)
    assert (found["pay"]["status"], found["as_of"]) == (pay.status, found_day.isoformat())
    assert found["pay"]["sources"][0]["producer"] == pay.origins[0].producer


def test_five_places_are_suggested_near_and_far_and_never_home(server: TestClient) -> None:
    found = started(server, role="support agent", home="US")
    reach = {each["place"]: each["reach"] for each in found["places"]}
    for of, suggested in found["suggested"].items():
        assert len(suggested) == 5
        assert "US" not in suggested
        assert of == "all" or {reach[place] for place in suggested} == {of}
    ranks = {each["place"]: each["rank"] for each in found["places"]}
    assert found["suggested"]["all"] == sorted(found["suggested"]["all"], key=ranks.__getitem__)


def test_work_in_a_language_of_home_is_suggested_where_its_speakers_were_counted(
    server: TestClient,
) -> None:
    german = started(server, role="support agent", home="DE")
    assert german["language"] == "de"
    assert "PH" not in german["suggested"]["all"]
    assert started(server, role="software developer", home="DE")["language"] == "en"


def test_software_is_named_for_the_roles_whose_work_it_does(server: TestClient) -> None:
    assert started(server, role="payroll clerk", home="GB")["role"]["software"] == ["documents"]
    assert started(server, role="nurse", home="GB")["role"]["software"] == []


def test_an_unknown_role_and_home_are_refused_with_the_nearest(server: TestClient) -> None:
    answer = server.post("/v1/start", json={"role": "nurze", "home": "DE"})
    assert (answer.status_code, answer.json()["faults"][0]["nearest"]) == (422, "nurse")
    answer = server.post("/v1/start", json={"role": "nurse", "home": "Germanny"})
    assert (answer.status_code, answer.json()["faults"][0]["nearest"]) == (422, "Germany")


def test_every_example_tells_its_story_and_whose_work_it_is(server: TestClient) -> None:
    listed = server.get("/v1/examples").json()["examples"]
    assert all(each["story"] for each in listed)
    trades = {each["name"]: each["trade"] for each in listed}
    assert (trades["support-desk"], trades["product-team"]) == ("support", "it")


def test_a_city_that_stands_for_its_country_is_told_once(server: TestClient) -> None:
    told = server.get("/v1/places/named", params={"like": "Lond"}).json()["places"]
    labels = [each["label"] for each in told]
    assert len(set(labels)) == len(labels)
    assert labels[0] == "London"
    assert "London, CA" in labels
