"""When a path would best change, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from whowhere.decide.compare.best_change import BestChange
from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.pilots import PilotValue
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import of_hundred, rounded
from whowhere.report.media.terminal import money
from whowhere.report.wording.options import change_said, option_said
from whowhere.report.wording.sentences import told

OFTEN: Final = 0.95
"""Share of futures from which on it goes without saying that a change comes."""


def on_the_way(comparison: Comparison) -> Iterator[str]:
    """Say of each path when it would cost least, and of each pilot what makes it worth its cost."""
    case, told_of = comparison.case, set[tuple[Option, Option]]()
    for change in comparison.changes:
        ends = change.path.said.first, change.path.said.then
        yield from _not_reached(change, case)
        if ends not in told_of:
            yield " ".join(_said(change, case))
        told_of.add(ends)
    for pilot in comparison.pilots:
        yield " ".join(_pilot_said(pilot, case))


def _not_reached(found: BestChange, case: Case) -> Iterator[str]:
    if found.reached < OFTEN:
        yield told(
            "change_not_reached", Name=capital(option_said(found.path.option, case)),
            share=of_hundred(1 - found.reached),
        )  # fmt: skip


def _said(found: BestChange, case: Case) -> Iterator[str]:
    first, then = (option_said(part.option, case) for part in found.path.parts)
    ends = {"First": capital(first), "then": then, "month": str(found.month)}
    alone = {found.never: first, **({found.at_once: then} if found.at_once is not None else {})}
    least = min(alone)
    if least < found.cost:
        gain = money(found.cost - least, case.currency)
        yield told("no_change_pays", **ends, alone=alone[least], money=gain)
        return
    yield told("best_change", **ends, people=f"{found.people:.0f}")
    if found.said > (1 + case.verdict.equal_within.likely) * found.cost:
        less = money(found.said - found.cost, case.currency)
        yield told("best_change_less", money=less, said=change_said(found.path))
    start, end = found.near
    if end > start:
        yield told("best_change_near", first=str(start), last=str(end))


def _pilot_said(found: PilotValue, case: Case) -> Iterator[str]:
    yield told(
        "pilot_costs", Name=capital(option_said(found.path.option, case)),
        money=money(abs(found.extra), case.currency), side="more" if found.extra > 0 else "less",
    )  # fmt: skip
    if found.extra <= 0:
        return
    if found.pays_from is None:
        yield told("pilot_never")
        return
    yield told("pilot_pays", share=of_hundred(found.pays_from), fails=of_hundred(found.fails))


def pilots_document(pilots: Sequence[PilotValue]) -> list[Document]:
    """Return what each pilot is worth as data; money is in the median."""
    return [
        {
            "option": pilot.path.option.id,
            "extra": rounded(pilot.extra),
            "fails": rounded(pilot.fails),
            "pays_from": None if pilot.pays_from is None else rounded(pilot.pays_from),
        }
        for pilot in pilots
    ]


def changes_document(changes: Sequence[BestChange]) -> list[Document]:
    """Return the best month of each path as data; money is in the median."""
    return [
        {
            "option": change.path.option.id,
            "month": rounded(change.path.month),
            "from_heads": change.path.said.from_heads,
            "best_month": change.month,
            "people": rounded(change.people),
            "near": list(change.near),
            "cost": rounded(change.cost),
            "cost_as_said": rounded(change.said),
            "cost_of_first_alone": rounded(change.never),
            "reached": rounded(change.reached),
            "cost_of_second_alone": None if change.at_once is None else rounded(change.at_once),
        }
        for change in changes
    ]
