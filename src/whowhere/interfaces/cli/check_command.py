"""``whowhere check``: is a scenario sound?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from whowhere.interfaces.cli.options import day, scenario_argument

if TYPE_CHECKING:
    from whowhere.interfaces.requests.written import Written


@click.command("check")
@scenario_argument
@click.option("--yes", is_flag=True, help="Take values that look like a slip as they are.")
def command(*, file: str | None, example: str | None, yes: bool) -> None:
    """Check a scenario, or a portfolio, and list every fault at once.

    Each fault names the file, the line, the key, the value, what is accepted and what to do.
    Exit code 0 if it is sound, 2 if it is not.
    """
    from whowhere.interfaces.requests.sources import PORTFOLIO  # noqa: PLC0415 - when asked
    from whowhere.interfaces.requests.written import written_of_either  # noqa: PLC0415

    kind, written = written_of_either(file, example)
    (_check_portfolio if kind is PORTFOLIO else _check_scenario)(replace(written, takes_all=yes))


def _check_scenario(written: Written) -> None:
    from whowhere.interfaces.requests.cases import scenario_in  # noqa: PLC0415 - NumPy when needed
    from whowhere.interfaces.requests.meant import require_meant  # noqa: PLC0415
    from whowhere.interfaces.requests.own_folder import factbook  # noqa: PLC0415
    from whowhere.model.resolving import resolve  # noqa: PLC0415

    scenario, book = scenario_in(written), factbook(day(None))
    require_meant(scenario, written, book, resolve(scenario, book))
    places = len({option.place for option in scenario.compared})
    click.echo(
        f"{written.name} is sound: {scenario.work.heads:g} people, {len(scenario.compared)} options"
        f" in {places} places over {scenario.work.horizon_months} months."
    )


def _check_portfolio(written: Written) -> None:
    from whowhere.interfaces.requests.portfolios import portfolio_case  # noqa: PLC0415

    portfolio = portfolio_case(written, day(None)).portfolio
    people = sum(package.heads for package in portfolio.packages)
    click.echo(
        f"{written.name} is sound: {len(portfolio.packages)} packages of {people:g} people over"
        f" {portfolio.horizon_months} months."
    )
