"""A demand whose contacts stand in a table: what the table says, and what the file must add."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from whowhere.facts.clocks import clock
from whowhere.facts.places import place_of
from whowhere.model.staffing.exports.reading import DemandTable, read_demand
from whowhere.model.staffing.week import WEEKDAYS
from whowhere.quantities.faults import Fault, Faults

OF_A_WEEK: Final = ("per_week", "week_profile", "day_profile", "per_half_hour")
"""Keys that say what a table of a whole week says itself."""
ONE_DAY: Final = "a whole week, or how the week's contacts spread over its days"
PROFILE: Final = "week_profile = [1, 1, 1, 1, 1, 0, 0]"
WEEK: Final = 7


def with_table(
    demand: Mapping[str, Any], folder: Path, where: str, key: str
) -> tuple[dict[str, Any], str]:
    """Return a demand with the contacts of its table, and what was understood of it.

    ``where`` and ``key`` are what faults call the demand. Raises ``Faults``.
    """
    table = read_demand(folder / str(demand["csv"]), _zone(demand))
    rest = {name: value for name, value in demand.items() if name != "csv"}
    filled = _one_day(rest, table, where, key) if table.is_one_day else _week(
        rest, table, where, key
    )  # fmt: skip
    return _with_handle(filled, table)


def _zone(demand: Mapping[str, Any]) -> ZoneInfo | None:
    """Return the clock of the demand, on which its hours are; ``None`` if it is unknown."""
    try:
        return clock(place_of(str(demand.get("clock", ""))).zone)
    except Faults:
        return None


def _week(rest: dict[str, Any], table: DemandTable, where: str, key: str) -> dict[str, Any]:
    beside = [name for name in OF_A_WEEK if name in rest]
    if beside:
        given = f"with csv and {' and '.join(beside)}"
        accepted, do = "csv alone: the table says it all", f"Remove {' and '.join(beside)}."
        raise Faults([Fault(where, key, given, accepted, do=do)])
    return rest | {"per_half_hour": [list(day) for day in table.contacts]}


def _one_day(rest: dict[str, Any], table: DemandTable, where: str, key: str) -> dict[str, Any]:
    """Spread the contacts of one day over the week, as its profile says. Raises ``Faults``."""
    if beside := [name for name in ("day_profile", "per_half_hour") if name in rest]:
        do = f"Remove {' and '.join(beside)}: the table says it."
        given = f"with csv and {' and '.join(beside)}"
        raise Faults([Fault(where, key, given, "csv with week_profile", do=do)])
    profile = _profile(rest.get("week_profile"))
    if profile is None:
        do = f"Add, Monday to Sunday in any scale: {PROFILE}"
        raise Faults(
            [Fault(where, f"{key}.csv", f"a table of one day ({table.said})", ONE_DAY, do=do)]
        )
    if "per_week" not in rest:
        share = _share(profile, table, where, key)
        rest = rest | {"per_week": sum(table.contacts[0]) / share}
    return rest | {"day_profile": list(table.contacts[0])}


def _profile(written: object) -> list[float] | None:
    """Return seven shares of a week; anything else is the concern of whoever checks the file."""
    if not isinstance(written, list) or len(written) != WEEK:
        return None
    if not all(isinstance(each, int | float) and each >= 0 for each in written) or not sum(written):
        return None
    return [float(each) for each in written]


def _share(profile: list[float], table: DemandTable, where: str, key: str) -> float:
    """Return which share of the week the table's day holds. Raises ``Faults`` if nobody knows."""
    shares = {each for each in profile if each}
    if table.day is None and len(shares) > 1:
        given = f"a table of one day that it does not name ({table.said})"
        accepted = "per_week, or a week_profile whose open days are alike"
        do = "Add per_week, the contacts of the whole week."
        raise Faults([Fault(where, f"{key}.csv", given, accepted, do=do)])
    share = shares.pop() if table.day is None else profile[table.day]
    if not share:
        given = f"a table of {WEEKDAYS[table.day or 0]}, which has no share of week_profile"
        accepted = "a week_profile with a share for the day of the table"
        raise Faults([Fault(where, f"{key}.csv", given, accepted)])
    return share / sum(profile)


def _with_handle(rest: dict[str, Any], table: DemandTable) -> tuple[dict[str, Any], str]:
    """Take the handle times of the table, unless the file says one itself."""
    if table.mean_handle is None:
        return rest, table.said
    if rest.keys() & {"handle", "handle_per_half_hour"}:
        said = "the file's own handle is used; leave it out to take that of the table"
        return rest, f"{table.said}; {said}"
    days = table.handle if len(table.handle) == WEEK else table.handle * WEEK
    return rest | {"handle_per_half_hour": [list(day) for day in days]}, table.said
