"""A factbook that is spoilt in one place: the place is found, named, and how to mend it said."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from whowhere.facts.health.checkup import HOUSE, check_up

TODAY = date(2026, 11, 29)
COUNTRIES = ("pl", "ph")
CARD = {
    "path": "wages.csv",
    "sources": [{"name": "ilo", "producer": "ILO", "title": "Wages", "read": "2026-11",
                 "licence": "CC-BY-4.0"}],
    "licenses": [{"name": "CC-BY-4.0"}],
    "schema": {
        "fields": [
            {"name": "iso2", "type": "string", "description": "Country", "unit": "none",
             "constraints": {"required": True}},
            {"name": "year", "type": "integer", "description": "Year", "unit": "year"},
            {"name": "value", "type": "number", "description": "Wage", "unit": "USD/month"},
            {"name": "low", "type": "number", "description": "Low", "unit": "USD/month"},
            {"name": "high", "type": "number", "description": "High", "unit": "USD/month",
             "constraints": {"maximum": 9000}},
            {"name": "status", "type": "string", "description": "How known", "unit": "none",
             "constraints": {"enum": ["measured", "imputed"]}},
            {"name": "source", "type": "string", "description": "Source", "unit": "none"},
        ],
        "primaryKey": ["iso2"],
    },
}  # fmt: skip
WAGES = (
    "iso2,year,value,low,high,status,source\n"
    "PL,2024,2,1,3,measured,ilo\nPH,2023,5,4,6,imputed,ilo\n"
)
PLACES = "iso2\nPL\nPH\n"
REQUIRED = ("average_wage", "inflation", "price_level", "real_wage_growth", "regions")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a small factbook of two countries that is sound."""
    for room in ("statutes", "practice", "indicators", "home_laws"):
        (tmp_path / room).mkdir()
    for code in COUNTRIES:
        for room in ("statutes", "home_laws"):
            shutil.copy(HOUSE / room / f"{code}.toml", tmp_path / room)
    shutil.copy(HOUSE / "home_laws" / "eea.toml", tmp_path / "home_laws")
    shutil.copytree(HOUSE / "practice", tmp_path / "practice", dirs_exist_ok=True)
    tables = {"wages.csv": WAGES} | {f"{name}.csv": PLACES for name in (*REQUIRED, "places")}
    for name, text in tables.items():
        (tmp_path / "indicators" / name).write_text(text, "utf-8")
    only_iso2 = {**CARD, "schema": {"fields": CARD["schema"]["fields"][:1], "primaryKey": ["iso2"]}}  # type: ignore[index]
    cards = [CARD, *({**only_iso2, "path": name} for name in tables if name != "wages.csv")]
    write_cards(tmp_path, cards)
    rows = "".join(f"| `indicators/{name}` | CC-BY-4.0 | ILO |\n" for name in tables)
    (tmp_path / "LICENCES.md").write_text(rows, "utf-8")
    return tmp_path


def write_cards(house: Path, cards: list[dict[str, object]]) -> None:
    text = json.dumps({"resources": cards}, indent=1)
    (house / "indicators" / "datapackage.json").write_text(text, "utf-8")


def faults(house: Path) -> list[str]:
    return [str(fault) for fault in check_up(TODAY, house).faults]


def changed(house: Path, file: str, old: str, new: str) -> None:
    path = house / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_sound_factbook_has_no_faults(house: Path) -> None:
    assert faults(house) == []


