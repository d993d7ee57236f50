from pathlib import Path

import pytest

from whowhere.facts import tables


def test_a_table_is_read_once() -> None:
    assert tables.table("places") is tables.table("places")


def test_values_stay_text_in_the_order_of_the_file() -> None:
    first = tables.table("places")[0]
    assert list(first) == ["iso2", "iso3", "name", "city", "latitude", "longitude", "zone"]
    assert first["latitude"] == "25.20"


def test_a_table_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        tables.table("wishes")


def test_a_row_with_a_value_too_few_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ragged.csv").write_text("iso2,value\nPL,1\nDE\n", "utf-8")
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match="zip"):
        tables.table("ragged")


def test_rows_with_a_value_are_those_of_the_table() -> None:
    of_poland = tables.rows_where("public_holidays", "iso2", "PL")
    assert of_poland == tuple(row for row in tables.table("public_holidays") if row["iso2"] == "PL")
    assert of_poland


def test_no_row_has_a_value_that_the_column_has_not() -> None:
    assert tables.rows_where("public_holidays", "iso2", "XX") == ()


def test_values_of_a_column_come_once_each_in_the_order_of_the_file() -> None:
    rows = tables.table("exchange_monthly")
    in_order = tuple(dict.fromkeys(row["currency"] for row in rows))
    assert tables.values_in("exchange_monthly", "currency") == in_order


def test_a_column_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError, match="wish"):
        tables.rows_where("places", "wish", "PL")
