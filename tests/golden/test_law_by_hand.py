"""What statutes ask, worked out by hand from the law, on both sides of every threshold and step.

Each case is a duty, a yearly gross pay in local money, a day, and the arithmetic of its law.
"""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.law_months import Months
from whowhere.facts.occupations import occupation
from whowhere.facts.statute_book import load_statutes, statutes_over
from whowhere.facts.statute_roles import Employee
from whowhere.model.hiring import hire
from whowhere.model.levy_facts import Employer

NOW = date(2026, 11, 29)
SBC = 1.049315
"""Mexico: pay with bonus and holiday premium, the base of social security."""
UMA = 117.31 * 365
CEAV = "imss_cesantia_edad_avanzada_vejez"
"""Mexico: pension for old age and for unemployment in old age."""

Case = tuple[str, str, float, date, float]


def day(text: str) -> date:
    return date.fromisoformat(text)


def charged(iso2: str, duty: str, gross: float, when: date) -> float:
    """Return what a duty costs for one employee; a bracket table is one duty."""
    lines = hire(load_statutes(iso2, when), gross).lines
    found = [line.amount for line in lines if line.levy.id == duty]
    assert found, f"{iso2} has no {duty} on {when}"
    return sum(found)


MEXICO: list[Case] = [
    ("MX", CEAV, 3 * UMA / SBC - 1, NOW, 0.06026 * (3 * UMA - SBC)),
    ("MX", CEAV, 3 * UMA / SBC + 1, NOW, 0.06361 * (3 * UMA + SBC)),
    ("MX", CEAV, 4 * UMA / SBC - 1, NOW, 0.06613 * (4 * UMA - SBC)),
    ("MX", CEAV, 4 * UMA / SBC + 1, NOW, 0.07513 * (4 * UMA + SBC)),
    # The ceiling is 25 UMA whatever the pay.
    ("MX", CEAV, 2_000_000, NOW, 0.07513 * 25 * UMA),
    *(
        ("MX", CEAV, 400_000, day(on), rate * SBC * 400_000)
        for on, rate in [
            ("2026-12-31", 0.07513), ("2027-01-01", 0.08603), ("2028-01-01", 0.09694),
            ("2029-01-01", 0.10784), ("2030-01-01", 0.11875), ("2040-01-01", 0.11875),
        ]
    ),
    # A clerk between 2.5 and 3 UMA.
    ("MX", CEAV, 120_000, day("2027-06-01"), 0.06745 * SBC * 120_000),
    ("MX", CEAV, 120_000, day("2030-06-01"), 0.08902 * SBC * 120_000),
]  # fmt: skip
KOREA: list[Case] = [
    ("KR", "national_pension", 40e6, day("2026-12-31"), 0.0475 * 40e6),
    *(
        ("KR", "national_pension", 40e6, date(year, 1, 1), (0.0475 + 0.0025 * (year - 2026)) * 40e6)
        for year in range(2027, 2034)
    ),
    ("KR", "national_pension", 40e6, day("2039-01-01"), 0.065 * 40e6),
    # The ceiling of 6.37 million a month became 6.59 million in July 2026.
    ("KR", "national_pension", 100e6, day("2026-06-30"), 0.0475 * 12 * 6_370_000),
    ("KR", "national_pension", 100e6, day("2026-07-01"), 0.0475 * 12 * 6_590_000),
    ("KR", "national_pension", 79_000_000, NOW, 0.0475 * 79_000_000),
]
SPAIN: list[Case] = [
    ("ES", "mei", 40_000, day("2026-12-31"), 0.0075 * 40_000),
    ("ES", "mei", 40_000, day("2027-01-01"), 0.0083 * 40_000),
    ("ES", "mei", 40_000, day("2028-01-01"), 0.0092 * 40_000),
    ("ES", "mei", 40_000, day("2029-01-01"), 0.0100 * 40_000),
    ("ES", "mei", 40_000, day("2049-01-01"), 0.0100 * 40_000),
    ("ES", "solidaridad_1", 61_214.40, NOW, 0.0),
    ("ES", "solidaridad_1", 67_335.84, NOW, 0.0096 * 6_121.44),
    ("ES", "solidaridad_2", 67_335.84, NOW, 0.0),
    ("ES", "solidaridad_2", 91_821.60, NOW, 0.0104 * 24_485.76),
    ("ES", "solidaridad_3", 91_821.60, NOW, 0.0),
    ("ES", "solidaridad_3", 150_000, NOW, 0.0122 * 58_178.40),
    # 23.6 of 28.3 parts of 1.75% in 2027 and of 7% in 2045.
    ("ES", "solidaridad_3", 150_000, day("2027-01-01"), 0.0146 * 58_178.40),
    ("ES", "solidaridad_3", 150_000, day("2045-01-01"), 0.0584 * 58_178.40),
    # The clerk's least base is that of the minimum wage, and no longer a graduate's.
    ("ES", "contingencias_comunes", 17_094, NOW, 0.236 * 17_094),
]
IRELAND: list[Case] = [
    ("IE", "employer_prsi_full", 50_000, day("2026-09-30"), 0.1125 * 50_000),
    ("IE", "employer_prsi_full", 50_000, day("2026-10-01"), 0.1140 * 50_000),
    ("IE", "employer_prsi_full", 50_000, day("2027-10-01"), 0.1155 * 50_000),
    ("IE", "employer_prsi_full", 50_000, day("2028-10-01"), 0.1175 * 50_000),
    ("IE", "employer_prsi_full", 28_704, NOW, 0.0),
    ("IE", "employer_prsi_reduced", 28_704, day("2026-09-30"), 0.0900 * 28_704),
    ("IE", "employer_prsi_reduced", 28_704, NOW, 0.0915 * 28_704),
    ("IE", "employer_prsi_reduced", 28_705, NOW, 0.0),
    *(
        ("IE", "employer_auto_enrolment_myfuturefund", pay, day(on), rate * min(pay, 80_000))
        for on, rate in [
            ("2028-12-31", 0.015), ("2029-01-01", 0.03), ("2032-01-01", 0.045), ("2035-01-01", 0.06)
        ]
        for pay in (40_000, 80_001)
    ),
    ("IE", "employer_auto_enrolment_myfuturefund", 19_999, NOW, 0.0),
]  # fmt: skip
NEW_ZEALAND: list[Case] = [
    ("NZ", "kiwisaver_employer_contribution", 80_000, day("2026-03-31"), 0.03 * 80_000),
    ("NZ", "kiwisaver_employer_contribution", 80_000, day("2026-04-01"), 0.035 * 80_000),
    ("NZ", "kiwisaver_employer_contribution", 80_000, day("2028-03-31"), 0.035 * 80_000),
    ("NZ", "kiwisaver_employer_contribution", 80_000, day("2028-04-01"), 0.04 * 80_000),
    ("NZ", "working_safer_levy", 200_000, day("2026-03-31"), 0.0008 * 152_790),
    ("NZ", "working_safer_levy", 200_000, NOW, 0.0008 * 156_641),
    ("NZ", "working_safer_levy", 200_000, day("2027-04-01"), 0.0008 * 160_244),
]
INDIA: list[Case] = [
    # Fifteen of 26 working days of basic pay a year, and basic is half of pay.
    ("IN", "gratuity_accrual", 1_200_000, NOW, 1_200_000 / 2 / 12 * 15 / 26),
    # Basic of 25,000 a month, then of 15,000: pay of 600,000 and of 360,000.
    ("IN", "epf_employer", 1_200_000, day("2026-09-16"), 0.0367 * 180_000),
    ("IN", "epf_employer", 1_200_000, day("2026-09-17"), 0.0367 * 300_000),
    ("IN", "epf_employer", 598_000, NOW, 0.0367 * 299_000),
    ("IN", "eps_employer", 358_000, day("2026-06-01"), 0.0833 * 179_000),
    ("IN", "eps_employer", 362_000, day("2026-06-01"), 0.0833 * 180_000),
    # Bonus: 8 1/3% of basic to 7,000 a month, due up to a basic of 21,000 a month.
    ("IN", "statutory_bonus", 160_000, NOW, 80_000 / 12),
    ("IN", "statutory_bonus", 170_000, NOW, 7_000),
    ("IN", "statutory_bonus", 504_000, NOW, 7_000),
    ("IN", "statutory_bonus", 504_001, NOW, 0.0),
]
AMERICAS: list[Case] = [
    ("US", "social_security", 250_000, day("2026-12-31"), 0.062 * 184_500),
    ("US", "social_security", 250_000, day("2027-01-01"), 0.062 * 192_300),
    ("US", "social_security", 190_000, day("2027-01-01"), 0.062 * 190_000),
    ("CA", "cpp2", 74_600, NOW, 0.0),
    ("CA", "cpp2", 80_000, NOW, 0.04 * 5_400),
    ("CA", "cpp2", 85_000, NOW, 416),
    ("CA", "cpp2", 200_000, NOW, 416),
    ("CO", "auxilio_de_transporte", 2 * 12 * 1_750_905, NOW, 12 * 249_095),
    ("CO", "auxilio_de_transporte", 2 * 12 * 1_750_905 + 1, NOW, 0.0),
    ("CR", "ccss_ivm", 12e6, day("2028-12-31"), 0.0558 * 12e6),
    ("CR", "ccss_ivm", 12e6, day("2029-01-01"), 0.0575 * 12e6),
    ("MX", "state_payroll_tax", 400_000, NOW, 0.04 * 1.049867 * 400_000),
]
EUROPE_AND_ASIA: list[Case] = [
    ("DE", "berufsgenossenschaft_vbg", 119_000, NOW, 0.0051 * 119_000),
    ("DE", "berufsgenossenschaft_vbg", 200_000, NOW, 0.0051 * 120_000),
    ("BG", "pensions_fund", 60_000, day("2026-07-31"), 0.0822 * 12 * 2_111.64),
    ("BG", "pensions_fund", 60_000, NOW, 0.0822 * 12 * 2_300),
    ("KZ", "employer_pension_contribution_opvr", 6e6, day("2026-12-31"), 0.035 * 6e6),
    ("KZ", "employer_pension_contribution_opvr", 6e6, day("2027-01-01"), 0.045 * 6e6),
    ("KZ", "employer_pension_contribution_opvr", 6e6, day("2028-01-01"), 0.05 * 6e6),
    *(
        ("JP", "employees_pension_insurance", 12e6, day(on), 0.0915 * 12 * month)
        for on, month in [
            ("2027-08-31", 650_000), ("2027-09-01", 680_000), ("2028-09-01", 710_000),
            ("2029-09-01", 750_000),
        ]
    ),
    ("JP", "health_insurance", 6e6, day("2026-02-28"), 0.0991 / 2 * 6e6),
    ("JP", "health_insurance", 6e6, day("2026-03-01"), 0.0985 / 2 * 6e6),
    ("JP", "employment_insurance", 6e6, day("2026-03-31"), 0.009 * 6e6),
    ("JP", "employment_insurance", 6e6, day("2026-04-01"), 0.0085 * 6e6),
    ("TH", "social_security_employer", 600_000, day("2028-12-31"), 12 * 875),
    ("TH", "social_security_employer", 600_000, day("2029-01-01"), 12 * 1_000),
    ("TH", "social_security_employer", 600_000, day("2032-01-01"), 12 * 1_150),
    ("PH", "ec_employer_reduced", 12 * 14_749, NOW, 12 * 10),
    ("PH", "ec_employer_full", 12 * 14_749, NOW, 0.0),
    ("PH", "ec_employer_reduced", 12 * 14_750, NOW, 0.0),
    ("PH", "ec_employer_full", 12 * 14_750, NOW, 12 * 30),
    ("ID", "jp_pension", 240e6, day("2026-02-28"), 0.02 * 12 * 10_547_400),
    ("ID", "jp_pension", 240e6, day("2026-03-01"), 0.02 * 12 * 11_086_300),
    ("PK", "eobi_employer", 2e6, day("2026-06-30"), 0.05 * 12 * 37_000),
    ("PK", "eobi_employer", 2e6, day("2026-07-01"), 0.05 * 12 * 40_700),
    ("VN", "social_insurance_employer", 900e6, day("2026-06-30"), 0.175 * 12 * 20 * 2_340_000),
    ("VN", "social_insurance_employer", 900e6, day("2026-07-01"), 0.175 * 12 * 20 * 2_530_000),
    ("EG", "pension_employer", 120_000, day("2026-12-31"), 0.12 * 120_000),
    ("EG", "pension_employer", 120_000, day("2027-01-01"), 0.125 * 120_000),
    ("KE", "nssf_employer", 2e6, day("2026-01-31"), 12 * 4_320),
    ("KE", "nssf_employer", 2e6, day("2026-02-01"), 12 * 6_480),
    ("ZA", "coida_assessment", 900_000, day("2026-02-28"), 0.0018 * 633_168),
    ("ZA", "coida_assessment", 900_000, day("2026-03-01"), 0.0018 * 668_000),
]  # fmt: skip


