"""Keyed words: fixed for ever, alike in every browser, and as good as chance."""

from __future__ import annotations

import numpy as np
import pytest

from whowhere.simulate.keys import fnv1a, key_of, mix, permutation, stream, uniforms, unit

KEYS = [key_of(2026, f"noise/exchange/{currency}") for currency in ("PHP", "PLN", "INR")]


def hexadecimal(words: np.ndarray) -> list[str]:
    return [f"{word:08x}" for word in words.tolist()]


@pytest.mark.parametrize(
    ("text", "word"), [("", 0x811C9DC5), ("a", 0xE40C292C), ("foobar", 0xBF9CF968)]
)
def test_texts_hash_to_the_published_values_of_fnv_1a(text: str, word: int) -> None:
    assert fnv1a(text) == word


def test_the_mixer_gives_the_words_that_javascript_gives() -> None:
    words = np.array([0, 1, 0xDEADBEEF], dtype=np.uint32)
    assert hexadecimal(mix(words)) == ["00000000", "688990c0", "e628c683"]


def test_keys_are_the_words_that_javascript_gives() -> None:
    assert key_of(7, "order/world") == 0xDDB95029
    assert key_of(7, "order/place:PH") == 0x7A4D54F1
    assert key_of(7, "noise/exchange/złoty") == 0x64D78DE4


def test_streams_and_permutations_are_those_that_javascript_gives() -> None:
    words = ["f5e71c96", "4aaa52d5", "0604011d", "fd0f306a"]
    assert hexadecimal(stream(4, 0x12345678)) == words
    assert permutation(8, 0x12345678).tolist() == [7, 2, 6, 1, 4, 5, 0, 3]


def test_one_changed_bit_changes_half_of_the_bits_mixed() -> None:
    words = stream(20_000, 1)
    for bit in range(32):
        changed = mix(words) ^ mix(words ^ np.uint32(1 << bit))
        assert np.bitwise_count(changed).mean() == pytest.approx(16, abs=0.1)


def test_no_two_words_of_a_stream_are_equal() -> None:
    assert len(np.unique(stream(1 << 20, KEYS[0]))) == 1 << 20


def test_keys_that_differ_in_one_low_bit_share_next_to_no_words() -> None:
    shared = np.intersect1d(stream(8_192, 0x12345678), stream(8_192, 0x12345679))
    assert len(shared) <= 2


def test_a_longer_stream_begins_with_the_shorter_one() -> None:
    assert np.array_equal(stream(1_000, 5)[:10], stream(10, 5))


@pytest.mark.parametrize("count", [1, 2, 1_000, 8_192])
def test_a_permutation_holds_every_index_once(count: int) -> None:
    assert np.array_equal(np.sort(permutation(count, KEYS[0])), np.arange(count))


@pytest.mark.parametrize("count", [2, 1_000, 65_536])
def test_a_permutation_is_the_order_of_the_keys_words(count: int) -> None:
    for key in KEYS:
        np.testing.assert_array_equal(permutation(count, key), np.argsort(stream(count, key)))


def test_every_index_lands_at_every_place_equally_often() -> None:
    orders = np.array([permutation(8, key_of(seed, "order/world")) for seed in range(8_000)])
    for place in range(8):
        counts = np.bincount(orders[:, place], minlength=8)
        assert ((counts - 1_000) ** 2 / 1_000).sum() < 24.3  # chi-square, 7 degrees, 99.9%


def test_noise_never_reaches_zero_or_one() -> None:
    ends = unit(np.array([0, 0xFFFFFFFF], dtype=np.uint32))
    assert ends.tolist() == [2.0**-33, 1 - 2.0**-33]


def test_a_further_month_changes_no_earlier_month() -> None:
    assert np.array_equal(uniforms((60, 128), 9)[:24], uniforms((24, 128), 9))


@pytest.mark.parametrize("key", KEYS)
def test_noise_has_the_mean_and_the_variance_of_even_chance(key: int) -> None:
    noise = uniforms((60, 8_192), key)
    assert noise.mean() == pytest.approx(1 / 2, abs=4 * np.sqrt(1 / 12 / noise.size))
    assert noise.var() == pytest.approx(1 / 12, abs=4 * np.sqrt(1 / 180 / noise.size))


@pytest.mark.parametrize("key", KEYS)
def test_noise_fills_a_thousand_bins_evenly(key: int) -> None:
    noise = uniforms((60, 8_192), key).ravel()
    counts = np.histogram(noise, bins=1_000, range=(0, 1))[0]
    expected = noise.size / 1_000
    chi_square = ((counts - expected) ** 2 / expected).sum()
    assert abs(chi_square - 999) < 4 * np.sqrt(2 * 999)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("lag", [1, 2, 3, 64, 8_192])
def test_noise_does_not_remember_earlier_noise(key: int, lag: int) -> None:
    noise = uniforms((60, 8_192), key).ravel()
    correlation = np.corrcoef(noise[:-lag], noise[lag:])[0, 1]
    assert abs(correlation) < 4 / np.sqrt(noise.size)


@pytest.mark.parametrize("key", KEYS)
def test_neighbours_in_noise_fill_the_square_evenly(key: int) -> None:
    pairs = uniforms((1 << 18, 2), key)
    counts = np.histogram2d(*pairs.T, bins=32, range=((0, 1), (0, 1)))[0]
    chi_square = ((counts - 256) ** 2 / 256).sum()
    assert abs(chi_square - 1_023) < 4 * np.sqrt(2 * 1_023)


def test_noise_under_two_keys_is_uncorrelated() -> None:
    first, second, third = (uniforms((60, 8_192), key).ravel() for key in KEYS)
    correlations = np.corrcoef([first, second, third])[np.triu_indices(3, 1)]
    assert np.abs(correlations).max() < 4 / np.sqrt(first.size)


def test_more_noise_than_one_key_can_give_is_refused() -> None:
    with pytest.raises(ValueError, match="4,294,967,297 words asked of one key"):
        stream(2**32 + 1, 1)
