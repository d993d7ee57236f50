"""What a case finds of an option, found once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from whowhere.model.scenario.options import Option

Found = TypeVar("Found")


def found_once(find: Callable[[Any, Option], Found]) -> Callable[[Any, Option], Found]:
    """Return a method that finds what belongs to an option once for each object that has it."""
    kept = f"_{find.__name__}_by_option"

    @wraps(find)
    def known(self: Any, option: Option) -> Found:
        by_option = self.__dict__.setdefault(kept, {})
        if option not in by_option:
            by_option[option] = find(self, option)
        found: Found = by_option[option]
        return found

    return known
