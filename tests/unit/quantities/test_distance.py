import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.quantities.distance import EARTH_RADIUS_KM, great_circle_km

LONDON, NEW_YORK = (51.51, -0.13), (40.71, -74.01)
LATITUDES, LONGITUDES = st.floats(-90, 90), st.floats(-180, 180)


def test_london_lies_5570_km_from_new_york() -> None:
    assert great_circle_km(*LONDON, *NEW_YORK) == pytest.approx(5570, abs=3)


def test_a_quarter_of_the_equator_is_a_quarter_of_the_circumference() -> None:
    assert great_circle_km(0, 0, 0, 90) == pytest.approx(math.pi / 2 * EARTH_RADIUS_KM)


def test_a_degree_of_latitude_is_111_km_anywhere() -> None:
    assert great_circle_km(60, 25, 61, 25) == pytest.approx(111.195, abs=0.001)


def test_the_date_line_is_no_distance() -> None:
    assert great_circle_km(0, 179.5, 0, -179.5) == pytest.approx(111.195, abs=0.001)


def test_opposite_points_are_half_the_circumference_apart() -> None:
    assert great_circle_km(30, 40, -30, -140) == pytest.approx(math.pi * EARTH_RADIUS_KM)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_the_way_back_is_as_long_and_never_beyond_half_the_circumference(
    lat1: float, lon1: float, lat2: float, lon2: float
) -> None:
    there = great_circle_km(lat1, lon1, lat2, lon2)
    assert there == pytest.approx(great_circle_km(lat2, lon2, lat1, lon1))
    assert 0 <= there <= math.pi * EARTH_RADIUS_KM + 1e-6
