"""From a portfolio as it was written to a case that can be planned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from whowhere.decide.staffed import staffed
from whowhere.interfaces.requests.cards import with_cards
from whowhere.interfaces.requests.meant import (
    require_package_volumes_meant,
    require_portfolio_meant,
)
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.placing import placed
from whowhere.interfaces.requests.written import Written
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import parse_portfolio, portfolio_of
from whowhere.model.portfolio.portfolio import Package, Portfolio
from whowhere.model.portfolio.resolving import PortfolioCase, resolve_portfolio
from whowhere.model.portfolio.settings import settings_told
from whowhere.quantities.faults import Fault, Faults
from whowhere.simulate.how_many import PLAN_DRAWS


def portfolio_in(written: Written, settings: Sequence[str] = ()) -> Portfolio:
    """Return a portfolio checked, with the scenarios and the rate cards that it names.

    Volumes are turned into heads; ``settings`` beat what is written. Raises ``Faults``.
    """
    if isinstance(written.content, str):
        found = parse_portfolio(written.content, written.name, ASSUMABLE, written.folder, settings)
    else:
        found = portfolio_of(written.content, written.name, ASSUMABLE, settings)
    require_package_volumes_meant(found, written)
    return _completed(found, written.folder)


def _completed(portfolio: Portfolio, folder: Path | None) -> Portfolio:
    """Return a portfolio whose packages have heads, and rates for their offers."""
    packages, faults = list[Package](), list[Fault]()
    pairs = zip(portfolio.packages, portfolio.scenarios, strict=True)
    for number, (package, scenario) in enumerate(pairs, start=1):
        try:
            whole = staffed(with_cards(scenario, folder, f"packages[{number}]."))
        except Faults as found:
            faults += found.faults
            continue
        said = {"roles": whole.work.roles, "offers": whole.offers}
        packages.append(package.model_copy(update=said))
    if faults:
        raise Faults(faults)
    return Portfolio.model_construct(**{**dict(portfolio), "packages": tuple(packages)})


def portfolio_case(written: Written, as_of: date) -> PortfolioCase:
    """Return a portfolio checked and resolved. Raises ``Faults``."""
    with placed(written):
        return _resolved(written, as_of)


def portfolio_cases(
    written: Written, as_of: date, settings: Sequence[str]
) -> tuple[PortfolioCase, PortfolioCase]:
    """Resolve a portfolio as it is written, and with values set. Raises ``Faults``."""
    plain = portfolio_case(written, as_of)
    try:
        return plain, _resolved(written, as_of, settings)
    except Faults as found:
        raise settings_told(found, settings) from None


def _resolved(written: Written, as_of: date, settings: Sequence[str] = ()) -> PortfolioCase:
    portfolio, book = portfolio_in(written, settings), factbook(as_of)
    resolved = resolve_portfolio(portfolio, book)
    require_portfolio_meant(portfolio, written, book, [each.case for each in resolved.packages])
    return resolved


def require_plannable(case: PortfolioCase, written: Written) -> None:
    """Ask of every package what a plan asks first, in the plan's own futures. Raises ``Faults``."""
    from whowhere.decide.portfolio.costing import Drawing, admitted  # noqa: PLC0415 - when asked

    with placed(written):
        admitted(case, Drawing(seed=1, draws=PLAN_DRAWS))
