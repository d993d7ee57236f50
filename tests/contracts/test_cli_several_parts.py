"""Today's way of several parts, and what vendors offer beside it, as users read it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.contracts.conftest import Run

FEW = ("--draws", "64", "--as-of", "2026-11-23")
TODAY = """
title = "Desk"
[company]
name = "Acme"
home = "US"
currency = "USD"
[work]
start = 2027-01-01
horizon_months = 48
languages = ["en"]
coverage = "office hours"
personal_data = "none"
core = 0.3
[[work.roles]]
role = "customer service agent"
heads = 40
level = "mid"
[[today.parts]]
option = "managed_service@PH"
vendor = "Luzon"
share = "50%"
price_per_month = 60_000
[[today.parts]]
option = "own_staff@PL"
share = "25%"
[[today.parts]]
option = "own_staff@home"
[options]
engagements = ["own_staff", "managed_service"]
places = ["home", "PH", "PL"]
[[quotes]]
option = "managed_service@PH"
monthly_price = 110_000
[[offers]]
vendor = "Cebu Co"
option = "managed_service@PH"
kind = "output"
monthly_price = 100_000
[[offers]]
vendor = "Luzon"
option = "managed_service@PL"
kind = "output"
monthly_price = 150_000
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "parts.toml"
    path.write_text(TODAY, "utf-8")
    return str(path)


def test_a_long_name_takes_no_column_from_the_table(whowhere: Run, file: str) -> None:
    lines = whowhere("compare", file, *FEW, "--width", "100").out.splitlines()
    heading = next(line for line in lines if line.startswith("Option "))
    today = next(at for at, line in enumerate(lines) if line.startswith("In parts: 50% managed PH"))

    assert [*heading.split()][-3:] == ["Loss", "Set-up", "Payback"]
    assert len(lines[today].rstrip()) == len(heading.rstrip())
    assert " ".join(f"{lines[today][:44]} {lines[today + 1]}".split()).startswith(
        "In parts: 50% managed PH, 25% own PL, 25% own US (today)"
    )


def test_what_if_calls_no_two_options_the_same(whowhere: Run, file: str) -> None:
    found = whowhere("whatif", file, *FEW, "--set", "PH.pay=x1.1", "--width", "160").out
    rows = [line.strip() for line in found.splitlines() if line.rstrip().endswith("%")]
    names = [re.split(r"\s{2,}", row)[0] for row in rows]

    assert len(names) == len(set(names)) > 5
    assert "In parts: 50% managed PH, 25% own PL" in found


def test_a_quote_beside_a_part_that_stays_is_for_those_who_join(whowhere: Run, file: str) -> None:
    joins = "for the 50% of the people who join: the 50% there stay at today's price"
    for command in ("compare", "offers"):
        assert joins in " ".join(whowhere(command, file, *FEW).out.split())

    found = whowhere("offers", file, *FEW, "--json").document
    quote = next(each for each in found["offers"] if each["id"] == "managed_service@PH")
    cheapest = found["offers"][0]
    assert quote["card_month"] == pytest.approx(55_000, rel=0.02)  # of 110,000
    assert cheapest["id"] == "managed_service@PH:cebu_co"
    assert quote["by_card_over_best"] is None  # half a price beside a whole one says nothing
    (said,) = (each for each in found["levelled"] if each.startswith("Managed service in the Phil"))
    assert "by its card" not in said


def test_an_offer_of_a_vendor_who_is_there_says_that_todays_contract_ends(
    whowhere: Run, file: str
) -> None:
    found = whowhere("offers", file, *FEW, "--json").document["quoted"]
    (luzon,) = (each for each in found if "by Luzon" in each)
    (cebu,) = (each for each in found if "by Cebu Co" in each)

    assert "a new contract: notice and an early end of today's with this vendor" in luzon
    assert "a new contract" not in cebu


def test_a_price_by_the_name_that_a_part_of_today_has_is_known_in_an_offer(
    whowhere: Run, file: str
) -> None:
    path = Path(file)
    path.write_text(TODAY.replace("monthly_price = 100_000", "price_per_month = 100_000"), "utf-8")
    said = whowhere("check", file).err

    assert "offers[1].price_per_month is an unknown key" in said
    assert "did you mean: monthly_price" in said


def test_todays_parts_are_told_together_and_not_as_the_largest(whowhere: Run, file: str) -> None:
    today = ("--option", "managed_service@PH:in_parts")
    printed = " ".join(whowhere("profile", file, *FEW, *today).out.split())
    assert "where 50% Philippines, 25% Poland, 25% United States" in printed
    assert "Managed service: A vendor employs" in printed
    assert "Own staff: We employ the people" in printed
    (parts,) = whowhere("profile", file, *FEW, *today, "--json").document["options"]

    head, rest = TODAY.split("[[today.parts]]", 1)
    whole = (
        f'{head}[[today.parts]]\noption = "managed_service@PH"\n{rest[rest.index("[options]") :]}'
    )
    Path(file).write_text(whole[: whole.index("[[quotes]]")], "utf-8")
    alone = ("--option", "managed_service@PH")
    (vendor,) = whowhere("profile", file, *FEW, *alone, "--json").document["options"]
    assert vendor["where"]["shared_hours"] == 0 < parts["where"]["shared_hours"]
    assert vendor["control"]["p50"] < parts["control"]["p50"]
    assert vendor["control"]["oversight_hours_per_week"]["p50"] > 0  # of who is there already


def test_check_tells_how_to_say_more_of_today_where_it_stands_in_short(
    whowhere: Run, file: str
) -> None:
    more = "write [[today.parts]] in its place"
    assert more in whowhere("check", "--example", "product-team").out
    assert more not in whowhere("check", file).out
    assert more not in whowhere("check", "--example", "growing-start-up").out  # nobody is there


def test_the_table_shows_at_once_to_stay_renew_switch_move_and_bring_home(whowhere: Run) -> None:
    found = whowhere("compare", "--example", "renew-or-return", *FEW).out
    ways = ("(today)", "(renewed)", "(another)", "Own staff, India", "Own staff, Tulsa, OK")
    assert all(way in found for way in ways)
    assert "Renegotiate: at " in found
