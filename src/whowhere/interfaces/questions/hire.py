"""The question ``hire``: what one employee costs an employer, and what a cost pays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field

from whowhere.interfaces.questions.arguments import DoubtedArguments, Flag, Line
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.quantities.faults import Argument, Fault, Faults

if TYPE_CHECKING:
    from whowhere.facts.factbook import Factbook
    from whowhere.facts.place import Place
    from whowhere.model.hire_asked import Asked, HireAnswer

MOST_PLACES = 6
"""More stand side by side on no screen."""


def _several(written: object) -> object:
    """Take one place as a list of one."""
    return (written,) if isinstance(written, str) else written


class HireArguments(DoubtedArguments):
    """Print what one employee costs an employer in PLACE, line by line.

    GROSS is all pay of a year: of twelve months, or of all thirteen or fourteen where law pays so;
    --months says otherwise. It is written as 45000 or 45k, in the place's own currency unless
    another is named. PLACE is a country, state or town by code or name; several stand side by
    side, in the currency of the first. --budget COST finds the GROSS whose cost to the employer
    is COST.
    """

    in_order = ("place", "gross")

    place: Annotated[
        tuple[Line, ...],
        BeforeValidator(_several),
        Field(
            max_length=MOST_PLACES,
            examples=[["PL"]],
            description="The country, state or town, or several.",
        ),
        Flag(is_word=True),
    ] = ()
    gross: Annotated[
        str | float | None,
        Field(examples=["45000"],
              description="All gross pay of a year: 12 months, or 13 or 14 where law pays so."),
        Flag(is_word=True),
    ] = None  # fmt: skip
    months: Annotated[
        float | None,
        Field(ge=12, le=18, description="Monthly salaries that are in GROSS (default: all that law"
              " or agreement makes due)."),
        Flag(metavar="N"),
    ] = None  # fmt: skip
    budget: Annotated[
        str | float | None,
        Field(description="Instead of GROSS: what the employee may cost the employer in a year."),
        Flag(metavar="COST"),
    ] = None
    currency: Annotated[
        str, Field(max_length=20, description="Currency of pay and of the answer, such as USD.")
    ] = ""
    role: Annotated[
        Line | None,
        Field(description="The employee's role, for lines that only some occupations owe."),
    ] = None
    level: Annotated[
        Literal["junior", "mid", "senior", "lead"], Field(description="The role's level.")
    ] = "mid"
    heads: Annotated[
        float | None,
        Field(ge=1, le=1_000_000, description="People of the employer there, for lines that depend"
              " on its size (default: many)."),
        Flag(metavar="N"),
    ] = None  # fmt: skip


def _answer(asked: HireArguments, onlooker: Onlooker) -> Answer:
    from whowhere.facts.places import town_meant
    from whowhere.interfaces.requests.own_folder import factbook
    from whowhere.model.hire_doubts import require_meant_pay

    del onlooker
    _require_one_sum(asked)
    book = factbook(asked.day)
    places = _places(asked.place)
    how = _meant(asked, places)
    found = [
        replace(_hired(asked, book, place.law, how), town=town_meant(written))
        for place, written in zip(places, asked.place, strict=True)
    ]
    if not asked.yes:
        require_meant_pay(found, book, how.employee)
    if len(found) == 1:
        return _bill(found[0], book.as_of)
    return _side_by_side(found, book.as_of)


def _require_one_sum(asked: HireArguments) -> None:
    """Refuse a question without a place, and one with neither or both of the sums."""
    faults = []
    if not asked.place:
        accepted = "a country, such as PL, or several"
        faults.append(Fault("", Argument("place"), "missing", accepted))
    if (asked.gross is None) == (asked.budget is None):
        given = "missing" if asked.gross is None else "given beside a budget"
        accepted = "either gross pay of a year, such as 45000, or a budget"
        faults.append(Fault("", Argument("gross"), given, accepted))
    if faults:
        raise Faults(faults)


def _places(written: Sequence[str]) -> list[Place]:
    """Return the places that are meant. Raises ``Faults``, also for a name torn into its words."""
    from whowhere.facts.places import place_of

    try:
        return [place_of(each) for each in written]
    except Faults as found:
        torn = (" ".join(pair) for pair in pairwise(written))
        whole = next(filter(_is_known, torn), "")
        if not whole:
            raise
        do = f'A name of several words stands in quotes: "{whole}".'
        raise Faults(replace(each, nearest="", do=do) for each in found.faults) from found


def _is_known(written: str) -> bool:
    from whowhere.facts.places import place_of

    try:
        return bool(place_of(written))
    except Faults:
        return False


def _meant(asked: HireArguments, places: Sequence[Place]) -> Asked:
    """Return how the question is meant; the one currency is as asked, or of the first place."""
    from whowhere.facts.occupations import occupation
    from whowhere.facts.statute_roles import Employee
    from whowhere.model.hire_asked import Asked
    from whowhere.model.levy_facts import LARGE, Employer
    from whowhere.model.scenario.names import currency_of

    return Asked(
        asked.currency.strip().upper() or currency_of(places[0].law),
        asked.months,
        Employee(occupation(asked.role), asked.level) if asked.role else None,
        LARGE if asked.heads is None else Employer(asked.heads),
    )


def _hired(asked: HireArguments, book: Factbook, place: str, how: Asked) -> HireAnswer:
    from whowhere.facts.statute_book import MONTHS
    from whowhere.interfaces.requests.pay import cost_in, pay_in
    from whowhere.model.hire_asked import hire_in
    from whowhere.model.hire_budget import hire_for
    from whowhere.quantities.written_money import is_of_month

    if asked.budget is not None:
        return hire_for(book, place, cost_in(asked.budget, how.currency), how)
    pay = pay_in(asked.gross if asked.gross is not None else "", how.currency)
    if not is_of_month(pay):
        return hire_in(book, place, pay.likely, how)
    gross = pay.likely * (asked.months or MONTHS) / MONTHS  # as often as it is said to be paid
    return replace(hire_in(book, place, gross, how), is_of_month=True)


def _bill(found: HireAnswer, as_of: date) -> Answer:
    from whowhere.report.hire.document import hire_document
    from whowhere.report.hire.rows import hire_rows
    from whowhere.report.hire.terminal import print_hire

    return Answer(
        lambda: hire_document(found, as_of),
        lambda console, _: print_hire(console, found, as_of),
        lambda: hire_rows(found),
    )


def _side_by_side(found: Sequence[HireAnswer], as_of: date) -> Answer:
    from whowhere.report.hire.document import hire_document
    from whowhere.report.hire.rows import hire_rows
    from whowhere.report.hire.side_by_side import side_by_side_document
    from whowhere.report.hire.terminal import print_side_by_side

    return Answer(
        lambda: side_by_side_document(found, [hire_document(each, as_of) for each in found]),
        lambda console, _: print_side_by_side(console, found),
        lambda: [row for each in found for row in hire_rows(each)],
    )


QUESTION = Question("hire", HireArguments, _answer, example="whowhere hire PL 45000 --currency USD")
