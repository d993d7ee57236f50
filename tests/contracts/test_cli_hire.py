"""``whowhere hire``: what it prints, what it refuses, and that published totals come out."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PUBLISHED = {
    row["iso"]: row
    for row in csv.DictReader(
        (Path(__file__).parents[1] / "golden" / "published_employer_cost.csv")
        .read_text(encoding="utf-8")
        .splitlines()
    )
}
"""Totals as EOR Scope printed them, CC BY 4.0; see the test beside the table."""
PUBLISHED_AS = {"US": "US-CA"}
"""The state that stands for a country in the published table."""
FOR_PROGRAMMERS = {"US": 0.033}
"""Percent that the published total charges for every employee, and the lines for IT staff alone."""
WITHOUT_INTEGRATION = "MX"
"""Its published total charges plain pay; the lines charge integrated pay, as the law says."""
CORRECTED_SINCE = {
    "BD", "BR", "CA", "CL", "FI", "FR", "ID", "IE", "IN", "KR", "NL", "PH", "TW",
}  # fmt: skip
"""Where the law asks for what the published totals leave out, or asks another size of employer."""

ALL_SALARIES_PUBLISHED = {"AT", "ES", "GR", "IT", "PT"}
"""Where the publisher's example holds fourteen salaries; elsewhere it is pay of twelve months."""

START = "from whowhere.interfaces.cli import main; main()"

Run = Callable[..., Any]


def test_a_polish_hire_at_45_000_dollars_costs_the_published_20_98_percent(whowhere: Run) -> None:
    found = whowhere("hire", "PL", "45000", "--currency", "USD", "--json").document
    assert found["statutory"]["percent_of_gross"] == pytest.approx(20.98, abs=1e-9)
    assert found["statutory"]["amount"] == pytest.approx(9_441.00)
    assert found["employer_cost"]["amount"] == pytest.approx(54_441.00)


@pytest.mark.parametrize("iso2", sorted(PUBLISHED))
def test_every_country_gives_its_published_total(whowhere: Run, iso2: str) -> None:
    row = PUBLISHED[iso2]
    in_dollars = row["currency"] == "USD"
    gross, day = row["example_salary_usd"], "2026-09-30" if in_dollars else row["fx_date"]
    months = () if iso2 in ALL_SALARIES_PUBLISHED else ("--months", "12")
    where = PUBLISHED_AS.get(iso2, iso2)
    ended = whowhere("hire", where, gross, *months, "--currency", "USD", "--as-of", day, "--json")
    assert (ended.code, ended.err) == (0, "")
    found = ended.document
    assert [rate["date"] for rate in found["exchange"]["rates"]] == ([] if in_dollars else [day])
    if iso2 not in {WITHOUT_INTEGRATION, *CORRECTED_SINCE}:
        published = float(row["employer_cost_pct"]) - FOR_PROGRAMMERS.get(iso2, 0.0)
        assert found["statutory"]["percent_of_gross"] == pytest.approx(published, abs=6e-5)


def test_the_document_has_the_promised_keys(whowhere: Run) -> None:
    found = whowhere("hire", "PH", "600000", "--json").document
    assert next(iter(found)) == "schema_version"
    assert found["country"] == "PH"
    assert found["gross"]["amount"] == 600_000
    assert found["gross"]["currency"] == "PHP"
    first = found["lines"][0]
    assert {"id", "name", "amount", "rate", "base", "source", "bound", "condition", "due"} <= set(
        first
    )
    assert {"law", "address", "checked", "licence"} <= set(first["source"])
    # 10% of at most 420,000.
    assert (first["id"], first["amount"], first["base"]) == ("sss_employer", 42_000, 420_000)
    assert first["bound"] == "cap"
    assert first["limits"] == {
        "floor": 60_000, "cap": 420_000, "fixed": None, "due_from": None, "due_up_to": None
    }  # fmt: skip
    assert {duty["id"] for duty in found["not_priced"]} >= {"service_incentive_leave"}
    assert found["exchange"]["rates"] == []
    total = sum(line["amount"] for line in found["lines"])
    paid = sum(line["amount"] for line in found["lines"] if line["is_pay"])
    assert found["gross"]["months"] == found["salaries_due"] == 13
    assert found["base_pay"] == {"amount": pytest.approx(600_000 * 12 / 13), "months": 12}
    assert found["statutory"]["amount"] == pytest.approx(total - paid)
    cost = found["employer_cost"]["amount"]
    assert cost == pytest.approx(600_000 + total - paid)
    assert cost == pytest.approx(found["base_pay"]["amount"] + total)


