"""Sobol points: those that were published, and as even after scrambling as before."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import qmc

from whowhere.simulate.keys import key_of, stream, unit
from whowhere.simulate.sobol import (
    DIMENSIONS,
    direction_numbers,
    owen_scrambled,
    reverse_bits,
    sobol_points,
)

KEYS = [key_of(2026, f"scramble/{position}/world") for position in range(DIMENSIONS)]


def test_points_are_those_of_scipy_bit_for_bit() -> None:
    theirs = qmc.Sobol(DIMENSIONS, scramble=False, bits=32).random(1_024).T * 2.0**32
    ours = sobol_points(DIMENSIONS, 1_024)
    assert np.array_equal(ours, theirs.astype(np.uint32))


def test_points_are_those_of_scipy_at_the_usual_number_of_draws() -> None:
    theirs = qmc.Sobol(DIMENSIONS, scramble=False, bits=32).random(8_192).T * 2.0**32
    assert np.array_equal(sobol_points(DIMENSIONS, 8_192), theirs.astype(np.uint32))


def test_the_first_points_are_those_of_the_published_example() -> None:
    eighths = sobol_points(3, 8) * 8.0 / 2**32
    assert eighths.T.tolist() == [
        [0, 0, 0], [4, 4, 4], [6, 2, 2], [2, 6, 6], [3, 3, 5], [7, 7, 1], [5, 1, 7], [1, 5, 3],
    ]  # fmt: skip


def test_direction_numbers_are_those_that_javascript_gives() -> None:
    last = direction_numbers()[63]
    assert [int(last[bit]) for bit in (0, 1, 31)] == [0x80000000, 0x40000000, 0x121D6761]


def test_direction_numbers_cannot_be_changed_by_accident() -> None:
    with pytest.raises(ValueError, match="read-only"):
        direction_numbers()[0, 0] = 1


def test_a_further_dimension_changes_no_earlier_one() -> None:
    assert np.array_equal(sobol_points(20, 256)[:7], sobol_points(7, 256))


def test_one_point_is_the_origin() -> None:
    assert sobol_points(2, 1).tolist() == [[0], [0]]


def test_bits_are_reversed_from_end_to_end() -> None:
    words = np.array([0, 1, 6, 0x12345678, 0xFFFFFFFF], dtype=np.uint32)
    expected = [int(f"{word:032b}"[::-1], 2) for word in words.tolist()]
    assert reverse_bits(words).tolist() == expected


def test_scrambled_words_are_those_that_javascript_gives() -> None:
    points = np.array([[0, 1, 0x80000000, 0xFFFFFFFF]], dtype=np.uint32)
    scrambled = owen_scrambled(points, [0x12345678])
    assert scrambled.tolist() == [[0x1A35C7CF, 0x1A35C7CE, 0xB911FA0B, 0xCB5F6726]]


@pytest.mark.parametrize("draws", [1, 2, 256, 8_192])
def test_scrambling_keeps_one_point_in_each_interval_of_each_dimension(draws: int) -> None:
    scrambled = owen_scrambled(sobol_points(DIMENSIONS, draws), KEYS)
    intervals = np.floor(unit(scrambled) * draws)
    assert np.array_equal(np.sort(intervals, axis=1), np.tile(np.arange(draws), (DIMENSIONS, 1)))


@pytest.mark.parametrize("bits_across", range(11))
def test_scrambling_keeps_one_point_in_each_box_of_the_first_two_dimensions(
    bits_across: int,
) -> None:
    across, up = unit(owen_scrambled(sobol_points(2, 1_024), KEYS[:2]))
    columns, rows = 1 << bits_across, 1 << (10 - bits_across)
    boxes = np.floor(across * columns) * rows + np.floor(up * rows)
    assert np.array_equal(np.sort(boxes), np.arange(1_024))


def test_scrambling_never_parts_words_before_their_first_unlike_bit() -> None:
    first, second = stream(5_000, 1), stream(5_000, 2) >> (stream(5_000, 3) % np.uint32(31))
    pairs = np.stack([first, first ^ second])
    scrambled = owen_scrambled(pairs, [KEYS[0], KEYS[0]])
    before, after = pairs[0] ^ pairs[1], scrambled[0] ^ scrambled[1]
    unequal = before > 0
    assert np.array_equal(np.floor(np.log2(before[unequal])), np.floor(np.log2(after[unequal])))


def test_each_scrambled_point_alone_is_uniform_over_seeds() -> None:
    keys = stream(4_096, 11).tolist()
    for point in (0, 1, 5, 700):
        word = sobol_points(3, 1_024)[2, point]
        scrambled = owen_scrambled(np.full((4_096, 1), word), keys)
        counts = np.histogram(unit(scrambled), bins=64, range=(0, 1))[0]
        assert ((counts - 64) ** 2 / 64).sum() < 103.4  # chi-square, 63 degrees, 99.9%
