"""What was told of the packages of a portfolio: their roles, and what vendors offer for them."""

from __future__ import annotations

from collections.abc import Callable

from whowhere.decide.portfolio.planning import Planned
from whowhere.model.case import Case
from whowhere.report.media.documents import Document
from whowhere.report.wording.quotes import offer_rows
from whowhere.report.wording.team import role_rows


def offers_of(planned: Planned) -> list[Document]:
    """Return a row for each offer, with the package that it is for; nothing where there is none."""
    return _of_packages(planned, offer_rows)


def roles_of(planned: Planned) -> list[Document]:
    """Return a row for each role and level of each package."""
    return _of_packages(planned, role_rows)


def _of_packages(planned: Planned, rows: Callable[[Case], list[Document]]) -> list[Document]:
    named = {package.id: package.name for package in planned.problem.packages}
    return [
        {"package": named[each.package.id], **row}
        for each in planned.case.packages
        for row in rows(each.case)
    ]
