"""Occupations: from a role in ordinary words to its ISCO-08 group and its family of work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path

from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults, one_of
from whowhere.quantities.hints import may_look_for

CLOSE = 0.6
A_SLIP = 0.85
"""So alike that a name is a slip of another, and no third is worth telling."""
MOST_NEAR = 3
SPELLINGS = (("centre", "center"), ("labell", "label"), ("isation", "ization"),
    ("catalogue", "catalog"), ("programme", "program"), ("fulfilment", "fulfillment"),
    ("adviser", "advisor"), ("modell", "model"))  # fmt: skip
"""British spellings, and the American ones by which names are looked up."""
_BETWEEN = re.compile(r"[\s_/-]+")
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
    index: str = ""
    """Entry of the ILO's index of titles that names the group; empty where we chose it."""
    proxy: str = ""
    """Which US occupation stands in, where none fits exactly."""


def occupation(text: str) -> Occupation:
    """Return the occupation that a key, a title, an alias or an ISCO-08 code means.

    Case, spaces, hyphens, plurals and British or American spelling do not matter. Of several
    occupations in one ISCO-08 group the first in the file answers to the code. Raises ``Faults``
    with the nearest names.
    """
    found = known_occupation(text)
    if found is None:
        accepted = one_of(each.title.lower() for each in occupations())
        near = next(iter(nearest_roles(text)), "")
        advice = "Name the role otherwise, give its ISCO-08 code, or give its pay."
        advice = f"{others_near(text)}{advice}"
        raise Faults([Fault("", "occupation", repr(text), accepted, near, advice)])
    return found


def others_near(text: str) -> str:
    """Say which roles but the nearest are close to what was written; empty where none is."""
    others = nearest_roles(text)[1:]
    return f"Also near: {' or '.join(map(repr, others))}. " if others else ""


def known_occupation(text: str) -> Occupation | None:
    """Return the occupation that a text means; ``None`` for an unknown one."""
    return _by_name().get(_compact(text)) or _by_isco().get(text.strip())


def nearest_roles(text: str) -> tuple[str, ...]:
    """Return up to three names of different occupations that are close to what was written.

    Names alike in letters count, and names that share words: an "insurance claims expert" is near
    a claims processor.
    """
    return _near(_folded(text)) if may_look_for(text) else ()


@lru_cache(maxsize=1_024)
def _near(written: str) -> tuple[str, ...]:
    words, letters = set(written.split()), SequenceMatcher(None, "", written)
    close = {
        name: max(_alike(letters, name), _shared(words, set(name.split()))) for name in _spelt()
    }
    found: dict[str, str] = {}
    if close and max(close.values()) >= A_SLIP:
        return (max(close, key=lambda name: close[name]),)
    for name in sorted(close, key=lambda name: -close[name]):
        if close[name] < CLOSE or len(found) == MOST_NEAR:
            break
        found.setdefault(_spelt()[name].key, name)
    return tuple(found.values())


def _alike(letters: SequenceMatcher[str], name: str) -> float:
    """Return how much of two names is alike; 0 where it is less than anybody is told."""
    letters.set_seq1(name)
    if letters.real_quick_ratio() < CLOSE or letters.quick_ratio() < CLOSE:
        return 0.0
    return letters.ratio()


def _shared(one: Set[str], other: Set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


@cache
def occupations() -> tuple[Occupation, ...]:
    """Return every occupation, in the order of the file."""
    entries = read_toml(_FILE)
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
    return {_compact(name): each for each in occupations() for name in names(each)}


@cache
def _spelt() -> dict[str, Occupation]:
    return {name: each for each in occupations() for name in names(each)}


@cache
def _by_isco() -> dict[str, Occupation]:
    return {each.isco08: each for each in reversed(occupations())}


def _folded(text: str) -> str:
    return _BETWEEN.sub(" ", text.casefold().replace("&", " and ")).strip()


def _compact(text: str) -> str:
    """Return a name as it is looked up: spelt the American way, each word in the singular."""
    american = _folded(text)
    for british, spelling in SPELLINGS:
        american = american.replace(british, spelling)
    return "".join(_singular(word) if len(word) > 3 else word for word in american.split())


def _singular(word: str) -> str:
    return word[:-1] if word[-1] == "s" and word[-2] != "s" else word
