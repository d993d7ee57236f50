"""A scenario, a portfolio or a week of demand as somebody wrote it, whichever door it came by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whowhere.interfaces.requests.sources import (
    GRID,
    PORTFOLIO,
    RESULTS,
    SCENARIO,
    STAFFING,
    SourceKind,
    is_portfolio,
    is_staffing,
    portfolios,
)
from whowhere.model.scenario.parsing import document_of
from whowhere.model.scenario.reading import STDIN, name_of, read_text
from whowhere.model.scenario.wording import SourceLines
from whowhere.quantities.faults import Argument, Fault, Faults, nearest, one_of

EXAMPLE = Argument("example")


@dataclass(frozen=True)
class Written:
    """What somebody wrote, read once: standard input cannot be read again."""

    content: str | Mapping[str, Any]
    """The text of a TOML or JSON file, or the document of a request."""
    name: str
    """What messages call it."""
    said: str = "FILE"
    """How a command line would name it."""
    folder: Path | None = None
    """Where the files lie that it names; without one none is opened."""
    takes_all: bool = False
    """Whether values that look like a slip are meant, all of them."""

    @property
    def is_portfolio(self) -> bool:
        """Whether it has packages, and is no scenario."""
        return is_portfolio(self.content)

    @property
    def source(self) -> SourceLines:
        """Where its keys stand; a document of a request has no lines."""
        if isinstance(self.content, str):
            return document_of(self.content, self.name)[1]
        return SourceLines(self.name)


def written_in(kind: SourceKind, file: str | None, example: str | None) -> Written:
    """Return what a file, standard input (``-``) or an example says. Raises ``Faults``."""
    if (file is None) == (example is None):
        given = "neither FILE nor --example" if file is None else "both FILE and --example"
        do = f"Try: whowhere {kind.command} --example {kind.first}"
        raise Faults([Fault("", kind.name, given, "a FILE, or --example NAME", do=do)])
    return _example(kind, example) if example is not None else _file(kind, str(file))


def written_of_either(file: str | None, example: str | None) -> tuple[SourceKind, Written]:
    """Return a scenario or a portfolio, read once, and which of them it is. Raises ``Faults``."""
    if file is None and example in portfolios():
        return PORTFOLIO, written_in(PORTFOLIO, None, example)
    written = written_in(SCENARIO, file, example)
    return PORTFOLIO if written.is_portfolio else SCENARIO, written


def written_of_any(file: str | None, example: str | None) -> tuple[SourceKind, Written]:
    """Return what is to be checked, read once, and of which kind it is. Raises ``Faults``."""
    if file is None and example in STAFFING.examples():
        return STAFFING, written_in(STAFFING, None, example)
    kind, written = written_of_either(file, example)
    is_week = kind is SCENARIO and is_staffing(str(written.content))
    return (STAFFING if is_week else kind), written


def written_as(
    kind: SourceKind, content: str | Mapping[str, Any] | None, example: str | None
) -> Written:
    """Return what a request brought, or an example; it opens no other file. Raises ``Faults``."""
    if (content is None) == (example is None):
        given = f"neither {kind.name} nor example" if content is None else "both"
        do = f'Try: {{"example": "{kind.first}"}}'
        accepted = f"{kind.words}, or the name of an example"
        raise Faults([Fault("", kind.name, given, accepted, do=do)])
    if content is not None:
        return Written(content, kind.name)
    found = _example(kind, str(example))
    return Written(found.content, Path(found.name).name, found.said, found.folder)


def written_by(kind: SourceKind, value: str | Path | Mapping[str, Any]) -> Written:
    """Return what a program gave: a document, a text, the name of an example, or a path.

    Raises ``Faults``.
    """
    if isinstance(value, Mapping) or (isinstance(value, str) and "\n" in value):
        return Written(value, kind.name)
    return _example(kind, str(value)) if value in kind.examples() else _file(kind, str(value))


def _file(kind: SourceKind, path: str) -> Written:
    if kind is GRID and (Path(path) / RESULTS).is_file():
        return Written(read_text(Path(path) / RESULTS), str(Path(path)), path, Path(path))
    folder = Path() if path == STDIN else Path(path).parent
    return Written(read_text(path), name_of(path), path, folder)


def _example(kind: SourceKind, name: str) -> Written:
    known = kind.examples()
    if kind is SCENARIO and name in portfolios():
        do = f"Try: whowhere plan --example {name}"
        raise Faults([Fault("", EXAMPLE, f"{name}, a portfolio", one_of(known), do=do)])
    if name not in known:
        raise Faults([Fault("", EXAMPLE, name, one_of(known), nearest(name, known))])
    path = known[name]
    return Written(read_text(path), name_of(path), f"--example {name}", path.parent)
