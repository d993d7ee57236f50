"""``whowhere sensitivity``: what moves the answer, and what would change it."""

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


@click.command("sensitivity")
@scenario_argument
@drawing_options
@set_option
@as_of_option
@json_option
@width_option
@click.option("--all", "show_all", is_flag=True, help="Show every input in the tables.")
@click.pass_context
def command(
    context: click.Context,
    file: str | None,
    example: str | None,
    *,
    seed: int,
    draws: int,
    settings: tuple[str, ...],
    as_of: datetime | None,
    as_json: bool,
    width: int | None,
    show_all: bool,
) -> None:
    """Show which inputs move the answer most, and at which values another option becomes best.

    Ctrl-C ends the work with what is known so far.
    """
    from whowhere.decide.sensitivity.sensitivity import sensitivity  # noqa: PLC0415 - NumPy only when needed
    from whowhere.interfaces.cli.progress import progress  # noqa: PLC0415
    from whowhere.interfaces.requests.cases import requested  # noqa: PLC0415
    from whowhere.report.media import documents  # noqa: PLC0415
    from whowhere.report.media.terminal import console  # noqa: PLC0415
    from whowhere.report.sensitivity.document import sensitivity_document  # noqa: PLC0415
    from whowhere.report.sensitivity.terminal import print_sensitivity  # noqa: PLC0415

    case = requested(file, example, day(as_of), settings).case
    with progress("Looking at every input") as told:
        found = sensitivity(case, seed, draws, told)
    if as_json:
        click.echo(documents.as_json(sensitivity_document(found)))
    else:
        print_sensitivity(console(width), found, show_all=show_all)
    if not found.flips.is_complete:
        context.exit(INTERRUPTED)
