"""The project stands alone: no file speaks of one machine or of where packages come from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from project import named, project_files

FOREIGN = re.compile(
    r"(?<![\w.-])/(?:work|tmp|root|home|opt|Users)/"
    r"|pypi\.org|pythonhosted|npmjs|proxy\.golang|deb\.debian|index-url|find-links",
    re.I,
)
"""Folders of a machine, and hosts of package registries. A web address may have such a folder."""

SPEAKS_OF_THEM = ("tests/health/test_stands_alone.py",)
SWITCHES_THEM_OFF = re.compile(r"--no-emit-(?:index-url|find-links)")


def foreign_words(text: str) -> list[str]:
    return [
        f"line {number}: {found[0]}"
        for number, line in enumerate(text.splitlines(), start=1)
        for found in FOREIGN.finditer(SWITCHES_THEM_OFF.sub("", line))
    ]


@pytest.mark.parametrize(
    "line",
    [
        "see /work/x.md",
        '"/tmp/a.csv"',
        "(/root/.cache)",
        "https://pypi.org/project/x",
        "--index-url",
    ],
)
def test_a_machines_path_or_a_registrys_host_is_foreign(line: str) -> None:
    assert foreign_words(line)


@pytest.mark.parametrize(
    "line",
    ["https://www.ird.govt.nz/project/ir/home/documents", "pay/work/leave", "--no-emit-index-url"],
)
def test_a_folder_of_a_web_address_is_not_foreign(line: str) -> None:
    assert not foreign_words(line)


def test_no_file_names_a_machines_path_or_a_registrys_host() -> None:
    found = {
        named(path): words
        for path in project_files()
        if named(path) not in SPEAKS_OF_THEM and (words := foreign_words(text_of(path)))
    }

    assert not found, f"write the name of the thing, not where it lay: {found}"


def text_of(path: Path) -> str:
    return path.read_text("utf-8", errors="replace")
