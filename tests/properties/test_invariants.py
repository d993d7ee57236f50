"""What must hold whatever the figures are."""

import json
import os
import subprocess
import sys

import numpy as np
import pytest
from tests.cases import EXAMPLES, SCENARIOS, SMALL, case_of, changed, example_case

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.model.ledger import LEDGERS, TODAY
from whowhere.quantities.ranges import Array
from whowhere.report.compare.document import compare_document
from whowhere.report.media.documents import as_json
from whowhere.simulate import leaves
from whowhere.simulate.outcomes import Futures, Outcome

DRAWS = 512


def costs(comparison: Comparison) -> dict[str, tuple[float, ...]]:
    return {
        each.id: (each.cost.mean, each.cost.p10, each.cost.p50, each.cost.p90, each.set_up.mean)
        for each in comparison.options
    }


def small(**changes: object) -> Comparison:
    return compare(case_of(changed(SMALL, **changes)), seed=7, draws=DRAWS)


@pytest.fixture(scope="module")
def base() -> Comparison:
    return small()


def test_the_order_of_places_and_engagements_changes_no_number(base: Comparison) -> None:
    turned = small(
        options__places=["MX", "PL", "PH", "home"],
        options__engagements=[
            "build_operate_transfer", "managed_service", "staff_augmentation", "contractor",
            "employer_of_record", "own_staff",
        ],
    )  # fmt: skip
    assert costs(turned) == costs(base)
    assert [each.id for each in turned.options] == [each.id for each in base.options]


def test_adding_a_place_changes_no_other_options_numbers(base: Comparison) -> None:
    more = costs(small(options__places=["home", "PH", "PL", "MX", "VN", "ZA"]))
    assert {key: more[key] for key in costs(base)} == costs(base)


def test_leaving_an_option_out_changes_no_other_options_numbers(base: Comparison) -> None:
    fewer = costs(small(options__leave_out=["managed_service@PH", "contractor@PL"]))
    assert fewer == {key: value for key, value in costs(base).items() if key in fewer}
    assert len(fewer) == len(costs(base)) - 2


def test_a_further_input_of_the_model_changes_no_number(base: Comparison) -> None:
    """Inputs are drawn by their position in the group: one more at its end moves nobody."""
    more = {scopes: (*names, "further_input") for scopes, names in leaves._NAMES.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(leaves, "_NAMES", more)
        assert costs(small()) == costs(base)


def test_another_seed_changes_the_futures_but_hardly_the_answer(base: Comparison) -> None:
    other = compare(case_of(SMALL), seed=8, draws=DRAWS)
    assert costs(other) != costs(base)
    for mine, theirs in zip(base.options, other.options, strict=True):
        assert mine.cost.p50 == pytest.approx(theirs.cost.p50, rel=0.1)


DEARER = {
    "office_per_head": 30_000, "equipment_per_head": 9_000, "partner_fee": 2_000,
    "vendor_margin": 0.6, "change_requests": 0.5, "governance_share": 0.4,
    "oversight_hours": 5, "trips_per_year": 40, "entity_upkeep_cost": 4_000_000,
    "transfer_months": 15, "replacement_cost": 2, "search_cost": 0.3, "hiring_cost": 1,
    "friction_abroad": 0.5, "conversion_spread": 0.1, "misclassification_chance": 0.9,
    "vendor_bench": 0.5, "employer_premium": 0.5, "surplus_share": 1, "brought_home_share": 1,
    "transition_overrun": 3,
}  # fmt: skip
"""Each far above its own range."""


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(DEARER))
def test_raising_a_cost_makes_no_option_cheaper_in_any_future(name: str) -> None:
    """Hiring at once and teaching in parallel, lest waiting longer put off what is dear.

    Nobody stays at home after the handover, lest a later one save their pay; and no work comes
    home, lest an option that is dearer have less to lose by it.
    """
    at_once = {"hiring_rate": 100_000, "parallel_share": 0.5, "retained_share": 0,
               "vacant_share": 0, "brought_home_share": 0}  # fmt: skip
    before = totals(case_of(changed(SMALL, assumptions=at_once)))
    after = totals(case_of(changed(SMALL, assumptions={**at_once, name: DEARER[name]})))
    assert all((after[key] >= before[key] - 1e-6).all() for key in before)
    assert any(after[key].mean() > 1.001 * before[key].mean() for key in before)


def totals(case: object) -> dict[str, np.ndarray]:
    return {each.option.id: each.cost for each in Futures(case, 3, 128).outcomes()}  # type: ignore[arg-type]


