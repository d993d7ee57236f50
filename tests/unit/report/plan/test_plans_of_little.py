"""What a plan says where there is one package, or where deciding together saves nothing."""

from __future__ import annotations

import copy
import re
from functools import cache
from io import StringIO
from typing import Any

import pytest
from rich.console import Console
from tests.cases import DAY
from tests.unit.decide.portfolio.test_costing import PORTFOLIO

from whowhere.decide.portfolio.planning import Planned, PlanRequest, plan_portfolio
from whowhere.facts.factbook import Factbook
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import portfolio_of
from whowhere.model.portfolio.resolving import resolve_portfolio
from whowhere.report.media.documents import as_json
from whowhere.report.plan.board.markdown import plan_markdown
from whowhere.report.plan.document import plan_document
from whowhere.report.plan.terminal import print_plan

AT_HOME = {"engagements": ["own_staff", "contractor"], "places": ["home"]}
ABROAD = {"engagements": ["own_staff", "managed_service"], "places": ["home", "PL", "IN"]}
LITTLE: dict[str, dict[str, Any]] = {
    "one package": {"packages": 1, "options": ABROAD},
    "one package under a rule": {
        "packages": 1, "options": ABROAD, "rules": {"moves_a_year": 1, "most_sites": 1},
    },
    "one package that may not move": {
        "packages": 1, "options": ABROAD, "rules": {"moves_a_year": 0},
    },
    "one package in a centre abroad": {
        "packages": 1, "options": ABROAD, "today": "own_staff@PL",
        "sites": [{"place": "PL", "yearly_cost": 90_000, "closing_cost": 120_000}],
    },
    "one package in a company that nobody names": {
        "packages": 1, "options": ABROAD, "today": "own_staff@PL",
    },
    "one package with a vendor": {"packages": 1, "options": ABROAD, "today": "managed_service@IN"},
    "three packages with nothing to share": {"packages": 3, "options": AT_HOME},
}  # fmt: skip


@cache
def planned(which: str) -> Planned:
    said = copy.deepcopy(LITTLE[which])
    packages = copy.deepcopy(PORTFOLIO["packages"][: said.pop("packages")])
    packages[0]["today"] = said.pop("today", "own_staff")
    document = {**PORTFOLIO, **said, "packages": packages}
    case = resolve_portfolio(portfolio_of(document, "little", ASSUMABLE), Factbook(DAY))
    return plan_portfolio(case, PlanRequest(draws=128))


def readings(which: str) -> str:
    """All that a plan says: on a terminal, on paper, and as a document."""
    found, out = planned(which), StringIO()
    print_plan(Console(file=out, width=200), found, "little.toml")
    return "\n".join([out.getvalue(), plan_markdown(found), as_json(plan_document(found))])


@pytest.mark.parametrize("which", LITTLE)
def test_no_sum_has_a_power_of_ten_and_nothing_is_one_of_many(which: str) -> None:
    said = re.sub(r'"gap": .*', "", readings(which))  # a share that a solver measures, no sum
    assert not re.findall(r"\d+(?:\.\d+)?e-\d+", said)
    assert not re.findall(
        r"(?<![\d.,])1 (?:packages|months|choices|columns|futures|rules|own sites)\b", said
    )


@pytest.mark.parametrize("which", [each for each in LITTLE if each.startswith("one")])
def test_one_package_is_not_decided_together(which: str) -> None:
    found = planned(which)
    assert found.alone is not None
    assert found.plan is not None
    assert "There is one package: nothing is decided together." in readings(which)
    assert "each package alone" not in readings(which)
    if not found.laid.rules:
        assert found.alone.sum_of_cases == pytest.approx(found.plan.cost, rel=1e-9)
    assert plan_document(found)["alone"]["sharing_saves"] == 0  # type: ignore[index]


def test_packages_with_nothing_to_share_save_nothing_together() -> None:
    said = readings("three packages with nothing to share")
    assert "Choosing each package alone would cost the same and break no rule." in said


def test_where_a_site_is_shared_deciding_together_saves_a_sum() -> None:
    document = {**PORTFOLIO, "options": ABROAD}
    case = resolve_portfolio(portfolio_of(document, "shared", ASSUMABLE), Factbook(DAY))
    found = plan_portfolio(case, PlanRequest(draws=128))
    assert found.alone is not None
    assert found.plan is not None
    assert found.alone.sharing_saves > 1_000
    said = plan_markdown(found)
    assert re.search(r"Sharing offices and vendors saves \d", said)
