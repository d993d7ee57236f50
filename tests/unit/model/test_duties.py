"""Which duties an option brings: worked out by hand for companies in three countries."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.facts.duty_rules import Condition
from whowhere.facts.statute_book import load_statutes
from whowhere.model.duties import Duty, count_duties, duties
from whowhere.model.hiring import hire
from whowhere.model.legal_setting import CONDITIONS
from whowhere.model.scenario.options import Option

GERMAN = {"name": "Test", "home": "DE"}
BRITISH = {"name": "Test", "home": "GB"}


def of(option: str, **changes: Any) -> dict[str, Duty]:
    """Return the duties of an option of a US company's desk of 11 people, by id."""
    places = ["home", option.partition("@")[2]]
    case = case_of(changed(SMALL, options={"places": places}, **changes))
    return {duty.id: duty for duty in duties(case, Option.read(option))}


def test_an_american_companys_contractors_in_germany() -> None:
    found = of("contractor@DE")
    assert list(found) == [
        "bargaining", "pension_vesting", "data_law", "permanent_establishment",
        "misclassification",
    ]  # fmt: skip
    assert "GDPR" in found["data_law"].sentence
    assert "article 5" in found["permanent_establishment"].origins[0].title
    assert "No. 198" in found["misclassification"].origins[0].title


def test_own_staff_in_india() -> None:
    found = of("own_staff@IN")
    assert list(found) == [
        "entity", "contributions", "notice", "severance", "bargaining", "pension_vesting",
        "data_law", "transfer_pricing", "permanent_establishment_before_entity",
    ]  # fmt: skip
    assert found["notice"].sentence == "Give notice before a redundancy in India: 4.3 weeks."
    assert "2.1 weeks of pay after 1 year of service, 10.7 after 5 and 21.4 after 10" in (
        found["severance"].sentence
    )
    assert found["data_law"].status == "estimated", "nobody read India's act"


def test_one_week_is_no_weeks() -> None:
    found = of("managed_service@PH", company=BRITISH)
    assert "1 week after 1 year of service, 5 after 5 and 10 after 10" in (
        found["notice_at_home"].sentence
    )


def test_a_german_company_with_european_data_at_a_vendor_in_the_philippines() -> None:
    found = of("managed_service@PH", company=GERMAN, work__personal_data="EU")
    assert list(found) == [
        "notice_at_home", "severance_at_home", "mass_redundancy", "works_council", "social_plan",
        "processing_contract", "eu_transfer", "data_law",
    ]  # fmt: skip
    assert "4 weeks after 1 year of service, 8.7 after 5" in found["notice_at_home"].sentence
    assert "the Philippines only under standard contractual clauses" in (
        found["eu_transfer"].sentence
    )
    assert "2021/914" in found["eu_transfer"].origins[0].title
    assert found["severance_at_home"].status == "estimated"


def test_a_vendor_inside_the_union_takes_the_team_over_with_its_rights() -> None:
    found = of("managed_service@PL", company=GERMAN, work__personal_data="EU")
    assert "2001/23/EC" in found["transfer_of_undertaking"].origins[0].title
    assert "eu_transfer" not in found, "data does not leave the Union"


def test_tupe_holds_where_a_british_service_goes_to_a_british_vendor_only() -> None:
    assert "transfer_of_undertaking_uk" in of("managed_service@GB", company=BRITISH)
    assert not [each for each in of("managed_service@PL", company=BRITISH) if "undertaking" in each]


def test_new_work_moves_nobodys_job() -> None:
    found = of("managed_service@PL", company=GERMAN, work__today="nothing")
    assert not {"notice_at_home", "mass_redundancy", "transfer_of_undertaking"} & set(found)


def test_todays_team_that_stays_is_not_dismissed() -> None:
    assert not [each for each in of("own_staff@DE", company=GERMAN) if "home" in each]


@pytest.mark.parametrize(("heads", "due"), [(48, False), (49, True)])
def test_american_law_asks_for_notice_of_a_mass_layoff_from_50_people(
    heads: int, due: bool
) -> None:
    roles = [{"role": "support agent", "heads": heads, "level": "mid"}, SMALL["work"]["roles"][1]]
    assert ("mass_layoff_us" in of("managed_service@PH", work__roles=roles)) == due


def test_people_lent_in_germany_stay_18_months_at_most() -> None:
    lent = of("staff_augmentation@DE")
    assert "18 months" in lent["leasing_limit"].sentence
    assert "section 1 paragraph 1b" in lent["leasing_limit"].origins[0].title
    assert "leasing_limit" not in of("managed_service@DE")


def test_labour_only_contracting_is_named_where_it_is_prohibited() -> None:
    assert "labour_only_contracting" in of("staff_augmentation@PH")
    assert "labour_only_contracting" not in of("staff_augmentation@PL")


def test_an_entity_that_exists_is_not_formed_again() -> None:
    company = {"name": "Test", "home": "US", "entities": ["IN"]}
    found = of("own_staff@IN", company=company)
    assert "entity" not in found
    assert "registrations" in found
    assert "permanent_establishment_before_entity" not in found


def test_contributions_are_counted_and_weighed_at_the_roles_pay() -> None:
    case = case_of(changed(SMALL, options={"places": ["home", "PL"]}))
    (duty,) = [
        each for each in duties(case, Option.read("own_staff@PL")) if each.id == "contributions"
    ]
    statutes = load_statutes("PL", case.as_of)
    # Poland's levies are proportional up to 282,600 PLN a year, which a desk's pay stays below.
    found = hire(statutes, 100_000)
    share, due = found.on_cost_share, sum(line.is_on_top for line in found.lines)
    assert f"{due} statutory charges" in duty.sentence
    assert f"{100 * share:.0f}% of pay" in duty.sentence


def test_a_13th_month_is_told_with_its_law() -> None:
    extra = of("employer_of_record@PH")["extra_pay"]
    assert "Presidential Decree 851" in extra.sentence
    assert "8.3% of pay" in extra.sentence


def test_imputed_severance_is_told_as_such() -> None:
    severance = of("own_staff@GH")["severance"]
    assert severance.status == "imputed"
    assert "about" in severance.sentence


def test_parts_of_ukraine_are_out_of_reach() -> None:
    assert "Crimea" in of("contractor@UA")["sanctions_region"].sentence


def test_health_data_and_cards_bring_agreements_that_nobody_read() -> None:
    found = of("managed_service@PH", work__personal_data=["US health", "payment cards", "UK"])
    assert found["health_data"].status == found["card_data"].status == "estimated"
    assert found["uk_transfer"].status == "enacted"


def test_as_many_duties_are_counted_as_are_told() -> None:
    case = case_of(changed(SMALL, options={"places": ["home", "CA", "JP", "NO", "UA", "PH"]}))
    told = [len(duties(case, option)) for option in case.options]
    assert [count_duties(case, option) for option in case.options] == told
    assert len(set(told)) > 3


def test_every_duty_of_every_option_fills_its_sentence_and_has_a_source() -> None:
    for home in ("US", "DE", "GB"):
        document = changed(
            SMALL,
            company={"name": "Test", "home": home},
            work__personal_data=["EU", "UK"],
            options={"places": ["home", "CA", "JP", "HK", "AZ", "NO", "IL", "FR", "UA", "CZ"]},
        )
        case = case_of(document)
        for option in case.options:
            for duty in duties(case, option):
                assert not set("{}") & set(duty.sentence), (option.id, duty.id)
                assert all(origin.title for origin in duty.origins)
                assert duty.origins


def test_every_condition_of_the_rules_can_be_told() -> None:
    assert set(CONDITIONS) == set(get_args(Condition))
