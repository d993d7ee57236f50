"""The server of tools over its two transports: standard streams, and HTTP on an address."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette

from whowhere.interfaces.api.gate import Gate, own_names
from whowhere.interfaces.api.known import KnownAnswers
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.serving import Address, run
from whowhere.interfaces.api.workers import Workers
from whowhere.interfaces.assistants.server import Assistants

PATH = "/mcp"
"""Where the server answers over HTTP."""


def serve_streams(limits: ServerLimits) -> None:
    """Answer on standard input and output until whoever started us closes them."""
    asyncio.run(_over_streams(limits))


async def _over_streams(limits: ServerLimits) -> None:
    workers = Workers(limits)
    server = Assistants(KnownAnswers(workers)).server()
    try:
        async with stdio_server() as (reading, writing):
            await workers.get_ready()  # now, so that no worker inherits the stream of the protocol
            await server.run(reading, writing, server.create_initialization_options())
    finally:
        workers.close()


def serve_http(address: Address, listener: socket.socket, limits: ServerLimits) -> None:
    """Answer over streamable HTTP until the user ends it."""
    run(http_app(address, limits), listener)


def http_app(address: Address, limits: ServerLimits) -> Starlette:
    """Return the application, with the gate of the HTTP server before it."""
    workers, names = Workers(limits), own_names(address.host, address.names)
    app = Assistants(KnownAnswers(workers)).server().streamable_http_app(
        streamable_http_path=PATH, transport_security=_only(names),
        max_request_body_size=limits.body_bytes,
    )  # fmt: skip
    sessions = app.router.lifespan_context

    @asynccontextmanager
    async def life(of: Starlette) -> AsyncIterator[None]:
        async with sessions(of):
            await workers.get_ready()
            yield
            workers.close()

    app.router.lifespan_context = life
    app.state.workers = workers
    app.add_middleware(Gate, hosts=names, token=address.token, body_bytes=limits.body_bytes)
    return app


def _only(names: frozenset[str]) -> TransportSecuritySettings:
    """Return whom the library lets in; by itself it does so on loopback alone."""
    hosts = [form for name in sorted(names) for form in (name, f"{name}:*")]
    return TransportSecuritySettings(
        allowed_hosts=hosts, allowed_origins=[f"http://{each}" for each in hosts]
    )
