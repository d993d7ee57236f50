from __future__ import annotations

from pathlib import Path

import pytest

from whowhere.facts.place_pillars import FILE, load_place_pillars
from whowhere.facts.tables import table
from whowhere.quantities.faults import Faults


def test_there_are_four_pillars_and_each_has_indicators() -> None:
    found = load_place_pillars()
    assert list(found.pillars) == ["cost", "people", "business", "digital"]
    assert {entry.pillar for entry in found.indicators.values()} == set(found.pillars)


def test_every_weight_has_a_reason() -> None:
    found = load_place_pillars()
    for entry in (*found.pillars.values(), *found.indicators.values()):
        assert len(entry.reason) > 20


def test_every_table_that_is_named_has_the_indicator() -> None:
    for key, entry in load_place_pillars().indicators.items():
        if entry.table and entry.table != "governance":
            assert any(row["indicator"] == key for row in table(entry.table)), key


def test_developers_weigh_most_in_it_and_nothing_in_support() -> None:
    developers = load_place_pillars().indicators["github_developers"]
    assert developers.weight_for("support") == 0
    assert developers.weight_for("it") > developers.weight_for("") > 0


@pytest.mark.parametrize(
    "group",
    [
        ("digital_services_exports", "ict_services_exports"),
        ("labour_force", "github_developers"),
        ("school_years", "tertiary_enrolment"),
    ],
)
def test_experience_size_and_schooling_of_the_people_weigh_alike(group: tuple[str, ...]) -> None:
    indicators = load_place_pillars().indicators
    assert sum(indicators[key].weight for key in group) == 30
    assert {indicators[key].pillar for key in group} == {"people"}


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('pillar = "digital"', 'pillar = "digitall"', "digitall"),
        ('better = "low"', 'better = "lower"', "better"),
        ("weight = 30", "weight = -30", "weight"),
        ('scale = "log"', 'scael = "log"', "scael"),
    ],
)
def test_a_wrong_value_is_named_with_its_key(
    tmp_path: Path, before: str, after: str, words: str
) -> None:
    text = FILE.read_text("utf-8")
    assert before in text
    (tmp_path / "p.toml").write_text(text.replace(before, after), "utf-8")
    with pytest.raises(Faults, match=words):
        load_place_pillars(tmp_path / "p.toml")
