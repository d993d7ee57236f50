from collections.abc import Callable

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.model.scenario.scenario import Scenario
from whowhere.quantities.faults import Fault, Faults

Broken = Callable[..., tuple[Fault, ...]]
Read = Callable[[str], Scenario]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            'role = "support manager"\nheads = 1\nlevel = "senior"',
            'role = "Support Agent"\nheads = 1\nlevel = "mid"',
            "desk.toml:21: work.roles[2] is Support Agent (mid), named before; accepted: each "
            "role once at each level. Add the heads together.",
        ),
        (
            '["home", "PL", "PH"]',
            '["home", "PL", "PH", "Poland"]',
            "desk.toml:27: options.places[4] is PL again; accepted: each entry once. Remove it.",
        ),
        (
            "[options]",
            '[options]\nleave_out = ["contractor@IN"]',
            'desk.toml:27: options.leave_out[1] is "contractor@IN"; accepted: an option that is '
            "compared: one of build_operate_transfer@NO, build_operate_transfer@PH, "
            "build_operate_transfer@PL, contractor@NO, contractor@PH, contractor@PL, "
            "employer_of_record@NO, employer_of_record@PH, employer_of_record@PL, "
            "managed_service@NO, managed_service@PH, managed_service@PL and 6 more. "
            "Did you mean 'contractor@NO'? Remove it: it is out already.",
        ),
        (
            "[options]",
            '[options]\nleave_out = ["own_staff@home"]',
            'desk.toml:27: options.leave_out[1] is "own_staff@home"; accepted: any option but '
            "today's own team, the baseline. Remove it.",
        ),
        (
            'places = ["home", "PL", "PH"]\n\n[[quotes]]\noption = "managed_service@PH"\n'
            "monthly_price = 20000",
            'places = []\nengagements = ["own_staff"]',
            "desk.toml:26: options is leaving own_staff@NO to compare; accepted: places and "
            "engagements that leave two options or more. "
            "Add a place or an engagement, or leave out less.",
        ),
        (
            '"managed_service@PH"',
            '"own_staff@PH"',
            'desk.toml:30: quotes[1].option is "own_staff@PH"; accepted: an option that a vendor '
            "can offer. Give own pay in work.roles.",
        ),
        (
            "[assumptions]",
            '[[quotes]]\noption = "managed_service@Philippines"\nmonthly_price = 1\n[assumptions]',
            'desk.toml:34: quotes[2].option is "managed_service@PH"; accepted: one quote for each '
            "option. Keep the one you would sign, or write both under [[offers]], each with its "
            "vendor.",
        ),
        (
            "attrition = 0.3",
            "atrition = 0.3",
            "desk.toml:34: assumptions.atrition is an unknown name; accepted: NAME, PLACE.NAME, "
            "ENGAGEMENT.NAME or PLACE.pay.ROLE, where NAME is one of attrition, indexation, "
            "vendor_margin. "
            "Did you mean 'attrition'?",
        ),
        (
            "attrition = 0.3",
            '"PL.atrition" = 0.3',
            'desk.toml:34: assumptions."PL.atrition" is an unknown name; accepted: NAME, '
            "PLACE.NAME, ENGAGEMENT.NAME or PLACE.pay.ROLE, where NAME is one of attrition, "
            "indexation, "
            "vendor_margin. Did you mean 'PL.attrition'?",
        ),
        (
            "attrition = 0.3",
            "IN.attrition = 0.3",
            'desk.toml:34: assumptions."IN.attrition" is about IN; accepted: a place that is '
            "compared. Add IN to options.places, or remove the line.",
        ),
        (
            "attrition = 0.3",
            "PH.pay.support_agnt = '5k'",
            'desk.toml:34: assumptions."PH.pay.support_agnt" is for an unknown role; accepted: '
            "PLACE.pay. and then one of support_agent, support_manager. "
            "Did you mean 'support_agent'?",
        ),
        (
            "attrition = 0.3",
            "PH.attrition = 0.3\n[assumptions.Philippines]\nattrition = 0.4",
            'desk.toml:36: assumptions."Philippines.attrition" is the same as PH.attrition; '
            "accepted: one value for each. Remove one.",
        ),
        (
            "attrition = 0.3",
            'PH.attrition = 0.3\n"PH.attrition" = 0.4',
            "desk.toml:33: assumptions is giving PH.attrition twice; accepted: each name once. "
            "Remove one.",
        ),
    ],
)
def test_parts_that_do_not_fit_together_are_told(
    broken: Broken, old: str, new: str, words: str
) -> None:
    assert [str(fault) for fault in broken((old, new))] == [words]


def test_a_quote_for_a_place_that_is_not_compared_says_which_place_to_add(broken: Broken) -> None:
    (fault,) = broken(('"managed_service@PH"', '"managed_service@IN"'))
    assert fault.do == "Add IN to options.places, or remove the quote."


def test_pay_of_a_role_needed_at_two_levels_must_name_the_level(
    sound: str, read: Read, broken: Broken
) -> None:
    two = ('role = "support manager"', 'role = "support agent"')
    (fault,) = broken(two, ("attrition = 0.3", "PH.pay.support_agent = 5000"))
    assert fault.given == "for several roles"
    assert fault.accepted == "one of support_agent.mid, support_agent.senior"
    text = sound.replace(*two).replace("attrition = 0.3", "PH.pay.support_agent.senior = 5000")
    assert list(read(text).assumptions) == ["PH.pay.support_agent.senior"]


