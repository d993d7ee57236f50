"""Who should do this work, and where?

In a notebook or a program::

    import whowhere as ww

    found = ww.compare("support-desk")
    found.verdict, found.frame()

Each function is a command of the same name; its answer can be printed, read as a document (the
command's ``--json``) or as a data frame. A mistake raises ``Faults``, with all mistakes at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whowhere.interfaces.python.asking import (
        compare,
        examples,
        explain,
        facts_of,
        learn,
        overall,
        places,
        profile,
        sensitivity,
        what_if,
    )
    from whowhere.interfaces.python.files import write_report
    from whowhere.interfaces.python.larger import plan, staff
    from whowhere.interfaces.python.results import Answer, Comparison
    from whowhere.interfaces.python.tables import hours, rank, seats
    from whowhere.quantities.faults import Fault, Faults

__all__ = [
    "Answer",
    "Comparison",
    "Fault",
    "Faults",
    "compare",
    "examples",
    "explain",
    "facts_of",
    "hours",
    "learn",
    "overall",
    "places",
    "plan",
    "profile",
    "rank",
    "seats",
    "sensitivity",
    "staff",
    "what_if",
    "write_report",
]

_HOMES = {
    **dict.fromkeys(("plan", "staff"), "whowhere.interfaces.python.larger"),
    "write_report": "whowhere.interfaces.python.files",
    **dict.fromkeys(("hours", "rank", "seats"), "whowhere.interfaces.python.tables"),
    "Answer": "whowhere.interfaces.python.results",
    "Comparison": "whowhere.interfaces.python.results",
    "Fault": "whowhere.quantities.faults",
    "Faults": "whowhere.quantities.faults",
}


def __getattr__(name: str) -> object:
    """Load a name when it is first used: ``whowhere --help`` needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module 'whowhere' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "whowhere.interfaces.python.asking")), name)


def __dir__() -> list[str]:
    return __all__
