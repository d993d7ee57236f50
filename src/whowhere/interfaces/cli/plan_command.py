"""``whowhere plan``: many pieces of work at once."""

from __future__ import annotations

import click

from whowhere.interfaces.cli.options import json_option


@click.command("plan")
@click.option("--table", metavar="FILE", help="A facility-location table in JSON, - for stdin.")
@click.option("--time-limit", type=click.FloatRange(0.1), metavar="SECONDS",
              help="Stop after so long with the best plan found, and its bound.")  # fmt: skip
@json_option
def command(*, table: str, time_limit: float | None, as_json: bool) -> None:
    """Plan."""
    from whowhere.interfaces.cli.plan_tables import table_planned  # noqa: PLC0415

    click.echo(table_planned(table, time_limit, None))
