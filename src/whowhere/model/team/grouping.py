"""A team as roles: heads, pay and years of service of each role and level, in one place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from whowhere.facts.place import Place
from whowhere.facts.places import place_of
from whowhere.model.scenario.names import currency_of
from whowhere.model.team.asked import TeamAsked
from whowhere.model.team.people import Person, Team
from whowhere.quantities.currency_signs import means
from whowhere.quantities.faults import Argument, Fault, Faults

TENTHS: Final = (10, 50, 90)
DAYS_OF_YEAR: Final = 365.25
MOST_GROUPS: Final = 40
"""How many roles a scenario may have."""


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
class TeamAtHome:
    """What goes into the scenario."""

    home: str
    city: str
    currency: str
    groups: tuple[Group, ...]
    years_of_service: float | None
    """Mean of the people, weighed by their share; ``None`` where no start dates are known."""
    left_out: int
    """People of other countries, whom the user left out by naming a home."""
    towns: Mapping[str, int]


def grouped(team: Team, asked: TeamAsked) -> TeamAtHome:
    """Return a team's groups at one home. Raises ``Faults`` where it stands in several."""
    home = _home(team.people, asked)
    here = [each for each in team.people if each.place is None or each.place.iso2 == home.iso2]
    currency = _currency(here, asked, home.iso2)
    members: defaultdict[tuple[str, str], list[Person]] = defaultdict(list)
    for each in here:
        members[each.role.occupation.title, each.role.level].append(each)
    groups = [_group(role, level, people) for (role, level), people in members.items()]
    if len(groups) > MOST_GROUPS:
        given = f"{len(groups)} roles and levels"
        do = "Write a table of each part of the team, or the same title for like work."
        raise Faults([Fault("", "the team", given, f"at most {MOST_GROUPS}", do=do)])
    towns = Counter(each.place.city for each in here if each.place and each.place.town)
    city = asked.home if asked.home and home.town else next(iter(dict(towns.most_common(1))), "")
    return TeamAtHome(
        home.iso2, city or "", currency,
        tuple(sorted(groups, key=lambda group: (-group.heads, group.role, group.level))),
        _service(here, asked.start), len(team.people) - len(here), dict(towns.most_common()),
    )  # fmt: skip


def _home(people: Sequence[Person], asked: TeamAsked) -> Place:
    if asked.home:
        home = place_of(asked.home)
        if any(each.place is None or each.place.iso2 == home.iso2 for each in people):
            return home
        accepted = " or ".join(sorted({each.place.name for each in people if each.place}))
        raise Faults([Fault("", Argument("home"), repr(asked.home), accepted)])
    countries = Counter(each.place.iso2 for each in people if each.place)
    if len(countries) == 1:
        return next(each.place for each in people if each.place)
    if not countries:
        do = "Say where they are: --home Denver."
        raise Faults([Fault("", "the team", "in no place that the table says", "a place", do=do)])
    counts = ", ".join(f"{code} ({count})" for code, count in countries.most_common())
    most = countries.most_common(1)[0][0]
    do = f"Say whose team it is: --home {most} takes the people there and leaves the others out."
    accepted = "the team of one country, which is home"
    raise Faults([Fault("", "the team", f"in {len(countries)} countries: {counts}", accepted,
                        do=do)])  # fmt: skip


def _currency(people: Iterable[Person], asked: TeamAsked, home: str) -> str:
    """Return the code of the money that all pay is in. Raises ``Faults`` for several."""
    local = currency_of(home)
    written = {each.currency.upper() for each in people if each.currency and each.pay}
    expected = (asked.currency or local).upper()
    odd = sorted(sign for sign in written if not means(sign, expected))
    if not odd:
        return expected
    if not asked.currency and len(written) == 1 and len(odd[0]) == len(expected):
        return odd[0]
    do = f"Convert it, or say which money all of it is: --currency {odd[0]}."
    accepted = f"pay in one currency ({expected})"
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
