"""From a scenario to the case with the best mix of two options beside those that it states."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from whowhere.decide.compare.best_mix import FEW_FUTURES, cheapest_mix, mixes_to_try
from whowhere.decide.compare.comparison import glance
from whowhere.interfaces.requests.cases import case_in, scenario_in
from whowhere.interfaces.requests.changing import resolved
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.written import Written
from whowhere.model.case import Case
from whowhere.model.scenario.options import Mix, Option
from whowhere.model.scenario.scenario import Scenario


def case_with_best_mix(
    written: Written, as_of: date, settings: Sequence[str], seed: int
) -> tuple[Case, Option | None]:
    """Return a case with the best mix of two among its options, and which it is.

    ``None`` where nothing admissible can be mixed. Raises ``Faults``.
    """
    case = case_in(written, as_of, settings)
    scenario, book = scenario_in(written, settings), factbook(as_of)
    tried = mixes_to_try(glance(case, seed, FEW_FUTURES), scenario.work.roles)
    with_all = _with(scenario, tried)
    stated = len(scenario.mixes)
    wanted = [each.option for each in with_all.mixes[stated:]]
    best = cheapest_mix(resolved(with_all, book), wanted, seed)
    if best is None:
        return case, None
    found = _with(scenario, [tried[wanted.index(best)]])
    return resolved(found, book), found.mixes[-1].option


def _with(scenario: Scenario, mixes: Sequence[Mix]) -> Scenario:
    """Return a scenario with further mixes; it is sound as they are."""
    options = scenario.options.model_copy(update={"mixes": (*scenario.options.mixes, *mixes)})
    return Scenario.model_construct(**{**dict(scenario), "options": options})
