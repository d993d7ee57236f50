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
    from whowhere.interfaces.requests.sources import scenario_path  # noqa: PLC0415
    from whowhere.model.inputs import ASSUMABLE  # noqa: PLC0415 - NumPy only when needed
    from whowhere.model.scenario.loading import load_scenario  # noqa: PLC0415

    path = "-" if file == "-" else scenario_path(file, example)
    scenario = load_scenario(path, ASSUMABLE)
    places = len({option.place for option in scenario.compared})
    click.echo(
        f"{path} is sound: {scenario.work.heads:g} people, {len(scenario.compared)} options"
        f" in {places} places over {scenario.work.horizon_months} months."
    )
