"""A place below a country in a comparison: what it shares with its country, and what not."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import DAY, SMALL, case_of, changed, example_case

from whowhere.decide.named_options import options_named
from whowhere.facts.factbook import Factbook
from whowhere.facts.places import place_of
from whowhere.facts.tables import table
from whowhere.model.case import Case
from whowhere.model.duties import duties
from whowhere.model.graph.evaluate import Spot
from whowhere.model.inputs import ASSUMABLE, INPUTS
from whowhere.model.place_resolving import place_case
from whowhere.model.scenario.loading import scenario_of
from whowhere.model.scenario.names import place_code
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.unknowns import unknowns
from whowhere.quantities.faults import Faults
from whowhere.simulate.leaves import DrawnLeaves
from whowhere.simulate.outcomes import Futures

NEW_YORK = {"name": "Test", "home": "New York"}
TULSA = "US-OK-tulsa"
OF_THE_TOWN = {
    "pay", "administrator_pay", "own_pay_ratio", "distance", "shared_hours", "night_share",
    "holidays_worked", "elsewhere", "away", "levy_floor", "levy_cap",
}  # fmt: skip
"""Inputs that may differ between a town and its country's main city."""


def read(**changes: Any) -> Scenario:
    return scenario_of(changed(SMALL, **changes), "test", ASSUMABLE)


@pytest.fixture(scope="module")
def desk() -> Case:
    """A New York desk, with Tulsa, Oklahoma as a whole, Krakow and Poland beside it."""
    places = ["home", "Tulsa", "US-OK", "Kraków", "PL", "PH"]
    return case_of(changed(SMALL, company=NEW_YORK, options={"places": places}))


def likely(case: Case, name: str, place: str) -> float:
    return case.facts[name, Spot(place)][0].value.likely


def value(case: Case, name: str, option: str) -> float:
    futures = Futures(case, 1, 512)
    spot = case.spot(Option.read(option).at_home_in(case.home))
    return float(np.mean(futures.evaluation.value(name, spot)))


def test_a_town_and_a_state_are_places_beside_countries(desk: Case) -> None:
    assert list(desk.places) == ["US", TULSA, "US-OK", "PL-krakow", "PL", "PH"]
    assert list(desk.places.values()) == [
        "New York", "Tulsa, OK", "Oklahoma", "Krakow", "Poland", "Philippines",
    ]  # fmt: skip
    assert f"own_staff@{TULSA}" in {option.id for option in desk.options}


def test_home_goes_by_its_country_where_no_other_town_of_it_is_asked() -> None:
    case = case_of(changed(SMALL, company=NEW_YORK))
    assert case.places["US"] == "United States"
    assert case.reaches["US"].place.city == "New York"


@pytest.mark.parametrize(("town", "country"), [("PL-krakow", "PL"), (TULSA, "US"), ("US-OK", "US")])
def test_a_towns_country_facts_equal_the_countrys(desk: Case, town: str, country: str) -> None:
    names = [leaf.name for leaf in INPUTS if leaf.scopes == {"place"}]
    compared = [
        name
        for name in names
        if (name, Spot(town)) in desk.facts and name not in OF_THE_TOWN and "levy" not in name
    ]
    assert len(compared) > 25
    for name in compared:
        ours, theirs = (desk.facts[name, Spot(place)] for place in (town, country))
        assert [fact.value for fact in ours] == [fact.value for fact in theirs], name


def test_another_town_at_home_has_no_border(desk: Case) -> None:
    assert likely(desk, "abroad", TULSA) == 0
    assert likely(desk, "entity_missing", TULSA) == 0
    assert likely(desk, "institutional_distance", TULSA) == 0
    assert likely(desk, "exchange_volatility", TULSA) == likely(desk, "exchange_volatility", "US")
    assert desk.walks[TULSA] == ""
    assert desk.currencies[TULSA] == "USD"
    assert not desk.is_abroad(Option.read("own_staff@Tulsa"))
    for name in ("employer_premium_bill", "intercompany_tax", "conversion_bill", "border_loss"):
        assert value(desk, name, "own_staff@Tulsa") == 0, name


def test_another_town_at_home_is_visited_overseen_and_taught(desk: Case) -> None:
    assert likely(desk, "elsewhere", TULSA) == 1
    assert likely(desk, "elsewhere", "US") == 0
    assert likely(desk, "distance", TULSA) == pytest.approx(1_975, abs=10)
    assert likely(desk, "shared_hours", TULSA) == pytest.approx(7.0)
    for name in ("travel_bill", "first_travel", "own_centre_oversight"):
        assert value(desk, name, "own_staff@Tulsa") > 0, name
        assert value(desk, name, "own_staff@home") == 0, name
    # A partner at home takes people over; one in another town does not.
    assert value(desk, "work_moved", "managed_service@Tulsa") == 1
    assert value(desk, "work_moved", "managed_service@home") < 1


