"""From what a user typed to a resolved case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from whowhere.interfaces.cli.own_folder import factbook
from whowhere.interfaces.cli.sources import scenario_path
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import load_scenario


@dataclass(frozen=True)
class Request:
    """A case, and how the user named it."""

    case: Case
    source: str


def requested(file: str | None, example: str | None, as_of: date) -> Request:
    """Read, check and resolve the scenario. Raises ``Faults``."""
    path = "-" if file == "-" else scenario_path(file, example)
    case = resolve(load_scenario(path, ASSUMABLE), factbook(as_of))
    return Request(case, f"--example {example}" if example else str(path))
