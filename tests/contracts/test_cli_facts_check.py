"""``whowhere facts check`` and ``licences``: the factbook as a thing that can be checked."""

from __future__ import annotations

import time

import pytest
from tests.contracts.conftest import Run

from whowhere.facts.cards import cards
from whowhere.facts.places import countries

DAY = ("--as-of", "2026-11-30")
TOPICS = {
    "contributions", "leave", "hours", "notice", "severance", "corporate_tax", "data_protection",
    "average_wage", "price_level", "real_wage_growth", "exchange_rate", "holidays", "pay_support",
    "pay_it", "pay_finance", "pay_office", "pay_management",
}  # fmt: skip


def test_the_factbook_that_is_shipped_is_sound(whowhere: Run) -> None:
    ended = whowhere("facts", "check", *DAY)
    assert ended.err == ""
    assert ended.code == 0
    assert "files, all sound." in ended.out
    assert "Oldest figures" in ended.out


def test_each_country_says_how_each_topic_is_known(whowhere: Run) -> None:
    known = whowhere("facts", "check", "--json", *DAY).document["coverage"]
    assert set(known) == set(countries())
    assert all(set(each) == TOPICS for each in known.values())
    assert known["US"]["pay_it"] == "measured"
    assert known["TW"]["price_level"] == "imputed"
    assert known["PL"]["contributions"] == "enacted"
    assert {status for each in known.values() for status in each.values()} <= {
        "enacted", "announced", "measured", "estimated", "imputed", "missing"
    }  # fmt: skip


def test_the_oldest_figures_come_first_with_file_and_country(whowhere: Run) -> None:
    oldest = whowhere("facts", "check", "--json", *DAY).document["oldest"]
    ages = [each["years"] for each in oldest]
    assert len(oldest) == 15
    assert ages == sorted(ages, reverse=True)
    assert all(each["file"] and each["subject"] and each["period"] for each in oldest)


def test_each_country_says_when_its_contributions_were_read(whowhere: Run) -> None:
    read = whowhere("facts", "check", "--json", *DAY).document["statutes"]
    assert {each["subject"][:2] for each in read} == set(countries())
    days = [each["period"] for each in read]
    assert days == sorted(days)
    assert f"from {days[0]} (" in whowhere("facts", "check", *DAY).out


def test_a_step_of_a_law_that_has_come_since_it_was_read_is_to_be_looked_at(
    whowhere: Run,
) -> None:
    assert whowhere("facts", "check", "--json", *DAY).document["passed_steps"] == []
    assert "No step of a law has come since it was read." in whowhere("facts", "check", *DAY).out

    later = whowhere("facts", "check", "--as-of", "2027-01-01")
    assert "2027-01-01 MX hours, read 2026-11-29 (enacted then)" in later.out
    assert "2027-01-01 KR national pension" in later.out
    assert "2027-10-01 IE" not in later.out


def test_a_limit_of_age_ends_with_3_where_figures_are_older_and_0_where_none_is(
    whowhere: Run,
) -> None:
    assert whowhere("facts", "check", "--max-age-years", "40", *DAY).code == 0
    ended = whowhere("facts", "check", "--max-age-years", "5", "--json", *DAY)
    assert ended.code == 3
    old = ended.document["too_old"]
    assert old
    assert all(each["years"] > 5 for each in old)


def test_every_country_fits_on_a_narrow_screen(whowhere: Run) -> None:
    out = whowhere("facts", "check", "--all", "--width", "80", *DAY).out
    rows = [line for line in out.splitlines() if line[:2] in countries() and line[2:3] == " "]
    assert len(rows) == 76
    assert max(map(len, rows)) <= 80


def test_a_look_takes_under_three_seconds(whowhere: Run) -> None:
    start = time.process_time()
    whowhere("facts", "check", "--json", *DAY)
    assert time.process_time() - start < 3


def test_every_table_is_listed_with_licence_attribution_and_sources(whowhere: Run) -> None:
    tables = {
        each["path"]: each for each in whowhere("facts", "licences", "--json").document["tables"]
    }
    assert {f"indicators/{name}" for name in cards()} <= set(tables)
    for table in tables.values():
        assert table["licences"]
        assert table["attribution"]
    cities = tables["indicators/cities.csv"]
    assert cities["licences"] == ["MIT", "CC-BY-4.0"]
    assert "GeoNames" in {source["producer"] for source in cities["sources"]}
    out = whowhere("facts", "licences").out
    assert "GeoNames (https://www.geonames.org/)" in out
    assert "ODbL-1.0" in out


@pytest.mark.parametrize("word", ["check", "add", "list-own", "remove", "licences"])
def test_help_names_each_command_of_the_factbook(whowhere: Run, word: str) -> None:
    assert f"facts {word}" in whowhere("facts", "--help").out
    ended = whowhere("facts", word, "--help")
    assert ended.code == 0
    assert f"Usage: whowhere facts {word}" in ended.out
