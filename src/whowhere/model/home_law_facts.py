"""What home's law does to the numbers: months before anybody may go, pay beyond severance."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import reduce

from whowhere.facts.fact import Fact
from whowhere.facts.home_law import NOTHING, OF_A_TEAM, HomeLaw
from whowhere.facts.notice import WEEKS_A_MONTH
from whowhere.model.home_duties import AtHome, Finding, findings
from whowhere.model.work_facts import EVERYWHERE, UNITS, Facts
from whowhere.quantities.ranges import Range


def home_law_facts(home: AtHome) -> Facts:
    """Return the facts of a home, zero for a team of no heads and where no threshold is reached.

    Rules run side by side, so the longest wait counts; what they ask to be paid adds up.
    """
    found = [each for each in findings(home) if home.team and each.rule.topic in OF_A_TEAM]
    law = home.law
    weeks = _fact("release_months", found, lambda each: each.threshold.weeks, _longer, law)
    facts = (
        replace(weeks, value=_in_months(weeks.value)),
        _fact("collective_pay", found, lambda each: each.threshold.pay, _sum, law),
        _fact("collective_pay_per_year", found, _per_year, _sum, law),
    )  # fmt: skip
    return {(fact.name, EVERYWHERE): (fact,) for fact in facts}


def _fact(
    name: str,
    found: Iterable[Finding],
    read: Callable[[Finding], Range],
    join: Callable[[Range, Range], Range],
    law: HomeLaw,
) -> Fact:
    """Join what each rule says; without a rule that asks for any, it is nothing."""
    asking = [each for each in found if read(each).high]
    value = reduce(join, map(read, asking), NOTHING)
    origins = tuple(dict.fromkeys(each.rule.law.origin for each in asking))
    note = " ".join(dict.fromkeys(each.rule.why for each in asking if each.rule.why))
    known = value.is_exact and all(each.rule.law.status == "enacted" for each in asking)
    return Fact(
        name, value, UNITS[name], "enacted" if asking and known else "estimated", origins, law.iso2,
        note=note or "No law that was read asks for it.",
    )  # fmt: skip


def _in_months(weeks: Range) -> Range:
    """Return weeks as months, to the hundredth: a law counts in whole days."""
    low, likely, high = (
        round(each / WEEKS_A_MONTH, 2) for each in (weeks.low, weeks.likely, weeks.high)
    )
    return Range(low, likely, high, at_least=0)


def _per_year(found: Finding) -> Range:
    return found.threshold.pay_per_year


def _longer(one: Range, other: Range) -> Range:
    return Range(
        max(one.low, other.low), max(one.likely, other.likely), max(one.high, other.high),
        at_least=0,
    )  # fmt: skip


def _sum(one: Range, other: Range) -> Range:
    return Range(one.low + other.low, one.likely + other.likely, one.high + other.high, at_least=0)
