"""Software in a portfolio: said of all packages, of one, or kept out of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf
from typing import Annotated, Final, Literal, TypeAlias, TypeVar

from pydantic import BeforeValidator

from whowhere.facts.occupations import occupation
from whowhere.facts.software_work import software_work
from whowhere.model.own_values import OF_SOFTWARE
from whowhere.model.scenario.automation import Automation
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.work import RoleNeed
from whowhere.model.software_kinds import Kind

Own = TypeVar("Own")
NONE: Final = "none"
"""What a package says that is done without software, whatever the portfolio says."""
NO_SOFTWARE: Final = Automation.model_construct(kind=NONE)  # type: ignore[arg-type]
"""What is read from that word: software of no kind."""
OF_ONE_TEAM: Final = ("per_month", "fixed_per_month", "building_cost")
"""Keys whose amounts are those of one team: said once of several packages, nobody could tell how
much of each is whose."""


def _read(written: object) -> object:
    """Read the word by which a package is kept without software."""
    if not isinstance(written, str):
        return written
    if written.strip().casefold() != NONE:
        raise refusal(f'a table such as {{kind = "voice"}}, or "{NONE}"')
    return NO_SOFTWARE


OwnAutomation: TypeAlias = Annotated[
    Automation | None,
    BeforeValidator(_read, json_schema_input_type=Literal["none"] | Automation | None),
]
"""A package's own software, or a word against that of the portfolio."""


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