def test_home_is_always_compared_and_comes_first(sound: str, read: Read) -> None:
    scenario = read(sound.replace('["home", "PL", "PH"]', '["PH", "Poland"]'))
    assert scenario.places == ("NO", "PH", "PL")
    assert len(scenario.compared) == 3 * 6


def test_todays_team_is_the_baseline_even_if_its_engagement_is_not_compared(
    sound: str, read: Read
) -> None:
    text = sound.replace("[options]", '[options]\nengagements = ["managed_service"]')
    assert [option.id for option in read(text).compared] == [
        "own_staff@NO",
        "managed_service@NO",
        "managed_service@PL",
        "managed_service@PH",
    ]
    assert str(getattr(read(text).as_is, "id", "")) == "own_staff@NO"


def test_new_work_is_measured_against_own_staff_at_home_who_cannot_be_left_out(
    sound: str, read: Read
) -> None:
    text = sound.replace('today = "own_staff"', 'today = "nothing"')
    scenario = read(text)
    assert scenario.as_is is None
    assert "own_staff@NO" in {option.id for option in scenario.compared}
    with pytest.raises(Faults, match="own staff at home, the baseline"):
        read(text.replace("[options]", '[options]\nleave_out = ["own_staff@home"]'))


def test_a_quote_for_home_is_found_under_the_code_of_home(sound: str, read: Read) -> None:
    scenario = read(sound.replace("managed_service@PH", "managed_service@home"))
    (option,) = [each for each in scenario.compared if each.id == "managed_service@NO"]
    quote = scenario.offered.get(option)
    assert quote is not None
    assert quote.monthly_price.likely == 20000


def test_a_home_city_says_the_country_and_keeps_the_city(sound: str, read: Read) -> None:
    company = read(sound.replace('home = "NO"', 'home = "Denver"')).company
    assert (company.home, company.city, company.money) == ("US", "Denver", "USD")


@pytest.mark.parametrize(
    ("home", "city", "said"),
    [("Denver", "Denver", "Denver"), ("US-CO", "Denver", "Denver"), ("US", "Tulsa", "Tulsa")],
)
def test_a_city_beside_a_home_lies_in_it(
    sound: str, read: Read, home: str, city: str, said: str
) -> None:
    text = sound.replace('home = "NO"', f'home = "{home}"\ncity = "{city}"')
    assert read(text).company.city == said


def test_the_company_counts_in_the_money_of_home_unless_it_says_otherwise(
    sound: str, read: Read
) -> None:
    assert read(sound).company.money == "NOK"
    euro = sound.replace('home = "NO"', 'home = "NO"\ncurrency = "eur"')
    assert read(euro).company.money == "EUR"


def test_the_company_has_an_entity_at_home_and_where_it_says_so(sound: str, read: Read) -> None:
    company = read(sound.replace('home = "NO"', 'home = "NO"\nentities = ["Poland"]')).company
    assert [company.has_entity(place) for place in ("NO", "PL", "PH")] == [True, True, False]


def test_own_values_may_be_written_as_nested_tables(sound: str, read: Read) -> None:
    text = sound + "[assumptions.PH]\nattrition = {low = 0.3, high = 0.5}\npay.support_agent = 5e3"
    assert list(read(text).assumptions) == ["attrition", "PH.attrition", "PH.pay.support_agent"]


def test_no_personal_data_is_an_empty_list_and_several_kinds_are_kept(
    sound: str, read: Read
) -> None:
    none = sound.replace('personal_data = "EU"', 'personal_data = "none"')
    both = sound.replace('personal_data = "EU"', 'personal_data = ["EU", "US health"]')
    assert read(none).work.personal_data == ()
    assert read(both).work.personal_data == ("EU", "US health")


def test_years_of_experience_tell_one_role_from_another(sound: str, read: Read) -> None:
    scenario = read(sound.replace('level = "mid"', "years = 2.5"))
    assert [role.key for role in scenario.work.roles] == [
        "support_agent.2_5_years",
        "support_manager.senior",
    ]
    assert scenario.work.heads == 9


def test_a_vendor_abroad_may_be_held_against_home_alone(sound: str, read: Read) -> None:
    """To stay is an option, at today's price or a quoted one; its place may be assumed about."""
    text = sound.replace('today = "own_staff"', 'today = "managed_service@PH"')
    text = text.replace('places = ["home", "PL", "PH"]', 'engagements = ["own_staff"]\nplaces = []')
    scenario = read(text.replace("attrition = 0.3", "PH.attrition = 0.3"))
    rows = {option.id for option in scenario.compared}
    assert rows == {
        "own_staff@NO",
        "managed_service@PH",
        "managed_service@PH:another",
        "managed_service@PH:renewed",
    }


def test_a_team_with_and_without_software_is_something_to_compare() -> None:
    alone = {"places": ["home"], "engagements": ["own_staff"]}
    document = changed(SMALL, options=alone, automation={"kind": "voice"})
    assert [each.id for each in case_of(document).options] == ["own_staff@US", "own_staff@US+auto"]
