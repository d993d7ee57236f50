"""From a scenario to its case, with the best month found for each path that leaves it open."""

from __future__ import annotations

from whowhere.decide.compare.best_change import best_changes
from whowhere.facts.factbook import Factbook
from whowhere.model.case import Case
from whowhere.model.resolving import resolve
from whowhere.model.scenario.scenario import Scenario


def resolved(scenario: Scenario, book: Factbook) -> Case:
    """Resolve a scenario; a path that says no month changes when it costs least.

    Raises ``Faults``.
    """
    case = resolve(scenario, book)
    open_paths = {path.option.id for path in scenario.paths if path.is_open}
    if not open_paths & case.paths.keys():
        return case
    months = {each.path.option.id: each.month for each in best_changes(case)}
    return resolve(_with_months(scenario, {key: months[key] for key in open_paths}), book)


def _with_months(scenario: Scenario, months: dict[str, int]) -> Scenario:
    paths = [
        path.model_copy(update={"after_months": float(months[said.option.id])})
        if said.option.id in months
        else path
        for path, said in zip(scenario.options.paths, scenario.paths, strict=True)
    ]
    options = scenario.options.model_copy(update={"paths": tuple(paths)})
    return Scenario.model_construct(**{**dict(scenario), "options": options})
