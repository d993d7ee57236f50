"""Measured tables are data packages: the standard's own reader finds each cell in order."""

from __future__ import annotations

import csv
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from frictionless import validate

TABLES = Path(str(files("whowhere.facts") / "indicators"))
PACKAGES = sorted(path.name for path in TABLES.glob("datapackage*.json"))


@pytest.mark.parametrize("name", PACKAGES)
def test_a_reader_of_data_packages_finds_no_fault(name: str) -> None:
    report = validate(str(TABLES / name))
    assert report.stats["tasks"]
    assert report.valid, report.flatten(["title", "fieldName", "rowNumber", "message"])


def test_it_would_find_a_price_of_nothing(tmp_path: Path) -> None:
    folder = shutil.copytree(TABLES, tmp_path / "tables")
    table = folder / "vendor_prices.csv"
    rows = list(csv.DictReader(table.read_text("utf-8").splitlines()))
    rows[0]["low"] = "0"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    report = validate(str(folder / "datapackage.json"))
    assert report.flatten(["fieldName", "rowNumber", "type"]) == [["low", 2, "constraint-error"]]
