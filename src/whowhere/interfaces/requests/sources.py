"""What questions are about: kinds of files, and the examples of each that come with whowhere."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[2]
_PLACES = (_PACKAGE / "examples", _PACKAGE.parents[1] / "examples")
"""Inside the installed package, or beside the sources of a checkout."""
CARDS = "rate-cards"
"""The folder of the examples' rate cards."""
PACKAGES = "packages"
"""What a portfolio has and a scenario has not."""
RESULTS = "sweep.json"
"""What a folder with the results of a grid has, and no other folder."""
DEMAND = "demand"
"""What a week of demand has and a scenario has not."""


@dataclass(frozen=True)
class SourceKind:
    """A kind of file that questions are about."""

    name: str
    """What a request and a program call it."""
    words: str
    """What it is, in a sentence."""
    command: str
    """The first question that is asked of it."""
    first: str
    """The example to begin with."""
    examples: Callable[[], Mapping[str, Path]]
    also: str = ""
    """Another name under which a request may bring it; empty for none."""


def examples() -> dict[str, Path]:
    """Return the scenarios that come with whowhere, by name."""
    return {
        name: path for name, path in _shipped().items() if not is_portfolio(path.read_text("utf-8"))
    }


def portfolios() -> dict[str, Path]:
    """Return the portfolios that come with whowhere, by name."""
    return {
        name: path for name, path in _shipped().items() if is_portfolio(path.read_text("utf-8"))
    }


def staffings() -> dict[str, Path]:
    """Return the weeks of demand that come with whowhere, by name."""
    return _shipped("staffing")


def grids() -> dict[str, Path]:
    """Return the grids that come with whowhere, by name."""
    return _shipped("grids")


def rate_cards() -> dict[str, Path]:
    """Return the rate cards of the examples, by the names that their offers give them."""
    found = next((place / CARDS for place in _PLACES if (place / CARDS).is_dir()), None)
    return {f"{CARDS}/{path.name}": path for path in sorted(found.iterdir())} if found else {}


def folder_of_examples() -> Path | None:
    """Return where the examples lie; ``None`` where none came along."""
    return next((place for place in _PLACES if place.is_dir()), None)


def _shipped(folder: str = ".") -> dict[str, Path]:
    """Return the files of the folder of examples, or of one inside it, by name."""
    found = next((place / folder for place in _PLACES if (place / folder).is_dir()), None)
    return {path.stem: path for path in sorted(found.glob("*.toml"))} if found else {}


SCENARIO = SourceKind("scenario", "a scenario", "compare", "support-desk", examples)
PORTFOLIO = SourceKind("portfolio", "a portfolio", "plan", "portfolio", portfolios)
EITHER = SourceKind(
    "scenario", "a scenario or a portfolio", "compare", "support-desk", _shipped, also="portfolio"
)
GRID = SourceKind("grid", "a grid", "sweep", "india-or-tulsa", grids)
STAFFING = SourceKind("staffing", "a week of demand", "staff", "support-volume", staffings)


def is_staffing(text: str) -> bool:
    """Tell a week of demand from a scenario by its demand."""
    keys = _keys(text, DEMAND)
    return DEMAND in keys and "work" not in keys


def is_portfolio(content: str | Mapping[str, object]) -> bool:
    """Tell a portfolio from a scenario, as a text or as a document, by its packages."""
    return PACKAGES in (_keys(content, PACKAGES) if isinstance(content, str) else content)


def _keys(text: str, wanted: str) -> Container[str]:
    """Return the keys of a file; of one that cannot be parsed, the wanted one if it has its list.

    Its mistakes are told as those of what it was meant to be.
    """
    if wanted not in text:
        return ()
    try:
        document: Container[str] = (
            json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
        )
    except (ValueError, RecursionError):
        is_there = re.search(rf"^\s*\[\[\s*{wanted}\s*\]\]", text, re.MULTILINE)
        return (wanted,) if is_there else ()
    return document
