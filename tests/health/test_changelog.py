"""A change comes with a fragment: what a user will notice, in one sentence."""

from __future__ import annotations

import re
import tomllib

import pytest
from project import ROOT

FOLDER = ROOT / "changelog.d"
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.(added|changed|fixed)\.md")
ONE_SENTENCE = re.compile(r"[A-Z`](?:(?![.!?]\s)[^\n])+\.\n")
RELEASE = re.compile(r"^## (\d+)\.(\d+)\.(\d+) \(\d{4}-\d\d-\d\d\)$", re.M)


def faults(name: str, text: str) -> list[str]:
    """Return what is wrong with a fragment."""
    wrong = []
    if not NAME.fullmatch(name):
        wrong.append(f"{name}: call it <what>.<added|changed|fixed>.md")
    if not ONE_SENTENCE.fullmatch(text):
        wrong.append(f"{name}: one line, one sentence, a full stop")
    return wrong


def releases() -> list[tuple[int, ...]]:
    """Return the versions that the changelog tells of, in its order."""
    page = (ROOT / "CHANGELOG.md").read_text("utf-8")
    return [tuple(int(part) for part in found) for found in RELEASE.findall(page)]


def test_each_fragment_is_one_sentence_in_a_file_named_by_kind() -> None:
    wrong = [
        fault
        for path in FOLDER.iterdir()
        if path.name != "README.md"
        for fault in faults(path.name, path.read_text("utf-8"))
    ]

    assert not wrong


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a-thing.removed.md", "Added a thing.\n"),
        ("A thing.added.md", "Added a thing.\n"),
        ("thing.added.md", "Added a thing. And another.\n"),
        ("thing.added.md", "Added a thing\n"),
        ("thing.added.md", "Added\na thing.\n"),
    ],
)
def test_a_fragment_of_another_name_or_of_two_sentences_is_at_fault(name: str, text: str) -> None:
    assert faults(name, text)


def test_the_changelog_begins_with_the_version_of_the_project_and_goes_back() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    told = releases()

    assert ".".join(map(str, told[0])) == project["version"]
    assert told == sorted(set(told), reverse=True)