def test_a_fixed_fee_has_neither_rate_nor_base(whowhere: Run) -> None:
    fee = whowhere("hire", "MX", "500000", "--json").document["lines"][0]
    assert (fee["rate"], fee["base"], fee["amount"]) == (None, None, 8_734.90)
    assert (fee["bound"], fee["limits"]["fixed"]) == ("fixed", 8_734.90)


def test_a_line_that_is_not_due_stays_in_the_list_at_nothing(whowhere: Run) -> None:
    lines = {
        line["id"]: line for line in whowhere("hire", "IN", "900k", "--json").document["lines"]
    }
    insurance = lines["esic_employer"]
    assert (insurance["due"], insurance["amount"], insurance["base"]) == (False, 0, 0)
    assert insurance["limits"]["due_up_to"] == 252_000


@pytest.mark.parametrize("gross", ["45000", "45k", "45_000", "45,000", "0.045m"])
def test_pay_may_be_written_as_people_write_it(whowhere: Run, gross: str) -> None:
    assert whowhere("hire", "DE", gross, "--json").document["gross"]["amount"] == 45_000


@pytest.mark.parametrize("place", ["PL", "pl", "POL", "Poland", "poland", "Polska"])
def test_a_country_may_be_named_or_coded(whowhere: Run, place: str) -> None:
    assert whowhere("hire", place, "100k", "--json").document["country"] == "PL"


def test_the_bill_says_line_rate_base_bound_amount_law_and_day(whowhere: Run) -> None:
    ended = whowhere("hire", "CH", "100k", "--width", "200")
    assert (ended.code, ended.err) == (0, "")
    first = ended.out.splitlines()[0]
    assert first.startswith("Switzerland: an employee with 100,000.00 CHF gross a year (pay of 12")
    assert "on top" in first
    assert "whole slice from 26,460 to 90,720" in ended.out
    for words in ("64,260.00", "3,213.00", "5%", "On top of gross", "Employer's cost"):
        assert words in ended.out
    for words in ("Checked 2026-09-20", "https://www.fedlex.admin.ch", "Named, but not priced"):
        assert words in ended.out
    assert "Switzerland is modelled as Zurich, age 35 to 44." in ended.out
    assert "CC BY 4.0" in ended.out


@pytest.mark.parametrize(
    ("country", "gross", "words"),
    [
        ("BG", "8000", "raised to the floor of 9,912"),
        ("BG", "40000", "cut at the cap of 27,600"),
        ("CH", "20000", "below 26,460, where the slice starts"),
        ("CH", "60000", "slice above 26,460"),
        ("CO", "100m", "not due at this pay: from 210,108,600"),
        ("IN", "900k", "not due at this pay: up to 252,000"),
        ("IN", "500k", "50% of gross"),
        ("MX", "500k", "fixed amount"),
    ],
)
def test_the_bill_says_in_words_what_shaped_a_line(
    whowhere: Run, country: str, gross: str, words: str
) -> None:
    ended = whowhere("hire", country, gross, "--yes", "--width", "200")  # a part-timer's, of some
    printed = " ".join(ended.out.split())
    assert words in printed


def test_the_bill_states_the_exchange_rate_with_its_date(whowhere: Run) -> None:
    ended = whowhere(
        "hire", "PL", "45k", "--currency", "usd", "--as-of", "2026-09-20", "--width", "200"
    )
    assert "Exchange rate: 1 USD is 3.80759 PLN" in ended.out
    assert "2026-09-18" in ended.out


