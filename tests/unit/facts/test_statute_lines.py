"""The lines of twelve countries, typed by hand from the published table."""

from __future__ import annotations

from datetime import date
from math import inf, nextafter

import pytest

from whowhere.facts.levies import Levy
from whowhere.facts.statute_book import load_statutes

TODAY = date(2026, 11, 23)


def line(
    name: str, rate: float, base: str = "gross", share: float = 1.0, *, floor: float = 0.0,
    cap: float = inf, flat: float = 0.0, above: float = 0.0, below: float = inf,
) -> tuple[object, ...]:  # fmt: skip
    return name, rate, base, share, floor, cap, flat, above, below


def as_line(levy: Levy) -> tuple[object, ...]:
    return (
        levy.id, levy.rate, levy.base, levy.share, levy.floor, levy.cap, levy.flat,
        levy.min_gross, levy.max_gross,
    )  # fmt: skip


MX_FACTOR, MX_CAP = 1.049315, 1_070_453.75
MX_UMA = 117.31 * 365
MX_RATES = (0.03676, 0.04851, 0.05556, 0.06026, 0.06361, 0.06613, 0.07513)
MX_ENDS = (*(round(MX_UMA * umas, 2) / MX_FACTOR for umas in (1.5, 2, 2.5, 3, 3.5, 4)), inf)
MX_PENSION = [
    line(
        "imss_cesantia_edad_avanzada_vejez", rate, share=MX_FACTOR, cap=MX_CAP,
        above=nextafter(begins, inf) if begins else 0.0, below=ends,
    )
    for rate, begins, ends in zip(MX_RATES, (0.0, *MX_ENDS), MX_ENDS, strict=False)
]  # fmt: skip
FR_PASS = 48_060.0

