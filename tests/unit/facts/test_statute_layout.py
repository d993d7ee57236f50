"""A broken file of statutes: each mistake is named, with what is accepted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from whowhere.facts.statute_book import load_statutes
from whowhere.quantities.faults import Faults

TODAY = date(2026, 11, 23)

SOUND = """\
[country]
iso2 = "RU"
iso3 = "RUR"
name = "Ruritania"
currency = "RUC"
total_is = "total"
basic_share = 0.5

[origin]
producer = "Office of Ruritania"
title = "Laws"
address = "https://law.example"
licence = "CC BY 4.0"
changed = "nothing"

[[contributions]]
id = "pension"
name = "Pension"
rate = 0.1
base = "basic"
base_factor = 1.2
floor = 100
cap = 900
law = "Pension Act"
address = "https://law.example/pension"
checked = 2026-09-20
valid_from = 2026-01-01
valid_to = 2026-12-31

[[contributions]]
id = "accidents"
name = "Accident fund"
base = "flat"
flat = 12
min_gross = 10
max_gross = 2000
law = "Accident Act"
address = "https://law.example/accidents"
checked = 2026-09-20
valid_from = 2026-01-01

[[extras]]
id = "leave_bonus"
name = "Leave bonus"
kind = "days"
value = 13
priced = true
law = "Labour Code"
address = "https://law.example/labour"
checked = 2026-09-20
valid_from = 2026-01-01

[leave]
paid_days = 20
status = "enacted"
producer = "Office of Ruritania"
source = "Labour Code"
year = "2026"

[notice]
weeks_after_1_year = 4
weeks_after_5_years = 8
weeks_after_10_years = 12
status = "enacted"
producer = "Office of Ruritania"
source = "Labour Code"
read = "2026-11"
year = "2026"

