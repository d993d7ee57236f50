"""The one shape of error over HTTP: problem details (RFC 9457) with every fault."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from fastapi.responses import JSONResponse

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


def misread_request(errors: Sequence[Mapping[str, Any]], accepted: Iterable[str]) -> list[Fault]:
    """Turn what the reader of a request says into faults: each says which part it is in."""
    names = list(accepted)
    told = [_misread(error, names) for error in errors[:FAULT_LIMIT]]
    return [*told, *more_faults(len(errors) - FAULT_LIMIT)]


def _misread(error: Mapping[str, Any], names: Sequence[str]) -> Fault:
    part, *path = error["loc"]
    if error["type"] == "json_invalid":
        said = f"not JSON ({error['ctx']['error']})"
        return Fault(str(part), WHOLE, said, "one JSON object")
    if not path:
        return Fault(str(part), WHOLE, short(error.get("input")), str(error["msg"]))
    (fault,) = misread([{**error, "loc": path}], names)
    return replace(fault, where=str(part))


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
