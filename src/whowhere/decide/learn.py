"""Which unknown is worth finding out before deciding, and for how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from whowhere.decide.gates import gated
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import Unknown, unknown_named, unknowns
from whowhere.quantities.estimates import Worth
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.names import in_a_sentence
from whowhere.quantities.progress import OnProgress, unheard
from whowhere.quantities.ranges import Array
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.information import worth_of, worth_of_all
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.splines import curve_basis, group_basis

FEWEST = 64
"""Futures from which on a curve through them can be told from chance."""
FOLLOWED = 10
"""Options among which more knowledge could change the choice: those with the lowest means."""


@dataclass(frozen=True)
class LearningGroup:
    """Unknowns that would be found out together."""

    words: str
    members: tuple[Unknown, ...]
    worth: Worth


@dataclass(frozen=True)
class Learning:
    """What it is worth to know more, in company currency, for this decision."""

    case: Case
    chosen: Option
    """The option with the lowest expected cost among those that meet the requirements."""
    lowest_median: Option
    """The one that the comparison names; it may be another."""
    everything: float
    """Worth of knowing everything, chance included (EVPI): no study is worth more."""
    among_all: float
    """The same with every option, not only the ``FOLLOWED`` best."""
    findable: Worth
    """Worth of knowing every input; the rest of ``everything`` is chance and cannot be known."""
    singles: tuple[LearningGroup, ...]
    """Each unknown alone, worth most first."""
    groups: tuple[LearningGroup, ...]
    """Each place, each engagement, the work, and the user's own groups, worth most first."""
    is_complete: bool


def _require_enough(draws: int) -> None:
    """Refuse futures too few for a curve; what is no power of two is told where it is drawn."""
    if 1 <= draws < FEWEST:
        accepted = f"{FEWEST} or more, as curves are fitted through the futures"
        raise Faults([Fault("", Argument("draws"), f"{draws}", accepted, do=f"Use {FEWEST}.")])


def learning(
    case: Case,
    asked: Sequence[str],
    seed: int,
    draws: int,
    on_progress: OnProgress = unheard,
) -> Learning:
    """Price what could be found out; ``asked`` are groups as ``PH.attrition,PH.pay``.

    Raises ``Faults`` for a group of names that are no unknowns. An interrupt ends the work with
    what is known so far.
    """
    _require_enough(draws)
    own = [_asked(case, text) for text in asked]
    case = gated(case, seed, draws)
    futures = Futures(case, seed, draws)
    costs = _costs(futures)
    by_mean = sorted(costs, key=lambda option: (float(costs[option].mean()), option.id))
    table = np.stack([costs[option] for option in by_mean[:FOLLOWED]])
    known = unknowns(case, by_mean[:FOLLOWED])
    scores = {each: futures.leaves.scores_of(each) for each in known}
    price = _Pricing(table, scores, seed)
    together = [*own, *_usual_groups(case, known)]
    singles, groups, done = [], [], 0
    try:
        for each in known:
            singles.append(price.group(each.words(case.places), (each,)))
            on_progress(done := done + 1, len(known) + len(together))
        for words, members in together:
            groups.append(price.group(words, members))
            on_progress(done := done + 1, len(known) + len(together))
    except KeyboardInterrupt:
        pass
    return Learning(
        case=case,
        chosen=by_mean[0],
        lowest_median=min(costs, key=lambda option: (float(np.median(costs[option])), option.id)),
        everything=worth_of_all(table),
        among_all=worth_of_all(np.stack(list(costs.values()))),
        findable=price.group("all inputs", known).worth,
        singles=_by_worth(singles),
        groups=_by_worth(groups),
        is_complete=done == len(known) + len(together),
    )


def _costs(futures: Futures) -> dict[Option, Array]:
    found = of_every_option(futures, lambda _, outcome: (outcome.option, outcome.cost))
    return {option: cost for option, cost in found if option.id not in futures.case.failing}


@dataclass(frozen=True)
class _Pricing:
    costs: Array
    scores: dict[Unknown, Array]
    seed: int

    def group(self, words: str, members: Sequence[Unknown]) -> LearningGroup:
        """Price knowing some unknowns; those that no followed option rests on are worth nothing."""
        columns = [self.scores[member] for member in members if member in self.scores]
        if not columns or len(self.costs) < 2:
            return LearningGroup(words, tuple(members), Worth(0.0, 0.0))
        basis = curve_basis(columns[0]) if len(columns) == 1 else group_basis(columns)
        return LearningGroup(words, tuple(members), worth_of(basis, self.costs, self.seed))


def _by_worth(groups: Sequence[LearningGroup]) -> tuple[LearningGroup, ...]:
    return tuple(sorted(groups, key=lambda each: (-each.worth.amount, each.words)))


def _asked(case: Case, text: str) -> tuple[str, tuple[Unknown, ...]]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    return text, tuple(unknown_named(case, name, Argument("groups")) for name in names)


def _usual_groups(
    case: Case, known: Sequence[Unknown]
) -> Iterator[tuple[str, tuple[Unknown, ...]]]:
    """Yield everything about the work, about each place, and about each engagement."""
    for kind in ("work", "place", "engagement"):
        members: dict[str, list[Unknown]] = {}
        for each in known:
            if _kind(each) == kind:
                members.setdefault(each.place or each.engagement, []).append(each)
        for key, inside in sorted(members.items()):
            yield _said(case, kind, key), tuple(inside)


def _kind(unknown: Unknown) -> str:
    return "place" if unknown.place else "engagement" if unknown.engagement else "work"


def _said(case: Case, kind: str, key: str) -> str:
    if kind == "work":
        return "everything about the work and the company"
    if kind == "place":
        return f"everything about {in_a_sentence(case.places[key])}"
    return f"everything about {Engagement(key).plain}"
