"""What every worker needs, loaded once: a worker is a copy of a process that has imported this.

A question loads what answers it when it is asked; a worker must not load it for each request.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pkgutil import walk_packages

from whowhere.interfaces.api.answers import answer
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.questions import QUESTIONS

_ROOMS = ("decide", "interfaces.questions", "interfaces.requests")
_FORMS = tuple(f"report.{name}" for name in QUESTIONS)

for room in (f"whowhere.{each}" for each in (*_ROOMS, *_FORMS)):
    if find_spec(room):
        for module in walk_packages(import_module(room).__path__, f"{room}."):
            import_module(module.name)

answer("compare", {"example": "product-team", "draws": 64}, ServerLimits())
