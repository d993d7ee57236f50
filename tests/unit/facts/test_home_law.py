"""The files of home's law: complete, sourced or said to be unread, and refused where broken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from whowhere.facts.home_law import EXPECTED, FOLDER, HomeRule, load_home_law
from whowhere.facts.statute_book import countries
from whowhere.facts.tables import table
from whowhere.quantities.faults import Faults

LAWS = [load_home_law(iso2) for iso2 in countries()]
RULES = [pytest.param(rule, id=f"{law.iso2}.{rule.id}") for law in LAWS for rule in law.rules]

MADE = """\
[silent]
"pensions" = "None."

[[rules]]
id = "tell"
topic = "mass redundancy"
sentence = "Tell the authority {wait} ahead."
why = "By law."
thresholds = [
    { employees = [20, 99], heads = 10, wait = "30 days", weeks = [4, 5, 8] },
    { employees = [100], share = 0.1, wait = "60 days", weeks = [8, 9, 9] },
]

[rules.law]
producer = "Test"
title = "Code (by memory)"
status = "estimated"
"""


def made(folder: Path, old: str = "", new: str = "") -> Path:
    (folder / "xx.toml").write_text(MADE.replace(old, new), encoding="utf-8")
    return folder


def test_every_home_has_a_file_and_every_file_a_home_or_a_reader() -> None:
    files = {path.stem.upper() for path in FOLDER.glob("*.toml")}
    assert files == {*countries(), "EEA"}


def test_every_home_has_a_rule_or_a_word_on_each_topic_that_is_expected() -> None:
    for law in LAWS:
        told = {rule.topic for rule in law.rules} | set(law.silent) | set(law.not_read)
        assert set(EXPECTED) <= told, law.iso2


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_one_plain_sentence(rule: HomeRule) -> None:
    assert len(rule.sentence) <= 200
    assert rule.sentence.endswith(".")
    assert not re.search(r"\.\s[A-Z]", rule.sentence), "one sentence"
    assert set(re.findall(r"{(\w*)}", rule.sentence)) <= {"wait"}


@pytest.mark.parametrize("rule", RULES)
def test_a_wait_is_named_wherever_its_sentence_asks_for_one(rule: HomeRule) -> None:
    if "{wait}" in rule.sentence:
        assert all(threshold.wait for threshold in rule.thresholds)


@pytest.mark.parametrize("rule", RULES)
def test_a_law_that_nobody_read_says_so(rule: HomeRule) -> None:
    law = rule.law
    assert bool(law.origin.read) == bool(law.origin.address) == (law.status != "estimated")
    assert law.origin.read or law.origin.title.endswith("(by memory)")


@pytest.mark.parametrize("rule", RULES)
def test_what_moves_the_numbers_holds_for_every_option_and_says_why(
    rule: HomeRule,
) -> None:
    asking = [each for each in rule.thresholds if each.weeks.high or each.pay.high]
    asking += [each for each in rule.thresholds if each.pay_per_year.high]
    if asking:
        assert rule.why
        assert not rule.place
        assert not rule.engagements


def test_rules_of_a_home_have_names_of_their_own() -> None:
    for law in LAWS:
        names = [rule.id for rule in law.rules]
        assert len(set(names)) == len(names), law.iso2


@pytest.mark.parametrize("iso2", ["US", "CA"])
def test_every_city_that_a_company_may_name_has_its_state(iso2: str) -> None:
    named = {row["city"] for row in table("cities") if row["iso2"] == iso2}
    main = {row["city"] for row in table("places") if row["iso2"] == iso2}
    assert named | main == set(load_home_law(iso2).states)


def test_a_threshold_goes_by_the_size_of_the_site(tmp_path: Path) -> None:
    (rule,) = load_home_law("xx", made(tmp_path)).rules
    waits = [
        reached.wait if (reached := rule.at(dismissed, employees)) else None
        for dismissed, employees in ((10, 19), (9, 20), (10, 20), (10, 99), (9, 100), (10, 100))
    ]
    assert waits == [None, None, "30 days", "30 days", None, "60 days"]


def test_what_is_neither_told_nor_said_to_be_silent_is_not_read(tmp_path: Path) -> None:
    assert load_home_law("xx", made(tmp_path)).not_read == ("transfer of the team",)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('topic = "mass redundancy"', 'topic = "mass"', "rules.0.topic"),
        ("share = 0.1", "shore = 0.1", "shore"),
        ("weeks = [4, 5, 8]", "weeks = [4, 5]", "weeks"),
        ('status = "estimated"', 'status = "rumoured"', "status"),
    ],
)
def test_a_broken_file_names_the_key(old: str, new: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(Faults, match=words):
        load_home_law("xx", made(tmp_path, old, new))
