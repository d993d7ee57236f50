"""Values that a user sets for one run: they beat what the scenario's file says."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from typing import Any, Final

from whowhere.model.scenario.assumptions import flattened
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.written_digits import both_ways

SECTIONS: Final = ("company", "work", "requirements", "automation", "policy")
"""Tables of the file whose keys may be set: ``work.horizon_months=48``."""
KEY: Final = "set"
FORM: Final = "NAME=VALUE, such as PH.attrition=0.45, PH.pay='18k to 24k' or work.horizon_months=48"


def split(setting: str) -> tuple[str, str]:
    """Return name and value of ``NAME=VALUE``. Raises ``Faults``."""
    name, equals, value = setting.partition("=")
    if not equals or not name.strip() or not value.strip():
        raise Faults([Fault("", Argument(KEY), setting[:80], FORM)])
    return name.strip(), value.strip()


def with_settings(document: Mapping[str, Any], settings: Sequence[str]) -> dict[str, Any]:
    """Return a scenario's document with values set; a set value replaces what it speaks of.

    ``attrition=0.45`` also replaces the file's ``PH.attrition``. Raises ``Faults``.
    """
    result = {key: dict(value) if key in SECTIONS and isinstance(value, Mapping) else value
              for key, value in document.items()}  # fmt: skip
    for name, value in map(split, settings):
        section, _, key = name.partition(".")
        if section in SECTIONS:
            if result.get(section) is None:  # a document may say that there is none
                result[section] = {}
            if isinstance(table := result[section], dict):
                table[key] = toml_value(value)
        else:
            result["assumptions"] = {**others(result.get("assumptions", {}), name), name: value}
    return result


def others(assumptions: object, name: str) -> dict[str, Any]:
    """Return the assumptions that a set name does not speak of."""
    flat = flattened(assumptions)
    if not isinstance(flat, dict):
        return {}
    return {
        key: value
        for key, value in flat.items()
        if key != name and not key.endswith(f".{name}") and not key.startswith(f"{name}.")
    }


def toml_value(text: str) -> object:
    """Read a value as the file would; words are a text, and so is 65.000, which may be two."""
    try:
        found = tomllib.loads(f"value = {text}")["value"]
    except (ValueError, RecursionError):  # no TOML, a number without end, or endless brackets
        return text
    is_unclear = isinstance(found, float) and len({*both_ways(text).values()}) > 1
    return text if is_unclear else found


def as_set(found: Faults, settings: Sequence[str]) -> Faults:
    """Return faults that name what was set on the command line instead of a line of the file."""
    names = {name for name, _ in map(split, settings)}

    def told(fault: Fault) -> Fault:
        written = fault.key.removeprefix("assumptions.").strip('"')
        if written not in names:
            return fault
        return Fault(
            "", Argument(KEY, written), fault.given, fault.accepted, fault.nearest, fault.do
        )

    return Faults([told(fault) for fault in found.faults])
