"""From a problem to a programme: a column for each choice and hub, and the rows that bind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from whowhere.decide.portfolio.problem import Problem, SharedSite
from whowhere.decide.portfolio.programme import NO_LINKS, Columns, Constraint, Whole, row
from whowhere.quantities.ranges import Array

DUST = 1e-3
"""Share of its whole below which a part may be lost in rounding."""


@dataclass
class ColumnLayout:
    """Which column stands for what."""

    problem: Problem
    columns: Columns = field(default_factory=Columns)
    shares: Whole = field(init=False)
    """The share of its package that each choice takes, shape (choices,)."""
    used: Whole = field(init=False)
    """Whether each choice is used at all; the share itself where a package may not be split."""
    open: dict[str, int] = field(init=False)
    """Whether each hub is open."""
    extra_staff: dict[str, int] = field(init=False)
    """People who run a hub beyond those that packages bring."""
    always: int = field(init=False)
    """A column that is one."""

    def __post_init__(self) -> None:
        """Give every choice and hub its columns."""
        problem, add = self.problem, self.columns
        split = [
            problem.by_id[choice.package].may_split or choice.portion < 1
            for choice in problem.choices
        ]
        self.shares = np.array([add.add(0, 0, 1, whole=not each) for each in split], np.int64)
        self.used = np.array(
            [add.add_choice() if may else at for may, at in zip(split, self.shares, strict=True)],
            np.int64,
        )
        self.open = {hub.id: add.add_choice() for hub in problem.hubs}
        self.extra_staff = {hub.id: add.add() for hub in problem.hubs if hub.least_staff > 0}
        self.always = add.add(0, 1, 1)

    def weighed(self, of_choice: Array, of_hub: Array, of_staff: Array, closing: Array) -> Array:
        """Return a weight for every column so far, given those of choices and hubs.

        ``of_staff`` is the price of one more person at each hub, ``closing`` what closing it
        costs.
        """
        weights = np.zeros(len(self.columns.cost))
        weights[self.shares] = of_choice
        for at, hub in enumerate(self.problem.hubs):
            weights[self.open[hub.id]] = of_hub[at] - closing[at]
            if hub.id in self.extra_staff:
                weights[self.extra_staff[hub.id]] = of_staff[at]
        weights[self.always] = closing.sum()
        return weights

    def expected(self) -> Array:
        """Return what every column costs in expectation."""
        return self._priced(lambda amounts: amounts.mean(axis=-1))

    def in_future(self, draw: int) -> Array:
        """Return what every column costs in one future."""
        return self._priced(lambda amounts: amounts[..., draw % amounts.shape[-1]])

    def _priced(self, read: Callable[[Array], Array]) -> Array:
        """Return what every column costs, as read off amounts that end in draws."""
        hubs = self.problem.hubs
        parts = (
            [hub.costs for hub in hubs],
            [hub.staff_price for hub in hubs],
            [_closing(hub) for hub in hubs],
        )
        return self.weighed(
            read(self.problem.costs), *(np.array([read(one) for one in part]) for part in parts)
        )

    def rows(self) -> list[Constraint]:
        """Return the rows that hold a plan together, whatever the rules."""
        return [
            *self._chosen(), *self._parts(), *self._together(), *self._hubs(), *self._staff(),
        ]  # fmt: skip

    def _chosen(self) -> Iterator[Constraint]:
        """Every package is done in full."""
        for at in self.problem.of_package.values():
            yield Constraint(self.shares[at], np.ones(len(at)), 1.0, 1.0)

    def _parts(self) -> Iterator[Constraint]:
        """A part of a split package is not smaller than asked, and used where it has a share."""
        for at, each in enumerate(self.problem.choices):
            least, share, used = self._least(at), int(self.shares[at]), int(self.used[at])
            if share != used:
                yield row([(share, 1.0), (used, -each.portion)], upper=0.0)
                yield row([(share, 1.0), (used, -least * each.portion)], lower=0.0)

    def _least(self, at: int) -> float:
        """Return the least share of the whole of it that a choice has where it is used.

        A mix says itself how the package is split: it is taken for all of it.
        """
        choice = self.problem.choices[at]
        package = self.problem.by_id[choice.package]
        return package.least_part if package.may_split and not choice.mix else 1.0

    def taken(self, group: Iterable[int]) -> list[tuple[int, float]]:
        """Return terms that add up to how far ways with a part in a group of choices are taken.

        Of one package, that is one at most: the ways to do it share it.
        """
        first = {self.problem.way_of[at]: at for at in reversed(list(group))}
        return [
            (int(self.shares[at]), 1.0 / self.problem.choices[at].portion)
            for at in sorted(first.values())
        ]

    def _together(self) -> Iterator[Constraint]:
        """Parts of today's way go on all or none, each with its portion."""
        portions = self.problem.portions
        for ways in self.problem.ways.values():
            for first, *others in ways:
                for at in others:
                    pair = [(int(self.shares[at]), portions[first]),
                            (int(self.shares[first]), -portions[at])]  # fmt: skip
                    yield row(pair, 0.0, 0.0)
                    yield row([(int(self.used[at]), 1.0), (int(self.used[first]), -1.0)], 0.0, 0.0)

    def _hubs(self) -> Iterator[Constraint]:
        """A package uses a hub only where it is open: one row for each of them, and so tight."""
        for hub, at in self.problem.of_hub.items():
            for package in dict.fromkeys(self.problem.choices[each].package for each in at):
                mine = [each for each in at if self.problem.choices[each].package == package]
                yield row([*self.taken(mine), (self.open[hub], -1.0)], upper=0.0)
                for each in mine:
                    if self._is_dust(each):
                        yield row([(int(self.used[each]), 1.0), (self.open[hub], -1.0)], upper=0.0)

    def _is_dust(self, at: int) -> bool:
        """Whether a choice may be used by so little that it rounds to nothing in a sum."""
        return bool(self.used[at] != self.shares[at]) and self._least(at) < DUST

    def links(self) -> Whole:
        """Return what the rows of hubs say of whole numbers already: a used choice's is open."""
        pairs = [
            (int(self.used[each]), self.open[hub])
            for hub, at in self.problem.of_hub.items()
            for each in at
            if self.used[each] != self.shares[each] and not self._is_dust(each)
        ]
        return np.array(pairs, dtype=np.int64) if pairs else NO_LINKS

    def _staff(self) -> Iterator[Constraint]:
        """An open hub has the people who run it: brought by packages, or paid for beside them."""
        for hub in self.problem.hubs:
            if hub.id in self.extra_staff:
                at = self.problem.of_hub[hub.id]
                brought = [
                    (int(self.shares[each]), self.problem.choices[each].hub_staff) for each in at
                ]
                own = [(self.extra_staff[hub.id], 1.0), (self.open[hub.id], -hub.least_staff)]
                yield row([*brought, *own], lower=0.0)

    def add_used_in(self, group: Sequence[int]) -> tuple[int, list[Constraint]]:
        """Add a column that is 1 if any choice of a package's group is used, and what makes it so.

        One row for all of them is tighter than one for each.
        """
        column = self.columns.add_choice()
        small = [row([(int(self.used[at]), 1.0), (column, -1.0)], upper=0.0)
                 for at in group if self._is_dust(at)]  # fmt: skip
        return column, [row([*self.taken(group), (column, -1.0)], upper=0.0), *small]


def _closing(hub: SharedSite) -> Array:
    return hub.closing if hub.exists else np.zeros(1)
