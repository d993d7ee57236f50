"""Pay that looks like a slip is asked about before anything rests on it, at every door."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.contracts.conftest import Run
from tests.desks import desk

import whowhere as ww
from whowhere.interfaces.api.app import create_app
from whowhere.quantities.faults import Faults

MONTH = "a software developer (mid) in Germany earns"


@pytest.fixture
def file(tmp_path: Path) -> Any:
    def write(text: str) -> str:
        path = tmp_path / "desk.toml"
        path.write_text(text, "utf-8")
        return str(path)

    return write


@pytest.mark.parametrize("command", ["check", "compare", "sensitivity", "places"])
def test_pay_of_a_month_is_asked_about_with_file_line_and_what_to_write(
    whowhere: Run, file: Any, command: str
) -> None:
    ended = whowhere(command, file(desk("5400")))
    assert (ended.code, ended.out) == (2, "")
    assert "desk.toml:22: work.roles[1].pay is 5,400 EUR a year?" in ended.err
    assert MONTH in ended.err
    assert "looks like a month's" in ended.err
    assert "If it is a month's, write 64800." in ended.err
    assert 'as_meant = ["pay.software_developer.mid"]' in ended.err


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        ("35", "If it is an hour's, write 72800."),
        ("25000", "the legal minimum of a full-time year in Germany is 28,912 EUR"),
        ('"4k to 6k"', "looks like a month's"),
    ],
)
def test_pay_of_an_hour_and_pay_below_the_minimum_are_asked_about_too(
    whowhere: Run, file: Any, pay: str, said: str
) -> None:
    assert said in whowhere("check", file(desk(pay))).err


@pytest.mark.parametrize("pay", ["29000", "72000", "240000"])
def test_pay_that_the_law_allows_and_somebody_may_earn_is_taken(
    whowhere: Run, file: Any, pay: str
) -> None:
    assert whowhere("check", file(desk(pay))).code == 0


@pytest.mark.parametrize("words", ['["pay.software_developer.mid"]', '["all"]'])
def test_the_file_may_say_that_it_is_meant(whowhere: Run, file: Any, words: str) -> None:
    assert whowhere("check", file(desk("5400", f"as_meant = {words}"))).code == 0


def test_yes_says_so_for_one_run(whowhere: Run, file: Any) -> None:
    assert whowhere("check", file(desk("5400")), "--yes").code == 0
    quick = ("--draws", "64", "--yes", "--json")
    assert whowhere("compare", file(desk("5400")), *quick).code == 0


def test_an_own_value_of_a_place_is_asked_about_by_its_name(whowhere: Run, file: Any) -> None:
    more = "[assumptions]\nPL.pay.software_developer = 4000"
    ended = whowhere("check", file(desk(more=more)))
    assert "is 4,000 EUR a year?" in ended.err
    assert 'as_meant = ["PL.pay.software_developer"]' in ended.err
    accepted = 'as_meant = ["PL.pay.software_developer"]'
    assert whowhere("check", file(desk(top=accepted, more=more))).code == 0


def test_a_value_that_is_set_is_asked_about_as_it_was_set(whowhere: Run, file: Any) -> None:
    ended = whowhere("compare", file(desk()), "--set", "PL.pay=4000", "--draws", "64")
    assert ended.code == 2
    assert "--set PL.pay is 4,000 EUR a year?" in ended.err


@pytest.mark.parametrize("address", ["check", "case", "compare"])
def test_the_server_asks_too_so_the_page_does(address: str) -> None:
    with TestClient(create_app()) as server:
        refused = server.post(f"/v1/{address}", json={"scenario": desk("5400"), "draws": 64})
        assert refused.status_code == 422
        assert MONTH in refused.json()["faults"][0]["accepted"]
        said = {"scenario": desk("5400"), "draws": 64, "yes": True}
        assert server.post(f"/v1/{address}", json=said).status_code == 200


def test_python_asks_too() -> None:
    with pytest.raises(Faults, match="looks like a month's"):
        ww.compare(desk("5400"), draws=64)
    with pytest.raises(Faults, match="legal minimum"):
        ww.hire("DE", 20_000)
    assert ww.hire("DE", 20_000, yes=True).document["gross"]["amount"] == 20_000


def test_python_and_the_server_set_places_side_by_side_and_read_a_budget() -> None:
    both = ww.hire(["PL", "PH"], 45_000, currency="USD").document
    assert [place["country"] for place in both["places"]] == ["PL", "PH"]
    with TestClient(create_app()) as server:
        said = {"place": ["PL", "PH"], "gross": 45_000, "currency": "USD"}
        assert server.post("/v1/hire", json=said).json()["side_by_side"] == both["side_by_side"]
        budget = {"place": "PL", "budget": "54441", "currency": "USD"}
        found = server.post("/v1/hire", json=budget).json()
    assert found["gross"]["amount"] == pytest.approx(45_000, abs=0.005)
    assert ww.hire("PH", 600_000, months=12).document["gross"]["months"] == 12


HOURLY = """topic,place,role,level,value,currency,year,source
pay,US,support agent,mid,21.50,USD,2026,OEWS H_MEAN
"""


def test_own_pay_of_an_hour_is_asked_about_before_it_is_kept(
    whowhere: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHOWHERE_FACTS", str(tmp_path / "own"))
    table = tmp_path / "hourly.csv"
    table.write_text(HOURLY, "utf-8")
    ended = whowhere("facts", "add", str(table))
    assert ended.code == 2
    assert "pay US support_agent mid is 21.50 USD a year?" in ended.err
    assert "If it is an hour's, write 44720." in ended.err
    assert not (tmp_path / "own").exists()
    assert whowhere("facts", "add", str(table), "--yes").code == 0
    assert "yes" in (tmp_path / "own" / "hourly.csv").read_text("utf-8")
    assert whowhere("facts", "US").code == 0


def test_a_table_may_say_in_its_own_column_that_a_value_is_meant(
    whowhere: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHOWHERE_FACTS", str(tmp_path / "own"))
    table = tmp_path / "hourly.csv"
    heading, row = HOURLY.split("\n")[:2]
    table.write_text(f"{heading},meant\n{row},yes\n", "utf-8")
    assert whowhere("facts", "add", str(table)).code == 0
    table.write_text(f"{heading},meant\n{row},perhaps\n", "utf-8")
    assert "accepted: yes, or nothing" in whowhere("facts", "add", str(table), "--force").err


def test_a_portfolio_asks_for_each_package_and_may_say_that_all_is_meant(
    whowhere: Run, file: Any
) -> None:
    text = (Path(__file__).parents[2] / "examples" / "portfolio.toml").read_text("utf-8")
    slip = text.replace("level =", "pay = 2500, level =", 1)
    assert slip != text
    ended = whowhere("check", file(slip))
    assert "packages[1].roles[1].pay is 2,500 GBP a year?" in ended.err
    assert whowhere("check", file(f'as_meant = ["all"]\n{slip}')).code == 0


def test_an_end_of_pay_that_is_far_is_asked_about(file: Any, whowhere: Run) -> None:
    found = whowhere("check", file(desk('"6.5k to 75k"')))
    assert found.code == 2
    assert "work.roles[1].pay is 6,500 EUR a year?" in found.err
    assert whowhere("check", file(desk('"55k to 95k"'))).code == 0


@pytest.mark.parametrize(
    ("place", "gross", "year"),
    [("CH", "8500", 102_000), ("AT", "3000", 42_000), ("SG", "5000", 60_000), ("CH", "45", 93_600)],
)
def test_pay_of_a_month_or_an_hour_is_asked_about_where_law_sets_no_minimum(
    place: str, gross: str, year: int, whowhere: Run
) -> None:
    found = whowhere("hire", place, gross)
    assert found.code == 2
    assert f"write {year}." in found.err
    assert whowhere("hire", place, gross, "--yes").code == 0
    assert whowhere("hire", place, str(year)).code == 0


def test_pay_is_asked_about_below_a_third_of_the_average_without_a_minimum(
    whowhere: Run,
) -> None:
    assert "the average employee in Switzerland earns" in whowhere("hire", "CH", "20000").err


def test_the_role_of_hire_tells_what_is_far(whowhere: Run) -> None:
    found = whowhere("hire", "DE", "650000", "--role", "software developer")
    assert found.code == 2
    assert MONTH in found.err
    assert whowhere("hire", "DE", "65000", "--role", "software developer").code == 0


@pytest.mark.parametrize(
    ("asked", "salaries", "all_of_them", "twelve"),
    [
        (["AT", "3.000,00 €/month"], 14, 42_000, 36_000),
        (["ES", "1500/month"], 14, 21_000, 18_000),
        (["PH", "30k per month"], 13, 390_000, 360_000),
    ],
)
def test_a_months_pay_is_asked_about_where_more_than_twelve_are_paid(
    asked: list[str], salaries: int, all_of_them: int, twelve: int, whowhere: Run
) -> None:
    found = whowhere("hire", *asked)
    assert found.code == 2
    assert f"Write {all_of_them} for {salaries} of them, or {twelve} for twelve." in found.err
    meant = whowhere("hire", *asked, "--months", str(salaries), "--json")
    assert json.loads(meant.out)["gross"]["amount"] == all_of_them
    assert whowhere("hire", *asked, "--yes").code == 0


@pytest.mark.parametrize("place", ["DE", "SE", "IN"])
def test_a_months_pay_counts_twelve_times_where_twelve_are_paid(place: str, whowhere: Run) -> None:
    assert whowhere("hire", place, "60000/month" if place != "DE" else "5400/month").code == 0


def test_a_months_pay_of_a_file_is_asked_about_once(file: Any, whowhere: Run) -> None:
    spain = desk('"3.500,00 €/month"').replace('home = "DE"', 'home = "ES"')
    found = whowhere("check", file(spain))
    assert "work.roles[1].pay is 3,500 EUR a month?" in found.err
    assert "Write 49000 for 14 of them, or 42000 for twelve." in found.err
    top = 'as_meant = ["pay.software_developer.mid"]'
    assert whowhere("check", file(spain.replace("\n\n[company]", f"\n{top}\n[company]"))).code == 0


def test_a_months_pay_of_an_own_table_is_asked_about(tmp_path: Path, whowhere: Run) -> None:
    table = tmp_path / "pay.csv"
    heading = "topic,place,role,level,value,currency,year,source"
    row = "pay,ES,software developer,mid,3200/month,EUR,2026,HR"
    table.write_text(f"{heading}\n{row}\n", "utf-8")
    found = whowhere("facts", "add", str(table))
    assert found.code == 2
    assert "Write 44800 for 14 of them, or 38400 for twelve." in found.err
