"""``whowhere sweep``: a question that takes long, and goes on where it was interrupted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from whowhere.interfaces.cli.command_of import command_of, naming
from whowhere.interfaces.questions.sweep import QUESTION
from whowhere.quantities.faults import Argument, Fault, Faults

command = command_of(QUESTION)
_swept = command.callback


def _run(**values: Any) -> None:
    output = values["given_output"]
    with naming(QUESTION.arguments):
        _require_map(values)
    try:
        if _swept:
            _swept(**values)
    except KeyboardInterrupt:
        kept = f"What is done is kept in {output}: the same command goes on from there."
        click.echo(kept if output else "Nothing is kept without --output FOLDER.", err=True)
        raise


def _require_map(values: dict[str, Any]) -> None:
    """Refuse a picture of nothing, or in place of another file, before any long work."""
    from whowhere.interfaces.requests.writing import check_free  # noqa: PLC0415 - when asked

    if values["svg"] is None:
        return
    if not values["given_map"]:
        do = "Name the axes of the map too: --map heads,horizon_months."
        raise Faults([Fault("", Argument("svg"), "without a map", "a picture of a map", do=do)])
    check_free(Path(values["svg"]), replace=values["force"])


command.callback = _run
for _param in command.params:
    if _param.name == "given_output":
        _param.opts.insert(0, "-o")
