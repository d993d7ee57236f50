"""From a portfolio file to a case that can be planned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.sources import portfolio_path
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import load_portfolio, parse_portfolio, portfolio_of
from whowhere.model.portfolio.resolving import PortfolioCase, resolve_portfolio


def portfolio_case(file: str | None, example: str | None, as_of: date) -> PortfolioCase:
    """Read, check and resolve the portfolio of a file or an example. Raises ``Faults``."""
    path: Path | str = "-" if file == "-" else portfolio_path(file, example)
    return resolve_portfolio(load_portfolio(path, ASSUMABLE), factbook(as_of))


def written_portfolio(content: str | Mapping[str, Any], as_of: date) -> PortfolioCase:
    """Check and resolve a portfolio that came as a text or a document; it reads no other file.

    Raises ``Faults``.
    """
    if isinstance(content, str):
        portfolio = parse_portfolio(content, "portfolio", ASSUMABLE)
    else:
        portfolio = portfolio_of(content, "portfolio", ASSUMABLE)
    return resolve_portfolio(portfolio, factbook(as_of))
