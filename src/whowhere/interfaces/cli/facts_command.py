"""``whowhere facts``: every figure of a country, with its source."""

from __future__ import annotations

from datetime import datetime

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    csv_option,
    day,
    json_option,
    width_option,
)


@click.command("facts")
@click.argument("place")
@click.option("--role", help='Pay of this role at every level, such as "support agent".')
@as_of_option
@json_option
@csv_option
@width_option
def command(
    place: str,
    *,
    role: str | None,
    as_of: datetime | None,
    as_json: bool,
    as_csv: bool,
    width: int | None,
) -> None:
    """Print every figure of PLACE with unit, range, status, source and date.

    PLACE is a country's code or name. Figures that were judged, or computed from others, are
    marked and counted.

    Example: whowhere facts PL --role "support agent"
    """
    from whowhere.facts.country_sheet import country_sheet  # noqa: PLC0415 - only when needed
    from whowhere.facts.factbook import Factbook  # noqa: PLC0415
    from whowhere.facts.occupations import occupation  # noqa: PLC0415
    from whowhere.facts.places import place_of  # noqa: PLC0415
    from whowhere.report import documents, facts_sheet, terminal  # noqa: PLC0415

    book = Factbook(day(as_of))
    job = occupation(role) if role is not None else None
    sheet = country_sheet(book, place_of(place).iso2, job)
    if as_json:
        click.echo(documents.as_json(facts_sheet.facts_document(sheet, book.as_of)))
    elif as_csv:
        click.echo(documents.as_csv(facts_sheet.facts_rows(sheet)))
    else:
        facts_sheet.print_facts(sheet, book.as_of, terminal.console(width))
