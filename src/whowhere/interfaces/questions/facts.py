"""The question ``facts``: every figure of a country."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import DatedArguments, Flag
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question


class FactsArguments(DatedArguments):
    """Print every figure of PLACE with unit, range, status, source and date.

    PLACE is a country, state or town by code or name. Figures that were judged, or computed from
    others, are marked and counted; your own values stand first.
    """

    in_order = ("place", "role")

    place: Annotated[
        str,
        Field(max_length=100, examples=["PL"], description="The country, state or town."),
        Flag(is_word=True),
    ]
    role: Annotated[
        str | None,
        Field(
            max_length=200, examples=["support agent"],
            description='Pay of this role at every level, such as "support agent".',
        ),
    ] = None  # fmt: skip


def _answer(asked: FactsArguments, onlooker: Onlooker) -> Answer:
    from whowhere.facts.country_sheet import country_sheet
    from whowhere.facts.occupations import occupation
    from whowhere.facts.places import place_of
    from whowhere.interfaces.requests.own_folder import factbook
    from whowhere.report.facts.document import facts_document
    from whowhere.report.facts.rows import facts_rows
    from whowhere.report.facts.terminal import print_facts

    del onlooker
    book = factbook(asked.day)
    job = occupation(asked.role) if asked.role is not None else None
    sheet = country_sheet(book, place_of(asked.place).key, job)
    return Answer(
        lambda: facts_document(sheet, book.as_of),
        lambda console, _: print_facts(console, sheet, book.as_of),
        lambda: facts_rows(sheet),
    )


QUESTION = Question(
    "facts", FactsArguments, _answer, function="facts_of",
    example='whowhere facts PL --role "support agent"',
)  # fmt: skip
