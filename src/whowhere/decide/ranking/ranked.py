"""The ranking of a table by the methods that were named, with their parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from whowhere.decide.ranking.methods import METHODS, OTHER_NAMES, Method
from whowhere.decide.ranking.parameters import GivenParameter, Settings, settings
from whowhere.decide.ranking.scoring import Scored, ranks
from whowhere.model.decision_table.table import DecisionTable, Flags
from whowhere.quantities.faults import Argument, Fault, Faults, nearest, one_of

ALL: Final = "all"
"""Every method, compared."""
PAIR_WORK: Final = 1_000_000_000
"""Pairs of alternatives times criteria that a method of pairs takes on: some ten seconds."""
METHOD = Argument("method")
"""What names the methods, unless a table does."""


@dataclass(frozen=True, eq=False)
class RankedTable:
    """A table in the order of one method, everything in the order of the alternatives."""

    method: Method
    settings: Settings
    scored: Scored
    ranks: tuple[int, ...]
    """From 1, the best; those that are level share the better rank."""


def methods_named(names: Iterable[str], where: str = "", key: str = METHOD) -> list[Method]:
    """Return methods by name, each once; ``all`` is every one. Raises ``Faults``."""
    found: dict[str, Method] = {}
    faults = []
    for given in names:
        name = given.strip().casefold().replace("-", "_").replace(" ", "_")
        name = OTHER_NAMES.get(name, name)
        if name == ALL:
            found |= METHODS
        elif name in METHODS:
            found[name] = METHODS[name]
        else:
            near = nearest(name[:40], METHODS)
            accepted = f"{one_of(METHODS, len(METHODS))}, or all"
            faults.append(Fault(where, key, repr(given[:40]), accepted, near))
    if faults:
        raise Faults(faults)
    return list(found.values())


def settings_of(
    methods: Sequence[Method], given: Mapping[str, GivenParameter], criteria: Sequence[str]
) -> dict[str, dict[str, Any]]:
    """Return the parameters of each method; a given one goes to every method that knows it.

    ``vikor.v`` goes to VIKOR alone. Raises ``Faults`` for values that are not accepted and for
    names that no method knows.
    """
    faults = list(_unknown(methods, given))
    found = {}
    for method in methods:
        own = {
            name.partition(".")[2]: value
            for name, value in given.items()
            if _method_of(name) == method.name
        }
        shared = {name: value for name, value in given.items() if not _method_of(name)}
        found[method.name] = settings(method.parameters, shared | own, criteria, faults)
    if faults:
        raise Faults(dict.fromkeys(faults))
    return found


def _method_of(name: str) -> str:
    """Return the method before the dot of a parameter's name, or nothing."""
    word = name.partition(".")[0].casefold()
    method = OTHER_NAMES.get(word, word)
    return method if "." in name and method in METHODS else ""


def _unknown(methods: Sequence[Method], given: Mapping[str, GivenParameter]) -> Iterator[Fault]:
    """Yield a fault for each name that is no parameter of its method, or of any that was asked."""
    for name, value in given.items():
        own = _method_of(name)
        parameters = [
            parameter
            for method in ([METHODS[own]] if own else methods)
            for parameter in method.parameters
        ]
        known = {key for parameter in parameters for key in (parameter.name, *parameter.aliases)}
        plain = name.partition(".")[2] if own else name
        if plain not in known:
            names = dict.fromkeys(parameter.name for parameter in parameters)
            accepted = one_of(names, 20) if names else "none: it has no parameters"
            near = nearest(plain[:40], names)
            yield Fault(value.where, value.key, "unknown to the method", accepted, near)


def rank(table: DecisionTable, method: Method, chosen: Settings) -> RankedTable:
    """Rank the alternatives of a table by a method; criteria without weight are left out.

    Raises ``Faults`` where the values are not fit for the method or its normalisation.
    """
    kept = table.counting
    counting, shares = table.only(kept), _only(method, chosen, kept)
    _require_few(counting, method)
    scored = method.score(counting, shares)
    found = ranks(scored.scores, low_is_best=method.low_is_best)
    return RankedTable(method, chosen, scored, found)


def rank_by_each(
    table: DecisionTable, methods: Sequence[Method], chosen: Mapping[str, Settings]
) -> tuple[list[RankedTable], dict[str, Faults]]:
    """Rank by each method; beside the rankings, why the other methods cannot take this table."""
    found, refused = [], {}
    for method in methods:
        try:
            found.append(rank(table, method, chosen[method.name]))
        except Faults as faults:
            refused[method.name] = faults
    return found, refused


def _only(method: Method, chosen: Settings, kept: Flags) -> dict[str, Any]:
    """Return the settings for some of the criteria."""
    each = {parameter.name for parameter in method.parameters if parameter.per_criterion}
    return {
        name: tuple(one for one, keep in zip(value, kept, strict=True) if keep)
        if name in each else value
        for name, value in chosen.items()
    }  # fmt: skip


def _require_few(table: DecisionTable, method: Method) -> None:
    count, columns = table.matrix.shape
    most = method.most or count
    if method.pairs_by_criterion:
        most = min(most, int((PAIR_WORK / columns) ** 0.5))
    if count > most:
        accepted = f"up to {most:,} with {columns} criteria for {method.name}, which compares pairs"
        do = "Rank a part of it, or use a method such as topsis."
        raise Faults([Fault("", "alternatives", f"{count:,}", accepted, do=do)])
