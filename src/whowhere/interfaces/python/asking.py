"""The questions: each is a command of the same name, with the same words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from whowhere.decide.compare import comparison as comparing
from whowhere.decide.compare.break_even import break_evens
from whowhere.decide.learn import learning
from whowhere.decide.overall.criteria import NAMES
from whowhere.decide.overall.overall import overall as weigh
from whowhere.decide.places.ranking import rank_places
from whowhere.decide.profile.profile import profiles
from whowhere.decide.sensitivity.sensitivity import sensitivity as move
from whowhere.decide.whatif import what_if as change
from whowhere.facts.country_sheet import country_sheet
from whowhere.facts.occupations import occupation
from whowhere.facts.places import place_of
from whowhere.interfaces.python import charts
from whowhere.interfaces.python.results import Answer, Comparison
from whowhere.interfaces.requests.cases import Written, cases, written_in
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.sources import examples as known_examples
from whowhere.interfaces.requests.weights import parse_weights
from whowhere.model.case import Case
from whowhere.model.place_resolving import pillars, place_case
from whowhere.report.compare.document import compare_document
from whowhere.report.compare.rows import compare_rows
from whowhere.report.compare.terminal import SHOWN, print_comparison
from whowhere.report.explain.document import explain_document
from whowhere.report.explain.terminal import print_explanation
from whowhere.report.facts.document import facts_document
from whowhere.report.facts.rows import facts_rows
from whowhere.report.facts.terminal import print_facts
from whowhere.report.learn.document import learning_document
from whowhere.report.learn.terminal import print_learning
from whowhere.report.overall import terminal as weighed
from whowhere.report.overall.document import overall_document
from whowhere.report.places.document import places_document
from whowhere.report.places.rows import place_rows
from whowhere.report.places.terminal import print_places
from whowhere.report.profile.document import profile_document
from whowhere.report.profile.terminal import print_profiles
from whowhere.report.sensitivity.document import sensitivity_document
from whowhere.report.sensitivity.terminal import print_sensitivity
from whowhere.report.whatif.document import what_if_document
from whowhere.report.whatif.terminal import print_what_if
from whowhere.simulate.explanation import explain as open_up

ScenarioLike: TypeAlias = str | Path | Mapping[str, Any]
"""A file's path, an example's name, the text of a TOML file, or a document of tables."""
DRAWS = 8_192


def compare(
    scenario: ScenarioLike,
    *,
    set: Sequence[str] = (),
    pairs: Sequence[tuple[str, str]] = (),
    seed: int = 1,
    draws: int = DRAWS,
    as_of: date | None = None,
) -> Comparison:
    """Compare every option of a scenario: who should do the work, and where.

    ``set`` beats the scenario: ``["attrition=0.45", "PH.pay=18k to 24k"]``; ``pairs`` asks for
    break-even heads and horizon of two options each. Money is company currency, present value
    over the horizon. Raises ``Faults`` with every mistake of the scenario at once.
    """
    case = case_of(scenario, set, as_of)
    changing_places = break_evens(case, pairs, seed, draws)
    found = comparing.compare(case, seed, draws)
    document = compare_document(found, changing_places)
    return Comparison(
        document,
        compare_rows(document),
        lambda console: print_comparison(console, found, _named(scenario), SHOWN, changing_places),
        charts.of_comparison(found, changing_places),
    )


def explain(
    scenario: ScenarioLike,
    option: str,
    line: str | None = None,
    *,
    set: Sequence[str] = (),
    seed: int = 1,
    draws: int = DRAWS,
    as_of: date | None = None,
) -> Answer:
    """Show the tree behind an option's cost, or behind one line of it. Raises ``Faults``."""
    found = open_up(case_of(scenario, set, as_of), option, line, seed, draws)
    document = explain_document(found)
    return Answer(document, (), lambda console: print_explanation(console, found))


def what_if(
    scenario: ScenarioLike,
    set: Sequence[str],
    *,
    seed: int = 1,
    draws: int = DRAWS,
    as_of: date | None = None,
) -> Answer:
    """Show the verdict and every option before and after other values. Raises ``Faults``."""
    before, after = cases(_written(scenario), as_of or date.today(), set)
    found = change(before, after, seed, draws)
    document = what_if_document(found, set)
    rows = [_flat(option) for option in document["options"]]
    return Answer(document, rows, lambda console: print_what_if(console, found, set))


def profile(
    scenario: ScenarioLike,
    options: Sequence[str],
    *,
    set: Sequence[str] = (),
    seed: int = 1,
    draws: int = DRAWS,
    as_of: date | None = None,
) -> Answer:
    """Show options side by side: control, cost, time, risk, exit. Raises ``Faults``."""
    comparison, found = profiles(case_of(scenario, set, as_of), options, seed, draws)
    document = profile_document(comparison, found)
    rows = [_flat(option) for option in document["options"]]
    return Answer(document, rows, lambda console: print_profiles(console, comparison, found))


