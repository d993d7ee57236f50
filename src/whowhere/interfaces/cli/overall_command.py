"""``whowhere overall``: who is best when more counts than cost."""

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


@click.command("overall")
@scenario_argument
@click.option(
    "--weights", metavar="NAME=NUMBER,...",
    help="What each criterion weighs, as cost=5,control=2; the rest weighs nothing.",
)  # fmt: skip
@drawing_options
@set_option
@as_of_option
@json_option
@width_option
@click.option("--all", "show_all", is_flag=True, help="Show every option in the tables.")
def command(
    file: str | None,
    example: str | None,
    *,
    weights: str | None,
    seed: int,
    draws: int,
    settings: tuple[str, ...],
    as_of: datetime | None,
    as_json: bool,
    width: int | None,
    show_all: bool,
) -> None:
    """Weigh the options by every criterion: cost, risk, time, control, hours, talent, law, exit.

    Without --weights every possible weighting is tried: how often is each option first, and what
    would have to matter for it to be? Only options that meet the requirements are ranked.
    """
    from whowhere.decide.overall.criteria import NAMES  # noqa: PLC0415 - NumPy only when needed
    from whowhere.decide.overall.overall import overall  # noqa: PLC0415
    from whowhere.interfaces.cli.progress import progress  # noqa: PLC0415
    from whowhere.interfaces.requests.cases import requested  # noqa: PLC0415
    from whowhere.interfaces.requests.weights import parse_weights  # noqa: PLC0415
    from whowhere.report.media import documents  # noqa: PLC0415
    from whowhere.report.media.terminal import console  # noqa: PLC0415
    from whowhere.report.overall.document import overall_document  # noqa: PLC0415
    from whowhere.report.overall.terminal import SHOWN, print_overall  # noqa: PLC0415

    given = parse_weights(weights, NAMES, "criterion") if weights else None
    case = requested(file, example, day(as_of), settings).case
    with progress("Weighing the options") as told:
        found = overall(case, given, seed, draws, told)
    if as_json:
        click.echo(documents.as_json(overall_document(found)))
    else:
        print_overall(console(width), found, len(found.options) if show_all else SHOWN)
