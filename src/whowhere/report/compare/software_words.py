"""What software does to the cost of what stands, and of the best move, in words."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.results import OptionResult
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.report.media.numbers import whole_percent
from whowhere.report.wording.options import option_said
from whowhere.report.wording.sentences import told


def software_sentences(comparison: Comparison) -> list[str]:
    """Say what software does beside today's people and beside the best others; what decides it."""
    if not comparison.case.automated:
        return []
    effects = [_effect(comparison, each) for each in _looked_at(comparison)]
    return [" ".join([*effects, decides(comparison.case)])]


def _looked_at(comparison: Comparison) -> Iterator[OptionResult]:
    """Yield today's way, or own staff at home, and the cheapest admissible people besides."""
    yield comparison.as_is
    people = (each for each in comparison.options if not (each.option.automated or each.fails))
    others = (each for each in people if each is not comparison.as_is)
    yield from (each for each in [next(others, None)] if each)


def _effect(comparison: Comparison, people: OptionResult) -> str:
    by_id = {each.id: each for each in comparison.options}
    beside = next(
        (each for each in by_id.values()
         if each.option.automated and each.option.without_software == people.option),
        None,
    )  # fmt: skip
    name = option_said(people.option, comparison.case)
    if beside is None:
        return told("software_not_looked_at", name=name)
    change = beside.cost.p50 / people.cost.p50 - 1
    percent = whole_percent(abs(change))
    if percent == "0%":
        return told("software_nothing", name=name)
    return told("software_raises" if change > 0 else "software_lowers", name=name, percent=percent)


def decides(case: Case) -> str:
    """Say which unknown decides what software is worth, and between what it lies."""
    solves = case.facts["share_solved", Spot()][0].value.high > 0
    value = case.facts["work_saved" if solves else "assist_gain", Spot()][0].value
    span = told(
        "software_range", low=whole_percent(value.low), high=whole_percent(value.high),
        likely=whole_percent(value.likely),
    )  # fmt: skip
    said = whole_percent(value.likely) if value.is_exact else span
    return told("software_decides" if solves else "software_assists", range=said)
