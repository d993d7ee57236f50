"""``whowhere staff``: from demand to seats, shifts, heads and cost."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    csv_option,
    day,
    json_option,
    width_option,
)


@click.command("staff")
@click.argument("file", required=False, metavar="FILE")
@click.option("--example", metavar="NAME", help="Use an example instead of a file.")
@click.option("--site", "sites", multiple=True, metavar="PLACE",
              help="Only this site; several times for several.")  # fmt: skip
@click.option("--gap", type=click.FloatRange(0.0, 0.5), default=0.02, show_default=True,
              help="Stop when no roster can be cheaper by more than this share.")  # fmt: skip
@click.option("--no-nights", is_flag=True, help="Write out the roster without work by night.")
@click.option("--ics", metavar="FILE", help="Write the shift pattern as a calendar.")
@click.option("--force", is_flag=True, help="Replace a calendar that is there already.")
@as_of_option
@json_option
@csv_option
@width_option
def command(
    file: str | None,
    example: str | None,
    *,
    sites: tuple[str, ...],
    gap: float,
    no_nights: bool,
    ics: str | None,
    force: bool,
    as_of: datetime | None,
    as_json: bool,
    as_csv: bool,
    width: int | None,
) -> None:
    """From demand to seats, shifts, heads and cost: who works when, and where.

    FILE says what comes in over a week, what callers are promised, and which sites can answer
    under which rules (TOML or JSON, - for standard input). The cheapest roster is found for each
    site alone, for all together, and for all without work by night; with proof of how much a
    better one could save at most. --csv prints half-hours, --json everything.

    Example: whowhere staff --example support-volume --no-nights
    """
    from whowhere.interfaces.requests.staffing import staffed, written_in  # noqa: PLC0415 - NumPy only when needed
    from whowhere.interfaces.requests.writing import write_new  # noqa: PLC0415
    from whowhere.report.media import documents, terminal  # noqa: PLC0415
    from whowhere.report.staff import terminal as staff_screen  # noqa: PLC0415
    from whowhere.report.staff.calendar import roster_calendar  # noqa: PLC0415

    written = written_in(file, example)
    answer = staffed(written, day(as_of), sites=sites, gap=gap, no_nights=no_nights)
    if ics:
        write_new(Path(ics), roster_calendar(answer.roster, day(as_of)), replace=force)
        click.echo(f"{ics} is written.", err=True)
    if as_json:
        click.echo(documents.as_json(answer.document))
    elif as_csv:
        click.echo(documents.as_csv(answer.rows))
    else:
        console = terminal.console(width)
        staff_screen.print_staffed(console, answer.shown, answer.ways, answer.problem)
