"""Who does the work today, and in which mixes it might be done, as the scenario states it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from whowhere.model.case import HOME_ENGAGEMENT
from whowhere.model.composed import Composed
from whowhere.model.graph.evaluate import Spot
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


def todays_way(scenario: Scenario, views: Mapping[str, PlaceView]) -> TodaysWay | None:
    """Return today's way where it is another than own staff at home, or the work is mixed.

    ``None`` else: then the shorter graph of a team at home does.
    """
    own = Option(HOME_ENGAGEMENT, scenario.home)
    as_is, home = scenario.as_is or own, Spot(scenario.home, HOME_ENGAGEMENT)
    if as_is == own and not (scenario.options.mixes or scenario.options.paths):
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

    def named(option: Option) -> str:
        return _called(option, views)

    return {each.option.id: mixed(each, way, named) for each in scenario.mixes}


def paths_of(
    scenario: Scenario, views: Mapping[str, PlaceView], way: TodaysWay | None
) -> dict[str, Staged | Piloted]:
    """Return the options that change on the way, by the id that each stands under."""
    if way is None:
        return {}

    def named(option: Option) -> str:
        return _called(option, views)

    horizon, roles = scenario.work.horizon_months, len(scenario.work.roles)
    found: dict[str, Staged | Piloted] = {}
    for each in scenario.paths:
        month = _likely_month(each, scenario.work)
        is_pilot = each.pilot is not None
        found[each.option.id] = (
            piloted(each, way, named, month, roles)
            if is_pilot
            else staged(each, way, named, month, horizon)
        )
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


def _called(option: Option, views: Mapping[str, PlaceView]) -> str:
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
        option, key, _called(option, views), said.vendor or "", heads,
        is_at_home=option.country == scenario.home,
    )  # fmt: skip


def every_seen(
    way: TodaysWay, options: Iterable[Option], composed: Iterable[Composed]
) -> Iterator[Seen]:
    """Yield every spot at which today's way, options, and those made of others are seen."""
    yield from way.seen([option for option in options if not is_made_of_others(option)])
    for each in composed:
        yield from each.seen()
