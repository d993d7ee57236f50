from __future__ import annotations

import json

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from whowhere.decide.portfolio.facility import FacilityPlan, plan_facilities
from whowhere.model.portfolio.facility_table import FacilityTable, facility_table


def table(rng: np.random.Generator, sites: int, packages: int, *, split: bool) -> FacilityTable:
    demand = rng.integers(0, 30, packages).astype(float)
    capacity = rng.integers(20, 80, sites).astype(float)
    capacity *= max(1.0, 1.6 * demand.sum() / capacity.sum())
    return FacilityTable(
        tuple(f"s{at}" for at in range(sites)), tuple(f"p{at}" for at in range(packages)),
        rng.integers(50, 400, sites).astype(float), capacity, demand,
        rng.integers(1, 200, (sites, packages)).astype(float), split,
    )  # fmt: skip


def independent(of: FacilityTable) -> float:
    """Solve the same problem as SciPy states it: strong rows only, dense, another model."""
    sites, packages = of.cost.shape
    size = sites + sites * packages
    cost = np.concatenate([of.fixed_cost, of.cost.ravel()])
    served = np.zeros((packages, size))
    room = np.zeros((sites, size))
    linked = np.zeros((sites * packages, size))
    for i in range(sites):
        room[i, i] = -of.capacity[i]
        for j in range(packages):
            at = sites + i * packages + j
            served[j, at] = 1
            room[i, at] = of.demand[j]
            linked[i * packages + j, [at, i]] = 1, -1
    whole = np.ones(size)
    if of.split:
        whole[sites:] = 0
    found = milp(
        cost, integrality=whole, bounds=Bounds(0, 1),
        constraints=[LinearConstraint(served, 1, 1), LinearConstraint(room, -np.inf, 0),
                     LinearConstraint(linked, -np.inf, 0)],
        options={"mip_rel_gap": 0},
    )  # fmt: skip
    return float(found.fun) if found.success else np.inf


def require_sound(plan: FacilityPlan) -> None:
    """Recompute the plan's cost and hold it against every rule, from the table alone."""
    of = plan.table
    is_open = np.array([site in plan.open for site in of.sites])
    assert plan.shares.sum(axis=0) == pytest.approx(np.ones(len(of.packages)))
    assert (plan.shares @ of.demand <= of.capacity * is_open + 1e-6).all()
    assert (plan.shares <= is_open[:, None] + 1e-6).all()
    total = of.fixed_cost @ is_open + (plan.shares * of.cost).sum()
    assert total == pytest.approx(plan.solved.objective, rel=1e-9)


@pytest.mark.parametrize("split", [True, False])
@pytest.mark.parametrize("seed", range(12))
def test_a_random_table_costs_what_scipy_finds(seed: int, split: bool) -> None:
    rng = np.random.default_rng(seed)
    of = table(rng, int(rng.integers(2, 7)), int(rng.integers(2, 12)), split=split)
    plan = plan_facilities(of)
    best = independent(of)
    if np.isinf(best):
        assert plan.solved.state == "impossible"
        return
    assert plan.solved.state == "proved"
    assert plan.solved.objective == pytest.approx(best, rel=1e-9)
    assert plan.solved.bound <= plan.solved.objective
    require_sound(plan)


def by_hand(split: bool) -> FacilityTable:
    """Two sites for three packages of 5; the cheap one holds 10 of the 15."""
    return facility_table(
        json.dumps(
            {
                "sites": [
                    {"id": "cheap", "fixed_cost": 10, "capacity": 12},
                    {"id": "dear", "fixed_cost": 100, "capacity": 20},
                ],
                "packages": [{"id": name, "demand": 5} for name in "abc"],
                "cost": [[10, 20, 30], [15, 20, 35]],
                "split": split,
            }
        ),
        "test",
    )


def test_whole_packages_two_at_the_cheap_site_and_one_at_the_other() -> None:
    plan = plan_facilities(by_hand(split=False))
    # fixed 110; all at the cheap site would cost 60, and one must leave it: b leaves for nothing
    assert plan.solved.objective == pytest.approx(170)
    assert plan.open == ("cheap", "dear")
    assert plan.shares.tolist() == [[1, 0, 1], [0, 1, 0]]


def test_one_site_that_holds_everything_is_opened_alone() -> None:
    plan = plan_facilities(
        facility_table(
            '{"sites": [{"id": 1, "fixed_cost": 10, "capacity": 9},'
            ' {"id": 2, "fixed_cost": 20, "capacity": 9}],'
            ' "packages": [{"id": 7, "demand": 4}, {"id": 8, "demand": 5}],'
            ' "cost": [[30, 30], [22, 22]]}',
            "test",
        )
    )
    assert (plan.open, plan.solved.objective) == ((2,), pytest.approx(64))


def test_splitting_moves_only_what_does_not_fit() -> None:
    plan = plan_facilities(by_hand(split=True))
    # 3 of 15 leave the cheap site, and b loses nothing by it
    assert plan.solved.objective == pytest.approx(170)
    assert plan.shares[1] @ plan.table.demand >= 3 - 1e-6
    require_sound(plan)


def test_the_same_table_gives_the_same_plan() -> None:
    of = table(np.random.default_rng(5), 8, 20, split=True)
    first, second = plan_facilities(of), plan_facilities(of)
    assert first.open == second.open
    assert (first.shares == second.shares).all()


def test_a_larger_table_is_proved_with_few_of_its_links() -> None:
    of = table(np.random.default_rng(3), 16, 60, split=True)
    plan = plan_facilities(of)
    assert plan.solved.state == "proved"
    assert plan.solved.gap <= 1e-9
    assert plan.solved.objective == pytest.approx(independent(of), rel=1e-9)
    require_sound(plan)