WAGES_CSV, CARDS = "indicators/wages.csv", "indicators/datapackage.json"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (WAGES_CSV, "PL,2024", "PL,2031", "wages.csv:2: year is '2031'; accepted: a date up to"),
        (WAGES_CSV, "PL,2024", "PL,soon", "wages.csv:2: year is 'soon'; accepted: a whole number"),
        (WAGES_CSV, ",2,1,3", ",-2,-3,3", "wages.csv:2: value is '-2'; accepted: 0 or more"),
        (WAGES_CSV, ",2,1,3", ",2,2.5,3", "wages.csv:2: range is 2.5, 2, 3"),
        (WAGES_CSV, ",2,1,3", ",2,1,9001", "accepted: 9000 or less"),
        (WAGES_CSV, "imputed", "imputd", "Did you mean 'imputed'?"),
        (WAGES_CSV, "PH,", "PL,", "wages.csv:3: PL is there on line 2 already"),
        (WAGES_CSV, "PH,", ",", "wages.csv:3: iso2 is missing"),
        (WAGES_CSV, "imputed,ilo", "imputed,ile", "Did you mean 'ilo'?"),
        (WAGES_CSV, "imputed,ilo", "imputed,ilo,x", "wages.csv:3: row is of 8 cells"),
        (WAGES_CSV, "value,low", "vale,low", "column is 'vale'"),
        (WAGES_CSV, "value,low", "vale,low", "column value is missing; accepted: as the card says"),
        (CARDS, '"unit": "USD/month"', '"unit": ""', "value, unit is missing"),
        (CARDS, '"read": "2026-11"', '"read": "2027-11"', "2027-11, in the future"),
        (CARDS, '"read": "2026-11"', '"read": "autumn"', "unreadable ('autumn')"),
        (CARDS, '"producer": "ILO"', '"producer": ""', "producer is missing"),
        (CARDS, '"licence": "CC-BY-4.0"', '"licence": ""', "without a licence"),
        (CARDS, '"licence": "CC-BY-4.0"', '"licence": "CC-BY-NC-4.0"', "a user may add it"),
        (CARDS, '"path": "wages.csv"', '"path": "wage.csv"', "the table is without a card"),
        (CARDS, '"path": "wages.csv"', '"path": "wage.csv"', "a card without its table"),
        (CARDS, '"resources": [', '"resources": [,', "datapackage.json:2: the card is no JSON"),
        ("LICENCES.md", "| `indicators/wages.csv` |", "| `x` |", "indicators/wages.csv is missing"),
        ("indicators/inflation.csv", "PH\n", "", "inflation.csv: countries is without PH"),
        ("statutes/pl.toml", "[hours]", "[hours", "statutes/pl.toml:"),
        ("statutes/pl.toml", "checked = 2026-09-05", "checked = 2027-09-05", "in the future"),
        ("statutes/pl.toml", "weekly = 40", "weekly = 400",
         "statutes/pl.toml: hours.weekly is 400"),
        ("statutes/pl.toml", 'licence = "facts only"', 'licence = "all rights reserved"',
         "lets figures be passed on"),
        ("practice/people.toml", "[attrition]", "[attrition", "practice/people.toml:"),
        ("practice/people.toml", "low = 0.25", "low = 0.95", "low <= likely <= high"),
        ("practice/people.toml", "at_most = 3", "at_most = 0.1", "to at_most 0.1"),
        ("practice/people.toml", 'unit = "1/year"', 'unit = "1/yaer"',
         "attrition.unit is '1/yaer'"),
        ("practice/levels.toml", "low = 0.40", "low = 0.90",
         "practice/levels.toml: steepness is 0.9"),
        ("practice/sources.toml", 'read = "2026-11"', 'read = "2066-11"', "in the future"),
    ],
)  # fmt: skip
def test_a_fault_is_found_where_it_is(
    house: Path, file: str, old: str, new: str, said: str
) -> None:
    changed(house, file, old, new)
    found = faults(house)
    assert any(said in each for each in found), found


def test_faults_of_many_files_are_told_together(house: Path) -> None:
    changed(house, WAGES_CSV, "PL,2024", "PL,2031")
    changed(house, "statutes/pl.toml", "[hours]", "[hours")
    changed(house, "statutes/ph.toml", "[hours]", "[hours")
    changed(house, "practice/site.toml", "]", "")
    where = {each.partition(":")[0] for each in faults(house)}
    assert {"wages.csv", "statutes/pl.toml", "statutes/ph.toml", "practice/site.toml"} <= where


def test_a_missing_file_is_a_fault_and_no_crash(house: Path) -> None:
    (house / "LICENCES.md").unlink()
    (house / "practice" / "people.toml").unlink()
    (house / "statutes" / "ph.toml").unlink()
    found = "\n".join(faults(house))
    for said in ("LICENCES.md", "practice/people.toml", "a country without statutes"):
        assert said in found


def test_a_law_is_as_old_as_its_reading_and_a_measure_as_its_year(house: Path) -> None:
    ages = {(age.file, age.subject): age for age in check_up(TODAY, house).ages}
    assert ages["indicators/wages.csv", "PH wages"].years == 3
    leave = ages["statutes/pl.toml", "PL leave"]
    assert (leave.period, leave.years) == ("2025-08-24", 1.3)  # read 15 months ago


@pytest.mark.parametrize("break_it", [Path.unlink, lambda path: path.write_bytes(b"\xff\xfe")])
def test_a_table_that_cannot_be_read_is_told(
    house: Path, break_it: Callable[[Path], object]
) -> None:
    break_it(house / "indicators" / "wages.csv")
    assert any("wages.csv" in each for each in faults(house))


def test_a_home_whose_law_has_no_file_is_told(house: Path) -> None:
    (house / "home_laws" / "ph.toml").unlink()
    (told,) = faults(house)
    assert "PH is no file; accepted: home_laws/ph.toml" in told


def test_a_broken_rule_of_a_home_names_its_file_and_key(house: Path) -> None:
    changed(house, "home_laws/ph.toml", 'topic = "mass redundancy"', 'topic = "mass"')
    assert any("ph.toml" in each and "topic" in each for each in faults(house))
