"""``whowhere explain``: the tree behind a number."""

from __future__ import annotations

from datetime import datetime

import click

from whowhere.interfaces.cli.options import (
    as_of_option,
    day,
    drawing_options,
    json_option,
    scenario_argument,
    set_option,
    width_option,
)


@click.command("explain")
@scenario_argument
@click.option("--option", "option_id", required=True, help="The option, as managed_service@PH.")
@click.option("--line", "line_id", help="One line of its ledger, as attrition.")
@drawing_options
@set_option
@as_of_option
@json_option
@width_option
def command(
    file: str | None,
    example: str | None,
    *,
    option_id: str,
    line_id: str | None,
    seed: int,
    settings: tuple[str, ...],
    draws: int,
    as_of: datetime | None,
    as_json: bool,
    width: int | None,
) -> None:
    """Show the tree behind a number, down to facts and their sources.

    Each figure is printed with its value over the futures, its formula in words, and what it
    uses; each fact with its range, status and source.
    """
    from whowhere.interfaces.requests.cases import requested  # noqa: PLC0415 - NumPy only when needed
    from whowhere.simulate.explanation import explain  # noqa: PLC0415

    request = requested(file, example, day(as_of), settings)
    explanation = explain(request.case, option_id, line_id, seed, draws)
    if as_json:
        from whowhere.report.explain.document import explain_document  # noqa: PLC0415
        from whowhere.report.media import documents  # noqa: PLC0415

        click.echo(documents.as_json(explain_document(explanation)))
        return
    from whowhere.report.explain.terminal import print_explanation  # noqa: PLC0415
    from whowhere.report.media.terminal import console  # noqa: PLC0415

    print_explanation(console(width), explanation)
