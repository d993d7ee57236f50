"""What must hold of work with a season, and that every reading agrees on it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import OFFERS_OF_ALL_KINDS, SMALL, case_of, changed
from tests.readings_agree import require_browser_agrees, require_workbook_agrees
from tests.todays_ways import WAYS, standing

from whowhere.decide.compare.comparison import compare
from whowhere.decide.offers.levelling import levelling
from whowhere.model.case import Case
from whowhere.model.ledger import SEASONAL
from whowhere.report.compare.season_words import season_document
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 7, 64
WHERE: dict[str, dict[str, Any]] = {
    "a team at home": {},
    "new work": {"work__today": "nothing"},
    **{way: standing(parts) for way, parts in WAYS.items()},
}
MIXES = [
    {"parts": [{"option": "own_staff@home", "share": 0.3}, {"option": "managed_service@PH"}]},
    {"parts": [{"option": "contractor@PL", "share": 0.5}, {"option": "employer_of_record@PL"}]},
]
WHERE["mixes"] = {"options": {"places": ["home", "PH", "PL"], "mixes": MIXES}}
WINTER = {"11": "130%", "12": "180%"}
EVEN = {str(month): 1 for month in range(1, 13)}
GROWING = [
    {"role": "support agent", "heads": {"2027-01": 10, "2027-09": 16}, "level": "mid"},
    {"role": "support team lead", "heads": 1, "level": "senior"},
]


def case(way: str, season: Any = WINTER, **changes: Any) -> Case:
    work = {"options": {"places": ["home", "PH", "PL"]}, "offers": OFFERS_OF_ALL_KINDS[:4]}
    seasonal = {"work__season": season} if season else {}
    return case_of(changed(SMALL, **{**work, **WHERE[way], **seasonal, **changes}))


@pytest.mark.parametrize("way", WHERE)
def test_a_season_of_twelve_ones_changes_nothing(way: str) -> None:
    plain, even = (Futures(case(way, season), SEED, DRAWS) for season in (None, EVEN))

    for option in plain.case.options:
        np.testing.assert_array_equal(plain.outcome(option).values, even.outcome(option).values)


@pytest.mark.parametrize("way", WHERE)
def test_all_but_what_is_paid_for_nothing_is_as_in_a_mean_month(way: str) -> None:
    plain, winter = (Futures(case(way, season), SEED, DRAWS) for season in (None, WINTER))

    for option in plain.case.options:
        found, bare = winter.outcome(option), plain.outcome(option)
        kept = [at for at, line in enumerate(found.lines) if line.amount not in SEASONAL]
        assert [found.lines[at].id for at in kept] == [line.id for line in bare.lines]
        np.testing.assert_array_equal(found.values[kept], bare.values)
        assert (found.values >= 0)[[at for at in range(len(found.lines)) if at not in kept]].all()


@pytest.mark.parametrize("way", ["a team at home", "three parts"])
def test_a_higher_peak_is_never_cheaper(way: str) -> None:
    low, high = (Futures(case(way, {"12": peak}), SEED, DRAWS) for peak in (1.2, 1.9))

    for option in low.case.options:
        assert (high.outcome(option).cost >= low.outcome(option).cost).all()


def test_people_who_do_more_at_the_peak_are_less_idle() -> None:
    stiff, loose = (
        Futures(case("a team at home", assumptions={"flexible_capacity": each}), SEED, DRAWS)
        for each in (0.05, 0.4)
    )
    today = stiff.case.as_is

    assert (loose.outcome(today).cost < stiff.outcome(today).cost).all()


@pytest.mark.filterwarnings("error")
def test_offers_are_levelled_on_work_with_a_season() -> None:
    for offer in levelling(case("a team at home"), SEED, DRAWS).offers:
        assert sum(offer.bridge.values()) == pytest.approx(offer.cost.mean)


@pytest.mark.parametrize("way", WHERE)
def test_the_browser_agrees_on_every_line(way: str) -> None:
    require_browser_agrees(compare(case(way, work__roles=GROWING), SEED, DRAWS))


@pytest.mark.parametrize("way", WHERE)
def test_the_workbook_has_the_same_likely_cost(way: str) -> None:
    found = case(way)
    require_workbook_agrees(found, found.options)


def test_what_a_path_begins_with_is_idle_too() -> None:
    """A path that changes at the very end costs the season what its first arrangement does."""
    path = {"first": "employer_of_record@PL", "then": "own_staff@PL", "after_months": 23.9}
    options = {"places": ["home", "PL"], "paths": [path]}
    found = compare(case("a team at home", options=options, offers=[]), SEED, DRAWS)
    row = {each.id: each for each in found.options}
    late, first = (
        season_document(row[id_], found) for id_ in ("own_staff@PL:path_1", path["first"])
    )

    assert late is not None
    assert first is not None
    assert late["cost"] == pytest.approx(first["cost"], rel=0.02)
    assert late["idle_people"] is None
    assert first["idle_people"] is not None
