"""Where the figures of an answer come from, read off its document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whowhere.report.media.documents import Document

MOST_SOURCES = 25
FORMULAS = {
    "b": "Erlang (1917), M/M/n/n; Cooper, Introduction to Queueing Theory (1981), 3.3",
    "c": "Erlang (1917), M/M/n; Cooper, Introduction to Queueing Theory (1981), 3.4",
    "a": "Palm (1957), M/M/n+M; Mandelbaum and Zeltyn, Service Engineering in Action (2007)",
}
"""Where the formula of each model of a queue is from."""


def sources_of(document: Document) -> list[str]:
    """Return each source that an answer names, in its order, as many as one reads."""
    found = dict.fromkeys([*document.get("attributions", ()), *_told(document)])
    return list(found)[:MOST_SOURCES]


def _told(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for each in part:
            yield from _told(each)
    elif isinstance(part, dict):
        if "producer" in part and (title := part.get("title") or part.get("law")):
            read = part.get("read") or part.get("checked")
            said = f"{part['producer']}: {title}, {part.get('address', '')}".rstrip(", ")
            yield f"{said} (read {read})" if read else said
        if isinstance(part.get("finding"), str):
            yield part["source"]
        for each in part.values():
            yield from _told(each)
