"""The question ``hire``: what one employee costs an employer."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.facts.places import place_of
from whowhere.interfaces.questions.arguments import DatedArguments, Flag, Line
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.pay import pay_in
from whowhere.model.hiring import hire_in
from whowhere.report.hire.document import hire_document
from whowhere.report.hire.rows import hire_rows
from whowhere.report.hire.terminal import print_hire


class HireArguments(DatedArguments):
    """Print what one employee costs an employer in PLACE, line by line.

    PLACE is a country, state or town by code or name. GROSS is gross pay of twelve months, such as
    45000 or 45k, in the place's own currency unless another is named.
    """

    in_order = ("place", "gross")

    place: Annotated[
        Line, Field(examples=["PL"], description="The country, state or town."), Flag(is_word=True)
    ]
    gross: Annotated[
        str | float,
        Field(examples=["45000"], description="Gross pay of twelve months."),
        Flag(is_word=True),
    ]
    currency: Annotated[
        str, Field(max_length=20, description="Currency of pay and of the answer, such as USD.")
    ] = ""


def _answer(asked: HireArguments, onlooker: Onlooker) -> Answer:
    del onlooker
    book = factbook(asked.day)
    country, pay = place_of(asked.place).law, pay_in(str(asked.gross))
    found = hire_in(book, country, pay, asked.currency.strip().upper())
    return Answer(
        lambda: hire_document(found, book.as_of),
        lambda console, _: print_hire(console, found, book.as_of),
        lambda: hire_rows(found),
    )


QUESTION = Question("hire", HireArguments, _answer, example="whowhere hire PL 45000 --currency USD")
