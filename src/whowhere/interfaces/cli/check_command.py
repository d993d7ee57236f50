"""``whowhere check``: is a scenario sound?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from whowhere.interfaces.cli.options import day, scenario_argument
from whowhere.quantities.names import counted

if TYPE_CHECKING:
    from whowhere.interfaces.requests.written import Written


IN_SHORT = (
    "Today stands in short, as work.today. Of several parts, or with a contract: write"
    " [[today.parts]] in its place, with option, share or heads, since, vendor, price_per_month"
    " and [today.parts.contract]."
)
"""How to say more of what stands today than the short form does."""


@click.command("check")
@scenario_argument
@click.option("--yes", is_flag=True, help="Take values that look like a slip as they are.")
def command(*, file: str | None, example: str | None, yes: bool) -> None:
    """Check a scenario, a portfolio or a week of demand, and list every fault at once.

    Each fault names the file, the line, the key, the value, what is accepted and what to do.
    Exit code 0 if it is sound, 2 if it is not.
    """
    from whowhere.interfaces.requests.sources import PORTFOLIO, STAFFING  # noqa: PLC0415 - if asked
    from whowhere.interfaces.requests.written import written_of_any  # noqa: PLC0415

    kind, written = written_of_any(file, example)
    rule = {PORTFOLIO: _check_portfolio, STAFFING: _check_staffing}.get(kind, _check_scenario)
    rule(replace(written, takes_all=yes))


def _check_scenario(written: Written) -> None:
    from whowhere.interfaces.requests.cases import case_in, scenario_in  # noqa: PLC0415 - if asked
    from whowhere.model.season_notes import season_said  # noqa: PLC0415 - only if asked
    from whowhere.report.wording.rules import rules_said  # noqa: PLC0415 - only if asked
    from whowhere.report.wording.team import team_said  # noqa: PLC0415 - only if asked

    case = case_in(written, day(None))  # whatever compare would refuse, with what is looked up
    scenario = scenario_in(written)
    places = len({option.place for option in scenario.compared})
    beside = sum(option.automated for option in scenario.compared)
    share = "half" if 2 * beside == len(scenario.compared) else f"{beside}"
    kind = case.software.kind if case.software else ""
    software = f", {share} of them with software ({kind})," if beside else ""
    click.echo(
        f"{written.name} is sound: {team_said(case)},"
        f" {counted(len(scenario.compared), 'option')}{software} in"
        f" {counted(places, 'place')} over"
        f" {counted(scenario.work.horizon_months, 'month')}."
    )
    if case.season is not None:
        click.echo(season_said(case.season))
    for sentence in rules_said(case):
        click.echo(sentence)
    if scenario.today is None and scenario.today_parts:
        click.echo(IN_SHORT)


def _check_portfolio(written: Written) -> None:
    from whowhere.interfaces.requests.portfolios import (  # noqa: PLC0415
        portfolio_case,
        require_plannable,
    )

    case = portfolio_case(written, day(None))
    require_plannable(case, written)
    portfolio = case.portfolio
    people = sum(package.heads for package in portfolio.packages)
    click.echo(
        f"{written.name} is sound: {counted(len(portfolio.packages), 'package')} of"
        f" {counted(people, 'person', 'people')} over"
        f" {counted(portfolio.horizon_months, 'month')}."
    )


def _check_staffing(written: Written) -> None:
    from whowhere.interfaces.requests.staffing import covered_problem  # noqa: PLC0415

    problem = covered_problem(written, day(None))
    click.echo(
        f"{written.name} is sound: {problem.needs_before.contacts:,.0f} contacts in the week from"
        f" {problem.week},"
        f" {counted(len(problem.crews), 'site')}."
    )
