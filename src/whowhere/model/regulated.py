"""Work that a licence or a regulator keeps in certain hands, or in a place: no option without it.

A rule of home's law that holds options back is a gate, lifted by a line under ``[requirements]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from whowhere.facts.home_law import HomeRule, Objection
from whowhere.model.gate_results import GateResult
from whowhere.model.home_duties import AtHome, at_home, holds
from whowhere.model.legal_setting import LegalSetting
from whowhere.model.scenario.scenario import Scenario


def regulated_gates(
    scenario: Scenario, settings: Iterable[LegalSetting]
) -> dict[str, tuple[GateResult, ...]]:
    """Hold every option against the rules on the work's own kind, by the option's id.

    Only work that the scenario calls regulated is held back: a trade alone says not what is done.
    What stands today is no choice that anybody would make now, so no rule speaks of it.
    """
    if scenario.requirements.regulated == "accepted":
        return {}
    home = at_home(scenario)
    rules = list(held_back(home))
    return {
        setting.option.id: tuple(
            GateResult("regulated", _needed(held, rule, home), held.found, is_met=False)
            for rule, held in rules
            if holds(rule, setting)
        )
        for setting in settings
        if setting.option != scenario.as_is
    }


def held_back(home: AtHome) -> Iterator[tuple[HomeRule, Objection]]:
    """Yield the rules that keep options out: of the home's state, and where nobody says which."""
    company = home.company
    for rule in home.law.rules:
        is_of_state = not rule.states or company.state in {"", *rule.states}
        if rule.held_back and rule.work in company.regulated and is_of_state:
            yield rule, rule.held_back


def _needed(held: Objection, rule: HomeRule, home: AtHome) -> str:
    """Say what the rule asks; where nobody says the state, what would tell whether it does."""
    if not rule.states or home.company.state:
        return held.needed
    return f"which {len(rule.states)} states restrict: company.city says whether yours does"
