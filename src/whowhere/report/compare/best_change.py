"""When a path would best change, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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


def on_the_way(comparison: Comparison) -> Iterator[str]:
    """Say of each path when it would cost least, and of each pilot what makes it worth its cost."""
    case, told_of = comparison.case, set[tuple[Option, Option]]()
    for change in comparison.changes:
        ends = change.path.said.first, change.path.said.then
        if ends not in told_of or change.said > change.cost:
            yield " ".join(_said(change, case))
        told_of.add(ends)
    for pilot in comparison.pilots:
        yield " ".join(_pilot_said(pilot, case))


def _said(found: BestChange, case: Case) -> Iterator[str]:
    path = found.path
    first, then = (option_said(part.option, case) for part in path.parts)
    yield told(
        "best_change",
        First=capital(first), then=then, month=str(found.month), people=f"{found.people:.0f}",
    )  # fmt: skip
    less = found.said - found.cost
    if less > 0 and not path.said.is_open:
        yield told("best_change_less", money=money(less, case.currency), said=change_said(path))
    start, end = found.near
    if end > start:
        yield told("best_change_near", first=str(start), last=str(end))
    if found.never < found.cost:
        yield told("best_change_never", money=money(found.cost - found.never, case.currency))
    if found.at_once is not None and found.at_once < min(found.cost, found.never):
        gain = money(found.cost - found.at_once, case.currency)
        yield told("best_change_at_once", Then=capital(then), money=gain)


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
            "cost_of_second_alone": None if change.at_once is None else rounded(change.at_once),
        }
        for change in changes
    ]
