"""Latin supercube draws: every group of inputs spread evenly, groups shuffled by their names.

Source: Owen, Latin supercube sampling for very high-dimensional simulations, ACM Transactions
on Modeling and Computer Simulation 8 (1998), 71-102.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array
from whowhere.simulate.how_many import MOST_FUTURES
from whowhere.simulate.kept import KEPT
from whowhere.simulate.keys import Words, key_of, permutation, uniforms, unit
from whowhere.simulate.normal import scores_below
from whowhere.simulate.sobol import DIMENSIONS, reverse_bits, scrambled, sobol_points

MOST_DRAWS = 2**20
"""The most that are spread evenly."""
SPREAD = math.sqrt(12)
"""The width of a uniform step of unit variance."""


@dataclass(frozen=True)
class DrawGroup:
    """Inputs whose draws are spread evenly together; each is drawn when it is asked for.

    An input's scores follow from the seed, the group's name, the number of draws and the
    input's position among ``inputs``: append names, never insert them. Raises ``Faults``.
    """

    name: str
    inputs: tuple[str, ...]
    seed: int
    draws: int

    def __post_init__(self) -> None:
        """Refuse a number of draws or of inputs that cannot be spread evenly."""
        _refuse(_draws_faults(self.draws) + _names_faults(self.name, self.inputs))

    @cached_property
    def _order(self) -> NDArray[np.intp]:
        """The order of the group's draws; they may be asked for one input at a time."""
        return permutation(self.draws, key_of(self.seed, f"order/{self.name}"))

    def scores(self, name: str, first: int | None = None) -> Array:
        """Return the standard normal scores of one input, in shape ``(draws,)``.

        ``first`` asks for the first so many of the draws alone.
        """
        at = self.inputs.index(name)
        key = ("scores", self.name, at, self.seed, self.draws)
        return _kept(key, first, lambda some: self._drawn(at, some))

    def _drawn(self, at: int, first: int | None) -> Array:
        points = _mirrored(self.draws)[at].take(self._order[:first])
        words = scrambled(points[None, :], [key_of(self.seed, f"scramble/{at}/{self.name}")])
        return scores_below(unit(words[0]))


@cache
def _mirrored(draws: int) -> Words:
    """Return the points of every dimension, bits reversed: all groups share them."""
    return reverse_bits(sobol_points(DIMENSIONS, draws))


def standard_normals(group: str, names: Sequence[str], seed: int, draws: int) -> dict[str, Array]:
    """Return standard normal scores of each input of a group, by name. Raises ``Faults``."""
    drawn = DrawGroup(group, tuple(names), seed, draws)
    return {name: drawn.scores(name) for name in names}


def luck(key_text: str, seed: int, draws: int, first: int | None = None) -> Array:
    """Return chances spread evenly between 0 and 1 in shape ``(draws,)``, in keyed order.

    One falls into each interval of 1 / draws, so an event of chance p comes in p of the futures.
    ``first`` asks for the first so many of the draws alone. Raises ``Faults`` unless ``draws`` is
    a power of two.
    """
    _refuse(_draws_faults(draws))
    key = ("luck", key_text, seed, draws)
    return _kept(key, first, lambda some: _lucky(key_text, seed, draws, some))


def _kept(key: Hashable, first: int | None, draw: Callable[[int | None], Array]) -> Array:
    """Return what is kept, the first of what is kept, or what is drawn now."""
    whole = None if first is None else KEPT.known((key, None))
    return KEPT.get((key, first), lambda: draw(first)) if whole is None else whole[:first]


def _lucky(key_text: str, seed: int, draws: int, first: int | None) -> Array:
    order = permutation(draws, key_of(seed, f"order/luck/{key_text}"))[:first]
    points = _mirrored(draws)[0].take(order)
    return unit(scrambled(points[None, :], [key_of(seed, f"scramble/luck/{key_text}")])[0])


def noise(key_text: str, seed: int, months: int, draws: int) -> Array:
    """Return independent steps of mean zero and unit variance in shape ``(months, draws)``.

    Each step is uniform, which is fast; what counts are sums over months, which are near normal
    (Irwin-Hall: twelve steps have a kurtosis of 2.9, a normal curve 3). They follow from the seed
    and ``key_text``, say ``exchange/PHP``; more months change no earlier month. Raises ``Faults``
    unless ``draws`` is a power of two.
    """
    _refuse(_draws_faults(draws))
    steps = uniforms((months, draws), key_of(seed, f"noise/{key_text}"))
    steps -= 0.5
    steps *= SPREAD
    return steps


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise Faults(faults)


def require_futures(draws: int) -> None:
    """Refuse a number of futures that cannot be spread evenly, or that memory may not hold.

    Raises ``Faults``.
    """
    room = ", which take up to 1 GiB of memory" if draws > MOST_FUTURES else ""
    _refuse(_draws_faults(draws, MOST_FUTURES, room))


def _draws_faults(draws: int, most: int = MOST_DRAWS, why: str = "") -> list[Fault]:
    if 1 <= draws <= most and draws.bit_count() == 1:
        return []
    lower = 1 << (min(max(draws, 1), most - 1).bit_length() - 1)
    accepted = f"a power of two from 1 to {most:,}{why}"
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
