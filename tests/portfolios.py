"""Small random portfolios, and their best plans by trying everything: no programme, no solver."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import Any

import numpy as np

from whowhere.decide.portfolio.problem import SLOTS, Choice, Package, Problem, SharedSite
from whowhere.model.engagements import Engagement
from whowhere.model.portfolio.rules import CountryGroup, Rules
from whowhere.model.scenario.mixes import part_of
from whowhere.model.scenario.options import Option

PLACES = ("GB", "PL", "IN", "MX")
KINDS = (
    *(("own_staff", place) for place in PLACES),
    *(("managed_service", place) for place in PLACES[1:]),
)
CHEAPER = 0.6
"""What a part of a mix costs beside the whole so done, so that mixes are often worth their hubs."""
CURRENCIES = {"GB": "", "PL": "PLN", "IN": "INR", "MX": "MXN"}
FORCES = {"PL": 1000.0, "IN": 4000.0}


def hours(start: int) -> np.ndarray:
    return np.roll(np.arange(SLOTS) < 28, 2 * start)


def random_problem(
    rng: np.random.Generator, *, years: int = 1, split: bool = False, mixes: bool = False
) -> Problem:
    """Two to four packages with two to four options each, and a mix of two, in four places."""
    packages = tuple(
        Package(f"p{at}", f"Package {at}", float(rng.integers(1, 9)), may_split=split,
                least_part=0.25, is_core=bool(rng.random() < 0.5),
                personal_data=bool(rng.random() < 0.4))
        for at in range(rng.integers(2, 5))
    )  # fmt: skip
    choices = [each for package in packages for each in _choices(rng, package, years)]
    for package in packages if mixes else ():
        choices += _mix(rng, package, years)
    names = dict.fromkeys(each.hub for each in choices if each.hub)
    return Problem(
        packages, tuple(choices), tuple(_hub(rng, name) for name in names), FORCES, years=years
    )


def _choices(rng: np.random.Generator, package: Package, years: int) -> Iterator[Choice]:
    chosen = rng.permutation(len(KINDS))[: rng.integers(2, 5)]
    for engagement, place in (KINDS[at] for at in sorted(chosen)):
        base = _choice(rng, package, Option(Engagement(engagement), place))
        yield base
        for year in range(1, years if base.is_move else 1):
            yield Choice(**{**vars(base), "year": year,
                            "costs": base.costs + rng.integers(-15, 15, 4)})  # fmt: skip


def _mix(rng: np.random.Generator, package: Package, years: int) -> Iterator[Choice]:
    """A mix of two options, which need not be options by themselves, and cost less in it."""
    (who, where), *_ = pair = [KINDS[at] for at in rng.permutation(len(KINDS))[:2]]
    first = float(rng.choice([0.2, 0.25, 0.5]))
    whole = Option(Engagement(who), where, "mix_1")
    parts = [_choice(rng, package, Option(Engagement(each), place)) for each, place in pair]
    for year in range(years):
        for part, portion in zip(parts, (first, 1 - first), strict=True):
            costs = CHEAPER * part.costs + (rng.integers(-15, 15, 4) if year else 0)
            yield replace(part, option=part_of(whole, part.option), whole=whole, portion=portion,
                          year=year, costs=costs)  # fmt: skip


def _choice(rng: np.random.Generator, package: Package, option: Option) -> Choice:
    place, is_own = option.place, option.engagement == "own_staff"
    is_home, start = place == "GB", {"GB": 7, "PL": 6, "IN": 1, "MX": 13}[place]
    stays, costs = is_own and is_home, rng.integers(20, 200, 4)
    return Choice(
        package.id, option, costs.astype(float),
        hub="" if is_home else f"{'site' if is_own else 'vendor'} {place}",
        hub_staff=float(rng.integers(0, 3)), vendor="" if is_own else f"vendor {place}",
        people=float(rng.integers(1, 12)), hires=0.0 if stays else float(rng.integers(1, 12)),
        set_up=0.0 if stays else float(rng.integers(1, 40)),
        currency=CURRENCIES[place], is_move=not stays, is_abroad=not is_home,
        is_in_house=is_own, data_stays=place in {"GB", "PL"},
        shared_hours={"GB": 8.0, "PL": 7.0, "IN": 3.0, "MX": 2.0}[place],
        language_gap={"GB": 0.0, "PL": 0.4, "IN": 0.2, "MX": 0.8}[place], at_work=hours(start),
        criteria={"control": float(rng.random())},
    )  # fmt: skip


def _hub(rng: np.random.Generator, name: str) -> SharedSite:
    is_site = name.startswith("site")
    return SharedSite(
        name, name, is_site, rng.integers(5, 60, 4).astype(float), float(rng.integers(0, 5)),
        rng.integers(1, 9, 4).astype(float), float(rng.integers(0, 12)),
        exists=is_site and bool(rng.random() < 0.4), closing=rng.integers(0, 30, 4).astype(float),
    )  # fmt: skip


def random_rules(rng: np.random.Generator, problem: Problem) -> Rules:
    """A few rules of every kind, each as likely as not."""
    ids = [each.id for each in problem.packages]
    some: dict[str, Any] = {
        "most_in_one_place": float(rng.choice([0.4, 0.6, 0.9])),
        "groups": (CountryGroup(name="Far", places=("IN", "MX"), most=0.5),
                   CountryGroup(name="Near", places=("GB", "PL"), least=0.3)),
        "most_with_one_vendor": float(rng.choice([0.3, 0.6])),
        "most_in_one_currency": float(rng.choice([0.3, 0.6])),
        "core_in_house": float(rng.choice([0.5, 1.0])),
        "data_stays_in": ("EU",),
        "shared_hours": float(rng.choice([2.5, 5.0])),
        "language_gap": float(rng.choice([0.3, 0.5])),
        "barred_places": (str(rng.choice(PLACES[1:])),),
        "round_the_clock": tuple(ids[:3]),
        "set_up_cash_a_year": float(rng.integers(20, 90)),
        "most_sites": int(rng.integers(0, 3)),
        "most_vendors": int(rng.integers(0, 3)),
        "least_people_at_a_site": float(rng.integers(3, 12)),
        "together": (tuple(ids[:2]),),
        "apart": (tuple(ids[-2:]),),
        "moves_a_year": int(rng.integers(0, 3)),
        "most_of_labour_force": float(rng.choice([0.002, 0.01])),
        "hires_a_month": float(rng.choice([0.5, 1.2])),
    }  # fmt: skip
    kept = {key: value for key, value in some.items() if rng.random() < 0.22}
    return Rules(**kept)


@dataclass(frozen=True)
class Tried:
    """One way of doing everything: shares by choice, and which hubs are open."""

    problem: Problem
    shares: np.ndarray
    open: frozenset[str]

    @property
    def costs(self) -> np.ndarray:
        total = np.zeros(self.problem.draws)
        for share, choice in zip(self.shares, self.problem.choices, strict=True):
            total = total + share * choice.costs
        for hub in self.problem.hubs:
            staff = sum(s * c.hub_staff for s, c in self._used if c.hub == hub.id)
            if hub.id in self.open:
                total = total + hub.costs + max(0.0, hub.least_staff - staff) * hub.staff_price
            elif hub.exists:
                total = total + hub.closing
        return total

    @property
    def _used(self) -> list[tuple[float, Choice]]:
        pairs = zip(self.shares, self.problem.choices, strict=True)
        return [(float(share), choice) for share, choice in pairs if share > 1e-9]

    def share(self, fits: Any) -> float:
        """The share of all work done by choices that fit."""
        work = {each.id: each.work for each in self.problem.packages}
        done = sum(share * work[choice.package] for share, choice in self._used if fits(choice))
        return done / sum(work.values())

    def breaks(self, rules: Rules) -> set[str]:
        """The keys of the rules that it breaks, each judged from its words alone."""
        return {key for key, is_kept in self._judged(rules) if not is_kept}

    def _judged(self, rules: Rules) -> Iterator[tuple[str, bool]]:
        used, slip = self._used, 1e-7
        if (most := rules.most_in_one_place) is not None:
            yield (
                "most_in_one_place",
                all(self.share(lambda c, at=at: c.place == at) <= most + slip for at in PLACES[1:]),
            )
        for group in rules.groups:
            found = self.share(lambda c, group=group: c.place in group.places)
            if group.most is not None:
                yield f"{group.name} at most", found <= group.most + slip
            if group.least is not None:
                yield f"{group.name} at least", found >= group.least - slip
        if (most := rules.most_with_one_vendor) is not None:
            yield (
                "most_with_one_vendor",
                all(
                    self.share(lambda c, at=at: c.vendor == f"vendor {at}") <= most + slip
                    for at in PLACES
                ),
            )
        if (most := rules.most_in_one_currency) is not None:
            cost = sum(s * c.costs.mean() for s, c in used)
            yield (
                "most_in_one_currency",
                all(
                    sum(s * c.costs.mean() for s, c in used if c.currency == of)
                    <= most * cost + 1e-6
                    for of in ("PLN", "INR", "MXN")
                ),
            )
        yield from self._judged_one_by_one(rules, used)
        yield from self._counted(rules, used)
        yield from self._by_year(rules, used)

    def _judged_one_by_one(
        self, rules: Rules, used: list[tuple[float, Choice]]
    ) -> Iterator[tuple[str, bool]]:
        held = {each.id: each for each in self.problem.packages}
        if rules.core_in_house is not None:
            core = sum(each.work for each in self.problem.packages if each.is_core)
            own = sum(s * held[c.package].work for s, c in used
                      if c.is_in_house and held[c.package].is_core)  # fmt: skip
            yield "core_in_house", own >= rules.core_in_house * core - 1e-7
        if rules.data_stays_in:
            yield (
                "data_stays_in",
                all(c.data_stays or not held[c.package].personal_data for _, c in used),
            )
        if rules.shared_hours is not None:
            yield "shared_hours", all(c.shared_hours >= rules.shared_hours for _, c in used)
        if rules.language_gap is not None:
            yield "language_gap", all(c.language_gap <= rules.language_gap for _, c in used)
        if rules.barred_places:
            yield "barred_places", all(c.place not in rules.barred_places for _, c in used)
        if rules.round_the_clock:
            there = [c.at_work for _, c in used if c.package in rules.round_the_clock]
            yield "round_the_clock", bool(np.any(there, axis=0).all())

    def _counted(
        self, rules: Rules, used: list[tuple[float, Choice]]
    ) -> Iterator[tuple[str, bool]]:
        sites = {hub.id for hub in self.problem.hubs if hub.is_site} & self.open
        if rules.most_sites is not None:
            yield "most_sites", len(sites) <= rules.most_sites
        if rules.most_vendors is not None:
            yield "most_vendors", len(self.open - sites) <= rules.most_vendors
        if rules.least_people_at_a_site is not None:
            yield (
                "least_people_at_a_site",
                all(
                    sum(s * c.people for s, c in used if c.hub == site)
                    >= rules.least_people_at_a_site - 1e-7
                    for site in sites
                ),
            )
        for at, ids in enumerate(rules.together):
            shares = [
                {place: round(sum(s for s, c in used if (c.package, c.place) == (one, place)), 6)
                 for place in PLACES} for one in ids
            ]  # fmt: skip
            yield f"together[{at + 1}]", all(each == shares[0] for each in shares)
        for at, ids in enumerate(rules.apart):
            places = [{c.place for _, c in used if c.package == one} for one in ids]
            yield f"apart[{at + 1}]", not any(a & b for a, b in combinations(places, 2))

    def _by_year(
        self, rules: Rules, used: list[tuple[float, Choice]]
    ) -> Iterator[tuple[str, bool]]:
        years = range(self.problem.years)
        new = sum(h.set_up for h in self.problem.hubs if h.id in self.open and not h.exists)
        if rules.set_up_cash_a_year is not None:
            yield "set_up_cash_a_year", all(
                sum(s * c.set_up for s, c in used if c.year == year) + (new if year == 0 else 0)
                <= rules.set_up_cash_a_year + 1e-7 for year in years
            )  # fmt: skip
        if rules.moves_a_year is not None:
            yield "moves_a_year", all(
                len({c.package for _, c in used if c.is_move and c.year == year})
                <= rules.moves_a_year for year in years
            )  # fmt: skip
        if rules.hires_a_month is not None:
            yield "hires_a_month", all(
                sum(s * c.hires for s, c in used if (c.place, c.year) == (place, year)) / 12
                <= rules.hires_a_month + 1e-9 for place in PLACES for year in years
            )  # fmt: skip
        if rules.most_of_labour_force is not None:
            yield "most_of_labour_force", all(
                sum(s * c.people for s, c in used if c.place == place) / force
                <= rules.most_of_labour_force + 1e-12 for place, force in FORCES.items()
            )  # fmt: skip


def everything(problem: Problem) -> Iterator[Tried]:
    """Every assignment of whole packages, with every set of open hubs that allows it."""
    for ways in product(*problem.ways.values()):
        picked = [int(at) for way in ways for at in way]
        shares = np.zeros(len(problem.choices))
        shares[picked] = problem.portions[picked]
        needed = {problem.choices[at].hub for at in picked} - {""}
        spare = [hub.id for hub in problem.hubs if hub.id not in needed]
        for count in range(len(spare) + 1):
            for kept in combinations(spare, count):
                yield Tried(problem, shares, frozenset(needed | set(kept)))


def tail(costs: np.ndarray, share: float) -> float:
    """The mean of the dearest share of costs, by walking down from the dearest."""
    left, total = share * len(costs), 0.0
    for cost in sorted(costs.tolist(), reverse=True):
        taken = min(1.0, left)
        total += taken * cost
        left -= taken
    return total / (share * len(costs))
