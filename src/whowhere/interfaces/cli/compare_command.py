"""``whowhere compare``: who should do the work, and where."""

from __future__ import annotations

from datetime import datetime

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    csv_option,
    day,
    drawing_options,
    json_option,
    scenario_argument,
    set_option,
    width_option,
)


@click.command("compare")
@scenario_argument
@drawing_options
@set_option
@as_of_option
@json_option
@csv_option
@width_option
@click.option("--all", "show_all", is_flag=True, help="Show every option in the table.")
@click.option(
    "--pair", "pairs", nargs=2, multiple=True, metavar="OPTION OPTION",
    help="Say from how many people, and over how many months, one costs less than the other.",
)  # fmt: skip
def command(
    file: str | None,
    example: str | None,
    *,
    seed: int,
    settings: tuple[str, ...],
    draws: int,
    as_of: datetime | None,
    as_json: bool,
    as_csv: bool,
    width: int | None,
    show_all: bool,
    pairs: tuple[tuple[str, str], ...],
) -> None:
    """Compare every option of a scenario: who should do the work, and where.

    FILE is a scenario (TOML or JSON), or - for standard input. The first line is the verdict;
    the table gives each option's cost over the horizon as a range.
    """
    from whowhere.decide.compare.break_even import break_evens  # noqa: PLC0415 - NumPy only when needed
    from whowhere.decide.compare.comparison import compare  # noqa: PLC0415
    from whowhere.interfaces.requests.cases import requested  # noqa: PLC0415

    request = requested(file, example, day(as_of), settings)
    changing_places = break_evens(request.case, pairs, seed, draws)
    comparison = compare(request.case, seed, draws)
    if as_json or as_csv:
        from whowhere.report.compare.document import compare_document  # noqa: PLC0415
        from whowhere.report.compare.rows import compare_rows  # noqa: PLC0415
        from whowhere.report.media import documents  # noqa: PLC0415

        found = compare_document(comparison, changing_places)
        click.echo(documents.as_json(found) if as_json else documents.as_csv(compare_rows(found)))
        return
    from whowhere.report.compare.terminal import SHOWN, print_comparison  # noqa: PLC0415
    from whowhere.report.media.terminal import console  # noqa: PLC0415

    shown = len(comparison.options) if show_all else SHOWN
    print_comparison(console(width), comparison, request.source, shown, changing_places)
