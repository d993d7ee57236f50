"""The rows of every rule, one function each; its name is the rule's key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import fsum

import numpy as np

from whowhere.decide.portfolio.layout import ColumnLayout
from whowhere.decide.portfolio.problem import SLOTS
from whowhere.decide.portfolio.programme import Constraint, row
from whowhere.decide.portfolio.row_forms import Bound, bar, count_of, of_all_work, weighted
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.portfolio.rules import CountryGroup


def most_in_one_place(layout: ColumnLayout, most: float) -> Iterator[Constraint]:
    """The share of all work in each country abroad."""
    problem = layout.problem
    for place, at in problem.of_place.items():
        if any(problem.choices[each].is_abroad for each in at):
            bound = Bound("most_in_one_place", problem.place_name(place), upper=most)
            yield of_all_work(layout, at.tolist(), bound)


def groups_most(layout: ColumnLayout, rule: str, group: CountryGroup) -> Iterator[Constraint]:
    """The share of all work in a group of countries, not above its limit."""
    most = 1.0 if group.most is None else group.most
    yield of_all_work(layout, _in_group(layout, group), Bound(rule, group.name, upper=most))


def groups_least(layout: ColumnLayout, rule: str, group: CountryGroup) -> Iterator[Constraint]:
    """The share of all work in a group of countries, not below its limit."""
    bound = Bound(rule, group.name, lower=group.least or 0.0)
    yield of_all_work(layout, _in_group(layout, group), bound)


def _in_group(layout: ColumnLayout, group: CountryGroup) -> list[int]:
    choices = layout.problem.choices
    return [
        at
        for country in dict.fromkeys(group.places)
        for at, choice in enumerate(choices)
        if choice.option.country == country
    ]


def most_with_one_vendor(layout: ColumnLayout, most: float) -> Iterator[Constraint]:
    """The share of all work with each vendor."""
    choices = layout.problem.choices
    for vendor in dict.fromkeys(choice.vendor for choice in choices if choice.vendor):
        at = [position for position, each in enumerate(choices) if each.vendor == vendor]
        yield of_all_work(layout, at, Bound("most_with_one_vendor", vendor, upper=most))


def most_in_one_currency(layout: ColumnLayout, most: float) -> Iterator[Constraint]:
    """Cost in one currency, less the allowed share of all cost, is not above zero."""
    problem = layout.problem
    cost = problem.costs.mean(axis=1)
    currencies = np.array([choice.currency for choice in problem.choices])
    everything = range(len(problem.choices))
    for currency in sorted(set(currencies.tolist()) - {""}):
        weights = cost * ((currencies == currency) - most)
        bound = Bound("most_in_one_currency", currency, upper=0.0)
        yield weighted(layout, everything, weights.tolist(), bound)


def core_in_house(layout: ColumnLayout, least: float) -> Iterator[Constraint]:
    """Core work by own staff, as a share of all core work."""
    problem = layout.problem
    total = fsum(package.work for package in problem.packages if package.is_core)
    at = [
        position
        for position, each in enumerate(problem.choices)
        if each.is_in_house and problem.by_id[each.package].is_core
    ]
    if total:
        weights = (problem.work[at] / total).tolist()
        yield weighted(layout, at, weights, Bound("core_in_house", "core work", lower=least))


def most_of_labour_force(layout: ColumnLayout, most: float) -> Iterator[Constraint]:
    """People needed in a country, as a share of those who work there; none where uncounted."""
    problem = layout.problem
    for place, force in problem.labour_forces.items():
        at = problem.of_place.get(place, np.empty(0, np.int64)).tolist()
        if at:
            weights = [problem.choices[each].people / force for each in at]
            bound = Bound("most_of_labour_force", problem.place_name(place), upper=most)
            yield weighted(layout, at, weights, bound)


def hires_a_month(layout: ColumnLayout, most: float) -> Iterator[Constraint]:
    """People hired in a country in a year, per month."""
    problem = layout.problem
    for place, positions in problem.of_place.items():
        for year in range(problem.years):
            at = [int(position) for position in positions if problem.choices[position].year == year]
            weights = [problem.choices[each].hires / MONTHS_PER_YEAR.value for each in at]
            if any(weights):
                about = f"{problem.place_name(place)}, year {year + 1}"
                yield weighted(layout, at, weights, Bound("hires_a_month", about, upper=most))


def data_stays_in(layout: ColumnLayout, areas: Sequence[str]) -> Iterator[Constraint]:
    """No package with personal data where that must not be; areas are judged before."""
    del areas
    held = layout.problem.by_id
    yield from bar(
        layout,
        "data_stays_in",
        lambda each: held[each.package].personal_data and not each.data_stays,
    )


def shared_hours(layout: ColumnLayout, least: float) -> Iterator[Constraint]:
    """No choice with fewer shared hours."""
    yield from bar(layout, "shared_hours", lambda each: each.shared_hours < least)


def language_gap(layout: ColumnLayout, most: float) -> Iterator[Constraint]:
    """No choice where the package's languages are scarcer."""
    yield from bar(layout, "language_gap", lambda each: each.language_gap > most)


