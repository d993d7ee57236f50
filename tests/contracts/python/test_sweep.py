"""``ww.sweep`` answers what the command answers, with any executor."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest
from tests.sweeps import Here, grid_file, prepared_from

import whowhere as ww
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.sweep.axis_names import AS_OF, IN_SHORT
from whowhere.report.sweep.columns import OF_POINTS, SAME, axis_column, columns_of

DAY = date(2026, 11, 23)


def test_an_executor_of_ones_own_does_the_work(tmp_path: Path) -> None:
    here = Here()
    found = ww.sweep(grid_file(tmp_path), tmp_path / "out", cluster=here, as_of=DAY, format="csv")
    assert here.numbers == [0]
    assert [row["point"] for row in found.rows] == [1, 2, 3, 4, 5, 6]
    assert found.document["files"] == [
        str(tmp_path / "out" / name) for name in ("points.csv", "columns.csv")
    ]


def test_a_grid_may_be_a_document() -> None:
    grid = {"title": "A grid", "example": "product-team", "draws": 64,
            "axes": {"horizon_months": [24, 48]}}  # fmt: skip
    found = ww.sweep(grid, cluster=Here(), as_of=DAY)
    assert [row["horizon_months"] for row in found.rows] == [24, 48]
    assert "2 points over horizon_months (2)" in " ".join(str(found).split())


def test_a_map_is_a_chart_with_its_finding_and_its_table(tmp_path: Path) -> None:
    found = ww.sweep(
        grid_file(tmp_path), map="heads,horizon_months", by="change", cluster=Here(), as_of=DAY
    )
    chart = found.chart()
    assert chart.svg.startswith("<svg")
    assert chart.label.startswith("Over 12 months, ")
    assert len(chart.rows) == len(found.rows) == 6
    assert list(found.charts) == ["map"]


def test_without_a_map_there_is_no_chart(tmp_path: Path) -> None:
    assert not ww.sweep(grid_file(tmp_path), cluster=Here(), as_of=DAY).charts


def test_a_wrong_grid_raises_every_fault(tmp_path: Path) -> None:
    with pytest.raises(ww.Faults) as wrong:
        ww.sweep(grid_file(tmp_path, axes={"heads": [], "home": []}), cluster=Here(), as_of=DAY)
    assert [fault.key for fault in wrong.value.faults] == ["axes.heads", "axes.home"]


def test_parquet_has_types_and_units_and_nothing_is_not_a_number(tmp_path: Path) -> None:
    axes = {"places": ["PH", "CO"], "CO.attrition": [0.1], "as_of": ["2026-06-01", "2026-11-23"]}
    file = grid_file(tmp_path, axes=axes, options=["own_staff@PH"])
    for output in ("one", "two"):
        ww.sweep(file, tmp_path / output, cluster=Here(), format="parquet")
    one, two = (tmp_path / output / "points.parquet" for output in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()

    schema = pq.read_schema(one)
    kinds = {"whole": "int64", "number": "double", "text": "string", "truth": "bool",
             "day": "date32[day]"}  # fmt: skip
    for column in columns_of(prepared_from(file).axes)["points"]:
        field = schema.field(column.name)
        assert str(field.type) == kinds[column.kind], column.name
        assert field.metadata[b"unit"] == column.unit.encode()
    frame = pl.read_parquet(one)
    refused = frame.filter(pl.col("fault").is_not_null())
    assert refused["places"].unique().to_list() == ["PH"]
    assert refused["cost_p50"].null_count() == len(refused) == 2
    assert not frame["cost_p50"].is_nan().any()
    assert frame["software_share"].null_count() == len(frame)
    assert frame["as_of"].unique().sort().to_list() == [date(2026, 6, 1), date(2026, 11, 23)]


def test_where_pyarrow_is_missing_csv_is_written_and_parquet_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from whowhere.interfaces.sweeping import results  # noqa: PLC0415 - to be changed

    monkeypatch.setattr(results, "find_spec", lambda _: None)
    file = grid_file(tmp_path)
    with pytest.raises(ww.Faults, match="pip install pyarrow"):
        ww.sweep(file, tmp_path / "out", cluster=Here(), as_of=DAY, format="parquet")
    found = ww.sweep(file, tmp_path / "out", cluster=Here(), as_of=DAY)
    assert found.document["files"][0].endswith("points.csv")


def test_an_axis_that_bears_the_name_of_a_finding_has_a_column_of_its_own(tmp_path: Path) -> None:
    file = grid_file(tmp_path, axes={"distance": [1_000, 9_000]})
    found = ww.sweep(file, map="distance", cluster=Here(), as_of=DAY)
    points = found.document["rows"]
    assert [row["distance_set"] for row in points] == [1_000, 9_000]
    assert {row["distance"] for row in points} <= {"home", "far", "near"}
    assert [row["distance_set"] for row in found.rows] == [1_000, 9_000]


def test_every_axis_has_a_column_of_its_own() -> None:
    columns = {column.name for column in OF_POINTS} - SAME
    assert not columns & {axis_column(name) for name in (*ASSUMABLE, *IN_SHORT, AS_OF)}
