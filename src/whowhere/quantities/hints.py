"""How many unknown names of one file are held against all that are known.

To find the nearest of fifteen thousand names takes some hundredths of a second, and a file may hold
ten thousand unknown ones: whoever has twenty in it has mistaken the file, and not its spelling.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

MOST: Final = 20
"""Names of one file that others near are looked for."""
_SOUGHT: ContextVar[set[str] | None] = ContextVar("names looked for in this file", default=None)


@contextmanager
def bounded_hints() -> Iterator[None]:
    """Read one file: names near are looked for only so often."""
    outer = _SOUGHT.set(set())
    try:
        yield
    finally:
        _SOUGHT.reset(outer)


def may_look_for(name: str) -> bool:
    """Tell whether the names near this one are still looked for; always, outside of a file."""
    sought = _SOUGHT.get()
    if sought is None or name in sought:
        return True
    if len(sought) >= MOST:
        return False
    sought.add(name)
    return True
