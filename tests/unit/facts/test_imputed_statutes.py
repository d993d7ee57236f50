"""A figure that nobody read comes from the neighbours, wide and marked as imputed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from whowhere.facts.imputed_statutes import TOPICS, completed, region_of, statutory_fact
from whowhere.facts.statute_book import countries, load_statutes
from whowhere.quantities.faults import Faults

TODAY = date(2026, 11, 23)

HEAD = """\
[country]
iso2 = "{iso2}"
iso3 = "{iso2}X"
name = "Country {iso2}"
currency = "EUR"
total_is = "total"

[origin]
producer = "Test"
title = "Laws"
address = "https://law.example"
licence = "CC BY 4.0"
changed = "nothing"
"""
LEAVE = """
[leave]
paid_days = {days}
status = "{status}"
producer = "Test"
source = "Labour Code"
year = "2026"
"""


def country(folder: Path, iso2: str, days: float | None = None, status: str = "enacted") -> None:
    leave = "" if days is None else LEAVE.format(days=days, status=status)
    (folder / f"{iso2.lower()}.toml").write_text(HEAD.format(iso2=iso2) + leave, encoding="utf-8")


def test_a_figure_that_was_read_is_not_imputed() -> None:
    fact = statutory_fact("leave_days", "Poland")
    assert (fact.value.likely, fact.status, fact.place) == (20.0, "enacted", "PL")


def test_a_missing_figure_is_the_median_of_the_region(tmp_path: Path) -> None:
    country(tmp_path, "IT")
    for iso2, days in zip(("AT", "DE", "FR", "ES", "PT"), (20, 22, 24, 26, 30), strict=True):
        country(tmp_path, iso2, days)
    country(tmp_path, "JP", 5)
    fact = statutory_fact("leave_days", "IT", tmp_path)
    assert (fact.status, fact.place, fact.unit) == ("imputed", "IT", "day/year")
    assert fact.value.likely == 24
    # Five sorted figures: the 10th percentile lies 0.4 of the way from the first to the second.
    assert fact.value.low == pytest.approx(20 + 0.4 * 2)
    assert fact.value.high == pytest.approx(26 + 0.6 * 4)
    assert (fact.value.at_least, fact.value.at_most) == (20, 30)
    assert fact.note == "median and spread of 5 countries of Europe and Central Asia"
    assert "AT, DE, ES, FR, PT" in fact.origins[0].title


def test_a_region_with_too_few_figures_takes_the_world(tmp_path: Path) -> None:
    country(tmp_path, "QA")
    for iso2, days in zip(("EG", "DE", "FR", "JP", "US"), (21, 20, 25, 10, 0), strict=True):
        country(tmp_path, iso2, days)
    fact = statutory_fact("leave_days", "QA", tmp_path)
    assert fact.value.likely == 20
    assert fact.note == "median and spread of 5 countries of the world"


def test_a_guess_about_one_country_does_not_stand_for_its_neighbours(tmp_path: Path) -> None:
    country(tmp_path, "IT")
    for iso2 in ("AT", "DE", "FR", "ES", "PT"):
        country(tmp_path, iso2, 20)
    country(tmp_path, "CH", 50, status="estimated")
    assert statutory_fact("leave_days", "IT", tmp_path).value.at_most == 20
    assert statutory_fact("leave_days", "CH", tmp_path).value.likely == 50


def test_agreement_of_most_laws_does_not_make_another_certain(tmp_path: Path) -> None:
    country(tmp_path, "IT")
    codes = ["AT", "BE", "BG", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GE", "GR"]
    for iso2 in codes:
        country(tmp_path, iso2, 20)
    country(tmp_path, "HU", 25)
    value = statutory_fact("leave_days", "IT", tmp_path).value
    assert (value.low, value.likely, value.high) == (20, 20, 25)


def test_every_country_has_every_figure_once_completed() -> None:
    for iso2 in countries():
        statutes = completed(load_statutes(iso2, TODAY))
        assert statutes.leave_days, iso2
        assert statutes.weekly_hours, iso2
        assert statutes.notice_weeks, iso2
        assert statutes.severance_weeks, iso2
        assert 30 <= statutes.weekly_hours.value.likely <= 48, iso2
        assert 0 <= statutes.leave_days.value.likely <= 26, iso2


def test_notice_and_severance_never_fall_with_service() -> None:
    for iso2 in countries():
        statutes = completed(load_statutes(iso2, TODAY))
        assert statutes.notice_weeks
        assert statutes.severance_weeks
        for milestones in (statutes.notice_weeks, statutes.severance_weeks):
            weeks = [fact.value.likely for fact in milestones]
            assert weeks == sorted(weeks), iso2


def test_completing_leaves_what_was_known_as_it_was() -> None:
    poland = load_statutes("PL", TODAY)
    assert completed(poland) == poland


def test_severance_is_imputed_where_sources_disagree_and_little_else_is() -> None:
    imputed = {
        (topic, iso2)
        for topic in TOPICS
        for iso2 in countries()
        if statutory_fact(topic, iso2).status == "imputed"
    }
    # Ghana leaves it to negotiation; for Jordan and Myanmar the sources disagree or stop short, and
    # so does the one of ten others.
    severance = ["AO", "BF", "BY", "CD", "CV", "GH", "JO", "LA", "ML", "MM", "MW", "MZ", "PY"]
    unread = {"severance": severance, "notice": ["BN", "CD", "GA", "NI"], "leave": ["CD"]}
    assert imputed == {
        (topic, iso2) for topic in TOPICS for iso2 in unread.get(topic.partition("_")[0], ())
    }


def test_every_country_has_a_region() -> None:
    assert {region_of(iso2) for iso2 in countries()} == {
        "East Asia and Pacific",
        "Europe and Central Asia",
        "Latin America and Caribbean",
        "Middle East and North Africa",
        "North America",
        "South Asia",
        "Sub-Saharan Africa",
    }


def test_a_country_without_a_region_is_named() -> None:
    with pytest.raises(Faults, match=r"regions.csv: iso2 is XX; accepted: one of AE"):
        region_of("XX")


def test_a_misspelt_topic_brings_the_nearest_one() -> None:
    with pytest.raises(Faults, match="Did you mean 'leave_days'"):
        statutory_fact("leave_day", "PL")
