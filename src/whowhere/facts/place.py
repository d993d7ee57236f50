"""A place: a country, one of its states, or a town, and the names that tell it from others."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_WITHOUT_ACCENT = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "\N{LATIN SMALL LETTER DOTLESS I}": "i", "æ": "ae", "œ": "oe"}
)
"""Letters that Unicode does not split into a plain letter and an accent."""


NATION_OF = {"PR": "US"}
"""Territories with a code and a law of their own, and the country whose money and citizens, and
whose official pay by area, are theirs."""


@dataclass(frozen=True)
class Place:
    """A country or a state, which stand at their main city, or a town."""

    iso2: str
    """The country, by which law, money and most figures are looked up."""
    iso3: str
    name: str
    """The country's name in English."""
    city: str
    latitude: float
    """Degrees north."""
    longitude: float
    """Degrees east."""
    zone: str
    """Time zone, in the names of the IANA database."""
    prominent: bool = True
    """Whether the bare name means this city; a namesake of one that is needs its country."""
    state: str = ""
    """ISO 3166-2 code of the state that it lies in; empty where none is told apart."""
    state_name: str = ""
    town: str = ""
    """The town in small letters without accents; empty for a whole country or state."""
    pay_area: str = ""
    """Key of the tables of pay by area; empty where pay is known of the country alone."""

    @property
    def key(self) -> str:
        """What names it in options, files and addresses: ``PL``, ``US-OK``, ``US-OK-tulsa``."""
        return "-".join(filter(None, (self.law, self.town)))

    @property
    def main_town(self) -> str:
        """The key that the main city would have as a town of its own."""
        return f"{self.iso2}-{slug(self.city)}"

    @property
    def law(self) -> str:
        """Whose law holds there: its state's code, or its country's."""
        return self.state or self.iso2

    @property
    def is_country(self) -> bool:
        """Whether it is a whole country."""
        return not (self.state or self.town)

    @property
    def is_paid_as_state(self) -> bool:
        """Whether it is a town whose pay is known of its state alone, an area of two digits."""
        return bool(self.town and self.state) and len(self.pay_area) == len("TX")

    @property
    def label(self) -> str:
        """Its name for readers: ``Poland``, ``Oklahoma``, ``Krakow``, ``Columbus, GA``."""
        if not self.town:
            return self.state_name or self.name
        return self.city if self.prominent else self.told_apart

    @property
    def told_apart(self) -> str:
        """The town with its state or country, which no namesake shares."""
        return f"{self.city}, {self.state.partition('-')[2] or self.iso2}"


def folded(text: str) -> str:
    """Return a name without case, accents and space around it, as names are compared."""
    bare = text.strip().casefold()
    if bare.isascii():
        return bare
    plain = unicodedata.normalize("NFKD", bare.translate(_WITHOUT_ACCENT))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def slug(city: str) -> str:
    """Return a town's name as it stands in a key: ``cebu-city``, ``st-louis``."""
    return _NO_LETTERS.sub("-", folded(city)).strip("-")


def country_of(key: str) -> str:
    """Return the country of the place with a key, as ISO 3166-1 alpha-2 code."""
    return key[:2]


def nation_of(iso2: str) -> str:
    """Return the country whose pay by area holds a country's or territory's."""
    return NATION_OF.get(iso2, iso2)


def law_of(key: str) -> str:
    """Return whose law holds in the place with a key: its state's code, or its country's."""
    state = key.split("-")[1:2]
    return "-".join((country_of(key), *(part for part in state if part.isupper())))
