"""A value outside a third to three times of what the factbook says is asked about, once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.contracts.conftest import Run
from tests.desks import desk

from whowhere.interfaces.api.app import create_app

FAR = "[assumptions]\nattrition = 0.02\n"
QUOTE = '[[quotes]]\noption = "managed_service@PL"\nmonthly_price = {price}\n'


@pytest.fixture
def file(tmp_path: Path) -> Any:
    def write(text: str) -> str:
        path = tmp_path / "desk.toml"
        path.write_text(text, "utf-8")
        return str(path)

    return write


@pytest.mark.parametrize("command", ["check", "compare", "sensitivity"])
def test_an_assumption_far_from_the_factbook_is_asked_about_with_its_figure(
    whowhere: Run, file: Any, command: str
) -> None:
    ended = whowhere(command, file(desk(more=FAR)))

    assert ended.code == 2
    assert "assumptions.attrition is 2% a year?" in ended.err
    assert "near the factbook's" in ended.err
    assert 'as_meant = ["attrition"]' in ended.err


def test_whoever_means_it_says_so_in_the_file_or_with_yes(whowhere: Run, file: Any) -> None:
    meant = file('as_meant = ["attrition"]\n' + desk(more=FAR))

    assert whowhere("check", meant).code == 0
    assert whowhere("check", file(desk(more=FAR)), "--yes").code == 0


@pytest.mark.parametrize("value", ["0.12", "0", '"8% to 20%"'])
def test_what_is_near_and_what_is_nothing_is_not_asked_about(
    whowhere: Run, file: Any, value: str
) -> None:
    assert whowhere("check", file(desk(more=f"[assumptions]\nattrition = {value}\n"))).code == 0


def test_what_is_set_is_asked_about_too(whowhere: Run, file: Any) -> None:
    path = file(desk())
    ended = whowhere("whatif", path, "--set", "PL.attrition=0.9")

    assert ended.code == 2
    assert "--set PL.attrition is 90% a year?" in ended.err
    assert whowhere("whatif", path, "--set", "PL.attrition=0.9", "--yes").code == 0


@pytest.mark.parametrize("pay", ["720000", '"650k to 750k"'])
def test_pay_ten_times_the_factbooks_is_asked_about(whowhere: Run, file: Any, pay: str) -> None:
    ended = whowhere("check", file(desk(pay)))

    assert ended.code == 2
    assert "a software developer (mid) in Germany earns" in ended.err
    assert 'as_meant = ["pay.software_developer.mid"]' in ended.err


def test_a_quote_is_held_against_the_models_own_price(whowhere: Run, file: Any) -> None:
    assert whowhere("check", file(desk(more=QUOTE.format(price=70_000)))).code == 0

    for price in (7_000, 700_000):
        ended = whowhere("check", file(desk(more=QUOTE.format(price=price))))
        assert ended.code == 2
        assert f"quotes[1].monthly_price is {price:,.0f} EUR a month?" in ended.err
        assert "EUR in the model" in ended.err
    meant = 'as_meant = ["quotes.managed_service@PL"]\n' + desk(more=QUOTE.format(price=7_000))
    assert whowhere("check", file(meant)).code == 0


def test_gross_that_nobody_earns_is_asked_about(whowhere: Run) -> None:
    ended = whowhere("hire", "DE", "6500000")

    assert ended.code == 2
    assert "even a general manager (lead) in Germany earns up to" in ended.err
    assert whowhere("hire", "DE", "6500000", "--yes").code == 0
    assert whowhere("hire", "DE", "400000").code == 0


def test_a_request_is_asked_as_a_command_is() -> None:
    with TestClient(create_app(), base_url="http://localhost") as client:
        asked = client.post("/v1/check", json={"scenario": desk(more=FAR)})
        taken = client.post("/v1/check", json={"scenario": desk(more=FAR), "yes": True})

    assert asked.status_code == 422
    assert asked.json()["faults"][0]["given"] == "2% a year?"
    assert taken.status_code == 200


def test_a_figure_of_an_own_table_is_asked_about(whowhere: Run, tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text('topic,place,value,year,source\nattrition,PL,"2,5%",2025,HR\n', "utf-8")
    folder = str(tmp_path / "kept")
    ended = whowhere("facts", "add", str(table), "--to", folder)

    assert ended.code == 2
    assert "attrition PL is 2.5% a year?" in ended.err
    assert whowhere("facts", "add", str(table), "--to", folder, "--yes").code == 0