def overall(
    scenario: ScenarioLike,
    weights: Mapping[str, float] | None = None,
    *,
    set: Sequence[str] = (),
    seed: int = 1,
    draws: int = DRAWS,
    as_of: date | None = None,
) -> Answer:
    """Weigh the options by every criterion, by your weights or by all. Raises ``Faults``."""
    given = _weights(weights, NAMES, "criterion")
    found = weigh(case_of(scenario, set, as_of), given, seed, draws)
    document = overall_document(found)
    rows = [_flat(option) for option in document["options"]]
    return Answer(
        document,
        rows,
        lambda console: weighed.print_overall(console, found, weighed.SHOWN),
        charts.of_overall(found),
    )


def sensitivity(
    scenario: ScenarioLike,
    *,
    set: Sequence[str] = (),
    seed: int = 1,
    draws: int = DRAWS,
    as_of: date | None = None,
) -> Answer:
    """Show what moves the answer most, and what would change it. Raises ``Faults``."""
    found = move(case_of(scenario, set, as_of), seed, draws)
    document = sensitivity_document(found)
    return Answer(
        document,
        [_flat(swing) for swing in (document["tornado"] or {}).get("swings", ())],
        lambda console: print_sensitivity(console, found, show_all=False),
        charts.of_sensitivity(found),
    )


def learn(
    scenario: ScenarioLike,
    groups: Sequence[str] = (),
    *,
    set: Sequence[str] = (),
    seed: int = 1,
    draws: int = DRAWS,
    as_of: date | None = None,
) -> Answer:
    """Say what is worth finding out before deciding, and for how much. Raises ``Faults``."""
    found = learning(case_of(scenario, set, as_of), groups, seed, draws)
    document = learning_document(found)
    return Answer(
        document,
        [_flat(each) for each in document["inputs"]],
        lambda console: print_learning(console, found, show_all=False),
    )


def places(
    scenario: ScenarioLike | None = None,
    weights: Mapping[str, float] | None = None,
    *,
    top: int | None = None,
    as_of: date | None = None,
) -> Answer:
    """Rank all countries for a scenario's work, or in general. Raises ``Faults``."""
    usual = {pillar.key: pillar.weight for pillar in pillars()}
    chosen = _weights(weights, list(usual), "pillar") or usual
    written = None if scenario is None else _written(scenario).scenario()
    found = rank_places(place_case(factbook(as_of or date.today()), written), chosen)
    document = places_document(found, top)
    return Answer(
        document,
        place_rows(document),
        lambda console: print_places(console, found, top or SHOWN),
    )


def facts_of(place: str, role: str | None = None, *, as_of: date | None = None) -> Answer:
    """Return every figure of a country with unit, status, date and source. Raises ``Faults``."""
    book = factbook(as_of or date.today())
    job = occupation(role) if role is not None else None
    sheet = country_sheet(book, place_of(place).iso2, job)
    return Answer(
        facts_document(sheet, book.as_of),
        facts_rows(sheet),
        lambda console: print_facts(console, sheet, book.as_of),
    )


def examples() -> dict[str, Path]:
    """Return the scenarios that come with whowhere, by name."""
    return known_examples()


def case_of(scenario: ScenarioLike, settings: Sequence[str], as_of: date | None) -> Case:
    """Return a scenario resolved, with values set. Raises ``Faults``."""
    return cases(_written(scenario), as_of or date.today(), settings)[1]


def _written(scenario: ScenarioLike) -> Written:
    if isinstance(scenario, Mapping):
        return Written(scenario, "scenario")
    if isinstance(scenario, str) and "\n" in scenario:
        return Written(scenario, "scenario")
    if isinstance(scenario, str) and scenario in known_examples():
        return written_in(None, scenario)
    return written_in(str(scenario), None)


def _named(scenario: ScenarioLike) -> str:
    if isinstance(scenario, Path):
        return str(scenario)
    is_short = isinstance(scenario, str) and "\n" not in scenario
    return str(scenario) if is_short else "FILE"


def _weights(
    given: Mapping[str, float] | None, names: Sequence[str], kind: str
) -> dict[str, float] | None:
    if given is None:
        return None
    written = ",".join(f"{name}={value:.9f}" for name, value in given.items())
    return parse_weights(written, names, kind)


def _flat(document: Mapping[str, Any], before: str = "") -> dict[str, object]:
    """Return nested values under joined names: ``cost_p50``; lists are left out."""
    found: dict[str, object] = {}
    for key, value in document.items():
        if isinstance(value, Mapping):
            found |= _flat(value, f"{before}{key}_")
        elif not isinstance(value, list):
            found[f"{before}{key}"] = value
    return found
