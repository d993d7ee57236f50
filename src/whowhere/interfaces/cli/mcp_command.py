"""``whowhere mcp``: tools for assistants."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

import click

from whowhere.interfaces.cli.serving_options import serving_options
from whowhere.quantities.faults import Fault, Faults


@click.command("mcp")
@click.option("--http", is_flag=True, help="Answer over HTTP instead of standard input and output.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="With --http: where to listen."
)
@click.option("--port", type=click.IntRange(1, 65_535), default=8_766, show_default=True)
@serving_options
def command(
    *,
    http: bool,
    host: str,
    port: int,
    token: str | None,
    names: tuple[str, ...],
    most_options: int,
    most_draws: int,
    most_seconds: float,
) -> None:
    """Give an assistant the questions as tools, over the Model Context Protocol.

    An assistant starts it itself: name the command "whowhere mcp" in its settings. With --http it
    answers at http://HOST:PORT/mcp until Ctrl-C. Nothing is sent anywhere else.
    """
    from whowhere.interfaces.api.limits import ServerLimits  # noqa: PLC0415 - only here
    from whowhere.interfaces.api.serving import Address, checked, listening  # noqa: PLC0415

    serving = _serving()
    limits = ServerLimits(options=most_options, draws=most_draws, seconds=most_seconds)
    if not http:
        serving.serve_streams(limits)
        return
    address = checked(Address(host, port, names, token))
    listener = listening(address)
    shown = address.page.partition("?")[0]
    click.echo(f"whowhere answers assistants at {shown}mcp until Ctrl-C.", err=True)
    serving.serve_http(address, listener, limits)


def _serving() -> ModuleType:
    """Return what serves. Raises ``Faults`` where the library of the protocol is not installed."""
    try:
        return import_module("whowhere.interfaces.assistants.serving")
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in {"mcp", "mcp_types"}:
            raise
        do = "Install it: pip install mcp."
        fault = Fault("", "whowhere mcp", "without mcp, which is not installed", "mcp 2.3", do=do)
        raise Faults([fault]) from None
