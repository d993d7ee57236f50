"""What a command tells the shell when it ends early; light, since the command begins with it."""

from __future__ import annotations

import signal
from typing import Final

INTERRUPTED: Final = 128 + signal.SIGINT
"""Ctrl-C has ended it, as a shell tells of any signal."""