@pytest.mark.parametrize(
    ("iso2", "duty", "gross", "when", "amount"),
    [*MEXICO, *KOREA, *SPAIN, *IRELAND, *NEW_ZEALAND, *INDIA, *AMERICAS, *EUROPE_AND_ASIA],
)
def test_a_duty_costs_what_its_law_says_at_this_pay_on_this_day(
    iso2: str, duty: str, gross: float, when: date, amount: float
) -> None:
    assert charged(iso2, duty, gross, when) == pytest.approx(amount, rel=2e-6, abs=1e-9)


def test_a_spanish_graduate_has_a_least_base_that_a_clerk_has_not() -> None:
    """Base of group 1: EUR 1,989.30 a month; 32.15% is the sum of the rates."""
    law = load_statutes("ES", NOW)
    graduate = Employee(occupation("software developer"), "mid")
    clerk = Employee(occupation("support agent"), "mid")

    def least_base(gross: float, who: Employee | None) -> float:
        lines = hire(law, gross, who).lines
        return sum(line.amount for line in lines if line.levy.id == "base_minima_grupo_1")

    assert least_base(20_000, graduate) == pytest.approx(0.3215 * (12 * 1_989.30 - 20_000))
    assert hire(law, 20_000, graduate).statutory == pytest.approx(0.3215 * 12 * 1_989.30)
    assert least_base(23_871.60, graduate) == pytest.approx(0)
    assert least_base(40_000, graduate) == 0
    assert least_base(20_000, clerk) == least_base(20_000, None) == 0
    assert hire(law, 20_000, clerk).statutory == pytest.approx(0.3215 * 20_000)
    next_year = hire(load_statutes("ES", day("2027-01-01")), 20_000, graduate)
    assert next_year.statutory == pytest.approx(0.3223 * 12 * 1_989.30)


