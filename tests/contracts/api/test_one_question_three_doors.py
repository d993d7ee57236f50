"""A question is asked by the same names at every door, and faults name them as the door does."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest
from starlette.testclient import TestClient

import whowhere as ww
from whowhere.interfaces.cli import COMMANDS, commands
from whowhere.interfaces.cli.command_of import command_of
from whowhere.interfaces.python.stub import stub_text
from whowhere.interfaces.questions import QUESTIONS, question_of
from whowhere.interfaces.questions.arguments import fields_of, flag_of, option_name
from whowhere.interfaces.requests.sources import EITHER, PORTFOLIO

STUB = Path(ww.__file__).parent / "__init__.pyi"
IN_THE_REQUEST = {"rank"}
"""Questions whose request is the table itself."""


def schema_of(server: TestClient, name: str) -> dict[str, Any]:
    document = server.get("/v1/openapi.json").json()
    body = document["paths"][f"/v1/{name}"]["post"]["requestBody"]["content"]
    reference = body["application/json"]["schema"]["$ref"].rpartition("/")[2]
    found: dict[str, Any] = document["components"]["schemas"][reference]
    return found


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_has_a_command_an_address_and_a_function(
    name: str,
    server: TestClient,
) -> None:
    question = question_of(name)
    fields = set(fields_of(question.arguments))
    about = {question.about.name} if question.about else set()
    function = getattr(ww, question.function or name)

    assert set(inspect.signature(function).parameters) == fields | about
    assert name in COMMANDS
    if question.no_address:
        assert server.post(f"/v1/{name}", json={}).status_code == 404
        assert f"/v1/{name}" not in server.get("/v1/openapi.json").json()["paths"]
    elif name not in IN_THE_REQUEST:
        example = {"example"} if about else set()
        either = {PORTFOLIO.name} if question.about == EITHER else set()
        assert set(schema_of(server, name)["properties"]) == fields | about | either | example


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_argument_is_an_option_or_a_word_of_the_command(name: str) -> None:
    question = question_of(name)
    context = click.Context(commands)
    command = commands.get_command(context, name)
    assert command is not None
    spelled = {
        option for each in command_of(question).params for option in (*each.opts, each.metavar)
    }
    for argument, field in fields_of(question.arguments).items():
        flag = flag_of(field)
        if not flag.is_word:
            assert option_name(argument, flag) in spelled, argument


def test_the_types_of_the_python_interface_are_those_of_the_questions() -> None:
    assert STUB.read_text("utf-8") == stub_text(), "make docs"


WRONG = {"weights": {"cost": -1}}


def test_a_fault_names_the_argument_as_its_door_does(
    server: TestClient,
    whowhere: Callable[..., Any],
) -> None:
    asked = {"example": "product-team", "draws": 64}
    typed = whowhere("overall", "--example", "product-team", "--weights", "cost=-1")
    sent = server.post("/v1/overall", json={**asked, **WRONG}).json()["faults"]
    with pytest.raises(ww.Faults) as called:
        ww.overall("product-team", {"cost": -1}, draws=64)

    assert "--weights cost is" in typed.err
    assert [each["key"] for each in sent] == ["weights.cost"]
    assert [each.key for each in called.value.faults] == ["weights.cost"]


def test_a_fault_of_a_value_that_is_set_names_it(
    server: TestClient,
    whowhere: Callable[..., Any],
) -> None:
    settings = ["PH.attritoin=0.4"]
    typed = whowhere("compare", "--example", "support-desk", "--set", settings[0])
    sent = server.post("/v1/compare", json={"example": "support-desk", "set": settings})

    assert "--set PH.attritoin" in typed.err
    assert sent.json()["faults"][0]["key"] == "set.PH.attritoin"


def test_weights_travel_as_they_are_given() -> None:
    tiny = ww.overall("product-team", {"cost": 1e-10, "control": 1e-10}, draws=64)
    even = ww.overall("product-team", {"cost": 1, "control": 1}, draws=64)
    assert tiny.document == even.document


def test_a_function_refuses_what_is_no_argument_with_the_nearest_name() -> None:
    with pytest.raises(TypeError, match="drwas"):
        ww.compare("product-team", drwas=64)  # type: ignore[call-arg]


def test_an_answer_can_be_kept_as_its_files() -> None:
    text = ww.hours("Denver", "Manila").files["ics"]().content
    assert str(text if isinstance(text, str) else text.decode()).startswith("BEGIN:VCALENDAR")


def test_software_under_an_arrangement_is_told_alike_at_every_door(
    server: TestClient,
    whowhere: Callable[..., Any],
) -> None:
    asked = {"employer": "vendor", "directs": "vendor", "home": "ES", "place": "CO"}
    asked |= {"software": "answers", "as_of": "2026-11-23"}
    flags = (word for key, value in asked.items() for word in (option_of(key), value))
    typed = whowhere("classify", *flags, "--json").document
    posted = server.post("/v1/classify", json=asked).json()
    called = ww.classify(**{**asked, "as_of": date(2026, 11, 23)}).document

    assert typed == posted == {"schema_version": 1, **called}
    assert typed["layer"]["term"] == "AI agent"
    assert "Law 10/2025" in typed["warnings"][-2]["reason"]


def option_of(argument: str) -> str:
    return f"--{argument.replace('_', '-')}"
