"""When each part of a plan moves, month by month."""

from __future__ import annotations

import pytest
from tests.plans import DRAWS, SEED, small_plan

from whowhere.decide.profile.ramp import ramp_of
from whowhere.report.plan.slides.writing import plan_slides_of
from whowhere.simulate.outcomes import Futures


def test_a_move_of_the_first_year_takes_the_months_that_its_case_alone_takes() -> None:
    planned = small_plan()
    assert planned.plan is not None
    moved = [part for part in planned.plan.parts if part.choice.is_move]
    assert moved
    for part in moved:
        found = planned.costed.calendar.of(part)
        assert found is not None
        case = planned.case.case_of(part.choice.package)
        dates = ramp_of(Futures(case, SEED, DRAWS), part.choice.taken).dates
        if part.choice.year == 0:
            assert found.first == dates["first"].p50
            assert found.full_output == dates["full_output"].p50
        else:
            assert dates["first"].p50 < found.first
            assert 12 * part.choice.year < found.first
        assert found.formed <= found.first <= found.all <= found.full_output


def test_what_stays_has_no_months() -> None:
    planned = small_plan()
    assert planned.plan is not None
    stays = [part for part in planned.plan.parts if not part.choice.is_move]
    assert stays
    assert [planned.costed.calendar.of(part) for part in stays] == [None] * len(stays)


def test_a_slide_tells_what_moves_when() -> None:
    _, slides = plan_slides_of(small_plan())
    (slide,) = [each for each in slides if each.title == "What moves when"]
    assert slide.lead.startswith("2 packages move from ")
    (chart,) = slide.columns[0].blocks
    months = [sum(values) for values in zip(*(each.values for each in chart.series), strict=True)]  # type: ignore[union-attr]
    assert months == pytest.approx([36.0] * len(months), abs=0.02)
