"""``whowhere facts check``: is the factbook sound, how far does it reach, how old is it?"""

from __future__ import annotations

import sys
from datetime import datetime

import click

from whowhere.interfaces.cli.options import as_of_option, day, json_option, width_option

UNSOUND = 2
TOO_OLD = 3


@click.command("check")
@click.option(
    "--max-age-years", type=click.FloatRange(0, 200), metavar="N",
    help="End with exit code 3 if any figure is older.",
)  # fmt: skip
@click.option("--all", "every_country", is_flag=True, help="Show each topic of every country.")
@as_of_option
@json_option
@width_option
def command(
    *,
    max_age_years: float | None,
    every_country: bool,
    as_of: datetime | None,
    as_json: bool,
    width: int | None,
) -> None:
    """Check every file of the factbook and tell all faults at once, with how to mend each.

    Then: what each topic rests on in the 133 countries, the oldest figures, and how many figures
    are enacted, measured, estimated or imputed.

    Exit code 0 if all is sound, 2 if not, 3 if figures are older than --max-age-years.
    """
    from whowhere.facts.health.checkup import check_up  # noqa: PLC0415 - only when needed
    from whowhere.interfaces.cli.refusing import in_words  # noqa: PLC0415
    from whowhere.report.facts.check.document import health_document  # noqa: PLC0415
    from whowhere.report.facts.check.terminal import print_health  # noqa: PLC0415
    from whowhere.report.media import documents, terminal  # noqa: PLC0415

    found = check_up(day(as_of))
    for fault in found.faults:
        sys.stderr.write(in_words(fault))
    if as_json:
        click.echo(documents.as_json(health_document(found, max_age_years)))
    else:
        console = terminal.console(width)
        print_health(
            console, found, max_age_years, every_country=every_country
        )  # fmt: skip
    if found.faults:
        sys.exit(UNSOUND)
    if max_age_years is not None and found.older_than(max_age_years):
        sys.exit(TOO_OLD)
