"""``whowhere facts licences``: under which licence each table may be passed on."""

from __future__ import annotations

import click

from whowhere.interfaces.cli.options import json_option, width_option


@click.command("licences")
@json_option
@width_option
def command(*, as_json: bool, width: int | None) -> None:
    """List every table of the factbook with its licence, whom to name, and its sources."""
    from whowhere.facts.cards import cards  # noqa: PLC0415 - only when needed
    from whowhere.facts.health.checkup import HOUSE  # noqa: PLC0415
    from whowhere.facts.health.licences import table_licences  # noqa: PLC0415
    from whowhere.report.facts.licences.document import licences_document  # noqa: PLC0415
    from whowhere.report.facts.licences.terminal import print_licences  # noqa: PLC0415
    from whowhere.report.media import documents, terminal  # noqa: PLC0415

    page = HOUSE / "LICENCES.md"
    tables = table_licences(page, cards())
    if as_json:
        click.echo(documents.as_json(licences_document(tables)))
    else:
        print_licences(terminal.console(width), tables, str(page))
