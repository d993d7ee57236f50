"""Draws that are kept for the next who ask: they follow from seed, group and place in the group.

Facts change neither, so comparisons of one process share them: the scenarios of a sweep, the
requests of a server, a comparison and what is asked of it afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final

from numpy.typing import NDArray

MOST_BYTES: Final = 32 * 2**20
"""How much is kept: some 4,000 inputs of 1,024 draws, which is several scenarios' worth."""


@dataclass
class KeptDraws:
    """Arrays by what they follow from; those that nobody has asked for longest go first."""

    most_bytes: int = MOST_BYTES
    _known: dict[Hashable, NDArray[Any]] = field(default_factory=dict)
    _bytes: int = 0
    _lock: Lock = field(default_factory=Lock)

    def get(self, key: Hashable, draw: Callable[[], NDArray[Any]]) -> NDArray[Any]:
        """Return what is kept under a key, or draw it; nobody may write into it.

        Two threads that need it at once both draw it, to the same numbers.
        """
        found = self.known(key)
        if found is not None:
            return found
        drawn = draw()
        drawn.flags.writeable = False
        self._keep(key, drawn)
        return drawn

    def known(self, key: Hashable) -> NDArray[Any] | None:
        """Return what is kept under a key, if it is."""
        with self._lock:
            found = self._known.pop(key, None)
            if found is not None:
                self._known[key] = found  # the last in order: it was asked for just now
            return found

    def _keep(self, key: Hashable, drawn: NDArray[Any]) -> None:
        with self._lock:
            before = self._known.pop(key, None)
            self._bytes += drawn.nbytes - (0 if before is None else before.nbytes)
            self._known[key] = drawn
            while self._bytes > self.most_bytes:
                self._bytes -= self._known.pop(next(iter(self._known))).nbytes


KEPT: Final = KeptDraws()
"""What this process keeps."""
