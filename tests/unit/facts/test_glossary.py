"""The glossary: every word that whowhere uses of arrangements is in it, and leads on."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from whowhere.facts.glossary import GlossaryEntry, entry_of, glossary
from whowhere.model.classify.cautions import RISKS
from whowhere.model.classify.cells import ROWS
from whowhere.model.classify.words import LAYERS, NOT_SOFTWARE, NOT_WHO
from whowhere.model.engagements import Engagement
from whowhere.quantities.faults import Faults

TERMS = {entry.term for entry in glossary()}
ENTRIES = pytest.mark.parametrize("entry", glossary(), ids=lambda entry: entry.term)


@pytest.mark.parametrize(
    "term", [term for row in ROWS for term in (*row.terms.values(), row.general)]
)
def test_every_term_that_classify_returns_is_in_it(term: str) -> None:
    assert term in entry_of(term).names


@pytest.mark.parametrize(
    "term",
    [
        *sorted({term for pairs in NOT_WHO.values() for term, _ in pairs}),
        *(term for term, _ in (*LAYERS.values(), *NOT_SOFTWARE.values())),
        *("offshoring", "nearshoring", "insourcing", "in-house", "captive"),
        *(risk.term for risk in RISKS.values()),
        *(engagement.plain for engagement in Engagement),
    ],
)
def test_every_term_that_classify_speaks_of_is_in_it(term: str) -> None:
    assert entry_of(term).meaning


@ENTRIES
def test_related_and_confused_terms_exist_and_are_others(entry: GlossaryEntry) -> None:
    named = {*entry.related, *(each.term for each in entry.unlike)}
    assert entry.related
    assert entry.unlike
    assert named <= TERMS
    assert entry.term not in named


@ENTRIES
def test_a_meaning_and_a_difference_are_whole_sentences(entry: GlossaryEntry) -> None:
    for sentence in (entry.meaning, *(each.why for each in entry.unlike)):
        assert sentence[0].isupper() or sentence[0].isdigit()
        assert sentence.endswith(".")


@ENTRIES
def test_every_name_leads_to_its_own_entry(entry: GlossaryEntry) -> None:
    assert {entry_of(name).term for name in entry.names} == {entry.term}


def test_no_name_is_given_twice() -> None:
    count = Counter(name.casefold() for entry in glossary() for name in entry.names)
    assert not [name for name, times in count.items() if times > 1]


def test_entries_of_one_group_stand_together() -> None:
    groups = [entry.group for entry in glossary()]
    changes = sum(one != other for one, other in pairwise(groups))
    assert changes + 1 == len(set(groups))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("eor", "employer of record"),
        ("Build Operate Transfer", "build-operate-transfer"),
        ("  follow the SUN ", "follow-the-sun"),
        ("GCC", "global in-house centre"),
        ("p90", "P10/P50/P90"),
        ("RPA", "automation"),
        ("chatbots", "AI agent"),
        ("voicebot", "AI agent"),
        ("straight through processing", "touchless rate"),
        ("containment rate", "containment"),
        ("BOT", "build-operate-transfer"),
    ],
)
def test_case_hyphens_and_abbreviations_do_not_matter(text: str, term: str) -> None:
    assert entry_of(text).term == term


def test_what_software_is_said_to_solve_is_counted_in_three_ways_and_none_is_another() -> None:
    ways = ("deflection", "containment", "resolution")
    for way in ways:
        assert {each.term for each in entry_of(way).unlike} >= set(ways) - {way}
    assert "went away" in entry_of("deflection").meaning
    assert "hangs up" in entry_of("containment").meaning
    assert "whose count" in entry_of("resolution").meaning


def test_a_near_miss_is_told_the_nearest_term() -> None:
    with pytest.raises(Faults) as caught:
        entry_of("neershoring")
    assert caught.value.faults[0].nearest == "nearshoring"
