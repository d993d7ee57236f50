"""``whowhere learn``: what is worth finding out before deciding."""

from __future__ import annotations

from datetime import datetime

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    day,
    drawing_options,
    json_option,
    scenario_argument,
    set_option,
    width_option,
)

INTERRUPTED = 130


@click.command("learn")
@scenario_argument
@click.option(
    "--group", "groups", multiple=True, metavar="NAME,NAME,...",
    help="Inputs that would be found out together, as PH.attrition,PH.pay.",
)  # fmt: skip
@drawing_options
@set_option
@as_of_option
@json_option
@width_option
@click.option("--all", "show_all", is_flag=True, help="Show every input that is worth something.")
@click.pass_context
def command(
    context: click.Context,
    file: str | None,
    example: str | None,
    *,
    groups: tuple[str, ...],
    seed: int,
    draws: int,
    settings: tuple[str, ...],
    as_of: datetime | None,
    as_json: bool,
    width: int | None,
    show_all: bool,
) -> None:
    """Say which unknowns are worth finding out before deciding, and for how much at most.

    Ctrl-C ends the work with what is known so far.
    """
    from whowhere.decide.learn import learning  # noqa: PLC0415 - NumPy only when needed
    from whowhere.interfaces.cli.progress import progress  # noqa: PLC0415
    from whowhere.interfaces.requests.cases import requested  # noqa: PLC0415
    from whowhere.report.learn.document import learning_document  # noqa: PLC0415
    from whowhere.report.learn.terminal import print_learning  # noqa: PLC0415
    from whowhere.report.media import documents  # noqa: PLC0415
    from whowhere.report.media.terminal import console  # noqa: PLC0415

    case = requested(file, example, day(as_of), settings).case
    with progress("Pricing what could be found out") as told:
        found = learning(case, groups, seed, draws, told)
    if as_json:
        click.echo(documents.as_json(learning_document(found)))
    else:
        print_learning(console(width), found, show_all=show_all)
    if not found.is_complete:
        context.exit(INTERRUPTED)
