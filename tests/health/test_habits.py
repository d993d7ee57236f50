"""What contributors type is what the Makefile, the hooks and the pages say."""

from __future__ import annotations

import re
from collections import Counter

from project import ROOT, project_files

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
PAGES = ["README.md", "CONTRIBUTING.md"]
TYPED = re.compile(r"(?:^|`)make ([a-z-]+)(?=`| +#| [A-Z]|$)", re.M)


def targets() -> set[str]:
    """Return what the Makefile can be asked for: targets that are no files."""
    listed = re.search(r"^\.PHONY:((?:.*\\\n)*.*)$", MAKEFILE, re.M)
    assert listed
    return set(listed[1].replace("\\", " ").split())


def helped() -> set[str]:
    """Return the targets that stand in `make help`."""
    return set(re.findall(r"^([a-z-]+):.*## .+$", MAKEFILE, re.M))


def typed(pages: list[str]) -> set[str]:
    """Return the targets that pages tell their readers to make."""
    return {target for page in pages for target in TYPED.findall((ROOT / page).read_text("utf-8"))}


def test_make_help_tells_of_every_target() -> None:
    assert targets() == helped()


def test_every_target_is_explained_on_a_page() -> None:
    unexplained = targets() - typed(PAGES)

    assert not unexplained, f"say in CONTRIBUTING.md what they are for: {sorted(unexplained)}"


def test_every_target_that_a_page_names_can_be_made() -> None:
    pages = [path.relative_to(ROOT).as_posix() for path in project_files() if path.suffix == ".md"]
    unknown = typed(pages) - targets()

    assert not unknown, f"no target is called so: {sorted(unknown)}"


def test_hooks_run_the_locked_tools_of_the_environment_and_fetch_nothing() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    locked = (ROOT / "requirements" / "test.txt").read_text("utf-8")
    of_package = {"lint-imports": "import-linter"}
    entries = re.findall(r"^ +entry: (\S+)", hooks, re.M)
    tools = [re.sub(r"^\.venv/bin/", "", entry) for entry in entries]

    assert re.findall(r"repo: (.+)", hooks) == ["local"]
    assert set(re.findall(r"language: (.+)", hooks)) == {"system"}
    assert entries == [f".venv/bin/{tool}" for tool in tools]
    assert not [tool for tool in tools if f"\n{of_package.get(tool, tool)}==" not in locked]


def test_no_two_test_files_have_one_name() -> None:
    """The tests have no packages: a second module of one name is not collected beside the first."""
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))

    assert not [name for name, files in names.items() if files > 1]
