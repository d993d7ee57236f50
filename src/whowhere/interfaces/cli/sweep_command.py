"""``whowhere sweep``: a question that takes long, and goes on where it was interrupted."""

from __future__ import annotations

from typing import Any

import click

from whowhere.interfaces.cli.command_of import command_of
from whowhere.interfaces.questions.sweep import QUESTION

command = command_of(QUESTION)
_swept = command.callback


def _run(**values: Any) -> None:
    output = values["given_output"]
    try:
        if _swept:
            _swept(**values)
    except KeyboardInterrupt:
        kept = f"What is done is kept in {output}: the same command goes on from there."
        click.echo(kept if output else "Nothing is kept without --output FOLDER.", err=True)
        raise


command.callback = _run
for _param in command.params:
    if _param.name == "given_output":
        _param.opts.insert(0, "-o")
