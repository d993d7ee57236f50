"""``whowhere profile``: options side by side."""

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


@click.command("profile")
@scenario_argument
@click.option(
    "--option", "option_ids", multiple=True, required=True,
    help="An option, as managed_service@PH; give several to see them side by side.",
)  # fmt: skip
@drawing_options
@set_option
@as_of_option
@json_option
@width_option
def command(
    file: str | None,
    example: str | None,
    *,
    option_ids: tuple[str, ...],
    seed: int,
    settings: tuple[str, ...],
    draws: int,
    as_of: datetime | None,
    as_json: bool,
    width: int | None,
) -> None:
    """Show options side by side: meaning, control, cost, time, risk, exit, flexibility."""
    from whowhere.decide.profile.profile import profiles  # noqa: PLC0415 - NumPy only when needed
    from whowhere.interfaces.requests.cases import requested  # noqa: PLC0415

    request = requested(file, example, day(as_of), settings)
    comparison, found = profiles(request.case, option_ids, seed, draws)
    if as_json:
        from whowhere.report.media import documents  # noqa: PLC0415
        from whowhere.report.profile.document import profile_document  # noqa: PLC0415

        click.echo(documents.as_json(profile_document(comparison, found)))
        return
    from whowhere.report.media.terminal import console  # noqa: PLC0415
    from whowhere.report.profile.terminal import print_profiles  # noqa: PLC0415

    print_profiles(console(width), comparison, found)
