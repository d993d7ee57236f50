from collections import Counter
from datetime import UTC, date, datetime, timedelta
from importlib.metadata import version

import holidays
import pytest

from whowhere.facts.cards import origins
from whowhere.facts.clocks import clock
from whowhere.facts.factbook import Factbook
from whowhere.facts.place_clocks import place_of_clock, place_or_zone
from whowhere.facts.places import (
    countries,
    gazetteer,
    holiday_weekdays,
    hours_apart,
    place_of,
    shared_hours,
)
from whowhere.facts.tables import table
from whowhere.facts.towns import cities, lesser_towns, states
from whowhere.quantities.faults import Faults

DENVER, MANILA = "America/Denver", "Asia/Manila"
MUNICH, BENGALURU = "Europe/Berlin", "Asia/Kolkata"
COUNTRIES = sorted(countries())
ASKED = {"Santiago", "Newcastle", "Vitoria"}
"""Other names of one city and names of another: it is asked which is meant."""


def test_there_are_133_countries() -> None:
    assert len(COUNTRIES) == 133


def test_namibia_keeps_its_code_though_other_readers_take_it_for_a_missing_word() -> None:
    (namibia,) = [row for row in table("places") if row["iso3"] == "NAM"]

    assert namibia["iso2"] == "NA"


@pytest.mark.parametrize("text", ["PL", "pl", "POL", "Poland", " poland ", "Polska"])
def test_a_country_answers_to_code_and_name(text: str) -> None:
    assert place_of(text) == countries()["PL"]


@pytest.mark.parametrize(("text", "iso2"), [("Manila", "PH"), ("PH-manila", "PH"), ("Wien", "AT")])
def test_a_main_city_without_figures_of_its_own_is_its_country(text: str, iso2: str) -> None:
    assert place_of(text) == countries()[iso2]


@pytest.mark.parametrize(
    ("text", "key", "label"),
    [
        ("Warsaw", "PL-warsaw", "Warsaw"), ("Kraków", "PL-krakow", "Krakow"),
        ("Mumbai", "IN-mumbai", "Mumbai"), ("Cebu", "PH-cebu-city", "Cebu City"),
        ("Cape Town", "ZA-cape-town", "Cape Town"), ("London, ON", "CA-london", "London, CA"),
        ("Oklahoma", "US-OK", "Oklahoma"), ("us-ok", "US-OK", "Oklahoma"),
        ("Tulsa", "US-OK-tulsa", "Tulsa, OK"), ("Tulsa, Oklahoma", "US-OK-tulsa", "Tulsa, OK"),
        ("US-OK-tulsa", "US-OK-tulsa", "Tulsa, OK"), ("Boise", "US-ID-boise", "Boise, ID"),
        ("New York", "US-NY-new-york", "New York"), ("US-NY", "US-NY", "New York State"),
        ("Washington State", "US-WA", "Washington State"), ("DC", "US-DC-washington", "Washington"),
        ("Georgia", "GE", "Georgia"), ("Georgia, US", "US-GA", "Georgia, US"),
        ("Ontario", "CA", "Canada"), ("New South Wales", "AU", "Australia"),
        ("Alberta", "CA-calgary", "Calgary"), ("Scotland", "GB-glasgow", "Glasgow"),
        ("Columbus, OH", "US-OH-columbus", "Columbus, OH"),
        ("Columbus, GA", "US-GA-columbus", "Columbus, GA"), ("Ticino", "CH-lugano", "Lugano"),
    ],
)  # fmt: skip
def test_a_town_and_a_state_have_a_key_and_a_name(text: str, key: str, label: str) -> None:
    place = place_of(text)
    assert (place.key, place.label) == (key, label)
    assert place_of(key) == place


def test_a_town_that_several_states_bear_asks_which() -> None:
    with pytest.raises(Faults, match="'Springfield, MO' or 'Springfield, MA' or 'Springfield, IL'"):
        place_of("Springfield")