@pytest.mark.parametrize(
    ("limit", "words"), [("floor", "at least"), ("ceiling", "at most"), ("total", "")]
)
def test_a_total_that_is_a_limit_is_called_one(whowhere: Run, limit: str, words: str) -> None:
    country = {"floor": "AE", "ceiling": "NG", "total": "PL"}[limit]
    found = whowhere("hire", country, "1m", "--json").document
    assert found["statutory"]["is"] == limit
    verdict = whowhere("hire", country, "1m", "--width", "120").out.splitlines()[0]
    assert ("at least" in verdict, "at most" in verdict) == (
        words == "at least",
        words == "at most",
    )


def test_a_step_that_is_enacted_is_charged_from_its_day_on(whowhere: Run) -> None:
    def pension(day: str) -> float:
        lines = whowhere("hire", "KZ", "6m", "--as-of", day, "--json").document["lines"]
        return float(lines[0]["amount"])

    assert pension("2026-12-31") == pytest.approx(0.035 * 6e6)
    assert pension("2027-01-01") == pytest.approx(0.045 * 6e6)


def test_steps_are_told_of_the_bracket_that_pay_falls_into_and_of_no_other(whowhere: Run) -> None:
    told = " ".join(whowhere("hire", "MX", "400k", "--as-of", "2026-11-29").out.split())
    assert told.count("CEAV): 7.513% to 2026-12-31, 8.603% to 2027-12-31") == 1
    assert "6.613% to 2026-12-31" not in told


def test_the_table_for_spreadsheets_adds_up_to_the_employers_cost(whowhere: Run) -> None:
    cost = whowhere("hire", "FR", "60000", "--json").document["employer_cost"]["amount"]
    rows = list(csv.DictReader(whowhere("hire", "FR", "60000", "--csv").out.splitlines()))
    assert rows[0]["kind"] == "gross"
    assert {row["currency"] for row in rows} == {"EUR"}
    assert sum(float(row["amount"] or 0) for row in rows) == pytest.approx(cost)
    unpriced = [row for row in rows if row["kind"] == "not_priced"]
    assert unpriced
    assert all(row["amount"] == "" for row in unpriced)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("PL", "0"), "above zero"),
        (("PL", "-45000"), "above zero"),
        (("PL", "-45k"), "above zero"),
        (("PL", "nan"), "one number above zero"),
        (("PL", "inf"), "one number above zero"),
        (("PL", "1e999"), "above zero"),
        (("PL", "9" * 60), "above zero"),
        (("PL", "1e300"), "above zero"),
        (("PL", "50%"), "one number above zero"),
        (("PL", "40k to 50k"), "one number above zero"),
        (("PL", "lots"), "one number above zero"),
        (("PL", ""), "one number above zero"),
        (("Polnd", "45000"), "did you mean: Poland"),
        (("", "45000"), "a country's code"),
        (("PL", "45000", "--currency", "USX"), "did you mean: USD"),
        (("PL", "45000", "--as-of", "2020-01-01"), "a date from 2026-01-01"),
        (("PL", "45000", "--as-of", "yesterday"), "yesterday"),
        (("PL", "45000", "--widht", "90"), "--width"),
        (("PL",), "GROSS"),
        ((), "PLACE"),
        (("PL", "45000", "--budget", "60000"), "given beside a budget"),
        (("PL", "45000", "--months", "11"), "12"),
        (("IE", "--budget", "32000"), "no gross reaches that cost in Ireland"),
        (("PL", "--budget", "lots"), "the employer's cost of a year"),
        (("PL", "--budget", "0"), "above zero"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_words(
    whowhere: Run, words: tuple[str, ...], said: str
) -> None:
    ended = whowhere("hire", *words)
    assert ended.code == 2
    assert ended.out == ""
    assert said in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("GR", "42000"), "with 42,000.00 EUR gross a year (pay of all 14 months)"),
        (("PH", "600k"), "600,000.00 PHP gross a year (pay of all 13 months)"),
        (("PH", "600k", "--months", "12"), "(pay of 12 months; law makes 13 due)"),
        (("PL", "90k"), "(pay of 12 months)"),
        (("MX", "500k"), "(pay of all 12.6 months)"),
    ],
)  # fmt: skip
def test_the_first_line_says_what_gross_means(
    whowhere: Run, words: tuple[str, ...], said: str
) -> None:
    assert said in whowhere("hire", *words, "--width", "200").out.splitlines()[0]


