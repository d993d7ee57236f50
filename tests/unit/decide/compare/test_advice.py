"""What an adviser would say, on a comparison whose costs were written by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.decide.compare.advice import Advice, advice_of, answers, distance
from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.model.case import Case
from whowhere.model.gate_results import GateResult
from whowhere.model.ledger import Phase
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Outcome

TODAY, INDIA, POLAND = "own_staff@US", "own_staff@IN", "own_staff@PL"
TEN = 10
"""Futures, so that the dearest tenth is one."""
YEARS = 2

SPEED = "months_to_full_output"


def seen(**changes: object) -> Comparison:
    options = {"engagements": ["own_staff"], "places": ["home", "IN", "PL"]}
    return compare(case_of(changed(SMALL, options=options, **changes)), seed=1, draws=64)


FOUND = seen()


def futures_of(common: float, dearest: float) -> Array:
    """Return nine costs that are the same, and one that is dearer."""
    return np.array([common] * (TEN - 1) + [dearest])


COSTS = {
    INDIA: futures_of(100.0, 900.0),
    POLAND: futures_of(150.0, 200.0),
    TODAY: futures_of(300.0, 300.0),
}


def advised(
    costs: dict[str, Array] = COSTS,
    failing: frozenset[str] = frozenset(),
    natural: dict[str, dict[str, float]] | None = None,
    outcome: Outcome | None = None,
    case: Case = FOUND.case,
) -> Advice:
    """Advise on three options as they cost; ``natural`` says what they are like besides."""
    rows = [
        replace(
            row,
            cost=replace(
                row.cost, mean=float(costs[row.id].mean()), p50=float(np.median(costs[row.id]))
            ),
            fails="is barred" if row.id in failing else "",
        )
        for row in FOUND.options
    ]
    rows.sort(key=lambda row: row.cost.p50)
    overall = FOUND.overall
    assert overall is not None
    alike = dict.fromkeys(overall.options[0].natural, 0.0)
    options = tuple(
        replace(each, natural=alike | (natural or {}).get(each.option.id, {}))
        for each in overall.options
        if each.option.id not in failing
    )
    overall = replace(overall, options=options)
    found = advice_of(case, rows, costs, overall, outcome or events())
    assert found is not None
    return found


def events(*losses: tuple[str, Array], phase: Phase = "risk") -> Outcome:
    """Return an outcome whose ledger holds so many losses."""
    line = FOUND.options[0].lines[0].line
    lines = tuple(replace(line, name=name, phase=phase) for name, _ in losses)
    values = np.stack([value for _, value in losses]) if losses else np.zeros((0, TEN))
    return Outcome(Option.read(INDIA), lines, values, values.sum(axis=0))


def test_the_cautious_take_the_option_whose_worst_tenth_costs_least() -> None:
    risk = advised().risk
    assert risk.expected == pytest.approx(180.0)
    assert risk.bad_tenth == 900.0
    assert (risk.cautious, risk.cautious_saves) == (POLAND, 700.0)


def test_where_the_first_choice_is_also_the_safest_nobody_is_more_cautious() -> None:
    risk = advised({**COSTS, INDIA: futures_of(100.0, 120.0)}).risk
    assert (risk.cautious, risk.cautious_saves) == (None, 0.0)


def test_an_option_that_is_not_admissible_is_no_choice_of_the_cautious() -> None:
    assert advised(failing=frozenset({POLAND})).risk.cautious == TODAY


def test_the_worst_event_is_the_dearest_when_it_comes_however_rare() -> None:
    often, rare = np.full(TEN, 50.0), futures_of(0.0, 400.0)
    worst = advised(outcome=events(("Often", often), ("Rare", rare))).risk.worst
    assert worst is not None
    assert (worst.line, worst.loss, worst.chance) == ("Rare", 400.0, 0.1)


def test_what_never_comes_and_what_is_no_event_is_not_the_worst_event() -> None:
    assert advised(outcome=events(("Never", np.zeros(TEN)))).risk.worst is None
    assert advised(outcome=events(("Pay", np.full(TEN, 9.0)), phase="run")).risk.worst is None


def barred(**gates: tuple[str, ...]) -> Case:
    """Return the case with gates that options do not meet, and one that all meet."""
    met = GateResult("shared_hours", "1.0 needed", "shares 2.0", is_met=True)
    judged = {
        option: (
            met,
            *(GateResult(gate, "more is needed", "is short", is_met=False) for gate in unmet),
        )
        for option, unmet in gates.items()
    }
    return replace(FOUND.case, gates=judged)


def test_what_costs_less_and_is_kept_out_is_told_with_what_it_would_save() -> None:
    case = barred(**{INDIA: ("core_work",), TODAY: ("people",)})
    found = advised(failing=frozenset({INDIA, TODAY}), case=case)
    (held,) = found.held_back
    assert found.best == POLAND
    assert (held.id, held.gates, held.cost_difference) == (INDIA, ("core_work",), -50.0)
    assert held.reason == "is short, more is needed"


def test_of_options_kept_out_by_the_same_rules_the_cheapest_is_told() -> None:
    case = barred(**{INDIA: ("core_work",), POLAND: ("core_work",)})
    found = advised(failing=frozenset({INDIA, POLAND}), case=case)
    assert [each.id for each in found.held_back] == [INDIA]
    case = barred(**{INDIA: ("core_work",), POLAND: ("people",)})
    found = advised(failing=frozenset({INDIA, POLAND}), case=case)
    assert [each.id for each in found.held_back] == [INDIA, POLAND]


def test_what_another_choice_costs_a_year_is_spread_over_the_years_of_the_work() -> None:
    priced = {each.id: each.cost_a_year for each in advised().trade_offs}
    assert priced == {TODAY: 200 / YEARS, POLAND: 50 / YEARS}


def test_what_another_choice_buys_is_told_where_it_is_worth_saying_and_better() -> None:
    natural = {
        INDIA: {"shared_hours": 1.0, SPEED: 6.0, "control": 0.5, "exit_cost": 9.0},
        TODAY: {"shared_hours": 1.5, SPEED: 5.0, "control": 0.54, "exit_cost": 8.0,
                "flexibility": -0.5},
        POLAND: {"shared_hours": 1.4, SPEED: 7.0, "control": 0.55, "exit_cost": 8.1,
                 "flexibility": 0.05},
    }  # fmt: skip
    bought = {each.id: dict(each.buys) for each in advised(natural=natural).trade_offs}
    assert bought[TODAY] == pytest.approx({"shared_hours": 0.5, SPEED: 1.0, "exit_cost": 1.0})
    assert bought[POLAND] == pytest.approx({"control": 0.05, "flexibility": 0.05})


def test_the_rival_is_who_comes_closest_on_the_first_level_that_is_open() -> None:
    often = np.where(np.arange(TEN) < 6, 100.0, 200.0)
    found = advised({INDIA: often, POLAND: np.full(TEN, 130.0), TODAY: np.full(TEN, 900.0)})
    assert found.level("change").settled
    assert not found.level("place").settled
    assert found.rival == POLAND


def test_where_only_one_option_is_admissible_there_is_no_rival() -> None:
    assert advised(failing=frozenset({POLAND, TODAY})).rival is None


def test_another_town_at_home_is_neither_home_nor_near() -> None:
    options = {"engagements": ["own_staff"], "places": ["home", "US-OK-tulsa", "MX", "IN"]}
    case = case_of(changed(SMALL, options=options))
    far = {place: distance(case, place) for place in case.places}
    assert far == {"US": "home", "US-OK-tulsa": "town", "MX": "near", "IN": "far"}


def test_todays_vendor_at_a_renewed_price_is_to_stay_and_another_vendor_is_to_move() -> None:
    case = case_of(
        changed(
            SMALL,
            today={"parts": [{"option": "managed_service@PH", "price_per_month": 30_000}]},
            work__today=None,
            quotes=[{"option": "managed_service@PH", "monthly_price": 20_000}],
            options={"engagements": ["managed_service"], "places": ["PH"]},
        )
    )
    said = {each.id: answers(case, each)[0] for each in case.options}
    assert said["managed_service@PH"] == said["managed_service@PH:renewed"] == "stay"
    assert said["managed_service@PH:another"] == "move"


def test_new_work_is_neither_moved_nor_left_where_it_is() -> None:
    case = seen(work__today="nothing").case
    assert {answers(case, each)[0] for each in case.options} == {"hire"}
