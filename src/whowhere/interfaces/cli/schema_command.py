"""``whowhere schema``: the JSON schema of each kind of file."""

from __future__ import annotations

import click


@click.command("schema")
@click.option("--portfolio", "kind", flag_value="portfolio", help="That of portfolios, for plan.")
@click.option(
    "--staffing", "kind", flag_value="staffing", help="That of a week of demand, for staff."
)
@click.option("--grid", "kind", flag_value="grid", help="That of grids, for sweep.")
def command(*, kind: str | None) -> None:
    """Print the JSON schema of scenario files, for editors and programs."""
    import json  # noqa: PLC0415

    from whowhere.interfaces.requests.schemas import schema_of  # noqa: PLC0415

    click.echo(json.dumps(schema_of(kind or "scenario"), indent=2, ensure_ascii=False))
