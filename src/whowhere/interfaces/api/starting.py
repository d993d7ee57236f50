"""Addresses for who begins: a role or a place by name while it is typed, and where to start."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from whowhere.facts.occupations import occupation
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.questions.arguments import DatedArguments, Line
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.loading import scenario_of
from whowhere.model.scenario.scenario import Scenario
from whowhere.report.media.documents import Document
from whowhere.report.page.starting import (
    ENGLISH,
    home_language,
    places_named_document,
    roles_document,
    start_document,
)


class StartArguments(DatedArguments):
    """Say what a role and a home let one begin with: usual pay, language, software, places."""

    role: Annotated[
        Line,
        Field(examples=["nurse"], description="The role in ordinary words, or its ISCO-08 code."),
    ]
    home: Annotated[
        Line, Field(examples=["Denver"], description="Where the company is: a country or a city.")
    ]
    level: Annotated[
        Literal["junior", "mid", "senior", "lead"], Field(description="The role's level.")
    ] = "mid"


def roles_answer(said: dict[str, Any], limits: ServerLimits) -> Document:
    """Return the roles that a text may mean."""
    del limits
    return roles_document(said["like"])


def places_named_answer(said: dict[str, Any], limits: ServerLimits) -> Document:
    """Return the places that a text may mean."""
    del limits
    return places_named_document(said["like"])


def start_answer(said: dict[str, Any], limits: ServerLimits) -> Document:
    """Return what a role and a home let one begin with. Raises ``Faults`` for an unknown one."""
    del limits
    asked = StartArguments(**said)
    job, first = occupation(asked.role), _scenario(asked, ENGLISH)
    language = home_language(job, first.company.place)
    scenario = first if language == ENGLISH else _scenario(asked, language)
    return start_document(factbook(asked.day), scenario, job, asked.level)


def _scenario(asked: StartArguments, language: str) -> Scenario:
    """Return the smallest scenario that a role and a home make."""
    return scenario_of(
        {
            "title": "A beginning",
            "company": {"name": "A company", "home": asked.home},
            "work": {
                "start": f"{asked.day.year + 1}-01-01", "horizon_months": 36, "today": "own_staff",
                "languages": [language], "coverage": "office hours", "personal_data": "none",
                "core": 0.3, "roles": [{"role": asked.role, "heads": 1, "level": asked.level}],
            },
        },
        "", ASSUMABLE,
    )  # fmt: skip
