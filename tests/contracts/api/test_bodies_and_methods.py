"""What is asked wrongly is told so in words, by status, method and media type, and in bounds."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from whowhere.interfaces.api.gate import SENT_WITH_EVERY_ANSWER
from whowhere.interfaces.requests.sources import examples, portfolios

JSON = {"content-type": "application/json"}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b'{"example": "support-desk"', "no JSON at line 1, column 27"),
        (b'{"top": NaN}', "with NaN, which is no number of JSON"),
        (b"[" * 50_000, "nested too deeply to be read"),
        (b'{"top": ' + b"1" * 5_000 + b"}", "with a number too long to be read"),
        (b'{"example": "\xff"}', "not in UTF-8"),
        (b"", "no JSON at line 1, column 1"),
    ],
)
def test_a_body_that_is_no_json_is_told_what_is_wrong_with_it(
    server: TestClient, body: bytes, told: str
) -> None:
    answer = server.post("/v1/places", content=body, headers=JSON)
    assert answer.status_code == 400
    (fault,) = answer.json()["faults"]
    assert fault["given"].startswith(told)
    assert fault["do"]


@pytest.mark.parametrize("body", [b'{"top": 1, "top": 2}', b'{"weights": {"cost": 1, "cost": 2}}'])
def test_a_key_that_is_written_twice_is_refused_wherever_it_stands(
    server: TestClient, body: bytes
) -> None:
    answer = server.post("/v1/overall", content=body, headers=JSON)
    assert answer.status_code == 400
    (fault,) = answer.json()["faults"]
    assert fault["key"] in {"'top'", "'cost'"}
    assert fault["given"] == "written twice in one object"


@pytest.mark.parametrize("declared", ["application/JSON", "Application/Json; charset=utf-8"])
def test_a_media_type_is_the_same_in_any_letters(server: TestClient, declared: str) -> None:
    answer = server.post("/v1/glossary", content=b"{}", headers={"content-type": declared})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/v1/places", "GET, HEAD, POST"),
        ("POST", "/v1/schema", "GET, HEAD"),
        ("POST", "/healthz", "GET, HEAD"),
        ("HEAD", "/v1/compare", "POST"),
        ("PUT", "/v1/facts/PL", "GET, HEAD"),
    ],
)
def test_another_method_is_told_all_that_the_address_answers(
    server: TestClient, method: str, path: str, allowed: str
) -> None:
    answer = server.request(method, path)
    assert (answer.status_code, answer.headers["allow"]) == (405, allowed)


@pytest.mark.parametrize("path", ["/healthz", "/v1/examples", "/v1/examples/support-desk"])
def test_an_address_that_is_read_may_be_asked_for_its_headers(
    server: TestClient, path: str
) -> None:
    head, whole = server.head(path), server.get(path)
    assert head.status_code == 200
    assert head.headers["content-type"] == whole.headers["content-type"]


def test_an_address_that_is_not_there_is_so_whatever_is_sent(server: TestClient) -> None:
    assert server.post("/nowhere", content=b"[", headers=JSON).status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [("/healthz", 200), ("/nowhere", 404), ("/v1/compare", 405), ("/v1/facts/Nowhere", 422)],
)
def test_every_answer_brings_the_headers_that_make_browsers_strict(
    server: TestClient, path: str, status: int
) -> None:
    answer = server.get(path)
    assert answer.status_code == status
    assert set(map(str.lower, SENT_WITH_EVERY_ANSWER)) <= set(answer.headers)


def test_of_thousands_of_faults_fifty_are_told_and_how_many_more_there_are(
    server: TestClient,
) -> None:
    many = {"set": [1] * 150}
    answer = server.post("/v1/compare", json={"example": "support-desk", **many})
    told = answer.json()["faults"]
    assert len(told) == 51
    assert (told[-1]["key"], told[-1]["given"]) == ("the rest", "100 more faults")


def test_nobody_means_more_weights_than_there_could_be(server: TestClient) -> None:
    weights = {f"name {number}": 1 for number in range(5_000)}
    answer = server.post("/v1/overall", json={"example": "support-desk", "weights": weights})
    assert answer.status_code == 422
    assert len(answer.json()["faults"]) == 1


def test_the_description_names_the_examples_and_the_type_of_the_schema(server: TestClient) -> None:
    document = server.get("/v1/openapi.json").json()
    asked = document["components"]["schemas"]["CompareArgumentsAsked"]["properties"]["example"]
    assert asked["anyOf"][0]["enum"] == list(examples())
    (name,) = document["paths"]["/v1/examples/{name}"]["get"]["parameters"]
    assert name["schema"]["enum"] == [*examples(), *portfolios()]
    answers = document["paths"]["/v1/schema"]["get"]["responses"]["200"]["content"]
    sent = server.get("/v1/schema").headers["content-type"]
    assert list(answers) == [sent] == ["application/schema+json"]