def test_every_key_of_a_place_means_that_place_alone() -> None:
    below = [*cities(countries()), *states(countries()), *lesser_towns(countries())]
    below += [town.place for town in gazetteer().towns if town.place and town.place.town]
    keys = {place.key: place for place in below}
    assert len(set(below)) == len(keys) > 12_000
    assert all(place_of(key) == place for key, place in keys.items())


@pytest.mark.parametrize("text", ["Munich", "MUNICH", "München", "munchen", "Munich, DE"])
def test_case_accents_and_the_local_name_do_not_matter(text: str) -> None:
    munich = place_of(text)
    assert (munich.iso2, munich.city, munich.zone) == ("DE", "Munich", "Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Gdańsk", "Gdansk"),
        ("Wrocław", "Wroclaw"),
        ("Medellín", "Medellin"),
        ("Cluj", "Cluj-Napoca"),
    ],
)
def test_letters_beyond_english_are_read(text: str, city: str) -> None:
    assert place_of(text).city == city


def test_uk_and_turkiye_are_known_by_their_other_names() -> None:
    assert place_of("UK").iso2 == "GB"
    assert place_of("Türkiye").iso2 == "TR"


@pytest.mark.parametrize(("text", "meant"), [("Polland", "Poland"), ("Bengalooru", "Bengaluru")])
def test_an_unknown_name_brings_the_nearest(text: str, meant: str) -> None:
    with pytest.raises(Faults, match=f"Did you mean '{meant}'"):
        place_of(text)


def test_a_name_that_two_cities_bear_asks_which() -> None:
    with pytest.raises(Faults, match="'San Jose, CR' or 'San Jose, US'"):
        place_of("San José")
    assert place_of("San Jose, CR").zone == "America/Costa_Rica"
    assert place_of("San Jose, US").zone == "America/Los_Angeles"


def test_santiago_asks_which_and_each_answer_is_found() -> None:
    with pytest.raises(Faults) as caught:
        place_of("Santiago")
    asked = caught.value.faults[0].accepted
    assert asked == (
        "'Santiago, CL' or 'Santiago de Compostela, ES' or 'Santiago de los Caballeros, DO'"
    )
    for name in asked.replace("'", "").split(" or "):
        assert f"{place_of(name).city}, {place_of(name).iso2}" == name


@pytest.mark.parametrize("text", ["London", "Melbourne", "Paris", "Rome", "Boston", "Dublin"])
def test_a_name_means_the_town_that_is_far_larger_than_its_namesakes(text: str) -> None:
    place = place_of(text)
    assert place_of(f"{text}, {place.name}") == place


@pytest.mark.parametrize(
    ("text", "asked"),
    [("Hyderabad", "'Hyderabad, IN' or 'Hyderabad, PK'"),
     ("Birmingham", "'Birmingham, GB' or 'Birmingham, AL' or 'Birmingham, MI'"),
     ("Valencia", "'Valencia, ES' or 'Valencia, US'"),
     ("Cambridge", "'Cambridge, GB' or 'Cambridge, CA' or 'Cambridge, US'"),
     ("Vancouver", "'Vancouver, CA' or 'Vancouver, US'"),
     ("Columbus", "'Columbus, OH' or 'Columbus, GA'"),
     ("Cordoba", "'Cordoba, AR' or 'Cordoba, ES'"),
     ("Santiago", "'Santiago, CL' or 'Santiago de Compostela, ES'")],
)  # fmt: skip
def test_a_name_of_several_large_towns_is_asked_about(text: str, asked: str) -> None:
    with pytest.raises(Faults, match=asked) as raised:
        place_of(text)
    for name in raised.value.faults[0].accepted.split(" or "):
        assert place_of(name.strip("'")).city


