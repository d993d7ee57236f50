"""``whowhere init``: a scenario to start from."""

from __future__ import annotations

from pathlib import Path

import click

FIRST_NAME = "scenario.toml"


@click.command("init")
@click.argument("file", default=FIRST_NAME, metavar="[FILE]")
@click.option("--role", default="support agent", show_default=True, help="Who is needed.")
@click.option("--home", default="US", show_default=True, help="Your country or city.")
@click.option("--portfolio", is_flag=True, help="Write many packages to plan, not one scenario.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def command(file: str, role: str, home: str, *, portfolio: bool, force: bool) -> None:
    """Write a commented scenario to FILE (- prints it), ready to be compared.

    With --portfolio it is the example of twelve packages, ready to be planned and changed.
    """
    from whowhere.interfaces.requests.sources import portfolios  # noqa: PLC0415
    from whowhere.interfaces.requests.writing import write_new  # noqa: PLC0415
    from whowhere.model.scenario.starter import starter_text  # noqa: PLC0415

    text = starter_text(role, home)
    if portfolio:
        text = portfolios()["portfolio"].read_text("utf-8")
    if file == "-":
        click.echo(text, nl=False)
        return
    write_new(Path(file), text, replace=force)
    verb = "plan" if portfolio else "compare"
    click.echo(f"{file} is written. Edit it, then: whowhere {verb} {file}", err=True)
