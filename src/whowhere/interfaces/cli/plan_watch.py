"""Looking on while a plan is solved: progress on a terminal, and Ctrl-C for the best so far."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import isfinite
from types import FrameType

from rich.console import Console
from rich.status import Status

from whowhere.decide.portfolio.monitor import THE_PLAN, Progress, SolverMonitor
from whowhere.report.media.terminal import short


class TerminalWatch(SolverMonitor):
    """Tells progress on standard error where that is a terminal, and stops when interrupted."""

    def __init__(self, status: Status) -> None:
        self.is_interrupted = False
        self._status = status

    def told(self, progress: Progress) -> None:
        """Show seconds, best plan and bound."""
        best = short(progress.best) if isfinite(progress.best) else "none yet"
        bound = short(progress.bound) if isfinite(progress.bound) else "none yet"
        said = (
            f"Planning: {progress.seconds:.0f} s, best plan {best}, no plan below {bound}"
            " (Ctrl-C takes the best so far)"
        )
        if progress.about != THE_PLAN:
            said = f"Asking further: {progress.about} (Ctrl-C leaves out what is not known yet)"
        self._status.update(said)

    def show(self, printing: Callable[[], None]) -> None:
        """Print something between two lines of progress, which may be on the same terminal."""
        self._status.stop()
        printing()
        self._status.start()

    def costed(self, done: int, total: int) -> None:
        """Show how many packages are costed; an interrupt before there is any plan ends it all."""
        if self.is_interrupted:
            raise KeyboardInterrupt
        self._status.update(f"Costing packages: {done} of {total}")

    def stops(self) -> bool:
        """Say whether the user has interrupted."""
        return self.is_interrupted

    def interrupt(self, number: int, frame: FrameType | None) -> None:
        """Remember the first interrupt; the second ends the program."""
        del number, frame
        if self.is_interrupted:
            raise KeyboardInterrupt
        self.is_interrupted = True


@contextmanager
def watching() -> Iterator[TerminalWatch]:
    """Give a watch that hears Ctrl-C for as long as the block runs."""
    console = Console(stderr=True, quiet=not sys.stderr.isatty())
    with console.status("Planning") as status:
        watch = TerminalWatch(status)
        before = signal.signal(signal.SIGINT, watch.interrupt)
        try:
            yield watch
        finally:
            signal.signal(signal.SIGINT, before)
