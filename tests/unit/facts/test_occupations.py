import re
from collections import Counter

import pytest

from whowhere.facts.occupations import (
    _compact,
    names,
    nearest_roles,
    occupation,
    occupations,
)
from whowhere.quantities.faults import Faults

FAMILIES = {"support", "it", "finance", "office", "management"}


@pytest.mark.parametrize(
    ("written", "isco08"),
    [
        ("support agent", "4222"),
        ("Call Center Agent", "4222"),
        ("team lead", "3341"),
        ("support team lead", "3341"),
        ("support manager", "1439"),
        ("software developer", "2512"),
        ("QA engineer", "2519"),
        ("tester", "2519"),
        ("product manager", "2431"),
        ("engineering manager", "1330"),
        ("accountant", "2411"),
        ("bookkeeper", "3313"),
        ("accounts payable clerk", "4311"),
        ("payroll clerk", "4313"),
        ("IT helpdesk", "3512"),
        ("data entry clerk", "4132"),
    ],
)
def test_a_role_in_ordinary_words_has_its_isco_group(written: str, isco08: str) -> None:
    assert occupation(written).isco08 == isco08


def test_case_underscores_and_spaces_do_not_matter() -> None:
    assert occupation("  Software_Developer ") is occupation("PROGRAMMER")


def test_an_isco_code_names_its_first_occupation() -> None:
    assert occupation("4313").key == "payroll_clerk"
    assert occupation("2411").key == "accountant"


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [("acountant", "accountant"), ("payrol clerk", "payroll clerk"), ("devlopr", "developer")],
)
def test_an_unknown_role_suggests_the_nearest_name(misspelt: str, meant: str) -> None:
    with pytest.raises(Faults, match=f"Did you mean '{meant}'") as raised:
        occupation(misspelt)
    (fault,) = raised.value.faults
    assert (fault.key, fault.given) == ("occupation", repr(misspelt))


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("SDR", "sales_development_representative"), ("BDR", "sales_development_representative"),
        ("virtual assistants", "virtual_assistant"), ("KYC/AML analyst", "kyc_analyst"),
        ("data labeller", "data_labeler"), ("Data Annotators", "data_labeler"),
        ("claims processor", "claims_processor"), ("medical coder", "medical_coder"),
        ("medical biller", "medical_biller"), ("copywriter", "copywriter"),
        ("video editor", "video_editor"), ("Front-End Developer", "software_developer"),
        ("full stack developers", "software_developer"), ("SRE", "devops_engineer"),
        ("nurse", "nurse"), ("tax preparer", "tax_preparer"),
        ("AP/AR clerk", "accounts_payable_clerk"),
        ("FP&A analyst", "financial_analyst"), ("Trust & Safety analyst", "content_moderator"),
        ("social media manager", "social_media_manager"), ("SOC analyst", "security_engineer"),
        ("customer success managers", "sales_representative"),
        ("localization specialist", "translator"),
        ("Tier 2 support", "technical_support"), ("e-commerce assistant", "catalogue_specialist"),
        ("order entry", "order_clerk"), ("logistics coordinator", "logistics_coordinator"),
        ("dispatcher", "dispatcher"), ("CAD drafter", "cad_drafter"), ("architect", "architect"),
        ("civil engineer", "civil_engineer"), ("actuary", "actuary"),
        ("underwriter", "underwriter"),
        ("loan processor", "loan_processor"), ("transcriptionist", "transcriptionist"),
        ("call center agents", "support_agent"), ("operations-manager", "operations_manager"),
    ],
)  # fmt: skip
def test_the_roles_that_agencies_hire_are_known(written: str, key: str) -> None:
    assert occupation(written).key == key


def test_an_unknown_role_names_three_near_it() -> None:
    assert len(nearest_roles("sales wizard")) == 3
    with pytest.raises(Faults, match=r"Did you mean 'sales rep'.*Also near: .* or .*ISCO-08 code"):
        occupation("sales wizard")


def test_roles_that_share_words_are_near_though_spelt_unlike() -> None:
    assert "insurance claims processor" in nearest_roles("insurance expert for claims")


def test_a_role_like_no_other_says_what_to_do_instead() -> None:
    with pytest.raises(Faults, match="give its pay"):
        occupation("zookeeper of quokkas")


def test_no_name_means_two_occupations() -> None:
    looked_up = ({_compact(name) for name in names(each)} for each in occupations())
    counted = Counter(name for each in looked_up for name in each)
    assert [name for name, count in counted.items() if count > 1] == []


def test_every_occupation_is_found_by_each_of_its_names() -> None:
    for each in occupations():
        assert all(occupation(name) is each for name in (each.key, each.title, *each.aliases))


def test_every_occupation_is_classified() -> None:
    assert len(occupations()) >= 110
    for each in occupations():
        assert re.fullmatch(r"[1-5]\d{3}", each.isco08), each.key
        assert re.fullmatch(r"\d{6}", each.soc), each.key
        assert each.isco_title
        assert each.family in FAMILIES, each.key


def test_one_isco_code_has_one_title() -> None:
    titles = {(each.isco08, each.isco_title) for each in occupations()}
    assert len(titles) == len({each.isco08 for each in occupations()})