def test_no_famous_town_has_a_namesake_of_a_seventh_of_its_people() -> None:
    famous = [place for place in cities(countries()) if place.prominent]
    people = {town.place: town.people for town in gazetteer().towns}
    asked = {"Cordoba", "San Jose", "San Juan"}
    """The first two are famous twice and so asked about; the third is a capital."""
    for place in famous:
        others = [each for each in gazetteer().find(place.city) if each.place not in (None, place)]
        most = max((each.people for each in others), default=0)
        assert people[place] >= 7 * most or place.city in asked, place


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("London, ON", "CA-london"), ("London, Ontario, Canada", "CA-london"),
        ("London, GB", "GB-london"), ("London, England", "GB-london"), ("London UK", "GB-london"),
        ("Paris, France", "FR"), ("Paris, TX", "US-TX-paris"), ("Austin, TX, USA", "US-TX-austin"),
        ("Cambridge (MA)", "US-MA-cambridge"), ("Cambridge, United Kingdom", "GB-cambridge"),
        ("San José, CR", "CR"), ("Toronto, Canada", "CA"), ("Plano, Texas", "US-TX-plano"),
        ("Munich, Bavaria", "DE-munich"), ("Campinas, SP", "BR-campinas"),
        ("Geelong, Victoria", "AU-geelong"), ("Ontario, CA", "US-CA-ontario"),
        ("Birmingham, Alabama", "US-AL-birmingham"), ("Hyderabad, Telangana", "IN-hyderabad"),
    ],
)  # fmt: skip
def test_a_country_a_state_or_a_province_tells_namesakes_apart(text: str, key: str) -> None:
    assert place_of(text).key == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Bombay", "IN-mumbai"), ("Bangalore", "IN-bengaluru"), ("Saigon", "VN"), ("Kiev", "UA"),
        ("Cracow", "PL-krakow"), ("Londres", "GB-london"), ("Monachium", "DE-munich"),
        ("Aix-la-Chapelle", "DE-aachen"), ("Lüttich", "BE-liege"), ("Wiedeń", "AT"),
        ("Saint Etienne", "FR-saint-etienne"), ("Stoke on Trent", "GB-stoke-on-trent"),
        ("Xian", "CN-xi-an"), ("saarbruecken", "DE-saarbrucken"), ("Izmir", "TR-izmir"),
    ],
)  # fmt: skip
def test_other_spellings_and_languages_are_read(text: str, key: str) -> None:
    assert place_of(text).key == key


def test_no_other_spelling_is_an_empty_name() -> None:
    for text in ("", " ", "東京", "Москва", "?!"):
        with pytest.raises(Faults, match="accepted: a country's code"):
            place_of(text)


def test_a_town_of_a_country_without_figures_is_said_to_lie_there() -> None:
    with pytest.raises(Faults, match="Saint Petersburg in Russia has no figures here"):
        place_of("St. Petersburg")
    assert place_of("St. Petersburg, FL").state == "US-FL"


def test_towns_of_every_country_are_known() -> None:
    known = Counter(row["iso2"] for row in table("towns"))
    assert len(known) == len(COUNTRIES)
    assert known.total() > 12_000


@pytest.mark.parametrize("text", ["EST", "est", "IST", "CST", "BST", "PST"])
def test_a_time_that_is_named_by_letters_is_asked_about(text: str) -> None:
    with pytest.raises(Faults, match="a town on whose clock it is"):
        place_of_clock(text)


def test_estonia_is_a_place_and_a_zone_is_a_clock() -> None:
    assert place_of("EST").iso2 == "EE"
    assert place_of_clock("Asia/Manila").iso2 == "PH"
    assert place_of_clock("America/New_York").state == "US-NY"


def test_pacific_time_is_asked_about_as_a_clock_and_portugal_as_a_place() -> None:
    assert place_or_zone("PT").iso2 == "PT"
    with pytest.raises(Faults, match="Los Angeles, US"):
        place_of_clock("PT")


@pytest.mark.parametrize("zone", ["US/Eastern", "Asia/Calcutta", "Etc/UTC"])
def test_a_zone_that_no_town_here_is_named_after_is_refused_as_a_zone(zone: str) -> None:
    with pytest.raises(Faults) as refused:
        place_or_zone(zone)
    (fault,) = refused.value.faults
    assert repr(zone) in str(fault)
    assert fault.nearest == "" or "/" in fault.nearest


