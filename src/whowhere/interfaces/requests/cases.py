"""From what a user typed to a resolved case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.sources import scenario_path
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import parse_scenario
from whowhere.model.scenario.reading import name_of, read_text
from whowhere.model.scenario.settings import as_set
from whowhere.quantities.faults import Faults


@dataclass(frozen=True)
class Request:
    """A case, and how the user named it."""

    case: Case
    source: str


def requested(
    file: str | None, example: str | None, as_of: date, settings: Sequence[str] = ()
) -> Request:
    """Read, check and resolve the scenario; ``settings`` beat it. Raises ``Faults``."""
    return both(file, example, as_of, settings)[1]


def both(
    file: str | None, example: str | None, as_of: date, settings: Sequence[str]
) -> tuple[Request, Request]:
    """Return the scenario as the file says it, and with values set. Raises ``Faults``.

    The file is read once: standard input cannot be read again.
    """
    path = "-" if file == "-" else scenario_path(file, example)
    text, name, book = read_text(path), name_of(path), factbook(as_of)
    source = f"--example {example}" if example else str(path)
    plain = resolve(parse_scenario(text, name, ASSUMABLE), book)
    if not settings:
        return Request(plain, source), Request(plain, source)
    scenario = parse_scenario(text, name, ASSUMABLE, settings)
    try:
        return Request(plain, source), Request(resolve(scenario, book), source)
    except Faults as found:
        raise as_set(found, settings) from None
