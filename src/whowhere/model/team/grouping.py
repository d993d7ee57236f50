"""A team as roles: heads, pay and years of service of each role and level, in each of its parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum
from typing import Final

import numpy as np

from whowhere.facts.place import Place, country_of
from whowhere.facts.places import place_of
from whowhere.model.engagements import VENDORS, Engagement
from whowhere.model.scenario.names import HOME, currency_of
from whowhere.model.team.asked import TeamAsked
from whowhere.model.team.people import Person, Team
from whowhere.quantities.currency_signs import means
from whowhere.quantities.faults import Fault, Faults

TENTHS: Final = (10, 50, 90)
DAYS_OF_YEAR: Final = 365.25
MONTHS_OF_YEAR: Final = 12
MOST_GROUPS: Final = 40
"""How many roles a scenario may have."""
EMPLOYED: Final = frozenset({Engagement.OWN_STAFF, Engagement.EMPLOYER_OF_RECORD})
"""Engagements whose people have pay and years of service, whoever their employer is."""


@dataclass(frozen=True)
class Group:
    """The people of one role and level."""

    role: str
    """The occupation's title in small letters, as it stands in the scenario."""
    level: str
    titles: Mapping[str, int]
    """People by title as the table has it, the most first."""
    people: int
    heads: float
    """In full-time equivalents."""
    pay: tuple[float, float, float] | None
    """Tenth, half and nine tenths of the people get less; ``None`` where no pay is known."""
    paid: int
    """Of how many people pay is known."""


@dataclass(frozen=True)
class TeamPart:
    """The people who are employed in one way in one country."""

    engagement: Engagement
    place: str
    """``home``, or the key of a country, or of the town that all of them are in."""
    name: str
    """What readers call the place."""
    currency: str
    """The money of its pay."""
    groups: tuple[Group, ...]
    since: date | None
    """The first day of whoever is there longest."""
    years_of_service: float | None
    """Mean of its people, weighed by their share; ``None`` where no start dates are known."""
    monthly_pay: float | None
    """What all of them get in a month; ``None`` where it is not known of everybody."""

    @property
    def heads(self) -> float:
        """Its people in full-time equivalents."""
        return fsum(group.heads for group in self.groups)

    @property
    def is_home_team(self) -> bool:
        """Whether it is the company's own staff at home."""
        return self.engagement is Engagement.OWN_STAFF and self.place == HOME

    @property
    def is_paid_by_price(self) -> bool:
        """Whether what its people get is a vendor's price, and no pay."""
        return self.engagement in VENDORS


@dataclass(frozen=True)
class TeamAtHome:
    """What goes into the scenario."""

    home: str
    city: str
    currency: str
    groups: tuple[Group, ...]
    """All people of each role and level, with the pay of those at home."""
    parts: tuple[TeamPart, ...]
    """The same people by place and employment, home's own staff first."""
    years_of_service: float | None
    """Mean of those who are employed, weighed by their share; ``None`` where none is known."""
    towns: Mapping[str, int]
    """People at home by town, the most first."""

    @property
    def is_home_team(self) -> bool:
        """Whether all are the company's own staff at home."""
        return len(self.parts) == 1 and self.parts[0].is_home_team


def grouped(team: Team, asked: TeamAsked) -> TeamAtHome:
    """Return a team's parts and roles. Raises ``Faults`` where nobody says which place is home."""
    home = _home(team.people, asked)
    parts = tuple(_parts(team.people, home, asked))
    here = [each for each in team.people if _is_at(each, home.iso2)]
    employed = [each for each in here if each.employment in EMPLOYED]
    groups = _whole(_groups(employed), parts)
    if len(groups) > MOST_GROUPS:
        given = f"{len(groups)} roles and levels"
        do = "Write a table of each part of the team, or the same title for like work."
        raise Faults([Fault("", "the team", given, f"at most {MOST_GROUPS}", do=do)])
    towns = Counter(each.place.city for each in here if each.place and each.place.town)
    city = asked.home if asked.home and home.town else next(iter(dict(towns.most_common(1))), "")
    return TeamAtHome(
        home.iso2, city or "", _currency(employed, asked, home.iso2), groups, parts,
        _service((each for each in team.people if each.employment in EMPLOYED), asked.start),
        dict(towns.most_common()),
    )  # fmt: skip


def _is_at(person: Person, home: str) -> bool:
    return person.place is None or person.place.iso2 == home


def _parts(people: Sequence[Person], home: Place, asked: TeamAsked) -> Iterator[TeamPart]:
    """Yield the people of each employment and country, home's own staff first, then the most."""
    members: defaultdict[tuple[Engagement, str], list[Person]] = defaultdict(list)
    for each in people:
        where = HOME if _is_at(each, home.iso2) or each.place is None else each.place.iso2
        members[each.employment, where].append(each)
    parts = [_part(*key, home, there, asked) for key, there in members.items()]
    yield from sorted(parts, key=lambda part: (not part.is_home_team, -part.heads, part.place))


