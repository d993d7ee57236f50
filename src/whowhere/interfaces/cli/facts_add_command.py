"""``whowhere facts add``: a table of the user's own, checked and kept."""

from __future__ import annotations

import sys

import click

from whowhere.interfaces.cli.options import day


@click.command("add")
@click.argument("file", metavar="FILE")
@click.option("--name", help="What to call the table (default: the name of the file).")
@click.option("--to", "folder", metavar="FOLDER", help="Keep it there instead of in your folder.")
@click.option("--force", is_flag=True, help="Replace a table of the same name.")
@click.option("--yes", is_flag=True, help="Take values that look like a slip as they are.")
def command(file: str, name: str | None, folder: str | None, *, force: bool, yes: bool) -> None:
    """Check FILE and keep it: from then on its values win over the factbook's.

    It is CSV or Excel (.xlsx), as it was exported; row numbers in faults are those of the file.
    Columns: topic, place, role, level, value (or low, likely, high), currency, unit, year,
    source, meant. A topic is pay (all gross pay of a year) or an input of a place, such as
    benefits_share or attrition. Role and level may be empty: then the value holds for every one.
    Pay of an earlier year is brought to today. A value that looks like a slip, such as pay of a
    month, is asked about; yes in the column meant, or --yes, says that it is none.

    \b
    topic,place,role,level,value,currency,year,source
    pay,PL,support agent,mid,78k to 92k,PLN,2026,Payroll May 2026
    benefits_share,PL,,,8%,,2026,Payroll May 2026

    Every fault of the file is told at once, and then nothing is kept. - reads standard input.
    """  # noqa: D301 - click reads the mark as: keep these lines as they are
    from whowhere.interfaces.requests import own_folder as own  # noqa: PLC0415
    from whowhere.report.facts.list_own.terminal import print_added  # noqa: PLC0415
    from whowhere.report.media import terminal  # noqa: PLC0415

    kept_in, today = own.own_folder(folder), day(None)
    table, values = own.read_table(file, name, today, yes=yes)
    own.keep_table(table, values, kept_in, today, force=force)
    print_added(terminal.console(), table, values, str(kept_in / f"{table}.csv"))
    sys.stderr.write("These values now win over the factbook's in every command.\n")
    if kept_in != own.own_folder():
        sys.stderr.write(f"They count where {own.VARIABLE}={kept_in} is set in the environment.\n")
    sys.stderr.write(f"To take them away: whowhere facts remove {table}\n")
