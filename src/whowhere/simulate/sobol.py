"""Sobol points and their Owen scrambling: draws spread more evenly than chance would."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from whowhere.simulate.keys import Words

DIMENSIONS = 96
"""How many dimensions the table of direction numbers holds."""
_BITS = 32
_NEIGHBOURS = tuple(
    (np.uint32(step), np.uint32(mask))
    for step, mask in ((1, 0x55555555), (2, 0x33333333), (4, 0x0F0F0F0F))
)
_LAINE_KARRAS = tuple(np.uint32(f) for f in (0x6C50B47C, 0xB82F1E52, 0xC7AFE638, 0x8D22F6E6))


@cache
def direction_numbers() -> Words:
    """Return the direction numbers in shape ``(96, 32)``, that of the highest bit first.

    Source: Joe and Kuo, SIAM Journal on Scientific Computing 30 (2008), 2635-2654, file
    new-joe-kuo-6.21201; its licence lies beside ``direction_numbers.csv``.
    """
    table = files("whowhere.simulate").joinpath("direction_numbers.csv")
    rows = csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    first = [1 << (_BITS - 1 - bit) for bit in range(_BITS)]
    others = [_directions(int(row["a"]), [int(m) for m in row["m"].split()]) for row in rows]
    directions = np.array([first, *others], dtype=np.uint32)
    directions.flags.writeable = False
    return directions


def _directions(a: int, m: Sequence[int]) -> list[int]:
    """Continue initial numbers ``m`` by the primitive polynomial whose inner bits are ``a``."""
    degree = len(m)
    numbers = [start << (_BITS - 1 - bit) for bit, start in enumerate(m)]
    for bit in range(degree, _BITS):
        word = numbers[bit - degree] ^ (numbers[bit - degree] >> degree)
        for back in range(1, degree):
            word ^= numbers[bit - back] * (a >> (degree - 1 - back) & 1)
        numbers.append(word)
    return numbers


def sobol_points(dimensions: int, draws: int) -> Words:
    """Return the first ``draws`` Sobol points, a power of two, in shape ``(dimensions, draws)``.

    Points come in Gray-code order (Antonov and Saleev 1979) as fractions of 2**32. A further
    dimension changes no earlier one.
    """
    points = np.zeros((dimensions, draws), dtype=np.uint32)
    for bit in range(draws.bit_length() - 1):
        half = 1 << bit
        mirrored = points[:, :half][:, ::-1]
        points[:, half : 2 * half] = mirrored ^ direction_numbers()[:dimensions, bit, None]
    return points


def reverse_bits(words: Words) -> Words:
    """Return each word with its 32 bits in the opposite order."""
    words = words.byteswap()
    for step, mask in _NEIGHBOURS:
        upper = words >> step
        upper &= mask
        words &= mask
        words <<= step
        words |= upper
    return words


def owen_scrambled(points: Words, keys: Sequence[int]) -> Words:
    """Return points under nested uniform scrambling, one key per dimension (row).

    Every interval of length 2**-k keeps its number of points, while each point alone is
    uniform. Source: Laine and Karras (2011); Burley, Practical Hash-based Owen Scrambling,
    Journal of Computer Graphics Techniques 9(4), 2020.
    """
    return scrambled(reverse_bits(points), keys)


def scrambled(mirrored: Words, keys: Sequence[int]) -> Words:
    """Return points under nested uniform scrambling, given with their bits reversed."""
    words = mirrored + np.array(keys, dtype=np.uint32)[:, None]
    for factor in _LAINE_KARRAS:
        words ^= words * factor
    return reverse_bits(words)
