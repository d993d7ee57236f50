"""Latin supercube draws: every group of inputs spread evenly, groups shuffled by their names.

Source: Owen, Latin supercube sampling for very high-dimensional simulations, ACM Transactions
on Modeling and Computer Simulation 8 (1998), 71-102.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence

from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array
from whowhere.simulate.keys import key_of, permutation, uniforms, unit
from whowhere.simulate.normal import inverse_normal
from whowhere.simulate.sobol import DIMENSIONS, owen_scrambled, sobol_points

DRAWS = 8_192
"""How many futures are drawn unless the user asks for another number."""
MOST_DRAWS = 2**20
SPREAD = math.sqrt(12)
"""The width of a uniform step of unit variance."""


def standard_normals(
    group: str, names: Sequence[str], seed: int, draws: int, wanted: Collection[str] | None = None
) -> dict[str, Array]:
    """Return standard normal scores of each input of a group, by name, in shape ``(draws,)``.

    ``wanted`` names those that are needed, all if left out; the others keep their positions.

    An input's scores follow from the seed, the group's name, the number of draws and the
    input's position among ``names``: append names, never insert them. Raises ``Faults``.
    """
    _refuse(_draws_faults(draws) + _names_faults(group, names))
    kept = [at for at, name in enumerate(names) if wanted is None or name in wanted]
    points = sobol_points(len(names), draws)[kept]
    keys = [key_of(seed, f"scramble/{position}/{group}") for position in kept]
    order = permutation(draws, key_of(seed, f"order/{group}"))
    words = owen_scrambled(points, keys)[:, order]
    scores = (inverse_normal(unit(row)) for row in words)  # one at a time stays in the cache
    return dict(zip((names[at] for at in kept), scores, strict=True))


def luck(key_text: str, seed: int, draws: int) -> Array:
    """Return chances spread evenly between 0 and 1 in shape ``(draws,)``, in keyed order.

    One falls into each interval of 1 / draws, so an event of chance p comes in p of the futures.
    Raises ``Faults`` unless ``draws`` is a power of two.
    """
    _refuse(_draws_faults(draws))
    words = owen_scrambled(sobol_points(1, draws), [key_of(seed, f"scramble/luck/{key_text}")])
    return unit(words[0, permutation(draws, key_of(seed, f"order/luck/{key_text}"))])


def noise(key_text: str, seed: int, months: int, draws: int) -> Array:
    """Return independent steps of mean zero and unit variance in shape ``(months, draws)``.

    Each step is uniform, which is fast; what counts are sums over months, which are near normal
    (Irwin-Hall: twelve steps have a kurtosis of 2.9, a normal curve 3). They follow from the seed
    and ``key_text``, say ``exchange/PHP``; more months change no earlier month. Raises ``Faults``
    unless ``draws`` is a power of two.
    """
    _refuse(_draws_faults(draws))
    return (uniforms((months, draws), key_of(seed, f"noise/{key_text}")) - 0.5) * SPREAD


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise Faults(faults)


def _draws_faults(draws: int) -> list[Fault]:
    if 1 <= draws <= MOST_DRAWS and draws.bit_count() == 1:
        return []
    lower = 1 << (min(max(draws, 1), MOST_DRAWS - 1).bit_length() - 1)
    accepted = f"a power of two from 1 to {MOST_DRAWS:,}"
    return [Fault("", "draws", f"{draws:,}", accepted, do=f"Use {lower:,} or {2 * lower:,}.")]


def _names_faults(group: str, names: Sequence[str]) -> list[Fault]:
    faults = [
        Fault("", f"input name in group {group!r}", repr(name), "each name once", do="Rename one.")
        for name, times in Counter(names).items()
        if times > 1
    ]
    if len(names) > DIMENSIONS:
        key, accepted = f"number of inputs in group {group!r}", f"at most {DIMENSIONS}"
        faults.append(Fault("", key, str(len(names)), accepted, do="Split the group in two."))
    return faults
