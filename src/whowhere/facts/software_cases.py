"""Published cases of software that did part of people's work: what went in, and what came of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults

FILE = Path(__file__).parent / "practice" / "software_cases.toml"

Measure = Literal[
    "work left", "share solved", "posts", "people a year later", "use by the month", "building"
]
"""What was published: shares of before, a number of posts, or US dollars."""


class SoftwareCase(BaseModel):
    """One published case, told so that a model can be asked the same."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    name: str
    measure: Measure
    home: str
    role: str
    growth: float = 0.0
    """Yearly growth of the work, where it was published."""
    published: float
    set_from_it: bool
    """Whether a range of the model was set from it: then lying inside proves nothing."""
    sources: tuple[str, ...]
    """Keys in ``sources.toml``."""
    automation: dict[str, Any]
    """What was published of the software, as a scenario says it."""
    says: str


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    cases: tuple[SoftwareCase, ...]


@cache
def software_cases() -> tuple[SoftwareCase, ...]:
    """Return every published case, in the order of the file. Raises ``Faults``."""
    try:
        return _File.model_validate(read_toml(FILE)).cases
    except ValidationError as error:
        raise Faults(
            Fault(FILE.name, ".".join(map(str, each["loc"])), repr(each["input"]), each["msg"])
            for each in error.errors()
        ) from None
