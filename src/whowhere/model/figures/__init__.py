"""Every figure of the model: one plain function each, named by what it is.

A figure's parameters are the figures and inputs that it uses; ``home_x`` is the figure ``x`` as
it stands at home with own staff, ``from_x`` as it stands where the work is done today. Its
docstring says what it is, then ``Unit:`` and ``Source:``.
Its body is arithmetic and nothing else, so that it can be traced once and read in several ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from inspect import isfunction
from types import ModuleType

from whowhere.model.automation_inputs import AUTOMATION
from whowhere.model.graph.figure import FigureFunction, Input
from whowhere.model.graph.trace import OF_A_PART, Graph, trace
from whowhere.model.inputs import INPUTS
from whowhere.model.later_inputs import PARTING, STAGES, STANDING
from whowhere.model.policy_inputs import POLICIES

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
    "season",
    "transition",
    "release",
    "leaving",
    "back_home",
    "stranded",
    "risk",
    "control",
    "speakers",
)


OF_PARTS = ("standing", "parting")
"""Figures that only arise where today's way is another than own staff at home."""


OF_PATHS = ("changing", "before")
"""Figures that only arise where an option changes on the way."""


OF_SOFTWARE = (
    "automation",
    "automation_costs",
    "automation_people",
    "automation_contracts",
    "automation_leavers",
    "automation_offered",
)
"""Figures that only arise where software does part of the work."""


OF_RULES = ("policies", "policy_bills", "policy_calls")
"""Figures that only arise where a tax or trade rule reaches the case."""


OF_RULES_ON_SOFTWARE = ("policy_software",)
"""Those of them that tax the bills of software."""


SAID_OF_PARTS = frozenset(
    {
        "heads", "release_months", "collective_pay", "collective_pay_per_year", "tenure_at_home",
        "lease_left", "severance_weeks_customary", "retained_share", "share_not_redeployed",
    }
)  # fmt: skip
"""Inputs of the work that each part of today's way has of its own."""


def model_graph() -> Graph:
    """Return the model for a team at home today, or new work. Raises ``ModelError``."""
    return model_graph_with()


@cache
def model_graph_with(*families: str) -> Graph:
    """Return that model with families that only some cases have. Raises ``ModelError``."""
    rules = POLICIES if set(OF_RULES) <= {*families} else ()
    others = (*STANDING, *PARTING, *STAGES, *AUTOMATION, *POLICIES)
    inputs = (leaf for leaf in INPUTS if leaf not in others or leaf in rules)
    return trace(_all_figures((*FAMILIES, *families)), inputs, in_parts=False)


@cache
def graph_of_speakers() -> Graph:
    """Return the part of the model that says how many people speak a language. Same errors."""
    return trace(_all_figures(("speakers",)), INPUTS, in_parts=False)


def graph_in_parts() -> Graph:
    """Return the model for any way in which the work is done today. Raises ``ModelError``."""
    return graph_in_parts_with()


@cache
def graph_in_parts_with(*families: str) -> Graph:
    """Return the model in parts, with families that only some cases have. Raises ``ModelError``.

    ``from_x`` is the figure ``x`` where the work is done today, and heads belong to its parts.
    """
    besides = [*(STAGES if set(OF_PATHS) <= {*families} else ())]
    besides += AUTOMATION if set(OF_SOFTWARE) <= {*families} else ()
    besides += POLICIES if set(OF_RULES) <= {*families} else ()
    taxed = OF_RULES_ON_SOFTWARE if {*OF_SOFTWARE, *OF_RULES} <= {*families} else ()
    named = (*FAMILIES, *OF_PARTS, *families, *taxed)
    return trace(_all_figures(named), _inputs_of_parts(besides))


def _inputs_of_parts(besides: Sequence[Input]) -> Iterator[Input]:
    """Yield the inputs of the model in parts, and of those that only some cases have some."""
    for leaf in INPUTS:
        if leaf in (*STAGES, *AUTOMATION, *POLICIES) and leaf not in besides:
            continue
        yield replace(leaf, scopes=OF_A_PART) if leaf.name in SAID_OF_PARTS else leaf


def _all_figures(families: tuple[str, ...]) -> Iterator[FigureFunction]:
    """Return the figures of some families by name; of two by one name the later family's."""
    modules = [import_module(f"{__name__}.{family}") for family in families]
    figures = (figure for module in modules for figure in _figures(module))
    return iter({figure.__name__: figure for figure in figures}.values())


def names_in(family: str) -> frozenset[str]:
    """Return the names of the figures of a family, without tracing them."""
    return frozenset(each.__name__ for each in _figures(import_module(f"{__name__}.{family}")))


def _figures(module: ModuleType) -> list[FigureFunction]:
    return [
        function
        for name, function in sorted(vars(module).items())
        if isfunction(function)
        and function.__module__ == module.__name__
        and not name.startswith("_")
    ]