PEOPLE: list[tuple[str, str, float, int, float]] = [
    ("KR", "employment_insurance_job_security", 40e6, 149, 0.0025 * 40e6),
    ("KR", "employment_insurance_job_security", 40e6, 150, 0.0065 * 40e6),
    ("KR", "employment_insurance_job_security", 40e6, 999, 0.0065 * 40e6),
    ("KR", "employment_insurance_job_security", 40e6, 1_000, 0.0085 * 40e6),
    ("PL", "wypadkowe", 100_000, 9, 0.0167 * 100_000),
    ("PL", "wypadkowe", 100_000, 10, 0.0067 * 100_000),
    ("IT", "fis", 40_000, 5, 0.0033 * 40_000),
    ("IT", "fis", 40_000, 6, 0.0053 * 40_000),
    ("IT", "cigs", 40_000, 15, 0.0),
    ("IT", "cigs", 40_000, 16, 0.006 * 40_000),
    ("MY", "hrd_corp_levy", 60_000, 9, 0.0),
    ("MY", "hrd_corp_levy", 60_000, 10, 600),
    ("NG", "itf_training_levy", 3e6, 4, 0.0),
    ("NG", "itf_training_levy", 3e6, 5, 30_000),
    # Ontario: nothing on the first million of a payroll up to five millions.
    ("CA", "ontario_eht", 75_000, 13, 0.0),
    ("CA", "ontario_eht", 75_000, 20, 0.0195 * 75_000 * (1_500_000 - 1_000_000) / 1_500_000),
    ("CA", "ontario_eht", 75_000, 66, 0.0195 * 75_000 * (4_950_000 - 1_000_000) / 4_950_000),
    ("CA", "ontario_eht", 75_000, 67, 0.0195 * 75_000),
    # South Africa: all of a payroll above half a million.
    ("ZA", "skills_development_levy", 250_000, 2, 0.0),
    ("ZA", "skills_development_levy", 250_000, 3, 2_500),
    # Finland: 1.23% of what a payroll has above EUR 2,509,500, 0.31% of the rest.
    ("FI", "unemployment_insurance", 50_000, 50, 0.0031 * 50_000),
    ("FI", "unemployment_insurance", 50_000, 100, (0.0123 * 5e6 - 0.0092 * 2_509_500) / 100),
]


