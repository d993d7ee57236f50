"""``whowhere plan --table`` as users meet it."""

import io
import json
import sys
from pathlib import Path

import pytest
from tests.contracts.conftest import Run

TABLE = {
    "sites": [
        {"id": "Lodz", "fixed_cost": 10, "capacity": 12},
        {"id": "Porto", "fixed_cost": 100, "capacity": 20},
    ],
    "packages": [{"id": name, "demand": 5} for name in "abc"],
    "cost": [[10, 20, 30], [15, 20, 90]],
    "split": False,
}


def test_a_table_becomes_a_plan_with_the_published_keys(whowhere: Run, tmp_path: Path) -> None:
    file = tmp_path / "table.json"
    file.write_text(json.dumps(TABLE))
    run = whowhere("plan", "--table", str(file))
    assert (run.code, run.err) == (0, "")
    found = run.document
    assert set(found) == {"schema_version", "objective", "bound", "gap", "open", "shares"}
    # all three cost 60 at Lodz, which holds two; b can go to Porto at no loss
    assert found["objective"] == pytest.approx(10 + 100 + 60)
    assert found["gap"] <= 1e-9
    assert found["open"] == ["Lodz", "Porto"]
    assert found["shares"] == [[1, 0, 1], [0, 1, 0]]


def test_a_table_can_come_from_standard_input(
    whowhere: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = io.TextIOWrapper(io.BytesIO(json.dumps(TABLE).encode()))
    monkeypatch.setattr(sys, "stdin", text)
    assert whowhere("plan", "--table", "-").document["objective"] == pytest.approx(170)


def test_packages_that_do_not_fit_whole_are_refused_with_the_way_out(
    whowhere: Run, tmp_path: Path
) -> None:
    file = tmp_path / "table.json"
    packages = [{"id": name, "demand": 11} for name in "ab"]
    sites = [{"id": name, "fixed_cost": 1, "capacity": 8} for name in "xyz"]
    table = {"sites": sites, "packages": packages, "cost": [[1, 1]] * 3, "split": False}
    file.write_text(json.dumps(table))
    run = whowhere("plan", "--table", str(file))
    assert (run.code, run.out) == (2, "")
    assert '"split": true' in run.err


def test_every_fault_of_a_table_is_told_at_once(whowhere: Run, tmp_path: Path) -> None:
    file = tmp_path / "table.json"
    file.write_text('{"sites": [{"id": "A", "fixed_cost": -1}], "package": [], "cost": 3}')
    run = whowhere("plan", "--table", str(file))
    assert run.code == 2
    assert run.err.startswith("5 faults")
    assert "did you mean: packages" in run.err


def test_an_id_that_is_a_list_is_refused_like_any_other_that_is_none(
    whowhere: Run, tmp_path: Path
) -> None:
    file = tmp_path / "table.json"
    site = {"id": [], "fixed_cost": 1, "capacity": 1}
    file.write_text(
        json.dumps({"sites": [site], "packages": [{"id": "b", "demand": 1}], "cost": [[1]]}),
        "utf-8",
    )
    run = whowhere("plan", "--table", str(file))
    assert run.code == 2
    assert "sites[1].id is an empty list" in run.err


def test_sums_that_are_equal_on_paper_fit(whowhere: Run, tmp_path: Path) -> None:
    """1.1 and 2.2 are 3.3, which no two floating-point numbers say."""
    for sizes in ((1.1, 2.2, 3.3), (0.1, 0.2, 0.3), (1.1e9, 2.2e9, 3.3e9)):
        packages = [{"id": f"p{at}", "demand": size} for at, size in enumerate(sizes[:2])]
        for split in (True, False):
            table = {
                "sites": [{"id": "n", "fixed_cost": 10, "capacity": sizes[2]}],
                "packages": packages, "cost": [[5, 9]], "split": split,
            }  # fmt: skip
            path = tmp_path / "t.json"
            path.write_text(json.dumps(table), "utf-8")
            assert whowhere("plan", "--table", str(path)).document["objective"] == 24