def test_the_move_from_new_york_to_tulsa_saves_22_percent_of_support_pay(desk: Case) -> None:
    here, there = (desk.facts["pay", Spot(place)][0].value.likely for place in ("US", TULSA))
    assert 1 - there / here == pytest.approx(0.222, abs=0.002)


def test_towns_of_one_country_are_in_the_same_futures(desk: Case) -> None:
    leaves = DrawnLeaves(desk, 1, 256)
    for name in ("real_pay_growth", "price_level", "attrition"):
        assert np.array_equal(leaves(name, Spot("US")), leaves(name, Spot(TULSA))), name
        assert np.array_equal(leaves(name, Spot("PL")), leaves(name, Spot("PL-krakow"))), name


def test_a_state_has_its_own_lines_and_asks_for_registration(desk: Case) -> None:
    ids = {place: [levy.id for levy in law.levies] for place, law in desk.statutes.items()}
    assert "ny_unemployment" in ids["US"]
    assert "ok_unemployment" in ids[TULSA]
    assert ids[TULSA] == ids["US-OK"]
    (duty,) = [
        each for each in duties(desk, Option.read("own_staff@Tulsa"))
        if each.id == "state_registration"
    ]  # fmt: skip
    assert "in Oklahoma" in duty.sentence
    krakow = {each.id for each in duties(desk, Option.read("own_staff@Kraków"))}
    assert "state_registration" not in krakow


def test_the_example_desk_in_denver_is_charged_colorados_lines() -> None:
    case = example_case("support-desk")
    assert case.statutes["US"].state == "US-CO"
    assert {"co_unemployment", "co_famli"} <= {levy.id for levy in case.statutes["US"].levies}
    assert not any("is modelled as New York" in note for note in case.notes)


def test_a_home_without_a_town_says_which_state_stands_for_it() -> None:
    notes = case_of(SMALL).notes
    assert "United States is modelled as New York: name a state or a town for its own law." in notes
    assert (
        "Pay of the whole country: the United States, Poland. Name a town there for its own."
        in notes
    )


def test_a_town_without_figures_says_so() -> None:
    notes = case_of(changed(SMALL, options={"places": ["home", "Cebu"]})).notes
    assert (
        "Pay in Cebu City is that of the Philippines as a whole: no figure by town is known."
        in notes
    )


@pytest.mark.parametrize(
    ("home", "city", "key"),
    [
        ("New York", "New York", "US-NY-new-york"), ("Kraków", "Krakow", "PL-krakow"),
        ("London, ON", "London", "CA-london"), ("Columbus, GA", "Columbus, GA", "US-GA-columbus"),
        ("Oklahoma", "Oklahoma", "US-OK"), ("US-OK-tulsa", "Tulsa", TULSA),
    ],
)  # fmt: skip
def test_home_may_be_a_town_or_a_state(home: str, city: str, key: str) -> None:
    company = read(company={"name": "Test", "home": home}).company
    assert (company.city, company.place.key) == (city, key)


def test_home_may_be_a_main_city_without_figures_of_its_own() -> None:
    manila = read(company={"name": "Test", "home": "Manila"}, options={"places": ["home", "PL"]})
    assert (manila.home, manila.company.city) == ("PH", "Manila")
    assert manila.company.place == place_of("PH")


@pytest.mark.parametrize(
    ("home", "said"),
    [
        ({"home": "Sydney"}, "Sydney"), ({"home": "AU", "city": "Sydney"}, "Sydney"),
        ({"home": "AU"}, "Australia"), ({"home": "Ontario"}, "Canada"),
        ({"home": "Singapore"}, "Singapore"),
    ],
)  # fmt: skip
def test_home_is_called_as_it_was_written_beside_another_town_of_it(
    home: dict[str, str], said: str
) -> None:
    other = {"AU": "Melbourne", "Sydney": "Melbourne", "Ontario": "Montreal"}.get(home["home"])
    places = ["home", other] if other else ["home", "PL"]
    found = case_of(changed(SMALL, company={"name": "Test", **home}, options={"places": places}))
    assert found.places[found.home] == said


