"""Names that the factbook knows: countries, cities, currencies and roles.

This is the only module of the scenario that asks the factbook, and it asks when a name is read.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Annotated, Final, TypeAlias

from pydantic import BeforeValidator, Field

from whowhere.facts.duty_rules import load_rules
from whowhere.facts.exchange import units_per_usd
from whowhere.facts.further_places import further_countries
from whowhere.facts.occupations import occupation, others_near
from whowhere.facts.place import Place as Country
from whowhere.facts.place import country_of
from whowhere.facts.places import countries, place_of, stands_for_country, town_meant
from whowhere.facts.statute_book import FOLDER
from whowhere.facts.statute_layout import read_statutes
from whowhere.model.scenario.accepted import COMMENT
from whowhere.model.scenario.languages import LANGUAGE, language_code
from whowhere.model.scenario.refusal import asked_of, refusal, refusal_of
from whowhere.model.scenario.table import LINE_LIMIT
from whowhere.quantities.faults import Faults, nearest

HOME: Final = "home"
"""The word for the company's home in lists of places and names of options."""
DATA_AREAS: Final = frozenset({"EU", "EEA"})
"""Where the European Union's law on personal data holds."""

COUNTRY: Final = "a country of the factbook: its ISO 3166 code, such as PH, or its name"
HOME_PLACE: Final = f"{COUNTRY}; or a town of it that is known, such as Tulsa"
PLACE: Final = "a country or a town of the factbook: its code or its name, such as PH or Cebu"
CURRENCY: Final = "an ISO 4217 code with a known exchange rate, such as USD"
ROLE: Final = "a role in ordinary words, or its ISCO-08 code in quotes"

OR_NONE: Final = "Or leave the city out."
_ANY_DAY: Final = dt.date(2060, 12, 31)
"""Late enough that every rate of the factbook is known: only whether there is one is asked."""


def _text(written: object, accepted: str) -> str:
    """Return a short text; refuse anything else before the factbook is asked."""
    if not isinstance(written, str) or not written.strip() or len(written) > LINE_LIMIT:
        quoted = 'Write it in quotes, as text: "4222".' if isinstance(written, int) else ""
        raise refusal(accepted, do=quoted if accepted == ROLE else "")
    return written.strip()


def country_code(written: object) -> str:
    """Return the ISO 3166 code of a country; its main city may stand for it."""
    text = _text(written, COUNTRY)
    try:
        found = place_of(text)
    except Faults as unknown:
        forbidden = _forbidden(text)
        asked = "" if forbidden else asked_of(unknown)
        if asked:
            raise refusal_of(unknown, asked) from unknown
        near = "" if forbidden else _nearest_country(text)
        raise refusal(COUNTRY, near, forbidden) from unknown
    if not stands_for_country(found):
        raise refusal(COUNTRY, do=f"{found.label} lies in {found.name}: write {found.iso2}.")
    return found.iso2


def home_code(written: object) -> str:
    """Return the ISO 3166 code of a home country; a town that is misspelt is told, too."""
    text = _text(written, HOME_PLACE)
    try:
        place_of(text)
    except Faults as unknown:
        if not _forbidden(text) and not asked_of(unknown):
            near = [_nearest_country(text), unknown.faults[0].nearest]
            raise refusal(HOME_PLACE, nearest(text, near)) from unknown
    return country_code(text)


def _nearest_country(text: str) -> str:
    return nearest(text, [*countries(), *(place.name for place in countries().values())])


def _forbidden(text: str) -> str:
    """Return the law that keeps companies out of a country; empty for any other name."""
    further = further_countries().values()
    codes = {place.iso2 for place in further if text.casefold() in _names(place)}
    laws = [rule for rule in load_rules().prohibitions if codes & set(rule.places)]
    reasons = [f"{rule.sentence} ({rule.law.origin.title})." for rule in laws if rule.law]
    return " ".join(["Leave it out:", *reasons]) if reasons else ""


def _names(place: Country) -> set[str]:
    return {name.casefold() for name in (place.iso2, place.iso3, place.name)}


def place_code(written: object) -> str:
    """Return the key of a country or town, or the word ``home`` as it is."""
    text = _text(written, PLACE)
    if text.casefold() == HOME:
        return HOME
    try:
        found = place_of(text)
    except Faults as unknown:
        forbidden = _forbidden(text)
        error = refusal_of(unknown, asked_of(unknown) or PLACE)
        raise (refusal(PLACE, "", forbidden) if forbidden else error) from unknown
    main = countries()[found.iso2]
    return main.key if found.city == main.city and not found.pay_area else found.key


