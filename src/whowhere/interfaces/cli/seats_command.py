"""``whowhere seats``: how many people must be on duty to answer callers in time."""

from __future__ import annotations

import click

from whowhere.interfaces.cli.options import json_option, width_option


@click.command("seats")
@click.option("--calls", required=True, metavar="RATE", help="How many come: 720/h, 15 per min.")
@click.option("--handle", required=True, metavar="TIME", help="Mean time of one: 240s, 4 min.")
@click.option("--agents", metavar="NUMBER", help="People on duty; else the fewest that do.")
@click.option("--within", default="20s", show_default=True, metavar="TIME",
              help="Time in which callers are to be answered.")  # fmt: skip
@click.option("--level", metavar="SHARE", help="Share of callers to answer in time: 0.8, 80%.")
@click.option("--patience", metavar="TIME", help="Mean time after which a caller gives up.")
@click.option("--model", metavar="b|c|a", help="Callers cannot wait (b), wait (c), give up (a).")
@json_option
@width_option
def command(
    *,
    calls: str,
    handle: str,
    agents: str | None,
    within: str,
    level: str | None,
    patience: str | None,
    model: str | None,
    as_json: bool,
    width: int | None,
) -> None:
    """How many people must be on duty to answer callers in time, and what callers then meet.

    Without --agents the fewest are found that answer the share --level of all callers, 80 % unless
    said, within the time --within. With --patience callers give up (model a), else they wait for
    ever (model c).
    """
    from whowhere.interfaces.requests.seats_asked import Typed, asked  # noqa: PLC0415 - NumPy only when needed
    from whowhere.report.media.documents import as_json as written  # noqa: PLC0415
    from whowhere.report.media.terminal import console  # noqa: PLC0415
    from whowhere.report.seats.document import seats_document  # noqa: PLC0415
    from whowhere.report.seats.terminal import print_seats  # noqa: PLC0415

    question = asked(Typed(calls, handle, agents, within, level, patience, model))
    found = question.answer()
    if as_json:
        click.echo(written(seats_document(found)))
        return
    print_seats(console(width), question, found)
