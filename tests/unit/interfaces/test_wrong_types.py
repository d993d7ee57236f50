"""A value of the wrong kind is refused in the user's words, never in those of a library."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from whowhere.interfaces.api.asked import request_model
from whowhere.interfaces.api.problems import misread_request
from whowhere.interfaces.questions import QUESTIONS, question_of
from whowhere.interfaces.questions.arguments import Arguments
from whowhere.interfaces.questions.misread import misread
from whowhere.interfaces.questions.question import Question
from whowhere.interfaces.questions.seats import SeatsArguments
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import portfolio_of
from whowhere.model.scenario.loading import scenario_of
from whowhere.model.staffing.loading import staffing_of
from whowhere.quantities.faults import Fault, Faults

LIBRARY = re.compile(
    r"[Ii]nput should|valid (string|integer|number|list|dict|boolean|date)|Value error|pydantic"
    r"|Field required|type=|Extra inputs|None\b|Union|ctx|another value"
)
WRONG: tuple[object, ...] = (None, [], [None], {}, {"a": None}, True, -1.5, 10**400, "\x07", "")


def questions() -> list[Question[Any]]:
    return [question_of(name) for name in QUESTIONS]


def _assert_plain(faults: list[Fault] | tuple[Fault, ...], about: object) -> None:
    assert faults, about
    for fault in faults:
        for words in (str(fault.key), fault.given, fault.accepted, fault.do):
            assert not LIBRARY.search(words), (about, fault)
        assert fault.accepted, (about, fault)


@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_no_argument_of_any_question_is_refused_in_a_librarys_words(wrong: object) -> None:
    for question in questions():
        arguments: type[Arguments] = question.arguments
        for name in arguments.model_fields:
            if name == "source":
                continue
            known = arguments.model_fields[name].alias or name
            try:
                arguments(**{known: wrong})
            except ValidationError as error:
                _assert_plain(misread(error.errors(), arguments), (question.name, known, wrong))


@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_no_field_of_any_request_is_refused_in_a_librarys_words(wrong: object) -> None:
    for question in questions():
        if question.no_address:
            continue
        model = request_model(question.arguments, question.about)
        for name, field in model.model_fields.items():
            try:
                model(**{field.alias or name: wrong})
            except ValidationError as error:
                found = [{**each, "loc": ("body", *each["loc"])} for each in error.errors()]
                faults = misread_request(found, model)
                _assert_plain(faults, (question.name, name, wrong))
                assert all(fault.where == "body" for fault in faults)


def test_a_value_that_may_be_written_in_several_ways_is_told_once() -> None:
    with pytest.raises(ValidationError) as error:
        SeatsArguments(calls="720/h", handle="240s", agents=[])
    (fault,) = misread(error.value.errors(), SeatsArguments)
    assert fault.key == "agents"
    assert fault.given == "an empty list"
    assert fault.accepted == "a whole number, or text in quotes"


def _places(document: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    items = document.items() if isinstance(document, dict) else enumerate(document)
    for key, value in items:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from _places(value, (*path, key))


def _with(document: Any, path: tuple[str | int, ...], value: object) -> Any:
    changed = json.loads(json.dumps(document, default=str))
    inner = changed
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = value
    return changed


READERS = {
    "support-desk.toml": lambda found: scenario_of(found, "it", ASSUMABLE, ()),
    "product-team.toml": lambda found: scenario_of(found, "it", ASSUMABLE, ()),
    "portfolio.toml": lambda found: portfolio_of(found, "it", ASSUMABLE),
    "staffing/support-volume.toml": lambda found: staffing_of(found, "it", None),
}


@pytest.mark.parametrize("example", READERS)
def test_no_key_of_a_file_is_refused_in_a_librarys_words(example: str) -> None:
    document = tomllib.loads((Path("examples") / example).read_text("utf-8"))
    places = list(_places(document))
    for at, path in enumerate(places):
        for wrong in (WRONG[at % len(WRONG)], WRONG[(at + 3) % len(WRONG)], [1, "a"]):
            try:
                READERS[example](_with(document, path, wrong))
            except Faults as found:
                _assert_plain(found.faults, (path, wrong))
