"""Own values of a scenario that are far from what the factbook says: asked about before use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whowhere.facts.doubts import Doubt, figures_said, is_far, is_out_of
from whowhere.facts.fact import Fact
from whowhere.model.case import Case
from whowhere.model.doubted_pay import EVERYTHING, Doubted
from whowhere.model.own_values import spoken_of
from whowhere.model.scenario.assumptions import Meaning, meaning
from whowhere.model.scenario.own_kinds import PAY
from whowhere.model.scenario.ranges import Factor
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.work_facts import UNITS
from whowhere.quantities.ranges import Range


def doubted_values(scenario: Scenario, case: Case) -> Iterator[Doubted]:
    """Yield every assumption but pay that nobody has said is meant as it stands.

    ``case`` is the scenario resolved: what the factbook said before own values beat it.
    """
    if EVERYTHING in scenario.as_meant:
        return
    for written, value in scenario.assumptions.items():
        said = meaning(written, scenario.home, scenario.work.roles)
        facts = [fact for key in spoken_of(said, case.looked_up) for fact in case.looked_up[key]]
        if not facts or written in scenario.as_meant or _is_pay(said, value):
            continue
        if doubt := _doubt(said, value, facts):
            yield Doubted(written, ("assumptions", written), doubt)


def _is_pay(said: Meaning, value: Range | Factor) -> bool:
    """Tell whether it is an amount of pay, which is held against pay of the same work."""
    return said.name == PAY and isinstance(value, Range)


def _doubt(said: Meaning, value: Range | Factor, facts: Sequence[Fact]) -> Doubt | None:
    unit = UNITS[said.name]
    known = _widest(facts)
    if isinstance(value, Factor):
        if not all(is_far(fact.value.likely * value.times, fact.value) for fact in facts):
            return None
        return Doubt(f"{value}, so {figures_said(facts[0].value.times(value.times), unit)}",
                     _near(known, unit))  # fmt: skip
    return Doubt(figures_said(value, unit), _near(known, unit)) if is_out_of(value, known) else None


def _widest(facts: Sequence[Fact]) -> Range:
    """Return from the least to the most that the factbook says wherever a value holds."""
    low, high = min(fact.value.low for fact in facts), max(fact.value.high for fact in facts)
    return Range(low, facts[0].value.likely if len(facts) == 1 else (low + high) / 2, high)


def _near(known: Range, unit: str) -> str:
    return f"near the factbook's {figures_said(known, unit)}"