FIXED_LINES = {
    "entity_set_up", "entity_upkeep", "first_travel", "visits", "administration", "leaving",
    "intercompany_tax", "waiting", "knowledge_transfer", "back_home", "oversight",
}  # fmt: skip
"""Lines with a part that does not grow with the team: a legal entity, a trip, the smallest crew,
a call a week;
and those that follow today's team, which grows in the same way but at home."""


def test_twice_the_heads_cost_twice_the_variable_cost() -> None:
    """Hiring twice as fast, so that the team starts on the same day."""
    twice = [{**role, "heads": 2 * role["heads"]} for role in SMALL["work"]["roles"]]  # type: ignore[index]
    one = outcomes(changed(SMALL, assumptions={"hiring_rate": 5}))
    two = outcomes(changed(SMALL, work__roles=twice, assumptions={"hiring_rate": 10}))
    for key, outcome in one.items():
        for line, value, doubled in zip(
            outcome.lines, outcome.values, two[key].values, strict=True
        ):
            if line.id not in FIXED_LINES:
                np.testing.assert_allclose(doubled, 2 * value, rtol=1e-9)


def outcomes(document: dict[str, object]) -> dict[str, Outcome]:
    return {each.option.id: each for each in Futures(case_of(document), 3, 128).outcomes()}


def test_the_months_of_every_driver_add_up_to_its_present_value() -> None:
    case = case_of(SMALL)
    futures = Futures(case, 5, 256)
    drivers = {line.driver for ledger in (*LEDGERS.values(), TODAY) for line in ledger}
    assert len(drivers) > 15
    checked = 0
    for option in case.options:
        used = {line.driver for line in case.ledger(option)}
        for driver in used:
            monthly = futures.evaluation.months(driver, case.spot(option)).sum(axis=0)
            total = futures.evaluation.value(driver, case.spot(option))
            np.testing.assert_allclose(monthly, total, rtol=1e-9, atol=1e-9)
            checked += 1
    assert checked > 200


def test_what_is_spent_month_by_month_ends_at_the_cost() -> None:
    futures = Futures(case_of(SMALL), 5, 256)
    for outcome in futures.outcomes():
        spent = futures.spent(outcome.option)
        np.testing.assert_allclose(spent[-1], outcome.cost, rtol=1e-9)


def test_the_shares_of_futures_add_up_to_one(base: Comparison) -> None:
    assert sum(each.cheapest_share for each in base.options) == pytest.approx(1)


def test_ranges_are_in_order(base: Comparison) -> None:
    for each in base.options:
        for values in (each.cost, each.set_up, each.cost_per_useful_hour):
            assert values.p10 <= values.p50 <= values.p90
        assert each.saving.p10 <= each.saving.p50 <= each.saving.p90


@pytest.mark.slow
def test_the_same_seed_gives_the_same_bytes_in_another_process() -> None:
    here = as_json(compare_document(compare(example_case("finance-back-office"), 4, 256)))
    command = "from whowhere.interfaces.cli import main; main()"
    there = subprocess.run(
        [sys.executable, "-c", command, "compare", str(EXAMPLES / "finance-back-office.toml"),
         "--json", "--seed", "4", "--draws", "256", "--as-of", "2026-11-23"],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": "99"},
    )  # fmt: skip
    assert there.stdout == here + "\n"
    assert there.stderr == ""


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_example_gives_an_answer_worth_printing(name: str) -> None:
    document = json.loads(as_json(compare_document(compare(example_case(name), 1, 1024))))
    assert document["verdict"]["best"] in {option["id"] for option in document["options"]}
    assert all(option["cost"]["p10"] > 0 for option in document["options"])
    assert len({option["engagement"] for option in document["options"]}) >= 2
    assert document["figures"]["imputed"] > 0
    assert document["not_included"]


def test_every_input_of_a_case_lies_in_the_unit_of_the_model() -> None:
    case = example_case("support-desk")
    graph = case.graph
    for (name, _), facts in case.facts.items():
        assert all(fact.unit == str(graph.inputs[name].unit) for fact in facts), name


@pytest.mark.parametrize("setting", ["exchange_volatility", "PT.exchange_volatility"])
def test_a_place_in_the_companys_money_has_no_rate_that_could_move(setting: str) -> None:
    euros = changed(
        SMALL, company__home="DE", company__currency="EUR", options__places=["home", "PT"]
    )
    wild = changed(euros, assumptions={setting: 0.5})
    assert costs_of(euros)["own_staff@PT"].tolist() == costs_of(wild)["own_staff@PT"].tolist()


def costs_of(document: dict[str, object]) -> dict[str, Array]:
    return {each.option.id: each.cost for each in Futures(case_of(document), 3, 128).outcomes()}