def test_no_city_of_the_table_is_refused_as_a_place() -> None:
    for row in table("cities"):
        assert place_code(f"{row['city']}, {row['iso2']}").startswith(row["iso2"])


def test_home_named_again_as_a_place_is_refused() -> None:
    with pytest.raises(Faults, match=r'US-NY-new-york, which is home.*Write "home"'):
        read(company=NEW_YORK, options={"places": ["home", "New York", "PL"]})


def test_an_option_is_found_by_the_name_of_its_town(desk: Case) -> None:
    named = ["own_staff@Tulsa", "own_staff@US-OK", "own_staff@home", "own_staff@New York"]
    assert [option.id for option in options_named(desk, named, "options")] == [
        f"own_staff@{TULSA}", "own_staff@US-OK", "own_staff@US", "own_staff@US",
    ]  # fmt: skip
    with pytest.raises(Faults, match="own_staff@Boise"):
        options_named(desk, ["own_staff@Boise"], "options")


def test_own_values_speak_of_one_place_below_a_country() -> None:
    given = changed(
        SMALL, company=NEW_YORK, options={"places": ["home", "Tulsa"]},
        assumptions={"Tulsa.attrition": 0.11, "US.attrition": 0.44},
    )  # fmt: skip
    case = case_of(given)
    assert (likely(case, "attrition", TULSA), likely(case, "attrition", "US")) == (0.11, 0.44)


def test_a_value_of_the_country_holds_for_its_towns_but_not_for_pay() -> None:
    given = changed(
        SMALL, company=NEW_YORK, options={"places": ["home", "Tulsa", "PL", "Kraków"]},
        assumptions={"US.attrition": 0.44, "PL.attrition": 0.2, "PL-krakow.attrition": 0.1,
                     "US.pay": 70_000},
    )  # fmt: skip
    case = case_of(given)
    assert likely(case, "attrition", TULSA) == 0.44
    assert likely(case, "attrition", "PL-krakow") == 0.1
    assert likely(case, "pay", "US") == 70_000
    assert likely(case, "pay", TULSA) < 50_000


def test_what_a_town_has_from_its_country_is_one_unknown(desk: Case) -> None:
    found = {each.id: each for each in unknowns(desk, desk.options)}
    attrition = found["US.attrition"]
    assert attrition.also == (TULSA, "US-OK")
    assert attrition.words(desk.places) == "attrition in New York and Tulsa, OK and Oklahoma"
    assert f"{TULSA}.attrition" not in found
    assert found[f"{TULSA}.pay"].also == ()
    assert found["PL-krakow.attrition"].also == ("PL",)


def test_places_are_ranked_against_home_with_the_law_of_its_state() -> None:
    ranked = place_case(Factbook(DAY), read(company=NEW_YORK))
    plain = place_case(Factbook(DAY), read())
    ours, theirs = (
        next(each.facts["employer_cost"].value.likely for each in case.candidates
             if each.place == "US")
        for case in (ranked, plain)
    )  # fmt: skip
    assert ours > theirs, "New York pays more than the nation"


def test_puerto_rico_is_abroad_for_the_law_and_at_home_for_the_money() -> None:
    found = case_of(changed(SMALL, options={"places": ["home", "PR", "San Juan"]}))
    assert found.is_abroad(Option.read("own_staff@PR"))
    (said,) = [note for note in found.notes if note.startswith("Puerto Rico belongs to the")]
    assert "it is modelled as abroad" in said
    for option in ("own_staff@PR", "own_staff@San Juan"):
        assert value(found, "own_centre_oversight", option) > 0
        for name in ("conversion_bill", "currency_shock_loss"):
            assert value(found, name, option) == 0, name


def test_money_is_changed_and_at_risk_only_between_two_currencies() -> None:
    german = changed(SMALL, company={"name": "Test", "home": "DE", "currency": "EUR"})
    found = case_of(changed(german, options={"places": ["home", "FR", "PL"]}))
    assert value(found, "conversion_bill", "own_staff@FR") == 0
    assert value(found, "currency_shock_loss", "own_staff@FR") == 0
    assert value(found, "conversion_bill", "own_staff@PL") > 0


def test_who_is_taken_as_large_is_said_once_for_each_law() -> None:
    places = ["home", "Portland, OR", "US-OR", "Denver"]
    found = case_of(changed(SMALL, options={"places": places}))
    large = [note for note in found.notes if "is taken as a large employer" in note]
    assert len(large) == len(set(large))
    assert sum("employer in Oregon," in note for note in large) == 1
    assert sum("employer in Colorado," in note for note in large) == 1
