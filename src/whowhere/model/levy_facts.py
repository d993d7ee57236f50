"""Contributions and extra pay of a place as inputs of the model, for those employed there."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from whowhere.facts.fact import Fact
from whowhere.facts.levies import NO_FADING, Levy
from whowhere.facts.levy_words import steps_said
from whowhere.facts.statute_book import Statutes
from whowhere.facts.statute_roles import Employee, is_meant
from whowhere.model.case_role import CaseRole
from whowhere.model.graph.evaluate import Spot
from whowhere.model.work_facts import UNITS, Facts
from whowhere.quantities.ranges import Range


@dataclass(frozen=True)
class Employer:
    """How many people the team's own employer has in a place."""

    heads: float = math.inf
    """All of them; a large employer where nobody says."""
    team: float = 1.0
    """Those of them who do the work."""

    @property
    def is_large(self) -> bool:
        """Whether no law asks for more."""
        return math.isinf(self.heads)


LARGE = Employer()


@dataclass(frozen=True)
class DueLevy:
    """A line as it is charged there: for which kinds of role, and whether for its size."""

    levy: Levy
    first_case: float
    last_case: float
    spared: float
    """1 if the team's own employer is too small for it, -1 if only such employers owe it."""

    @property
    def is_contribution(self) -> bool:
        """Whether every large employer owes it."""
        return not self.levy.paid_out and self.spared >= 0


@dataclass(frozen=True)
class Charged:
    """A country's lines as they are charged for some employees."""

    due: tuple[DueLevy, ...]
    cases: tuple[int, ...]
    """Which kind of role each employee has, as far as these lines tell them apart."""
    employer: Employer


def levy_facts(
    statutes: Statutes, employer: Employer, roles: Sequence[CaseRole], place: str
) -> Facts:
    """Return the contributions and extras of a place, one fact per line for each levy input.

    What only some laws ask for is left out elsewhere.
    """
    employees = [Employee(role.occupation, role.level) for role in roles]
    found = charged_facts(statutes, charged(statutes, employer, employees))
    return {(name, Spot(place)): facts for (name, _), facts in found.items()}


def charged(
    statutes: Statutes, employer: Employer, employees: Sequence[Employee | None]
) -> Charged:
    """Return the lines that are due for any of the employees."""
    meant = [_meant(each, statutes) for each in employees]
    kinds = list(dict.fromkeys(meant))
    cases = tuple(kinds.index(each) + 1 for each in meant)
    return Charged(tuple(_due(statutes, employer, kinds)), cases, employer)


def charged_facts(statutes: Statutes, charge: Charged) -> Facts:
    """Return the inputs of the model for lines as they are charged."""
    due, cases, employer = charge.due, charge.cases, charge.employer
    spot, law = Spot(statutes.iso2), _Law(statutes)
    switches = {
        "extra_pay_counts": any(each.levy.on_extra_pay for each in due),
        "pay_is_graded": any(each.levy.is_graded for each in due),
        "levies_fade": any(each.levy.fading != NO_FADING for each in due),
        "levies_by_role": len(set(cases)) > 1,
        "levies_by_size": not employer.is_large and any(map(_is_by_size, due)),
    }
    columns = dict(_ALWAYS)
    for switch, further in _WHERE.items():
        columns |= further if switches[switch] else {}
    single = {name: float(on) for name, on in switches.items()} | _extra_pay(statutes)
    found: Facts = {(name, spot): (law.fact(name, value),) for name, value in single.items()}
    for name, read in columns.items():
        found[name, spot] = tuple(law.of_levy(name, read(each), each.levy) for each in due)
    if switches["pay_is_graded"]:
        found["grade", spot] = tuple(law.fact("grade", each) for each in statutes.grades)
    if switches["levies_by_role"]:
        found["role_case", spot] = tuple(law.fact("role_case", each) for each in cases)
    if switches["levies_by_size"]:
        scale = employer.heads / employer.team
        found["employer_scale", spot] = (law.fact("employer_scale", scale),)
    return found


_Column = Callable[[DueLevy], float]