def area_code(written: object) -> str:
    """Return the code of a country, ``home``, or ``EU`` or ``EEA`` for where its data law holds."""
    if isinstance(written, str) and written.strip().upper() in DATA_AREAS:
        return written.strip().upper()
    is_home = isinstance(written, str) and written.strip().casefold() == HOME
    return HOME if is_home else country_code(written)


def home_of_city(written: object) -> tuple[str, str] | None:
    """Return country and city of a home written as a city or a state."""
    if not isinstance(written, str) or len(written) > LINE_LIMIT:
        return None
    try:
        found = place_of(written)
    except Faults:
        return None
    if found.is_country and not town_meant(written):
        return None
    return found.iso2, _said(found)


def is_another_town(city: object, home: object) -> bool:
    """Whether a city is known, and lies not where home was written as a city or a state."""
    try:
        said = place_of(str(home))
        named = place_of(f"{city}, {said.iso2}")
    except Faults:
        return False
    lies_in = not said.is_country and f"{named.key}-".startswith(f"{said.key}-")
    return named != said and not lies_in


def home_place(country: str, city: str) -> Country:
    """Return the place of a home whose city, if it has one, is known."""
    return place_of(f"{city}, {country}") if city else countries()[country]


def _said(found: Country) -> str:
    """Return the name by which a town is meant beside its country."""
    if found.is_country:
        return found.city
    if not found.town:
        return found.city if found.is_country else found.label
    try:
        is_plain = place_of(f"{found.city}, {found.iso2}") == found
    except Faults:
        is_plain = False
    return found.city if is_plain else found.told_apart


def known_city(city: str, country: str) -> str:
    """Return the factbook's spelling of a city; refuse one that is unknown or elsewhere."""
    accepted = f"a city of the factbook in {country}"
    for name in (f"{city}, {country}", city):
        try:
            found = place_of(name)
        except Faults as unknown:
            asked = asked_of(unknown)
            error = refusal_of(unknown, asked or accepted, do="" if asked else OR_NONE)
            if asked:
                break
        else:
            if found.iso2 == country:
                return _said(found)
            error = refusal(accepted, do=f"{found.city} is in {found.name}.")
    raise error


def currency_code(written: object) -> str:
    """Return an ISO 4217 code for which the factbook has an exchange rate."""
    code = _text(written, CURRENCY).upper()
    try:
        units_per_usd(code, _ANY_DAY)
    except Faults as unknown:
        raise refusal_of(unknown, CURRENCY) from unknown
    return code


@cache
def currency_of(place: str) -> str:
    """Return the ISO 4217 code of the money that is paid in a place."""
    file = f"{country_of(place).lower()}.toml"
    return str(read_statutes(FOLDER / file)["country"]["currency"])


def role_name(written: object) -> str:
    """Return the words of a role that the factbook knows."""
    text = _text(written, ROLE)
    try:
        occupation(text)
    except Faults as unknown:
        do = f"{others_near(text)}Name it otherwise, or give its code in quotes."
        raise refusal_of(unknown, ROLE, do) from unknown
    return text


CountryCode: TypeAlias = Annotated[
    str, BeforeValidator(country_code), Field(json_schema_extra={COMMENT: COUNTRY})
]
HomeCode: TypeAlias = Annotated[
    str, BeforeValidator(home_code), Field(json_schema_extra={COMMENT: HOME_PLACE})
]
Place: TypeAlias = Annotated[
    str, BeforeValidator(place_code), Field(json_schema_extra={COMMENT: f'"{HOME}", or {PLACE}'})
]
Area: TypeAlias = Annotated[
    str, BeforeValidator(area_code),
    Field(json_schema_extra={COMMENT: f'"EU", "{HOME}", or {COUNTRY}'}),
]  # fmt: skip
CurrencyCode: TypeAlias = Annotated[
    str, BeforeValidator(currency_code), Field(json_schema_extra={COMMENT: CURRENCY})
]
LanguageCode: TypeAlias = Annotated[
    str, BeforeValidator(language_code), Field(json_schema_extra={COMMENT: LANGUAGE})
]
RoleName: TypeAlias = Annotated[
    str, BeforeValidator(role_name), Field(json_schema_extra={COMMENT: ROLE})
]
