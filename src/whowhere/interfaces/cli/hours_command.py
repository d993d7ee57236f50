"""``whowhere hours``: which working hours places share, day by day over a year."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from whowhere.interfaces.cli.options import csv_option, day, json_option, width_option


@click.command("hours")
@click.argument("places", nargs=-1, metavar="PLACE PLACE...")
@click.option("--date", "first", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD",
              help="First day of the year that is looked at (default: today).")  # fmt: skip
@click.option("--work", default="9-17", show_default=True, metavar="FROM-TO",
              help="Working hours of the first place, on its own clock.")  # fmt: skip
@click.option("--shift-abroad", metavar="FROM-TO", help="Working hours of the others (as --work).")
@click.option("--need", metavar="HOURS", help="Hours a day that must be shared (default: 4).")
@click.option("--ics", metavar="FILE", help="Write the shift pattern abroad as a calendar.")
@click.option("--force", is_flag=True, help="Replace a calendar that is there already.")
@json_option
@csv_option
@width_option
def command(
    places: tuple[str, ...],
    *,
    first: datetime | None,
    work: str,
    shift_abroad: str | None,
    need: str | None,
    ics: str | None,
    force: bool,
    as_json: bool,
    as_csv: bool,
    width: int | None,
) -> None:
    """Show which working hours PLACES share, day by day over a real year.

    Clocks with daylight saving on all sides, weekends and public holidays of each country count.
    The first place is home: days are counted there. Each PLACE is a country or a city.

    Example: whowhere hours Denver Manila --date 2027-03-14 --need 3
    """
    from whowhere.interfaces.requests.hours_asked import Typed, asked  # noqa: PLC0415 - NumPy only when needed
    from whowhere.model.hours.answer import shared_hours_of  # noqa: PLC0415
    from whowhere.report.hours.document import hours_document  # noqa: PLC0415
    from whowhere.report.hours.rows import hours_rows  # noqa: PLC0415
    from whowhere.report.hours.terminal import print_hours  # noqa: PLC0415
    from whowhere.report.media import documents, terminal  # noqa: PLC0415

    sites, minutes = asked(Typed(places, day(first), work, shift_abroad, need))
    found = shared_hours_of(sites, minutes)
    if ics:
        from whowhere.interfaces.requests.writing import write_new  # noqa: PLC0415
        from whowhere.report.hours.calendar import hours_calendar, patterns  # noqa: PLC0415
        from whowhere.report.hours.words import shift_said  # noqa: PLC0415

        write_new(Path(ics), hours_calendar(found, sites[0].span.first), replace=force)
        said = "; ".join(f"{site.name} {shift_said(site)}" for site in patterns(found))
        click.echo(f"{ics} is written: {said}", err=True)
    if as_json:
        click.echo(documents.as_json(hours_document(found)))
    elif as_csv:
        click.echo(documents.as_csv(hours_rows(found)))
    else:
        print_hours(terminal.console(width), found)
