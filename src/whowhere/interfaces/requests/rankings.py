"""A decision table ranked as it was asked: methods, weights and parameters, all faults at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from whowhere.decide.ranking.ahp import Hierarchy, hierarchy
from whowhere.decide.ranking.contested import contested
from whowhere.decide.ranking.disagreement import disagreements
from whowhere.decide.ranking.ranked import ALL, methods_named, rank_by_each, settings_of
from whowhere.interfaces.requests.rank_arguments import parameters, stated
from whowhere.model.decision_table.checking import checked, names_of
from whowhere.model.decision_table.files import first_table
from whowhere.model.decision_table.pairwise_form import judgements_of
from whowhere.model.decision_table.written import Stated, WrittenTable
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.report.rank.document import Ranking

Answer = TypeVar("Answer")


def overridden(written: WrittenTable, weights: str | None, directions: str | None) -> WrittenTable:
    """Return the table with the weights and directions that were typed."""
    if weights is not None:
        written = replace(written, weights=stated(weights, "weights"))
    if directions is not None:
        written = replace(written, directions=stated(directions, "directions"))
    return written


def ranking(
    written: WrittenTable, methods: tuple[str, ...], typed: tuple[str, ...], ahp: str | None
) -> Ranking:
    """Check the table and rank it. Raises ``Faults``; with ``all``, only if no method fits."""
    faults: list[Fault] = []
    names = _answer(faults, lambda: _names(methods, written.method)) or []
    chosen = _answer(faults, lambda: methods_named(names)) or []
    judged = _answer(faults, lambda: _judged(written, ahp))
    table = _answer(faults, lambda: checked(judged[0] if judged else written))
    if faults or table is None or judged is None:
        raise Faults(faults)
    written, hierarchy = judged
    given = parameters(written.parameters, typed, written.where)
    ranked, refused = rank_by_each(table, chosen, settings_of(chosen, given, table.criteria))
    if refused and (ALL not in [name.strip().casefold() for name in names] or not ranked):
        raise Faults(dict.fromkeys(fault for each in refused.values() for fault in each.faults))
    found = disagreements(table, ranked)
    source = "ahp" if hierarchy else "given" if written.weights else "equal"
    return Ranking(
        table, source, ranked, refused, found,
        contested(table.alternatives, ranked, found), hierarchy,
    )  # fmt: skip


def _answer(faults: list[Fault], question: Callable[[], Answer]) -> Answer | None:
    """Return the answer; where there is none, keep the faults, so that all are told at once."""
    try:
        return question()
    except Faults as found:
        faults += found.faults
        return None


def _names(typed: tuple[str, ...], in_file: object) -> list[str]:
    """Return the methods that were named, on the command line or else in the file."""
    written = in_file if isinstance(in_file, list) else [in_file]
    parts = [part for words in typed for part in words.split(",") if part.strip()]
    names = parts or [str(each) for each in written if each is not None]
    if not names:
        do = "Try topsis, or all to compare all of them."
        raise Faults([Fault("", Argument("method"), "missing", "one or more methods", do=do)])
    return names


def _judged(written: WrittenTable, ahp: str | None) -> tuple[WrittenTable, Hierarchy | None]:
    """Return the table with the weights of pairwise judgements, if there are any."""
    if ahp is None:
        return written, None

    if written.weights is not None and isinstance(written.weights.key, Argument):
        given, accepted = "given beside ahp", "one of the two: each supplies all weights"
        raise Faults([Fault("", Argument("weights"), given, accepted)])
    found = hierarchy(judgements_of(first_table(ahp), names_of(written)))
    shares = dict(zip(found.criteria, found.weights.tolist(), strict=True))
    return replace(written, weights=Stated(shares, Argument("ahp"))), found
