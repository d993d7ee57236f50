"""A server on an address of this machine: what it may be called, and who may ask."""

from __future__ import annotations

import ipaddress
import secrets
from dataclasses import dataclass

import uvicorn

from whowhere.interfaces.api.app import create_app
from whowhere.interfaces.api.gate import own_names
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.quantities.faults import Fault, Faults

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
    def page(self) -> str:
        """The address of the page, with the token if there is one."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
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
    if faults:
        raise Faults(faults)
    return address


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches an address."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def serve(address: Address, limits: ServerLimits, page: str) -> None:
    """Show the page and answer until the user ends it."""
    app = create_app(limits, own_names(address.host, address.names), address.token, page)
    uvicorn.run(
        app, host=address.host.strip("[]"), port=address.port, log_level="warning",
        access_log=False, server_header=False,
    )  # fmt: skip
