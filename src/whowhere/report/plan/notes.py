"""What must be known of a plan as a whole: what law counts together, mixes that are no option."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.portfolio.dismissals import Dismissals, dismissed_together
from whowhere.decide.portfolio.planning import Planned
from whowhere.model.dismissals import Passed
from whowhere.model.home_notes import start_said
from whowhere.quantities.names import in_a_sentence, listed
from whowhere.report.plan.software import software_notes


def plan_notes(planned: Planned) -> Iterator[str]:
    """Yield what must be known of the plan that was found, and why a stated mix was not weighed."""
    if planned.plan is not None:
        for found in dismissed_together(planned.case, planned.plan):
            yield _together(planned, found)
    for package, scenario in zip(
        planned.problem.packages, planned.case.portfolio.scenarios, strict=True
    ):
        failing = planned.costed.failing[package.id]
        for number, mix in enumerate(scenario.mixes, start=1):
            if said := failing.get(mix.option.id):
                yield f"Mix {number} of {package.name} was not weighed: {said}."
    yield from software_notes(planned)


def _together(planned: Planned, found: Dismissals) -> str:
    """Say that law counts the people of several packages together, and from which number on."""
    names = {package.id: package.name for package in planned.problem.packages}
    rules = listed([_rule(passed) for passed in found.passed])
    counts = listed([f"{_heads(count)} of {names[id_]}" for id_, count in found.heads.items()])
    when = f" in year {found.year + 1}" if planned.problem.years > 1 else ""
    places = planned.case.places.values()
    country = next(place.name for place in places if place.iso2 == found.country)
    return (
        f"Law of {in_a_sentence(country)} counts together all who lose their work at once: {counts}"
        f" are {_heads(sum(found.heads.values()))}{when}. Together they reach its rules on {rules};"
        " the months to wait and the pay that these ask for are missing in the cost of"
        f" {listed([names[id_] for id_ in found.short])}."
    )


def _rule(passed: Passed) -> str:
    return f"{passed.rule.topic} (from {start_said(passed.threshold)})"


def _heads(count: float) -> str:
    return f"{round(count, 1):g}"
