"""``whowhere plan``: many pieces of work at once."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    csv_option,
    day,
    json_option,
    width_option,
)
from whowhere.quantities.faults import Fault, Faults

if TYPE_CHECKING:
    from whowhere.decide.portfolio.planning import Planned, Question

INFINITE = float("inf")
EXTRA = """\b
A facility-location table of your own: whowhere plan --table FILE.json with
  {"sites": [{"id", "fixed_cost", "capacity"}], "packages": [{"id", "demand"}],
   "cost": [[cost of serving all of package j from site i]], "split": true}
gives {"objective", "bound", "gap", "open": [...], "shares": [[...]]}.
Ctrl-C while it solves takes the best plan so far, with its bound.
"""


@click.command("plan", epilog=EXTRA)
@click.argument("file", required=False, metavar="FILE")
@click.option("--example", metavar="NAME", help="Use an example instead of a file: portfolio.")
@click.option("--table", metavar="FILE", help="Solve a facility-location table in JSON instead.")
@click.option(
    "--aim", type=click.Choice(["cost", "cvar"]), default="cost", show_default=True,
    help="Expected cost, or with a price on the bad tail (CVaR at 95 %).",
)  # fmt: skip
@click.option(
    "--tail-weight", type=click.FloatRange(0, 1), default=0.5, show_default=True,
    help="With --aim cvar: 0 counts expected cost alone, 1 the bad tail alone.",
)  # fmt: skip
@click.option(
    "--frontier", metavar="AIM",
    help="Plans between cost and a second aim: tail, control, shared_hours, exit_cost, ...",
)  # fmt: skip
@click.option(
    "--time-limit", type=click.FloatRange(0.1), metavar="SECONDS",
    help="Stop solving after so long, with the best plan and its bound.",
)  # fmt: skip
@click.option(
    "--gap", type=click.FloatRange(0, 0.5), metavar="SHARE",
    help="Gap to the bound at which a plan is good enough (default: 0.000001).",
)  # fmt: skip
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True,
              help="Same seed, same futures.")  # fmt: skip
@click.option("--draws", type=click.IntRange(2, 65536), default=1024, show_default=True,
              help="Futures: a power of two.")  # fmt: skip
@as_of_option
@json_option
@csv_option
@width_option
def command(
    file: str | None,
    *,
    example: str | None,
    table: str | None,
    aim: str,
    tail_weight: float,
    frontier: str | None,
    time_limit: float | None,
    gap: float | None,
    seed: int,
    draws: int,
    as_of: datetime | None,
    as_json: bool,
    as_csv: bool,
    width: int | None,
) -> None:
    """Plan many pieces of work at once: who, where and in which year, under your rules.

    FILE is a portfolio (TOML or JSON), or - for standard input: packages, what exists today,
    and rules. Sites and vendors that several packages share are paid once.
    """
    if table is not None:
        _require_alone(file, example)
        click.echo(_table_planned(table, time_limit, gap))
        return
    from whowhere.decide.portfolio.planning import Question  # noqa: PLC0415 - NumPy when needed
    from whowhere.decide.portfolio.solving import Effort  # noqa: PLC0415
    from whowhere.interfaces.requests.plans import second_aim  # noqa: PLC0415

    effort = Effort(time_limit or INFINITE, Effort.gap if gap is None else gap)
    weight = tail_weight if aim == "cvar" else 0.0
    question = Question(seed, draws, weight, second_aim(frontier, "--frontier"), effort)
    planned, source = _planned(file, example, as_of, question)
    _print(planned, source, as_json=as_json, as_csv=as_csv, width=width)


def _require_alone(file: str | None, example: str | None) -> None:
    if file is not None or example is not None:
        given = f"given beside {file or f'--example {example}'}"
        raise Faults([Fault("", "--table", given, "a table or a portfolio, not both")])


def _table_planned(table: str, time_limit: float | None, gap: float | None) -> str:
    from whowhere.interfaces.cli.plan_watch import watching  # noqa: PLC0415 - NumPy when needed
    from whowhere.interfaces.requests.plans import table_planned  # noqa: PLC0415
    from whowhere.model.decision_table.files import text_of  # noqa: PLC0415
    from whowhere.model.scenario.reading import name_of  # noqa: PLC0415
    from whowhere.report.media.documents import as_json  # noqa: PLC0415

    with watching() as watch:
        return as_json(table_planned(text_of(table), name_of(table), time_limit, gap, watch))


def _planned(
    file: str | None, example: str | None, as_of: datetime | None, question: Question
) -> tuple[Planned, str]:
    """Read, resolve and plan a portfolio, telling how far it has come. Raises ``Faults``."""
    from whowhere.decide.portfolio.planning import plan_portfolio  # noqa: PLC0415
    from whowhere.interfaces.cli.plan_watch import watching  # noqa: PLC0415
    from whowhere.interfaces.requests.portfolios import portfolio_case  # noqa: PLC0415

    case = portfolio_case(file, example, day(as_of))
    with watching() as watch:
        planned = plan_portfolio(case, question, watch, watch.costed)
    return planned, f"--example {example}" if example else str(file)


def _print(
    planned: Planned, source: str, *, as_json: bool, as_csv: bool, width: int | None
) -> None:
    if as_json or as_csv:
        from whowhere.report.media import documents  # noqa: PLC0415
        from whowhere.report.plan.document import plan_document  # noqa: PLC0415
        from whowhere.report.plan.rows import plan_csv  # noqa: PLC0415

        found = plan_document(planned)
        click.echo(documents.as_json(found) if as_json else plan_csv(found))
        return
    from whowhere.report.media.terminal import console  # noqa: PLC0415
    from whowhere.report.plan.terminal import print_plan  # noqa: PLC0415

    print_plan(console(width), planned, source)
