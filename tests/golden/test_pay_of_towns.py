"""Pay of towns, by hand from the published figures."""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.area_pay import area_ratio
from whowhere.facts.factbook import Factbook
from whowhere.facts.occupations import occupation
from whowhere.facts.places import countries, place_of
from whowhere.facts.towns import cities, lesser_towns, states

BOOK = Factbook(date(2026, 11, 29))
AGENT = occupation("support agent")


def ratio(job: str, place: str) -> float:
    found = area_ratio(occupation(job), place_of(place))
    assert found
    return found.ratio


def test_tulsa_pays_support_agents_22_percent_less_than_new_york() -> None:
    # Medians of May 2025: Tulsa 38,560, New York 49,590, the nation 44,770.
    assert ratio("support agent", "Tulsa") == pytest.approx(38_560 / 44_770, abs=0.0005)
    assert ratio("support agent", "New York") == pytest.approx(49_590 / 44_770, abs=0.0005)
    tulsa, new_york = (
        BOOK.pay(AGENT, "mid", place_of(name).key).value.likely for name in ("Tulsa", "New York")
    )
    assert 1 - tulsa / new_york == pytest.approx(0.2224, abs=0.001)


def test_san_juan_pays_them_41_percent_less_than_the_nation() -> None:
    # Medians of May 2025: San Juan 26,520, Puerto Rico 26,690, the nation 44,770.
    assert ratio("support agent", "San Juan") == pytest.approx(26_520 / 44_770, abs=0.0005)
    assert ratio("support agent", "PR") == pytest.approx(26_690 / 44_770, abs=0.0005)
    nation = BOOK.pay(AGENT, "mid", "US")
    for name in ("San Juan", "PR"):
        there = BOOK.pay(AGENT, "mid", place_of(name).key)
        assert there.status == "measured"
        assert there.value.likely / nation.value.likely == pytest.approx(
            ratio("support agent", name)
        )


def test_clerks_in_ticino_earn_18_percent_less_than_in_zurich() -> None:
    # Medians of clerical staff, 2020: Ticino 5,136, Zurich 6,260.
    assert ratio("support agent", "Ticino") / ratio("support agent", "Zurich") == pytest.approx(
        5_136 / 6_260, abs=0.002
    )


def test_krakow_pays_14_percent_less_than_warsaw() -> None:
    # Mean pay of 2019: Krakow 5,879, Warsaw 6,803.
    assert ratio("support agent", "Kraków") / ratio("support agent", "Warsaw") == pytest.approx(
        5_879 / 6_803, abs=0.001
    )


def test_an_occupation_that_is_not_published_in_an_area_is_carried_by_the_others() -> None:
    found = area_ratio(occupation("technical writer"), place_of("Topeka"))
    assert found
    assert found.status == "imputed"
    assert 0.6 < found.ratio < 1.1


def test_pay_of_a_town_says_what_it_rests_on() -> None:
    there, country = BOOK.pay(AGENT, "mid", "US-OK-tulsa"), BOOK.pay(AGENT, "mid", "US")
    assert there.status == "measured"
    assert there.note.endswith(
        "Tulsa, OK: x 0.861, the median of the occupation there over the nation's, 9,800 jobs."
    )
    assert len(there.origins) == len(country.origins) + 1
    assert there.value.high / there.value.low > country.value.high / country.value.low


def test_a_town_of_which_nothing_is_known_has_its_countrys_pay() -> None:
    assert BOOK.pay(AGENT, "mid", "PH-cebu-city") == BOOK.pay(AGENT, "mid", "PH")


def test_every_area_of_a_town_or_state_has_pay() -> None:
    listed = [*cities(countries()), *states(countries()), *lesser_towns(countries())]
    with_area = [place for place in listed if place.pay_area]
    assert len(with_area) > 630
    for place in with_area:
        found = area_ratio(AGENT, place)
        assert found, place.key
        assert 0.5 < found.ratio < 1.6, place.key
