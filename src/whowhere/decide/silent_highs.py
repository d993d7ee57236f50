"""HiGHS, saying nothing where only data belongs."""

from __future__ import annotations

import highspy


class SilentHighs(highspy.Highs):
    """A solver that does not greet: HiGHS does, on standard output, once callbacks are enabled."""

    def enableCallbacks(self) -> None:  # noqa: N802 - the name is HiGHS's
        """Fall silent first."""
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]
