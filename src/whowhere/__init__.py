"""Who should do this work, and where?

In a notebook or a program::

    import whowhere as ww

    found = ww.compare("support-desk")
    found.verdict, found.frame()

Each function is a question of the command line, by the same name (only ``facts_of`` and
``write_report`` are called otherwise: the package has rooms of these names). Its answer can be
printed, read as a document (the command's ``--json``) or as a data frame. A mistake raises
``Faults``, with all mistakes at once.
"""

from __future__ import annotations

from importlib import import_module

_QUESTIONS = (
    "automate", "budget", "classify", "compare", "diff", "explain", "facts_of", "glossary", "hire",
    "hours", "learn", "offers", "overall", "places", "plan", "profile", "rank", "recheck", "seats",
    "sensitivity", "staff", "sweep", "whatif", "workspace",
)  # fmt: skip
_HOMES = {
    "examples": "whowhere.interfaces.python.files",
    "write_report": "whowhere.interfaces.python.files",
    "Answer": "whowhere.interfaces.python.results",
    "Comparison": "whowhere.interfaces.python.results",
    "Fault": "whowhere.quantities.faults",
    "Faults": "whowhere.quantities.faults",
}
__all__ = sorted((*_QUESTIONS, *_HOMES))  # noqa: PLE0605 - a list, though not a literal


def __getattr__(name: str) -> object:
    """Load a name when it is first used: ``whowhere --help`` needs none of them."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    if name not in _QUESTIONS:
        raise AttributeError(f"module 'whowhere' has no attribute {name!r}")
    functions = import_module("whowhere.interfaces.python.functions")
    questions = import_module("whowhere.interfaces.questions")
    asked = functions.function_of(questions.question_of(functions.function_names()[name]))
    globals()[name] = asked
    return asked


def __dir__() -> list[str]:
    return __all__
