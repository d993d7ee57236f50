"""A server on an address of this machine: what it may be called, and who may ask."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import re
import secrets
import signal
import socket
from dataclasses import dataclass
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from whowhere.interfaces.api.app import create_app
from whowhere.interfaces.api.connections import BACKLOG, BoundedConnection
from whowhere.interfaces.api.gate import own_names
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.quantities.faults import Fault, Faults

MOST_PORT = 65_535
TOKEN = re.compile(r"[A-Za-z0-9._~-]+")
"""What stands in a header, a cookie and an address as it is (RFC 3986, unreserved)."""
ENDING_SECONDS = 5
"""What answers have to get out once the server is told to stop."""
SHORTEST_TOKEN = 16
"""Characters of a token that nobody guesses."""


@dataclass(frozen=True)
class Address:
    """Where a server listens, and how it is called."""

    host: str
    port: int
    names: tuple[str, ...] = ()
    token: str | None = None

    @property
    def bare_host(self) -> str:
        """The host as sockets take it: ``::1``, not ``[::1]``."""
        return self.host.strip("[]")

    @property
    def page(self) -> str:
        """The address of the page, with the token if there is one."""
        shown = f"[{self.bare_host}]" if ":" in self.host else self.host
        named = self.names[0] if self.names else shown
        secret = f"?token={self.token}" if self.token else ""
        return f"http://{named}:{self.port}/{secret}"


def checked(address: Address) -> Address:
    """Return the address if it is safe to listen there. Raises ``Faults``."""
    faults = []
    if not is_loopback(address.host) and not address.token:
        do = f"Add --token {secrets.token_urlsafe(24)} and tell it to those who may ask."
        accepted = "given where others can reach the server"
        faults.append(Fault("", "--token", "missing", accepted, do=do))
    if address.token is not None and len(address.token) < SHORTEST_TOKEN:
        do = f"For instance: --token {secrets.token_urlsafe(24)}"
        accepted = f"at least {SHORTEST_TOKEN} characters"
        faults.append(Fault("", "--token", f"{len(address.token)} characters", accepted, do=do))
    elif address.token is not None and not TOKEN.fullmatch(address.token):
        accepted = "letters of English, digits and - . _ ~, which need no quoting in an address"
        faults.append(Fault("", "--token", "of other characters", accepted))
    if faults:
        raise Faults(faults)
    return address


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches an address."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def listening(address: Address) -> socket.socket:
    """Return a socket that listens there, so that nobody is sent where nobody answers.

    Raises ``Faults`` for a port that is taken, and for an address that this machine has not.
    """
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        return socket.create_server((address.bare_host, address.port), family=family)
    except OSError as error:
        given = f"{address.host}:{address.port}, where nothing can listen ({error.strerror})"
        do = f"For instance: --port {address.port % MOST_PORT + 1}"
        accepted = "an address of this machine and a port that no other program holds"
        raise Faults([Fault("", "--host and --port", given, accepted, do=do)]) from error


def serve(address: Address, listener: socket.socket, limits: ServerLimits, page: str) -> None:
    """Show the page and answer until the user ends it."""
    run(create_app(limits, own_names(address.host, address.names), address.token, page), listener)


def run(app: Starlette, listener: socket.socket) -> None:
    """Run an application whose state has ``workers`` until the user ends it."""
    config = uvicorn.Config(
        app, http=BoundedConnection, ws="none", log_level="error", access_log=False,
        server_header=False, backlog=BACKLOG, timeout_graceful_shutdown=ENDING_SECONDS,
    )  # fmt: skip
    logging.getLogger("uvicorn.error").addFilter(_is_no_ending)
    server = _Server(config)
    server.run(sockets=[listener])
    if server.ended_by is not None:
        signal.raise_signal(server.ended_by)  # so that the program ends as of this signal


def _is_no_ending(record: logging.LogRecord) -> bool:
    """Tell whether a line of the log says more than that an answer was cut short by our end."""
    cause = record.exc_info[1] if record.exc_info else None
    is_cut = isinstance(cause, asyncio.CancelledError)
    return not is_cut and not str(record.msg).startswith("Cancel %s running task")


class _Server(uvicorn.Server):
    """A server that ends whatever is computed as soon as it is told to stop."""

    ended_by: int | None = None
    """The signal that told it to stop."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop; told so again changes nothing, as it takes seconds at most."""
        del frame
        self.should_exit, self.ended_by = True, sig

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        app: Starlette = self.config.app  # type: ignore[assignment]
        app.state.workers.end()
        await super().shutdown(sockets)
