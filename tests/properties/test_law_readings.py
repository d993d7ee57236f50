"""A law that asks for more than a rate is computed alike in all readings of the model.

The case has every kind of line: reliefs (FR), grades (TW), brackets (MX), lines by role (ES, FR)
and by size (AU, GB), pay with a limit and contributions on it (CL), steps within the horizon.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed
from tests.page_build import build_engine
from tests.page_engine import PageEngine
from tests.spreadsheets import SHEET, Plain, every_figure, needs_office, recalculated

from whowhere.model.case import Case
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Spot
from whowhere.model.inputs import OF_SOME_LAWS
from whowhere.model.later_inputs import LAW
from whowhere.model.scenario.options import Option
from whowhere.report.page.case import page_case
from whowhere.simulate.central import CentralLeaves
from whowhere.simulate.outcomes import Futures

CLOSE = 1e-9
PLACES = ("FR", "TW", "CL", "MX", "ES", "AU", "GB", "EC")
SEED, DRAWS = 7, 16
FIGURES = (
    "base_pay", "extra_pay", "graded_pay", "levy_base", "levy_amount", "employer_contributions",
    "own_payroll", "size_relief", "own_contributions_bill", "employment_bill", "own_centre_cost",
)  # fmt: skip


@pytest.fixture(scope="module")
def case() -> Case:
    roles = [
        {"role": "support agent", "heads": 12, "level": "mid"},
        {"role": "software developer", "heads": 5, "level": "senior"},
    ]
    company = {"name": "Test", "home": "FR", "currency": "EUR", "employees": 30}
    places = ["home", *PLACES[1:]]
    return case_of(
        changed(SMALL, company=company, work__roles=roles, options__places=places),
    )


def options_of(case: Case) -> list[Option]:
    return [each for each in (case.as_is, *case.options) if each.engagement == "own_staff"]


def test_the_case_has_every_kind_of_line(case: Case) -> None:
    switched_on = {
        name
        for (name, spot) in case.facts
        if name in {leaf.name for leaf in LAW} and spot.place in PLACES
        if case.facts[name, spot][0].value.likely
    }
    assert switched_on == {leaf.name for leaf in LAW}
    assert {name for name, _ in case.facts} >= OF_SOME_LAWS


def test_what_only_some_laws_ask_for_is_no_input_elsewhere(case: Case) -> None:
    assert ("grade", Spot("TW")) in case.facts
    assert ("grade", Spot("FR")) not in case.facts
    assert ("levy_fading_rate", Spot("FR")) in case.facts
    assert ("levy_fading_rate", Spot("TW")) not in case.facts


def test_the_page_computes_the_same(case: Case) -> None:
    build_engine()
    page, futures = PageEngine(page_case(case, SEED, DRAWS)), Futures(case, SEED, DRAWS)
    for option in options_of(case):
        for name, found in zip(FIGURES, page.values(option.id, list(FIGURES)), strict=True):
            mine = np.asarray(futures.evaluation.value(name, case.spot(option))).ravel()
            assert np.asarray(found) == pytest.approx(mine, rel=CLOSE), (option.id, name)


@needs_office
def test_the_spreadsheet_computes_the_same(case: Case, tmp_path: Path) -> None:
    roots = [key for option in options_of(case) for key in every_figure(case, option)]
    assert {name for name, _ in roots} >= set(FIGURES)
    plain = Plain(case, CentralLeaves(case, 1, {}), 1, roots)
    path = tmp_path / "laws.xlsx"
    plain.write(path)
    (book,) = recalculated(tmp_path, path)
    rows = book[SHEET].iter_rows(min_col=2, max_col=2, values_only=True)
    numbers = [row[0] for row in rows]
    looked = 0
    for (name, spot, element), row in plain.rows.items():
        if name in model_graph().figures and name in FIGURES:
            (mine,) = plain.number(name, spot, element)
            assert numbers[row] == pytest.approx(mine, rel=CLOSE, abs=1e-9), (name, spot, element)
            looked += 1
    assert looked > 400
