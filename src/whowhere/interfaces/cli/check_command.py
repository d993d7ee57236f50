"""``whowhere check``: is a scenario sound?"""

from __future__ import annotations

import click

from whowhere.interfaces.cli.options import scenario_argument


@click.command("check")
@scenario_argument
def command(file: str | None, example: str | None) -> None:
    """Check a scenario and list every fault at once.

    Each fault names the file, the line, the key, the value, what is accepted and what to do.
    Exit code 0 if it is sound, 2 if it is not.
    """
    from whowhere.interfaces.requests.cases import written_in  # noqa: PLC0415 - NumPy only when needed

    written = written_in(file, example)
    scenario = written.scenario()
    places = len({option.place for option in scenario.compared})
    click.echo(
        f"{written.name} is sound: {scenario.work.heads:g} people, {len(scenario.compared)} options"
        f" in {places} places over {scenario.work.horizon_months} months."
    )
