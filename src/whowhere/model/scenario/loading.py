"""From a file to a checked scenario, or to all of its mistakes at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError, create_model
from pydantic_core import ErrorDetails

from whowhere.model.scenario.accepted import Node
from whowhere.model.scenario.checks import misfits
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.parsing import document_of, require_plain
from whowhere.model.scenario.reading import name_of, read_text
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.settings import as_set, with_settings
from whowhere.model.scenario.table import Table
from whowhere.model.scenario.telling import told
from whowhere.model.scenario.titles import titled
from whowhere.model.scenario.wording import SourceLines
from whowhere.quantities.faults import Faults
from whowhere.quantities.hints import bounded_hints

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def load_scenario(
    path: FilePath | str, known_assumptions: Collection[str], settings: Sequence[str] = ()
) -> Scenario:
    """Return the scenario in a TOML or JSON file; ``-`` reads standard input.

    ``known_assumptions`` are the names under which own values may be given; ``settings``, each
    NAME=VALUE, beat what the file says. Raises ``Faults`` with every mistake, in the order of
    the file.
    """
    return parse_scenario(read_text(path), name_of(path), known_assumptions, settings)


def parse_scenario(
    text: str, name: str, known_assumptions: Collection[str], settings: Sequence[str] = ()
) -> Scenario:
    """Return the scenario in a text; ``name`` is what messages call it. Raises ``Faults``."""
    document, source = document_of(text, name)
    return _set(document, source, known_assumptions, settings)


def scenario_of(
    document: Mapping[str, Any],
    name: str,
    known_assumptions: Collection[str],
    settings: Sequence[str] = (),
) -> Scenario:
    """Return the scenario in a document that a request brought. Raises ``Faults``."""
    require_plain(document, name)
    return _set(document, SourceLines(name), known_assumptions, settings)


def _set(
    document: Mapping[str, Any],
    source: SourceLines,
    known: Collection[str],
    settings: Sequence[str],
) -> Scenario:
    try:
        return _checked(with_settings(document, settings), source, known)
    except Faults as found:
        raise as_set(found, settings) from None


@cache
def _schema() -> Node:
    return Scenario.model_json_schema()


def scenario_schema() -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a scenario file."""
    return {"$schema": DIALECT, **titled(_schema())}


@bounded_hints()
def _checked(document: Mapping[str, Any], source: SourceLines, known: Collection[str]) -> Scenario:
    """Return the scenario if neither a key nor the fit of its parts is at fault."""
    try:
        scenario = Scenario.model_validate(document)
    except ValidationError as error:
        errors = [each for each in error.errors(include_url=False) if not is_echo(each)]
        sections = _sound_sections(document, errors)
        found: list[ErrorDetails | Misfit] = [*errors, *misfits({**sections, "known": known})]
        raise Faults(told(found, source, _schema())) from None
    if odd := list(misfits({**dict(scenario), "known": known})):
        raise Faults(told(odd, source, _schema()))
    return scenario


def is_echo(error: ErrorDetails) -> bool:
    """Tell whether a list is called short only because its entries are at fault."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _sound_sections(document: Mapping[str, Any], errors: list[ErrorDetails]) -> dict[str, Any]:
    """Return the sections without an error, so that it is checked how they fit together."""
    broken = {error["loc"][0] for error in errors if error["loc"]}
    fields: dict[str, Any] = {
        name: (field.annotation, field)
        for name, field in Scenario.model_fields.items()
        if name not in broken
    }
    sound = create_model("Sound", __base__=Table, **fields)
    return dict(sound.model_validate({key: document[key] for key in fields if key in document}))
