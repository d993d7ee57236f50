import math
from dataclasses import dataclass
from datetime import date

import numpy as np
import pytest

from whowhere.facts.indicators import average_wage_usd
from whowhere.facts.occupations import occupation
from whowhere.facts.pay_evidence import Evidence, evidence
from whowhere.facts.pay_imputation import (
    Estimate,
    blend,
    expected,
    figures,
    group_term,
    market,
    measured,
    us_pay,
    wage_ratio,
    zone_of,
)
from whowhere.facts.tables import table
from whowhere.quantities.ranges import Z_OF_P90

TODAY = date(2026, 11, 23)
ABROAD = [each for iso2, found in evidence().items() if iso2 != "US" for each in found]


def family(each: Evidence) -> str:
    return occupation(each.occupation).family


@dataclass(frozen=True)
class Fit:
    effects: dict[tuple[str, str], float]
    spreads: dict[tuple[str, str], float]
    residual: float


def columns(each: Evidence, kind: str, *, families: int) -> dict[tuple[str, str], float]:
    slope = math.log(wage_ratio(each.iso2, TODAY))
    found = {("slope", ""): slope, ("country", each.iso2): 1.0}
    if kind == "it":
        found["constant", ""] = 1.0
    else:
        found["zone", str(zone_of(each.iso2)["name"])] = 1.0
    if families > 1:
        found["family", family(each)] = slope
    return found


def fit(kind: str) -> Fit:
    """Solve the ridge system that the file of figures describes, from the shipped tables."""
    rows = [each for each in ABROAD if market(family(each)) == kind]
    families = len({family(each) for each in rows})
    parts = [columns(each, kind, families=families) for each in rows]
    names = sorted({name for part in parts for name in part})
    spread = figures()["spread"]
    scale = {"family": spread["elasticity"], "zone": spread["zone"], "country": spread["country"]}
    penalty = [1 / scale[name[0]] ** 2 if name[0] in scale else 0.0 for name in names]
    known = [measured(each, TODAY) for each in rows]
    design = np.array([[part.get(name, 0.0) for name in names] for part in parts])
    groups = [group_term(occupation(each.occupation), each.iso2) for each in rows]
    pay = np.array([each.log_ratio for each in known]) - np.array(groups)
    weight = np.array([1 / (each.spread**2 + spread["occupation"] ** 2) for each in known])
    normal = design.T @ (weight[:, None] * design) + np.diag(penalty)
    solved = np.linalg.solve(normal, design.T @ (weight * pay))
    left = pay - design @ solved
    return Fit(
        dict(zip(names, solved.tolist(), strict=True)),
        dict(zip(names, np.sqrt(np.diag(np.linalg.inv(normal))).tolist(), strict=True)),
        float(np.sqrt((weight * left**2).sum() / weight.sum())),
    )


@pytest.fixture(scope="module", params=["it", "local"])
def fitted(request: pytest.FixtureRequest) -> tuple[str, Fit]:
    return request.param, fit(request.param)


def test_the_fit_can_be_done_again_from_the_tables(fitted: tuple[str, Fit]) -> None:
    kind, again = fitted
    written = figures()["market"][kind]
    assert again.effects["slope", ""] == pytest.approx(written["elasticity"], rel=0.03)
    assert again.effects.get(("constant", ""), 0.0) == pytest.approx(written["constant"], abs=0.02)
    assert again.residual == pytest.approx(written["residual"], rel=0.05)


def test_the_elasticity_of_each_family_can_be_found_again(fitted: tuple[str, Fit]) -> None:
    kind, again = fitted
    for name, written in figures()["family"].items():
        if written["market"] == kind:
            own = again.effects["slope", ""] + again.effects.get(("family", name), 0.0)
            assert own == pytest.approx(written["elasticity"], rel=0.03), name


def test_the_offset_of_each_zone_can_be_found_again() -> None:
    again = fit("local")
    for zone in figures()["zone"]:
        key = ("zone", zone["name"])
        assert again.effects.get(key, 0.0) == pytest.approx(zone["offset"], abs=0.02)
        assert again.spreads.get(key, 0.2) == pytest.approx(zone["spread"], rel=0.05)


def test_the_figures_behind_the_fit_are_counted() -> None:
    for kind, written in figures()["market"].items():
        rows = [each for each in ABROAD if market(family(each)) == kind]
        assert written["figures"] == len(rows)
        assert written["countries"] == len({each.iso2 for each in rows})


