"""What a check of a scenario finds: a value that is sound in itself and wrong beside the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from whowhere.model.scenario.lines import Path


class Misfit(NamedTuple):
    """A value that is sound in itself and wrong beside the others."""

    path: Path
    value: object
    error: PydanticCustomError

    @property
    def words(self) -> Mapping[str, str]:
        """What is accepted, the nearest name, what to do, and perhaps what was given."""
        return self.error.context or {}
