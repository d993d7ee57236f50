"""Worked examples from the papers that introduced or explained each method."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from tests.tables import ranked, table

from whowhere.decide.ranking.ahp import hierarchy
from whowhere.model.decision_table.pairwise_form import Judgements

ROBOTS = table(
    [
        [60, 0.4, 2540, 500, 990],
        [6.35, 0.15, 1016, 3000, 1041],
        [6.8, 0.10, 1727.2, 1500, 1676],
        [10, 0.2, 1000, 2000, 965],
        [2.5, 0.1, 560, 500, 915],
        [4.5, 0.08, 1016, 350, 508],
        [3, 0.1, 1778, 1000, 920],
    ],
    [0.036, 0.192, 0.326, 0.326, 0.120],
    [1, -1, 1, 1, 1],
)
"""Industrial robots: used for CODAS in 2016 and for CoCoSo in 2019."""


def test_vikor_gives_the_mountain_climbers_hotels_of_opricovic_and_tzeng_2004() -> None:
    for climbing in ([[1, 3000], [2, 3750], [5, 4500]], [[6, 2], [7, 2.75], [10, 3.5]]):
        found = ranked(table(climbing, directions=[-1, 1]), "vikor")
        assert found.scored.scores == pytest.approx([1, 0, 1])
        assert found.scored.details["s"] == pytest.approx([0.5, 0.375, 0.5])
        assert found.scored.details["r"] == pytest.approx([0.5, 0.25, 0.5])
        assert found.ranks == (2, 1, 2)
        assert found.scored.details["compromise"] == [1]


@pytest.mark.parametrize(
    ("weights", "q", "ranks", "compromise"),
    [
        ([1] * 8, [0.991, 1.0, 0.473, 0.670, 0.0, 0.578], (5, 6, 2, 4, 1, 3), [4]),
        (
            [2] * 4 + [1] * 4,
            [1.0, 0.533, 0.552, 0.563, 0.0, 0.686],
            (6, 2, 3, 4, 1, 5),
            [4],
        ),
        (
            [1] * 4 + [2] * 4,
            [0.684, 1.0, 0.147, 0.554, 0.041, 0.191],
            (5, 6, 2, 4, 1, 3),
            [4, 2, 5],
        ),
        (
            [1] * 4 + [3.2] * 4,
            [0.668, 1.0, 0.051, 0.588, 0.058, 0.078],
            (5, 6, 1, 4, 2, 3),
            [2, 4, 5],
        ),
    ],
)
def test_vikor_gives_the_reservoirs_on_the_drina_of_opricovic_and_tzeng_2007(
    weights: list[float], q: list[float], ranks: tuple[int, ...], compromise: list[int]
) -> None:
    drina = [
        [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
        [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
        [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
        [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
        [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
        [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
    ]
    found = ranked(table(drina, weights, [1, -1, 1, 1, -1, -1, -1, 1]), "vikor")
    assert found.scored.scores == pytest.approx(q, abs=1e-3)
    assert found.ranks == ranks
    assert found.scored.details["compromise"] == compromise


def test_topsis_and_vikor_give_the_example_of_tzeng_and_huang_2011() -> None:
    machines = table([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], [0.3, 0.4, 0.3])
    topsis = ranked(machines, "topsis")
    assert topsis.scored.scores == pytest.approx([0.5037, 0.6581, 0.7482, 0.3340], abs=1e-4)
    assert topsis.ranks == (3, 2, 1, 4)
    vikor = ranked(machines, "vikor")
    assert vikor.scored.scores == pytest.approx([0.75, 0.25, 0.0, 1.0])
    assert vikor.scored.details["compromise"] == [2, 1]


def test_promethee_gives_the_power_stations_of_brans_vincke_and_mareschal_1986() -> None:
    stations = [
        [80, 90, 6, 5.4, 8, 5],
        [65, 58, 2, 9.7, 1, 1],
        [83, 60, 4, 7.2, 4, 7],
        [40, 80, 10, 7.5, 7, 10],
        [52, 72, 6, 2.0, 3, 8],
        [94, 96, 7, 3.6, 5, 6],
    ]
    functions = ["ushape", "vshape", "vshape_indifference", "level", "usual", "gaussian"]
    found = ranked(
        table(stations, directions=[-1, 1, -1, -1, -1, 1]), "promethee2",
        preference_function=functions, q=[10, None, 0.5, 1, None, None],
        p=[None, 30, 5, 6, None, None], s=[None] * 5 + [5],
    )  # fmt: skip
    first_row_of_the_index = [0.296, 0.250, 0.268, 0.100, 0.185]
    assert 5 * found.scored.details["positive_flow"][0] == pytest.approx(
        sum(first_row_of_the_index), abs=2e-3
    )
    assert found.ranks == (6, 2, 5, 3, 1, 4)


def test_codas_gives_the_robots_of_keshavarz_ghorabaee_2016() -> None:
    found = ranked(ROBOTS, "codas")
    published = [0.5122, 1.4633, 1.0715, -0.2125, -1.8515, -1.1717, 0.1887]
    assert found.scored.scores.round(4) == pytest.approx(published)
    assert found.ranks == (3, 1, 2, 5, 7, 6, 4)


def test_codas_gives_the_offices_of_keshavarz_ghorabaee_2016() -> None:
    offices = [
        [7.6, 46, 18, 390, 0.1, 11], [5.5, 32, 21, 360, 0.05, 11], [5.3, 32, 21, 290, 0.05, 11],
        [5.7, 37, 19, 270, 0.05, 9], [4.2, 38, 19, 240, 0.1, 8], [4.4, 38, 19, 260, 0.1, 8],
        [3.9, 42, 16, 270, 0.1, 5], [7.9, 44, 20, 400, 0.05, 6], [8.1, 44, 20, 380, 0.05, 6],
        [4.5, 46, 18, 320, 0.1, 7], [5.7, 48, 20, 320, 0.05, 11], [5.2, 48, 20, 310, 0.05, 11],
        [7.1, 49, 19, 280, 0.1, 12], [6.9, 50, 16, 250, 0.05, 10],
    ]  # fmt: skip
    weights = [0.21, 0.16, 0.26, 0.17, 0.12, 0.08]
    found = ranked(table(offices, weights, [1, 1, 1, 1, -1, -1]), "codas")
    published = [
        0.768, 0.363, -0.105, -0.329, -2.384, -2.207, -2.043, 2.929, 2.890, -1.282, 0.568, 0.313,
        0.157, 0.364,
    ]  # fmt: skip
    assert found.scored.scores.round(3) == pytest.approx(published)


def test_cocoso_gives_the_robots_of_yazdani_2019() -> None:
    found = ranked(ROBOTS, "cocoso")
    published = [2.041, 2.788, 2.882, 2.416, 1.299, 1.443, 2.519]
    assert found.scored.scores == pytest.approx(published, abs=6e-4)
    assert found.scored.details["k_c"] == pytest.approx(
        [0.724, 0.973, 1.0, 0.906, 0.487, 0.540, 0.915], abs=6e-4
    )
    assert found.ranks == (5, 2, 1, 4, 7, 6, 3)


def test_mabac_gives_the_forklifts_of_pamucar_and_cirovic_2015() -> None:
    forklifts = [
        [22600, 3800, 2, 5, 1.06, 3.00, 3.5, 2.8, 24.5, 6.5],
        [19500, 4200, 3, 2, 0.95, 3.00, 3.4, 2.2, 24.0, 7.0],
        [21700, 4000, 1, 3, 1.25, 3.20, 3.3, 2.5, 24.5, 7.3],
        [20600, 3800, 2, 5, 1.05, 3.25, 3.2, 2.0, 22.5, 11.0],
        [22500, 3800, 4, 3, 1.35, 3.20, 3.7, 2.1, 23.0, 6.3],
        [23250, 4210, 3, 5, 1.45, 3.60, 3.5, 2.8, 23.5, 7.0],
        [20300, 3850, 2, 5, 0.90, 3.25, 3.0, 2.6, 21.5, 6.0],
    ]
    weights = [0.146, 0.144, 0.119, 0.121, 0.115, 0.101, 0.088, 0.068, 0.050, 0.048]
    found = ranked(table(forklifts, weights, [-1, 1, 1, 1, -1, -1, 1, 1, 1, 1]), "mabac")
    published = [0.0826, 0.2183, -0.0488, 0.0246, -0.0704, 0.0465, 0.0464]
    assert found.scored.scores == pytest.approx(published, abs=1e-4)
    border = [0.2086, 0.1885, 0.1720, 0.1952, 0.1740, 0.1625, 0.1319, 0.1010, 0.0789, 0.0590]
    assert found.scored.details["border"] == pytest.approx(border, abs=1e-3)
    assert found.ranks == (2, 1, 6, 5, 7, 3, 4)


def test_marcos_gives_the_suppliers_of_stevic_2020() -> None:
    """Averages of experts, rounded to three decimals in the paper; so are the published scores."""
    suppliers = """
    6.257 4.217 4.217 6.257 3.000 4.217 5.000 3.557 3.557 3.557 3.000 5.000 4.718 3.557 3.557 2.080
    3.557 3.000 4.718 3.557 2.080
    4.217 6.804 7.000 5.000 7.000 6.804 5.593 5.593 6.804 7.000 5.000 7.612 5.593 6.257 5.000 7.000
    5.593 5.593 6.804 5.593 5.593
    4.718 5.593 6.257 5.000 4.718 5.000 5.593 4.718 5.593 5.000 3.557 6.257 5.000 4.718 4.718 5.000
    3.557 5.593 5.593 3.557 4.217
    5.000 6.804 5.000 3.000 5.000 6.257 7.612 3.557 5.000 6.257 6.257 5.593 6.257 5.000 5.593 7.000
    5.000 6.257 5.000 3.557 4.217
    3.557 5.593 6.804 3.000 5.000 7.000 5.593 5.000 6.257 7.000 5.593 7.612 6.257 6.257 5.000 6.257
    5.593 7.000 5.000 4.718 5.000
    6.257 3.000 4.217 5.000 3.557 3.000 4.217 3.000 4.217 3.000 2.466 3.000 4.217 3.557 5.000 3.000
    4.217 3.557 2.080 5.000 3.000
    4.217 5.000 6.257 5.593 3.557 5.593 4.217 5.593 5.000 6.257 3.557 5.000 6.257 5.593 5.593 7.000
    6.257 5.000 6.257 5.593 5.000
    7.612 1.442 3.000 9.000 2.080 3.000 1.442 2.080 1.442 3.000 1.000 1.442 2.080 3.000 3.000 1.000
    1.442 1.442 3.000 2.080 1.000
    """
    weights = [
        0.127, 0.159, 0.060, 0.075, 0.043, 0.051, 0.075, 0.061, 0.053, 0.020, 0.039, 0.022, 0.017,
        0.027, 0.022, 0.039, 0.017, 0.035, 0.015, 0.024, 0.016,
    ]  # fmt: skip
    matrix = np.array(suppliers.split(), dtype=np.float64).reshape(8, 21)
    found = ranked(table(matrix, weights, [-1, 1, 1, -1] + [1] * 17), "marcos")
    published = [0.524, 0.846, 0.704, 0.796, 0.843, 0.499, 0.722, 0.290]
    assert found.scored.scores == pytest.approx(published, abs=1e-2)
    assert found.ranks == (6, 1, 5, 3, 2, 7, 4, 8)


def test_edas_by_hand() -> None:
    """Averages 15 and 3. Above: 1/3 + 0, 0, 0 + 1/3; below: 0, 0, 1/3; and so on, halves of each.

    A1 (20, 3): sp = 1/6, sn = 0. A2 (10, 2): sp = 0, sn = 1/3. A3 (15, 4): sp = 1/6, sn = 0.
    """
    found = ranked(table([[20, 3], [10, 2], [15, 4]]), "edas")
    assert found.scored.details["sp"] == pytest.approx([1 / 6, 0, 1 / 6])
    assert found.scored.details["sn"] == pytest.approx([0, 1 / 3, 0])
    assert found.scored.scores == pytest.approx([1, 0, 1])
    assert found.ranks == (1, 3, 1)


def test_electre_gives_the_places_in_aragon_of_garcia_cebrian_and_munoz_porcar_2009() -> None:
    places = [
        [6, 5, 28, 5, 5], [4, 2, 25, 10, 9], [5, 7, 35, 9, 6], [6, 1, 27, 6, 7], [6, 8, 30, 7, 9],
        [5, 6, 26, 4, 8],
    ]  # fmt: skip
    of = table(places, [0.25, 0.25, 0.1, 0.2, 0.2], [1, 1, -1, 1, 1])
    details = ranked(of, "electre1", normalisation="share").scored.details
    apart = ~np.eye(6, dtype=bool)
    concordance = [
        0.50, 0.35, 0.50, 0.35, 0.45, 0.50, 0.50, 0.75, 0.50, 0.50, 0.65, 0.50, 0.45, 0.20, 0.70,
        0.75, 0.25, 0.55, 0.35, 0.45, 0.90, 0.70, 0.80, 0.90, 0.90, 0.55, 0.50, 0.55, 0.55, 0.10,
    ]  # fmt: skip
    discordance = [
        0.5052, 0.4042, 0.1883, 0.4286, 0.2825, 0.4286, 0.7143, 0.2589, 0.8571, 0.5714, 0.1696,
        0.2825, 0.1938, 0.2825, 0.2180, 0.5714, 0.4042, 0.8571, 1.0, 0.7143, 0.0485, 0.3031,
        0.2021, 0.0727, 0.0969, 0.1295, 0.6063, 0.5052, 0.2021, 0.3031,
    ]  # fmt: skip
    assert details["concordance"][apart] == pytest.approx(concordance)
    assert details["discordance"][apart] == pytest.approx(discordance, abs=1e-4)
    assert details["kernel"] == details["not_outranked"] == [4]


def judged(*rows: str) -> Judgements:
    """Return judgements from the half above the diagonal."""
    count = len(rows) + 1
    matrix = np.ones((count, count))
    for i, row in enumerate(rows):
        for j, cell in enumerate(row.split(), start=i + 1):
            matrix[i, j] = float(Fraction(cell))
            matrix[j, i] = 1 / matrix[i, j]
    return Judgements(tuple(f"C{at + 1}" for at in range(count)), matrix)


def test_ahp_gives_saatys_distances_from_philadelphia_1977() -> None:
    """Cairo, Tokyo, Chicago, San Francisco, London, Montreal."""
    found = hierarchy(judged("1/3 8 3 3 7", "9 3 3 9", "1/6 1/5 2", "1/3 6", "6"))
    published = [0.262, 0.397, 0.033, 0.116, 0.164, 0.027]
    assert found.weights == pytest.approx(published, abs=6e-4)
    assert found.largest_eigenvalue == pytest.approx(6.45, abs=0.01)
    assert found.consistency_ratio == pytest.approx((6.4536 - 6) / 5 / 1.24, abs=1e-4)


def test_ahp_gives_saatys_drinks_2008() -> None:
    """Coffee, wine, tea, beer, sodas, milk, water."""
    found = hierarchy(
        judged("9 5 2 1 1 1/2", "1/3 1/9 1/9 1/9 1/9", "1/3 1/4 1/3 1/9", "1/2 1 1/3", "2 1/2",
               "1/3")
    )  # fmt: skip
    published = [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327]
    assert found.weights == pytest.approx(published, abs=6e-4)
    assert found.consistency_ratio == pytest.approx(0.022, abs=6e-4)
    assert found.is_tolerable
