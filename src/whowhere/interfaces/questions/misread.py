"""What is wrong with arguments before a question is even asked, in the one shape of faults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from whowhere.model.scenario.refusal import REFUSED
from whowhere.quantities.faults import Argument, Fault, nearest, one_of

LONGEST = 60


def misread(errors: Sequence[Mapping[str, Any]], accepted: Iterable[str]) -> list[Fault]:
    """Turn what the reader of arguments says of each into a fault."""
    names = sorted(accepted)
    return [_misread(error, names) for error in errors]


def _misread(error: Mapping[str, Any], names: Sequence[str]) -> Fault:
    name, *parts = (str(part) for part in error["loc"])
    key = Argument(name, ".".join(parts))
    if error["type"] == "extra_forbidden":
        return Fault("", key, "unknown", one_of(names, 40), nearest(name, names))
    if error["type"] == "missing":
        return Fault("", key, "missing", str(error["msg"]))
    if error["type"] == REFUSED:
        words = error["ctx"]
        return Fault("", key, words["given"], words["accepted"], words["nearest"], words["do"])
    return Fault("", key, short(error.get("input")), str(error["msg"]))


def short(value: object) -> str:
    """Return a value as it was given, cut where it is long."""
    text = repr(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 3]}..."
