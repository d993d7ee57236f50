"""``whowhere hire``: what one employee costs an employer."""

from __future__ import annotations

import re
from datetime import datetime

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    csv_option,
    day,
    json_option,
    width_option,
)
from whowhere.quantities.faults import Fault, Faults

LONGEST_NUMBER = 40
"""Characters; a longer text is no number that anybody is paid."""
NEGATIVE = re.compile(r"-[\d.]")


class _Hire(click.Command):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read a negative number as pay that cannot be, not as an option that does not exist."""
        for text in args:
            if NEGATIVE.match(text):
                raise _not_pay(text)
        return super().parse_args(ctx, args)


@click.command("hire", cls=_Hire)
@click.argument("place")
@click.argument("gross")
@click.option("--currency", default="", help="Currency of GROSS and of the answer, such as USD.")
@as_of_option
@json_option
@csv_option
@width_option
def command(
    place: str,
    gross: str,
    *,
    currency: str,
    as_of: datetime | None,
    as_json: bool,
    as_csv: bool,
    width: int | None,
) -> None:
    """Print what one employee costs an employer in PLACE, line by line.

    PLACE is a country's code or name. GROSS is gross pay of twelve months, such as 45000 or 45k,
    in the place's own currency unless --currency says otherwise.

    Example: whowhere hire PL 45000 --currency USD
    """
    from whowhere.facts.places import place_of  # noqa: PLC0415 - NumPy only when needed
    from whowhere.interfaces.requests.own_folder import factbook  # noqa: PLC0415
    from whowhere.model.hiring import hire_in  # noqa: PLC0415
    from whowhere.report.hire.document import hire_document  # noqa: PLC0415
    from whowhere.report.hire.rows import hire_rows  # noqa: PLC0415
    from whowhere.report.hire.terminal import print_hire  # noqa: PLC0415
    from whowhere.report.media import documents, terminal  # noqa: PLC0415

    book = factbook(day(as_of))
    answer = hire_in(book, place_of(place).iso2, _pay(gross), currency.strip().upper())
    if as_json:
        click.echo(documents.as_json(hire_document(answer, book.as_of)))
    elif as_csv:
        click.echo(documents.as_csv(hire_rows(answer)))
    else:
        print_hire(terminal.console(width), answer, book.as_of)


def _pay(text: str) -> float:
    """Return the number that 45000, 45k or 45_000 means. Raises ``Faults``."""
    from whowhere.quantities.ranges import parse_range  # noqa: PLC0415

    try:
        pay = parse_range(text[:LONGEST_NUMBER])
    except ValueError as error:
        raise _not_pay(text) from error
    if "%" in text or not pay.is_exact or len(text) > LONGEST_NUMBER:
        raise _not_pay(text)
    return pay.likely


def _not_pay(text: str) -> Faults:
    accepted = "one number above zero: gross pay of twelve months, such as 45000, 45k or 45_000"
    return Faults([Fault("", "GROSS", repr(text), accepted)])