@pytest.mark.parametrize(("iso2", "duty", "gross", "people", "amount"), PEOPLE)
def test_a_duty_depends_on_how_many_people_an_employer_has_or_on_what_all_are_paid(
    iso2: str, duty: str, gross: float, people: int, amount: float
) -> None:
    lines = hire(load_statutes(iso2, NOW), gross, None, Employer(people, 1)).lines
    found = sum(line.amount for line in lines if line.levy.id.startswith(duty))
    assert found == pytest.approx(amount, abs=1e-9)


def test_japan_had_no_child_support_levy_before_april_2026() -> None:
    before, since = (
        {levy.id for levy in load_statutes("JP", day(on)).levies}
        for on in ("2026-03-31", "2026-04-01")
    )
    assert since - before == {"child_support_levy"}


@pytest.mark.parametrize(
    ("iso2", "when", "hours"),
    [
        ("MX", day("2026-12-31"), 48), ("MX", day("2027-01-01"), 46),
        ("MX", day("2028-01-01"), 44), ("MX", day("2029-01-01"), 42),
        ("MX", day("2030-01-01"), 40), ("MX", day("2035-01-01"), 40),
        ("CO", day("2026-07-14"), 44), ("CO", day("2026-07-15"), 42),
    ],
)  # fmt: skip
def test_the_legal_week_shortens_on_the_days_of_its_law(
    iso2: str, when: date, hours: float
) -> None:
    fact = load_statutes(iso2, when).weekly_hours
    assert fact
    assert fact.value.likely == hours


