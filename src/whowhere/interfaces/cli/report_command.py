"""``whowhere report``: the whole answer as a file for a board, an analyst or a program."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from whowhere.interfaces.cli.options import as_of_option, day, scenario_argument, set_option
from whowhere.quantities.faults import Fault, Faults

if TYPE_CHECKING:
    from whowhere.interfaces.requests.reports import Kind, Wanted

DRAWS = 8192
"""Futures of a report on one piece of work; a plan has fewer, for each option of each package."""


class Source(NamedTuple):
    """What a report is on, as the user named it, and the day of its figures."""

    file: str | None
    example: str | None
    as_of: date


@click.command("report")
@scenario_argument
@click.option(
    "-o", "--output", required=True, metavar="FILE",
    help="The report to write; its ending says which: .xlsx, .pdf, .html, .md or .csv.",
)  # fmt: skip
@click.option(
    "--option", "asked", multiple=True, metavar="ID",
    help="An option to tell in detail besides the leading ones, as managed_service@PH.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Replace the report if it is there already.")
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True,
              help="Same seed, same futures.")  # fmt: skip
@click.option("--draws", type=click.IntRange(2, 65536),
              help="Futures: a power of two (default: 8192; 1024 for a portfolio).")  # fmt: skip
@set_option
@as_of_option
def command(
    file: str | None,
    example: str | None,
    *,
    output: str,
    asked: tuple[str, ...],
    force: bool,
    seed: int,
    draws: int | None,
    settings: tuple[str, ...],
    as_of: datetime | None,
) -> None:
    """Write a report: a workbook, a paper for the board, a page, plain text, or a table.

    .xlsx follows every change of an assumption; .pdf is a paper of two to four pages; .html is
    the page in one file, with live sliders; .md says the same as the paper in plain text; .csv has
    one number in each row. FILE may be a portfolio too, by its name: then the report is on its
    plan, of every kind but .html. The same file, seed and day give the same bytes.
    """
    from whowhere.interfaces.requests.reports import Wanted, kind_of  # noqa: PLC0415 - NumPy
    from whowhere.interfaces.requests.sources import asks_for_a_plan  # noqa: PLC0415
    from whowhere.interfaces.requests.writing import check_free, write_new  # noqa: PLC0415

    path, source = Path(output), Source(file, example, day(as_of))
    kind = kind_of(output, "--output")
    check_free(path, replace=force)
    if asks_for_a_plan(file, example):
        _require_of_a_plan(asked, settings)
        written = _of_plan(source, kind, seed, draws)
    else:
        wanted = Wanted(kind, seed, DRAWS if draws is None else draws, asked)
        written = _of_scenario(source, wanted, settings)
    write_new(path, written, replace=force)
    click.echo(f"Wrote {path} ({len(written):,} bytes).", err=True)


def _of_scenario(source: Source, wanted: Wanted, settings: tuple[str, ...]) -> bytes:
    """Return the report on one piece of work. Raises ``Faults``."""
    from whowhere.interfaces.cli.progress import progress  # noqa: PLC0415 - NumPy when needed
    from whowhere.interfaces.requests.cases import requested  # noqa: PLC0415
    from whowhere.interfaces.requests.reports import report  # noqa: PLC0415

    case = requested(*source, settings).case
    with progress("Looking for flip points") as told:
        return report(case, wanted, told)


def _of_plan(source: Source, kind: Kind, seed: int, draws: int | None) -> bytes:
    """Return the report on the plan of a portfolio. Raises ``Faults``."""
    from whowhere.decide.portfolio.planning import (  # noqa: PLC0415 - NumPy when needed
        USUAL_DRAWS,
        Question,
        plan_portfolio,
    )
    from whowhere.interfaces.cli.plan_watch import watching  # noqa: PLC0415
    from whowhere.interfaces.requests.plan_reports import (  # noqa: PLC0415
        check_plan_kind,
        plan_report,
    )
    from whowhere.interfaces.requests.portfolios import portfolio_case  # noqa: PLC0415

    check_plan_kind(kind, "--output")
    case = portfolio_case(*source)
    with watching() as watch:
        question = Question(seed, USUAL_DRAWS if draws is None else draws)
        planned = plan_portfolio(case, question, watch, watch.costed)
    return plan_report(planned, kind)


def _require_of_a_plan(asked: tuple[str, ...], settings: tuple[str, ...]) -> None:
    """Refuse what only a report on one piece of work can be asked. Raises ``Faults``."""
    faults = [
        Fault("", name, f"{', '.join(given)}, for a portfolio", accepted, do=do)
        for name, given, accepted, do in (
            ("--option", asked, "nothing: every option of every package is told",
             "Leave it out; the workbook has the cost of each."),
            ("--set", settings, "a value in the portfolio itself",
             "Write it under [assumptions] in the file, or under one package."),
        )
        if given
    ]  # fmt: skip
    if faults:
        raise Faults(faults)
