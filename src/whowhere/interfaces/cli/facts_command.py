"""``whowhere facts``: every figure of a country; and the factbook checked and extended."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from importlib import import_module
from typing import Any

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    csv_option,
    day,
    json_option,
    width_option,
)

SUBCOMMANDS = {
    "check": "Check every file of the factbook: faults, gaps, ages.",
    "add": "Add a table of your own; its values win over the factbook's.",
    "list-own": "List your own tables.",
    "remove": "Remove a table of your own.",
    "licences": "List every table's licence and whom to name.",
}
"""Words that stand where a country would: no country is called so."""


class _Facts(click.Command):
    """Prints a country, unless its first word is one of ``SUBCOMMANDS``."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:  # fmt: skip
        if not args or args[0] not in SUBCOMMANDS:
            return super().make_context(info_name, args, parent, **extra)
        word, *rest = args
        module = import_module(f"{__package__}.facts_{word.replace('-', '_')}_command")
        context: click.Context = module.command.make_context(
            f"{info_name} {word}", rest, parent, **extra
        )
        return context

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("The factbook itself"):
            formatter.write_dl([(f"facts {word}", help_) for word, help_ in SUBCOMMANDS.items()])


@click.command("facts", cls=_Facts)
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
    marked and counted; your own values stand first.

    Example: whowhere facts PL --role "support agent"
    """
    from whowhere.facts.country_sheet import country_sheet  # noqa: PLC0415 - only when needed
    from whowhere.facts.occupations import occupation  # noqa: PLC0415
    from whowhere.interfaces.requests.own_folder import factbook  # noqa: PLC0415
    from whowhere.report.facts.document import facts_document  # noqa: PLC0415
    from whowhere.report.facts.rows import facts_rows  # noqa: PLC0415
    from whowhere.report.facts.terminal import print_facts  # noqa: PLC0415
    from whowhere.report.media import documents, terminal  # noqa: PLC0415

    book = factbook(day(as_of))
    job = occupation(role) if role is not None else None
    sheet = country_sheet(book, _country(place), job)
    if as_json:
        click.echo(documents.as_json(facts_document(sheet, book.as_of)))
    elif as_csv:
        click.echo(documents.as_csv(facts_rows(sheet)))
    else:
        print_facts(terminal.console(width), sheet, book.as_of)


def _country(place: str) -> str:
    """Return the code of a country; a misspelt command is answered with the command."""
    from whowhere.facts.places import place_of  # noqa: PLC0415
    from whowhere.quantities.faults import Faults, nearest  # noqa: PLC0415

    try:
        return place_of(place).iso2
    except Faults as unknown:
        near = nearest(place, SUBCOMMANDS)
        if not near:
            raise
        do = f"Or did you mean the command: whowhere facts {near}"
        raise Faults([replace(fault, do=do) for fault in unknown.faults]) from unknown
