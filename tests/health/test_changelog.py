"""A change comes with a fragment: what a user will notice, in one sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from project import ROOT

FOLDER = ROOT / "changelog.d"
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.(added|changed|fixed)\.md")
ONE_SENTENCE = re.compile(r"[A-Z`](?:(?![.!?]\s)[^\n])+\.\n")

FRAGMENTS = sorted(path for path in FOLDER.iterdir() if path.name != "README.md")


def test_there_are_fragments() -> None:
    assert FRAGMENTS


@pytest.mark.parametrize("path", FRAGMENTS, ids=lambda path: path.name)
def test_a_fragment_is_one_sentence_in_a_file_named_by_kind(path: Path) -> None:
    name, text = path.name, path.read_text("utf-8")

    assert NAME.fullmatch(name), f"{name}: call it <what>.<added|changed|fixed>.md"
    assert ONE_SENTENCE.fullmatch(text), f"{name}: one line, one sentence, a full stop"
