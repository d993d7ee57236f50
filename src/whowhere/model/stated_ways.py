"""Who does the work today, and in which mixes it might be done, as the scenario states it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from whowhere.model.automated import Automated, alone
from whowhere.model.case import HOME_ENGAGEMENT
from whowhere.model.composed import Composed
from whowhere.model.graph.evaluate import AUTOMATED, Spot
from whowhere.model.mixes import Mixed, mixed
from whowhere.model.piloted import Piloted, piloted
from whowhere.model.place_facts import PlaceView
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.paths import PathSaid, is_made_of_others
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.today import TodayPart
from whowhere.model.scenario.work import Work
from whowhere.model.staged import Staged, staged
from whowhere.model.team_path import likely_people
from whowhere.model.todays_way import Seen, StandingPart, TodaysWay
from whowhere.quantities.names import in_a_sentence


@dataclass(frozen=True)
class Ways:
    """What stands today, and the options that are made of others, by the ids they stand under."""

    today: TodaysWay | None
    mixes: Mapping[str, Mixed]
    paths: Mapping[str, Staged | Piloted]
    automated: Mapping[str, Automated]

    @property
    def composed(self) -> Mapping[str, Composed]:
        """All options that are made of others."""
        return {**self.mixes, **self.paths, **self.automated}

    def seen(self, options: Iterable[Option]) -> tuple[Seen, ...]:
        """Return every spot at which today's way, options, and those made of others are seen."""
        if self.today is None:
            return ()
        plain = [option for option in options if not is_made_of_others(option)]
        composed = (each for made in self.composed.values() for each in made.seen())
        return (*self.today.seen(plain), *composed)


def ways_of(scenario: Scenario, views: Mapping[str, PlaceView]) -> Ways:
    """Return what stands today, and all that a scenario's options are made of."""
    way = todays_way(scenario, views)
    return Ways(
        way,
        mixes_of(scenario, views, way),
        paths_of(scenario, views, way),
        automated_of(scenario, views, way),
    )


def todays_way(scenario: Scenario, views: Mapping[str, PlaceView]) -> TodaysWay | None:
    """Return today's way where it is another than own staff at home, or options are composed.

    ``None`` else: then the shorter graph of a team at home does.
    """
    own = Option(HOME_ENGAGEMENT, scenario.home)
    as_is, home = scenario.as_is or own, Spot(scenario.home, HOME_ENGAGEMENT)
    others = scenario.options.mixes or scenario.options.paths or scenario.automation
    if as_is == own and not others:
        return None
    if scenario.as_is is None:
        whole = tuple(role.heads_at_start for role in scenario.work.roles)
        team = _part(scenario, views, TodayPart(option=own), "", whole)
        return TodaysWay(own, (team,), home, is_new=True)
    several = len(scenario.today_parts) > 1
    parts = tuple(
        replace(_part(scenario, views, said, f"part{at + 1}" if several else "", heads), at=at)
        for at, (said, heads) in enumerate(
            zip(scenario.today_parts, scenario.today_heads, strict=True)
        )
    )
    return TodaysWay(as_is, parts, home)


def mixes_of(
    scenario: Scenario, views: Mapping[str, PlaceView], way: TodaysWay | None
) -> dict[str, Mixed]:
    """Return the mixes that are compared, by the id that each stands under."""
    if way is None:
        return {}

    named = partial(_called, views)
    return {each.option.id: mixed(each, way, named) for each in scenario.mixes}


def paths_of(
    scenario: Scenario, views: Mapping[str, PlaceView], way: TodaysWay | None
) -> dict[str, Staged | Piloted]:
    """Return the options that change on the way, by the id that each stands under."""
    if way is None:
        return {}

    named = partial(_called, views)
    return {each.option.id: _path(each, way, named, scenario.work) for each in scenario.paths}


def _path(
    said: PathSaid, way: TodaysWay, named: Callable[[Option], str], work: Work
) -> Staged | Piloted:
    month = _likely_month(said, work)
    if said.pilot is None:
        return staged(said, way, named, month, work.horizon_months)
    return piloted(said, way, named, month, len(work.roles))


def automated_of(
    scenario: Scenario, views: Mapping[str, PlaceView], way: TodaysWay | None
) -> dict[str, Automated]:
    """Return the options in which software does part of the work, by id."""
    if way is None:
        return {}

    named = partial(_called, views)
    paths = {path.option: path for path in scenario.paths}
    mixes = {mix.option: mix for mix in scenario.mixes}
    found: dict[str, Automated] = {}
    for number, option in enumerate((o for o in scenario.compared if o.automated), start=1):
        under, people = way.under(f"{AUTOMATED}{number}"), option.without_software
        made: Composed = (
            _path(paths[people], under, named, scenario.work)
            if people in paths
            else mixed(mixes.get(people) or alone(people, way), under, named)
        )
        found[option.id] = Automated(option, made, under)
    return found


def _likely_month(path: PathSaid, work: Work) -> float:
    """Return the month of a change; of one by a head count that in which it is likely."""
    if path.after_months is not None:
        return path.after_months
    if path.from_heads is None:
        return work.horizon_months / 2  # nobody has said, and nobody has looked yet
    people = likely_people(work)
    reached = (month for month, heads in enumerate(people) if heads >= path.from_heads)
    return float(next(reached, work.horizon_months))


def _called(views: Mapping[str, PlaceView], option: Option) -> str:
    """Return what readers call who does the work and where."""
    return f"{option.engagement.plain} in {in_a_sentence(views[option.place].name)}"


def _part(
    scenario: Scenario,
    views: Mapping[str, PlaceView],
    said: TodayPart,
    key: str,
    heads: tuple[float, ...],
) -> StandingPart:
    option = said.option.at_home_in(scenario.home)
    return StandingPart(
        option, key, _called(views, option), said.vendor or "", heads,
        is_at_home=option.country == scenario.home,
    )  # fmt: skip
