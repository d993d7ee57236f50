"""``whowhere classify``: a question whose facts may come from a file, or by question and answer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from whowhere.interfaces.cli.command_of import arguments_of, command_of, naming, show
from whowhere.interfaces.questions.classify import QUESTION, ClassifyArguments, classified
from whowhere.quantities.faults import Fault, Faults

if TYPE_CHECKING:
    from whowhere.model.classify.reading import GivenFact

FROM = "Read facts from a JSON file; - is stdin."
HELP = "Without any facts, on a terminal, a few questions are asked."

_plain = command_of(QUESTION)


@click.pass_context
def _run(context: click.Context, /, *, facts_file: str | None, **values: Any) -> None:
    with naming(QUESTION.arguments):
        asked = arguments_of(QUESTION, values)
        if isinstance(asked, ClassifyArguments):
            answer = classified(_facts(asked, facts_file), asked)
            show(context, QUESTION, answer, values, None)


def _facts(asked: ClassifyArguments, file: str | None) -> dict[str, GivenFact]:
    """Return the facts of the file, overridden by those of the options; else ask for them."""
    from whowhere.facts.practice import load_practice  # noqa: PLC0415 - when asked
    from whowhere.interfaces.cli.asking import asked as asked_one_by_one  # noqa: PLC0415
    from whowhere.model.classify.files import facts_in  # noqa: PLC0415
    from whowhere.model.classify.reach import limits_of  # noqa: PLC0415

    facts = {**(facts_in(file) if file else {}), **asked.facts()}
    if facts:
        return facts
    if not sys.stdin.isatty():
        accepted, do = "flags, or a file with --from", f"Try: {QUESTION.example}"
        raise Faults([Fault("", "facts", "none", accepted, do=do)])
    return asked_one_by_one(asked.day, limits_of(load_practice()))


command = click.Command(
    _plain.name,
    callback=_run,
    params=[*_plain.params, click.Option(["--from", "facts_file"], metavar="FILE", help=FROM)],
    help=f"{QUESTION.arguments.__doc__}\n\n{HELP}\n\nExample: {QUESTION.example}",
)
