"""Whose work each kind of software does: our lists, by occupation."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from whowhere.facts.toml_files import read_toml

_FILE = Path(__file__).parent / "practice" / "software_work.toml"


@cache
def software_work() -> Mapping[str, frozenset[str]]:
    """Return the ISCO-08 unit groups whose work each kind of software does or assists."""
    return {kind: frozenset(entry["isco"]) for kind, entry in read_toml(_FILE).items()}
