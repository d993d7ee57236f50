"""``whowhere schema``: the JSON schema of scenario files."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> None:
    """Print the JSON schema of scenario files, for editors and programs."""
    import json  # noqa: PLC0415

    from whowhere.model.scenario.loading import scenario_schema  # noqa: PLC0415

    click.echo(json.dumps(scenario_schema(), indent=2, ensure_ascii=False))
