"""Options that several commands share, worded once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

from whowhere.interfaces.cli.days import Day

Command = TypeVar("Command", bound=Callable[..., Any])

as_of_option = click.option(
    "--as-of",
    type=Day(),
    metavar="YYYY-MM-DD",
    help="Use the figures as known on this day (default: today).",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
csv_option = click.option("--csv", "as_csv", is_flag=True, help="Print a table as CSV.")
width_option = click.option(
    "--width", type=click.IntRange(40, 400), help="Width of the output in columns."
)


def scenario_argument(command: Command) -> Command:
    """Let a command read a scenario from FILE (``-`` for standard input) or from an example."""
    with_file = click.argument("file", required=False, metavar="FILE")(command)
    return click.option("--example", metavar="NAME", help="Use an example instead of a file.")(
        with_file
    )


def day(as_of: datetime | None) -> date:
    """Return the day that the user asked for, or today."""
    return as_of.date() if as_of else date.today()
