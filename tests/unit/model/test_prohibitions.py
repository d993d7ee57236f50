"""What the law forbids is refused with its rule and is never scored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.cases import DAY, SMALL, case_of, changed

from whowhere.decide.compare.comparison import compare
from whowhere.facts.fact import Origin
from whowhere.facts.factbook import Factbook
from whowhere.facts.law_months import Months
from whowhere.facts.statute_book import Statutes, load_statutes
from whowhere.facts.statutory_facts import LegalStanding
from whowhere.model.case import Case
from whowhere.model.duties import duties
from whowhere.model.engagements import Engagement
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.legal_setting import LegalSetting
from whowhere.model.prohibitions import prohibitions
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import scenario_of
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Faults

EMBARGO = LegalStanding(
    "us_sanctions", "comprehensive", "enacted", Origin("OFAC", "Rule"), "2026", ""
)


class Embargoed(Factbook):
    """A factbook in which the Philippines are under comprehensive US sanctions."""

    @staticmethod
    def statutes_over(iso2: str, months: Months) -> Statutes:
        found = Factbook.statutes_over(iso2, months)
        return replace(found, us_sanctions=EMBARGO) if iso2 == "PH" else found


def embargoed(**changes: Any) -> Case:
    document = changed(SMALL, **changes)
    return resolve(scenario_of(document, "test", ASSUMABLE), Embargoed(DAY))


def in_the(iso2: str, engagement: Engagement, home: str) -> LegalSetting:
    """Return the setting of an option in a country whose own law plays no part."""
    day = date(2026, 11, 23)
    place = replace(load_statutes("PH", day), iso2=iso2, name=iso2)
    return LegalSetting(
        Option(engagement, iso2), load_statutes(home, day), place, False, (), 10, True
    )


def test_a_sanctioned_place_is_refused_with_its_rule_and_source() -> None:
    case = embargoed()
    assert "PH" not in {option.place for option in case.options}
    reason = case.failing["managed_service@PH"]
    assert "Comprehensive US sanctions on the Philippines" in reason
    assert "https://legalclarity.org" in reason


def test_nothing_barred_is_ever_scored() -> None:
    results = compare(embargoed(), seed=1, draws=16).options
    assert {result.option.place for result in results} == {"US", "PL", "MX"}


def test_american_sanctions_do_not_bind_a_german_company_but_it_is_told_of_them() -> None:
    case = embargoed(company={"name": "Test", "home": "DE"})
    option = Option.read("managed_service@PH")
    assert option in case.options
    assert "sanctions_elsewhere" in {duty.id for duty in duties(case, option)}


def test_a_scenario_in_which_everything_is_barred_is_refused_rule_by_rule() -> None:
    out = [f"{each.value}@home" for each in Engagement if each is not Engagement.OWN_STAFF]
    with pytest.raises(
        Faults, match=r"managed_service@PH, which is forbidden: .*sanctions"
    ) as told:
        embargoed(options={"places": ["PH"], "leave_out": out})
    assert len(told.value.faults) == len(Engagement)


@pytest.mark.parametrize(
    ("iso2", "home", "law"),
    [
        ("CU", "US", "31 CFR part 515"),
        ("IR", "US", "31 CFR 560.204"),
        ("KP", "US", "31 CFR part 510"),
        ("KP", "DE", "2017/1509"),
    ],
)
def test_an_embargo_bars_every_engagement(iso2: str, home: str, law: str) -> None:
    for engagement in Engagement:
        (reason,) = prohibitions([in_the(iso2, engagement, home)]).values()
        assert law in reason


def test_new_investment_in_russia_is_barred_and_buying_services_is_not() -> None:
    settings = [in_the("RU", engagement, "US") for engagement in Engagement]
    assert set(prohibitions(settings)) == {"own_staff@RU", "build_operate_transfer@RU"}


def test_the_law_of_another_home_is_not_applied() -> None:
    assert not prohibitions([in_the("CU", Engagement.CONTRACTOR, "IN")])


def test_no_country_whose_employer_cost_is_known_is_barred() -> None:
    case = case_of(changed(SMALL, options={"places": ["home", "UA", "HK", "MM"]}))
    assert case.barred == {}


@pytest.mark.parametrize("name", ["CU", "Cuba", "cub"])
def test_a_sanctioned_country_in_a_file_is_refused_with_the_law(name: str) -> None:
    with pytest.raises(
        Faults, match=r"Leave it out: US law forbids dealings with Cuba.*31 CFR part 515"
    ):
        case_of(changed(SMALL, options={"places": ["home", name]}))
