"""The question ``classify``: what the field calls an arrangement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import DatedArguments, Flag
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.quantities.faults import Argument, Fault, Faults

if TYPE_CHECKING:
    from whowhere.model.classify.reading import GivenFact

Word = Annotated[str | None, Field(max_length=200)]


class ClassifyArguments(DatedArguments):
    """Say what an arrangement is called, why, and what it is not.

    Outsourcing says who does the work, offshoring says where.
    """

    employer: Annotated[
        Word,
        Field(
            description="Who employs the people on paper: company (yours at home), subsidiary"
            " (yours there), partner (on paper only), vendor, or themselves."
        ),
        Flag(metavar="WHO"),
    ] = None
    directs: Annotated[
        Word,
        Field(description="Who directs the daily work: company, vendor or themselves."),
        Flag(metavar="WHO"),
    ] = None
    home: Annotated[Word, Field(description="Your country or city."), Flag(metavar="PLACE")] = None
    place: Annotated[
        Word,
        Field(description="Country or city where the work is done."),
        Flag(metavar="PLACE"),
    ] = None
    entity: Annotated[
        Word,
        Field(
            description="Whose company there has them on its books: own, partner, vendor or none."
        ),
        Flag(metavar="WHOSE"),
    ] = None
    answers_for: Annotated[
        Word,
        Field(description="What you pay for: result, or people (their time)."),
        Flag(metavar="WHAT"),
    ] = None
    handover: Annotated[
        bool | None, Field(description="The vendor builds the team and hands it over.")
    ] = None
    until: Annotated[
        Word,
        Field(description="Day on which it ends, or of the handover."),
        Flag(metavar="YYYY-MM-DD"),
    ] = None
    premises: Annotated[
        Word,
        Field(description="Where they sit: company, vendor or elsewhere."),
        Flag(metavar="WHOSE"),
    ] = None
    clients: Annotated[
        Word,
        Field(description="For whom they work: one client, or several."),
        Flag(metavar="HOW_MANY"),
    ] = None

    software: Annotated[
        Word,
        Field(
            description="What software does of the work: none, assists (the people), answers"
            " (customers), or processes (what no customer sees)."
        ),
        Flag(metavar="WHAT"),
    ] = None

    def facts(self) -> dict[str, GivenFact]:
        """Return what was told, by the name of the fact."""
        from whowhere.model.classify.reading import GivenFact

        told_of = {name: getattr(self, name) for name in FACTS}
        return {
            name: GivenFact(value, "", Argument(name))
            for name, value in told_of.items()
            if value is not None
        }


FACTS = tuple(
    name for name in ClassifyArguments.model_fields if name not in DatedArguments.model_fields
)
"""What may be told of an arrangement."""


def classified(facts: dict[str, GivenFact], asked: ClassifyArguments) -> Answer:
    """Return what an arrangement of these facts is called. Raises ``Faults``."""
    from whowhere.facts.practice import load_practice
    from whowhere.model.classify.classifying import classify
    from whowhere.model.classify.reach import limits_of
    from whowhere.model.classify.reading import told
    from whowhere.report.classify.document import classification_document
    from whowhere.report.classify.terminal import print_classification

    if not facts:
        raise Faults([Fault("", "facts", "none", "one or more of " + ", ".join(FACTS))])
    found = classify(told(facts, asked.day, limits_of(load_practice())))
    return Answer(
        lambda: classification_document(found),
        lambda console, _: print_classification(console, found),
    )


def _answer(asked: ClassifyArguments, onlooker: Onlooker) -> Answer:
    del onlooker
    return classified(asked.facts(), asked)


QUESTION = Question(
    "classify", ClassifyArguments, _answer, has_rows=False,
    example="whowhere classify --employer vendor --directs vendor --home US --place PH",
)  # fmt: skip
