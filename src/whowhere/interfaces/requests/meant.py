"""Asking whether a value is meant that looks like a slip, before anything rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from whowhere.facts.factbook import Factbook
from whowhere.interfaces.requests.written import Written
from whowhere.model.doubted_pay import DoubtedPay, doubted_pay
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.parsing import document_of
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.wording import SourceLines, named
from whowhere.quantities.faults import Fault, Faults

if TYPE_CHECKING:  # a scenario is asked about without what only plans need
    from whowhere.model.portfolio.portfolio import Portfolio


def require_meant(scenario: Scenario, written: Written, book: Factbook) -> None:
    """Ask about every value of a scenario that is hard to believe. Raises ``Faults``."""
    _require(written, ((found, found.path) for found in doubted_pay(scenario, book)))


def require_portfolio_meant(portfolio: Portfolio, written: Written, book: Factbook) -> None:
    """Ask about every value of a portfolio that is hard to believe. Raises ``Faults``."""
    _require(written, _of_packages(portfolio, book))


def _of_packages(portfolio: Portfolio, book: Factbook) -> Iterator[tuple[DoubtedPay, Path]]:
    for at, scenario in enumerate(portfolio.scenarios):
        for found in doubted_pay(scenario, book):
            section, *rest = found.path
            inside: Path = tuple(rest) if section == "work" else found.path
            yield found, ("packages", at, *inside)


def _require(written: Written, found: Iterator[tuple[DoubtedPay, Path]]) -> None:
    if written.takes_all:
        return
    if asked := list(found):
        source = _source(written)
        raise Faults([_fault(each, path, source) for each, path in asked])


def _fault(found: DoubtedPay, path: Path, source: SourceLines) -> Fault:
    accept = f'say as_meant = ["{found.name}"] at the top of the file, or --yes'
    return found.doubt.fault(source.where(path), named(path), accept)


def _source(written: Written) -> SourceLines:
    if isinstance(written.content, str):
        return document_of(written.content, written.name)[1]
    return SourceLines(written.name)
