"""The description is true: whatever it allows, the server answers or refuses in words."""

from __future__ import annotations

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from starlette.testclient import TestClient

from whowhere.interfaces.api.app import create_app
from whowhere.interfaces.api.limits import ServerLimits

APP = create_app(ServerLimits(draws=64, options=60, seconds=8))
DESCRIPTION = schemathesis.openapi.from_asgi("/v1/openapi.json", APP)


def test_the_description_is_openapi_3_1_and_says_how_each_address_refuses(
    server: TestClient,
) -> None:
    document = server.get("/v1/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            assert operation["summary"], path
            assert (
                method == "get"
                or "application/problem+json" in (operation["responses"]["422"]["content"])
            )


@DESCRIPTION.parametrize()
@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_request_breaks_the_server(case: schemathesis.Case) -> None:
    answer = case.call()
    case.validate_response(answer, checks=[not_a_server_error])
    if answer.status_code >= 400:
        assert answer.json()["faults"], "a refusal says what to do"


@pytest.mark.parametrize("text", ["[" * 5_000, '{"set": ["' + "[" * 1_900 + '"]}', '"\\ud800"'])
@pytest.mark.parametrize("address", ["compare", "rank", "seats", "check"])
def test_hostile_bodies_are_refused_in_words(server: TestClient, address: str, text: str) -> None:
    answer = server.post(
        f"/v1/{address}", content=text, headers={"content-type": "application/json"}
    )
    assert 400 <= answer.status_code < 500
    assert answer.json()["faults"]