def test_two_lesser_namesakes_are_asked_for_as_well() -> None:
    with pytest.raises(Faults, match="'Hamilton, CA' or 'Hamilton, NZ'"):
        place_of("Hamilton")


@pytest.mark.parametrize(
    ("text", "city"),
    [("Köln", "Cologne"), ("Koeln", "Cologne"), ("Cologne", "Cologne"), ("Zürich", "Zurich"),
     ("Zuerich", "Zurich"), ("Nürnberg", "Nuremberg"), ("Łódź", "Lodz"), ("Århus", "Aarhus"),
     ("Düsseldorf", "Dusseldorf"), ("Düsseldorf, DE", "Dusseldorf"), ("Cochin", "Kochi"),
     ("Saint Louis", "St. Louis"), ("Quebec", "Quebec City"), ("Xi'an", "Xi'an")],
)  # fmt: skip
def test_a_city_answers_to_its_name_at_home_in_english_and_without_accents(
    text: str, city: str
) -> None:
    assert place_of(text).city == city


def test_about_600_cities_are_known_each_with_its_people() -> None:
    rows = table("cities")
    assert 550 <= len(rows) <= 700
    people = {(row["city"], row["iso2"]): int(row["population"]) for row in rows}
    assert people["Mumbai", "IN"] > 10_000_000
    assert 700_000 < people["Denver", "US"] < 800_000


def test_no_city_hides_a_country() -> None:
    for place in countries().values():
        for name in (place.iso2, place.iso3, place.name):
            assert place_of(name) == place


def test_every_city_lies_near_its_clock() -> None:
    # A zone is an hour wide, 15 degrees; China keeps one clock over five, Spain keeps Berlin's.
    for row in table("cities"):
        winter = datetime(2026, 1, 15, 12, tzinfo=UTC).astimezone(clock(row["zone"]))
        ahead = (winter.utcoffset() or timedelta()).total_seconds() / 3600
        assert abs(float(row["longitude"]) / 15 - ahead) < 3.5, row["city"]


def test_nonsense_is_refused() -> None:
    with pytest.raises(Faults, match="accepted: a country's code"):
        place_of("")


@pytest.mark.parametrize("row", table("cities"), ids=lambda row: f"{row['city']}, {row['iso2']}")
def test_every_listed_city_is_found_in_its_country(row: dict[str, str]) -> None:
    found = place_of(f"{row['city']}, {row['iso2']}")
    assert (found.city, found.iso2) == (row["city"], row["iso2"])
    clock(found.zone)


@pytest.mark.parametrize("row", table("place_aliases"), ids=lambda row: row["alias"])
def test_every_other_name_means_its_place_or_asks_for_it(row: dict[str, str]) -> None:
    meant = place_of(row["name"])
    if row["alias"] in ASKED:
        with pytest.raises(Faults, match=f"'{meant.city}, {meant.iso2}'"):
            place_of(row["alias"])
    else:
        assert place_of(row["alias"]) == meant


def test_no_other_name_hides_a_country_code() -> None:
    codes = {code for place in countries().values() for code in (place.iso2, place.iso3)}
    assert not codes & {row["alias"].upper() for row in table("place_aliases")}


def test_manila_is_15_hours_from_denver_in_winter_and_14_in_summer() -> None:
    # Daylight saving 2026: from 8 March until 1 November, 238 days.
    assert hours_apart(DENVER, MANILA, 2026) == pytest.approx((238 * 14 + 127 * 15) / 365)


def test_clocks_are_as_far_apart_from_either_side() -> None:
    assert hours_apart(MANILA, DENVER, 2026) == hours_apart(DENVER, MANILA, 2026)
    assert hours_apart(MANILA, MANILA, 2026) == 0


