"""``whowhere init``: a scenario to start from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from whowhere.interfaces.cli.days import Day

FIRST_NAME = "scenario.toml"
FIRST_HOME = "US"
FIRST_ROLE = "support agent"
OPTION_OF = {"as_json": "--json"}
Command = TypeVar("Command", bound=Callable[..., Any])


def _team_options(command: Command) -> Command:
    """Add what is said beside a table of the HR system."""
    options = (
        click.option("--team", metavar="TABLE", help="Write the team of an HR export: CSV, .xlsx."),
        click.option("--currency", metavar="CODE", help="With --team: money of all pay in it."),
        click.option(
            "--per", type=click.Choice(["year", "month", "hour"]),
            help="With --team: of which time pay is, where no heading says it.",
        ),
        click.option(
            "--part-time-pay", type=click.Choice(["full", "actual"]),
            help="With --team: pay of people in part time is that of full time, or what they get.",
        ),
        click.option(
            "--full-time-hours", type=click.FloatRange(20, 60), metavar="HOURS",
            help="With --team: hours a week of full time (default: 40).",
        ),
        click.option(
            "--dates", type=click.Choice(["day first", "month first"]),
            help="With --team: how days such as 3/4/2021 are meant.",
        ),
        click.option(
            "--read-as", multiple=True, metavar="TITLE=ROLE",
            help="With --team: the role of a title that is not known; may be repeated.",
        ),
        click.option(
            "--start", type=Day(), metavar="YYYY-MM-DD",
            help="First day of the work (default: 2027-01-01).",
        ),
        click.option(
            "--json", "as_json", is_flag=True,
            help="With --team: print what was understood, and the scenario, as one JSON document.",
        ),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


@click.command("init")
@click.argument("file", default=FIRST_NAME, metavar="[FILE]")
@click.option("--role", default=FIRST_ROLE, show_default=True, help="Who is needed.")
@click.option("--home", help="Your country or city (default: US, or where the team is).")
@click.option("--portfolio", is_flag=True, help="Write many packages to plan, not one scenario.")
@_team_options
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def command(
    file: str, role: str, home: str | None, start: datetime | None,
    *, portfolio: bool, force: bool, **of_team: Any,
) -> None:  # fmt: skip
    """Write a commented scenario to FILE (- prints it), ready to be compared.

    With --portfolio it is the example of twelve packages, ready to be planned and changed. With
    --team it is the team of a table as the HR system exports it: titles, places, part time, pay
    and start dates are read by their headings in any order, in English, German, French or Spanish;
    names and numbers of people are dropped. People in other countries than --home, and who are
    employed in other ways (contractor, agency, ...), become [[today.parts]]. What was understood is
    printed.

    Example: whowhere init --team staff.xlsx --home Denver
    """
    from whowhere.interfaces.requests.sources import portfolios  # noqa: PLC0415
    from whowhere.interfaces.requests.writing import write_new  # noqa: PLC0415
    from whowhere.model.scenario.starter import FIRST_DAY, starter_text  # noqa: PLC0415

    first = start.date() if start else FIRST_DAY
    if not of_team["team"] and (alone := [name for name, value in of_team.items() if value]):
        option = OPTION_OF.get(alone[0], f"--{alone[0].replace('_', '-')}")
        raise click.UsageError(f"{option} goes with --team.")
    if of_team["team"]:
        text = _team(home, first, **of_team)
        if file == "-" and of_team["as_json"]:
            return  # the scenario is in the document
    elif portfolio:
        text = portfolios()["portfolio"].read_text("utf-8")
    else:
        text = starter_text(role, home or FIRST_HOME, first)
    if file == "-":
        click.echo(text, nl=False)
        return
    write_new(Path(file), text, replace=force)
    verb = "plan" if portfolio else "compare"
    click.echo(f"{file} is written. Edit it, then: whowhere {verb} {file}", err=True)


def _team(home: str | None, start: date, *, team: str, as_json: bool, **said: Any) -> str:
    """Return the text of a team's scenario, and say what was understood."""
    from rich.console import Console  # noqa: PLC0415

    from whowhere.interfaces.requests.teams import read_as, team_of, team_text  # noqa: PLC0415
    from whowhere.model.team.asked import FULL_TIME_HOURS, TeamAsked  # noqa: PLC0415
    from whowhere.report.init.document import team_document  # noqa: PLC0415
    from whowhere.report.init.terminal import print_team  # noqa: PLC0415
    from whowhere.report.media.documents import as_json as written  # noqa: PLC0415

    said["read_as"] = read_as(said["read_as"])
    said["full_time_hours"] = said["full_time_hours"] or FULL_TIME_HOURS
    asked = TeamAsked(home=home, start=start, **said)
    read, found = team_of(team, asked)
    text = team_text(team, found, asked)
    if as_json:
        click.echo(written(team_document(read, found, text)))
    else:
        print_team(Console(stderr=True), read, found)
    return text
