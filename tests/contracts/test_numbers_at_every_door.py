"""What people write for a number is read rightly, or asked about, whichever door it comes by."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.contracts.conftest import Run
from tests.desks import desk

import whowhere as ww
from whowhere.interfaces.api.app import create_app
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.loading import parse_scenario
from whowhere.model.scenario.scenario import Scenario
from whowhere.quantities.faults import Faults

THOUSAND_OR_NOT = "may be 65,000 or 65.0"


def read_scenario(text: str) -> Scenario:
    return parse_scenario(text, "desk.toml", ASSUMABLE)


def gross(whowhere: Run, written: str, *more: str) -> float:
    ended = whowhere("hire", "DE", written, "--json", *more)
    assert ended.code == 0, ended.err
    return float(ended.document["gross"]["amount"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("65000,50", 65_000.5),
        ("65 000", 65_000),
        ("65\u202f000,50", 65_000.5),
        ("65,000", 65_000),
        ("65'000", 65_000),
        ("65\u2019000.50", 65_000.5),
        ("65_000", 65_000),
        ("125.000,50", 125_000.5),
        ("€65k", 65_000),
        ("65,5k€", 65_500),
        ("65k EUR p.a.", 65_000),
        ("EUR 5,400/month", 64_800),
    ],
)
def test_pay_is_read_as_its_country_writes_it(whowhere: Run, written: str, meant: float) -> None:
    assert gross(whowhere, written) == meant


def test_pay_in_lakhs_a_year_is_read_in_india(whowhere: Run) -> None:
    for written in ("12 LPA", "12,00,000", "₹12 lakh", "Rs. 12,00,000 pa"):
        ended = whowhere("hire", "IN", written, "--json")
        assert ended.document["gross"]["amount"] == 1_200_000


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("65.000", THOUSAND_OR_NOT),
        ("65.000 EUR", THOUSAND_OR_NOT),
        ("$65k", "GROSS is in $"),
        ("USD 65k", "GROSS is in USD"),
        ("21.50/h", "Write what a year is: 44720"),
        ("~65k", "about a number"),
        ("80%", "is a share"),
        ("٦٥٠٠٠", "Write digits from 0 to 9"),
        ("\u221265k", "above zero"),
    ],
)
def test_pay_that_may_be_two_things_is_asked_about(whowhere: Run, written: str, said: str) -> None:
    ended = whowhere("hire", "DE", written)

    assert ended.code == 2
    assert ended.out == ""
    assert said in ended.err


def test_a_budget_and_the_numbers_of_options_are_read_alike(whowhere: Run) -> None:
    plain = whowhere("hire", "DE", "--budget", "80000", "--heads", "1200", "--json").document
    written = whowhere("hire", "DE", "--budget", "80'000", "--heads", "1,200", "--json").document

    assert plain == written
    assert "may be 1,200 or 1.2" in whowhere("hire", "DE", "80k", "--heads", "1.200").err
    assert "may be 80,000 or 80.0" in whowhere("hire", "DE", "--budget", "80.000").err


@pytest.mark.parametrize(
    ("calls", "handle", "agents"),
    [("720/h", "4,5min", 61), ("72,5/h", "4min", 8), ("1,200/h", "4 Min", 87)],
)
def test_decimal_commas_of_a_desk_are_decimals(
    whowhere: Run, calls: str, handle: str, agents: int
) -> None:
    found = whowhere("seats", "--calls", calls, "--handle", handle, "--json").document
    assert found["agents"] == agents


def test_a_desk_asks_about_thousands_behind_a_point(whowhere: Run) -> None:
    ended = whowhere("seats", "--calls", "1.200/h", "--handle", "4min")

    assert ended.code == 2
    assert '--calls is "1.200/h", which may be 1,200 or 1.2' in ended.err


@pytest.mark.parametrize(
    ("set_", "plain"),
    [
        ("attrition=8,5%", "attrition=0.085"),
        ("PL.pay=x0,8", "PL.pay=x0.8"),
        ("PL.pay=40-50k", "PL.pay=40000 to 50000"),
        ("PL.attrition=12 to 20%", "PL.attrition=0.12 to 0.2"),
    ],
)
def test_what_is_set_is_read_as_it_is_meant(
    whowhere: Run, tmp_path: Path, set_: str, plain: str
) -> None:
    file = tmp_path / "desk.toml"
    file.write_text(desk(), "utf-8")

    def after(setting: str) -> object:
        ended = whowhere("compare", str(file), "--set", setting, "--json", "--draws", "64")
        assert ended.code == 0, ended.err
        return ended.document["options"]

    assert after(set_) == after(plain)


@pytest.mark.parametrize(
    ("set_", "said"),
    [
        ("PL.pay=65.000", THOUSAND_OR_NOT),
        ("attrition=1,250", "may be 1,250 or 1.25"),
        ("work.horizon_months=1.200", "may be 1,200 or 1.2"),
        ("PL.pay=12 LPA", "accepted: EUR, the company's currency"),
        ("PL.pay=PLN 65k", "accepted: EUR, the company's currency"),
        ("work.delay_cost_per_month=65.000", THOUSAND_OR_NOT),
    ],
)
def test_what_is_set_and_may_be_two_things_is_asked_about(
    whowhere: Run, tmp_path: Path, set_: str, said: str
) -> None:
    file = tmp_path / "desk.toml"
    file.write_text(desk(), "utf-8")
    ended = whowhere("whatif", str(file), "--set", set_)

    assert ended.code == 2
    assert said in ended.err


@pytest.mark.parametrize(
    ("pay", "low", "high"),
    [
        ('"65,5k to 75,5k"', 65_500, 75_500),
        ('"65 to 75k"', 65_000, 75_000),
        ('"65-75k"', 65_000, 75_000),
        ('"65–75k"', 65_000, 75_000),
        ('"€65,000 - €75,000"', 65_000, 75_000),
        ('"65.000,00 to 75.000,00"', 65_000, 75_000),
        ('"65\'000"', 65_000, 65_000),
        ('"5.4k to 6.2k EUR a month"', 64_800, 74_400),
        ('{low = "65,5k", high = "75,5k"}', 65_500, 75_500),
    ],
)
def test_a_scenario_holds_pay_in_any_convention(pay: str, low: float, high: float) -> None:
    found = read_scenario(desk(pay)).work.roles[0].pay

    assert found is not None
    assert (found.low, found.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        ('"65.000 to 75.000"', "may be 65,000 to 75,000 or 65.0 to 75.0"),
        ('"$65,000"', "accepted: EUR, the company's currency"),
        ('"30/h"', "Write what a year is: 62400"),
        ("65.000", "If it is thousands, write 65000."),
    ],
)
def test_a_scenario_is_asked_about_what_may_be_two_things(
    whowhere: Run, tmp_path: Path, pay: str, said: str
) -> None:
    file = tmp_path / "desk.toml"
    file.write_text(desk(pay), "utf-8")
    line = desk(pay).splitlines().index(f"pay = {pay}") + 1
    for command in ("check", "compare"):
        ended = whowhere(command, str(file))
        assert ended.code == 2
        assert f"{file}:{line}: work.roles[1].pay" in ended.err
        assert said in ended.err


def test_a_quote_may_be_in_its_own_currency_only() -> None:
    quote = '[[quotes]]\noption = "managed_service@PL"\nmonthly_price = "$95,000"\n'
    with pytest.raises(Faults, match=r"quotes\[1\].monthly_price is in \$; accepted: EUR"):
        read_scenario(desk(more=quote))

    found = read_scenario(desk(more=quote + 'currency = "USD"\n'))

    assert found.quotes[0].monthly_price.likely == 95_000


def test_a_number_in_quotes_is_a_number() -> None:
    assert read_scenario(desk(months='"36"')).work.horizon_months == 36


def test_a_request_and_a_program_are_asked_as_a_command_is() -> None:
    with TestClient(create_app(), base_url="http://localhost") as client:
        asked = client.post("/v1/hire", json={"place": ["DE"], "gross": "65.000"})
        read = client.post("/v1/hire", json={"place": ["DE"], "gross": "65\u00a0000,50 €"})

    assert asked.status_code == 422
    assert THOUSAND_OR_NOT in asked.json()["faults"][0]["given"]
    assert read.json()["gross"]["amount"] == 65_000.5
    assert ww.hire("DE", 65.125e3).document["gross"]["amount"] == 65_125
    with pytest.raises(Faults, match=THOUSAND_OR_NOT):
        ww.hire("DE", "65.000")


def test_a_number_of_a_request_that_stands_in_a_text_is_asked_about() -> None:
    with TestClient(create_app(), base_url="http://127.0.0.1:8765") as door:
        asked = {"place": "DE", "gross": "65k", "heads": "1.000"}
        (fault,) = door.post("/v1/hire", json=asked).json()["faults"]
        assert (fault["key"], fault["do"]) == ("heads", "Write 1000 or 1.0.")
        fewer = door.post("/v1/hire", json=asked | {"heads": "1,000"}).json()
        assert fewer == door.post("/v1/hire", json=asked | {"heads": 1000}).json()
        draws = {"example": "product-team", "draws": "1.000"}
        assert door.post("/v1/compare", json=draws).json()["faults"][0]["key"] == "draws"
