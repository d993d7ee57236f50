"""Options of the commands that answer others: who may ask, and how much."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from whowhere.simulate.how_many import MOST_FUTURES

Command = TypeVar("Command", bound=Callable[..., Any])

_IN_ORDER = (
    click.option(
        "--token",
        metavar="TEXT",
        envvar="WHOWHERE_TOKEN",
        show_envvar=True,
        help="What every request over HTTP must send; a must elsewhere.",
    ),
    click.option(
        "--name",
        "names",
        multiple=True,
        metavar="HOST",
        help="A further name by which the server is called.",
    ),
    click.option("--most-options", type=click.IntRange(1, 2_000), default=500, show_default=True),
    click.option(
        "--most-draws", type=click.IntRange(1, MOST_FUTURES), default=16_384, show_default=True
    ),
    click.option(
        "--most-seconds", type=click.FloatRange(1, 3_600), default=120.0, show_default=True
    ),
)


def serving_options(command: Command) -> Command:
    """Let a command take a token, names of the server, and the most that a request may ask for."""
    for option in reversed(_IN_ORDER):
        command = option(command)
    return command
