"""What a user says of software that takes a part of the callers, read and checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from pydantic import ValidationError

from whowhere.facts.practice import load_practice
from whowhere.model.queues.software_figures import SoftwareFigures
from whowhere.model.scenario.wording import SourceLines, fault_of
from whowhere.model.software_kinds import KINDS
from whowhere.model.staffing.automation import DemandAutomation
from whowhere.quantities.faults import Argument, Fault, Faults, one_of

SOFTWARE: Final = "software"
"""The argument that says what software does; in a file it is ``kind``."""


def software_asked(kind: str | None, said: Mapping[str, str | float | None]) -> SoftwareFigures:
    """Return what is known of software of a kind of which a user said some figures by name.

    Raises ``Faults`` with all that is wrong.
    """
    own = {name: value for name, value in said.items() if value is not None}
    try:
        found = DemandAutomation.model_validate({**own, **({"kind": kind} if kind else {})})
    except ValidationError as error:
        raise Faults(_faults(error)) from None
    return found.figures(load_practice())


def _faults(error: ValidationError) -> Iterator[Fault]:
    """Yield what is wrong, by the names of arguments."""
    for each in error.errors(include_url=False):
        name = str(each["loc"][0]) if each["loc"] else ""
        if not name:
            yield _unsaid()
            continue
        key = Argument(SOFTWARE if name == "kind" else name)
        yield replace(
            fault_of(each, SourceLines(""), DemandAutomation.model_json_schema()), key=key
        )


def _unsaid() -> Fault:
    """Return the fault for figures of software that says neither its kind nor what it solves."""
    kinds = one_of(KINDS)
    do = "The program's own figures need the kind: software says it."
    accepted = f"a share of the contacts, such as 45%, or with software {kinds}"
    return Fault("", Argument("share_solved"), "missing", accepted, do=do)
