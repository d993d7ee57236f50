"""The rules of law that options are asked against: each with a source, or said to be unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from whowhere.facts.duty_rules import DutyRule, load_rules
from whowhere.quantities.faults import Faults

BOOK = load_rules()
RULES = (*BOOK.duties, *BOOK.prohibitions)

MADE = """\
[laws.code]
producer = "Test"
title = "Code"
status = "enacted"

[[duties]]
id = "register"
topic = "entity"
law = "code"
sentence = "Register in {place}."

[[prohibitions]]
id = "closed"
topic = "sanctions"
law = "code"
sentence = "Nobody may work there"
"""


def made(folder: Path, old: str = "", new: str = "") -> Path:
    path = folder / "duties.toml"
    path.write_text(MADE.replace(old, new), encoding="utf-8")
    return path


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_one_plain_sentence(rule: DutyRule) -> None:
    assert len(rule.sentence) <= 190
    assert rule.sentence.rstrip(".").count(". ") == 0
    assert rule.sentence.endswith(".") == (rule in BOOK.duties), "a bar is followed by its source"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_law_that_nobody_read_is_only_estimated(rule: DutyRule) -> None:
    if rule.law:
        assert bool(rule.law.origin.read) == (rule.law.status != "estimated")
        assert bool(rule.law.origin.address) == bool(rule.law.origin.read)


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_no_bar_rests_on_what_nobody_read() -> None:
    assert all(rule.law and rule.law.status == "enacted" for rule in BOOK.prohibitions)


def test_a_sound_file_gives_its_rules(tmp_path: Path) -> None:
    book = load_rules(made(tmp_path))
    assert [rule.id for rule in book.duties] == ["register"]
    assert book.prohibitions[0].law == book.duties[0].law


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('law = "code"', 'law = "cod"', r"register\.law is 'cod'.*Did you mean 'code'"),
        ('law = "code"\n', "", r"register\.law is missing; accepted: a law, or what it is about"),
        ('topic = "entity"', 'when = ["on Mars"]\ntopic = "entity"', "when.0"),
        ("sentence", "sentense", "sentense"),
    ],
)
def test_a_broken_file_names_the_key_and_what_is_accepted(
    old: str, new: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(Faults, match=words):
        load_rules(made(tmp_path, old, new))
