"""Languages that work is done in, and by what share of the people."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field

from whowhere.model.scenario.accepted import COMMENT
from whowhere.model.scenario.languages import LANGUAGE, language_code
from whowhere.model.scenario.names import LanguageCode
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.spans import Part
from whowhere.model.scenario.table import List, Table

NEED: Final = f'{LANGUAGE}, or a table such as {{language = "es", share = "20%"}}'


class Spoken(Table):
    """A language, and the share of the people who must speak it."""

    language: Annotated[
        LanguageCode, Field(description='The language as ISO 639 code or name: "es", "Spanish".')
    ]
    share: Annotated[
        Part, Field(description="Share of the people who must speak it; all if left out.")
    ] = 1.0


def _need(written: object) -> object:
    """Read a language alone as one that all of the people must speak."""
    if isinstance(written, str):
        return {"language": language_code(written)}
    if isinstance(written, dict | Spoken):
        return written
    raise refusal(NEED)


def each_once(needs: tuple[Spoken, ...]) -> tuple[Spoken, ...]:
    """Refuse a language that is listed twice with different shares; leave out repetitions."""
    found: dict[str, Spoken] = {}
    for need in needs:
        if found.setdefault(need.language, need) != need:
            raise refusal("each language once", given=f"with {need.language} twice")
    return tuple(found.values())


SpokenHere: TypeAlias = Annotated[
    Spoken,
    BeforeValidator(_need, json_schema_input_type=str | Spoken),
    Field(json_schema_extra={COMMENT: NEED}),
]
Languages: TypeAlias = Annotated[
    List[SpokenHere], Field(min_length=1, max_length=20), AfterValidator(each_once)
]
"""The languages of some work, each once."""
