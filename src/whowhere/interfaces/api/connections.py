"""Connections to the server: how many, how long one may take to ask, and what is no request."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from uvicorn.protocols.http.h11_impl import H11Protocol

from whowhere.interfaces.api.gate import SENT_WITH_EVERY_ANSWER
from whowhere.interfaces.api.problems import problem
from whowhere.quantities.faults import Fault

if TYPE_CHECKING:
    from fastapi.responses import JSONResponse


ASKING_SECONDS = 10.0
"""What a client has for the head of a request, and again for its body."""
MOST_CONNECTIONS = 256
BACKLOG = 32
"""Connections that the system takes on before we look at them."""
FILES_BESIDES = 48
"""Descriptors that a server holds besides its connections: workers, their pipes, the log."""
FEWEST_CONNECTIONS = 8


def most_connections() -> int:
    """Return how many connections are held at once: the rest of what this process may open."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return MOST_CONNECTIONS
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if files == resource.RLIM_INFINITY:
        return MOST_CONNECTIONS
    return max(FEWEST_CONNECTIONS, min(MOST_CONNECTIONS, files - BACKLOG - FILES_BESIDES))


class BoundedConnection(H11Protocol):
    """A connection that ends where nothing is asked, and is refused where there are too many."""

    _asking: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection, or say that there are too many."""
        super().connection_made(transport)
        if len(self.connections) > most_connections():
            self._refuse(_too_many())
        else:
            self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        """Read what was sent; the clock runs until the head of a request is whole."""
        super().data_received(data)
        if self._is_answering():
            self._stop_waiting()
        elif self._asking is None:
            self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._stop_waiting()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP, in the one shape of refusals."""
        given = f"not to be read ({msg.rstrip('.').lower()})"
        self._refuse(problem(400, [Fault("", "the request", given, "HTTP/1.1")]))

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _wait_for_head(self) -> None:
        self._asking = self.loop.call_later(ASKING_SECONDS, self._give_up)

    def _stop_waiting(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    def _give_up(self) -> None:
        self._asking = None
        if not self._is_answering():
            self.transport.close()

    def _refuse(self, refusal: JSONResponse) -> None:
        """Write a refusal past the reader of requests: there is none to answer, or none is read."""
        headers = {**SENT_WITH_EVERY_ANSWER, **dict(refusal.headers.items()), "connection": "close"}
        lines = [f"HTTP/1.1 {refusal.status_code} Refused"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self.transport.write("\r\n".join([*lines, "", ""]).encode("ascii") + bytes(refusal.body))
        self.transport.close()


def _too_many() -> JSONResponse:
    given = f"one of more than {most_connections()} at a time"
    fault = Fault("", "the connection", given, "a connection a little later")
    return problem(503, [fault], {"Retry-After": "2"})
