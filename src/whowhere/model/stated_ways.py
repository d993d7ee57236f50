"""Who does the work today, and in which mixes it might be done, as the scenario states it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from whowhere.model.case import HOME_ENGAGEMENT
from whowhere.model.graph.evaluate import Spot
from whowhere.model.mixes import Mixed, mixed
from whowhere.model.place_facts import PlaceView
from whowhere.model.scenario.mixes import is_mix
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.today import TodayPart
from whowhere.model.todays_way import Seen, StandingPart, TodaysWay
from whowhere.quantities.names import in_a_sentence


def todays_way(scenario: Scenario, views: Mapping[str, PlaceView]) -> TodaysWay | None:
    """Return today's way where it is another than own staff at home, or the work is mixed.

    ``None`` else: then the shorter graph of a team at home does.
    """
    own = Option(HOME_ENGAGEMENT, scenario.home)
    as_is, home = scenario.as_is or own, Spot(scenario.home, HOME_ENGAGEMENT)
    if as_is == own and not scenario.options.mixes:
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


def every_seen(way: TodaysWay, options: Iterable[Option], mixes: Iterable[Mixed]) -> Iterator[Seen]:
    """Yield every spot at which today's way, options and mixes are seen."""
    yield from way.seen([option for option in options if not is_mix(option)])
    for each in mixes:
        yield from each.seen()