def test_munich_shares_three_and_a_half_hours_with_bengaluru_in_summer_less_in_winter() -> None:
    # India is 3:30 ahead in summer and 4:30 in winter; summer 2026 is 29 March to 24 October.
    assert shared_hours(MUNICH, BENGALURU, 2026) == pytest.approx((210 * 4.5 + 155 * 3.5) / 365)


def test_a_place_shares_its_whole_day_with_itself_and_none_with_the_other_side() -> None:
    assert shared_hours(MUNICH, MUNICH, 2026) == 8
    assert shared_hours(MUNICH, "Pacific/Auckland", 2026) == 0


def test_working_days_meet_across_midnight() -> None:
    # Denver and Manila stand 14 or 15 hours apart, so 10 or 9 the other way round.
    longer = shared_hours(DENVER, MANILA, 2026, start=8, end=20)
    assert longer == pytest.approx((238 * 2 + 127 * 3) / 365)


def test_two_long_days_meet_at_both_ends() -> None:
    # Twelve hours apart, 16 hours each: four shared in the morning and four in the evening.
    assert shared_hours("Etc/GMT+6", "Etc/GMT-6", 2026, start=6, end=22) == 8


def test_london_in_winter_counts_although_it_stands_at_universal_time() -> None:
    assert hours_apart("Europe/London", "Etc/GMT-1", 2026) == pytest.approx(155 / 365)


def test_a_misspelt_zone_brings_the_nearest() -> None:
    with pytest.raises(Faults, match="Did you mean 'Europe/Berlin'"):
        shared_hours("Europe/Berlim", MANILA, 2026)


def test_a_working_day_ends_after_it_starts() -> None:
    with pytest.raises(Faults, match="17 to 9"):
        shared_hours(MUNICH, MANILA, 2026, start=17, end=9)


def test_the_united_states_rest_on_eleven_weekdays_of_2026() -> None:
    # 4 July is a Saturday, kept on Friday 3 July; the ten others fall on weekdays.
    assert holiday_weekdays("US", 2026) == 11


def test_england_rests_on_eight_weekdays_every_year() -> None:
    assert [holiday_weekdays("GB", year) for year in range(2026, 2031)] == [8] * 5


def test_poland_gives_back_the_saturdays_of_2026() -> None:
    # New Year, Epiphany, Easter Monday, 1 May, Corpus Christi, 11 November, 24 and 25 December;
    # 15 August and 26 December are Saturdays. Sundays (3 May, 1 November) are lost.
    assert holiday_weekdays("PL", 2026) == 10


def test_belgium_rests_on_ten_working_days_every_year() -> None:
    assert [holiday_weekdays("BE", year) for year in range(2026, 2031)] == [10] * 5


def test_ireland_gives_back_saint_stephens_day_on_a_saturday() -> None:
    assert [holiday_weekdays("IE", year) for year in range(2026, 2031)] == [10] * 5


def test_malta_adds_a_day_of_leave_for_each_of_its_fourteen_holidays_on_a_weekend() -> None:
    assert [holiday_weekdays("MT", year) for year in range(2026, 2031)] == [14] * 5


def test_madrid_keeps_twelve_of_its_fourteen_holidays_on_working_days_of_2026() -> None:
    # Lost are 2 May and 15 August, both Saturdays; the town adds 15 May and 9 November.
    assert holiday_weekdays("ES", 2026) == 12


def test_the_sheet_names_the_region_whose_holidays_count() -> None:
    book = Factbook(date(2026, 11, 1))
    assert "with those of Madrid; of the town: San Isidro" in book.holiday_days("ES", 2026).note
    assert book.holiday_days("DE", 2026).note == "with those of Berlin"
    assert "given back by law" in book.holiday_days("BE", 2026).note
    assert book.holiday_days("FR", 2026).note == ""


def test_ukraine_works_through_its_holidays_under_martial_law() -> None:
    assert holiday_weekdays("UA", 2026) == 0


@pytest.mark.parametrize("iso2", sorted(set(COUNTRIES) - {"UA"}))
def test_every_other_country_rests_on_2_to_25_working_days(iso2: str) -> None:
    assert all(2 <= holiday_weekdays(iso2, year) <= 25 for year in range(2026, 2031))