LINES = {
    "PL": [
        line("emerytalne", 0.0976, cap=282_600),
        line("rentowe", 0.065, cap=282_600),
        line("wypadkowe", 0.0067),
        line("wypadkowe_small", 0.0167),
        line("fundusz_pracy_solidarnosciowy", 0.0245),
        line("fgsp", 0.001),
        line("ppk", 0.015),
    ],
    "DE": [
        line("rentenversicherung", 0.093, cap=101_400),
        line("arbeitslosenversicherung", 0.013, cap=101_400),
        line("krankenversicherung", 0.0875, cap=69_750),
        line("pflegeversicherung", 0.018, cap=69_750),
        line("umlage_u2", 0.0044, cap=69_750),
        line("insolvenzgeldumlage", 0.0015, cap=101_400),
        line("berufsgenossenschaft_vbg", 0.0051, cap=120_000),
    ],
    "MX": [
        line("imss_enfermedad_maternidad_cuota_fija", 0.0, "flat", flat=8_734.9),
        line(
            "imss_enfermedad_maternidad_excedente",
            0.011,
            "band",
            MX_FACTOR,
            floor=128_454.45,
            cap=MX_CAP,
        ),
        line(
            "imss_enfermedad_maternidad_gastos_medicos_pensionados",
            0.0105,
            share=MX_FACTOR,
            cap=MX_CAP,
        ),
        line("imss_enfermedad_maternidad_dinero", 0.007, share=MX_FACTOR, cap=MX_CAP),
        line("imss_invalidez_vida", 0.0175, share=MX_FACTOR, cap=MX_CAP),
        line("imss_guarderias_prestaciones_sociales", 0.01, share=MX_FACTOR, cap=MX_CAP),
        line("imss_retiro", 0.02, share=MX_FACTOR, cap=MX_CAP),
        *MX_PENSION,
        line("imss_riesgos_trabajo", 0.0054355, share=MX_FACTOR, cap=MX_CAP),
        line("infonavit_vivienda", 0.05, share=MX_FACTOR, cap=MX_CAP),
        line("state_payroll_tax", 0.04, share=1.049867),
        line("aguinaldo", 0.5 / 12, "months"),
        line("vacation_premium", 0.82 / 100, "percent"),
    ],
    "US-CA": [
        line("social_security", 0.062, cap=184_500),
        line("medicare", 0.0145),
        line("futa", 0.006, cap=7_000),
        line("futa_credit_reduction_ca", 0.015, cap=7_000),
        line("ca_sui", 0.034, cap=7_000),
        line("ca_ett", 0.001, cap=7_000),
        line("ca_workers_comp", 0.00033, cap=171_600),
    ],
    "PH": [
        line("sss_employer", 0.1, floor=60_000, cap=420_000),
        line("philhealth_employer", 0.025, floor=120_000, cap=1_200_000),
        line("pagibig_employer", 0.02, cap=120_000),
        line("ec_employer_reduced", 0.0, "flat", flat=120, below=176_999.99),
        line("ec_employer_full", 0.0, "flat", flat=360, above=177_000),
        line("thirteenth_month_pay", 1 / 12, "months"),
    ],
    "FR": [
        line("maladie_maternite_invalidite_deces", 0.13),
        line("vieillesse_plafonnee", 0.0855, cap=FR_PASS),
        line("vieillesse_deplafonnee", 0.0211),
        line("allocations_familiales", 0.0525),
        line("agirc_arrco_t1", 0.0472, cap=FR_PASS),
        line("agirc_arrco_t2", 0.12954, "band", floor=FR_PASS, cap=384_480),
        line("ceg_t1", 0.0129, cap=FR_PASS),
        line("ceg_t2", 0.0162, "band", floor=FR_PASS, cap=384_480),
        line("cet", 0.0021, cap=384_480, above=FR_PASS),
        line("apec", 0.00036, cap=192_240),
        line("prevoyance_cadres_1_5_t1", 0.015, cap=FR_PASS),
        line("assurance_chomage", 0.04, cap=192_240),
        line("ags", 0.0025, cap=192_240),
        line("accidents_du_travail", 0.0208),
        line("csa", 0.003),
        line("fnal", 0.005),
        line("fnal_small", 0.001, cap=FR_PASS),
        line("versement_mobilite", 0.032),
        line("contribution_formation_professionnelle", 0.01),
        line("contribution_formation_small", 0.0055),
        line("taxe_apprentissage", 0.0068),
        line("contribution_dialogue_social", 0.00016),
        line("peec", 0.0045),
        line("rgdu", 0.02, below=nextafter(67_212.60, 0)),
        line("rgdu_small", 0.02, below=nextafter(67_212.60, 0)),
    ],
    "GB": [
        line("employer_nic", 0.15, "band", floor=5_000),
        line("auto_enrolment_pension", 0.03, "band", floor=6_240, cap=50_270),
        line("apprenticeship_levy", 0.005),
    ],
    "CH": [
        line("avs_ai_apg", 0.053),
        line("lpp_bonification_vieillesse", 0.05, "band", floor=26_460, cap=90_720),
        line("assurance_chomage", 0.011, cap=148_200),
        line("allocations_familiales_zh", 0.01025),
        line("laa_accidents_professionnels", 0.00122, cap=148_200),
        line("frais_administration_caisse", 0.00106),
    ],
    "CA": [
        line("cpp", 0.0595, "band", floor=3_500, cap=74_600),
        line("cpp2", 0.04, "band", floor=74_600, cap=85_000),
        line("ei", 0.02282, cap=68_900),
        line("ontario_eht", 0.0195),
        line("ontario_wsib", 0.0018, cap=121_700),
    ],
    "CN": [
        line("pension_shanghai", 0.16, floor=90_552, cap=452_772),
        line("medical_maternity_shanghai", 0.09, floor=90_552, cap=452_772),
        line("unemployment_shanghai", 0.005, floor=90_552, cap=452_772),
        line("work_injury_shanghai", 0.004, floor=90_552, cap=452_772),
        line("housing_fund_shanghai", 0.07, floor=32_880, cap=452_772),
    ],
    "KZ": [
        line("employer_pension_contribution_opvr", 0.035, floor=1_020_000, cap=51_000_000),
        line("social_contributions_so", 0.05, "basic", 0.9, floor=1_020_000, cap=7_140_000),
        line("health_insurance_deductions_osms", 0.03, cap=40_800_000),
        line("social_tax", 0.0528),
    ],
    "EC": [
        line("iess_aporte_patronal", 0.1115),
        line("iece_secap", 0.01),
        line("decimo_cuarto", 0.0, "amount", flat=482),
        line("decimo_tercero", 1 / 12, "months"),
        line("fondo_de_reserva", 0.0, "percent"),
    ],
}


@pytest.mark.parametrize("iso2", sorted(LINES))
def test_a_country_has_the_lines_of_its_laws(iso2: str) -> None:
    assert [as_line(levy) for levy in load_statutes(iso2, TODAY).levies] == LINES[iso2]
