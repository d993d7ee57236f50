"""Draws: the same for the same seed, untouched by neighbours, and worth many random ones."""

from __future__ import annotations

import hashlib
import itertools
from statistics import NormalDist

import numpy as np
import pytest

from whowhere.quantities.faults import Faults
from whowhere.simulate.draws import noise, require_futures, standard_normals
from whowhere.simulate.how_many import DRAWS

WORLD = ["demand", "home_pay", "discount_rate"]
PLACE = ["pay", "attrition", "exchange_rate"]

# Three inputs of "place:PH" under seed 7 in eight draws, found by a program in JavaScript.
GOLDEN = [
    "a3235352 2de3b453 c2117459 8f00e230 70176f64 56d87fc5 11802ad9 ee5d5333",
    "2a37d7f3 7626ec0c 46bef258 b7178fb2 17e62494 8879b02d fa6367fb c59aa5fc",
    "84febb46 c913534a 4a5e9308 f7aed049 3475124f 79d392ac bbe18c6b 1814c8d3",
]


def test_scores_are_those_that_javascript_gives() -> None:
    scores = standard_normals("place:PH", PLACE, seed=7, draws=8)
    for name, words in zip(PLACE, GOLDEN, strict=True):
        chances = [(int(word, 16) + 0.5) / 2**32 for word in words.split()]
        expected = [NormalDist().inv_cdf(p) for p in chances]
        np.testing.assert_allclose(scores[name], expected, rtol=2e-15)


def test_every_input_has_its_name_and_one_score_per_draw() -> None:
    scores = standard_normals("world", WORLD, seed=1, draws=256)
    assert list(scores) == WORLD
    assert {values.shape for values in scores.values()} == {(256,)}


def test_an_input_takes_each_of_as_many_equal_chances_once() -> None:
    for values in standard_normals("world", WORLD, seed=1, draws=256).values():
        chances = [NormalDist().cdf(z) for z in values]
        assert sorted(int(p * 256) for p in chances) == list(range(256))


def test_a_group_drawn_alone_or_among_others_is_the_same() -> None:
    alone = standard_normals("place:PH", PLACE, seed=1, draws=DRAWS)
    standard_normals("place:PL", PLACE, seed=1, draws=DRAWS)
    again = standard_normals("place:PH", PLACE, seed=1, draws=DRAWS)
    assert all(np.array_equal(alone[name], again[name]) for name in PLACE)


def test_appending_an_input_changes_no_earlier_one() -> None:
    before = standard_normals("world", WORLD, seed=1, draws=DRAWS)
    after = standard_normals("world", [*WORLD, "oil_price"], seed=1, draws=DRAWS)
    assert all(np.array_equal(before[name], after[name]) for name in WORLD)


def test_renaming_an_input_changes_nothing_but_its_name() -> None:
    before = standard_normals("world", WORLD, seed=1, draws=64)
    after = standard_normals("world", [name.upper() for name in WORLD], seed=1, draws=64)
    assert np.array_equal(list(before.values()), list(after.values()))


def digest(seed: int, group: str = "world") -> str:
    scores = np.array(list(standard_normals(group, WORLD, seed, draws=1_024).values()))
    return hashlib.sha256(scores.tobytes()).hexdigest()


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert digest(seed=1) == digest(seed=1)


def test_another_seed_or_another_group_gives_other_bytes() -> None:
    assert len({digest(1), digest(2), digest(-1), digest(1, "work"), digest(1, "worlds")}) == 5


def test_noise_is_the_same_for_the_same_key_and_seed_only() -> None:
    drawn = noise("exchange/PHP", seed=1, months=12, draws=64)
    assert drawn.tobytes() == noise("exchange/PHP", seed=1, months=12, draws=64).tobytes()
    assert not np.array_equal(drawn, noise("exchange/PLN", seed=1, months=12, draws=64))
    assert not np.array_equal(drawn, noise("exchange/PHP", seed=2, months=12, draws=64))


def test_a_longer_horizon_changes_no_earlier_month_of_noise() -> None:
    long = noise("exchange/PHP", seed=1, months=60, draws=64)
    assert np.array_equal(long[:36], noise("exchange/PHP", seed=1, months=36, draws=64))


def test_noise_has_unit_variance_and_months_are_independent() -> None:
    drawn = noise("exchange/PHP", seed=1, months=60, draws=DRAWS)
    size = drawn.size
    assert drawn.mean() == pytest.approx(0, abs=4 / np.sqrt(size))
    assert drawn.var() == pytest.approx(1, abs=4 * np.sqrt(2 / size))
    between = np.corrcoef(drawn)[np.triu_indices(60, 1)]
    assert np.abs(between).max() < 4.5 / np.sqrt(DRAWS)


