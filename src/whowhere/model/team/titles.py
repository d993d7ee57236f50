"""From a title of the HR system to a role that the factbook knows, and its level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from whowhere.facts.occupations import Occupation, known_occupation
from whowhere.facts.toml_files import read_toml
from whowhere.quantities.tables.calendar_words import folded

LEVEL_WORDS: Final = {
    "junior": "junior jr entry trainee graduate intern apprentice working student werkstudent "
    "praktikant azubi debutant stagiaire alternant becario practicante i 1",
    "mid": "mid intermediate confirme confirmee semi ssr ii 2",
    "senior": "senior sr snr experienced erfahrener erfahrene experimentado iii 3",
    "lead": "lead principal staff leitender leitende chief distinguished iv v 4 5",
}
"""Words of a title that say its level; of several the highest rank counts."""
RANKS: Final = ("lead", "senior", "mid", "junior")
_NO_MATTER: Final = (
    "global regional international corporate group emea apac latam americas europe national local "
    "remote onsite hybrid bilingual german english french spanish polish night day shift part "
    "full time certified temporary permanent contract freelance m w d f x h mwd mfd the of and for"
)
NO_MATTER: Final = frozenset(_NO_MATTER.split())
"""Words that change neither the role nor its level."""
SHORT_FOR: Final = {
    "admin": "administrator", "asst": "assistant", "coord": "coordinator",
    "cust": "customer", "dev": "developer", "eng": "engineer", "engr": "engineer",
    "exec": "executive", "mgr": "manager", "ops": "operations",
    "rep": "representative", "spec": "specialist", "supp": "support", "svc": "service",
    "svcs": "services", "sw": "software", "swe": "software engineer", "tech": "technical",
}  # fmt: skip
"""Words as HR systems cut them, read in full where the title as it stands names no role."""
_PARTS: Final = re.compile(r"\s*[,;:|(–—]\s*|\s+[-/]\s+|\s*\)\s*")
_LOCAL: Final = Path(__file__).parents[2] / "facts" / "practice" / "titles_local.toml"


@dataclass(frozen=True)
class TitleRead:
    """What a title was understood to be."""

    occupation: Occupation
    level: str


def read_title(title: str, level: str = "") -> TitleRead | None:
    """Return role and level of a title; ``None`` where the role is unknown.

    ``level`` is what a column of its own says; it goes before words of the title. Without either
    the level is ``mid``.
    """
    for name in _names_in(title):
        if found := _role(name):
            beside = set(_words(title)) - set(_words(name))
            return TitleRead(found, level_in(level) or level_in(" ".join(beside)) or "mid")
    return None


def level_in(text: str) -> str:
    """Return the level that a text's words say; empty where they say none.

    A number beside ``Senior`` is a step within the level.
    """
    words = set(_words(text))
    said = {rank for rank, known in LEVEL_WORDS.items() if words & set(known.split())}
    if "senior" in said and said & {"mid", "junior"}:
        return "senior"
    return next((rank for rank in RANKS if rank in said), "")


def _names_in(title: str) -> Iterator[str]:
    """Yield what may be the name of the role, from the whole title to its parts."""
    parts = [part for part in _PARTS.split(title) if part]
    for text in (title, *parts):
        yield text
        yield " ".join(_bare(text))
    for text in (title, *parts):
        yield " ".join(SHORT_FOR.get("".join(_words(word)), word) for word in _bare(text))


def _bare(text: str) -> Iterator[str]:
    levels = {word for known in LEVEL_WORDS.values() for word in known.split()}
    for word in text.split():
        plain = "".join(_words(word))
        if plain and plain not in levels | NO_MATTER:
            yield word


def _words(text: str) -> list[str]:
    return folded(text).split()


def _role(name: str) -> Occupation | None:
    if not name.strip() or name.strip().isdigit():
        return None
    return known_occupation(name) or known_occupation(_local().get(" ".join(_words(name)), ""))


@cache
def _local() -> Mapping[str, str]:
    """Return roles by their titles in German, French and Spanish."""
    languages = read_toml(_LOCAL)
    return {
        " ".join(_words(title)): role
        for titles in languages.values()
        for role, names in titles.items()
        for title in names
    }
