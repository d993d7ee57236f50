"""``whowhere examples``: the examples that come with whowhere."""

from __future__ import annotations

import click

from whowhere.interfaces.requests.sources import examples, portfolios


@click.command("examples")
def command() -> None:
    """List the examples that come with whowhere."""
    import tomllib  # noqa: PLC0415 - only here

    for name, path in examples().items():
        click.echo(f"{name:24} {tomllib.loads(path.read_text('utf-8'))['title']}")
    for name, path in portfolios().items():
        title = tomllib.loads(path.read_text("utf-8"))["title"]
        click.echo(f"{name:24} {title} (whowhere plan --example {name})")