def test_two_places_stand_side_by_side_with_lines_totals_and_shares(whowhere: Run) -> None:
    printed = whowhere("hire", "PL", "PH", "45000", "--currency", "USD", "--width", "160").out
    first = printed.splitlines()[0]
    assert first.startswith("45,000.00 USD gross a year costs the employer")
    assert "in the Philippines and 54,441.00 USD in Poland" in first
    for words in ("Extra pay by statute", "PH 13th-month pay", "PL Old-age pension", "120.98%"):
        assert words in printed


def test_the_document_of_two_places_holds_both_and_parts_that_add_up(whowhere: Run) -> None:
    found = whowhere("hire", "PL", "PH", "45000", "--currency", "USD", "--json").document
    alone = whowhere("hire", "PH", "45000", "--currency", "USD", "--json").document
    del alone["schema_version"]
    assert found["places"][1] == alone
    for place in found["places"]:
        parts = [part["amounts"][place["country"]] for part in found["side_by_side"]]
        assert sum(parts) == pytest.approx(place["employer_cost"]["amount"])


def test_a_budget_gives_the_gross_that_it_pays(whowhere: Run) -> None:
    found = whowhere("hire", "PL", "--budget", "54441", "--currency", "USD", "--json").document
    assert found["gross"]["amount"] == pytest.approx(45_000, abs=0.005)
    assert found["budget"] == 54_441
    printed = whowhere("hire", "PL", "PH", "--budget", "90k", "--width", "200").out
    assert "A cost of 90,000.00 PLN pays most in the Philippines" in printed.splitlines()[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("DE", "5400"), "looks like a month's"),
        (("DE", "25"), "If it is an hour's, write 52000"),
        (("DE", "20000"), "the legal minimum of a full-time year in Germany is 28,912 EUR"),
        (("PL", "60000", "--budget", "40k"), "beside a budget"),
        (("PL", "--budget", "40k"), "57,672 PLN"),
        (("PL", "DE", "45000"), "57,672 PLN"),
        (("BG", "1000", "--currency", "BGN"), "14,556 BGN"),
    ],
)
def test_pay_below_the_legal_minimum_is_asked_about_before_it_is_answered(
    whowhere: Run, words: tuple[str, ...], said: str
) -> None:
    ended = whowhere("hire", *words)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_who_means_such_pay_says_yes(whowhere: Run) -> None:
    assert "say --yes" in whowhere("hire", "DE", "5400").err
    assert whowhere("hire", "DE", "5400", "--yes").code == 0


def test_levs_are_levs_still(whowhere: Run) -> None:
    printed = " ".join(whowhere("hire", "BG", "60000", "--currency", "BGN").out.split())
    assert "60,000.00 BGN gross a year" in printed
    assert "BGN: EUR since 2026, 1 EUR = 1.95583 BGN for ever" in printed
    kuna = whowhere("hire", "HR", "200000", "--currency", "HRK", "--json").document
    assert kuna["exchange"]["local_per_unit"] == pytest.approx(1 / 7.5345)


@pytest.mark.parametrize(
    ("place", "name", "line", "percent"),
    [
        ("Tulsa", "Oklahoma", "Oklahoma unemployment insurance", 8.597727),
        ("Denver", "Colorado", "Colorado paid family and medical leave", 9.2495),
        ("US-TX", "Texas", "Texas unemployment insurance", 8.297727),
    ],
)
def test_a_town_or_state_is_charged_its_states_lines(
    whowhere: Run, place: str, name: str, line: str, percent: float
) -> None:
    found = whowhere("hire", place, "44000", "--json").document
    assert (found["country"], found["country_name"]) == ("US", name)
    assert any(each["name"].startswith(line) for each in found["lines"])
    assert found["statutory"]["percent_of_gross"] == pytest.approx(percent, abs=1e-5)
    assert found["modelled_as"] == ""
    assert not any("is modelled as" in note for note in found["notes"])


