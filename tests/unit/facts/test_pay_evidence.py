import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from whowhere.facts import pay_evidence
from whowhere.facts.occupations import occupation, occupations
from whowhere.facts.pay_evidence import TABLES, Evidence, evidence, source_origin
from whowhere.facts.tables import FOLDER, table
from whowhere.quantities.faults import Faults

PACKAGE: dict[str, Any] = json.loads((FOLDER / "datapackage_pay.json").read_text("utf-8"))
CARDS = {card["path"]: card for card in PACKAGE["resources"]}


def one(iso2: str, key: str, source: str) -> Evidence:
    (found,) = [e for e in evidence()[iso2] if (e.occupation, e.source) == (key, source)]
    return found


def test_the_us_median_of_software_developers_is_the_published_one() -> None:
    found = one("US", "software_developer", "bls_oews_2025")
    assert (found.usd, found.level, found.answers) == (135_980, "all", None)


def test_mid_of_stack_overflow_is_the_mean_of_two_bands_of_coding_years() -> None:
    # Germany: 58,007 USD at 5-9 years (221 answers), 75,410 USD at 10-14 (288).
    found = one("DE", "software_developer", "stackoverflow_2025")
    assert found.usd == pytest.approx((58_007 * 75_410) ** 0.5, abs=1)
    assert (found.level, found.answers) == ("mid", 221 + 288)


def test_ukrainian_pay_is_raised_from_net_month_to_gross_year() -> None:
    # 2,400 USD a month net; half way, in logarithms, between 6% and 23% of tax.
    found = one("UA", "software_developer", "dou_2025")
    assert found.usd == pytest.approx(2_400 * 12 / (0.94 * 0.77) ** 0.5, rel=1e-3)


def test_an_hourly_base_wage_becomes_a_year_with_a_bonus_of_a_tenth() -> None:
    found = one("MX", "support_agent", "site_selection_group_2024")
    assert found.usd == pytest.approx(5.50 * 2_080 * 1.10)


def test_philippine_monthly_pay_counts_thirteen_months() -> None:
    found = one("PH", "support_agent", "kwestyon_2024")
    assert found.usd == pytest.approx(25_000 * 13 / 57.3, rel=0.01)


def test_each_source_speaks_once_for_an_occupation_in_a_country() -> None:
    for iso2, found in evidence().items():
        keys = [(each.occupation, each.source) for each in found]
        assert len(set(keys)) == len(keys), iso2


def test_every_occupation_has_its_us_pay() -> None:
    paid = {each.occupation for each in evidence()["US"] if each.source == "bls_oews_2025"}
    assert paid == {each.key for each in occupations()}


def test_every_row_names_a_known_occupation_and_source() -> None:
    for each in (each for found in evidence().values() for each in found):
        assert occupation(each.occupation).key == each.occupation
        assert source_origin(each.source).producer


def test_a_row_that_cannot_be_read_is_named_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    good = dict(table("pay_spot_evidence")[0])
    rows = (good, good | {"level": "guru"}, good | {"median": "n/a"})
    monkeypatch.setattr(pay_evidence, "table", lambda _: rows)
    monkeypatch.setattr(pay_evidence, "TABLES", ("pay_spot_evidence",))
    with pytest.raises(Faults) as raised:
        evidence.__wrapped__()
    assert [fault.where for fault in raised.value.faults] == [
        "pay_spot_evidence.csv:3",
        "pay_spot_evidence.csv:4",
    ]
    assert "guru" in str(raised.value)


def test_the_table_derived_from_stack_overflow_keeps_its_licence() -> None:
    files = {name: card["licenses"][0]["name"] for name, card in CARDS.items()}
    assert files["pay_it_stackoverflow_2025.csv"] == "ODbL-1.0"
    assert list(files.values()).count("ODbL-1.0") == 1
    assert "ODbL" in CARDS["pay_it_stackoverflow_2025.csv"]["description"]
    others = [row for name in TABLES if "stackoverflow" not in name for row in table(name)]
    assert all(row["source"] != "stackoverflow_2025" for row in others)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_as_its_card_says(name: str) -> None:
    card = CARDS[f"{name}.csv"]
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == [field["name"] for field in card["schema"]["fields"]]
    for field in card["schema"]["fields"]:
        accepted = field.get("constraints", {}).get("enum")
        number = field["type"] in {"number", "integer"}
        for row in table(name):
            value = row[field["name"]]
            assert value or not field.get("constraints", {}).get("required"), row
            assert not (accepted and value) or value in accepted, (field["name"], row)
            assert not (number and value) or re.fullmatch(r"\d+(\.\d+)?", value), row


@pytest.mark.parametrize("name", TABLES)
def test_percentiles_are_in_order(name: str) -> None:
    for row in table(name):
        known = [float(row[key]) for key in ("p10", "p25", "median", "p75", "p90") if row[key]]
        assert known == sorted(known), row


def test_every_table_of_pay_has_a_card() -> None:
    assert sorted(CARDS) == sorted(path.name for path in Path(FOLDER).glob("pay_*.csv"))


def test_a_source_that_no_card_lists_is_an_error() -> None:
    with pytest.raises(KeyError):
        source_origin("hearsay")
