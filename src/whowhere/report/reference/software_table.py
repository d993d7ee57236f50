"""Published cases of software beside what the model gives for such inputs, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from whowhere.decide.reality import SoftwareResult, software_result
from whowhere.facts.factbook import Factbook
from whowhere.facts.practice import load_practice
from whowhere.facts.software_cases import SoftwareCase, software_cases
from whowhere.model.software_deals import software_case
from whowhere.report.media.numbers import whole_percent

HEAD = ("Case", "What", "Published", "Model, 8 in 10", "Inside", "A range was set from it")
IN_NUMBERS = frozenset({"posts", "use by the month", "building"})
"""Measures that are no shares."""


Beside = tuple[SoftwareCase, SoftwareResult]
"""A published case, and what the model gives for it."""


def software_results(as_of: date, seed: int, draws: int) -> list[Beside]:
    """Return what every published case comes to on a day."""
    factbook = Factbook(as_of)
    return [
        (said, software_result(said.measure, software_case(said, factbook), seed, draws))
        for said in software_cases()
    ]


def software_rows(results: Sequence[Beside]) -> list[tuple[str, ...]]:
    """Return a row for each published case, with links to who says so."""
    return [
        (
            f"{said.name} ({_sources(said)})",
            said.says,
            _number(said, said.published),
            f"{_number(said, found.p10)} to {_number(said, found.p90)}",
            standing(said.published, found),
            "yes" if said.set_from_it else "no",
        )
        for said, found in results
    ]


def standing(published: float, found: SoftwareResult) -> str:
    """Say where what was published lies beside the model's range."""
    if found.holds(published):
        return "yes"
    return "no: above" if published > found.p90 else "no: below"


def _number(said: SoftwareCase, number: float) -> str:
    return f"{number:,.0f}" if said.measure in IN_NUMBERS else whole_percent(number)


def _sources(said: SoftwareCase) -> str:
    known = load_practice().sources
    return ", ".join(f"[{known[key].producer}]({known[key].address})" for key in said.sources)
