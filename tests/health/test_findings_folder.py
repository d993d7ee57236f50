"""Every finding says what it found, can be run alone, and is listed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from project import ROOT

FOLDER = ROOT / "findings"
SCRIPTS = sorted(FOLDER.glob("*.sh"))
HEAD = ("Versions", "Behaviour", "Seen", "Surprise", "In whowhere")
USES_WHOWHERE = re.compile(r"import whowhere|from whowhere|(?:-m|bin/|install\b.*) ?whowhere")


def head_and_body(path: Path) -> tuple[str, str]:
    """Return the comments that a script begins with, and the rest."""
    head, strict, body = path.read_text("utf-8").partition("set -euo pipefail\n")
    assert strict, f"{path.name}: it goes on after an error without set -euo pipefail"
    return head, body


def test_there_are_findings() -> None:
    assert SCRIPTS


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_finding_says_what_it_is_under_each_head_in_order(path: Path) -> None:
    head, _ = head_and_body(path)

    assert head.startswith("#!/usr/bin/env bash\n# ")
    assert re.findall(r"^# ([A-Z][\w ]*): \S", head, re.M) == list(HEAD)
    assert all(line.startswith("#") for line in head.splitlines())


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_finding_pins_what_it_installs_in_a_folder_that_goes_away(path: Path) -> None:
    _, body = head_and_body(path)

    assert "mktemp -d" in body
    assert "trap 'rm -rf" in body
    assert re.search(r"==\"?[\d$]", body), "no package is pinned"
    assert not USES_WHOWHERE.search(body)


def test_the_page_lists_every_finding_once_and_no_other() -> None:
    listed = re.findall(
        r"^\| \[`([\w-]+)`\]\(\1\.sh\) \|", (FOLDER / "README.md").read_text(), re.M
    )

    assert sorted(listed) == [path.stem for path in SCRIPTS]