def barred_places(layout: ColumnLayout, places: Sequence[str]) -> Iterator[Constraint]:
    """No choice in a barred place."""
    yield from bar(layout, "barred_places", lambda each: each.option.country in places)


def round_the_clock(layout: ColumnLayout, ids: Sequence[str]) -> Iterator[Constraint]:
    """At every half hour, at least one used choice of the packages has people at work."""
    problem = layout.problem
    at = np.concatenate([problem.of_package[each] for each in ids])
    at_work = np.stack([problem.choices[each].at_work for each in at])
    slots = [tuple(at_work[:, slot].tolist()) for slot in range(SLOTS)]
    begun = 0
    for covered, alike in groupby(slots):
        columns = layout.used[at[np.array(covered)]].tolist()
        about = f"from {begun // 2:02d}:{begun % 2 * 30:02d} at home"
        yield count_of(columns, Bound("round_the_clock", about, lower=1.0))
        begun += len(list(alike))


def set_up_cash_a_year(layout: ColumnLayout, most: float) -> Iterator[Constraint]:
    """Setting up in each year; new sites and vendors count in the first."""
    problem = layout.problem
    opening = [
        (layout.open[hub.id], hub.set_up) for hub in problem.hubs if hub.set_up and not hub.exists
    ]
    for year in range(problem.years):
        spent = [
            (int(layout.shares[at]), each.set_up)
            for at, each in enumerate(problem.choices)
            if each.year == year and each.set_up
        ]
        entries = [*spent, *(opening if year == 0 else ())]
        yield row(entries, upper=most, rule="set_up_cash_a_year", about=f"year {year + 1}")


def most_sites(layout: ColumnLayout, most: int) -> Iterator[Constraint]:
    """Own sites abroad that are open."""
    opened = [layout.open[hub.id] for hub in layout.problem.hubs if hub.is_site]
    yield count_of(opened, Bound("most_sites", "own sites abroad", upper=most))


def most_vendors(layout: ColumnLayout, most: int) -> Iterator[Constraint]:
    """Vendors that have any work."""
    opened = [layout.open[hub.id] for hub in layout.problem.hubs if not hub.is_site]
    yield count_of(opened, Bound("most_vendors", "vendors", upper=most))


def least_people_at_a_site(layout: ColumnLayout, least: float) -> Iterator[Constraint]:
    """An open site has the people that it must have."""
    problem = layout.problem
    for hub in problem.hubs:
        if hub.is_site:
            at = problem.of_hub[hub.id].tolist()
            people = [(int(layout.shares[each]), problem.choices[each].people) for each in at]
            entries = [*people, (layout.open[hub.id], -least)]
            asked = row(entries, lower=0.0, rule="least_people_at_a_site", about=hub.name)
            yield asked._replace(limit_at=layout.open[hub.id])


def moves_a_year(layout: ColumnLayout, most: int) -> Iterator[Constraint]:
    """Packages that move in each year."""
    choices = layout.problem.choices
    for year in range(layout.problem.years):
        moving = [
            [int(at) for at in positions if choices[at].is_move and choices[at].year == year]
            for positions in layout.problem.of_package.values()
        ]
        columns, rows = _whether_any(layout, moving, "moves_a_year")
        yield from rows
        yield count_of(columns, Bound("moves_a_year", f"year {year + 1}", upper=most))


def together(layout: ColumnLayout, rule: str, ids: Sequence[str]) -> Iterator[Constraint]:
    """Packages have the same share in every place."""
    problem = layout.problem
    for place, positions in problem.of_place.items():
        first, *others = (
            [int(layout.shares[at]) for at in positions if problem.choices[at].package == each]
            for each in ids
        )
        for other in others:
            entries = [*((at, 1.0) for at in first), *((at, -1.0) for at in other)]
            if entries:
                yield row(entries, 0.0, 0.0, rule, problem.place_name(place))


def apart(layout: ColumnLayout, rule: str, ids: Sequence[str]) -> Iterator[Constraint]:
    """At most one of the packages is in each place."""
    problem = layout.problem
    for place, positions in problem.of_place.items():
        there = [
            [int(at) for at in positions if problem.choices[at].package == each] for each in ids
        ]
        columns, linking = _whether_any(layout, there, rule)
        yield from linking
        if columns:
            yield count_of(columns, Bound(rule, problem.place_name(place), upper=1.0))


def _whether_any(
    layout: ColumnLayout, groups: Sequence[Sequence[int]], rule: str
) -> tuple[list[int], list[Constraint]]:
    """Return columns that add up to the number of groups in use, and the rows that make them so.

    Where no choice of a group may be split, at most one of its columns is 1: they serve as they
    are.
    """
    columns, linking = [], []
    for group in groups:
        if all(layout.used[at] == layout.shares[at] for at in group):
            columns += [int(layout.shares[at]) for at in group]
            continue
        added, rows = layout.add_used_in(group)
        columns.append(added)
        linking += [each._replace(rule=rule) for each in rows]
    return columns, linking
