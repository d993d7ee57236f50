"""``whowhere whatif``: before and after other values."""

from __future__ import annotations

from datetime import datetime

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    day,
    drawing_options,
    json_option,
    scenario_argument,
    width_option,
)

CONDITION_MET = 1


@click.command("whatif")
@scenario_argument
@click.option(
    "--set", "settings", multiple=True, required=True, metavar="NAME=VALUE",
    help="As attrition=0.45, PH.pay='18k to 24k', PH.pay=x1.2 or work.horizon_months=48.",
)  # fmt: skip
@click.option("--fail-if", type=click.Choice(["changed"]),
              help="End with exit code 1 if the verdict has changed.")  # fmt: skip
@drawing_options
@as_of_option
@json_option
@width_option
@click.pass_context
def command(
    context: click.Context,
    file: str | None,
    example: str | None,
    *,
    settings: tuple[str, ...],
    fail_if: str | None,
    seed: int,
    draws: int,
    as_of: datetime | None,
    as_json: bool,
    width: int | None,
) -> None:
    """Show the verdict and every option before and after other values.

    NAME is an input as the scenario's [assumptions] names it (attrition, PH.attrition,
    managed_service.vendor_margin), or a key of its tables (work.horizon_months). VALUE is a number,
    a range, or a factor such as x1.2. All else stays the same, in the same futures.
    """
    from whowhere.decide.whatif import what_if  # noqa: PLC0415 - NumPy only when needed
    from whowhere.interfaces.requests.cases import both  # noqa: PLC0415
    from whowhere.report.media import documents  # noqa: PLC0415
    from whowhere.report.media.terminal import console  # noqa: PLC0415
    from whowhere.report.whatif.document import what_if_document  # noqa: PLC0415
    from whowhere.report.whatif.terminal import print_what_if  # noqa: PLC0415

    before, after = both(file, example, day(as_of), settings)
    found = what_if(before.case, after.case, seed, draws)
    if as_json:
        click.echo(documents.as_json(what_if_document(found, settings)))
    else:
        print_what_if(console(width), found, settings)
    if fail_if and found.verdict_changes:
        context.exit(CONDITION_MET)
