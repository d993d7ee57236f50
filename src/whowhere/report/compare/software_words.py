"""What software does to the cost where the work is, and what it spares people, in words."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.compare.advice import Advice
from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.results import OptionResult
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.model.software_kinds import ASSISTING
from whowhere.report.media.numbers import whole_percent
from whowhere.report.wording.options import option_said
from whowhere.report.wording.sentences import told


def software_sentences(comparison: Comparison) -> list[str]:
    """Say what software does beside today's people, and what it spares people."""
    if not comparison.case.automated:
        return []
    return [" ".join([*_where_the_work_is(comparison), _spares(comparison.case)])]


def software_there(comparison: Comparison, advice: Advice) -> Iterator[str]:
    """Say what software does to the cost of the first choice, where it is looked at both ways."""
    best = next(each.option for each in comparison.options if each.id == advice.best)
    costs = {
        each.option.automated: each.cost.p50
        for each in comparison.options
        if each.option.without_software == best.without_software
    }
    if len(costs) == 1:
        return
    change = costs[True] / costs[False] - 1
    percent = whole_percent(abs(change))
    side = "same" if percent == "0%" else "raises" if change > 0 else "lowers"
    yield told(f"software_there_{side}", percent=percent)


def _where_the_work_is(comparison: Comparison) -> Iterator[str]:
    """Say it of today's way, or of own staff at home; the verdict says it of the first choice."""
    advice = comparison.advice
    best = next((each for each in comparison.options if advice and each.id == advice.best), None)
    if best is None or best.option.without_software != comparison.as_is.option:
        yield _effect(comparison, comparison.as_is)


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


def _spares(case: Case) -> str:
    """Say what software spares people, and how far that is known."""
    solves = case.software is None or case.software.kind not in ASSISTING
    value = case.facts["work_saved" if solves else "assist_gain", Spot()][0].value
    span = told(
        "software_range", low=whole_percent(value.low), high=whole_percent(value.high),
        likely=whole_percent(value.likely),
    )  # fmt: skip
    said = whole_percent(value.likely) if value.is_exact else span
    return told("software_saves" if solves else "software_assists", range=said)
