"""One at a time in a folder: two commands that change it wait for each other."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":  # which lets nobody open a folder
    import fcntl


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep others who ask for it out of a folder; the lock ends with this process at the latest.

    Where the system or the disk knows no such locks (Windows, some shares) nobody is kept out.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
