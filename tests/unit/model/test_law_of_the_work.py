"""The start and the horizon of the work choose the law; the day only what is known."""

from __future__ import annotations

from datetime import date

import pytest
from tests.cases import SMALL, changed

from whowhere.facts.factbook import Factbook
from whowhere.model.case import Case
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import scenario_of
from whowhere.simulate.central import CentralLeaves


def case_on(day: date, **changes: object) -> Case:
    return resolve(scenario_of(changed(SMALL, **changes), "test", ASSUMABLE), Factbook(day))


def evaluation(case: Case) -> Evaluation:
    return Evaluation(model_graph(), CentralLeaves(case, 1, {}), case.elsewhere)


def levies(case: Case, place: str) -> dict[str, list[float]]:
    return {
        name: [fact.value.likely for fact in facts]
        for (name, spot), facts in case.facts.items()
        if name.startswith("levy_") and spot == Spot(place)
    }


def test_what_work_in_kazakhstan_is_charged_does_not_depend_on_the_day_of_the_answer() -> None:
    asked = {"work__start": "2027-01-01", "options__places": ["home", "KZ"]}
    days = (date(2026, 11, 29), date(2027, 1, 1))
    first, second = (levies(case_on(day, **asked), "KZ") for day in days)
    assert first == second
    # 24 months from 2027 on: twelve at 4.5%, twelve at 5%.
    assert first["levy_rate"][0] == pytest.approx(0.0475)


def test_the_steps_stand_beside_the_rate_that_is_charged() -> None:
    case = case_on(date(2026, 11, 29), options__places=["home", "KZ"])
    note = case.facts["levy_rate", Spot("KZ")][0].note
    assert "4.5% to 2027-12-31, 5% from 2028-01-01; mean 4.75% over the 24 months" in note


SYDNEY = {"company__home": "AU", "company__currency": "AUD", "options__places": ["home", "PH"]}


@pytest.mark.parametrize(
    ("employees", "is_spared"),
    # Eleven people have a payroll below 1,200,000 AUD; a company of which nothing is said is large.
    [(None, False), (11, True), (5_000, False)],
)
def test_the_size_of_the_company_at_home_decides_what_it_owes_there(
    employees: int | None, is_spared: bool
) -> None:
    case = case_on(date(2026, 11, 29), **SYDNEY, company__employees=employees)
    model, spot = evaluation(case), case.home_spot
    large, own = (
        float(model.value(name, spot).item())
        for name in ("contributions_bill", "own_contributions_bill")
    )
    pay = float(model.value("base_pay_bill", spot).item())
    assert (large - own) / pay == pytest.approx(0.0545 if is_spared else 0, abs=5e-4)


def test_abroad_the_team_is_the_employer_of_own_staff_and_a_vendor_is_large() -> None:
    case = case_on(date(2026, 11, 29), options__places=["home", "AU"])
    model, spot = evaluation(case), Spot("AU", "own_staff")
    large, own = (
        float(model.value(name, spot).item())
        for name in ("contributions_bill", "own_contributions_bill")
    )
    assert own < large
    lines = {line.id: line.amount for line in case.ledger(next(
        option for option in case.options if option.id == "own_staff@AU"
    ))}  # fmt: skip
    assert lines["contributions"] == "own_contributions_bill"
    through_a_partner = {line.id: line.amount for line in case.ledger(next(
        option for option in case.options if option.id == "employer_of_record@AU"
    ))}  # fmt: skip
    assert through_a_partner["contributions"] == "contributions_bill"
