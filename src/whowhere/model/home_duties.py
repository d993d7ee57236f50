"""What home's law asks of a company that moves work away: which of its rules hold, and how far."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from whowhere.facts.duty_rules import DutyRule
from whowhere.facts.home_law import OF_A_TEAM, HomeLaw, HomeRule, Threshold, load_home_law
from whowhere.model.legal_setting import Employed, HomeCompany, LegalSetting
from whowhere.model.scenario.scenario import Scenario
from whowhere.quantities.ranges import Range


@dataclass(frozen=True)
class AtHome:
    """A home, the company in it, and the team that does the work there today."""

    law: HomeLaw
    team: float
    """Heads; 0 where the work is new."""
    company: HomeCompany


@dataclass(frozen=True)
class Finding:
    """A rule of home's law that a team reaches, or may reach."""

    rule: HomeRule
    threshold: Threshold
    """What it asks: the most of all sizes that the home site may have, the least as low end."""
    is_certain: bool
    """Whether it is reached whatever the size of the home site, where nobody says that."""
    sites: str = ""
    """The sites at which it is reached, in words: ``from 50 employees on``."""


def at_home(scenario: Scenario) -> AtHome:
    """Return a scenario's home as its law sees it."""
    said = scenario.company
    law = load_home_law(said.home)
    place = said.place
    state = law.states.get(place.city) if said.city else None
    return AtHome(
        law,
        team=scenario.heads_at_home,
        company=HomeCompany(
            state or place.state.partition("-")[2],
            said.sector or "",
            said.employees,
            scenario.work.regulated,
        ),
    )


def findings(home: AtHome) -> Iterator[Finding]:
    """Yield each rule that binds the company and that today's team reaches."""
    for rule in binding(home):
        employed = sizes(rule, home.team, home.company.employees)
        reached = [rule.at(home.team, size) for size in employed]
        found = [each for each in reached if each]
        if found:
            everywhere = len(found) == len(reached)
            yield Finding(rule, _widest(reached, found), everywhere, _sites(found))


def binding(home: AtHome) -> Iterator[HomeRule]:
    """Yield the rules for the company's state, trade and work, whatever their thresholds."""
    company = home.company
    return (
        rule
        for rule in home.law.rules
        if (not rule.states or company.state in rule.states) and _concerns(rule, company)
    )


def _concerns(rule: HomeRule, company: HomeCompany) -> bool:
    """Whether a rule speaks to everybody, to the company's trade, or of its work."""
    if not rule.sector and not rule.work:
        return True
    return company.sector == rule.sector != "" or rule.work in company.regulated


def home_rules(setting: LegalSetting) -> Iterator[DutyRule]:
    """Yield what home's law asks under an option, as duties that are told like any other."""
    law = load_home_law(setting.home.iso2)
    for found in findings(AtHome(law, setting.team_today, setting.company)):
        if holds(found.rule, setting):
            yield _duty(found)
    if setting.employed and setting.moves:
        yield from _rules_there(setting.employed, setting)


def _rules_there(there: Employed, setting: LegalSetting) -> Iterator[DutyRule]:
    """Yield what the law asks where today's people are employed abroad, if they are dismissed."""
    team = AtHome(load_home_law(there.iso2), there.heads, HomeCompany("", setting.company.sector))
    for found in findings(team):
        engagements = found.rule.engagements
        holds = not engagements or setting.option.engagement in engagements
        if found.rule.topic in OF_A_TEAM and holds and not found.rule.place:
            duty = _duty(found)
            yield replace(duty, sentence=f"In {there.name}: {duty.sentence}")


def sizes(rule: HomeRule, team: float, employees: float | None) -> list[float]:
    """Return the sizes of the home site (heads) that may tell thresholds apart."""
    if employees is not None:
        return [max(employees, team)]
    bounds = {bound for each in rule.thresholds for bound in each.employees}
    return sorted({team, math.inf, *(bound for bound in bounds if bound > team)})


def _sites(found: list[Threshold]) -> str:
    """Say at sites of which sizes these thresholds are reached."""
    smallest = min(each.employees[0] for each in found)
    largest = max(each.employees[1] for each in found)
    if largest < math.inf:
        return f"at {max(smallest, 1):g} to {largest:g} employees"
    return f"from {smallest:g} employees on" if smallest > 1 else "where the site is small enough"


def _widest(reached: list[Threshold | None], found: list[Threshold]) -> Threshold:
    """Return the most demanding threshold, with the least of all as its low end."""
    most = max(found, key=lambda each: (each.weeks.likely, each.pay_per_year.likely))

    def span(name: str) -> Range:
        ranges: list[Range] = [getattr(each, name) for each in found]
        low = min(each.low for each in ranges) if len(found) == len(reached) else 0.0
        return Range(
            low, max(each.likely for each in ranges), max(each.high for each in ranges), at_least=0
        )

    return replace(most, weeks=span("weeks"), pay=span("pay"), pay_per_year=span("pay_per_year"))


def holds(rule: HomeRule, setting: LegalSetting) -> bool:
    """Whether a rule that binds the company speaks of an option."""
    if setting.is_as_is or (rule.topic in OF_A_TEAM and not setting.moves):
        return False
    if rule.engagements and setting.option.engagement not in rule.engagements:
        return False
    standing = setting.place.eu_transfer
    is_member = standing is not None and standing.value == "member"
    return {
        "": True,
        "home": not setting.is_abroad,
        "abroad": setting.is_abroad,
        "EEA": is_member,
        "outside the EEA": not is_member,
    }[rule.place]


def _duty(found: Finding) -> DutyRule:
    rule = found.rule
    sentence = rule.sentence.replace("{wait}", found.threshold.wait)
    if not found.is_certain:
        sentence = f"{sentence.removesuffix('.')} ({found.sites})."
    return DutyRule(rule.id, rule.topic, sentence, rule.engagements, (), (), 0, "", rule.law)
