"""Figures of one option computed in a straight line, a few draws at a time.

What an option needs for itself is a list of steps, made once for all options of its kind; what it
shares with others is looked up before. A result is dropped when no later step needs it, so what
stands between stays in the processor's cache. Each number is that of the figures read one by one:
the same operations on the same draws.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np

from whowhere.model.graph.readings import Look
from whowhere.model.graph.windows import Block
from whowhere.quantities.ranges import Array

AT_ONCE: Final = 8_192
"""Draws that are taken through all steps together. Fewer fit a cache better, but what Python does
for each step costs more than that saves (decision 73); more would take more memory."""
BLOCK: Final = 0
"""The place of the block of draws itself."""


class Instruction(NamedTuple):
    """One operation; its arguments and its result stand in numbered places."""

    apply: Callable[..., Any]
    result: int
    arguments: tuple[int, ...]


class Taken(NamedTuple):
    """What a program takes from outside, by whom it is read, and the place where it is put."""

    read: Callable[[Look], Any]
    place: int
    is_table: bool
    """Whether steps look into it as a whole: else it is cut along the draws."""


InBlock: TypeAlias = tuple[Callable[..., Any], int, Callable[[list[Any]], tuple[Any, ...]]]
"""What is applied, the place of the result, and what fetches the arguments."""


class Order(NamedTuple):
    """The steps of a program where it is known what differs between futures."""

    once: Sequence[Instruction]
    """Those that are alike in all futures."""
    in_blocks: Sequence[InBlock]
    """The others."""
    places: Mapping[int, int]
    """Where results stand that differ, each place being used again once nobody needs what is there.
    """
    size: int


@dataclass(frozen=True, eq=False)
class Program:
    """Steps from what is taken to what is asked for."""

    taken: tuple[Taken, ...]
    constants: Mapping[int, Array]
    steps: tuple[Instruction, ...]
    asked: Mapping[str, int]
    """The places of the figures that are asked for, by name."""
    size: int
    """How many places there are."""
    _orders: dict[frozenset[int], Order] = field(default_factory=dict)

    def run(self, look: Look, draws: int) -> dict[str, Array]:
        """Return each figure asked for, ending in the draws, or in 1 if alike in all of them."""
        values: list[Any] = [None] * self.size
        for place, constant in self.constants.items():
            values[place] = constant
        cut: dict[int, Array] = {}
        for read, place, is_table in self.taken:
            values[place] = value = read(look)
            if not is_table and value.ndim and value.shape[-1] > 1:
                cut[place] = value
        order = self._order(frozenset(cut))
        for apply, result, arguments in order.once:
            values[result] = apply(*(values[each] for each in arguments))
        values += [None] * (order.size - len(values))
        found = {name: values[at] for name, at in self.asked.items() if at not in order.places}
        differing = [name for name in self.asked if name not in found]
        for first in range(0, draws if differing else 0, AT_ONCE):
            block = Block(first, min(first + AT_ONCE, draws), draws)
            _take_through(block, values, cut, order)
            for name in differing:
                _put(found, name, values[order.places[self.asked[name]]], block)
        return found

    def _order(self, differing: frozenset[int]) -> Order:
        """Return the steps in order, where it is known what is taken that differs."""
        if differing not in self._orders:
            self._orders[differing] = self._ordered({*differing, BLOCK})
        return self._orders[differing]

    def _ordered(self, differ: set[int]) -> Order:
        once, rest = list[Instruction](), list[Instruction]()
        for step in self.steps:
            if differ.isdisjoint(step.arguments):
                once.append(step)
            else:
                rest.append(step)
                differ.add(step.result)
        return Order(once, *_with_places_used_again(rest, set(self.asked.values()), self.size))


def _with_places_used_again(
    steps: Sequence[Instruction], kept: set[int], size: int
) -> tuple[list[InBlock], dict[int, int], int]:
    """Return steps that put results where an earlier one is needed no more, beyond ``size``."""
    last = {place: at for at, step in enumerate(steps) for place in step.arguments}
    places, free = dict[int, int](), list[int]()
    found = list[InBlock]()
    for at, (apply, result, arguments) in enumerate(steps):
        fetch = _fetching(tuple(places.get(place, place) for place in arguments))
        free += [
            places[place] for place in dict.fromkeys(arguments)
            if place in places and place not in kept and last[place] == at
        ]  # fmt: skip
        if free:
            places[result] = free.pop()
        else:
            places[result], size = size, size + 1
        found.append((apply, places[result], fetch))
    return found, places, size


def _fetching(places: tuple[int, ...]) -> Callable[[list[Any]], tuple[Any, ...]]:
    if len(places) > 1:
        return itemgetter(*places)
    (place,) = places
    return lambda values: (values[place],)


def _take_through(block: Block, values: list[Any], cut: Mapping[int, Array], order: Order) -> None:
    """Take a block of draws through all that differs between futures."""
    values[BLOCK] = block
    for place, whole in cut.items():
        values[place] = whole[..., block.first : block.last]
    for apply, result, arguments in order.in_blocks:
        values[result] = apply(*arguments(values))


def _put(found: dict[str, Array], name: str, value: Array, block: Block) -> None:
    """Put a block of a figure where it belongs among all draws."""
    if value.ndim == 0 or value.shape[-1] == 1 or block.is_all:
        found[name] = value
        return
    if name not in found:
        found[name] = np.empty((*value.shape[:-1], block.draws))
    found[name][..., block.first : block.last] = value
