"""A method's own parameters: what each may be, and its value where nobody gives one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from whowhere.decide.ranking.normalising import ALIASES, NORMALISATIONS
from whowhere.model.scenario.wording import shown
from whowhere.quantities.faults import Fault, nearest, one_of

Settings: TypeAlias = Mapping[str, Any]
"""The value of each parameter; one for each criterion where it may differ between them."""


class GivenParameter(NamedTuple):
    """A value as it was written, what messages call it, and where it stands."""

    value: object
    key: str
    where: str = ""


@dataclass(frozen=True)
class Numbers:
    """Numbers between two limits, or one word instead."""

    least: float = 0.0
    most: float = 1.0
    instead: str = ""

    @property
    def accepted(self) -> str:
        """What a fault says would have been accepted."""
        bounds = f"{self.least:g} to {self.most:g}" if math.isfinite(self.most) else "0 or more"
        return f"a number, {bounds}" + (f", or {self.instead}" if self.instead else "")

    def read(self, value: object) -> object:
        """Return the number. Raises ``ValueError``."""
        if self.instead and value == self.instead:
            return value
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not self.least <= value <= self.most or value == math.inf:  # type: ignore[operator]
            raise ValueError(value)
        return float(value)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Words:
    """One of some words; other names lead to them."""

    words: tuple[str, ...]
    others: Mapping[str, str] = field(default_factory=dict)

    @property
    def accepted(self) -> str:
        """What a fault says would have been accepted."""
        return one_of(self.words, len(self.words))

    def read(self, value: object) -> object:
        """Return the word. Raises ``ValueError``."""
        text = str(value).strip().casefold().replace(" ", "_").removesuffix("_normalization")
        text = self.others.get(text, text)
        if text not in self.words:
            raise ValueError(value)
        return text


@dataclass(frozen=True)
class Parameter:
    """One parameter of a method."""

    name: str
    default: object
    """``None`` where there is no usual value."""
    meaning: str
    kind: Numbers | Words
    per_criterion: bool = False
    aliases: tuple[str, ...] = ()


def normalisation(default: str) -> Parameter:
    """Return the parameter that says how criteria are brought onto one scale."""
    meaning = "how values are brought onto one scale"
    others = ("normalization", "normalisation_function", "normalization_function")
    ways = Words(tuple(NORMALISATIONS), ALIASES)
    return Parameter("normalisation", default, meaning, ways, per_criterion=True, aliases=others)


def settings(
    parameters: Sequence[Parameter], given: Mapping[str, GivenParameter], criteria: Sequence[str],
    faults: list[Fault],
) -> dict[str, Any]:  # fmt: skip
    """Return the value of each parameter, given or usual; what is not accepted adds a fault."""
    found: dict[str, Any] = {}
    for parameter in parameters:
        name = next((key for key in (parameter.name, *parameter.aliases) if key in given), None)
        if name is None:
            found[parameter.name] = (
                (parameter.default,) * len(criteria)
                if parameter.per_criterion
                else parameter.default
            )
        elif parameter.per_criterion:
            found[parameter.name] = _for_each(parameter, given[name], criteria, faults)
        else:
            found[parameter.name] = _one(parameter, given[name], faults)
    return found


def _one(parameter: Parameter, given: GivenParameter, faults: list[Fault]) -> object:
    if given.value is None:
        return parameter.default
    try:
        return parameter.kind.read(given.value)
    except ValueError:
        words = parameter.kind.words if isinstance(parameter.kind, Words) else ()
        near, accepted = nearest(str(given.value)[:40], words), parameter.kind.accepted
        faults.append(Fault(given.where, given.key, shown(given.value), accepted, near))
        return parameter.default


def _for_each(
    parameter: Parameter, given: GivenParameter, criteria: Sequence[str], faults: list[Fault]
) -> tuple[object, ...]:
    """Return one value for each criterion: from a list, from an object by name, or the same."""
    value, key = given.value, given.key
    if isinstance(value, Mapping):
        for name in value:
            if name not in criteria:
                near = nearest(str(name)[:40], criteria)
                known = one_of(criteria)
                faults.append(Fault(given.where, f"{key}, criterion", shown(name), known, near))
        values: Sequence[object] = [value.get(name) for name in criteria]
    elif isinstance(value, list | tuple):
        if len(value) != len(criteria):
            accepted = f"one value, or {len(criteria)}, one for each criterion"
            faults.append(Fault(given.where, key, f"of {len(value)} values", accepted))
            return (parameter.default,) * len(criteria)
        values = value
    else:
        return (_one(parameter, given, faults),) * len(criteria)
    return tuple(
        _one(parameter, GivenParameter(each, f"{key} of {name}", given.where), faults)
        for each, name in zip(values, criteria, strict=True)
    )
