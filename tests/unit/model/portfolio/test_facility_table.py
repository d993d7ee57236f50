from __future__ import annotations

import json
from typing import Any

import pytest

from whowhere.model.portfolio.facility_table import facility_table
from whowhere.quantities.faults import Faults

SOUND: dict[str, Any] = {
    "sites": [
        {"id": "Lodz", "fixed_cost": 10, "capacity": 12},
        {"id": "Porto", "fixed_cost": 100, "capacity": 20},
    ],
    "packages": [{"id": name, "demand": 5} for name in "abc"],
    "cost": [[10, 20, 30], [15, 20, 35]],
}


def faults_of(**changes: Any) -> list[str]:
    with pytest.raises(Faults) as refused:
        facility_table(json.dumps({**SOUND, **changes}), "t.json")
    return [str(fault) for fault in refused.value.faults]


def test_a_sound_table_is_read_and_splits_unless_told_otherwise() -> None:
    table = facility_table(json.dumps(SOUND), "t.json")
    assert table.sites == ("Lodz", "Porto")
    assert table.split
    assert table.cost.tolist() == [[10, 20, 30], [15, 20, 35]]


def test_a_table_with_a_row_for_each_package_is_known_by_its_shape() -> None:
    turned = [[10, 15], [20, 20], [30, 35]]
    table = facility_table(json.dumps({**SOUND, "cost": turned}), "t.json")
    assert table.by_package
    assert table.cost.tolist() == [[10, 20, 30], [15, 20, 35]]


def test_ids_may_be_whole_numbers() -> None:
    packages = [{"id": at, "demand": 5} for at in range(3)]
    assert facility_table(json.dumps({**SOUND, "packages": packages}), "t").packages == (0, 1, 2)


def test_every_fault_is_told_at_once_with_its_line() -> None:
    text = """{
      "sites": [{"id": "A", "fixed_cost": -1, "capacity": "12"}, 5, {"id": "A", "fixed_cost": 1,
        "capacity": 1}],
      "packages": [{"id": "x", "demnd": 5}],
      "cots": [[1]],
      "split": "yes"
    }"""
    with pytest.raises(Faults) as refused:
        facility_table(text, "t.json")
    told = "\n".join(map(str, refused.value.faults))
    for words in (
        "t.json:2: sites[1].fixed_cost is -1",
        "t.json:2: sites[1].capacity is \"12\"",
        "t.json:2: sites[2] is 5",
        "t.json:2: sites[3].id is \"A\" again",
        "Did you mean 'demand'?",
        "packages[1].demand is missing",
        "Did you mean 'cost'?",
        "split is \"yes\"; accepted: true or false",
    ):  # fmt: skip
        assert words in told


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"cost": [[1, 2, 3]]}, "cost is 1 rows; accepted: 2 rows"),
        ({"cost": [[1, 2, 3], [1, 2]]}, "cost[2] is 2 numbers; accepted: a list of 3 numbers"),
        ({"cost": [[1, 2, 3], [1, None, 2]]}, "cost[2][2] is nothing; accepted: a number"),
        ({"cost": [[1, 2, 3], [1, 1e999, 2]]}, "cost[2][2] is \"Infinity\""),
        ({"sites": []}, "accepted: a list of sites, at least one"),
        ({"packages": {"id": 1}}, "packages is a table"),
    ],
)  # fmt: skip
def test_what_is_no_table_of_costs_is_refused(changes: dict[str, Any], words: str) -> None:
    assert any(words in fault for fault in faults_of(**changes))


def test_sites_too_small_for_all_packages_are_refused_with_both_sums() -> None:
    heavy = [{"id": name, "demand": 50} for name in "abc"]
    (fault,) = faults_of(packages=heavy)
    assert "capacity is 32 in all sites together" in fault
    assert "at least the demand of all packages, 150" in fault


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"sites": [}', "[" * 5000])
def test_what_is_no_json_object_is_refused_in_words(text: str) -> None:
    with pytest.raises(Faults, match="accepted"):
        facility_table(text, "t.json")
