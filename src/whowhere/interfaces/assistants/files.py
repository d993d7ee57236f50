"""The kinds of files as an assistant reads them: the schema of each, and its examples."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from whowhere.interfaces.requests.schemas import KINDS, schema_of
from whowhere.quantities.faults import Fault, Faults, nearest, one_of


@dataclass(frozen=True)
class ReadableFile:
    """A file that an assistant may read."""

    address: str
    title: str
    media_type: str
    text: Callable[[], str]


def readable_files() -> dict[str, ReadableFile]:
    """Return the schema and the examples of each kind of file, by address."""
    found = [each for kind in KINDS for each in (_schema(kind), *_examples(kind))]
    return {each.address: each for each in found}


def file_at(address: str) -> ReadableFile:
    """Return the file at an address. Raises ``Faults``."""
    known = readable_files()
    if address in known:
        return known[address]
    given, near = address[:100], nearest(address, known)
    raise Faults([Fault("", "uri", given, one_of(known, 60), near)])


def title_of(path: Path) -> str:
    """Return the title of an example."""
    return str(tomllib.loads(path.read_text("utf-8")).get("title", path.stem))


def _schema(kind: str) -> ReadableFile:
    return ReadableFile(
        f"whowhere://schema/{kind}", f"JSON schema of {KINDS[kind].words}",
        "application/schema+json", lambda: json.dumps(schema_of(kind), ensure_ascii=False),
    )  # fmt: skip


def _examples(kind: str) -> list[ReadableFile]:
    def text_of(path: Path) -> Callable[[], str]:
        return lambda: path.read_text("utf-8")

    return [
        ReadableFile(f"whowhere://{kind}/{name}", title_of(path), "application/toml", text_of(path))
        for name, path in KINDS[kind].examples().items()
    ]