_ALWAYS: dict[str, _Column] = {
    "levy_rate": lambda each: each.levy.slope,
    "levy_share": lambda each: each.levy.share,
    "levy_floor": lambda each: each.levy.floor,
    "levy_cap": lambda each: each.levy.cap,
    "levy_slice": lambda each: float(each.levy.base == "band"),
    "levy_flat": lambda each: each.levy.constant,
    "levy_min_gross": lambda each: each.levy.min_gross,
    "levy_max_gross": lambda each: each.levy.max_gross,
    "levy_is_contribution": lambda each: float(each.is_contribution),
}
_WHERE: dict[str, dict[str, _Column]] = {
    "extra_pay_counts": {"levy_on_extra_pay": lambda each: float(each.levy.on_extra_pay)},
    "pay_is_graded": {"levy_is_graded": lambda each: float(each.levy.is_graded)},
    "levies_fade": {
        "levy_fading_rate": lambda each: each.levy.sign * each.levy.fading.rate,
        "levy_fading_from": lambda each: each.levy.fading.begins,
        "levy_fading_to": lambda each: each.levy.fading.to,
        "levy_fading_power": lambda each: each.levy.fading.power,
    },
    "levies_by_role": {
        "levy_first_case": lambda each: each.first_case,
        "levy_last_case": lambda each: each.last_case,
    },
    "levies_by_size": {
        "levy_spared": lambda each: each.spared,
        "levy_payroll_exempt": lambda each: 0.0 if each.spared else each.levy.payroll_exempt,
        "levy_exempt_up_to": lambda each: each.levy.payroll_exempt_up_to,
    },
}


@dataclass(frozen=True)
class _Law:
    statutes: Statutes

    def fact(self, name: str, value: float) -> Fact:
        origin, iso2 = self.statutes.origin, self.statutes.iso2
        return Fact(name, Range.exactly(value), UNITS[name], "enacted", (origin,), iso2)

    def of_levy(self, name: str, value: float, levy: Levy) -> Fact:
        steps = steps_said(levy, self.statutes.months) if name == "levy_rate" else ""
        return Fact(
            name, Range.exactly(value), UNITS[name], levy.status, (levy.origin,),
            self.statutes.iso2, note=": ".join(filter(None, (levy.name, steps))),
        )  # fmt: skip


def _extra_pay(statutes: Statutes) -> dict[str, float]:
    """Return what is paid out beyond twelve months: as a share, up to a limit, and fixed."""
    paid = [levy for levy in statutes.levies if levy.paid_out]
    limited = [levy for levy in paid if levy.cap < math.inf]
    fixed = math.fsum(levy.flat for levy in paid)
    return {
        "extra_pay_share": math.fsum(levy.rate for levy in paid if levy.cap == math.inf),
        "extra_pay_limited": float(bool(limited or fixed)),
        "extra_pay_limited_share": math.fsum(levy.rate for levy in limited),
        "extra_pay_most": math.fsum(levy.rate * levy.cap for levy in limited),
        "extra_pay_fixed": fixed,
    }


def _is_by_size(each: DueLevy) -> bool:
    return bool(each.spared or each.levy.payroll_exempt)


def _meant(employee: Employee | None, statutes: Statutes) -> tuple[bool, ...]:
    return tuple(
        is_meant(employee, levy.occupations, levy.except_occupations) for levy in statutes.levies
    )


def _due(
    statutes: Statutes, employer: Employer, kinds: Sequence[tuple[bool, ...]]
) -> Iterator[DueLevy]:
    """Yield the lines that anybody owes; one for cases that do not follow on each other is two."""
    for at, levy in enumerate(statutes.levies):
        owes = levy.min_heads <= employer.heads <= levy.max_heads
        large_owe = math.isinf(levy.max_heads)
        if not owes and not large_owe:
            continue
        meant = [case for case, kind in enumerate(kinds, start=1) if kind[at]]
        for first, last in _runs(meant):
            yield DueLevy(levy, first, last, float(large_owe - owes))


def _runs(cases: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each row of numbers that follow on each other."""
    for _, run in groupby(enumerate(cases), key=lambda pair: pair[1] - pair[0]):
        numbers = [case for _, case in run]
        yield numbers[0], numbers[-1]
