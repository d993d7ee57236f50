"""``whowhere facts remove``: take a table of the user's own away."""

from __future__ import annotations

import sys

import click


@click.command("remove")
@click.argument("name")
@click.option("--from", "folder", metavar="FOLDER", help="Where the table is kept.")
def command(name: str, folder: str | None) -> None:
    """Delete your own table NAME: the factbook's values count again."""
    from whowhere.interfaces.requests.own_folder import own_folder, remove_table  # noqa: PLC0415

    path = remove_table(name, own_folder(folder))
    sys.stderr.write(f"{path} is removed: the factbook's values count again.\n")
