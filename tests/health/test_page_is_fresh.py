"""The built page stands in the repository, so that no checkout needs Node.js: it is never stale."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from project import ROOT, SOURCE

MADE = {"node_modules", "generated"}
BESIDES = ("src/whowhere/simulate/direction_numbers.csv", "docs/plan.schema.json")


def sources() -> list[Path]:
    """Return what the page is built from, as web/scripts/built_from.mjs lists it."""
    web = [
        path
        for path in (ROOT / "web").rglob("*")
        if path.is_file() and not MADE & set(path.relative_to(ROOT).parts)
    ]
    return [each for each in (*web, *(ROOT / name for name in BESIDES)) if each.suffix != ".lock"]


def test_the_page_was_built_from_the_sources_that_stand_here() -> None:
    found = sha256()
    for name, path in sorted((each.relative_to(ROOT).as_posix(), each) for each in sources()):
        found.update(f"{name}\0".encode() + path.read_bytes())
    said = (SOURCE / "page" / "built_from.txt").read_text("ascii").strip()
    assert said == found.hexdigest(), "build it and commit it: make page"
