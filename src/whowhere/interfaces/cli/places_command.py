"""``whowhere places``: a question whose --json is the list alone, and --document everything."""

from __future__ import annotations

import json
from typing import Any

import click

from whowhere.interfaces.cli.command_of import answered, arguments_of, command_of, naming, show
from whowhere.interfaces.questions.places import QUESTION

WORDS = "Print one JSON document: weights, places, those not ranked or barred, sources."

_plain = command_of(QUESTION)


@click.pass_context
def _run(context: click.Context, /, *, as_document: bool, **values: Any) -> None:
    with naming(QUESTION.arguments):
        asked = arguments_of(QUESTION, values)
        answer = answered(QUESTION, asked)
        if values["as_json"] and not as_document:
            click.echo(json.dumps(answer.document["places"], indent=2, ensure_ascii=False))
        else:
            form = {**values, "as_json": as_document}
            show(context, QUESTION, answer, form, asked.source)


command = click.Command(
    _plain.name,
    callback=_run,
    params=[*_plain.params, click.Option(["--document", "as_document"], is_flag=True, help=WORDS)],
    help=_plain.help,
)
