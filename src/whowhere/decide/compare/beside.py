"""What a comparison asks of each option beside the lines of its ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from whowhere.decide.overall.criteria import CRITERION
from whowhere.decide.overall.traits import EXIT_MONTH
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.model.policy_ledger import charges
from whowhere.model.scenario.options import Option

_OF_CRITERIA: Final = frozenset(name for each in CRITERION.values() for name in each.figures)
_OF_LEAVING: Final = frozenset({"months_to_start", "months_to_hire"})


def asked_beside(case: Case, option: Option) -> Iterator[tuple[Spot, str]]:
    """Yield figures by which options are weighed, and what tax and trade rules would add."""
    for name in sorted(_OF_CRITERIA | _OF_LEAVING):
        for point in case.counting(option, name):
            yield point.spot, name
    for point in case.at_work(option, EXIT_MONTH):
        yield point.spot, point.serves_since
        yield from ((point.spot, name) for name in _OF_LEAVING)
    for charged in charges(case.rules, case.legs(option), case.elsewhere).values():
        for spot, line in charged:
            yield spot, line.amount
            yield spot, line.driver
