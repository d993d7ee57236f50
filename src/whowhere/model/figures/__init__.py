"""Every figure of the model: one plain function each, named by what it is.

A figure's parameters are the figures and inputs that it uses; ``home_x`` is the figure ``x`` as
it stands at home with own staff. Its docstring says what it is, then ``Unit:`` and ``Source:``.
Its body is arithmetic and nothing else, so that it can be traced once and read in several ways.
"""

from __future__ import annotations

import inspect
from functools import cache
from importlib import import_module
from types import ModuleType

from whowhere.model.graph.figure import FigureFunction
from whowhere.model.graph.trace import Graph, trace
from whowhere.model.inputs import INPUTS

FAMILIES = (
    "paths",
    "drivers",
    "moments",
    "hours",
    "pay",
    "shifts",
    "people",
    "ramp",
    "site",
    "oversight",
    "vendor",
    "offered",
    "transition",
    "release",
    "leaving",
    "back_home",
    "stranded",
    "risk",
    "control",
    "speakers",
)


@cache
def model_graph() -> Graph:
    """Return the traced model. Raises ``ModelError`` if it contradicts itself."""
    modules = [import_module(f"{__name__}.{family}") for family in FAMILIES]
    return trace((figure for module in modules for figure in _figures(module)), INPUTS)


def _figures(module: ModuleType) -> list[FigureFunction]:
    return [
        function
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    ]