@pytest.mark.parametrize(("kind", "least"), [("it", 0.75), ("local", 0.80)])
def test_imputed_bands_contain_eight_in_ten_of_figures_that_they_have_not_seen(
    kind: str, least: float
) -> None:
    inside = []
    for each in ABROAD:
        if market(family(each)) == kind:
            band = expected(occupation(each.occupation), each.iso2, TODAY)
            off = measured(each, TODAY).log_ratio - band.log_ratio
            inside.append(abs(off) <= Z_OF_P90 * band.spread)
    assert least <= sum(inside) / len(inside) <= 0.95


def test_every_country_lies_in_one_zone_and_has_an_average_wage() -> None:
    listed = [iso2 for zone in figures()["zone"] for iso2 in zone["countries"]]
    assert len(listed) == len(set(listed)) == 133
    assert all(average_wage_usd(iso2, TODAY).value.likely > 0 for iso2 in listed)
    assert set(listed) == {row["iso2"] for row in table("average_wage")}


def test_every_source_has_a_stated_doubt() -> None:
    used = {each.source for found in evidence().values() for each in found}
    assert used == set(figures()["doubt"])


def test_us_pay_of_mid_is_the_median_less_the_seniority_in_it() -> None:
    developer = occupation("software developer")
    assert us_pay(developer, date(2025, 7, 1)) == pytest.approx(135_980 / 1.20)


def test_us_pay_is_carried_to_the_year_asked_for() -> None:
    growth = 1 + float(table("usd_wage_growth")[0]["fraction_per_year"])
    agent = occupation("support agent")
    assert us_pay(agent, date(2027, 3, 1)) == pytest.approx(44_770 * growth**2)


def test_two_equal_estimates_meet_in_the_middle_and_halve_the_variance() -> None:
    both = blend([Estimate(0.0, 0.2), Estimate(-1.0, 0.2)])
    assert both.log_ratio == pytest.approx(-0.5)
    assert both.spread**2 == pytest.approx(0.2**2 / 2)


def test_what_is_expected_does_not_look_at_the_occupations_own_figures() -> None:
    # Two sources tell of Polish accountants, none of auditors: only auditors may lean on them.
    accountant = expected(occupation("accountant"), "PL", TODAY)
    auditor = expected(occupation("auditor"), "PL", TODAY)
    assert auditor.spread < accountant.spread


def test_where_nothing_is_measured_the_trend_stands_alone() -> None:
    clerk, zone = occupation("payroll clerk"), zone_of("HU")
    slope = figures()["family"]["finance"]["elasticity"] * math.log(wage_ratio("HU", TODAY))
    alone = zone["offset"] + slope + group_term(clerk, "HU")
    assert expected(clerk, "HU", TODAY).log_ratio == pytest.approx(alone)


def test_a_country_in_no_zone_is_an_error() -> None:
    with pytest.raises(KeyError):
        zone_of("XX")


def test_a_country_that_pays_managers_little_beside_clerks_lowers_managers_and_lifts_clerks() -> (
    None
):
    # ILOSTAT 2019: Mexican managers earn 2.1 times what clerks do, Americans 3.0 times.
    assert (
        group_term(occupation("HR manager"), "MX")
        < 0
        < group_term(occupation("office clerk"), "MX")
    )
    assert group_term(occupation("support agent"), "ZA") < 0


def test_a_groups_offset_by_hand() -> None:
    # Polish managers, professionals, technicians, clerks: 8,791, 5,343, 4,411, 3,526 zlotys; over
    # the American 145,347, 103,187, 70,718, 48,772 the logarithms are -2.8054, -2.9608, -2.7746,
    # -2.6270, mean -2.7919. Clerks lie 0.1650 above it; 0.10^2 / (0.10^2 + 0.12^2) = 0.4098 of it.
    assert group_term(occupation("office clerk"), "PL") == pytest.approx(0.0676, abs=2e-4)


def test_a_country_without_groups_of_its_own_borrows_half_of_its_only_neighbours() -> None:
    clerk = occupation("office clerk")
    assert group_term(clerk, "HU") == pytest.approx(group_term(clerk, "PL") / 2)
    assert group_term(clerk, "US") == 0
    assert group_term(occupation("developer"), "PL") == 0
