"""A portfolio's plan before and after other values, over HTTP and in Python."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from starlette.testclient import TestClient
from tests.contracts.conftest import Run
from tests.contracts.test_cli_whatif_plan import TEXT, whatif

import whowhere as ww


def test_python_and_the_server_say_what_the_command_prints(
    whowhere: Run, tmp_path: Path, server: TestClient
) -> None:
    setting = "rules.shared_hours=8"
    printed = whatif(whowhere, tmp_path, setting, more=("--json",)).document
    said = {"set": [setting], "draws": 64, "as_of": "2026-11-23"}
    told = ww.whatif(TEXT, setting, draws=64, as_of="2026-11-23").document
    document = json.loads(json.dumps(tomllib.loads(TEXT), default=str))
    answers = [
        server.post("/v1/whatif", json={name: content, **said}).json()
        for name, content in (("scenario", TEXT), ("portfolio", TEXT), ("portfolio", document))
    ]
    for answer in (dict(told), *answers):
        assert {key: answer[key] for key in ("before", "after", "packages")} == {
            key: printed[key] for key in ("before", "after", "packages")
        }


def test_a_request_that_brings_two_is_asked_which(server: TestClient) -> None:
    both = {"scenario": TEXT, "portfolio": TEXT, "set": ["attrition=0.3"]}
    answer = server.post("/v1/whatif", json=both)
    assert answer.status_code == 422
    assert "said twice, as scenario and portfolio" in answer.text
