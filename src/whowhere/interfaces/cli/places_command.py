"""``whowhere places``: which countries suit the work, on four pillars."""

from __future__ import annotations

from datetime import datetime

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    csv_option,
    day,
    json_option,
    scenario_argument,
    width_option,
)

SHOWN = 15
"""Places that the table shows unless the user says otherwise."""


@click.command("places")
@scenario_argument
@click.option(
    "--weights",
    metavar="PILLAR=NUMBER,...",
    help="What cost, people, business and digital weigh; one left out weighs nothing.",
)
@click.option("--top", type=click.IntRange(1), help=f"Show so many places (default: {SHOWN}).")
@as_of_option
@json_option
@csv_option
@width_option
def command(
    file: str | None,
    example: str | None,
    *,
    weights: str | None,
    top: int | None,
    as_of: datetime | None,
    as_json: bool,
    as_csv: bool,
    width: int | None,
) -> None:
    """Rank all countries for a scenario's work, or for office work in general.

    FILE is a scenario (TOML or JSON), or - for standard input: its roles, languages and home clock
    count. Without it, five typical roles stand for the work. --json and --csv hold every place
    unless --top says otherwise.

    Example: whowhere places --example support-desk --weights cost=50,people=30,business=20
    """
    from whowhere.decide.place_ranking import rank_places  # noqa: PLC0415 - only when needed
    from whowhere.decide.place_weights import parse_weights  # noqa: PLC0415
    from whowhere.interfaces.cli.own_folder import factbook  # noqa: PLC0415
    from whowhere.interfaces.cli.sources import scenario_path  # noqa: PLC0415
    from whowhere.model.inputs import ASSUMABLE  # noqa: PLC0415
    from whowhere.model.place_resolving import pillars, place_case  # noqa: PLC0415
    from whowhere.model.scenario.loading import load_scenario  # noqa: PLC0415

    usual = {pillar.key: pillar.weight for pillar in pillars()}
    chosen = usual if weights is None else parse_weights(weights, list(usual))
    scenario = None
    if file is not None or example is not None:
        path = "-" if file == "-" else scenario_path(file, example)
        scenario = load_scenario(path, ASSUMABLE)
    ranking = rank_places(place_case(factbook(day(as_of)), scenario), chosen)
    if as_json or as_csv:
        from whowhere.report import documents  # noqa: PLC0415
        from whowhere.report.places_document import place_rows, places_document  # noqa: PLC0415

        found = places_document(ranking, top)
        click.echo(documents.as_json(found) if as_json else documents.as_csv(place_rows(found)))
        return
    from whowhere.report.places_table import print_places  # noqa: PLC0415
    from whowhere.report.terminal import console  # noqa: PLC0415

    print_places(console(width), ranking, top or SHOWN)
