"""Ranks found by counting are those of a whole sort, whatever a sample looks like."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.quantities.ranges import Array
from whowhere.simulate import order_statistics
from whowhere.simulate.order_statistics import LARGE, at_ranks, highest, median

SMALL, WHOLE = LARGE // 2, 2 * LARGE
CHANCE = np.random.default_rng(19)
SAMPLES: dict[str, Array] = {
    "normal": CHANCE.normal(size=WHOLE),
    "few": CHANCE.normal(size=SMALL),
    "skewed": CHANCE.lognormal(sigma=6, size=WHOLE),
    "mostly nothing": CHANCE.lognormal(size=WHOLE) * (CHANCE.random(WHOLE) < 0.2),
    "two values": np.repeat([1.0, 2.0], LARGE),
    "one value": np.full(WHOLE, 3.5),
    "never": np.where(CHANCE.random(WHOLE) < 0.5, np.inf, 1.0),
    "next to each other": 1.0 + np.arange(WHOLE) * np.finfo(np.float64).eps,
    "tiny": CHANCE.random(WHOLE) * 1e-320,
    "huge": (CHANCE.random(WHOLE) - 0.5) * 1.7e308,
}


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())
def test_every_rank_is_that_of_a_whole_sort(sample: Array) -> None:
    last = len(sample) - 1
    ranks = np.array([0, 1, last // 10, last // 2, last // 2 + 1, last - 1, last])
    np.testing.assert_array_equal(at_ranks(sample, ranks), np.sort(sample)[ranks])


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())
def test_the_highest_values_come_in_order(sample: Array) -> None:
    np.testing.assert_array_equal(highest(sample, 400), np.sort(sample)[-400:])


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())
@pytest.mark.parametrize("left_out", [0, 1])
def test_the_median_is_numpys_to_the_last_bit(sample: Array, left_out: int) -> None:
    some = sample[left_out:]
    assert median(some) == float(np.median(some))


@given(st.lists(st.floats(-1e300, 1e300), min_size=1, max_size=60), st.integers(0, 2**32 - 1))
def test_ties_and_crowds_fall_into_place(values: list[float], seed: int) -> None:
    sample = np.random.default_rng(seed).choice(values, WHOLE)
    ranks = np.arange(0, WHOLE, 97)
    np.testing.assert_array_equal(at_ranks(sample, ranks), np.sort(sample)[ranks])


def test_a_large_sample_is_counted_and_not_sorted_as_a_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sizes: list[int] = []
    sort = np.sort

    def watched(sample: Array) -> Array:
        sizes.append(len(sample))
        return sort(sample)

    monkeypatch.setattr(order_statistics.np, "sort", watched)
    at_ranks(SAMPLES["normal"], np.array([WHOLE // 10, WHOLE // 2]))
    assert max(sizes) < WHOLE / 100
