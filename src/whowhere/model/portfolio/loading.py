"""From a portfolio file to a checked portfolio, or to all of its mistakes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path as FilePath
from typing import Any, Final

from pydantic import ValidationError

from whowhere.model.portfolio.checks import portfolio_misfits
from whowhere.model.portfolio.portfolio import Portfolio
from whowhere.model.portfolio.settings import settings_told, with_portfolio_settings
from whowhere.model.scenario.accepted import Node
from whowhere.model.scenario.loading import DIALECT, is_echo, parse_scenario
from whowhere.model.scenario.options import Options
from whowhere.model.scenario.parsing import document_of, require_plain
from whowhere.model.scenario.reading import read_text
from whowhere.model.scenario.telling import told
from whowhere.model.scenario.titles import titled
from whowhere.model.scenario.wording import SourceLines, shown
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.hints import bounded_hints

REFERENCE: Final = "scenario"
"""The key by which a package takes what a scenario file says."""
FROM_WORK: Final = ("languages", "coverage", "personal_data", "core", "talk", "roles", "today")
FROM_FILE: Final = (
    "today", "options", "requirements", "quotes", "offers", "automation", "assumptions", "as_meant",
)  # fmt: skip


def parse_portfolio(
    text: str,
    name: str,
    known: Collection[str],
    folder: FilePath | None = None,
    settings: Sequence[str] = (),
) -> Portfolio:
    """Return the portfolio in the text of a TOML or JSON file that messages call ``name``.

    ``known`` are the names under which own values may be given. Scenario files that packages refer
    to are sought in ``folder``; without one, none is opened. ``settings``, each NAME=VALUE, beat
    what the files say. Raises ``Faults`` with every mistake.
    """
    document, source = document_of(text, name)
    whole = document if folder is None else _with_scenarios(document, source, known, folder)
    return _set(whole, source, known, settings)


def portfolio_of(
    document: Mapping[str, Any], name: str, known: Collection[str], settings: Sequence[str] = ()
) -> Portfolio:
    """Return the portfolio in a document that a request brought. Raises ``Faults``."""
    require_plain(document, name)
    return _set(document, SourceLines(name), known, settings)


def _set(
    document: Mapping[str, Any],
    source: SourceLines,
    known: Collection[str],
    settings: Sequence[str],
) -> Portfolio:
    if not settings:
        return _checked(document, source, known)
    try:
        return _checked(with_portfolio_settings(document, settings), source, known)
    except Faults as found:
        raise settings_told(found, settings) from None


@cache
def _schema() -> Node:
    return Portfolio.model_json_schema()


def portfolio_schema() -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a portfolio file, without references."""
    schema = titled(_schema())
    del schema["$defs"][Options.__name__]["properties"]["paths"]  # a plan refuses them in words
    return {"$schema": DIALECT, **schema}


@bounded_hints()
def _checked(document: Mapping[str, Any], source: SourceLines, known: Collection[str]) -> Portfolio:
    try:
        portfolio = Portfolio.model_validate(document)
    except ValidationError as error:
        errors = [each for each in error.errors(include_url=False) if not is_echo(each)]
        raise Faults(told(errors, source, _schema())) from None
    if odd := list(portfolio_misfits(portfolio, known)):
        raise Faults(told(odd, source, _schema()))
    return portfolio


def _with_scenarios(
    document: Mapping[str, Any], source: SourceLines, known: Collection[str], folder: FilePath
) -> dict[str, Any]:
    """Return the document with every reference replaced by what its file says."""
    packages = document.get("packages")
    if not isinstance(packages, list):
        return dict(document)
    faults: list[Fault] = []
    whole = []
    for at, package in enumerate(packages):
        try:
            whole.append(_whole(package, at, source, known, folder))
        except Faults as found:
            faults += found.faults
    if faults:
        raise Faults(faults)
    return {**document, "packages": whole}


def _whole(
    package: Any, at: int, source: SourceLines, known: Collection[str], folder: FilePath
) -> Any:
    """Return a package with what its scenario says, where it does not say otherwise itself."""
    if not isinstance(package, dict) or REFERENCE not in package:
        return package
    named = package[REFERENCE]
    if not isinstance(named, str):
        where = source.where(("packages", at, REFERENCE))
        accepted = "the name of a scenario file beside this one"
        raise Faults([Fault(where, f"packages[{at + 1}].{REFERENCE}", shown(named), accepted)])
    path = folder / named
    text = read_text(path)
    parse_scenario(text, str(path), known)
    scenario, _ = document_of(text, str(path))
    taken: dict[str, Any] = {key: scenario[key] for key in FROM_FILE if key in scenario}
    taken |= {key: scenario["work"][key] for key in FROM_WORK if key in scenario["work"]}
    if "offers" in taken:
        taken["offers"] = [_beside(each, named) for each in taken["offers"]]
    own = {key: value for key, value in package.items() if key != REFERENCE}
    return {"name": scenario["title"], **taken, **own}


def _beside(offer: Mapping[str, Any], scenario: str) -> dict[str, Any]:
    """Return an offer whose rate card is sought beside the scenario's file that names it."""
    card = offer.get("rate_card")
    return {**offer, "rate_card": str(FilePath(scenario).parent / card)} if card else dict(offer)
