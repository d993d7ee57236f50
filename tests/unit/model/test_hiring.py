"""What one employee costs: every expected amount is arithmetic on the law's figures, by hand."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from whowhere.facts.factbook import Factbook
from whowhere.facts.statute_book import countries, load_statutes
from whowhere.model.hire_asked import Asked, exchange, hire_in
from whowhere.model.hiring import Hire, hire
from whowhere.quantities.faults import Faults

DAY = date(2026, 11, 1)
BOOK = Factbook(DAY)
STATUTES = {code: load_statutes(code, DAY) for code in (*countries(), "US-CA")}
WITH_UPPER_THRESHOLDS = {
    iso2: [levy.max_gross for levy in statutes.levies if levy.max_gross < math.inf]
    for iso2, statutes in STATUTES.items()
    if any(levy.max_gross < math.inf for levy in statutes.levies)
}


def hired(iso2: str, gross: float) -> Hire:
    return hire(STATUTES[iso2], gross)


def charged(iso2: str, gross: float) -> dict[str, float]:
    return {line.levy.id: line.amount for line in hired(iso2, gross).lines}


def bounds(iso2: str, gross: float) -> dict[str, str]:
    return {line.levy.id: line.bound for line in hired(iso2, gross).lines}


def test_germany_below_both_caps_charges_every_rate_on_all_pay() -> None:
    assert charged("DE", 69_000) == pytest.approx(
        {
            "rentenversicherung": 6_417.00,  # 9.3% of 69,000
            "arbeitslosenversicherung": 897.00,  # 1.3%
            "krankenversicherung": 6_037.50,  # 8.75%
            "pflegeversicherung": 1_242.00,  # 1.8%
            "umlage_u2": 303.60,  # 0.44%
            "insolvenzgeldumlage": 103.50,  # 0.15%
            "berufsgenossenschaft_vbg": 351.90,  # 0.51%
        }
    )
    assert hired("DE", 69_000).statutory == pytest.approx(15_352.50)  # 22.25%


def test_germany_between_the_caps_stops_health_and_care_at_69_750() -> None:
    assert charged("DE", 80_000) == pytest.approx(
        {
            "rentenversicherung": 7_440.00,  # 9.3% of 80,000
            "arbeitslosenversicherung": 1_040.00,
            "krankenversicherung": 6_103.125,  # 8.75% of 69,750
            "pflegeversicherung": 1_255.50,  # 1.8% of 69,750
            "umlage_u2": 306.90,  # 0.44% of 69,750
            "insolvenzgeldumlage": 120.00,
            "berufsgenossenschaft_vbg": 408.00,
        }
    )
    assert hired("DE", 80_000).statutory == pytest.approx(16_673.525)


def test_germany_above_both_caps_adds_accident_insurance_only() -> None:
    # 10.75% of 101,400, 10.99% of 69,750 and 0.51% of all pay.
    assert hired("DE", 101_400).statutory == pytest.approx(10_900.50 + 7_665.525 + 517.14)
    assert hired("DE", 120_000).statutory == pytest.approx(10_900.50 + 7_665.525 + 612.00)
    assert hired("DE", 120_000).employer_cost == pytest.approx(139_178.025)


def test_germany_says_which_caps_cut() -> None:
    assert bounds("DE", 80_000)["rentenversicherung"] == "none"
    assert bounds("DE", 80_000)["krankenversicherung"] == "cap"
    assert bounds("DE", 120_000)["rentenversicherung"] == "cap"
    assert bounds("DE", 120_000)["berufsgenossenschaft_vbg"] == "none"


def test_poland_below_the_cap_adds_20_98_percent() -> None:
    assert hired("PL", 282_000).statutory == pytest.approx(59_163.60)
    assert hired("PL", 282_000).statutory_share == pytest.approx(0.2098)


def test_poland_above_the_cap_stops_old_age_and_disability_at_282_600() -> None:
    amounts = charged("PL", 300_000)
    assert amounts["emerytalne"] == pytest.approx(27_581.76)  # 9.76% of 282,600
    assert amounts["rentowe"] == pytest.approx(18_369.00)  # 6.5% of 282,600
    assert amounts["fundusz_pracy_solidarnosciowy"] == pytest.approx(7_350.00)  # 2.45% of all
    # 16.26% of 282,600 and 4.72% of 300,000.
    assert hired("PL", 300_000).statutory == pytest.approx(45_950.76 + 14_160.00)


def test_mexico_below_the_slice_owes_the_fixed_fee_and_no_excess_quota() -> None:
    amounts = charged("MX", 120_000)  # integrated 1.049315 x 120,000 = 125,917.80
    assert amounts["imss_enfermedad_maternidad_cuota_fija"] == pytest.approx(8_734.90)
    assert amounts["imss_enfermedad_maternidad_excedente"] == 0
    assert amounts["imss_retiro"] == pytest.approx(2_518.356)  # 2% of 125,917.80
    assert bounds("MX", 120_000)["imss_enfermedad_maternidad_excedente"] == "below_slice"
    assert bounds("MX", 120_000)["imss_enfermedad_maternidad_cuota_fija"] == "fixed"


def test_mexico_charges_the_excess_quota_on_the_slice_above_128_454() -> None:
    amounts = charged("MX", 200_000)  # integrated 209,863.00
    # 1.1% of 209,863.00 - 128,454.45 = 81,408.55
    assert amounts["imss_enfermedad_maternidad_excedente"] == pytest.approx(895.49405)
    assert amounts["imss_enfermedad_maternidad_gastos_medicos_pensionados"] == pytest.approx(
        2_203.5615  # 1.05% of 209,863.00
    )
    assert amounts["state_payroll_tax"] == pytest.approx(0.04 * 209_973.40)
    assert amounts["aguinaldo"] == pytest.approx(200_000 / 24)  # half a month
    assert amounts["vacation_premium"] == pytest.approx(1_640.00)  # 0.82%


def test_mexico_stops_social_security_at_1_070_453_75() -> None:
    amounts = charged("MX", 1_200_000)  # integrated 1,259,178.00
    # 1.1% of 1,070,453.75 - 128,454.45 = 941,999.30
    assert amounts["imss_enfermedad_maternidad_excedente"] == pytest.approx(10_361.9923)
    assert amounts["imss_retiro"] == pytest.approx(21_409.075)  # 2% of 1,070,453.75
    assert amounts["infonavit_vivienda"] == pytest.approx(53_522.6875)  # 5%
    assert amounts["state_payroll_tax"] == pytest.approx(50_393.616)  # 4% of 1,259,840.40
    assert bounds("MX", 1_200_000)["imss_enfermedad_maternidad_excedente"] == "whole_slice"


def test_california_charges_unemployment_tax_on_the_first_7_000() -> None:
    below, above = charged("US-CA", 6_000), charged("US-CA", 8_000)
    assert (below["futa"], above["futa"]) == pytest.approx((36.00, 42.00))  # 0.6%
    assert (below["ca_sui"], above["ca_sui"]) == pytest.approx((204.00, 238.00))  # 3.4%
    # 6.2 + 1.45 + 0.6 + 1.5 + 3.4 + 0.1% of 6,000
    assert hired("US-CA", 6_000).statutory == pytest.approx(795.00)


def test_california_charges_social_security_up_to_184_500() -> None:
    assert charged("US-CA", 184_000)["social_security"] == pytest.approx(11_408.00)
    assert charged("US-CA", 200_000)["social_security"] == pytest.approx(11_439.00)
    # 11,439 + 2,900 Medicare + 42 + 105 + 238 + 7
    assert hired("US-CA", 200_000).statutory == pytest.approx(14_731.00)


@pytest.mark.parametrize(
    ("gross", "pension"),
    [
        (3_000, 0.00),
        (50_000, 2_766.75),  # 5.95% of 50,000 - 3,500
        (90_000, 4_230.45),  # 5.95% of 74,600 - 3,500
    ],
)
def test_canada_charges_pension_on_the_slice_from_3_500_to_74_600(
    gross: float, pension: float
) -> None:
    assert charged("CA", gross)["cpp"] == pytest.approx(pension)


def test_canada_caps_unemployment_at_68_900_and_accidents_at_121_700() -> None:
    assert charged("CA", 50_000)["ei"] == pytest.approx(1_141.00)  # 2.282%
    assert charged("CA", 130_000)["ei"] == pytest.approx(1_572.298)
    assert charged("CA", 120_000)["ontario_wsib"] == pytest.approx(216.00)  # 0.18%
    assert charged("CA", 130_000)["ontario_wsib"] == pytest.approx(219.06)
    assert charged("CA", 130_000)["ontario_eht"] == pytest.approx(2_535.00)  # 1.95% of all


@pytest.mark.parametrize(
    ("gross", "pension", "bound"),
    [
        (26_000, 0.00, "below_slice"),
        (60_000, 1_677.00, "slice"),  # 5% of 60,000 - 26,460
        (90_720, 3_213.00, "slice"),  # 5% of 90,720 - 26,460
        (100_000, 3_213.00, "whole_slice"),
    ],
)
def test_switzerland_charges_pension_on_the_slice_from_26_460_to_90_720(
    gross: float, pension: float, bound: str
) -> None:
    assert charged("CH", gross)["lpp_bonification_vieillesse"] == pytest.approx(pension)
    assert bounds("CH", gross)["lpp_bonification_vieillesse"] == bound


def test_colombia_asks_for_health_and_training_from_ten_minimum_wages_on() -> None:
    ten_wages = 210_108_600  # 10 x 12 x 1,750,905
    below, above = charged("CO", ten_wages - 1), charged("CO", ten_wages)
    switched = ("salud_empleador", "sena", "icbf")
    assert [below[levy] for levy in switched] == [0, 0, 0]
    # 8.5%, 2% and 3%
    assert [above[levy] for levy in switched] == pytest.approx([17_859_231, 4_202_172, 6_303_258])
    assert bounds("CO", ten_wages - 1)["sena"] == "not_due"
    assert bounds("CO", ten_wages)["sena"] == "none"
    assert below["cesantias"] == pytest.approx(210_108_599 / 12)


def test_colombia_caps_pension_and_health_at_25_minimum_wages() -> None:
    amounts = charged("CO", 600_000_000)
    assert amounts["pension_empleador"] == pytest.approx(63_032_580)  # 12% of 525,271,500
    assert amounts["salud_empleador"] == pytest.approx(44_648_077.5)  # 8.5% of 525,271,500
    assert amounts["caja_compensacion_familiar"] == pytest.approx(24_000_000)  # 4% of all


@pytest.mark.parametrize(
    ("gross", "statutory", "bound"),
    [
        (8_000, 1_885.2624, "floor"),  # 19.02% of 9,912
        (20_000, 3_804.00, "none"),
        (40_000, 5_249.52, "cap"),  # 19.02% of 27,600
    ],
)
def test_bulgaria_charges_at_least_on_9_912_and_at_most_on_27_600(
    gross: float, statutory: float, bound: str
) -> None:
    assert hired("BG", gross).statutory == pytest.approx(statutory)
    assert set(bounds("BG", gross).values()) == {bound}


PHILIPPINES = (
    "sss_employer", "philhealth_employer", "pagibig_employer", "ec_employer_reduced",
    "ec_employer_full", "thirteenth_month_pay",
)  # fmt: skip


@pytest.mark.parametrize(
    ("gross", "amounts"),
    [
        # 10% of 60,000, 2.5% of 120,000, 2% of 48,000, PHP 10 a month
        (48_000, (6_000, 3_000, 960, 120, 0, 4_000)),
        # 10% of 420,000, 2.5%, 2% of 120,000, PHP 30 a month
        (600_000, (42_000, 15_000, 2_400, 0, 360, 50_000)),
        # 2.5% of 1,200,000
        (1_500_000, (42_000, 30_000, 2_400, 0, 360, 125_000)),
    ],
)
def test_the_philippines_keep_every_contribution_within_its_floor_and_cap(
    gross: float, amounts: tuple[float, ...]
) -> None:
    expected = dict(zip(PHILIPPINES, amounts, strict=True))
    assert charged("PH", gross) == pytest.approx(expected)


def test_india_asks_for_health_insurance_up_to_252_000_and_not_a_rupee_beyond() -> None:
    assert charged("IN", 252_000)["esic_employer"] == pytest.approx(8_190.00)  # 3.25%
    assert charged("IN", 252_001)["esic_employer"] == 0
    assert hired("IN", 252_001).statutory < hired("IN", 252_000).statutory


def test_india_charges_the_provident_fund_on_half_of_pay_up_to_300_000() -> None:
    assert charged("IN", 500_000)["epf_employer"] == pytest.approx(9_175.00)  # 3.67% of 250,000
    assert charged("IN", 800_000)["epf_employer"] == pytest.approx(11_010.00)  # of 300,000
    assert charged("IN", 800_000)["eps_employer"] == pytest.approx(24_990.00)  # 8.33%


@pytest.mark.parametrize(
    ("gross", "social", "pension"),
    [
        (1_000_000, 51_000, 35_700),  # 5% and 3.5% of the floor, 1,020,000
        (6_000_000, 270_000, 210_000),  # 5% of 0.9 x 6,000,000; 3.5% of all
        (10_000_000, 357_000, 350_000),  # 5% of the cap, 7,140,000
        (60_000_000, 357_000, 1_785_000),  # 3.5% of the cap, 51,000,000
    ],
)
def test_kazakhstan_charges_social_contributions_on_nine_tenths_within_floor_and_cap(
    gross: float, social: float, pension: float
) -> None:
    assert charged("KZ", gross)["social_contributions_so"] == pytest.approx(social)
    assert charged("KZ", gross)["employer_pension_contribution_opvr"] == pytest.approx(pension)


@pytest.mark.parametrize(
    ("gross", "insurance", "pension"),
    [
        (5_000, 0, 0),
        (30_000, 3_750.00, 712.80),  # 15% of 25,000; 3% of 30,000 - 6,240
        (60_000, 8_250.00, 1_320.90),  # 15% of 55,000; 3% of 50,270 - 6,240
    ],
)
def test_britain_charges_insurance_above_5_000_and_pension_on_a_slice(
    gross: float, insurance: float, pension: float
) -> None:
    amounts = charged("GB", gross)
    assert amounts["employer_nic"] == pytest.approx(insurance)
    assert amounts["auto_enrolment_pension"] == pytest.approx(pension)


def test_france_asks_for_the_technical_contribution_from_the_ceiling_on_then_on_all_pay() -> None:
    assert charged("FR", 48_000)["cet"] == 0
    assert charged("FR", 60_000)["cet"] == pytest.approx(126.00)  # 0.21% of 60,000
    assert charged("FR", 60_000)["agirc_arrco_t2"] == pytest.approx(1_546.7076)  # 12.954%, 11,940
    assert charged("FR", 60_000)["vieillesse_plafonnee"] == pytest.approx(4_109.13)  # of 48,060


def test_ireland_charges_the_higher_rate_on_all_pay_above_the_threshold() -> None:
    assert hired("IE", 28_704).statutory == pytest.approx(2_626.416 + 430.56)  # 9.15%, 1.5%
    assert hired("IE", 28_705).statutory == pytest.approx(3_272.37 + 430.575)  # 11.4%, 1.5%


def test_malaysia_charges_a_lower_rate_above_60_000() -> None:
    assert charged("MY", 60_000)["epf_employer_up_to_5000"] == pytest.approx(7_800.00)  # 13%
    assert charged("MY", 60_001)["epf_employer_up_to_5000"] == 0
    assert charged("MY", 60_001)["epf_employer_above_5000"] == pytest.approx(7_200.12)  # 12%


def test_some_countries_have_lines_that_end_at_a_pay() -> None:
    assert set(WITH_UPPER_THRESHOLDS) >= {"CO", "IE", "IN", "MX", "MY", "PH"}


@pytest.mark.parametrize("gross", [0.0, -1.0, math.nan, math.inf])
def test_pay_that_is_no_number_above_zero_is_refused(gross: float) -> None:
    with pytest.raises(Faults, match="a number above zero"):
        hired("PL", gross)


@pytest.mark.parametrize("gross", [0.0, 0.5, 1.1e9, math.nan])
def test_implausible_pay_is_refused_in_the_currency_that_was_asked_in(gross: float) -> None:
    with pytest.raises(Faults, match=r"from 1 to 1,000,000,000 USD"):
        hire_in(BOOK, "PL", gross, Asked("USD"))


def test_without_a_currency_pay_is_in_the_places_own() -> None:
    answer = hire_in(BOOK, "PL", 100_000)
    assert (answer.exchange.currency, answer.exchange.local_per_unit) == ("PLN", 1.0)
    assert answer.exchange.rates == ()
    assert answer.hire.gross == 100_000


def test_a_rate_between_two_currencies_goes_by_way_of_the_dollar() -> None:
    answer = hire_in(BOOK, "PL", 10_000, Asked("EUR"))
    zloty, euro = (BOOK.units_per_usd(name).value.likely for name in ("PLN", "EUR"))
    assert answer.hire.gross == pytest.approx(10_000 * zloty / euro)
    assert [currency for currency, _ in answer.exchange.rates] == ["PLN", "EUR"]


def pay_in(iso2: str) -> st.SearchStrategy[float]:
    """Pay between 500 and 500,000 dollars, in whole units of local currency."""
    rate = BOOK.units_per_usd(STATUTES[iso2].currency).value.likely
    return st.integers(math.ceil(500 * rate), math.floor(500_000 * rate)).map(float)


places_and_pay = st.sampled_from(sorted(STATUTES)).flatmap(
    lambda iso2: st.tuples(st.just(iso2), pay_in(iso2), pay_in(iso2))
)


WHERE_RELIEF_IS_WHOLE = {"BE": 15_201}
"""Pay, below any lawful one, from which a relief is less than the contribution it is taken off."""


@given(places_and_pay)
def test_more_pay_never_costs_less_on_top_unless_it_passes_the_end_of_a_line(
    case: tuple[str, float, float],
) -> None:
    iso2, *pay = case
    lower, higher = sorted(pay)
    ends = WITH_UPPER_THRESHOLDS.get(iso2, [])
    assume(not any(lower <= end < higher for end in ends))
    assume(lower >= WHERE_RELIEF_IS_WHOLE.get(iso2, 0))
    more, less = hired(iso2, higher).statutory, hired(iso2, lower).statutory
    assert more >= less * (1 - 1e-12)


@given(places_and_pay)
def test_the_lines_and_gross_pay_add_up_to_the_employers_cost(
    case: tuple[str, float, float],
) -> None:
    iso2, gross, _ = case
    found = hired(iso2, gross)
    added = math.fsum(line.amount for line in found.lines)
    assert found.statutory == pytest.approx(added, rel=1e-12)
    assert found.employer_cost == pytest.approx(gross + added, rel=1e-12)


@given(places_and_pay)
def test_every_line_is_its_rate_on_its_base_and_its_fixed_part_where_it_is_due(
    case: tuple[str, float, float],
) -> None:
    iso2, gross, _ = case
    for line in hired(iso2, gross).lines:
        levy = line.levy
        expected = line.rate * line.base + levy.sign * levy.flat if line.is_due else 0
        assert line.amount == pytest.approx(expected, rel=1e-12)
        if not levy.min_gross <= gross <= levy.max_gross:
            assert not line.is_due


@given(places_and_pay, st.sampled_from(["USD", "EUR", "JPY", "GBP"]))
def test_the_currency_of_the_question_does_not_change_the_percentage(
    case: tuple[str, float, float], currency: str
) -> None:
    iso2, local, _ = case
    statutes = STATUTES[iso2]
    thresholds = [edge for levy in statutes.levies for edge in (levy.min_gross, levy.max_gross)]
    assume(not any(abs(local - edge) < 1 for edge in thresholds))
    rate = exchange(BOOK, currency, statutes.currency).local_per_unit
    asked = hire_in(BOOK, iso2, local / rate, Asked(currency, statutes.salaries_in_base))
    assert asked.hire.statutory_share == pytest.approx(hired(iso2, local).statutory_share, rel=1e-9)


@pytest.mark.parametrize("iso2", countries())
def test_nobody_costs_less_than_his_pay_however_low_it_is(iso2: str) -> None:
    """A relief is for full-time pay; below the minimum it falls with pay, as for part of one."""
    for gross in (1.0, 100.0, 1_000.0, 3_000.0, 10_000.0, 20_000.0):
        assert hired(iso2, gross).employer_cost >= gross


@pytest.mark.parametrize(
    ("gross", "relief"),
    [
        (2_000.0, 171.19),  # 8.5595% of pay, the share at the minimum of 26,277.72
        (26_277.72, 2_249.25),  # 0.14 x (42,343.80 - 26,277.72)
        (30_000.0, 1_728.13),  # 0.14 x 12,343.80
        (42_343.80, 0.0),
        (50_000.0, 0.0),
    ],
)
def test_belgium_takes_off_a_seventh_of_what_pay_lacks_down_to_the_minimum(
    gross: float, relief: float
) -> None:
    lines = {line.levy.id: line for line in hired("BE", gross).lines}
    amount = lines["structural_reduction_low_wages"].amount
    assert amount == pytest.approx(-relief, abs=0.005)
    assert math.copysign(1, amount) == (-1 if relief else 1)
