"""From a portfolio as it was written to a case that can be planned."""

from __future__ import annotations

from datetime import date

from whowhere.decide.portfolio.volumes import with_heads
from whowhere.interfaces.requests.meant import (
    require_package_volumes_meant,
    require_portfolio_meant,
)
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.placing import placed
from whowhere.interfaces.requests.written import Written
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import parse_portfolio, portfolio_of
from whowhere.model.portfolio.portfolio import Portfolio
from whowhere.model.portfolio.resolving import PortfolioCase, resolve_portfolio
from whowhere.simulate.how_many import PLAN_DRAWS


def portfolio_in(written: Written) -> Portfolio:
    """Return a portfolio checked, with the scenarios that it names, volumes turned into heads.

    Raises ``Faults``.
    """
    if isinstance(written.content, str):
        found = parse_portfolio(written.content, written.name, ASSUMABLE, written.folder)
    else:
        found = portfolio_of(written.content, written.name, ASSUMABLE)
    require_package_volumes_meant(found, written)
    return with_heads(found)


def portfolio_case(written: Written, as_of: date) -> PortfolioCase:
    """Return a portfolio checked and resolved. Raises ``Faults``."""
    portfolio, book = portfolio_in(written), factbook(as_of)
    with placed(written):
        resolved = resolve_portfolio(portfolio, book)
    require_portfolio_meant(portfolio, written, book, [each.case for each in resolved.packages])
    return resolved


def require_plannable(case: PortfolioCase, written: Written) -> None:
    """Ask of every package what a plan asks first, in the plan's own futures. Raises ``Faults``."""
    from whowhere.decide.portfolio.costing import Drawing, admitted  # noqa: PLC0415 - when asked

    with placed(written):
        admitted(case, Drawing(seed=1, draws=PLAN_DRAWS))