def test_a_country_whose_states_differ_says_which_stands_for_it(whowhere: Run) -> None:
    found = whowhere("hire", "US", "44000", "--json").document
    assert (found["modelled_as"], found["state"]) == ("New York", "US-NY")
    assert found["notes"][0] == (
        "United States is modelled as New York: name a state or a town for its own law."
    )


@pytest.mark.parametrize("place", ["Kraków", "Mumbai", "Cebu", "Cape Town", "London, ON", "Boise"])
def test_no_known_town_is_refused(whowhere: Run, place: str) -> None:
    assert whowhere("hire", place, "500000").code == 0


def test_a_pipe_gets_plain_text_without_colour() -> None:
    run = subprocess.run(
        [sys.executable, "-c", START, "hire", "US", "200k"],
        capture_output=True, check=True, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert run.stderr == ""
    assert "\x1b" not in run.stdout
    assert "New York" in run.stdout
    assert "15,102.60" in run.stdout  # 11,439 + 2,900 + 42 + 4.1% of 17,600


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Tulsa", "Tulsa, Oklahoma: an employee"),
        ("US-OK", "Oklahoma: an employee"),
        ("US-GA", "Georgia, US: an employee"),
        ("Kraków", "Krakow, Poland: an employee"),
        ("Sofia", "Sofia, Bulgaria: an employee"),
        ("Bulgaria", "Bulgaria: an employee"),
        ("San Juan", "San Juan, Puerto Rico: an employee"),
        ("Singapore", "Singapore: an employee"),
    ],
)
def test_a_bill_names_the_town_that_was_asked_for(whowhere: Run, asked: str, said: str) -> None:
    assert whowhere("hire", asked, "90k").out.startswith(said)


def test_where_law_is_the_countrys_alone_a_towns_bill_says_so(whowhere: Run) -> None:
    whole = "The lines are those of Poland as a whole: none of Krakow's own is known."
    assert whole in whowhere("hire", "Krakow", "90k", "--json").document["notes"]
    for place in ("PL", "Tulsa"):
        notes = whowhere("hire", place, "90k", "--json").document["notes"]
        assert not any("as a whole" in note for note in notes)


def test_two_places_of_one_country_keep_their_own_columns(whowhere: Run) -> None:
    found = whowhere("hire", "Tulsa", "US-CA", "PL", "Kraków", "60k", "--json").document
    amounts = {part["id"]: part["amounts"] for part in found["side_by_side"]}
    assert list(amounts["pay"]) == ["US-OK-tulsa", "US-CA", "PL", "PL-krakow"]
    by_law = {place["state"] or place["country"]: place["statutory"] for place in found["places"]}
    assert amounts["contributions"]["US-OK-tulsa"] == by_law["US-OK"]["amount"]
    assert amounts["contributions"]["US-CA"] == by_law["US-CA"]["amount"]
    printed = whowhere("hire", "PL", "Kraków", "90k", "--width", "120").out
    assert printed.count("PL Labour Fund") == 1


@pytest.mark.parametrize("width", [80, 120, 200])
def test_six_places_side_by_side_cut_no_amount(whowhere: Run, width: int) -> None:
    places = ("Tulsa", "PL", "Kraków", "Guatemala City", "London", "Melbourne")
    printed = whowhere("hire", *places, "--budget", "60000", "--width", str(width)).out
    assert "…" not in printed
    assert printed.count("60,000.00") == len(places) + 1


def test_a_name_torn_into_its_words_is_told_to_stand_in_quotes(whowhere: Run) -> None:
    ended = whowhere("hire", "New", "York", "60000")
    assert ended.code == 2
    assert 'A name of several words stands in quotes: "New York".' in ended.err


def test_pay_is_held_against_the_minimum_wage_of_the_state(whowhere: Run) -> None:
    """17.95 dollars an hour in the District of Columbia, 7.25 in Oklahoma."""
    assert whowhere("hire", "Tulsa", "20000").code == 0
    assert "in District of Columbia is 37,336 USD" in whowhere("hire", "DC", "20000").err
