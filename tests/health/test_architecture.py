"""ARCHITECTURE.md names what exists, and every room of the source is in it."""

from __future__ import annotations

import re

from project import ROOT, SOURCE, named, project_files

INDENT = 2
PAGE = ROOT / "ARCHITECTURE.md"


def drawn_tree() -> list[str]:
    """Return the paths of the page's annotated tree, folders without their last stroke."""
    block = re.search(r"^```text\n(.*?)^```", PAGE.read_text("utf-8"), re.M | re.S)
    assert block, "ARCHITECTURE.md has no ```text block with the tree"
    paths: list[str] = []
    above: list[str] = []
    for line in block[1].splitlines():
        name, _, purpose = line.strip().partition("  ")
        assert purpose.strip(), f"{name} has no purpose beside it"
        depth = (len(line) - len(line.lstrip())) // INDENT
        above = [*above[:depth], name.rstrip("/")]
        paths.append("/".join(above))
    return paths


def test_every_path_in_the_drawn_tree_exists() -> None:
    missing = [path for path in drawn_tree() if not (ROOT / path).exists()]

    assert not missing, f"drawn but not there: {missing}"


def test_every_room_of_the_source_is_drawn_down_to_its_parts() -> None:
    folders = {path.parent for path in project_files(SOURCE)}
    rooms = {folder for folder in folders if 0 < len(folder.relative_to(SOURCE).parts) <= 2}

    undrawn = {named(room) for room in rooms} - set(drawn_tree())

    assert not undrawn, f"in src/whowhere but not in ARCHITECTURE.md: {sorted(undrawn)}"


def test_every_folder_at_the_top_is_drawn() -> None:
    tops = {named(path).split("/")[0] for path in project_files() if path.parent != ROOT}

    undrawn = tops - {path.split("/")[0] for path in drawn_tree()}

    assert not undrawn, f"at the top but not in ARCHITECTURE.md: {sorted(undrawn)}"
