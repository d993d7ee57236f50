"""The examples as somebody chooses among them: what each is called, its story, whose work it is."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from whowhere.facts.occupations import known_occupation

MANY = "several"
"""The trade of a file that is about the work of several."""


def told_examples(files: Mapping[str, Path]) -> list[dict[str, str]]:
    """Return name, title, story and trade of each file, in their order."""
    return [_told(name, tomllib.loads(path.read_text("utf-8"))) for name, path in files.items()]


def _told(name: str, file: dict[str, Any]) -> dict[str, str]:
    story = " ".join(str(file.get("story", "")).split())
    return {"name": name, "title": file["title"], "story": story, "trade": _trade(file)}


def _trade(file: dict[str, Any]) -> str:
    """Return the family of work of the first role, by which a scenario is known."""
    roles = file.get("work", {}).get("roles", [])
    first = known_occupation(str(roles[0]["role"])) if roles else None
    return first.family if first else MANY
