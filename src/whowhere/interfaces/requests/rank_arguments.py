"""What is typed beside a table: weights, directions and parameters."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from whowhere.decide.ranking.parameters import GivenParameter
from whowhere.model.decision_table.csv_form import number_in
from whowhere.model.decision_table.written import Stated, Where, nowhere
from whowhere.quantities.faults import Argument, Fault, Faults


def stated(text: str, name: str) -> Stated:
    """Read ``0.4,0.6`` in the order of the criteria, or ``cost=2,quality=3`` by name.

    Raises ``Faults`` if the two are mixed or a name is given twice.
    """
    parts = [part.strip() for part in _parts(text)]
    named = [part for part in parts if "=" in part]
    if not named:
        return Stated([_value(part) for part in parts], Argument(name))
    faults = [
        Fault("", Argument(name), repr(part[:40]), "NAME=VALUE for each, or values alone for all")
        for part in parts
        if part not in named
    ]
    values: dict[str, object] = {}
    for part in named:
        criterion, _, value = part.rpartition("=")
        if criterion.strip() in values:
            key = Argument(name, criterion.strip())
            faults.append(Fault("", key, "given twice", "each criterion once"))
        values[criterion.strip()] = _value(value.strip())
    if faults:
        raise Faults(faults)
    return Stated(values, Argument(name))


def _parts(text: str) -> list[str]:
    """Split at commas that stand outside quotes."""
    line = " ".join(text.splitlines())
    return next(csv.reader([line], skipinitialspace=True), [])


def _value(text: str) -> object:
    number = number_in(text)
    return (text or None) if number is None else number


def parameters(
    in_file: object, typed: Iterable[str], where: Where = nowhere
) -> dict[str, GivenParameter]:
    """Return parameters by name: those of the file, overridden by NAME=VALUE as typed.

    An object under a method's name holds parameters of that method alone: ``vikor.v``. Raises
    ``Faults`` for what is typed without an equals sign.
    """
    found: dict[str, GivenParameter] = {}
    for name, value in (in_file if isinstance(in_file, Mapping) else {}).items():
        at = where("parameters", name)
        if isinstance(value, Mapping) and not _by_criterion(name):
            for inner, each in value.items():
                found[f"{name}.{inner}"] = GivenParameter(each, f"parameters.{name}.{inner}", at)
        else:
            found[name] = GivenParameter(value, f"parameters.{name}", at)
    faults = []
    for words in typed:
        name, equals, text = words.partition("=")
        if not equals:
            accepted = "NAME=VALUE, such as v=0.4 or normalisation=vector"
            faults.append(Fault("", Argument("parameters"), repr(words[:40]), accepted))
        found[name.strip()] = GivenParameter(
            _typed(text.strip()), Argument("parameters", name.strip())
        )
    if faults:
        raise Faults(faults)
    return found


def _by_criterion(name: str) -> bool:
    """Tell whether an object under this name has a value for each criterion."""
    from whowhere.decide.ranking.methods import METHODS, OTHER_NAMES  # noqa: PLC0415

    return name.casefold() not in METHODS and name.casefold() not in OTHER_NAMES


def _typed(text: str) -> object:
    """Read a value as JSON where it is, else as words parted by commas, else as it stands."""
    try:
        return json.loads(text)
    except ValueError:
        parts: Sequence[str] = text.split(",")
        return text if len(parts) == 1 else [_scalar(part.strip()) for part in parts]


def _scalar(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text
