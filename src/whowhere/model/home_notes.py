"""Sentences on home's law: what it does to the numbers, and on what no rule was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from whowhere.facts.home_law import OF_A_TEAM, Sector, Threshold, Topic
from whowhere.model.home_duties import AtHome, Finding, binding, findings
from whowhere.model.home_law_facts import home_law_facts
from whowhere.model.regulated import held_back
from whowhere.quantities.names import in_a_sentence
from whowhere.quantities.ranges import Range


def home_notes(name: str, at: AtHome) -> Iterator[str]:
    """Yield what a reader should know of a home's law, the home named as in a table."""
    home = in_a_sentence(name)
    if at.team:
        found = [each for each in findings(at) if each.rule.topic in OF_A_TEAM]
        yield from _counted(home, at, found)
        yield from _not_reached(home, at, found)
        yield from _not_said(home, at, found)
        yield from (said for topic, said in at.law.silent.items() if topic in OF_A_TEAM)
    yield from _not_kept(home, at)
    yield from _not_read(home, at)


def _counted(home: str, at: AtHome, found: list[Finding]) -> Iterator[str]:
    """Tell what moves the numbers: months until people may go, and pay beyond severance."""
    facts = {name: fact.value for (name, _), (fact,) in home_law_facts(at).items()}
    if (months := facts["release_months"]).high:
        topics = " and ".join(
            dict.fromkeys(each.rule.topic for each in found if each.threshold.weeks.high)
        )
        yield (
            f"Law of {home} ({topics}): nobody of today's team goes before month {_span(months)}"
            " after the decision; whoever's work has moved by then is paid until then."
        )
    for name, each in (
        ("collective_pay_per_year", "for each year of service"),
        ("collective_pay", "for each leaver"),
    ):
        if (weeks := facts[name]).high:
            unit = "week" if weeks.high == 1 else "weeks"
            yield (
                f"Law of {home}: {_span(weeks)} {unit} of pay {each} on top of notice and severance"
                " are added for those who leave."
            )


def _not_reached(home: str, at: AtHome, found: list[Finding]) -> Iterator[str]:
    """Tell that there are rules on many dismissals at once that this team does not reach."""
    rules = [rule for rule in binding(at) if rule.topic == "mass redundancy"]
    if rules and not any(each.rule.topic == "mass redundancy" for each in found):
        starts = " or ".join(dict.fromkeys(start_said(rule.thresholds[0]) for rule in rules))
        yield (
            f"Law of {home}: its rules on many dismissals at once start at {starts}; today's team"
            f" of {at.team:g} does not reach them."
        )


def start_said(threshold: Threshold) -> str:
    """Say where a rule starts: ``6 people at a site of 21 to 59``."""
    smallest, largest = threshold.employees
    heads = f"{threshold.heads[0]:g} people" if threshold.heads else ""
    share = f"{100 * threshold.share:g}% of the staff" if threshold.share else ""
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
    states = {state for rule in at.law.rules if not rule.work for state in rule.states}
    if states and not at.company.state:
        yield (
            f"Law of {home}: {len(states)} of its states or provinces have rules of their own on"
            " many dismissals, which are left out here as the home city is not said: company.city"
            " tells."
        )


def _not_kept(home: str, at: AtHome) -> Iterator[str]:
    """Tell of which regulated work no rule was read that holds an option back."""
    kept = {rule.work for rule, _ in held_back(at)}
    for work in at.company.regulated:
        if work not in kept:
            yield (
                f"Law of {home}: no rule was read that holds back what work.regulated names,"
                f' "{work}"; that is not to say that there is none.'
            )


def _not_read(home: str, at: AtHome) -> Iterator[str]:
    """Tell on what nobody read a rule, so that silence is not taken for none."""
    topics = [_NAMED[topic] for topic in at.law.not_read if topic in OF_A_TEAM and at.team]
    sector = at.company.sector
    if sector and not any(rule.sector == sector for rule in at.law.rules):
        topics.append(_TRADES[sector])
    if topics:
        yield (
            f"Law of {home}: no rule was read on {', '.join(topics)}; that is not to say that"
            " there is none."
        )


_NAMED: Mapping[Topic, str] = {
    "mass redundancy": "many dismissals at once",
    "transfer of the team": "the transfer of staff to a vendor",
    "pensions": "pensions when a team leaves",
}
_TRADES: Mapping[Sector, str] = {
    "bank": "banks that move work away",
    "insurer": "insurers that move work away",
    "health": "health data and who may handle them",
    "public body": "tenders of public bodies",
    "telecom": "telephone, cable and satellite companies that move work away",
}


def _span(value: Range) -> str:
    """Write a range to one place: ``8.6``, or ``13 (4.3 to 26)``."""
    low, likely, high = (
        f"{each:.1f}".removesuffix(".0") for each in (value.low, value.likely, value.high)
    )
    return likely if value.is_exact else f"{likely} ({low} to {high})"