[minimum_wage]
amount = 100
unit = "RUC per month"
status = "enacted"
producer = "Office of Ruritania"
source = "Wage Act"
read = 2026-09-20
year = "2026"
"""


def written(folder: Path, text: str, name: str = "ru.toml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def faults_of(folder: Path, text: str) -> list[str]:
    with pytest.raises(Faults) as caught:
        load_statutes("RU", TODAY, written(folder, text))
    return [str(fault) for fault in caught.value.faults]


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    statutes = load_statutes("RU", TODAY, written(tmp_path, SOUND))
    pension, accidents, bonus = statutes.levies
    assert pension.share == pytest.approx(0.5 * 1.2)
    assert (accidents.rate, accidents.flat, accidents.max_gross) == (0.0, 12.0, 2000.0)
    assert bonus.rate == 13 / 260
    assert statutes.weekly_hours is None


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("iso3 =", "iso_3 =", "country.iso_3 is unknown; accepted: one of also_called, basic"),
        ('name = "Pension"', 'nam = "Pension"', "Did you mean 'name'?"),
        ("[leave]", "[leaves]", "leaves is unknown; accepted: one of contributions, co"),
        ("[leave]", "[leaves]", "Did you mean 'leave'?"),
        ('law = "Pension Act"\n', "", "contributions[1].law is missing; accepted: text"),
        ("rate = 0.1", "rate = 10", "contributions[1].rate is 10; accepted: a number from 0 to 1"),
        ("rate = 0.1", 'rate = "10%"', "contributions[1].rate is '10%'; accepted: a number"),
        ("rate = 0.1", "rate = true", "contributions[1].rate is True; accepted: a number"),
        ("rate = 0.1", "rate = nan", "contributions[1].rate is nan; accepted: a number"),
        ("rate = 0.1", "rate = inf", "contributions[1].rate is inf; accepted: a number"),
        ("rate = 0.1\n", "", "contributions[1].rate is missing; accepted: a number, or brackets"),
        ("floor = 100", "floor = -1", "contributions[1].floor is -1; accepted: a number from 0 up"),
        ("floor = 100", "floor = 1000", "pension.cap is 900; accepted: no less than floor 1000"),
        ("max_gross = 2000", "max_gross = 2", "accidents.max_gross is 2; accepted: no less than"),
        ('base = "basic"', 'base = "net"', "is 'net'; accepted: one of band, basic, flat, gross"),
        ("basic_share = 0.5\n", "", "country.basic_share is missing; accepted: a share, as contr"),
        ("flat = 12\n", "", "contributions[2].flat is missing; accepted: a number, as the base is"),
        ("flat = 12", "flat = 12\nrate = 0.2", "contributions[2].rate is 0.2; accepted: nothing"),
        (
            'base = "basic"\nbase_factor = 1.2\nfloor = 100\ncap = 900',
            'base = "band"',
            "contributions[1].floor is missing; accepted: a floor or a cap",
        ),
        ('id = "pension"', 'id = "Old age"', "id is 'Old age'; accepted: small letters, digits"),
        ("valid_to = 2026-12-31", 'valid_to = "2026"', "valid_to is '2026'; accepted: a date such"),
        ("valid_to = 2026-12-31", "valid_to = 2025-12-31", "pension.valid_to is 2025-12-31; acc"),
        ("checked = 2026-09-20", "checked = 2026-09-20T10:00:00", "checked is datetime.datetime"),
        ('kind = "days"', 'kind = "weeks"', "extras[1].kind is 'weeks'; accepted: one of amount"),
        ("priced = true", "priced = 1", "extras[1].priced is 1; accepted: true or false"),
        ("[[extras]]", "[extras]", "extras is one table; accepted: a list of tables, each headed"),
        ('[origin]\nproducer = "Office of Ruritania"', "[origin]", "origin.producer is missing"),
        ('iso2 = "RU"', 'iso2 = "RR"', "country.iso2 is RR; accepted: RU, as the file is named"),
        ('currency = "RUC"', 'currency = "crown"', "is 'crown'; accepted: three capital letters"),
        ('name = "Ruritania"', 'name = " "', "country.name is ' '; accepted: text"),
        ('name = "Ruritania"', 'name = "R"\nalso_called = "Rury"', "is 'Rury'; accepted: a list"),
        ('total_is = "total"', 'total_is = "all"', "is 'all'; accepted: one of ceiling, floor, to"),
        ("paid_days = 20", "paid_days = 200", "leave.paid_days is 200; accepted: a number from 0"),
        ('status = "enacted"', 'status = "imputed"', "leave.status is 'imputed'; accepted: one of"),
        ('read = "2026-11"', 'read = "November"', "notice.read is 'November'; accepted: a date su"),
        ("weeks_after_5_years = 8\n", "", "notice.weeks_after_5_years is missing; accepted: a num"),
        ('"RUC per month"', '"RUC per moon"', "accepted: such as \"EUR per month\""),
        ('"RUC per month"', '"EUR per month"', "minimum_wage.unit is EUR per month; accepted: an"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_file_and_key(
    old: str, new: str, words: str, tmp_path: Path
) -> None:
    assert old in SOUND
    found = faults_of(tmp_path, SOUND.replace(old, new, 1))
    assert any(words in fault for fault in found), found
    assert all(fault.startswith("ru.toml: ") for fault in found)


def test_one_mistake_brings_one_fault(tmp_path: Path) -> None:
    assert len(faults_of(tmp_path, SOUND.replace("rate = 0.1", "rate = 10"))) == 1


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = SOUND.replace("rate = 0.1", "rate = 10").replace("priced = true", "priced = 1")
    found = faults_of(tmp_path, text.replace("paid_days = 20", "paid_days = -1"))
    assert len(found) == 3


def test_two_lines_of_one_id_must_not_be_in_force_on_the_same_day(tmp_path: Path) -> None:
    second = SOUND[SOUND.index('[[contributions]]\nid = "pension"') :].split("[[", 2)[1]
    later = "[[" + second.replace("2026-01-01", "2026-12-31").replace("valid_to = 2026-12-31\n", "")
    (found,) = faults_of(tmp_path, SOUND + "\n" + later)
    assert "pension.valid_from is 2026-12-31; accepted: a date after the line of the" in found
    follows = SOUND + "\n" + later.replace("2026-12-31", "2027-01-01")
    assert len(load_statutes("RU", TODAY, written(tmp_path, follows)).levies) == 3


def test_a_file_that_is_no_toml_names_the_line(tmp_path: Path) -> None:
    (found,) = faults_of(tmp_path, SOUND.replace("rate = 0.1", "rate = ten"))
    assert found.startswith("ru.toml:19: the file is no TOML: Invalid value;")
    assert "accepted: TOML in UTF-8" in found


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ru.toml").write_bytes(SOUND.replace("Ruritania", "Ruritânia").encode("latin-1"))
    with pytest.raises(Faults, match="accepted: TOML in UTF-8"):
        load_statutes("RU", TODAY, tmp_path)


def test_a_country_table_is_needed(tmp_path: Path) -> None:
    found = faults_of(tmp_path, "")
    assert found == [
        "ru.toml: country is missing; accepted: a table [country].",
        "ru.toml: origin is missing; accepted: a table [origin].",
    ]


def test_a_table_must_be_a_table(tmp_path: Path) -> None:
    (found,) = faults_of(tmp_path, "leave = 20\n" + SOUND.replace("[leave]", "[severance]")
        .replace("paid_days = 20", "weeks_after_1_year = 1\nweeks_after_5_years = 2\n"
                 "weeks_after_10_years = 3"))  # fmt: skip
    assert "leave is 20; accepted: a table of keys and values" in found


def test_when_all_lines_have_ended_the_last_day_is_told(tmp_path: Path) -> None:
    ended = SOUND.replace(
        "valid_from = 2026-01-01\n\n", "valid_from = 2026-01-01\nvalid_to = 2026-06-30\n\n"
    )
    folder = written(tmp_path, ended)
    with pytest.raises(Faults, match="accepted: a date from 2026-01-01 to 2026-12-31"):
        load_statutes("RU", date(2027, 1, 1), folder)
