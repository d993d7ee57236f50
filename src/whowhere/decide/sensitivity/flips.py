"""Flip points: the values of single unknowns at which another option becomes best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whowhere.decide.roots import root
from whowhere.decide.sensitivity.first_look import MARGIN, FirstLook, first_look
from whowhere.decide.trials import Trial, at_value, is_beyond, trial_of
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import unknowns
from whowhere.quantities.progress import OnProgress, unheard
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.order_statistics import median
from whowhere.simulate.outcomes import Futures

CLOSE_ENOUGH = 2e-4
"""Share of a value to which its flip point is found."""
TINY = 1e-3
"""Share of the far end of a search below which a flip point is not found more closely."""
TRIED = 8
"""Options that may take the lead which are followed step by step; then all are looked at."""
MOST_OPTIONS = 60
"""Options that are looked at, those with the lowest medians."""


@dataclass(frozen=True)
class Flip:
    """The value nearest to the likely one, on one side, at which another option becomes best."""

    trial: Trial
    at: float
    """The value, or the multiple of what each role has where ``trial.is_factor``."""
    best_before: Option
    """The best option between the likely value and this one."""
    best_after: Option
    """The best option beyond it."""

    @property
    def is_above(self) -> bool:
        """Whether it lies above the likely value."""
        return self.at > self.trial.likely

    @property
    def is_beyond(self) -> bool:
        """Whether it lies outside the unknown's own range from P10 to P90."""
        return is_beyond(self.trial, self.at)


@dataclass(frozen=True)
class Flips:
    """Every flip point found, those inside their ranges first, then by how near they are."""

    flips: tuple[Flip, ...]
    tested: int
    """Unknowns that were tried."""
    is_complete: bool
    """Whether all of them were; not so if the search was interrupted."""


def flips(case: Case, seed: int, draws: int, on_progress: OnProgress = unheard) -> Flips:
    """Find every flip point on the model, to 0.1% of the value.

    ``on_progress`` hears how many unknowns of how many are done. An interrupt ends the search with
    what is known so far.
    """
    search = _Search.of(case, seed, draws)
    trials = [trial_of(case, unknown) for unknown in unknowns(case, search.options)]
    found: list[Flip] = []
    done = 0
    try:
        looks = first_look(search.futures, search.options, search.medians, trials)
        for look in looks:
            found.extend(search.flips_of(look))
            done += 1
            on_progress(done, len(trials))
    except KeyboardInterrupt:
        return Flips(_in_order(found), done, is_complete=False)
    return Flips(_in_order(found), len(trials), is_complete=True)


def _in_order(found: Sequence[Flip]) -> tuple[Flip, ...]:
    return tuple(sorted(found, key=lambda flip: (flip.is_beyond, _distance(flip))))


def _distance(flip: Flip) -> float:
    trial = flip.trial
    span = trial.high - trial.likely if flip.is_above else trial.likely - trial.low
    return abs(flip.at - trial.likely) / (span or abs(trial.likely) or 1.0)


@dataclass
class _Search:
    """The futures, the options that qualify, and what each costs as things are."""

    futures: Futures
    options: tuple[Option, ...]
    medians: dict[Option, float]

    @classmethod
    def of(cls, case: Case, seed: int, draws: int) -> _Search:
        futures = Futures(case, seed, draws)
        found = of_every_option(futures, lambda _, each: (each.option, median(each.cost)))
        every = {option: median for option, median in found if option.id not in case.failing}
        leading = sorted(every, key=lambda option: (every[option], option.id))[:MOST_OPTIONS]
        return cls(futures, tuple(leading), {o: every[o] for o in leading})

    def flips_of(self, look: FirstLook) -> list[Flip]:
        """Return the nearest flip on either side of an unknown's likely value."""
        if not look.may_flip:
            return []
        likely = look.trial.likely
        found = list(self._flips_from(look, self.best(look, likely, self._near(look))))
        if None in found:
            found = list(self._flips_from(look, self.best(look, likely, self.options)))
        return [flip for flip in found if flip]

    def _flips_from(self, look: FirstLook, start: Option) -> Iterator[Flip | None]:
        """Yield the flips from an option; ``None`` where it never led in the first place."""
        trial = look.trial
        for stops in ((trial.low, trial.tested_low), (trial.high, trial.tested_high)):
            at = trial.likely
            for stop in stops:
                if stop == at:
                    continue
                if self.best(look, stop, self._leading(look, start)) != start:
                    yield self._between(look, at, stop, start)
                    break
                at = stop

    def _near(self, look: FirstLook) -> tuple[Option, ...]:
        """Return options that cost about what the best does, and those that lead at an end."""
        limit = (1 + MARGIN) * min(self.medians.values())
        near = (option for option in self.options if self.medians[option] <= limit)
        return tuple(dict.fromkeys((*near, *look.leading[:TRIED])))

    def _leading(self, look: FirstLook, start: Option) -> tuple[Option, ...]:
        return tuple(dict.fromkeys((start, *look.leading[:TRIED])))

    def _between(self, look: FirstLook, inner: float, outer: float, start: Option) -> Flip | None:
        """Find the flip between two values; every option that leads beyond it is let in.

        ``None`` if one of those leads at the likely value too: then ``start`` did not.
        """
        followed = self._leading(look, start)
        while True:
            at = self._root(look, inner, outer, start, followed)
            step = 2 * CLOSE_ENOUGH * abs(at) or CLOSE_ENOUGH
            inside = at - step if outer > inner else at + step
            earlier = self.best(look, inside, self.options)
            if earlier == start or earlier in followed:
                beyond = at + step if outer > inner else at - step
                after = self.best(look, beyond, self.options)
                return Flip(look.trial, at, start, after)
            # It was not looked at before, so that it may lead already at the inner value.
            followed, inner, outer = (*followed, earlier), look.trial.likely, inside
            if self.best(look, inner, followed) != start:
                return None

    def _root(
        self, look: FirstLook, inner: float, outer: float, start: Option, followed: Sequence[Option]
    ) -> float:
        others = [option for option in followed if option != start]

        def gap(value: float) -> float:
            costs = self._medians(look, value, (start, *others))
            return min(costs[option] for option in others) - costs[start]

        low, high = sorted((inner, outer))
        widest = max(abs(low), abs(high))
        at = root(gap, low, high, CLOSE_ENOUGH * widest / 2)
        if abs(at) > widest / 2:
            return at
        # Near to nothing the share must be one of the value itself, not of the far end.
        return root(gap, low, high, CLOSE_ENOUGH * max(abs(at), TINY * widest) / 2)

    def best(self, look: FirstLook, value: float, options: Sequence[Option]) -> Option:
        """Return the option with the lowest median when the unknown is at a value."""
        costs = self._medians(look, value, options)
        return min(costs, key=lambda option: (costs[option], option.id))

    def _medians(
        self, look: FirstLook, value: float, options: Sequence[Option]
    ) -> dict[Option, float]:
        moved = at_value(self.futures, look.trial, value)
        return {
            option: median(moved.outcome(option).cost)
            if option in look.rests
            else self.medians[option]
            for option in options
        }
