"""Every dependency was chosen on a page, and every page is in the list of decisions."""

from __future__ import annotations

import re
import tomllib

from project import ROOT

DECISIONS = ROOT / "docs" / "decisions"
PAGES = {page.name: page.read_text("utf-8") for page in DECISIONS.glob("0*.md")}


def dependencies() -> set[str]:
    """Return the names of all packages that pyproject.toml asks for."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lists = [
        asked["build-system"]["requires"],
        asked["project"]["dependencies"],
        *asked["project"].get("optional-dependencies", {}).values(),
        *asked["dependency-groups"].values(),
    ]
    return {
        re.split(r"[<>=~!;\[ ]", each)[0] for one in lists for each in one if isinstance(each, str)
    }


def test_the_dependencies_are_read_from_every_list() -> None:
    assert {"click", "hatchling", "pytest"} <= dependencies()


def test_every_dependency_was_chosen_on_a_page_that_names_it() -> None:
    pages = "\n".join(PAGES.values())
    undecided = sorted(name for name in dependencies() if f"`{name}`" not in pages)

    assert not undecided, f"write a page in docs/decisions that says why: {undecided}"


def test_every_page_is_in_the_list_of_decisions() -> None:
    listed = re.findall(r"\]\((0[^)]+)\)", (DECISIONS / "README.md").read_text("utf-8"))

    assert sorted(listed) == sorted(PAGES)


def test_pages_are_numbered_from_one_without_a_gap() -> None:
    assert sorted(int(name[:4]) for name in PAGES) == list(range(1, len(PAGES) + 1))


def test_every_page_begins_with_its_number() -> None:
    wrong = [name for name, text in PAGES.items() if not text.startswith(f"# {int(name[:4])}. ")]

    assert not wrong, f"begin it with its number, as # 7. Title: {wrong}"


def test_every_page_has_the_four_parts() -> None:
    parts = ["Context", "Choice", "Compared", "Consequences"]
    wrong = {
        name: found
        for name, text in PAGES.items()
        if (found := re.findall(r"^## (.+)$", text, re.M)) != parts
    }

    assert not wrong, f"a page has the parts {parts}: {wrong}"