def _part(
    engagement: Engagement, where: str, home: Place, people: Sequence[Person], asked: TeamAsked
) -> TeamPart:
    country = home.iso2 if where == HOME else where
    place, name = (HOME, home.label) if where == HOME else _place(people, country)
    starts = [each.start for each in people if each.start]
    pay = [each.pay * each.share / MONTHS_OF_YEAR for each in people if each.pay is not None]
    return TeamPart(
        engagement, place, name, _currency(people, asked, country), _groups(people),
        min(starts, default=None), _service(people, asked.start),
        fsum(pay) if len(pay) == len(people) else None,
    )  # fmt: skip


def _place(people: Iterable[Person], country: str) -> tuple[str, str]:
    """Return the town that all people of a country are in, or the country, with its name."""
    places = {each.place.key: each.place for each in people if each.place}
    one = next(iter(places.values())) if len(places) == 1 else place_of(country)
    return one.key, one.label


def _groups(people: Iterable[Person]) -> tuple[Group, ...]:
    members: defaultdict[tuple[str, str], list[Person]] = defaultdict(list)
    for each in people:
        members[each.role.occupation.title, each.role.level].append(each)
    groups = [_group(role, level, there) for (role, level), there in members.items()]
    return tuple(sorted(groups, key=_order))


def _order(group: Group) -> tuple[float, str, str]:
    return -group.heads, group.role, group.level


def _whole(employed_at_home: Sequence[Group], parts: Sequence[TeamPart]) -> tuple[Group, ...]:
    """Return all people of each role and level, with the pay of those who are employed at home."""
    members: defaultdict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in (group for part in parts for group in part.groups):
        members[group.role, group.level].append(group)
    paid = {(group.role, group.level): group for group in employed_at_home}
    found = []
    for key, groups in members.items():
        titles = Counter[str]()
        for group in groups:
            titles.update(group.titles)
        here = paid.get(key)
        found.append(Group(
            *key, dict(titles.most_common()), sum(group.people for group in groups),
            round(fsum(group.heads for group in groups), 2), here.pay if here else None,
            sum(group.paid for group in groups),
        ))  # fmt: skip
    return tuple(sorted(found, key=_order))


def _home(people: Sequence[Person], asked: TeamAsked) -> Place:
    if asked.home:
        return place_of(asked.home)
    countries = Counter(each.place.iso2 for each in people if each.place)
    if len(countries) == 1:
        return next(each.place for each in people if each.place)
    if not countries:
        do = "Say where they are: --home Denver."
        raise Faults([Fault("", "the team", "in no place that the table says", "a place", do=do)])
    counts = ", ".join(f"{code} ({count})" for code, count in countries.most_common())
    most = countries.most_common(1)[0][0]
    do = f"Say where the company is at home: --home {most}. The others become parts of today's way."
    raise Faults([Fault("", "the team", f"in {len(countries)} countries: {counts}",
                        "a team whose company's home is known", do=do)])  # fmt: skip


def _currency(people: Iterable[Person], asked: TeamAsked, country: str) -> str:
    """Return the code of the money that all pay is in. Raises ``Faults`` for several."""
    local = currency_of(country_of(country))
    written = {each.currency.upper() for each in people if each.currency and each.pay}
    expected = (asked.currency or local).upper()
    odd = sorted(sign for sign in written if not means(sign, expected))
    if not odd:
        return expected
    if not asked.currency and len(written) == 1 and len(odd[0]) == len(expected):
        return odd[0]
    do = f"Convert it, or say which money all of it is: --currency {odd[0]}."
    accepted = f"pay in one currency ({expected}) in one country"
    raise Faults([Fault("", "the pay", f"in {', '.join(sorted(written))}", accepted, do=do)])


def _group(role: str, level: str, people: Sequence[Person]) -> Group:
    pay = [each.pay for each in people if each.pay is not None]
    low, mid, high = np.percentile(pay, TENTHS) if pay else (0.0, 0.0, 0.0)
    return Group(
        role=role, level=level,
        titles=dict(Counter(each.title for each in people).most_common()), people=len(people),
        heads=round(sum(each.share for each in people), 2),
        pay=(float(low), float(mid), float(high)) if pay else None, paid=len(pay),
    )  # fmt: skip


def _service(people: Iterable[Person], day: date) -> float | None:
    known = [(each.share, (day - each.start).days / DAYS_OF_YEAR) for each in people if each.start]
    if not known:
        return None
    weight = sum(share for share, _ in known)
    return max(0.0, sum(share * years for share, years in known) / weight)
