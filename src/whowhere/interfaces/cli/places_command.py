"""``whowhere places``: which countries suit the work, on four pillars."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    csv_option,
    day,
    scenario_argument,
    width_option,
)

if TYPE_CHECKING:
    from whowhere.model.scenario.scenario import Scenario

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
@click.option("--json", "as_json", is_flag=True, help="Print the ranked places as a JSON list.")
@click.option(
    "--document",
    "as_document",
    is_flag=True,
    help="Print one JSON document: weights, places, those not ranked or barred, sources.",
)
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
    as_document: bool,
    as_csv: bool,
    width: int | None,
) -> None:
    """Rank all countries for a scenario's work, or for office work in general.

    FILE is a scenario (TOML or JSON), or - for standard input: its roles, languages and home clock
    count. Without it, five typical roles stand for the work. --json and --csv hold every place
    unless --top says otherwise.

    Example: whowhere places --example support-desk --weights cost=50,people=30,business=20
    """
    from whowhere.decide.places.ranking import rank_places  # noqa: PLC0415 - only when needed
    from whowhere.interfaces.requests.own_folder import factbook  # noqa: PLC0415
    from whowhere.interfaces.requests.weights import parse_weights  # noqa: PLC0415
    from whowhere.model.place_resolving import pillars, place_case  # noqa: PLC0415

    usual = {pillar.key: pillar.weight for pillar in pillars()}
    chosen = usual if weights is None else parse_weights(weights, list(usual))
    scenario = _scenario(file, example)
    ranking = rank_places(place_case(factbook(day(as_of)), scenario), chosen)
    if as_json or as_document or as_csv:
        from whowhere.report.media import documents  # noqa: PLC0415
        from whowhere.report.places.document import places_document  # noqa: PLC0415
        from whowhere.report.places.rows import place_rows  # noqa: PLC0415

        found = places_document(ranking, top)
        if as_document:
            click.echo(documents.as_json(found))
        else:
            listed = json.dumps(found["places"], indent=2, ensure_ascii=False)
            click.echo(listed if as_json else documents.as_csv(place_rows(found)))
        return
    from whowhere.report.media.terminal import console  # noqa: PLC0415
    from whowhere.report.places.terminal import print_places  # noqa: PLC0415

    print_places(console(width), ranking, top or SHOWN)


def _scenario(file: str | None, example: str | None) -> Scenario | None:
    """Return the scenario that was named; ``None`` if none was."""
    from whowhere.interfaces.requests.cases import written_in  # noqa: PLC0415 - only when needed

    return None if file is None and example is None else written_in(file, example).scenario()
