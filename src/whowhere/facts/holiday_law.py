"""What law does with public holidays that fall on a day of rest, and which regions' are counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from whowhere.facts.cards import origins
from whowhere.facts.fact import Origin
from whowhere.facts.tables import table

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FULL_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class TownDay:
    """A holiday that a town adds to those of country and region."""

    month: int
    day: int
    name: str


@dataclass(frozen=True)
class HolidayLaw:
    """What a country adds to the holidays that its calendar prints."""

    region: str = ""
    """The region whose holidays are counted as well; empty where only national ones are."""
    given_back: tuple[int, ...] = ()
    """Days of rest, Monday 0, on which a holiday is given back on another day."""
    town_days: tuple[TownDay, ...] = ()
    town_year: int = 0
    """The year for which the town's days were read."""
    origins: tuple[Origin, ...] = ()

    def said(self, year: int) -> str:
        """Say which days beyond a country's own are counted; empty where there are none."""
        days = " or ".join(FULL_DAYS[day] for day in self.given_back)
        town = ", ".join(f"{each.name} ({day})" for day, each in self._town(year))
        parts = (
            f"with those of {self.region}" if self.region else "",
            f"of the town: {town}" if town else "",
            f"those on a {days} are given back by law" if days else "",
        )
        return "; ".join(filter(None, parts))

    def _town(self, year: int) -> list[tuple[date, TownDay]]:
        return [(date(year, each.month, each.day), each) for each in self.town_days]

    def of_town(self, year: int) -> dict[date, str]:
        """Return the town's own holidays of a year, with their names."""
        return {day: each.name for day, each in self._town(year)}


@cache
def holiday_law(iso2: str) -> HolidayLaw:
    """Return what law does with the holidays of a country; nothing where nobody has read it."""
    for row in table("holiday_law"):
        if row["iso2"] == iso2:
            return _law(row)
    return HolidayLaw()


def _law(row: dict[str, str]) -> HolidayLaw:
    return HolidayLaw(
        row["region"],
        tuple(DAYS.index(day) for day in row["given_back"].split()),
        tuple(_town_day(each) for each in row["local_days"].split(";") if each),
        int(row["local_year"] or 0),
        origins("holiday_law", row["source"]) if row["source"] else (),
    )


def _town_day(written: str) -> TownDay:
    day, _, name = written.partition(" ")
    month, number = map(int, day.split("-"))
    return TownDay(month, number, name)
