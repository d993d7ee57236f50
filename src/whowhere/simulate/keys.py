"""Keys and the random words that follow from them, in 32-bit arithmetic alone.

A browser repeats every step exactly with ``Math.imul``, ``^`` and ``>>>``.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from whowhere.quantities.ranges import Array

Words: TypeAlias = NDArray[np.uint32]

WORDS = 2**32
"""How many 32-bit words there are: no stream is longer."""
_FNV_START = 0x811C9DC5
_FNV_PRIME = 0x01000193


def fnv1a(text: str) -> int:
    """Return the 32-bit FNV-1a hash of the UTF-8 bytes of ``text`` (Fowler, Noll and Vo)."""
    word = _FNV_START
    for byte in text.encode():
        word = (word ^ byte) * _FNV_PRIME % WORDS
    return word


_MULTIPLIERS = (0x7FEB352D, 0x846CA68B)


def mix(words: Words) -> Words:
    """Return each word mixed, in the same shape; no two words mix into the same one.

    Source: ``lowbias32`` of Chris Wellons, Prospecting for Hash Functions (2018).
    """
    words = words ^ (words >> np.uint32(16))
    words *= np.uint32(_MULTIPLIERS[0])
    words ^= words >> np.uint32(15)
    words *= np.uint32(_MULTIPLIERS[1])
    words ^= words >> np.uint32(16)
    return words


def _mixed(word: int) -> int:
    """Return one word mixed as ``mix`` does: an array of one would take ten times as long."""
    word ^= word >> 16
    word = word * _MULTIPLIERS[0] % WORDS
    word ^= word >> 15
    word = word * _MULTIPLIERS[1] % WORDS
    return word ^ word >> 16


def key_of(seed: int, text: str) -> int:
    """Return the 32-bit key of a purpose, such as ``order/world``, under a seed.

    Seeds are whole numbers below 2**53, the largest that a browser holds exactly.
    """
    return _mixed(fnv1a(f"{seed}:{text}"))


def stream(count: int, key: int) -> Words:
    """Return the first ``count`` random words of a key, all different, in shape ``(count,)``.

    A longer stream begins with the shorter one. Raises ``ValueError`` beyond 2**32 words.
    """
    if count > WORDS:
        raise ValueError(f"{count:,} words asked of one key; it has {WORDS:,}")
    return mix(_counted(count) ^ np.uint32(key))


@lru_cache(maxsize=4)
def _counted(count: int) -> Words:
    """Return the first numbers, mixed before a key enters.

    Else keys that differ in low bits alone would give the same words in another order.
    """
    return mix(np.arange(count, dtype=np.uint32))


def permutation(count: int, key: int) -> NDArray[np.intp]:
    """Return 0 to ``count - 1`` in the order of the key's random words; ties cannot occur."""
    # Halves of a word, the lower first: NumPy counts words of 16 bits instead of comparing them.
    words = stream(count, key)
    by_lower = words.astype(np.uint16).argsort(kind="stable")
    upper = (words >> np.uint32(16)).astype(np.uint16).take(by_lower)
    return by_lower.take(upper.argsort(kind="stable"))


def unit(words: Words) -> Array:
    """Return words as numbers strictly between 0 and 1: (word + 0.5) / 2**32."""
    numbers = np.add(words, 0.5, dtype=np.float64)
    numbers *= 1 / WORDS  # a power of two: exact, and faster than a division
    return numbers


def uniforms(shape: tuple[int, ...], key: int) -> Array:
    """Return uniform noise strictly between 0 and 1 in ``shape``, counted along its rows.

    More rows change no earlier row. Raises ``ValueError`` beyond 2**32 numbers.
    """
    return unit(stream(math.prod(shape), key)).reshape(shape)
