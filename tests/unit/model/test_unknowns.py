from __future__ import annotations

import pytest
from tests.cases import SMALL, case_of, changed, example_case

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.assumptions import meaning
from whowhere.model.unknowns import Unknown, unknown_named, unknowns
from whowhere.quantities.faults import Faults
from whowhere.simulate.outcomes import Futures


@pytest.fixture(scope="module")
def case() -> Case:
    return example_case("support-desk")


def test_an_unknown_goes_by_the_name_under_which_a_scenario_sets_it(case: Case) -> None:
    for unknown in unknowns(case, case.options):
        said = meaning(unknown.id, case.home, ())
        assert (said.name, said.place, said.engagement) == (
            unknown.name,
            unknown.place,
            unknown.engagement,
        )


def test_what_a_scenario_states_exactly_is_no_unknown(case: Case) -> None:
    names = {unknown.id for unknown in unknowns(case, case.options)}
    assert {"PH.attrition", "discount_rate", "managed_service.vendor_margin"} <= names
    assert not {"horizon", "heads", "money_per_usd"} & names
    assert not any(name.startswith("luck") for name in names)


def test_options_rest_on_their_own_place_their_engagement_the_work_and_home(case: Case) -> None:
    (option,) = (each for each in case.options if each.id == "own_staff@PL")
    found = unknowns(case, [option])
    assert {unknown.place for unknown in found} == {"", "PL", "US"}
    assert {unknown.engagement for unknown in found} == {"", "own_staff"}


def test_no_input_outside_the_unknowns_of_an_option_moves_its_cost(case: Case) -> None:
    (option,) = (each for each in case.options if each.id == "contractor@IN")
    futures = Futures(case, 1, 64)
    before = futures.outcome(option).cost
    for unknown in set(unknowns(case, case.options)) - set(unknowns(case, [option])):
        moved = futures.changed(
            {
                (unknown.name, spot): futures.evaluation.value(unknown.name, spot) * 1.5 + 0.1
                for spot in unknown.spots(case)
            }
        )
        assert (moved.outcome(option).cost == before).all(), unknown.id


def test_an_unknown_is_said_in_words(case: Case) -> None:
    assert Unknown("attrition", "PH").words(case.places) == "attrition in the Philippines"
    margin = Unknown("vendor_margin", engagement="managed_service")
    assert margin.words(case.places) == "vendor margin under managed service"


def test_what_engagements_share_is_named_once_and_each_own_part_beside_it(case: Case) -> None:
    shared = [each for each in unknowns(case, case.options) if each.name == "oversight_hours"]
    assert [each.id for each in shared].count("oversight_hours") == 1
    assert shared[0].words(case.places) == "oversight hours"
    assert {each.engagement for each in shared[1:]} == {
        option.engagement for option in case.options if option.place != case.home
    }
    assert all(each.is_own_part for each in shared[1:])
    own = Unknown("oversight_hours", engagement="contractor", is_own_part=True)
    assert own.words(case.places) == "own part of oversight hours under independent contractors"
    (whole,), (part,) = case.facts[own.name, own.spot], own.facts(case)
    assert whole.value.low < part.value.low < part.value.high < whole.value.high


def test_what_belongs_to_one_party_or_contract_is_not_shared(case: Case) -> None:
    for name in ("vendor_margin", "partner_fee", "indexation", "yearly_end_chance"):
        found = [each for each in unknowns(case, case.options) if each.name == name]
        assert found, name
        assert all(each.engagement and not each.is_own_part for each in found), name


def test_an_input_of_a_single_engagement_is_whole() -> None:
    case = case_of(changed(SMALL, options__engagements=["own_staff"]))
    (found,) = (each for each in unknowns(case, case.options) if each.name == "transfer_months")
    assert found == Unknown("transfer_months", engagement="own_staff")


def test_a_misspelt_unknown_brings_the_nearest(case: Case) -> None:
    with pytest.raises(Faults, match=r"PH\.attrition"):
        unknown_named(case, "PH.atrition", "--group")


def test_an_own_value_for_an_engagement_beats_a_general_one_in_any_order() -> None:
    spot = Spot(engagement="managed_service")
    for order in (("vendor_margin", "managed_service.vendor_margin"),
                  ("managed_service.vendor_margin", "vendor_margin")):  # fmt: skip
        stated = {name: 0.5 if "." in name else 0.2 for name in order}
        found = case_of({**SMALL, "assumptions": stated})
        assert found.facts["vendor_margin", spot][0].value.likely == 0.5
        other = Spot(engagement="staff_augmentation")
        assert found.facts["vendor_margin", other][0].value.likely == 0.2


def test_pay_of_a_place_is_the_pay_of_every_role_there() -> None:
    found = case_of({**SMALL, "assumptions": {"PH.pay": 20_000}})
    assert [fact.value.likely for fact in found.facts["pay", Spot("PH")]] == [20_000, 20_000]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("managed_service.attrition", "given for an engagement"),
        ("PH.vendor_margin", "given for a place"),
        ("managed_service@PH.quoted_price", "no vendor's offer has it"),
        ("own_staf.hiring_rate", "own_staff"),
    ],
)
def test_a_value_given_where_it_does_not_belong_is_refused(name: str, words: str) -> None:
    with pytest.raises(Faults, match=words):
        case_of({**SMALL, "assumptions": {name: 0.4}})


def test_a_quote_may_be_set_where_a_vendor_has_quoted() -> None:
    document = changed(SMALL, quotes=[{"option": "managed_service@PH", "monthly_price": 30_000}])
    found = case_of({**document, "assumptions": {"managed_service@PH.quoted_price": 25_000}})
    assert found.facts["quoted_price", Spot("PH", "managed_service")][0].value.likely == 25_000
