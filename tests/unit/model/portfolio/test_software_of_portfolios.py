"""Software in a portfolio: of all packages whose work it can do, of one, or kept out of one."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from tests.unit.model.portfolio.test_portfolio_files import NAMES, SOUND, faults_of

from whowhere.model.portfolio.loading import parse_portfolio, portfolio_of, portfolio_schema
from whowhere.model.portfolio.portfolio import Portfolio

CONTACTS = {"kind": "written contacts", "share_solved": 0.4}
DESK, NIGHT = SOUND["packages"]
BOOKS = {**DESK, "id": "books",
         "roles": [{"role": "accounts payable clerk", "heads": 9, "level": "mid"}]}  # fmt: skip


def portfolio(*packages: dict[str, Any], settings: tuple[str, ...] = (), **said: Any) -> Portfolio:
    document = {**copy.deepcopy(SOUND), "packages": list(packages), **said}
    return portfolio_of(document, "p.toml", (*NAMES, "share_solved"), settings)


def shares(found: Portfolio) -> list[float | None]:
    """The share solved of each package's software."""
    said = [each.automation for each in found.scenarios]
    return [each.share_solved.likely if each and each.share_solved else None for each in said]


def test_software_of_all_is_that_of_packages_whose_work_it_can_do() -> None:
    assert shares(portfolio(DESK, BOOKS, automation=CONTACTS)) == [0.4, None]


def test_a_package_says_its_own_or_none() -> None:
    own = {**DESK, "id": "own", "automation": {**CONTACTS, "share_solved": 0.2}}
    none = {**NIGHT, "without_software": True}
    assert shares(portfolio(DESK, own, none, automation=CONTACTS)) == [0.4, 0.2, None]


def test_work_of_other_kinds_may_have_software_that_its_package_says() -> None:
    books = {**BOOKS, "automation": {"kind": "documents", "share_solved": 0.3}}
    assert shares(portfolio(DESK, books)) == [None, 0.3]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"automation": {"kind": "coding assistant"}}, "what most people of some package do"),
        ({"automation": {"kind": "voicee"}}, "did you mean 'voice'"),
        ({"automation": {**CONTACTS, "per_month": 900}}, "automation.per_month is 900"),
        ({"automation": {**CONTACTS, "building_cost": 900}}, "desk and night"),
        ({"packages": [{**DESK, "automation": CONTACTS, "without_software": True}]},
         "packages[1].without_software is true"),
        ({"packages": [{**DESK, "automation": {"share_solved": 0.4}}]},
         "automation.kind is missing"),
        ({"packages": [{**DESK, "automation": {"kind": "voice", "price_per": "call"}}]},
         "packages[1].automation.price_per is"),
        ({"packages": [{**DESK, "automation": {"kind": "agent assist", "share_solved": 0.4}}]},
         "packages[1].automation.share_solved is"),
        ({"automation": {"kind": "agent assist", "share_solved": 0.4}},
         "\nautomation.share_solved is"),
        ({"options": {"places": ["PL"], "leave_out": ["own_staff@PL+auto"]}},
         "or add [automation]"),
        ({"vendors": [{"name": "V", "options": ["managed_service@PL+auto"]}]}, "without +auto"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_where_it_stands(said: dict[str, Any], words: str) -> None:
    assert words.casefold() in f"\n{faults_of(**said)}".replace("p.toml: ", "").casefold()


def test_an_option_with_software_is_left_out_where_there_is_software() -> None:
    options = {"places": ["home", "PL"], "leave_out": ["own_staff@PL+auto"]}
    found = portfolio(DESK, BOOKS, automation=CONTACTS, options=options)
    desk, books = ({each.id for each in one.compared} for one in found.scenarios)
    assert "own_staff@PL+auto" not in desk
    assert "managed_service@PL+auto" in desk
    assert not any(each.endswith("+auto") for each in books)


def test_own_values_of_software_hold_where_there_is_software() -> None:
    found = portfolio(DESK, BOOKS, automation=CONTACTS, assumptions={"share_solved": 0.5})
    desk, books = found.scenarios
    assert "share_solved" in desk.assumptions
    assert "share_solved" not in books.assumptions


@pytest.mark.parametrize(
    ("setting", "set_"),
    [
        ("automation.share_solved=0.1", [0.1, 0.1, None]),
        ("packages.desk.automation.share_solved=0.1", [0.1, 0.2, None]),
        ("packages.night.automation.share_solved=0.1", [0.4, 0.1, None]),
        ("packages.books.automation.share_solved=0.1", [0.4, 0.2, 0.1]),
        ("packages.desk.without_software=true", [None, 0.2, None]),
    ],
)
def test_a_set_value_is_of_every_package_with_software_or_of_one(
    setting: str, set_: list[float | None]
) -> None:
    own = {**NIGHT, "automation": {**CONTACTS, "share_solved": 0.2}}
    assert shares(portfolio(DESK, own, BOOKS, automation=CONTACTS, settings=(setting,))) == set_


def test_a_package_takes_the_software_of_its_scenarios_file(tmp_path: Any) -> None:
    (tmp_path / "desk.toml").write_text(
        'title = "Desk"\n[company]\nname = "X"\nhome = "GB"\n[options]\nplaces = ["home", "PL"]\n'
        '[work]\nstart = 2027-01-01\nhorizon_months = 36\ntoday = "own_staff"\nlanguages = ["en"]\n'
        'coverage = "office hours"\npersonal_data = "none"\ncore = 0.3\n'
        'roles = [{ role = "support agent", heads = 9, level = "mid" }]\n'
        '[automation]\nkind = "voice"\nshare_solved = 0.3\n'
    )
    text = (
        'title = "One"\nstart = 2027-01-01\nhorizon_months = 48\n[company]\nname = "X"\n'
        'home = "GB"\n[[packages]]\nid = "desk"\nscenario = "desk.toml"\n'
    )
    assert shares(parse_portfolio(text, "plan.toml", NAMES, tmp_path)) == [0.3]


def test_the_schema_knows_software_of_all_of_one_and_of_none() -> None:
    schema = portfolio_schema()
    own = schema["$defs"]["Package"]["properties"]
    assert {"$ref": "#/$defs/Automation"} in own["automation"]["anyOf"]
    assert own["without_software"]["type"] == "boolean"
    assert {"$ref": "#/$defs/Automation"} in schema["properties"]["automation"]["anyOf"]
