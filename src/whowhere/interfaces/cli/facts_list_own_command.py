"""``whowhere facts list-own``: the user's own tables."""

from __future__ import annotations

import click

from whowhere.interfaces.cli.options import day, json_option, width_option


@click.command("list-own")
@json_option
@width_option
def command(*, as_json: bool, width: int | None) -> None:
    """List your own tables with every value, and where they are kept."""
    from whowhere.interfaces.requests.own_folder import own_folder, own_tables  # noqa: PLC0415
    from whowhere.report.facts.list_own.document import own_document  # noqa: PLC0415
    from whowhere.report.facts.list_own.terminal import print_own  # noqa: PLC0415
    from whowhere.report.media import documents, terminal  # noqa: PLC0415

    folder = own_folder()
    tables = own_tables(folder, day(None))
    if as_json:
        click.echo(documents.as_json(own_document(tables, str(folder))))
    else:
        print_own(terminal.console(width), tables, str(folder))
