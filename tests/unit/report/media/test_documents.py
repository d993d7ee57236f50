"""Documents and tables for other programs."""

from __future__ import annotations

import json

import pytest

from whowhere.report.media.documents import as_csv, as_json


def test_a_document_starts_with_its_schema_version() -> None:
    document = json.loads(as_json({"country": "PL", "name": "Świat"}))
    assert list(document) == ["schema_version", "country", "name"]
    assert document["name"] == "Świat"


def test_not_a_number_is_never_written() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        as_json({"amount": float("nan")})


def test_a_missing_value_is_an_empty_cell_and_commas_are_quoted() -> None:
    rows = [{"name": "a, b", "amount": 1.5}, {"name": "c", "amount": None}]
    assert as_csv(rows) == 'name,amount\n"a, b",1.5\nc,'
