"""``whowhere facts``: every figure of a country, its status and its source."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from whowhere.facts.statute_book import countries

Run = Callable[..., Any]
GROUPS = ["contributions", "law", "people", "money", "time", "practice"]


def figures(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for group in document["groups"] for each in group["figures"]}


@pytest.mark.parametrize("iso2", countries())
def test_every_country_has_figures_with_status_and_source(whowhere: Run, iso2: str) -> None:
    ended = whowhere("facts", iso2, "--json")
    assert (ended.code, ended.err) == (0, "")
    found = ended.document
    assert [group["id"] for group in found["groups"]] == GROUPS
    known = [each for group in found["groups"] for each in group["figures"]]
    assert all(each["status"] and each["sources"] for each in known)
    assert all(source["producer"] for each in known for source in each["sources"])
    numbers = [each for each in known if each["low"] is not None]
    assert all(each["low"] <= each["value"] <= each["high"] for each in numbers)
    assert all(each["unit"] for each in numbers)
    assert "local" not in {each["unit"].split("/")[0] for each in numbers}
    statuses = Counter(each["status"] for each in known)
    assert found["counts"] == {"figures": len(known), **statuses}


def test_polands_figures_are_those_that_its_law_and_tables_say(whowhere: Run) -> None:
    known = figures(whowhere("facts", "PL", "--as-of", "2026-09-20", "--json").document)
    assert (known["emerytalne"]["value"], known["emerytalne"]["unit"]) == (0.0976, "1")
    assert "cap 282,600.00" in known["emerytalne"]["note"]
    assert (known["minimum_wage"]["value"], known["minimum_wage"]["unit"]) == (4_806, "PLN/month")
    assert (known["leave_days"]["value"], known["leave_days"]["unit"]) == (20, "day/year")
    assert known["notice_weeks_after_5_years"]["value"] == 13
    assert known["corporate_tax"]["value"] == 0.19
    assert (known["eu_transfer"]["value"], known["eu_transfer"]["low"]) == ("member", None)
    assert known["units_per_usd"]["value"] == pytest.approx(3.807592)
    assert known["units_per_usd"]["unit"] == "PLN/USD"
    assert (known["city"]["value"], known["zone"]["value"]) == ("Warsaw", "Europe/Warsaw")
    assert known["pfron_levy"]["value"] == "named, not priced"
    assert known["sick_days"]["sources"]


def test_what_nobody_read_is_listed_as_not_known_and_never_zero(whowhere: Run) -> None:
    found = whowhere("facts", "AZ", "--json").document
    law = next(group for group in found["groups"] if group["id"] == "law")
    assert law["not_known"] == ["pay at night", "data protection"]
    assert "data_protection" not in figures(found)
    assert "Not known: pay at night, data protection." in whowhere("facts", "AZ").out


def test_a_stand_in_for_unread_law_is_marked_imputed(whowhere: Run) -> None:
    known = figures(whowhere("facts", "GH", "--json").document)
    severance = known["severance_weeks_after_5_years"]
    assert severance["status"] == "imputed"
    assert severance["low"] < severance["high"]


def test_a_role_is_shown_at_every_level_instead_of_the_typical_roles(whowhere: Run) -> None:
    known = figures(whowhere("facts", "PH", "--role", "support agent", "--json").document)
    pay = [each for each in known if each.startswith("pay_")]
    assert pay == [f"pay_support_agent_{level}" for level in ("junior", "mid", "senior", "lead")]
    amounts = [known[each]["value"] for each in pay]
    assert amounts == sorted(amounts)


def test_typical_roles_come_from_every_family_of_work(whowhere: Run) -> None:
    known = figures(whowhere("facts", "PH", "--json").document)
    typical = {
        "support_agent", "software_developer", "accountant", "back_office_clerk", "general_manager"
    }  # fmt: skip
    assert {f"pay_{role}_mid" for role in typical} <= set(known)


def test_the_sheet_groups_marks_counts_and_attributes(whowhere: Run) -> None:
    ended = whowhere("facts", "Philippines", "--width", "200")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Philippines: figures as of ")
    for words in (
        "Law: contributions and extra pay", "Severance after 10 years", "755", "PHP a day",
        "Pay: Customer support agent, mid", "USD a year", "imputed *", "estimated *",
        "PHP for 1 USD", "Asia/Manila", "Attrition, support", "Licences", "CC BY 4.0", "ODbL-1.0",
    ):  # fmt: skip
        assert words in ended.out
    last = ended.out.splitlines()[-1]
    assert "figures: " in last
    assert "imputed" in last


def test_a_region_that_stands_for_its_country_is_named(whowhere: Run) -> None:
    assert whowhere("facts", "US").out.startswith("United States, modelled as New York: ")


def test_a_towns_figures_are_told_with_its_own_pay_and_clock(whowhere: Run) -> None:
    ended = whowhere("facts", "Tulsa", "--role", "support agent")
    assert ended.out.startswith("Tulsa, OK: figures")
    printed = " ".join(ended.out.split())
    assert "Oklahoma unemployment insurance" in printed
    assert "America/Chicago" in printed


def test_the_table_for_spreadsheets_has_a_row_for_each_figure(whowhere: Run) -> None:
    known = whowhere("facts", "IN", "--json").document["counts"]["figures"]
    rows = list(csv.DictReader(whowhere("facts", "IN", "--csv").out.splitlines()))
    assert len(rows) == known
    assert all(row["status"] and row["sources"] for row in rows)
    tax = next(row for row in rows if row["id"] == "esic_employer")
    assert (tax["group"], float(tax["value"]), tax["read"][:4]) == ("contributions", 0.0325, "2026")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Polnd",), "did you mean: Poland"),
        (("chek",), "whowhere facts check"),
        (("PL", "--role", "software develoer"), "did you mean: software developer"),
        (("PL", "--role", ""), "accepted:"),
        (("PL", "--as-of", "2019-12-31"), "a date from 2026-01-01"),
        ((), "PLACE"),
    ],
)
def test_what_cannot_be_shown_is_refused_in_words(
    whowhere: Run, words: tuple[str, ...], said: str
) -> None:
    ended = whowhere("facts", *words)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
