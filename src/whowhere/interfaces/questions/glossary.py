"""The question ``glossary``: what a word of the field means, and what it is not."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.interfaces.questions.arguments import Arguments, Flag
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question


class GlossaryArguments(Arguments):
    """Say what TERM means, what it is not, and what to look up next; without it, list all terms."""

    in_order = ("term",)

    term: Annotated[
        str,
        Field(max_length=200, examples=["employer of record"], description="A word of the field."),
        Flag(metavar="[TERM]", is_word=True),
    ] = ""


def _answer(asked: GlossaryArguments, onlooker: Onlooker) -> Answer:
    from whowhere.facts.glossary import entry_of, glossary
    from whowhere.report.glossary.document import entry_document, glossary_document
    from whowhere.report.glossary.terminal import print_entry, print_glossary

    del onlooker
    if not asked.term:
        return Answer(
            lambda: glossary_document(glossary()),
            lambda console, _: print_glossary(console, glossary()),
        )
    entry = entry_of(asked.term)
    return Answer(lambda: entry_document(entry), lambda console, _: print_entry(console, entry))


QUESTION = Question(
    "glossary",
    GlossaryArguments,
    _answer,
    has_rows=False,
    example="whowhere glossary employer of record",
)
