"""The server answers what the command line answers, and refuses with every fault."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.cases import SMALL
from tests.contracts.test_cli_plan import PORTFOLIO

SMALL_PORTFOLIO = json.loads(json.dumps(tomllib.loads(PORTFOLIO.replace("RULES", "")), default=str))
EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
DESK = {"example": "support-desk", "draws": 64, "as_of": "2026-11-23"}
QUICK = ("--example", "support-desk", "--draws", "64", "--as-of", "2026-11-23", "--json")
ATTRITION = "attrition=0.45"


@pytest.mark.parametrize(
    ("address", "more", "words"),
    [
        ("compare", {}, ("compare",)),
        ("whatif", {"set": [ATTRITION]}, ("whatif", "--set", ATTRITION)),
        (
            "explain",
            {"option": "own_staff@PH", "line": "attrition"},
            ("explain", "--option", "own_staff@PH", "--line", "attrition"),
        ),
        ("profile", {"options": ["own_staff@PH"]}, ("profile", "--option", "own_staff@PH")),
        ("overall", {"weights": {"cost": 2, "control": 1}},
         ("overall", "--weights", "cost=2,control=1")),
    ],
)  # fmt: skip
def test_an_answer_is_what_the_command_prints(
    server: TestClient,
    whowhere: Callable[..., Any],
    address: str,
    more: dict[str, Any],
    words: tuple[str, ...],
) -> None:
    answer = server.post(f"/v1/{address}", json={**DESK, **more})
    assert answer.status_code == 200
    assert answer.json() == whowhere(*words, *QUICK).document


def test_a_scenario_comes_as_text_or_as_an_object(server: TestClient) -> None:
    text = (EXAMPLES / "product-team.toml").read_text("utf-8")
    plain = json.loads(json.dumps(tomllib.loads(text), default=str))
    sent = [
        server.post("/v1/compare", json={"scenario": each, "draws": 64}) for each in (text, plain)
    ]
    assert sent[0].status_code == 200
    assert sent[0].content == sent[1].content


def test_every_fault_is_told_at_once_with_the_nearest_name(server: TestClient) -> None:
    text = (EXAMPLES / "product-team.toml").read_text("utf-8")
    broken = text.replace('home = "Germany"', 'home = "Germny"').replace("48 ", "4800 ")
    answer = server.post("/v1/compare", json={"scenario": broken})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()["faults"]
    assert {fault["key"] for fault in told} == {"company.home", "work.horizon_months"}
    assert told[0]["where"].startswith("scenario:")
    assert told[0]["nearest"] == "Germany"


def test_an_unknown_field_is_refused_with_the_nearest_name(server: TestClient) -> None:
    answer = server.post("/v1/compare", json={"exampel": "support-desk"})
    (fault,) = answer.json()["faults"]
    assert (answer.status_code, fault["key"], fault["nearest"]) == (422, "exampel", "example")


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ({**DESK, "draws": 16_384}, "draws"),
        ({**DESK, "draws": 100}, "draws"),
        ({}, "scenario"),
        ({**DESK, "scenario": {}}, "scenario"),
        ({"example": "suport-desk"}, "example"),
        ({**DESK, "set": ["work=1", "company.home=[[["]}, "company.home"),
    ],
)
def test_what_cannot_be_computed_is_a_fault_of_its_key(
    server: TestClient, asked: dict[str, Any], key: str
) -> None:
    answer = server.post("/v1/compare", json=asked)
    assert answer.status_code == 422
    keys = [fault["key"] for fault in answer.json()["faults"]]
    assert key in " ".join(keys)
    assert not [each for each in keys if each.startswith("-")], "a request has fields, no options"


def test_more_options_than_the_server_takes_are_refused(server: TestClient) -> None:
    places = ["home", "PH", "IN", "CO", "MX", "PL", "RO", "ZA", "EG", "PT", "ES", "BG", "HU", "CZ"]
    scenario = tomllib.loads((EXAMPLES / "support-desk.toml").read_text("utf-8"))
    scenario["options"] = {"places": places}
    plain = json.loads(json.dumps(scenario, default=str))
    answer = server.post("/v1/compare", json={"scenario": plain, "draws": 64})
    assert answer.status_code == 422
    assert [fault["key"] for fault in answer.json()["faults"]] == ["options"]


def test_text_that_is_no_json_is_refused_in_the_same_shape(server: TestClient) -> None:
    answer = server.post(
        "/v1/compare", content="{nonsense", headers={"content-type": "application/json"}
    )
    assert answer.status_code == 400
    assert answer.json()["faults"][0]["accepted"] == "one JSON object"


def test_an_address_that_is_not_there_names_the_nearest(server: TestClient) -> None:
    answer = server.get("/v1/compar")
    assert answer.status_code == 404
    assert answer.json()["faults"][0]["nearest"] == "/v1/compare"


def test_another_method_is_refused_with_those_that_are_allowed(server: TestClient) -> None:
    answer = server.get("/v1/compare")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


def test_places_facts_examples_and_schema_are_there_to_read(server: TestClient) -> None:
    assert len(server.get("/v1/places?top=3").json()["places"]) == 3
    assert server.get("/v1/facts/PL").json()["country"] == "PL"
    listed = server.get("/v1/examples").json()
    assert "support-desk" in {each["name"] for each in listed["examples"]}
    assert [each["name"] for each in listed["portfolios"]] == ["portfolio"]
    assert "[[packages]]" in server.get("/v1/examples/portfolio").text
    assert server.get("/v1/examples/support-desk").text.startswith("# A 24/7 support desk")
    assert server.get("/v1/schema").json()["properties"]["work"]
    assert server.get("/v1/schema?portfolio=true").json()["properties"]["packages"]
    assert server.get("/v1/facts/Polnd").json()["faults"][0]["nearest"] == "Poland"
    assert server.get("/healthz").json()["status"] == "ok"


def test_a_report_comes_as_a_file_to_keep(server: TestClient) -> None:
    asked = {"example": "product-team", "draws": 64, "as_of": "2026-11-23", "kind": ".csv"}
    answer = server.post("/v1/report", json=asked)
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="whowhere.csv"'
    assert answer.text.startswith("option,")
    refused = server.post("/v1/report", json={**asked, "kind": ".xslx"})
    assert refused.json()["faults"][0]["nearest"] == ".xlsx"


def test_a_portfolio_that_comes_in_a_request_is_planned_or_refused(server: TestClient) -> None:
    planned = server.post("/v1/plan", json={"portfolio": SMALL_PORTFOLIO, "draws": 64})
    assert planned.status_code == 200, planned.text
    assert planned.json()["plan"]
    assert planned.json()["solve"]["gap"] <= 1e-6
    refused = server.post("/v1/plan", json={"portfolio": {"titel": "A plan"}, "frontier": "tial"})
    assert refused.json()["faults"][0]["nearest"] == "tail"


def test_a_portfolio_is_checked_as_a_scenario_is(server: TestClient) -> None:
    sound = server.post("/v1/check", json={"portfolio": SMALL_PORTFOLIO})
    packages = SMALL_PORTFOLIO["packages"]
    assert sound.status_code == 200, sound.text
    assert sound.json()["packages"] == [each["id"] for each in packages]
    heads = [role["heads"] for each in packages for role in each["roles"]]
    assert sound.json()["heads"] == sum(heads)

    without = {key: value for key, value in SMALL_PORTFOLIO.items() if key != "packages"}
    refused = server.post("/v1/check", json={"portfolio": without})
    assert [each["key"] for each in refused.json()["faults"]] == ["packages"]
    both = server.post("/v1/check", json={"portfolio": SMALL_PORTFOLIO, "scenario": SMALL})
    assert both.json()["faults"][0]["given"] == "said twice, as scenario and portfolio"
    neither = server.post("/v1/check", json={"portfolio": None, "scenario": SMALL})
    assert neither.json()["title"] == SMALL["title"]
    other = {"portfolio": SMALL_PORTFOLIO, "set": ["horizon_months=48"]}
    assert server.post("/v1/check", json=other).json()["horizon_months"] == 48
    example = server.post("/v1/check", json={"example": "portfolio"}).json()
    assert (len(example["packages"]), example["horizon_months"]) == (12, 60)


def test_a_week_that_comes_in_a_request_is_staffed(server: TestClient) -> None:
    answer = server.post("/v1/staff", json={"staffing": {"nonsense": 1}})
    assert answer.status_code == 422
    assert server.post("/v1/staff", json={}).json()["faults"][0]["key"] == "staffing"


def test_a_request_may_name_no_file_of_the_server(server: TestClient) -> None:
    package = {**SMALL_PORTFOLIO["packages"][0], "scenario": "/etc/passwd"}
    asked = {"portfolio": {**SMALL_PORTFOLIO, "packages": [package]}}
    answer = server.post("/v1/plan", json=asked)
    assert answer.status_code == 422
    assert "root:" not in answer.text


def test_regulated_work_is_held_back_and_its_words_are_checked(server: TestClient) -> None:
    work = {**SMALL["work"], "regulated": "Medicaid"}
    texan = {**SMALL, "company": {"name": "Test", "home": "Austin"}, "work": work}
    verdict = server.post("/v1/compare", json={"scenario": texan, "draws": 64}).json()["verdict"]
    gates = {each["id"]: each["gates"] for each in verdict["inadmissible"]}
    assert gates["own_staff@PH"] == ["regulated"]
    assert verdict["best"].endswith("@US")

    slip = {**texan, "work": {**work, "regulated": "Medicade"}}
    refused = server.post("/v1/check", json={"scenario": slip})
    assert refused.status_code == 422
    (fault,) = refused.json()["faults"]
    assert (fault["key"], fault["nearest"]) == ("work.regulated", "Medicaid")
