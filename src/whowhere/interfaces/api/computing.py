"""One question from its request to its answer, and how every refusal is worded."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import Any, Final, get_type_hints

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.routing import Match

from whowhere.interfaces.api.gate import SENT_WITH_EVERY_ANSWER
from whowhere.interfaces.api.known import KnownAnswers
from whowhere.interfaces.api.problems import misread_request, problem
from whowhere.interfaces.api.workers import Busy, Crashed, Ending, Work
from whowhere.quantities.faults import Fault, Faults, nearest, one_of

LOG = logging.getLogger("whowhere.api")
RETRY_SECONDS = 2
CLIENT_GONE = 499
"""Nobody reads this answer; the number is the one that proxies log."""


async def computed(request: Request, work: Work, said: dict[str, Any]) -> Response:
    """Answer what a request said; a client that goes away frees what only it waits for."""
    known: KnownAnswers = request.app.state.known
    answer = asyncio.create_task(known.answer(request.url.path, work, said))
    gone = asyncio.create_task(client_gone(request))
    try:
        await asyncio.wait({answer, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            return Response(status_code=CLIENT_GONE)
        told = answer.result()
    finally:
        for task in (answer, gone):
            task.cancel()
        await asyncio.gather(answer, gone, return_exceptions=True)
    return Response(told.content, media_type=told.media_type, headers=dict(told.headers))


async def client_gone(request: Request) -> None:
    """Wait until the client of a request goes away."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def word_refusals(app: FastAPI) -> None:
    """Give every refusal of an application the one shape."""
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(HTTPException, _http)
    for kind, words in _WORDS.items():
        app.add_exception_handler(kind, words)


def refusal(request: Request, error: Exception) -> Response:
    """Return what is said where computing an answer ends in this error."""
    words = next(words for kind, words in _WORDS.items() if isinstance(error, kind))
    return words(request, error)


def _faults(request: Request, error: Exception) -> Response:
    del request
    return problem(422, error.faults if isinstance(error, Faults) else ())


def _misread(request: Request, error: Exception) -> Response:
    errors = error.errors() if isinstance(error, RequestValidationError) else ()
    hints = get_type_hints(request.scope["endpoint"])
    model = hints.get("asked")
    is_json = all(each["type"] != "json_invalid" for each in errors)
    return problem(422 if is_json else 400, misread_request(errors, model))


def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    path = request.url.path
    known = list(request.app.openapi()["paths"])
    if status == 404:
        fault = Fault("address", "path", path[:100], one_of(known, 40), nearest(path, known))
        return problem(404, [fault])
    if status == 405:
        allowed = ", ".join(_methods(request))
        fault = Fault("address", "method", request.method[:20], allowed)
        return problem(405, [fault], {"Allow": allowed})
    return problem(400, [Fault("body", "the request", str(error)[:100], "one JSON object")])


def _methods(request: Request) -> list[str]:
    """Return every method that the address of a request answers, whichever route does."""
    known: set[str] = set()
    for route in request.app.state.routes:
        if route.matches(request.scope)[0] is not Match.NONE:
            known |= getattr(route, "methods", None) or set()
    return sorted(known)


def _busy(request: Request, error: Exception) -> Response:
    del request, error
    fault = Fault("", "the request", "one too many at this moment", "a request a little later")
    return problem(429, [fault], {"Retry-After": str(RETRY_SECONDS)})


def _crashed(request: Request, error: Exception) -> Response:
    LOG.error("%s failed: %s", request.url.path, error)
    return problem(500, [Fault("", "the request", "answered with a bug", "an answer")])


def _ending(request: Request, error: Exception) -> Response:
    del request, error
    fault = Fault("", "the request", "cut short: the server ends", "a server that runs")
    return problem(503, [fault], {"Connection": "close"})


def _broken(request: Request, error: Exception) -> Response:
    """Word a bug of the server itself; it is past the gate, so it brings the gate's headers."""
    LOG.error("%s failed: %s", request.url.path, error)
    fault = Fault("", "the request", "answered with a bug", "an answer")
    return problem(500, [fault], SENT_WITH_EVERY_ANSWER)


_WORDS: Final[Mapping[type[Exception], Callable[[Request, Exception], Response]]] = {
    Faults: _faults,
    Busy: _busy,
    Crashed: _crashed,
    Ending: _ending,
    Exception: _broken,
}
"""How each error is worded in which computing an answer may end, the special ones first."""
