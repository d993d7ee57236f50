"""Occupations: from a role in ordinary words to its ISCO-08 group and its family of work."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from whowhere.quantities.faults import Fault, Faults, nearest, one_of

_FILE = Path(__file__).parent / "practice" / "occupations.toml"


@dataclass(frozen=True)
class Occupation:
    """A role that can be hired, with its place in the international classification."""

    key: str
    title: str
    isco08: str
    """Unit group of ISCO-08 (International Labour Organization), four digits."""
    isco_title: str
    soc: str
    """Occupation of the US classification SOC 2018 whose pay stands for it, without a dash."""
    family: str
    """``support``, ``it``, ``finance``, ``office`` or ``management``."""
    aliases: tuple[str, ...]
    proxy: str = ""
    """Which US occupation stands in, where none fits exactly."""


def occupation(text: str) -> Occupation:
    """Return the occupation that a key, a title, an alias or an ISCO-08 code means.

    Case, spaces and underscores do not matter. Of several occupations in one ISCO-08 group the
    first in the file answers to the code. Raises ``Faults`` with the nearest name.
    """
    found = _by_name().get(_folded(text)) or _by_isco().get(text.strip())
    if found is None:
        accepted = one_of(each.title.lower() for each in occupations())
        near = nearest(_folded(text), _by_name())
        advice = "Name the role otherwise, give its ISCO-08 code, or give its pay."
        raise Faults([Fault("", "occupation", repr(text), accepted, near, advice)])
    return found


@cache
def occupations() -> tuple[Occupation, ...]:
    """Return every occupation, in the order of the file."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Occupation(key, **{**entry, "aliases": tuple(entry["aliases"])})
        for key, entry in entries.items()
    )


def names(each: Occupation) -> Iterator[str]:
    """Yield every name under which the occupation is found, folded, plain before alias."""
    for name in (each.title, each.key, *each.aliases):
        yield _folded(name)


@cache
def _by_name() -> dict[str, Occupation]:
    return {name: each for each in occupations() for name in names(each)}


@cache
def _by_isco() -> dict[str, Occupation]:
    return {each.isco08: each for each in reversed(occupations())}


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split())
