from __future__ import annotations

from dataclasses import replace

import pytest
from tests.cases import SMALL, case_of, changed, example_case

from whowhere.decide.compare.comparison import compare
from whowhere.decide.sensitivity.flips import Flip, Flips, flips
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Range

DRAWS = 256
FEW = {"engagements": ["own_staff", "managed_service"], "places": ["home", "PH", "MX"]}


def best_with(case: Case, flip: Flip, value: float) -> Option:
    """Return the verdict of the same case with that very value as a fact."""
    keys = [(flip.trial.unknown.name, spot) for spot in flip.trial.unknown.spots(case)]
    facts = {
        key: tuple(
            replace(
                fact,
                value=fact.value.times(value) if flip.trial.is_factor else Range.exactly(value),
            )
            for fact in case.facts[key]
        )
        for key in keys
    }
    best = compare(replace(case, facts={**case.facts, **facts}), 1, DRAWS).best
    assert best is not None
    return best.option


@pytest.fixture(scope="module")
def case() -> Case:
    return case_of(changed(SMALL, options=FEW))


@pytest.fixture(scope="module")
def found(case: Case) -> Flips:
    return flips(case, 1, DRAWS)


@pytest.mark.slow
def test_on_either_side_of_a_flip_the_whole_comparison_names_another_option(
    case: Case, found: Flips
) -> None:
    assert found.flips
    for flip in found.flips:
        outwards = 1 if flip.is_above else -1
        step = 0.001 * abs(flip.at)
        assert best_with(case, flip, flip.at - outwards * step) == flip.best_before
        assert best_with(case, flip, flip.at + outwards * step) == flip.best_after


def test_a_flip_lies_within_the_tested_range_and_is_told_from_its_own_range(found: Flips) -> None:
    for flip in found.flips:
        trial = flip.trial
        assert trial.tested_low <= flip.at <= trial.tested_high
        assert flip.is_beyond == (not trial.low <= flip.at <= trial.high)


@pytest.mark.slow
def test_what_has_no_flip_changes_nothing_at_either_end_of_its_tested_range(
    case: Case, found: Flips
) -> None:
    """Held against the whole comparison for the inputs of one vendor and one place."""
    from whowhere.decide.trials import trial_of  # noqa: PLC0415
    from whowhere.model.unknowns import unknowns  # noqa: PLC0415

    flipped = {flip.trial.unknown for flip in found.flips}
    calm = [
        unknown
        for unknown in unknowns(case, case.options)
        if unknown not in flipped and "MX" in unknown.place
    ]
    assert len(calm) > 10
    for unknown in calm:
        trial = trial_of(case, unknown)
        middle = Flip(trial, trial.likely, case.as_is, case.as_is)
        ends = {best_with(case, middle, end) for end in (trial.tested_low, trial.tested_high)}
        assert ends == {best_with(case, middle, trial.likely)}, unknown.id


def test_a_quote_flips_where_the_vendor_asks_what_the_next_option_costs() -> None:
    """All other lines stay as they are, so the median gap is linear in the price."""
    quotes = [{"option": "managed_service@PH", "monthly_price": "20k to 30k"}]
    case = case_of(changed(SMALL, options=FEW, quotes=quotes))
    (flip,) = (
        each
        for each in flips(case, 1, DRAWS).flips
        if each.trial.unknown.id == "managed_service@PH.quoted_price"
    )
    step = 0.001 * flip.at
    assert best_with(case, flip, flip.at - step) != best_with(case, flip, flip.at + step)


def test_an_interrupt_leaves_what_was_found_so_far(case: Case) -> None:
    def stop(done: int, total: int) -> None:
        assert total > 5
        if done == 5:
            raise KeyboardInterrupt

    found = flips(case, 1, DRAWS, stop)
    assert not found.is_complete
    assert found.tested == 5
    assert len(found.flips) <= 10


def test_same_seed_same_flips(case: Case, found: Flips) -> None:
    assert flips(case, 1, DRAWS) == found


@pytest.mark.slow
def test_every_example_has_flips_that_the_comparison_confirms() -> None:
    case = example_case("finance-back-office")
    for flip in flips(case, 1, DRAWS).flips[:4]:
        outwards = 1 if flip.is_above else -1
        step = 0.001 * abs(flip.at)
        assert best_with(case, flip, flip.at - outwards * step) == flip.best_before
        assert best_with(case, flip, flip.at + outwards * step) == flip.best_after
