"""``whowhere schema``: the JSON schema of scenario and portfolio files."""

from __future__ import annotations

import click


@click.command("schema")
@click.option("--portfolio", is_flag=True, help="That of portfolio files, for whowhere plan.")
def command(*, portfolio: bool) -> None:
    """Print the JSON schema of scenario files, for editors and programs."""
    import json  # noqa: PLC0415

    from whowhere.model.portfolio.loading import portfolio_schema  # noqa: PLC0415
    from whowhere.model.scenario.loading import scenario_schema  # noqa: PLC0415

    found = portfolio_schema() if portfolio else scenario_schema()
    click.echo(json.dumps(found, indent=2, ensure_ascii=False))
