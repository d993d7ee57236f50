"""What must hold of a team whose heads are stated by date, and that every reading agrees on it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import OFFERS_OF_ALL_KINDS, SMALL, case_of, changed
from tests.page_build import build_engine
from tests.page_engine import PageEngine
from tests.todays_ways import WAYS, standing

from whowhere.decide.compare.comparison import compare
from whowhere.decide.profile.ramp import ramp_of
from whowhere.model.case import Case
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.page.case import page_case
from whowhere.report.workbook.layout import WorkbookLayout
from whowhere.report.workbook.likely_ledger import likely_ledger
from whowhere.simulate.central import CentralLeaves, central_costs
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 7, 64
WHERE: dict[str, dict[str, Any]] = {
    "a team at home": {},
    "new work": {"work__today": "nothing"},
    **{way: standing(parts) for way, parts in WAYS.items() if len(parts) in {1, 3}},
}
STEPS = {"2027-01": 10, "2027-07": 14, "2028-03": 9, "2028-09": 20}


def case(way: str, heads: Any = STEPS, leads: Any = 1, **changes: Any) -> Case:
    roles = [
        {"role": "support agent", "heads": heads, "level": "mid"},
        {"role": "support team lead", "heads": leads, "level": "senior"},
    ]
    options = {"places": ["home", "PH", "PL"]}
    work = {"options": options, "offers": OFFERS_OF_ALL_KINDS[:4], "work__roles": roles}
    return case_of(changed(SMALL, **{**WHERE[way], **work, **changes}))


@pytest.mark.parametrize("way", WHERE)
def test_heads_that_stay_as_they_are_are_one_number(way: str) -> None:
    same = {"2027-01": 10, "2027-07": 10, "2028-09-01": 10}
    plain, still = (Futures(case(way, heads), SEED, DRAWS) for heads in (10, same))

    for option in plain.case.options:
        np.testing.assert_array_equal(plain.outcome(option).values, still.outcome(option).values)


@pytest.mark.parametrize("way", WHERE)
def test_a_team_that_is_larger_from_some_month_on_costs_more_in_every_future(way: str) -> None:
    less, more = (
        Futures(case(way, {"2027-01": 10, "2027-07": later}), SEED, DRAWS) for later in (11, 15)
    )

    for option in less.case.options:
        assert (more.outcome(option).cost > less.outcome(option).cost).all()


@pytest.mark.parametrize("way", WHERE)
def test_the_browser_agrees_on_every_line(way: str) -> None:
    build_engine()
    found = compare(case(way), SEED, DRAWS)
    page = PageEngine(page_case(found.case, SEED, DRAWS)).answer()

    assert page["verdict"] == verdict_sentence(found)
    for theirs, ours in zip(page["options"], found.options, strict=True):
        assert theirs["id"] == ours.id
        assert [line["mean"] for line in theirs["lines"]] == pytest.approx(
            [line.amount.mean for line in ours.lines], rel=1e-9
        )


def test_the_browser_shows_the_same_people_tree_and_flips() -> None:
    build_engine()
    found = case("a team at home")
    page = PageEngine(page_case(found, SEED, DRAWS))

    for option in found.options:
        ramp = ramp_of(Futures(found, SEED, DRAWS), option)
        theirs = page.ramp(option.id)
        assert theirs["here"] == pytest.approx(list(ramp.here))
        assert theirs["there"] == pytest.approx(list(ramp.there))
    tree = page.explain(found.as_is.id, "growth")
    assert "planned_joiners" in tree["nodes"]
    assert page.tornado(found.as_is.id, "own_staff@PL")["swings"]


@pytest.mark.parametrize("way", WHERE)
def test_the_workbook_has_the_same_likely_cost(way: str) -> None:
    found = case(way)
    layout = WorkbookLayout(found, found.options)
    central = central_costs(found, found.options, CentralLeaves(found, 1, {}))

    for option in found.options:
        ledger = likely_ledger(layout, option)
        assert ledger.total == pytest.approx(central[option].item(), rel=1e-9)
        assert ledger.monthly.sum() == pytest.approx(ledger.total, rel=1e-6)


def test_growth_at_a_rate_is_the_same_as_heads_that_say_so_month_by_month() -> None:
    def lines(heads: Any, **changes: Any) -> dict[str, float]:
        roles = [{"role": "support agent", "heads": heads, "level": "mid"}]
        futures = Futures(case("a team at home", **changes, work__roles=roles), SEED, DRAWS)
        found = futures.outcome(futures.case.as_is)
        return {
            line.id: mean for line, mean in zip(found.lines, found.values.mean(axis=1), strict=True)
        }

    months = {f"{2027 + at // 12}-{at % 12 + 1:02}": 1.2 ** ((at + 1) / 12) for at in range(24)}
    stepped, even = lines(months), lines(1, work__growth="20%")
    hiring = stepped.pop("growth"), even.pop("growth")

    assert stepped == pytest.approx(even, rel=1e-9)
    # By date who is there in the first month was there before it.
    assert hiring[0] / hiring[1] == pytest.approx(23 / 24, rel=0.01)


def test_a_steady_month_is_one_of_the_start() -> None:
    plain, stepped = (compare(case("a team at home", heads), SEED, DRAWS) for heads in (10, STEPS))

    for one, other in zip(
        sorted(plain.options, key=lambda row: row.id),
        sorted(stepped.options, key=lambda row: row.id),
        strict=True,
    ):
        assert other.steady.month.p50 == pytest.approx(one.steady.month.p50)


@pytest.mark.parametrize(
    ("leads", "said"),
    [
        ({"2027-01": 1, "2027-07": 1.4, "2028-03": 0.9, "2028-09": 2}, None),
        (1, "Roles change in different proportion: costs follow"),
    ],
)
def test_roles_that_change_apart_are_told_by_which_size_costs_go(
    leads: Any, said: str | None
) -> None:
    told = [note for note in case("a team at home", STEPS, leads).notes if "proportion" in note]

    assert len(told) == (said is not None)
    assert all(note.startswith(str(said)) for note in told)


def test_a_team_weighed_by_pay_says_by_how_much_it_differs_where_that_is_much() -> None:
    found = case("a team at home", 10, {"2027-01": 1, "2028-06": 11})
    note = next(note for note in found.notes if "proportion" in note)
    by_heads = 21 / 11

    assert found.team is not None
    assert f"{found.team.size[-1] / by_heads - 1:.0%} more than by heads in June 2028" in note


@pytest.mark.parametrize(("leave", "is_told"), [(0.2, True), (0.6, False)])
def test_who_shrinks_faster_than_people_leave_is_told_what_is_not_counted(
    leave: float, is_told: bool
) -> None:
    fewer = {"2027-01": 10, "2028-01": 5}
    found = case(
        "a team at home", fewer, {"2027-01": 1, "2028-01": 0.5}, assumptions={"US.attrition": leave}
    )
    told = [note for note in found.notes if note.startswith("The work shrinks by 50% within a")]

    assert bool(told) is is_told
