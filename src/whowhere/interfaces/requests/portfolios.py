"""From a portfolio file to a case that can be planned."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.sources import portfolio_path
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import load_portfolio
from whowhere.model.portfolio.resolving import PortfolioCase, resolve_portfolio


def portfolio_case(file: str | None, example: str | None, as_of: date) -> PortfolioCase:
    """Read, check and resolve the portfolio of a file or an example. Raises ``Faults``."""
    path: Path | str = "-" if file == "-" else portfolio_path(file, example)
    return resolve_portfolio(load_portfolio(path, ASSUMABLE), factbook(as_of))
