"""``whowhere glossary``: the words of the field."""

from __future__ import annotations

import click

from whowhere.interfaces.cli.options import json_option, width_option


@click.command("glossary")
@click.argument("term", nargs=-1, metavar="[TERM]")
@json_option
@width_option
def command(term: tuple[str, ...], *, as_json: bool, width: int | None) -> None:
    """Say what TERM means, what it is not, and what to look up next; without it, list all terms.

    Example: whowhere glossary employer of record
    """
    from whowhere.facts.glossary import entry_of, glossary  # noqa: PLC0415 - only when needed
    from whowhere.report.glossary.document import entry_document, glossary_document  # noqa: PLC0415
    from whowhere.report.glossary.terminal import print_entry, print_glossary  # noqa: PLC0415
    from whowhere.report.media import documents  # noqa: PLC0415
    from whowhere.report.media.terminal import console  # noqa: PLC0415

    entry = entry_of(" ".join(term)) if term else None
    if as_json:
        found = entry_document(entry) if entry else glossary_document(glossary())
        click.echo(documents.as_json(found))
    elif entry:
        print_entry(console(width), entry)
    else:
        print_glossary(console(width), glossary())
