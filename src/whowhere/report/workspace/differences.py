"""Where two files differ, key by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

KEYS = ("id", "title", "role", "option", "vendor", "key", "name")
"""By which the parts of a list are told apart, the first that all of them have."""


@dataclass(frozen=True)
class Difference:
    """A key and its two values; ``None`` where it is not said."""

    key: str
    before: object
    after: object


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    """Return the keys whose values differ, in the order of the first file, then of the second."""
    old, new = dict(_flat(before, "")), dict(_flat(after, ""))
    return [
        Difference(key, old.get(key), new.get(key))
        for key in dict.fromkeys((*old, *new))
        if old.get(key) != new.get(key)
    ]


def _flat(part: Any, where: str) -> Iterator[tuple[str, object]]:
    if isinstance(part, Mapping):
        for key, value in part.items():
            yield from _flat(value, f"{where}.{key}" if where else str(key))
    elif isinstance(part, list) and part and all(isinstance(each, Mapping) for each in part):
        for number, each in enumerate(part, 1):
            yield from _flat(each, f"{where}[{_name(each, part) or number}]")
    else:
        yield where, part


def _name(part: Mapping[str, Any], among: list[Mapping[str, Any]]) -> str:
    """Return what a part of a list is called, where that tells it from the others."""
    for key in KEYS:
        names = [each.get(key) for each in among]
        if part.get(key) is not None and names.count(part[key]) == 1 and None not in names:
            return str(part[key])
    return ""
