"""Where the command begins: Ctrl-C ends it without a traceback while it is still being loaded."""

from __future__ import annotations

import signal
import sys

from whowhere.interfaces.exit_codes import INTERRUPTED


def main() -> None:
    """Load the command line and run it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from whowhere.interfaces.cli import main as run  # noqa: PLC0415 - it takes a while

    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        run()
    except KeyboardInterrupt:  # between two lines, before the command itself takes it
        sys.exit(INTERRUPTED)
