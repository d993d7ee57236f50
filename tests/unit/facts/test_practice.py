"""Observed magnitudes: every one has a reason, and the most precise one answers."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from whowhere.facts.deals import deal_mix
from whowhere.facts.practice import FILES, load_practice
from whowhere.facts.savings import published_savings
from whowhere.facts.software_cases import software_cases
from whowhere.quantities.faults import Faults
from whowhere.quantities.units import unit

PRACTICE = load_practice()
TOPICS = sorted(PRACTICE.topics)
HOLDS_FOR = ("engagement", "place", "family", "kind")

SOUND = """
[attrition]
unit = "1/year"

[[attrition.values]]
low = 0.1
likely = 0.2
high = 0.3
reason = "Our estimate."
"""


ENTRIES = [
    pytest.param(name, entry, id=f"{name}[{place}]")
    for name in TOPICS
    for place, entry in enumerate(PRACTICE.topics[name].values)
]
BY_DEFINITION = {
    "dismissed_on_leaving",
    "office_share",
    "assist_gain",
    "share_solved",
    "rest_harder",
    "more_asked",
    "checked_share",
    "shorter_learning",
    "price_of_seat",
    "least_by_people",
}
"""Topics whose meaning alone settles some values: whose people they are, who pays the desk."""


def folder_with(tmp_path: Path, **files: str) -> Path:
    """Write a folder of practice that is sound but for the given files."""
    for stem in (*FILES, "sources"):
        (tmp_path / f"{stem}.toml").write_text(files.get(stem, ""), "utf-8")
    return tmp_path


def faults_of(folder: Path) -> dict[str, str]:
    with pytest.raises(Faults) as caught:
        load_practice(folder)
    return {f"{fault.where} {fault.key}": str(fault) for fault in caught.value.faults}


@pytest.mark.parametrize(("name", "entry"), ENTRIES)
def test_every_value_says_why(name: str, entry: Any) -> None:
    assert entry.reason.endswith("."), name


@pytest.mark.parametrize(("name", "entry"), ENTRIES)
def test_a_value_that_nobody_published_admits_that_it_is_ours(name: str, entry: Any) -> None:
    admitted = entry.reason.startswith("Our estimate") and entry.status == "estimated"
    assert entry.sources or admitted or name in BY_DEFINITION


@pytest.mark.parametrize(("name", "entry"), ENTRIES)
def test_no_range_reaches_beyond_its_own_limits(name: str, entry: Any) -> None:
    assert entry.at_least <= entry.low <= entry.likely <= entry.high <= entry.at_most, name


def test_every_source_is_used() -> None:
    used = {
        key for topic in PRACTICE.topics.values() for entry in topic.values for key in entry.sources
    }
    mix = deal_mix()
    used |= {key for part in (*mix.homes, *mix.work, *mix.arrangements) for key in part.sources}
    used |= {key for case in software_cases() for key in case.sources}
    used |= {each.source for each in published_savings() if each.source}
    assert used == set(PRACTICE.sources)


@pytest.mark.parametrize("key", sorted(PRACTICE.sources))
def test_every_source_can_be_found_again(key: str) -> None:
    origin = PRACTICE.sources[key]
    assert origin.producer
    assert origin.read
    assert origin.licence
    assert origin.address.startswith("http") or "chapter" in origin.title


@pytest.mark.parametrize("name", TOPICS)
def test_every_unit_can_be_read(name: str) -> None:
    unit(PRACTICE.topics[name].unit)


@pytest.mark.parametrize("name", TOPICS)
def test_no_two_values_of_a_topic_answer_the_same_question_equally_well(name: str) -> None:
    for one, other in combinations(PRACTICE.topics[name].values, 2):
        pairs = [(getattr(one, word), getattr(other, word)) for word in HOLDS_FOR]
        meet = all(not a or not b or a == b for a, b in pairs)
        assert not meet or one.precision != other.precision, (one, other)


@pytest.mark.parametrize("name", TOPICS)
def test_every_value_makes_a_fact_with_its_unit_and_reason(name: str) -> None:
    for entry in PRACTICE.topics[name].values:
        fact = PRACTICE.fact(name, *entry.about)
        assert fact.value.likely == entry.likely
        assert fact.unit == PRACTICE.topics[name].unit
        assert fact.note == entry.reason
        assert len(fact.origins) == len(entry.sources)


def test_us_benefits_are_what_the_bureau_of_labor_statistics_counts() -> None:
    insurance, retirement, supplemental, wages, paid_leave = 3.44, 1.54, 1.84, 32.07, 3.44
    share = (insurance + retirement + supplemental) / (wages + paid_leave)
    assert PRACTICE.fact("benefits_share", place="US").value.likely == pytest.approx(
        share, abs=0.01
    )


def test_the_chance_of_an_early_end_agrees_with_half_of_contracts_ended_in_five_years() -> None:
    yearly = PRACTICE.fact("yearly_end_chance", engagement="managed_service").value
    assert 1 - (1 - yearly.low) ** 5 < 0.5 < 1 - (1 - yearly.high) ** 5
    assert 1 - (1 - yearly.likely) ** 5 == pytest.approx(0.5, abs=0.05)


def test_germans_are_off_sick_for_longer_than_britons_and_americans() -> None:
    days = [PRACTICE.fact("sick_days", place=place).value.likely for place in ("DE", "GB", "US")]
    assert days == sorted(days, reverse=True)
    assert days[0] == 14.8


def test_the_least_that_software_saves_is_the_measured_fall_of_chats_over_what_it_ended() -> None:
    fall = (1275 - 1201) / 1275
    assert PRACTICE.fact("work_saved", kind="voice").value.low == pytest.approx(
        fall / 0.448, abs=0.005
    )


def test_novices_with_an_assistant_are_spared_four_months_of_six_at_most() -> None:
    spared = PRACTICE.fact("shorter_learning", kind="agent assist").value
    assert spared.high == pytest.approx(1 - 2 / 6, abs=0.005)


def test_the_first_year_of_a_bank_whose_software_was_built_lies_at_the_high_end() -> None:
    built, run = 380_000, 12 * 16_000
    assert PRACTICE.fact("first_year_multiple", kind="voice").value.high == pytest.approx(
        (built + run) / run, abs=0.05
    )


def test_software_ends_fewer_calls_than_chats_and_books_what_departments_book_without_it() -> None:
    voice, written, documents = (
        PRACTICE.fact("share_solved", kind=kind).value
        for kind in ("voice", "written contacts", "documents")
    )
    assert voice.likely < written.likely
    assert documents.low == 0.23 < documents.likely < 0.492 < documents.high


def test_a_place_and_a_family_together_beat_a_family_and_a_family_beats_nothing() -> None:
    likely = [
        PRACTICE.fact("attrition", place=place, family=family).value.likely
        for place, family in (("PH", "support"), ("FR", "support"), ("PH", "finance"))
    ]
    assert likely == [0.44, 0.35, 0.15]


def test_an_engagement_beats_the_general_value() -> None:
    assert PRACTICE.fact("office_share", engagement="contractor").value.high == 0
    assert PRACTICE.fact("office_share", engagement="own_staff").value.likely == 0.8


def test_what_holds_for_no_engagement_asked_for_is_missing_and_not_zero() -> None:
    with pytest.raises(KeyError, match="partner_fee for own_staff in any place"):
        PRACTICE.fact("partner_fee", engagement="own_staff")


def test_a_sound_folder_is_read(tmp_path: Path) -> None:
    practice = load_practice(folder_with(tmp_path, people=SOUND))
    assert practice.fact("attrition").value.likely == 0.2


def test_faults_of_several_files_are_told_all_at_once(tmp_path: Path) -> None:
    upside_down = SOUND.replace("low = 0.1", "low = 0.9")
    unknown = SOUND.replace("attrition", "office").replace("reason =", 'sources = ["x"]\nreason =')
    bare = SOUND.replace("attrition", "margin").replace('reason = "Our estimate."', "")
    folder = folder_with(tmp_path, people=upside_down, site=unknown, vendor=bare)
    assert faults_of(folder) == {
        "people.toml attrition.values[0]": (
            "people.toml: attrition.values[0] is 0.9, 0.2, 0.3; accepted: low <= likely <= high."
        ),
        "site.toml office.values[0].sources": (
            "site.toml: office.values[0].sources is 'x'; accepted: a key of sources.toml."
        ),
        "vendor.toml margin.values[0]": (
            "vendor.toml: margin.values[0] is without origin; accepted: sources, or a reason."
        ),
    }


def test_unknown_keys_wrong_types_and_missing_figures_of_a_file_are_told_all_at_once(
    tmp_path: Path,
) -> None:
    text = SOUND.replace("low = 0.1", "lo = 0.1").replace("high = 0.3", 'high = "much"')
    faults = faults_of(folder_with(tmp_path, people=text))
    assert set(faults) == {
        "people.toml attrition.values.0.low",
        "people.toml attrition.values.0.lo",
        "people.toml attrition.values.0.high",
    }
    assert "'much'" in faults["people.toml attrition.values.0.high"]


def test_a_source_without_a_title_is_told_with_its_key(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, sources='[ilo]\nproducer = "ILO"\n')
    assert set(faults_of(folder)) == {"sources.toml ilo.title"}


@pytest.mark.parametrize("status", ["enacted", "guessed"])
def test_practice_is_measured_or_estimated_and_nothing_else(tmp_path: Path, status: str) -> None:
    text = SOUND + f'status = "{status}"\n'
    assert set(faults_of(folder_with(tmp_path, people=text))) == {
        "people.toml attrition.values.0.status"
    }


def test_wrong_types_syntax_and_missing_files_of_several_files_are_told_together(
    tmp_path: Path,
) -> None:
    text = SOUND.replace("low = 0.1", "lo = 0.1")
    wrong_type = SOUND.replace("attrition", "margin").replace("high = 0.3", 'high = "much"')
    folder = folder_with(tmp_path, people=text, vendor=wrong_type, site="[office\n")
    (folder / "money.toml").unlink()
    found = faults_of(folder)
    assert set(found) == {
        "people.toml attrition.values.0.low",
        "people.toml attrition.values.0.lo",
        "vendor.toml margin.values.0.high",
        "site.toml:1 the file",
        "money.toml the file",
    }
    assert found["site.toml:1 the file"].startswith("site.toml:1: the file is no TOML: ")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("low = 0.1", 'low = 0\nshape = "log"', "low above zero, as the shape is log"),
        ("low = 0.1", "low = 0.1\nat_least = 0.25", "likely from at_least 0.25"),
        ("low = 0.1", "low = 0.1\nat_most = 0.15", "to at_most 0.15"),
        ('unit = "1/year"', 'unit = "1/yaer"', "unit 'yaer'"),
    ],
)
def test_a_value_that_its_own_shape_limits_or_unit_forbid_is_a_fault(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    (fault,) = faults_of(folder_with(tmp_path, people=SOUND.replace(old, new))).values()
    assert said in fault


def test_two_values_for_the_same_case_are_a_fault(tmp_path: Path) -> None:
    twice = SOUND + SOUND.partition('unit = "1/year"\n')[2]
    (fault,) = faults_of(folder_with(tmp_path, people=twice)).values()
    assert "2 values for what holds everywhere" in fault
