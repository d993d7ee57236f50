"""The body of a request: read as JSON before anything else, and refused in words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any, NoReturn

from fastapi import Request, Response
from fastapi.routing import APIRoute

from whowhere.interfaces.api.problems import problem
from whowhere.interfaces.questions.misread import short
from whowhere.quantities.faults import Fault, Faults

ACCEPTED = "one JSON object"


class JsonRoute(APIRoute):
    """An address whose questions are JSON, declared as such, with each key once."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return what answers a request: its body is looked at first."""
        answered = super().get_route_handler()

        async def read_first(request: Request) -> Response:
            if request.method != "POST":
                return await answered(request)
            declared = request.headers.get("content-type", "missing")
            if declared.split(";")[0].strip().lower() != "application/json":
                return problem(
                    415, [Fault("header", "Content-Type", short(declared), "application/json")]
                )
            try:
                require_plain(await request.body())
            except Faults as found:
                return problem(400, found.faults)
            return await answered(request)

        return read_first


def require_plain(body: bytes) -> None:
    """Refuse what is no JSON, or says a thing twice. Raises ``Faults``."""
    twice: dict[str, None] = {}

    def table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            twice.update((key, None) for key, n in Counter(k for k, _ in pairs).items() if n > 1)
        return found

    try:
        json.loads(body, object_pairs_hook=table, parse_constant=_no_number)
    except Faults:
        raise
    except (ValueError, RecursionError) as error:
        raise Faults([_unreadable(error)]) from None
    if twice:
        raise Faults(
            Fault("body", short(key), "written twice in one object", "each key once",
                  do="Remove one of the two.")
            for key in twice
        )  # fmt: skip


def _unreadable(error: Exception) -> Fault:
    match error:
        case json.JSONDecodeError():
            given = f"no JSON at line {error.lineno}, column {error.colno} ({error.msg})"
            return _fault(given, "Check quotes, commas and brackets.")
        case UnicodeDecodeError():
            return _fault("not in UTF-8", "Send it in UTF-8.")
        case RecursionError():
            return _fault("nested too deeply to be read", "Is it the right file?")
    return _fault("with a number too long to be read", "Write numbers of up to 15 digits.")


def _no_number(name: str) -> NoReturn:
    given = f"with {name}, which is no number of JSON"
    raise Faults([_fault(given, "Write a number, or leave the key out.")])


def _fault(given: str, do: str) -> Fault:
    return Fault("body", "the request", given, ACCEPTED, do=do)
