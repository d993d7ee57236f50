"""The user's own values: they beat any fact, at any level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from whowhere.facts.fact import Fact, Origin
from whowhere.facts.place import country_of
from whowhere.model.automation_inputs import AUTOMATION
from whowhere.model.case_role import CaseRole
from whowhere.model.figures import SAID_OF_PARTS
from whowhere.model.graph.evaluate import Spot
from whowhere.model.inputs import INPUTS
from whowhere.model.later_inputs import OF_THE_WHOLE, SEASON_TERMS
from whowhere.model.scenario.assumptions import Meaning, meaning
from whowhere.model.scenario.own_kinds import PAY
from whowhere.model.scenario.ranges import Factor
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.seen import seen_by
from whowhere.model.towns import places_alike
from whowhere.model.work_facts import UNITS, Facts
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Range

Known: TypeAlias = Mapping[tuple[str, Spot], tuple[Fact, ...]]
QUOTED = frozenset(
    {
        "quoted_price", "quoted_indexation", "transaction_price", "transactions", "seat_price",
        "hourly_price", "transition_fee", "exit_fee", "minimum_share",
    }
)  # fmt: skip
"""What an offer says: it must be there to be given another value."""
SEASONAL = frozenset(leaf.name for leaf in SEASON_TERMS)
"""What only work with a season has."""
OF_SOFTWARE = frozenset(leaf.name for leaf in AUTOMATION)
"""What only work has of which software does part."""
PAID = frozenset({PAY, "manager_pay", "administrator_pay"})
"""A minimum wage bounds what the market pays, not what a user may state."""
SCOPES = {leaf.name: leaf.scopes for leaf in INPUTS}
OF_PARTS = (SAID_OF_PARTS | {leaf.name for leaf in INPUTS if "offer" in leaf.scopes}) - {"heads"}
"""What may be said of one part of today's way, or of the move to one offer."""


def with_own_values(facts: Facts, scenario: Scenario, roles: tuple[CaseRole, ...]) -> Facts:
    """Return the facts with every assumption of the scenario in its place.

    A narrower value beats one that holds more widely, in whichever order they are written.
    """
    per_usd = facts["money_per_usd", Spot()][0].value.likely
    stated = [
        (meaning(name, scenario.home, scenario.work.roles), name, value)
        for name, value in scenario.assumptions.items()
    ]
    _refuse(
        [fault for said, written, value in stated for fault in _faults(facts, said, written, value)]
    )
    result = dict(facts)
    for said, written, value in sorted(stated, key=_narrowness):
        for key in spoken_of(said, facts):
            result[key] = tuple(
                _own(fact, _value(fact, said, value, per_usd), written)
                if _is_meant(said, at, roles)
                else fact
                for at, fact in enumerate(result[key])
            )
    return result | dict(_of_shares(facts, result))


def _of_shares(facts: Facts, result: Facts) -> Iterator[tuple[tuple[str, Spot], tuple[Fact, ...]]]:
    """Yield what own values of the whole say of its shares: of money for all, their share."""
    for (name, spot), before in facts.items():
        whole = name, spot.undivided
        if spot == spot.undivided or result.get(whole, ()) == facts.get(whole, ()):
            continue
        yield (
            (name, spot),
            tuple(
                replace(own, value=own.value.times(_share(name, part, now)))
                for own, part, now in zip(result[whole], before, facts[whole], strict=True)
            ),
        )


def _share(name: str, part: Fact, whole: Fact) -> float:
    return part.value.likely / whole.value.likely if name in OF_THE_WHOLE else 1.0


def _narrowness(each: tuple[Meaning, str, Range | Factor]) -> tuple[int, bool]:
    """Return how narrow what is said is; of two that name a place a town is narrower."""
    said = each[0]
    return said.narrowness, "-" in said.place


def _value(fact: Fact, said: Meaning, value: Range | Factor, per_usd: float) -> Range:
    """Return an own value in the fact's unit: pay is stated in the company's currency."""
    if isinstance(value, Factor):
        return fact.value.times(value.times)
    return value.times(1 / per_usd) if said.name == PAY else value


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise Faults(faults)


def _faults(facts: Facts, said: Meaning, written: str, value: Range | Factor) -> list[Fault]:
    """Return what is wrong with a value that speaks of nothing, or lies beyond any sense."""
    meant = [fact for key in spoken_of(said, facts) for fact in facts[key]]
    key = f"assumptions.{written}"
    if said.name in SEASONAL and ("season_peak", Spot()) not in facts:
        do = "Add work.season, or remove it."
        return [Fault("", key, "given for work without a season", "it beside work.season", do=do)]
    if said.name in OF_SOFTWARE and ("software", Spot()) not in facts:
        do = "Add [automation] with its kind, or remove it."
        return [Fault("", key, "given for work without software", "it beside [automation]", do=do)]
    if not meant:
        return _misplaced(said, key)
    if isinstance(value, Factor) or said.name in PAID:
        return []
    least = max(fact.value.at_least for fact in meant)
    most = min(fact.value.at_most for fact in meant)
    if least <= value.low and value.high <= most:
        return []
    return [_out_of_bounds(key, str(value), UNITS[said.name], (least, most))]


