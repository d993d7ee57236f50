"""Asking whether a value is meant that looks like a slip, before anything rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from whowhere.facts.factbook import Factbook
from whowhere.facts.practice import load_practice
from whowhere.interfaces.requests.written import Written
from whowhere.model.case import Case
from whowhere.model.doubted_pay import Doubted, doubted_pay
from whowhere.model.doubted_software_price import doubted_software_price
from whowhere.model.doubted_values import doubted_values
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.wording import SourceLines, named
from whowhere.quantities.faults import Fault, Faults
from whowhere.simulate.doubted_quotes import doubted_quotes
from whowhere.simulate.doubted_software import doubted_software

if TYPE_CHECKING:  # a scenario is asked about without what only plans need
    from whowhere.model.portfolio.portfolio import Portfolio


def require_meant(
    scenario: Scenario, written: Written, book: Factbook, case: Case | None = None
) -> None:
    """Ask about every value of a scenario that is hard to believe. Raises ``Faults``.

    ``case`` is the scenario resolved: values other than pay are held against what it looked up.
    """
    if not written.takes_all:
        _require(written, ((found, found.path) for found in _doubted(scenario, book, case)))


def require_portfolio_meant(
    portfolio: Portfolio, written: Written, book: Factbook, cases: Sequence[Case]
) -> None:
    """Ask about every value of a portfolio that is hard to believe. Raises ``Faults``."""
    if not written.takes_all:
        _require(written, _of_packages(portfolio, book, cases))


def require_volumes_meant(scenario: Scenario, written: Written) -> None:
    """Ask about every volume that is hard to believe, before rosters are sought for it.

    Raises ``Faults``.
    """
    if not written.takes_all:
        _require(written, ((found, found.path) for found in _of_volumes(scenario)))


def require_package_volumes_meant(portfolio: Portfolio, written: Written) -> None:
    """Ask about the volumes of every package in the same way. Raises ``Faults``."""
    if not written.takes_all:
        _require(
            written,
            (
                (found, _in_package(at, found.path))
                for at, scenario in enumerate(portfolio.scenarios)
                for found in _of_volumes(scenario)
            ),
        )


def _of_volumes(scenario: Scenario) -> Iterator[Doubted]:
    if any(role.volume for role in scenario.work.roles):
        # Only who has something to staff loads what it takes.
        from whowhere.model.staffing.doubted_demand import doubted_volumes  # noqa: PLC0415

        yield from doubted_volumes(scenario, load_practice())


def require_demand_meant(written: Written, found: Iterable[Doubted]) -> None:
    """Ask about what a week of demand says and is hard to believe. Raises ``Faults``."""
    if not written.takes_all:
        _require(written, ((each, each.path) for each in found))


def _doubted(scenario: Scenario, book: Factbook, case: Case | None) -> Iterator[Doubted]:
    yield from doubted_pay(scenario, book)
    yield from doubted_software_price(scenario, book)
    if case:
        yield from doubted_values(scenario, case)
        yield from doubted_quotes(scenario, case)
        yield from doubted_software(scenario, case)


def _of_packages(
    portfolio: Portfolio, book: Factbook, cases: Sequence[Case]
) -> Iterator[tuple[Doubted, Path]]:
    for at, (scenario, case) in enumerate(zip(portfolio.scenarios, cases, strict=True)):
        for found in _doubted(scenario, book, case):
            yield found, _in_package(at, found.path)


def _in_package(at: int, path: Path) -> Path:
    """Return where a part of a package's scenario stands in the portfolio."""
    section, *rest = path
    inside: Path = tuple(rest) if section == "work" else path
    return ("packages", at, *inside)


def _require(written: Written, found: Iterator[tuple[Doubted, Path]]) -> None:
    if asked := list(found):
        source = written.source
        raise Faults([_fault(each, path, source) for each, path in asked])


def _fault(found: Doubted, path: Path, source: SourceLines) -> Fault:
    accept = f'say as_meant = ["{found.name}"] at the top of the file, or --yes'
    return found.doubt.fault(source.where(path), named(path), accept)
