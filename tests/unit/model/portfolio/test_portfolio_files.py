"""Portfolio files: what is read, what is refused, and in which words."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from whowhere.model.portfolio.loading import parse_portfolio, portfolio_of, portfolio_schema
from whowhere.model.portfolio.portfolio import Portfolio
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Faults

EXAMPLES = Path(__file__).parents[4] / "examples"
NAMES = ("attrition",)
SOUND: dict[str, Any] = {
    "title": "Two teams",
    "start": "2027-01-01",
    "horizon_months": 36,
    "company": {"name": "Test", "home": "GB", "currency": "GBP"},
    "options": {"places": ["home", "PL", "IN"]},
    "packages": [
        {"id": name, "today": "own_staff", "languages": ["en"], "coverage": "office hours",
         "personal_data": "none", "core": 0.3,
         "roles": [{"role": "support agent", "heads": 9, "level": "mid"}]}
        for name in ("desk", "night")
    ],
}  # fmt: skip


def loaded(path: Path) -> Portfolio:
    return parse_portfolio(path.read_text("utf-8"), str(path), NAMES, path.parent)


def faults_of(**changes: Any) -> str:
    with pytest.raises(Faults) as refused:
        portfolio_of({**copy.deepcopy(SOUND), **changes}, "p.toml", NAMES)
    return "\n".join(map(str, refused.value.faults))


def test_the_example_has_twelve_functions_a_site_in_poland_and_twenty_places_abroad() -> None:
    portfolio = loaded(EXAMPLES / "portfolio.toml")
    assert len(portfolio.packages) == 12
    assert [site.place for site in portfolio.sites] == ["PL"]
    assert len(portfolio.options.places) == 21
    assert sum(len(each.languages) == 1 for each in portfolio.packages[:4]) == 4
    assert len(portfolio.story) > 100


def test_each_package_is_a_scenario_over_the_portfolios_months() -> None:
    portfolio = portfolio_of(SOUND, "p.toml", NAMES)
    assert [each.work.horizon_months for each in portfolio.scenarios] == [36, 36]
    assert portfolio.scenarios[0].as_is is not None


def test_a_package_may_take_what_a_scenario_file_says(tmp_path: Path) -> None:
    text = (EXAMPLES / "support-desk.toml").read_text("utf-8")
    (tmp_path / "desk.toml").write_text(text)
    (tmp_path / "plan.toml").write_text(
        'title = "One"\nstart = 2027-01-01\nhorizon_months = 48\n'
        '[company]\nname = "X"\nhome = "US"\n'
        '[[packages]]\nid = "desk"\nscenario = "desk.toml"\ncore = 0.5\n'
    )
    (package,) = loaded(tmp_path / "plan.toml").packages
    assert sum(role.heads for role in package.roles) == 44
    assert package.core == 0.5
    assert package.title == "24/7 support desk, Denver"
    assert len(package.quotes) == 1


def test_a_scenario_file_that_is_not_there_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text('[[packages]]\nid = "a"\nscenario = "desk.toml"\n')
    with pytest.raises(Faults, match=r"desk\.toml.*not there"):
        loaded(tmp_path / "plan.toml")


def test_a_request_cannot_make_us_read_a_file() -> None:
    packages = [{"id": "a", "scenario": "/etc/passwd"}]
    assert "packages[1].scenario is an unknown key" in faults_of(packages=packages)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"rules": {"most_in_one_plac": 0.3}}, "Did you mean 'most_in_one_place'?"),
        ({"rules": {"most_in_one_place": "130%"}}, "accepted: a share from 0% to 100%"),
        ({"rules": {"most_in_one_place": "10% to 30%"}}, "one number, not a range"),
        ({"rules": {"round_the_clock": ["desk", "nihgt"]}}, "Did you mean 'night'?"),
        ({"rules": {"together": [["desk"]]}}, "two packages or more"),
        ({"rules": {"groups": [{"name": "A", "places": ["PL"]}]}}, "without a limit"),
        ({"sites": [{"place": "GB", "yearly_cost": 1, "closing_cost": 1}]}, "home is always open"),
        ({"vendors": [{"name": "V", "options": ["own_staff@PL"]}]}, "that a vendor delivers"),
        ({"assumptions": {"atrition": 0.3}}, "attrition"),
        ({"horizon_months": 500}, "accepted: a whole number from 6 to 180"),
        ({"packages": []}, "packages is an empty list"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_what_would(changes: dict[str, Any], words: str) -> None:
    assert words in faults_of(**changes)


def test_faults_of_packages_are_told_where_they_stand_all_at_once() -> None:
    packages = copy.deepcopy(SOUND["packages"])
    packages[1]["id"] = "desk"
    packages[1]["today"] = {"parts": [{"option": "own_staff@FR", "share": "40%"}]}
    packages[0]["roles"] *= 2
    told = faults_of(packages=packages)
    assert "packages[1].roles[2] is support agent (mid), named before" in told
    assert "packages[2].id is desk again" in told
    assert "packages[2].today.parts is parts with 3.6" in told
    assert "parts that have the 9 heads of support agent between them" in told


def test_to_stay_where_the_work_is_today_is_a_choice_whatever_is_compared() -> None:
    packages = copy.deepcopy(SOUND["packages"])
    packages[0]["today"] = "managed_service@MX"
    packages[1]["today"] = "nothing"
    portfolio = portfolio_of({**SOUND, "packages": packages}, "p.toml", NAMES)
    stays, new = portfolio.scenarios
    assert stays.as_is == Option.read("managed_service@MX")
    assert stays.as_is in stays.compared
    assert new.as_is is None
    assert portfolio.today_of(portfolio.packages[1]) is None


def test_what_a_word_says_of_today_a_part_says_too() -> None:
    packages = copy.deepcopy(SOUND["packages"])
    packages[0]["today"] = "managed_service@PL"
    packages[1]["today"] = {"parts": [{"option": "managed_service@PL"}]}
    short, long = portfolio_of({**SOUND, "packages": packages}, "p.toml", NAMES).packages
    assert short.today == long.today


def test_a_scenario_files_parts_offers_and_card_come_with_it(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text(
        'title = "Two"\nstart = 2027-01-01\nhorizon_months = 48\n'
        '[company]\nname = "X"\nhome = "US"\n'
        f'[[packages]]\nid = "renew"\nscenario = "{EXAMPLES}/renew-or-return.toml"\n'
        f'[[packages]]\nid = "bids"\nscenario = "{EXAMPLES}/two-bids.toml"\n'
    )
    renew, bids = loaded(tmp_path / "plan.toml").packages
    assert renew.today.parts[0].contract.ends is not None
    assert [offer.vendor for offer in bids.offers] == ["Baltica", "Northbridge"]
    assert bids.offers[0].rate_card == f"{EXAMPLES}/rate-cards/baltica.csv"


@pytest.mark.parametrize(
    ("package", "words"),
    [
        ({"today": "own_staf"}, "Did you mean 'own_staff'?"),
        ({"today": "own_staf"}, '"own_staff", "nothing", or an option such as'),
        ({"today": {"part": []}}, "packages[1].today.part is an unknown key"),
        ({"today": {"parts": [{"option": "managed_service@PH", "contract": {"notice": 3}}]}},
         "packages[1].today.parts[1].contract.notice is an unknown key"),
        ({"offers": [{"vendor": "A", "option": "managed_service@PL", "kind": "hours"}]},
         "kind hours with no price"),
        ({"offers": [{"vendor": "A", "option": "own_staff@PL", "kind": "output",
                      "monthly_price": 1000}]}, "packages[1].offers[1].option"),
        ({"offers": [{"vendor": "A", "option": "managed_service@PL", "kind": "output",
                      "monthly_price": 1000}] * 2}, "packages[1].offers[2].vendor"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_today_or_an_offer_is_told_as_in_a_scenario(
    package: dict[str, Any], words: str
) -> None:
    first, second = copy.deepcopy(SOUND["packages"])
    assert words in faults_of(packages=[{**first, **package}, second])


def test_one_wrong_entry_is_one_fault() -> None:
    first, second = copy.deepcopy(SOUND["packages"])
    told = faults_of(packages=[{**first, "today": {"parts": [{"option": "vendor@PL"}]}}, second])
    assert len(told.splitlines()) == 1


def test_all_packages_teams_at_home_are_among_the_employees() -> None:
    company = {**SOUND["company"], "employees": 12}
    told = faults_of(company=company)
    assert "company.employees is 12.0; accepted: at least 18, today's teams at home" in told
    assert len(told.splitlines()) == 1
    told = faults_of(company={**company, "employees": 5})
    assert len(told.splitlines()) == 1
    packages = copy.deepcopy(SOUND["packages"])
    packages[1]["today"] = "managed_service@PL"
    document = {**SOUND, "company": company, "packages": packages}
    assert portfolio_of(document, "p.toml", NAMES).company.employees == 12


def test_the_schema_says_what_every_key_means() -> None:
    schema = portfolio_schema()
    for table in (schema, *schema["$defs"].values()):
        for key, node in table.get("properties", {}).items():
            assert node.get("description"), key
