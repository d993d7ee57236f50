"""From what was asked to a resolved case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from whowhere.decide.staffed import staffed
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.sources import scenario_path
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import parse_scenario, scenario_of
from whowhere.model.scenario.reading import name_of, read_text
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.settings import as_set
from whowhere.quantities.faults import Faults


@dataclass(frozen=True)
class Written:
    """A scenario as somebody wrote it, read once: standard input cannot be read again."""

    content: str | Mapping[str, Any]
    """The text of a file, or the document of a request."""
    name: str
    """What messages call it."""

    def scenario(self, settings: Sequence[str] = ()) -> Scenario:
        """Return it checked, volumes turned into heads; ``settings`` beat it. Raises ``Faults``."""
        if isinstance(self.content, str):
            return staffed(parse_scenario(self.content, self.name, ASSUMABLE, settings))
        return staffed(scenario_of(self.content, self.name, ASSUMABLE, settings))


@dataclass(frozen=True)
class Request:
    """A case, and how the user named it."""

    case: Case
    source: str


def written_in(file: str | None, example: str | None) -> Written:
    """Return the scenario of a file, of standard input (``-``) or of an example.

    Raises ``Faults``.
    """
    path = "-" if file == "-" else scenario_path(file, example)
    return Written(read_text(path), name_of(path))


def requested(
    file: str | None, example: str | None, as_of: date, settings: Sequence[str] = ()
) -> Request:
    """Read, check and resolve the scenario; ``settings`` beat it. Raises ``Faults``."""
    return both(file, example, as_of, settings)[1]


def both(
    file: str | None, example: str | None, as_of: date, settings: Sequence[str]
) -> tuple[Request, Request]:
    """Return the scenario as the file says it, and with values set. Raises ``Faults``."""
    source = f"--example {example}" if example else str(file)
    plain, changed = cases(written_in(file, example), as_of, settings)
    return Request(plain, source), Request(changed, source)


def cases(written: Written, as_of: date, settings: Sequence[str]) -> tuple[Case, Case]:
    """Resolve a scenario as it is written, and with values set. Raises ``Faults``."""
    book = factbook(as_of)
    plain = resolve(written.scenario(), book)
    if not settings:
        return plain, plain
    scenario = written.scenario(settings)
    try:
        return plain, resolve(scenario, book)
    except Faults as found:
        raise as_set(found, settings) from None
