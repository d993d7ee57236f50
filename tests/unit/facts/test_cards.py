import re

import pytest

from whowhere.facts.cards import cards, origins
from whowhere.facts.tables import FOLDER, table

FILES = sorted(path.name for path in FOLDER.glob("*.csv"))

FORMS = {
    "integer": r"-?\d+",
    "number": r"-?\d+(\.\d+)?(e-?\d+)?",
    "date": r"\d{4}-\d\d-\d\d",
    "yearmonth": r"\d{4}-\d\d",
    "string": ".*",
}


def test_every_table_has_a_card_and_every_card_a_table() -> None:
    assert sorted(cards()) == FILES


@pytest.mark.parametrize("file", FILES)
def test_the_columns_are_those_of_the_card(file: str) -> None:
    header = (FOLDER / file).read_text("utf-8").partition("\n")[0].split(",")
    assert header == [field["name"] for field in cards()[file]["schema"]["fields"]]


@pytest.mark.parametrize("file", FILES)
def test_every_column_says_what_it_is_and_its_unit(file: str) -> None:
    for field in cards()[file]["schema"]["fields"]:
        assert field["description"], field["name"]
        assert field["unit"], field["name"]


@pytest.mark.parametrize("file", FILES)
def test_every_value_has_the_form_that_the_card_names(file: str) -> None:
    for field in cards()[file]["schema"]["fields"]:
        form, rules = FORMS[field["type"]], field.get("constraints", {})
        for row in table(file.removesuffix(".csv")):
            value = row[field["name"]]
            assert value or not rules.get("required"), (field["name"], row)
            assert not value or re.fullmatch(form, value), (field["name"], row)
            assert not value or value in rules.get("enum", [value]), (field["name"], row)


@pytest.mark.parametrize("file", FILES)
def test_numbers_keep_within_the_limits_of_the_card(file: str) -> None:
    for field in cards()[file]["schema"]["fields"]:
        rules = field.get("constraints", {})
        values = [row[field["name"]] for row in table(file.removesuffix(".csv"))]
        if "minimum" in rules:
            assert all(float(value) >= rules["minimum"] for value in values if value)
        if "maximum" in rules:
            assert all(float(value) <= rules["maximum"] for value in values if value)


@pytest.mark.parametrize("file", FILES)
def test_no_two_rows_of_a_table_share_its_key(file: str) -> None:
    key = cards()[file]["schema"]["primaryKey"]
    keys = [tuple(row[name] for name in key) for row in table(file.removesuffix(".csv"))]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("file", FILES)
def test_every_licence_is_stated_and_belongs_to_a_source(file: str) -> None:
    card = cards()[file]
    stated = {licence["name"] for licence in card["licenses"]}
    assert stated
    assert all(source["licence"] in stated for source in card["sources"])


@pytest.mark.parametrize("file", FILES)
def test_every_source_says_who_what_and_when(file: str) -> None:
    assert cards()[file]["sources"]
    for origin in origins(file.removesuffix(".csv")):
        assert origin.producer
        assert origin.title
        assert re.fullmatch(r"20\d\d-\d\d", origin.read)


@pytest.mark.parametrize("file", FILES)
def test_a_source_column_names_sources_of_the_card(file: str) -> None:
    rows = table(file.removesuffix(".csv"))
    # A table with a licence column spells its source out in each row.
    named = {row["source"] for row in rows if "source" in row and "licence" not in row}
    for name in named:
        assert origins(file.removesuffix(".csv"), name)


def test_a_source_that_the_card_does_not_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        origins("inflation", "hearsay")
