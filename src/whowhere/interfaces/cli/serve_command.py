"""``whowhere serve``: the page and the API on this machine."""

from __future__ import annotations

import click

from whowhere.interfaces.cli.options import scenario_argument
from whowhere.interfaces.cli.serving_options import serving_options


@click.command("serve")
@scenario_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", type=click.IntRange(1, 65_535), default=8_765, show_default=True)
@serving_options
def command(
    file: str | None,
    example: str | None,
    *,
    host: str,
    port: int,
    token: str | None,
    names: tuple[str, ...],
    most_options: int,
    most_draws: int,
    most_seconds: float,
) -> None:
    """Show the page in your browser and answer questions over HTTP, on this machine alone.

    FILE is a scenario to begin with; without one the page begins with the examples. The addresses
    of the questions stand in docs/api.md and at /v1/openapi.json. Ctrl-C ends it.
    """
    from whowhere.interfaces.api.limits import ServerLimits  # noqa: PLC0415 - only here
    from whowhere.interfaces.api.serving import Address, checked, listening, serve  # noqa: PLC0415

    address = checked(Address(host, port, names, token))
    page, listener = _page(file, example), listening(address)
    click.echo(f"whowhere answers at {address.page} until Ctrl-C.", err=True)
    limits = ServerLimits(options=most_options, draws=most_draws, seconds=most_seconds)
    serve(address, listener, limits, page)


def _page(file: str | None, example: str | None) -> str:
    from datetime import date  # noqa: PLC0415 - only here

    from whowhere.decide.compare.comparison import compare  # noqa: PLC0415
    from whowhere.interfaces.requests.cases import case_in  # noqa: PLC0415
    from whowhere.interfaces.requests.sources import SCENARIO  # noqa: PLC0415
    from whowhere.interfaces.requests.written import written_in  # noqa: PLC0415
    from whowhere.report.page.answer import answer_document  # noqa: PLC0415
    from whowhere.report.page.case import page_case  # noqa: PLC0415
    from whowhere.report.page.file import page_html  # noqa: PLC0415
    from whowhere.simulate.how_many import DRAWS  # noqa: PLC0415

    if file is None and example is None:
        return page_html()
    written = written_in(SCENARIO, file, example)
    case = case_in(written, date.today())
    found = {"found": answer_document(compare(case, 1, DRAWS))}
    return page_html(page_case(case, 1, DRAWS) | found, str(written.content))
