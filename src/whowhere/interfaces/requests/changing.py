"""From a scenario to its case, with the best month found for each path that leaves it open."""

from __future__ import annotations

from collections.abc import Mapping

from whowhere.decide.compare.best_change import month_of
from whowhere.facts.factbook import Factbook
from whowhere.model.case import Case
from whowhere.model.resolving import resolve
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.staged import Staged


def resolved(scenario: Scenario, book: Factbook) -> Case:
    """Resolve a scenario; a path that says no month changes when it costs least.

    Raises ``Faults``.
    """
    case = resolve(scenario, book)
    months = {
        path.option.id: month_of(case, path)
        for path in case.paths.values()
        if isinstance(path, Staged) and path.said.is_open
    }
    return resolve(_with_months(scenario, months), book) if months else case


def _with_months(scenario: Scenario, months: Mapping[str, int]) -> Scenario:
    paths = tuple(
        path.changing_after(months[said.option.id]) if said.option.id in months else path
        for path, said in zip(scenario.options.paths, scenario.paths, strict=True)
    )
    options = scenario.options.model_copy(update={"paths": paths})
    return Scenario.model_construct(**{**dict(scenario), "options": options})
