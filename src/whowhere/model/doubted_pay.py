"""Pay that a scenario states and that is hard to believe: asked about before it is used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from whowhere.facts.doubts import Doubt
from whowhere.facts.factbook import Factbook
from whowhere.facts.levels import level_of
from whowhere.facts.monthly_pay import monthly_doubt
from whowhere.facts.occupations import occupation
from whowhere.facts.pay_doubts import StatedPay, pay_range_doubt
from whowhere.model.scenario.assumptions import Meaning, meaning
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.own_kinds import PAY
from whowhere.model.scenario.ranges import Factor
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.work import RoleNeed
from whowhere.quantities.ranges import Range
from whowhere.quantities.written_money import is_of_month

EVERYTHING: Final = "all"
"""What ``as_meant`` says of a file of which nothing is asked."""


class Doubted(NamedTuple):
    """One value that is asked about."""

    name: str
    """What ``as_meant`` calls it: ``pay.support_agent.mid``, or an assumption as written."""
    path: Path
    """Where it stands in the scenario."""
    doubt: Doubt


def doubted_pay(scenario: Scenario, book: Factbook) -> Iterator[Doubted]:
    """Yield every pay of a scenario that nobody has said is meant as it stands."""
    if EVERYTHING in scenario.as_meant:
        return
    for found in (*_of_roles(scenario, book), *_of_assumptions(scenario, book)):
        if found.name not in scenario.as_meant:
            yield found


def _of_roles(scenario: Scenario, book: Factbook) -> Iterator[Doubted]:
    for at, need in enumerate(scenario.work.roles):
        if need.pay and (doubt := _doubt(scenario, book, need, scenario.home, need.pay)):
            yield Doubted(f"{PAY}.{need.key}", ("work", "roles", at, PAY), doubt)


def _of_assumptions(scenario: Scenario, book: Factbook) -> Iterator[Doubted]:
    """Yield each own pay of a place, once, however many roles it holds for."""
    for written, value in scenario.assumptions.items():
        said = meaning(written, scenario.home, scenario.work.roles)
        if said.name != PAY or isinstance(value, Factor):
            continue
        doubts = (
            _doubt(scenario, book, need, said.place, value)
            for need in scenario.work.roles
            if _speaks_of(said, need)
        )
        if doubt := next(filter(None, doubts), None):
            yield Doubted(written, ("assumptions", written), doubt)


def _speaks_of(said: Meaning, need: RoleNeed) -> bool:
    return said.role in {"", need.key}


def _doubt(
    scenario: Scenario, book: Factbook, need: RoleNeed, place: str, value: Range
) -> Doubt | None:
    money = scenario.company.money
    pay = StatedPay(
        value.likely, money, book.units_per_usd(money).value.likely, place,
        occupation(need.role), need.level or level_of(need.years or 0),
    )  # fmt: skip
    if doubt := pay_range_doubt(pay, value, book.as_of):
        return doubt
    return monthly_doubt(pay, value, book.as_of) if is_of_month(value) else None
