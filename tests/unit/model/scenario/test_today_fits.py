"""What is said of today's way is counted, or refused: nothing is read and then left aside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from whowhere.model.scenario.scenario import Scenario
from whowhere.quantities.faults import Fault

Broken = Callable[..., tuple[Fault, ...]]
IN_SHORT = 'today = "own_staff"\n'
PARTS = """\
[[today.parts]]
option = "{option}"
{said}

[options]"""
KINDS = "one of build_operate_transfer, managed_service, staff_augmentation"


def told(broken: Broken, option: str, said: str) -> list[str]:
    parts = PARTS.format(option=option, said=said)
    return [str(fault) for fault in broken((IN_SHORT, ""), ("[options]", parts))]


@pytest.mark.parametrize(
    "option", ["own_staff@home", "own_staff@PH", "employer_of_record@PH", "contractor@PH"]
)
def test_a_contract_is_a_vendors(broken: Broken, option: str) -> None:
    assert told(broken, option, "contract = {notice_months = 12, termination_fee = 50_000}") == [
        f'desk.toml:27: today.parts[1].contract is "{option}"; accepted: a contract of {KINDS}.'
        " Remove it: until their work has moved they are paid, beyond that as the law asks."
    ]


@pytest.mark.parametrize(
    "option", ["managed_service@PH", "employer_of_record@PH", "contractor@home"]
)
def test_only_workplaces_of_the_companys_own_stand_empty(broken: Broken, option: str) -> None:
    assert told(broken, option, "lease_months = 12") == [
        f'desk.toml:27: today.parts[1].lease_months is "{option}"; accepted: lease_months of'
        " own_staff. Remove it: only their own employer's workplaces stand empty."
    ]


@pytest.mark.parametrize("name", ["termination_fee", "minimum"])
@pytest.mark.parametrize(
    ("ends", "given"),
    [
        ("", "alone"),
        ("ends = 2026-12-31, ", "with a term that ended on 2026-12-31"),
        ("ends = 2027-01-01, ", "with a term that ended on 2027-01-01"),
    ],
)
def test_what_is_owed_to_the_end_of_a_term_has_one(
    broken: Broken, name: str, ends: str, given: str
) -> None:
    said = told(broken, "managed_service@PH", f"contract = {{{ends}{name} = 0.5}}")
    assert said == [
        f"desk.toml:27: today.parts[1].contract.{name} is {given}; accepted: {name} beside ends, a"
        " day after 2027-01-01, the start of the work. Say when its term is over; remove this if it"
        " runs until notice."
    ]


def test_what_stands_today_has_begun(broken: Broken) -> None:
    assert told(broken, "managed_service@PH", "since = 2027-01-02") == [
        "desk.toml:27: today.parts[1].since is 2027-01-02; accepted: a day not after 2027-01-01,"
        " the start of the work. Leave it out."
    ]


def test_a_price_is_a_vendors(broken: Broken) -> None:
    assert told(broken, "contractor@PH", "price_per_month = 9_000") == [
        'desk.toml:27: today.parts[1].price_per_month is "contractor@PH"; accepted: a price of'
        f" {KINDS}. Say what people earn there under [assumptions], such as PL.pay.developer ="
        " 40000."
    ]


def test_a_team_at_home_that_is_said_in_parts_is_among_the_employees(broken: Broken) -> None:
    half = 'share = "50%"\n\n[[today.parts]]\noption = "contractor@PH"'
    parts = PARTS.format(option="own_staff@home", said=half)
    found = broken(
        (IN_SHORT, ""), ("[options]", parts), ('home = "NO"', 'home = "NO"\nemployees = 4')
    )
    assert [str(fault) for fault in found] == [
        "desk.toml:6: company.employees is 4.0; accepted: at least 4.5, today's team. Count"
        " everybody at home, this team among them."
    ]


def test_a_vendor_with_every_clause_is_sound(read: Callable[[str], Scenario], sound: str) -> None:
    said = "since = 2027-01-01\ncontract = {ends = 2027-01-02, termination_fee = 9, minimum = 0.5}"
    parts = PARTS.format(option="managed_service@PH", said=said)
    scenario = read(sound.replace(IN_SHORT, "").replace("[options]", parts))
    assert scenario.heads_at_home == 0


def test_a_part_of_today_does_some_of_the_work_and_how_much_is_known(broken: Broken) -> None:
    parts = """\
[[today.parts]]
option = "own_staff@home"
share = "{share}"
[[today.parts]]
option = "managed_service@PH"
[options]"""
    for share, accepted in (
        ("0%", "a part with some of the work"),
        ("20% to 40%", "one share, such as 40%"),
    ):
        found = broken((IN_SHORT, ""), ("[options]", parts.format(share=share)))
        assert [accepted in str(fault) for fault in found] == [True]
