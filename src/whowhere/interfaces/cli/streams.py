"""Standard input, output and error, which a shell may have closed (``whowhere compare >&-``)."""

from __future__ import annotations

import os
import sys

STREAMS = ("stdin", "stdout", "stderr")
"""By their number."""


def open_streams() -> None:
    """Put something in the place of each closed stream, lest a file that is opened next takes it.

    What is written to a closed output is refused, as its reader gets nothing; what is written to a
    closed error is dropped.
    """
    for number, name in enumerate(STREAMS):
        try:
            os.fstat(number)
        except OSError:
            way = os.O_WRONLY if name == "stderr" else os.O_RDONLY
            os.open(os.devnull, way)  # the system takes the lowest number that is free
            setattr(sys, name, os.fdopen(number, "r" if name == "stdin" else "w", closefd=False))