def test_work_from_2027_to_2029_has_the_mean_of_its_months() -> None:
    """Twelve months at each of three rates: 8.603, 9.694 and 10.784% in Mexico, 46 to 42 hours."""
    law = statutes_over("MX", Months(day("2027-01-01"), 36))
    top = [levy for levy in law.levies if levy.id == CEAV][-1]
    assert top.rate == pytest.approx((0.08603 + 0.09694 + 0.10784) / 3)
    assert law.weekly_hours
    assert law.weekly_hours.value.likely == pytest.approx(44)


def test_work_from_mid_2026_pays_two_rates_of_prsi() -> None:
    """Three months at 11.25% and nine at 11.4%."""
    law = statutes_over("IE", Months(day("2026-07-01"), 12))
    (full,) = [levy for levy in law.levies if levy.id == "employer_prsi_full"]
    assert full.rate == pytest.approx((3 * 0.1125 + 9 * 0.114) / 12)


def test_what_is_only_announced_is_never_charged() -> None:
    for iso2, duty in (("BG", "pension_fund_rises"), ("GR", "contribution_cut_2027"),
                       ("JP", "child_support_levy_rises")):  # fmt: skip
        law = load_statutes(iso2, day("2028-06-01"))
        assert duty in {each.id for each in law.not_priced}
        assert duty not in {levy.id for levy in law.levies}
