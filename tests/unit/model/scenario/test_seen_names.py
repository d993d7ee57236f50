"""Names of what belongs to one part of today's way, or to a move: written, read, and refused."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed
from tests.todays_ways import WAYS, standing

from whowhere.model.case import Case
from whowhere.model.scenario.seen import PartOrMove, seen_by, seen_named
from whowhere.quantities.faults import Faults

BETA = {"vendor": "Beta", "option": "managed_service@PH", "kind": "output",
        "monthly_price": 60_000}  # fmt: skip


@pytest.mark.parametrize(
    ("key", "name", "words"),
    [
        ("part2", "part2", " in part 2 of today's way"),
        ("from_part2", "from_part2", ", leaving part 2 of today's way"),
        ("acme", "to_acme", ", for acme"),
        ("another", "to_another", ", for another partner"),
        ("renewed", "to_renewed", " at the renewed price"),
        ("acme_digitalfrom_part12", "to_acme_digital_from_part12",
         ", leaving part 12 of today's way, for acme digital"),
        ("beside_part3from_part2", "beside_part3_from_part2",
         ", leaving part 2 of today's way, joining part 3 of today's way"),
        ("anotherbeside_part1", "to_another_beside_part1",
         ", joining part 1 of today's way, for another partner"),
    ],
)  # fmt: skip
def test_a_key_of_the_model_has_a_name_that_is_read_back(key: str, name: str, words: str) -> None:
    seen = seen_by(key)
    assert (seen.name, seen.key, seen.words()) == (name, key, words)
    assert seen_named(name) == seen


@pytest.mark.parametrize("word", ["PH", "managed_service", "to_", "pay", "part", "party", "own"])
def test_other_words_are_no_parts(word: str) -> None:
    assert seen_named(word) is None


def test_what_is_said_of_a_part_holds_however_it_is_left_but_not_for_those_who_join_it() -> None:
    part, leaving, to = PartOrMove(part=1), PartOrMove(leaving=1), PartOrMove(to="beta")
    keys = ("part1", "from_part1", "betafrom_part1", "beside_part1", "part2", "beta", "")
    assert [part.covers(key) for key in keys] == [True, True, True, False, False, False, False]
    assert [leaving.covers(key) for key in keys] == [False, True, True, False, False, False, False]
    assert [to.covers(key) for key in keys] == [False, False, True, False, False, True, False]
    assert part.narrowness < leaving.narrowness < seen_by("betafrom_part1").narrowness


def case(way: str, **assumptions: Any) -> Case:
    return case_of(changed(
        SMALL, **standing(WAYS[way]), offers=[BETA],
        assumptions={name.replace("__", "."): value for name, value in assumptions.items()},
        options={"places": ["home", "PH", "PL"], "engagements": ["own_staff", "managed_service"]},
    ))  # fmt: skip


def years(found: Case) -> dict[str, float]:
    """Years of service by key of the spot at which they stand."""
    return {spot.offer: facts[0].value.likely for (name, spot), facts in found.facts.items()
            if name == "tenure_at_home" and not spot.place}  # fmt: skip


def test_a_parts_years_of_service_are_its_own() -> None:
    plain, said = years(case("three parts")), years(case("three parts", part2__tenure_at_home=3))
    assert {key for key in plain if plain[key] != said[key]} == {
        key for key in plain if key.endswith("part2") and not key.endswith("beside_part2")
    }
    assert said["part2"] == said["from_part2"] == said["betafrom_part2"] == 3


def test_a_narrower_name_beats_a_broader_one() -> None:
    said = years(case("three parts", to_beta_from_part2__tenure_at_home=2,
                      part2__tenure_at_home=3, tenure_at_home=4))  # fmt: skip
    assert (said["betafrom_part2"], said["from_part2"], said["from_part1"]) == (2, 3, 4)


def test_where_today_is_one_part_all_of_its_inputs_are_part_ones() -> None:
    plain = case("a vendor with a contract")
    said = case("a vendor with a contract", part1__tools_months=1.5)
    months = {facts[0].value.likely for (name, _), facts in said.facts.items()
              if name == "tools_months"}  # fmt: skip
    assert months == {1.5}
    other = {key for key in plain.facts if plain.facts[key] != said.facts[key]}
    assert {name for name, _ in other} == {"tools_months"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("part4__tenure_at_home", "a part from 1 to 3"),
        ("from_part9__lease_left", "about part 9 of today's way"),
        ("to_betta__longer_learning", "to_beta"),
        ("part1__attrition", "given for part1, which has none of its own"),
        ("part1__tenure_at_hom", "tenure_at_home"),
    ],
)
def test_a_part_a_move_or_an_input_that_there_is_not_is_refused(name: str, told: str) -> None:
    with pytest.raises(Faults) as refused:
        case("three parts", **{name: 1})
    assert told in str(refused.value)


def test_a_team_at_home_has_no_second_part() -> None:
    with pytest.raises(Faults, match="a part from 1 to 1"):
        case_of(changed(SMALL, assumptions={"part2.tenure_at_home": 3}))