def _out_of_bounds(key: str, given: str, unit: str, limits: tuple[float, float]) -> Fault:
    """Return the fault of a value beyond any sense, in the words of its unit."""
    least, most = limits
    if unit == "1":
        kind = "a share" if most <= 1 else "a number"
    else:
        kind = {"1/year": "a share a year"}.get(unit, f"a number of {unit}")
    accepted = f"{kind} from {least:g} to {most:g}".replace("to inf", "upwards")
    do = "Write a share of 45% as 0.45 or 45%." if kind.startswith("a share") else ""
    return Fault("", key, given, accepted, do=do)


def _misplaced(said: Meaning, key: str) -> list[Fault]:
    """Refuse a place or an engagement for what does not belong to it."""
    scopes = SCOPES[said.name]
    if any(said.seen):
        given = f"given for {said.seen.name}, which has none of its own"
        return [Fault("", key, given, "an input of a part of today's way, or of a move",
                      do=_right_form(said.name))]  # fmt: skip
    if said.name in QUOTED:
        do = "Add it to the vendor's offer under [[offers]]."
        given = "given where no vendor's offer has it"
        return [Fault("", key, given, f"an option with an offer that has a {said.name}", do=do)]
    wrong = [
        f"given for {one}"
        for one, is_said, scope in (
            ("a place", said.place, "place"),
            ("an engagement", said.engagement, "engagement"),
        )
        if is_said and scope not in scopes
    ]
    if not wrong:
        return []  # of an engagement that is not compared here
    belongs = " and ".join(f"each {scope}" for scope in sorted(scopes)) or "the work"
    accepted = f"{said.name} for {belongs}"
    return [Fault("", key, " and ".join(wrong), accepted, do=_right_form(said.name))]


def _right_form(name: str) -> str:
    parts = [part for part in ("engagement", "place") if part in SCOPES[name]]
    where = "@".join(part.upper() for part in parts)
    return f"Write {name} alone{f', or {where}.{name}' if where else ''}."


def spoken_of(said: Meaning, facts: Known) -> list[tuple[str, Spot]]:
    """Return the keys of the facts that a value is meant for; a quote must be there to change."""
    whole = (key for key in facts if key[1] == key[1].undivided)
    keys = [key for key in whole if _speaks_of(said, key, facts)]
    if said.name not in QUOTED:
        return keys
    switch = {"quoted_indexation": "has_quoted_indexation"}.get(said.name, said.name)
    return [key for key in keys if any(fact.value.likely for fact in facts[switch, key[1]])]


def _speaks_of(said: Meaning, key: tuple[str, Spot], facts: Known) -> bool:
    name, spot = key
    if any(said.seen):
        return name == said.name and _is_seen(said, spot, facts)
    return (
        name == said.name
        and (said.place in {"", spot.place} or _is_from(said.place, key, facts))
        and said.engagement in {"", spot.engagement}
        and said.offer in {"", spot.offer}
    )


def _is_seen(said: Meaning, spot: Spot, facts: Known) -> bool:
    """Whether a value is of the part, or of the move, that is spoken of.

    Where today's way is one part its values bear no key of it: all are of that part.
    """
    seen = said.seen
    if said.name not in OF_PARTS:
        return False
    if 1 in {seen.part, seen.leaving} and not any(seen_by(other.offer).part for _, other in facts):
        seen = seen._replace(part=0, leaving=0)
    return seen.covers(spot.offer)


def _is_from(country: str, key: tuple[str, Spot], facts: Known) -> bool:
    """Whether a town has an input from its country, so that a value of the country is its own."""
    name, spot = key
    is_its_country = bool(spot.place) and not spot.engagement and country_of(spot.place) == country
    return (
        is_its_country
        and (name, Spot(country)) in facts
        and spot.place in places_alike(facts, name, country, (country, spot.place))
    )


def _is_meant(said: Meaning, at: int, roles: tuple[CaseRole, ...]) -> bool:
    return not said.role or roles[at].key == said.role


def _own(fact: Fact, value: Range, written: str) -> Fact:
    origin = Origin("you", f"assumption {written}")
    return Fact(fact.name, value, fact.unit, "given", (origin,), fact.place)
