"""``whowhere report``: the whole answer as a file for a board, an analyst or a program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    day,
    drawing_options,
    scenario_argument,
    set_option,
)


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
@drawing_options
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
    draws: int,
    settings: tuple[str, ...],
    as_of: datetime | None,
) -> None:
    """Write a report: a workbook, a paper for the board, a page, plain text, or a table.

    .xlsx follows every change of an assumption; .pdf is a paper of two to four pages; .html is
    the page in one file, with live sliders; .md says the same as the paper in plain text; .csv has
    one number in each row. The same scenario, seed and day give the same bytes.
    """
    from whowhere.interfaces.cli.progress import progress  # noqa: PLC0415 - NumPy when needed
    from whowhere.interfaces.requests.cases import requested  # noqa: PLC0415
    from whowhere.interfaces.requests.reports import Wanted, kind_of, report  # noqa: PLC0415
    from whowhere.interfaces.requests.writing import check_free, write_new  # noqa: PLC0415

    path = Path(output)
    kind = kind_of(output, "--output")
    check_free(path, replace=force)
    case = requested(file, example, day(as_of), settings).case
    with progress("Looking for flip points") as told:
        written = report(case, Wanted(kind, seed, draws, asked), told)
    write_new(path, written, replace=force)
    click.echo(f"Wrote {path} ({len(written):,} bytes).", err=True)
