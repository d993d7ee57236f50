"""Rules that come with the program: what an adviser would not sign is no option.

Each can be lifted by a line under ``[requirements]``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from whowhere.facts.admissible import AdmissibleRule, admissible_rules
from whowhere.model.gate_results import GateResult
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.requirements import Requirements
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.work_facts import Facts
from whowhere.quantities.names import listed

EVERYWHERE = Spot()
SIGNS: Final[Mapping[str, str]] = {
    "full_time": "full time",
    "set_hours": "at set hours",
    "directed": "under your direction",
    "long": "with no end in sight",
}
"""What courts ask for, as it is said of people."""


def advised_gates(
    scenario: Scenario, facts: Facts, options: Sequence[Option]
) -> dict[str, tuple[GateResult, ...]]:
    """Hold every option against the rules that come with the program, by the option's id.

    Today's arrangement is no choice that anybody would make now, so no rule speaks of it.
    """
    rules = admissible_rules()
    judged = {gate: rule for gate, rule in rules.items() if not _is_lifted(scenario, gate)}
    return {
        option.id: tuple(
            _judged(gate, rule, scenario, facts)
            for gate, rule in judged.items()
            if option.engagement in rule.engagements and option != scenario.as_is
        )
        for option in options
    }


def _is_lifted(scenario: Scenario, gate: str) -> bool:
    asked: Requirements = scenario.requirements
    return str(getattr(asked, gate)) == "accepted"


def _judged(gate: str, rule: AdmissibleRule, scenario: Scenario, facts: Facts) -> GateResult:
    if gate == "core_work":
        return _core_work(rule, scenario)
    return _misclassification(rule, scenario, facts)


def _core_work(rule: AdmissibleRule, scenario: Scenario) -> GateResult:
    core = scenario.work.core
    found = f"gives away work at {core:g} of the core of your business"
    needed = f"a vendor may direct work up to {rule.most:g}"
    return GateResult("core_work", needed, found, core <= rule.most)


def _misclassification(rule: AdmissibleRule, scenario: Scenario, facts: Facts) -> GateResult:
    """Say which signs make contractors employees, as ``signs_of_employment`` weighs them."""
    signs = _signs(scenario, facts)
    share = sum(signs.values()) / len(signs)
    said = listed([words for name, words in SIGNS.items() if signs[name] > rule.most])
    found = f"people {said}"
    needed = "whom courts take for employees"
    return GateResult("misclassification", needed, found, share <= rule.most)


def _signs(scenario: Scenario, facts: Facts) -> dict[str, float]:
    long_from = facts["long_engagement", EVERYWHERE][0].value.likely
    years = scenario.work.horizon_months / MONTHS_PER_YEAR.value
    stated = {
        name: facts[name, EVERYWHERE][0].value.likely
        for name in ("full_time", "set_hours", "directed")
    }
    return {**stated, "long": min(1.0, years / long_from)}


def merged(
    *judged: Mapping[str, tuple[GateResult, ...]],
) -> dict[str, tuple[GateResult, ...]]:
    """Join what several sets of gates say of each option."""

    def every(option: str) -> Iterator[GateResult]:
        for gates in judged:
            yield from gates.get(option, ())

    return {option: tuple(every(option)) for gates in judged for option in gates}
