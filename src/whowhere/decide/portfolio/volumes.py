"""Packages whose work is given as a volume: heads by a roster at home, as in a scenario."""

from __future__ import annotations

from whowhere.decide.staffed import staffed
from whowhere.model.portfolio.portfolio import Portfolio


def with_heads(portfolio: Portfolio) -> Portfolio:
    """Return the portfolio with heads wherever a package gives a volume. Raises ``Faults``."""
    if all(role.volume is None for package in portfolio.packages for role in package.roles):
        return portfolio
    packages = tuple(
        package.model_copy(update={"roles": staffed(scenario).work.roles})
        for package, scenario in zip(portfolio.packages, portfolio.scenarios, strict=True)
    )
    # Made anew, since a copy would keep the scenarios that were made of the old packages.
    return Portfolio.model_construct(**{**dict(portfolio), "packages": packages})