def test_saturdays_that_china_works_in_exchange_are_taken_off() -> None:
    # 2026: 19 weekdays off, six weekend days worked.
    assert holiday_weekdays("CN", 2026) == 13


def test_friday_and_saturday_are_the_weekend_of_doha() -> None:
    # Eid al-Fitr 2026 begins on Friday 20 March; only Sunday the 22nd would have been worked.
    days = {row["date"]: row["days_off"] for row in table("public_holidays") if row["iso2"] == "QA"}
    assert (days["2026-03-20"], days["2026-03-21"], days["2026-03-22"]) == ("0", "0", "1")


def test_sri_lanka_keeps_its_last_known_year_because_missing_is_not_zero() -> None:
    assert holiday_weekdays("LK", 2030) == holiday_weekdays("LK", 2026) == 16


def test_a_year_beyond_the_table_is_refused() -> None:
    with pytest.raises(Faults, match="2031; accepted: 2026 to 2030"):
        holiday_weekdays("PL", 2031)


def test_a_country_beyond_the_table_is_refused() -> None:
    with pytest.raises(Faults, match="country"):
        holiday_weekdays("XX", 2026)


def _recomputed(iso2: str, subdivision: str) -> dict[str, str]:
    public = holidays.country_holidays(
        iso2, subdiv=subdivision or None, years=range(2026, 2031), categories="public"
    )
    weekend = public.weekend if len(public.weekend) == 2 else {5, 6}
    days_off = {day: "0" if day.weekday() in weekend else "1" for day in public}
    days_off |= dict.fromkeys(public.weekend_workdays, "-1")
    return {day.isoformat(): off for day, off in days_off.items() if 2026 <= day.year <= 2030}


@pytest.mark.parametrize("iso2", COUNTRIES)
def test_the_table_equals_what_the_named_version_of_holidays_computes(iso2: str) -> None:
    if version("holidays") not in origins("public_holidays")[0].title:
        pytest.skip("another version of holidays than that of the table")
    rows = [row for row in table("public_holidays") if row["iso2"] == iso2]
    subdivision = rows[0]["subdivision"] if rows else ""
    assert {row["date"]: row["days_off"] for row in rows} == _recomputed(iso2, subdivision)


@pytest.mark.parametrize("iso2", COUNTRIES)
def test_a_day_is_marked_where_the_package_only_estimates_it(iso2: str) -> None:
    """Its names say so in English alone: in a country's own language the mark has other words."""
    if version("holidays") not in origins("public_holidays")[0].title:
        pytest.skip("another version of holidays than that of the table")
    rows = {row["date"]: row for row in table("public_holidays") if row["iso2"] == iso2}
    known = holidays.country_holidays(iso2).supported_languages
    named = holidays.country_holidays(
        iso2, subdiv=next((row["subdivision"] for row in rows.values()), "") or None,
        years=range(2026, 2031), language="en_US" if "en_US" in known else None,
    )  # fmt: skip
    days = {day.isoformat(): name for day, name in named.items() if day.isoformat() in rows}
    estimated = {day for day, name in days.items() if "estimated" in name}
    assert {day for day, row in rows.items() if row["estimated"] == "1"} == estimated
    assert not [row["name"] for row in rows.values() if "estimated" in row["name"]]


def test_public_holidays_are_sorted_by_country_and_day() -> None:
    keys = [(row["iso2"], date.fromisoformat(row["date"])) for row in table("public_holidays")]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("text", "meant"), [("TX", "US-TX"), ("Tulse", "Tulsa, OK"), ("Oklahomma", "Oklahoma")]
)
def test_the_nearest_name_is_a_state_by_its_short_code_or_a_lesser_town(
    text: str, meant: str
) -> None:
    with pytest.raises(Faults) as caught:
        place_of(text)
    assert caught.value.faults[0].nearest == meant
