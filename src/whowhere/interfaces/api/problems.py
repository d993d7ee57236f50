"""The one shape of error over HTTP: problem details (RFC 9457) with every fault."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from fastapi.responses import JSONResponse
from pydantic import BaseModel

from whowhere.interfaces.questions.misread import misread, short
from whowhere.quantities.faults import FAULT_LIMIT, Fault, bounded, more_faults

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: "The request could not be read",
    401: "This server asks for its token",
    403: "This server does not answer other sites",
    404: "There is nothing at this address",
    405: "This address answers other methods",
    408: "The request did not come whole",
    413: "The request is too large",
    415: "The request is not JSON",
    421: "This server does not go by that name",
    422: "The request has faults; nothing was computed",
    429: "The server is busy",
    500: "whowhere itself failed; this is a bug, not your mistake",
    503: "The server takes no more",
}
WHOLE = "the request"


class _Problem(JSONResponse):
    """JSON in ASCII alone: what a client sent back to it may hold half a character."""

    media_type = MEDIA_TYPE

    def render(self, content: Any) -> bytes:
        return json.dumps(content).encode("ascii")


def problem(
    status: int, faults: Iterable[Fault] = (), headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """Return a refusal with its faults in the order in which they were found.

    An argument of a question is a field of the request, of the same name.
    """
    told = [{**asdict(fault), "key": str(fault.key)} for fault in bounded(faults)]
    body = {"type": "about:blank", "title": TITLES[status], "status": status, "faults": told}
    return _Problem(body, status, dict(headers or {}))


def misread_request(
    errors: Sequence[Mapping[str, Any]], asked: type[BaseModel] | None
) -> list[Fault]:
    """Turn what the reader of a request says into faults: each says which part it is in.

    ``asked`` is what the body may say; ``None`` at an address that takes no body.
    """
    whole = [error for error in errors if _is_whole(error) or asked is None]
    inside = [error for error in errors if error not in whole]
    found = [_of_part(error) for error in whole]
    if asked is not None and inside:
        part = str(inside[0]["loc"][0])
        words = misread([{**error, "loc": error["loc"][1:]} for error in inside], asked)
        found += [replace(fault, where=part) for fault in words]
    return [*found[:FAULT_LIMIT], *more_faults(len(found) - FAULT_LIMIT)]


def _is_whole(error: Mapping[str, Any]) -> bool:
    return len(error["loc"]) == 1 or error["type"] == "json_invalid"


def _of_part(error: Mapping[str, Any]) -> Fault:
    """Return the fault of a whole body, or of a part that is no body."""
    part, *path = error["loc"]
    if error["type"] == "json_invalid":
        said = f"not JSON ({error['ctx']['error']})"
        return Fault(str(part), WHOLE, said, "one JSON object")
    given = "missing" if error["type"] == "missing" else short(error.get("input"))
    if not path:
        return Fault(str(part), WHOLE, given, "one JSON object")
    return Fault(str(part), str(path[0]), given, "what the reference of this address says")


PROBLEM_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status", "faults"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "faults": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["where", "key", "given", "accepted", "nearest", "do"],
                "properties": {
                    "where": {"type": "string", "description": "File and line, or part."},
                    "key": {"type": "string", "description": "What the value is called."},
                    "given": {"type": "string", "description": "The value as it was written."},
                    "accepted": {"type": "string", "description": "What would be accepted."},
                    "nearest": {"type": "string", "description": "The nearest valid name."},
                    "do": {"type": "string", "description": "What to do next."},
                },
            },
        },
    },
}
