"""Text that no spreadsheet takes for a formula, whoever wrote it."""

from __future__ import annotations

RUNNABLE = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a text begins that a spreadsheet may run.

Source: OWASP, CSV Injection.
"""


def unrunnable(text: str) -> str:
    """Return a text for a cell: one that a spreadsheet might run gets an apostrophe before it."""
    return f"'{text}" if text.startswith(RUNNABLE) else text
