"""A portfolio of one package says of each choice what a comparison of the same work says."""

from __future__ import annotations

import copy
from typing import Any

import numpy as np
import pytest
from tests.cases import DAY, OFFERS_OF_ALL_KINDS, SMALL, case_of, changed
from tests.todays_ways import WAYS, standing

from whowhere.decide.portfolio.costing import Drawing, cost_portfolio
from whowhere.decide.portfolio.ledgers import ledgers_of, outcome_of
from whowhere.decide.portfolio.plan import plan_from
from whowhere.decide.portfolio.problem import Problem
from whowhere.facts.factbook import Factbook
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import portfolio_of
from whowhere.model.portfolio.resolving import PortfolioCase, resolve_portfolio
from whowhere.model.scenario.options import Option
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 7, 128
COMPARED = {"places": ["home", "PH", "PL"], "engagements": ["own_staff", "managed_service"]}
MIXES = [
    {"own_staff": {"home": 0.2}, "managed_service": {"PH": 0.8}},
    {"build_operate_transfer": {"PL": 0.4}, "own_staff": {"PL": 0.6}},
    {
        "own_staff": {"home": {"support team lead": 1}},
        "managed_service": {"PL": {"support agent": 1}},
    },
]
SITE, VENDOR = 0.1, 0.4
"""By how much more than in a comparison a choice may cost: a site's crew is split at its mean and
as large and as long there as any choice needs; a vendor has the smallest team that manages one."""
LESS = 0.03


def portfolio(parts: list[dict[str, Any]], **package: Any) -> PortfolioCase:
    work = {key: value for key, value in copy.deepcopy(SMALL["work"]).items()
            if key not in {"start", "horizon_months", "today"}}  # fmt: skip
    document = {
        "title": SMALL["title"],
        "start": SMALL["work"]["start"],
        "horizon_months": SMALL["work"]["horizon_months"],
        "company": SMALL["company"],
        "options": COMPARED,
        "packages": [{"id": "desk", "today": {"parts": parts}, **work, **package}],
    }
    return resolve_portfolio(portfolio_of(document, "one", ASSUMABLE), Factbook(DAY))


def costs_in(problem: Problem) -> dict[Option, float]:
    """What each way to do the package costs as a whole plan."""
    (ways,) = problem.ways.values()
    found = {}
    for at in ways:
        shares = np.zeros(len(problem.choices))
        shares[at] = problem.portions[at]
        hubs = {problem.choices[each].hub for each in at} - {""}
        found[problem.choices[at[0]].taken] = plan_from(problem, shares, hubs).cost
    return found


@pytest.mark.parametrize("way", WAYS)
def test_every_choice_has_the_lines_of_the_comparison(way: str) -> None:
    futures = Futures(portfolio(WAYS[way]).packages[0].case, SEED, DRAWS)
    compared = Futures(
        case_of(changed(SMALL, **standing(WAYS[way]), options=COMPARED)), SEED, DRAWS
    )
    assert futures.case.options == compared.case.options
    for option in compared.case.options:
        ours = outcome_of(ledgers_of(futures, option), DRAWS)
        assert ours.cost == pytest.approx(compared.outcome(option).cost, rel=1e-12), option.id


@pytest.mark.parametrize("way", WAYS)
def test_every_mix_has_the_lines_of_the_comparison_part_by_part(way: str) -> None:
    futures = Futures(portfolio(WAYS[way], mixes=MIXES).packages[0].case, SEED, DRAWS)
    options = {**COMPARED, "mixes": MIXES}
    compared = Futures(case_of(changed(SMALL, **standing(WAYS[way]), options=options)), SEED, DRAWS)
    for mix in compared.case.mixes.values():
        ledgers = ledgers_of(futures, mix.option)
        assert sum(each.portion for each in ledgers) == pytest.approx(1)
        ours = outcome_of(ledgers, DRAWS)
        assert ours.cost == pytest.approx(compared.outcome(mix.option).cost, rel=1e-12)


@pytest.mark.parametrize("way", WAYS)
def test_a_mix_of_all_and_nothing_costs_a_plan_what_the_one_option_does(way: str) -> None:
    everything = {"own_staff": {"PL": 1, "PH": 0}}
    case = portfolio(WAYS[way], mixes=[everything])
    found = costs_in(cost_portfolio(case, Drawing(SEED, DRAWS), lambda *_: None).problem)
    one, mix = (next(cost for option, cost in found.items() if option.id == id_)
                for id_ in ("own_staff@PL", "own_staff@PL:mix_1"))  # fmt: skip
    assert mix == pytest.approx(one, rel=1e-9)


@pytest.mark.parametrize("way", WAYS)
def test_every_choice_costs_what_the_comparison_says_but_for_who_runs_a_site_or_a_vendor(
    way: str,
) -> None:
    case = portfolio(WAYS[way], mixes=MIXES)
    found = cost_portfolio(case, Drawing(SEED, DRAWS), lambda *_: None)
    options = {**COMPARED, "mixes": MIXES}
    compared = Futures(case_of(changed(SMALL, **standing(WAYS[way]), options=options)), SEED, DRAWS)
    for option, cost in costs_in(found.problem).items():
        theirs = float(compared.outcome(option).cost.mean())
        hubs = {each.hub for each in found.problem.choices if each.taken == option} - {""}
        exists = [hub for hub in found.problem.hubs if hub.exists and hub.id not in hubs]
        slack = VENDOR if any(hub.startswith("vendor") for hub in hubs) else SITE
        assert cost >= theirs * (1 - LESS), option.id
        assert cost <= theirs * (1 + slack), option.id
        if not hubs and not exists:
            assert cost == pytest.approx(theirs, rel=1e-12), option.id


def test_every_offer_is_a_choice_at_its_own_cost() -> None:
    offers = [each for each in OFFERS_OF_ALL_KINDS if not each["option"].endswith("MX")]
    parts = WAYS["a vendor with a contract"]
    case = portfolio(parts, offers=offers).packages[0].case
    compared = case_of(changed(SMALL, **standing(parts), options=COMPARED, offers=offers))
    ours, theirs = Futures(case, SEED, DRAWS), Futures(compared, SEED, DRAWS)

    assert [each.offer for each in case.options].count("") < len(case.options) - len(offers) + 1
    for option in compared.options:
        found = outcome_of(ledgers_of(ours, option), DRAWS)
        assert found.cost == pytest.approx(theirs.outcome(option).cost, rel=1e-12), option.id
