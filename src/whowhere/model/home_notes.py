"""Sentences on home's law: what it does to the numbers, and on what no rule was read."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.facts.home_law import OF_A_TEAM, Threshold
from whowhere.model.home_duties import AtHome, Finding, binding, findings
from whowhere.quantities.names import in_a_sentence
from whowhere.quantities.ranges import Range


def home_notes(name: str, at: AtHome) -> Iterator[str]:
    """Yield what a reader should know of a home's law, the home named as in a table."""
    home = in_a_sentence(name)
    if at.team:
        found = [each for each in findings(at) if each.rule.topic in OF_A_TEAM]
        yield from _counted(home, found)
        yield from _not_reached(home, at, found)
        yield from _not_said(home, at, found)
        yield from (said for topic, said in at.law.silent.items() if topic in OF_A_TEAM)
    yield from _not_read(home, at)


def _counted(home: str, found: list[Finding]) -> Iterator[str]:
    """Tell what moves the numbers: weeks until people may go, and pay beyond severance."""
    waits = [each for each in found if each.threshold.weeks.high]
    if waits:
        longest = max(waits, key=lambda each: each.threshold.weeks.likely)
        yield (
            f"Law of {home}: nobody of today's team goes before {_weeks(longest.threshold.weeks)}"
            f" after the decision ({_cited(longest)}); those whose work has moved are paid until"
            " then."
        )
    for each in found:
        for pay, unit in (
            (each.threshold.pay_per_year, "weeks of pay for each year of service"),
            (each.threshold.pay, "weeks of pay for each leaver"),
        ):
            if pay.high:
                yield (
                    f"Law of {home}: {_span(pay)} {unit} on top of severance are counted"
                    f" ({_cited(each)})."
                )


def _not_reached(home: str, at: AtHome, found: list[Finding]) -> Iterator[str]:
    """Tell that there are rules on many dismissals at once that this team does not reach."""
    rules = [rule for rule in binding(at) if rule.topic == "mass redundancy"]
    if rules and not any(each.rule.topic == "mass redundancy" for each in found):
        starts = " or ".join(dict.fromkeys(_start(rule.thresholds[0]) for rule in rules))
        yield (
            f"Law of {home}: its rules on many dismissals at once start at {starts}; today's team"
            f" of {at.team:g} does not reach them."
        )


def _start(threshold: Threshold) -> str:
    """Say where a rule starts: ``6 people at a site of 21 to 59``."""
    smallest, largest = threshold.employees
    heads = f"{threshold.heads[0]:g} people" if threshold.heads else ""
    share = f"{100 * threshold.share:g} % of the staff" if threshold.share else ""
    joined = (" and " if threshold.both else " or ").join(filter(None, (heads, share))) or "anybody"
    if smallest <= 1:
        return joined
    size = f"{smallest:g} to {largest:g}" if largest < float("inf") else f"{smallest:g} and more"
    return f"{joined} at a site of {size}"


def _not_said(home: str, at: AtHome, found: list[Finding]) -> Iterator[str]:
    """Tell what nobody said of the company, where home's law turns on it."""
    if not all(each.is_certain for each in found):
        yield (
            f"Law of {home}: some thresholds go by the size of the site, which is not said; they"
            " are taken as reached, with nothing as the low end: company.employees tells."
        )
    states = sorted({rule.state for rule in at.law.rules if rule.state})
    if states and not at.employer.state:
        yield (
            f"Law of {home}: {', '.join(states)} have rules of their own on many dismissals, which"
            " are not counted as the home city is not said: company.city tells."
        )


def _not_read(home: str, at: AtHome) -> Iterator[str]:
    """Tell on what nobody read a rule, so that silence is not taken for none."""
    topics = [topic for topic in at.law.not_read if at.team or topic not in OF_A_TEAM]
    sectors = {rule.sector for rule in at.law.rules if rule.topic == "regulated sector"}
    if at.employer.sector and sectors and at.employer.sector not in {*sectors, "public body"}:
        topics.append("regulated sector")
    if topics:
        named = ", ".join(_NAMED.get(topic, topic) for topic in topics)
        yield f"Law of {home}: no rule was read on {named}; that is not to say that there is none."


_NAMED = {
    "mass redundancy": "many dismissals at once",
    "transfer of the team": "the transfer of staff to a vendor",
    "pensions": "pensions when a team leaves",
    "regulated sector": "banks, insurers and health",
    "public procurement": "public bodies",
}


def _cited(found: Finding) -> str:
    law = found.rule.law
    return law.origin.title + (
        ", unread" if law.status == "estimated" and not law.origin.read else ""
    )


def _weeks(value: Range) -> str:
    return f"{_span(value)} weeks"


def _span(value: Range) -> str:
    """Write a range of weeks: ``8.6`` or ``4.3 to 26, likely 13``."""
    if value.is_exact:
        return f"{value.likely:g}"
    return f"{value.low:g} to {value.high:g}, likely {value.likely:g}"
