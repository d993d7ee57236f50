"""Who may ask, how much, and what a browser may do with the answer."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import TypeAlias
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from whowhere.interfaces.api.problems import problem
from whowhere.quantities.faults import Fault

COOKIE = "whowhere_token"
SENT_WITH_EVERY_ANSWER = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
"""A page of ours that needs more says so itself in a Content-Security-Policy of its own."""


BODY_SECONDS = 15.0
"""What a client has to send the body of a request."""
_TOLD_BESIDES = {
    401: {"WWW-Authenticate": "Bearer"},
    408: {"Connection": "close"},
    413: {"Connection": "close"},
}
"""What HTTP asks to say with a refusal (RFC 9110, sections 11.6.1, 15.5.9 and 15.5.14)."""


Refusal: TypeAlias = tuple[int, Fault]
"""A status with what is wrong."""


@dataclass
class Gate:
    """Lets through what comes from this site, in bounds, with the token if there is one."""

    app: ASGIApp
    hosts: frozenset[str]
    """Names by which this server is called, without port; empty if any will do."""
    token: str | None
    body_bytes: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request, or pass it on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        bounded = _Bounded(receive, self.body_bytes)
        refused = self._refused(scope, headers) or await bounded.refused(headers)
        if refused:
            status, fault = refused
            await problem(status, [fault], _TOLD_BESIDES.get(status))(scope, receive, _safe(send))
        else:
            await self.app(scope, bounded.replay, _safe(send))

    def _refused(self, scope: Scope, headers: Headers) -> Refusal | None:
        host = _name(headers.get("host", ""))
        if self.hosts and host not in self.hosts:
            accepted, do = " or ".join(sorted(self.hosts)), "Start it with: --name NAME"
            return 421, Fault("header", "Host", host[:60] or "missing", accepted, do=do)
        if _is_from_elsewhere(headers):
            given = headers.get("origin", "another site")[:60]
            return 403, Fault("header", "Origin", given, "requests of this server's own pages")
        if self.token and scope["path"] != "/healthz" and not self._has_token(scope, headers):
            do = "Send it as: Authorization: Bearer TOKEN"
            return 401, Fault("header", "Authorization", "missing or wrong", "the token", do=do)
        return None

    def _has_token(self, scope: Scope, headers: Headers) -> bool:
        scheme, _, sent = headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            morsel = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
            sent = morsel.value if morsel else ""
        given = sent or (_query_token(scope) if scope["path"] == "/" else "")
        return hmac.compare_digest(given.encode(), (self.token or "").encode())


def _query_token(scope: Scope) -> str:
    """Return the token in the address of the page, as ``whowhere serve`` prints it."""
    parts = scope["query_string"].decode("latin-1").split("&")
    return next((part[6:] for part in parts if part.startswith("token=")), "")


def _is_from_elsewhere(headers: Headers) -> bool:
    """Tell whether a browser sends this for a page of another site."""
    if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
        return headers.get("sec-fetch-mode") != "navigate"
    origin = headers.get("origin")
    return origin is not None and _site(origin) != headers.get("host", "")


def _site(origin: str) -> str | None:
    """Return the host and port of an origin; ``None`` if it is written as none can be."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def _name(host: str) -> str:
    """Return a host without its port: ``localhost:8000``, ``[::1]:8000``."""
    return host[: host.index("]") + 1] if host.startswith("[") and "]" in host else (
        host.partition(":")[0].lower()
    )  # fmt: skip


class _Bounded:
    """Reads a body up to a bound, so that it can be refused as a whole, and gives it again."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._limit = limit
        self._kept: list[Message] = []

    async def refused(self, headers: Headers) -> Refusal | None:
        """Read the body; return why it is not taken, if it is not."""
        try:
            async with asyncio.timeout(BODY_SECONDS):
                is_too_long = await self._is_too_long(headers)
        except TimeoutError:
            given = f"not whole after {BODY_SECONDS:g} seconds"
            return 408, Fault("body", "the request", given, "a body that is sent at one go")
        if not is_too_long:
            return None
        given, accepted = f"more than {self._limit:,} bytes", f"up to {self._limit:,} bytes"
        return 413, Fault("", "the request", given, accepted, do="Is it the right file?")

    async def _is_too_long(self, headers: Headers) -> bool:
        declared = headers.get("content-length", "0")
        if declared.isdigit() and int(declared[:20]) > self._limit:
            return True
        size, more = 0, True
        while more and size <= self._limit:
            message = await self._receive()
            self._kept.append(message)
            size += len(message.get("body", b""))
            more = message["type"] == "http.request" and message.get("more_body", False)
        return size > self._limit

    async def replay(self) -> Message:
        return self._kept.pop(0) if self._kept else await self._receive()


def _safe(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in SENT_WITH_EVERY_ANSWER.items():
                headers.setdefault(name, value)
        await send(message)

    return sending


def own_names(host: str, more: Iterable[str] = ()) -> frozenset[str]:
    """Return the names by which a server on an address may be called."""
    return frozenset({"localhost", "127.0.0.1", "[::1]", host.lower(), *(m.lower() for m in more)})