def test_a_year_of_noise_is_as_good_as_normal() -> None:
    year = noise("exchange/PHP", seed=1, months=12, draws=2**16).sum(axis=0) / np.sqrt(12)
    irwin_hall = 3 - 6 / 5 / 12
    assert (year**4).mean() == pytest.approx(irwin_hall, abs=4 * np.sqrt(96 / len(year)))
    for chance in (0.05, 0.1, 0.5, 0.9, 0.95):
        assert np.quantile(year, chance) == pytest.approx(NormalDist().inv_cdf(chance), abs=0.03)


@pytest.mark.parametrize(
    ("first", "second"),
    [*itertools.combinations(["world", "place:PH", "engagement:managed_service", "work"], 2)],
)
def test_inputs_of_different_groups_are_uncorrelated(first: str, second: str) -> None:
    scores = [
        *standard_normals(first, PLACE, seed=2026, draws=DRAWS).values(),
        *standard_normals(second, PLACE, seed=2026, draws=DRAWS).values(),
    ]
    across = np.corrcoef(scores)[:3, 3:]
    assert np.abs(across).max() < 0.03


def test_inputs_of_one_group_are_far_less_correlated_than_random_ones() -> None:
    scores = standard_normals("world", [f"input {i}" for i in range(8)], seed=1, draws=DRAWS)
    correlations = np.corrcoef(list(scores.values()))[np.triu_indices(8, 1)]
    assert np.sqrt((correlations**2).mean()) < 0.3 / np.sqrt(DRAWS)


def test_groups_over_many_seeds_are_as_unrelated_as_chance_makes_them() -> None:
    draws = 256
    correlations = [
        np.corrcoef(
            standard_normals("world", ["demand"], seed, draws)["demand"],
            standard_normals("place:PH", ["demand"], seed, draws)["demand"],
        )[0, 1]
        for seed in range(400)
    ]
    assert np.mean(correlations) == pytest.approx(0, abs=4 / np.sqrt(draws * 400))
    assert np.std(correlations) == pytest.approx(1 / np.sqrt(draws), rel=0.15)


def smooth_cost(scores: np.ndarray) -> float:
    return float(np.exp(0.15 * scores.sum(axis=0)).mean())


def test_two_groups_of_three_inputs_beat_random_draws_threefold() -> None:
    expected = np.exp(6 * 0.15**2 / 2)
    spread, random = [], []
    for seed in range(100, 120):
        world = standard_normals("world", WORLD, seed, DRAWS).values()
        place = standard_normals("place:PH", PLACE, seed, DRAWS).values()
        spread.append(smooth_cost(np.array([*world, *place])) - expected)
        random.append(smooth_cost(noise("random", seed, 6, DRAWS)) - expected)
    assert np.sqrt(np.mean(np.square(random)) / np.mean(np.square(spread))) > 3


@pytest.mark.parametrize(
    ("draws", "advice"),
    [
        (10_000, "Use 8,192 or 16,384."),
        (3, "Use 2 or 4."),
        (0, "Use 1 or 2."),
        (-5, "Use 1 or 2."),
        (2**21, "Use 524,288 or 1,048,576."),
    ],
)
def test_other_numbers_of_draws_are_refused_with_the_nearest_that_serve(
    draws: int, advice: str
) -> None:
    with pytest.raises(Faults, match=advice) as refusal:
        standard_normals("world", WORLD, seed=1, draws=draws)
    assert refusal.value.faults[0].given == f"{draws:,}"
    with pytest.raises(Faults, match=advice):
        noise("exchange/PHP", seed=1, months=12, draws=draws)


@pytest.mark.parametrize("draws", [2**16, 2**20])
def test_futures_of_a_case_are_as_many_as_memory_holds(draws: int) -> None:
    require_futures(32_768)
    with pytest.raises(Faults, match=r"Use 16,384 or 32,768\.") as refusal:
        require_futures(draws)
    assert "memory" in refusal.value.faults[0].accepted


def test_a_group_takes_sixty_four_inputs_and_no_more() -> None:
    names = [f"input {i}" for i in range(97)]
    assert len(standard_normals("work", names[:96], seed=1, draws=64)) == 96
    with pytest.raises(Faults, match=r"inputs in group 'work' is 97; accepted: at most 96\."):
        standard_normals("work", names, seed=1, draws=64)


def test_a_name_written_twice_is_refused_together_with_every_other_fault() -> None:
    with pytest.raises(Faults) as refusal:
        standard_normals("work", ["pay", "heads", "pay"], seed=1, draws=100)
    assert [fault.given for fault in refusal.value.faults] == ["100", "'pay'"]


def test_a_group_without_inputs_draws_nothing() -> None:
    assert standard_normals("work", [], seed=1, draws=64) == {}
