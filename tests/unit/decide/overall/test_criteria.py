"""The six criteria: none says what another says, and each weighs what buyers say it does."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from tests.cases import SCENARIOS, SMALL, case_of, changed, example_case

from whowhere.decide.overall.criteria import BECAME, NAMES, REPEATS, SIGNS
from whowhere.decide.overall.overall import Overall, overall, turn_to
from whowhere.decide.overall.smaa import weights_between
from whowhere.facts.buyer_weights import buyer_weights
from whowhere.model.buyer import named_by_buyers, usual_weights
from whowhere.quantities.ranges import Array
from whowhere.report.overall.words import reconciled


def ranks(values: Array) -> Array:
    """Return the rank of each value; equals share the mean of their ranks."""
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(counts) - (counts - 1) / 2)[which])


AT_MOST = 0.9
"""Rank correlation in one example: its few places may stand alike on two criteria by chance."""


def test_no_two_criteria_order_options_alike() -> None:
    """What says the same twice says it in every example: see REPEATS."""
    together: dict[tuple[str, str], list[float]] = {}
    for example in SCENARIOS:
        found = overall(example_case(example), None, 1, 1_024)
        natural = [[each.natural[name] for name in NAMES] for each in found.options]
        better = np.array(natural) * SIGNS
        for one, other in combinations(range(len(NAMES)), 2):
            alike = np.corrcoef(ranks(better[:, one]), ranks(better[:, other]))[0, 1]
            together.setdefault((NAMES[one], NAMES[other]), []).append(float(alike))
    repeating = {pair for pair, each in together.items() if np.mean(each) > REPEATS}
    assert not repeating
    assert not {pair for pair, each in together.items() if max(each) > AT_MOST}


def test_in_all_but_risk_and_control_staying_may_be_beaten() -> None:
    """Today's team is known and directed; nothing makes it cheap, capable, quick or flexible."""
    beaten = set[str]()
    for example in SCENARIOS:
        case = example_case(example)
        found = overall(case, None, 1, 256)
        stays = found.by_id[case.as_is.id].natural
        for name, sign in zip(NAMES, SIGNS, strict=True):
            if any(sign * each.natural[name] > sign * stays[name] for each in found.options):
                beaten.add(name)
    assert beaten >= {"cost", "capability", "speed", "flexibility"}


def test_every_criterion_has_answers_of_buyers_and_weighs_their_mean() -> None:
    assert tuple(buyer_weights()) == NAMES
    means = [np.mean([each.named for each in of.answers]) for of in buyer_weights().values()]
    assert list(usual_weights().values()) == pytest.approx(np.array(means) / sum(means))
    assert sum(usual_weights().values()) == pytest.approx(1)
    for weight in buyer_weights().values():
        assert all(each.origin.address.startswith("http") for each in weight.answers)


def test_weights_as_buyers_give_them_lie_between_their_lowest_and_highest_answers() -> None:
    named = list(named_by_buyers().values())
    lows, highs = np.array([each.low for each in named]), np.array([each.high for each in named])
    weights = weights_between(lows, highs, 4_096, 1)
    assert weights.sum(axis=0) == pytest.approx(np.ones(4_096))
    # Ratios of two weights lie between the ratios of their ends.
    cost_to_speed = weights[0] / weights[4]
    assert cost_to_speed.min() >= lows[0] / highs[4]
    assert cost_to_speed.max() <= highs[0] / lows[4]


def test_capability_counts_only_those_who_speak_what_the_work_asks_for() -> None:
    def in_mexico(language: str) -> float:
        document = changed(SMALL, work__languages=[language])
        return overall(case_of(document), None, 1, 64).by_id["own_staff@MX"].natural["capability"]

    assert in_mexico("es") > in_mexico("en")


def test_twice_the_people_needed_is_half_the_capability() -> None:
    twice = [{**role, "heads": 2 * role["heads"]} for role in SMALL["work"]["roles"]]
    one = overall(case_of(SMALL), None, 1, 64).by_id["own_staff@US"].natural["capability"]
    two = overall(case_of(changed(SMALL, work__roles=twice)), None, 1, 64)
    fewer = one - two.by_id["own_staff@US"].natural["capability"]
    assert fewer == pytest.approx(np.log10(2), abs=0.05)


def test_every_earlier_name_is_now_one_of_the_six() -> None:
    assert set(BECAME.values()) <= set(NAMES)
    assert not set(BECAME) & set(NAMES)


@pytest.fixture(scope="module")
def found() -> Overall:
    return overall(example_case("product-team"), None, 1, 512)


def worths(found: Overall, cost: float) -> dict[str, float]:
    """Return what each option is worth where cost weighs so much, the others in proportion."""
    others = (1 - cost) / (1 - found.weights["cost"])
    moved = {n: cost if n == "cost" else others * found.weights[n] for n in NAMES}
    return {
        each.option.id: sum(moved[n] * each.contributions[n] / found.weights[n] for n in NAMES)
        for each in found.options
    }


def test_at_the_weight_that_is_told_the_choice_turns_to_the_verdicts(found: Overall) -> None:
    turn = turn_to(found, found.cheapest)
    assert turn is not None
    assert turn.at > found.weights["cost"]
    verdict = found.cheapest.id
    before, after = worths(found, turn.at - 1e-6), worths(found, turn.at + 1e-6)
    assert max(after, key=after.__getitem__) == verdict != max(before, key=before.__getitem__)
    assert f"cost would have to weigh {100 * turn.at:.0f}% (it weighs 20%)" in reconciled(
        found, found.cheapest
    )


def test_where_both_name_one_option_it_says_down_to_which_weight_of_cost(found: Overall) -> None:
    dear = overall(found.case, {n: 0.9 if n == "cost" else 0.02 for n in NAMES}, 1, 512)
    assert dear.options[0].option == dear.cheapest
    said = reconciled(dear, dear.cheapest)
    assert said.startswith("With your weights own staff in India are worth most, as by cost alone")
    assert "as long as cost weighs more than " in said


def test_where_no_weight_of_cost_leads_to_the_verdict_it_says_so(found: Overall) -> None:
    stuck = replace(found, flips=())
    assert reconciled(stuck, found.cheapest).endswith("whatever cost weighs.")


def test_what_leads_in_between_is_named(found: Overall) -> None:
    first, now = found.options[0].option, found.weights["cost"]
    third = next(
        each.option for each in found.options if each.option not in (first, found.cheapest)
    )
    turn = next(flip for flip in found.flips if flip.criterion == "cost")
    flips = (
        replace(turn, at=now + 0.1, below=first, above=third),
        replace(turn, at=now + 0.3, below=third, above=found.cheapest),
    )
    said = reconciled(replace(found, flips=flips), found.cheapest)
    assert f"in between from {100 * (now + 0.1):.0f}% on" in said
