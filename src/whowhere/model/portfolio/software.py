"""Software in a portfolio: said of all packages, of one, or kept out of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf
from typing import Final, TypeVar

from whowhere.facts.occupations import occupation
from whowhere.facts.software_work import software_work
from whowhere.model.own_values import OF_SOFTWARE
from whowhere.model.scenario.work import RoleNeed
from whowhere.model.software_kinds import Kind

Own = TypeVar("Own")
OF_ONE_TEAM: Final = ("per_month", "fixed_per_month", "building_cost")
"""Keys whose amounts are those of one team: said once of several packages, nobody could tell how
much of each is whose."""


def does_work_of(kind: Kind, roles: Sequence[RoleNeed]) -> bool:
    """Whether software of a kind does, or assists, what most of a package's people do.

    Roles of which only a volume is known are taken for the largest.
    """
    main = max(roles, key=lambda role: role.heads_at_start or inf)
    return occupation(main.role).isco08 in software_work()[kind]


def without_those_of_software(assumptions: Mapping[str, Own]) -> dict[str, Own]:
    """Return own values of all packages that make sense where there is no software."""
    return {
        name: value
        for name, value in assumptions.items()
        if name.rpartition(".")[2] not in OF_SOFTWARE
    }
