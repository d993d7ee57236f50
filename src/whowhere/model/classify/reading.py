"""From what a user gave, by flag, file or answer, to a situation, or to all faults at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeAlias

from whowhere.facts.place import Place
from whowhere.facts.places import place_of
from whowhere.model.classify.clashes import Clash, clashes
from whowhere.model.classify.reach import Reach, ReachLimits, reach_of
from whowhere.model.classify.situation import (
    AnswersFor,
    Clients,
    Director,
    EmployedBy,
    Entity,
    Premises,
    Situation,
    Software,
)
from whowhere.model.scenario.table import LINE_LIMIT
from whowhere.model.scenario.wording import shown
from whowhere.quantities.faults import Argument, Fault, Faults, nearest, one_of

WORDS: Final[Mapping[str, type[StrEnum]]] = {
    "employer": EmployedBy, "directs": Director, "answers_for": AnswersFor, "entity": Entity,
    "premises": Premises, "clients": Clients, "software": Software,
}  # fmt: skip
"""The facts that are one of a few words."""
PLACE: Final = "a country or a city of the factbook, such as PH, Philippines or Denver"
DATE: Final = "a day such as 2028-06-30"
CLOCKS: Final = range(1970, 2101)
"""Years whose clocks are recorded or can be foreseen."""


class GivenFact(NamedTuple):
    """A value as it was written, and where: file and line, or nothing for a flag."""

    value: object
    where: str
    key: str


Facts: TypeAlias = Mapping[str, GivenFact]


@dataclass(frozen=True)
class KnownSituation:
    """What was told: the situation, and how far the place is if both places are known."""

    situation: Situation
    home: Place | None
    place: Place | None
    reach: Reach | None
    assumed: tuple[str, ...] = ()
    """Facts that nobody gave and that were taken to be absent."""


class _Unfit(Exception):  # noqa: N818 - a value on its way to a fault
    def __init__(self, accepted: str, near: str = "", do: str = "", said: str = "") -> None:
        self.accepted, self.near, self.do, self.said = accepted, near, do, said
        super().__init__(accepted)


def told(facts: Facts, day: date, limits: ReachLimits) -> KnownSituation:
    """Return what the facts tell on a day. Raises ``Faults`` with every mistake.

    A vendor of whom no handover is told is taken to keep its team; the answer says so.
    """
    if day.year not in CLOCKS:
        accepted = f"a day from {CLOCKS.start} to {CLOCKS.stop - 1}"
        raise Faults([Fault("", Argument("as_of"), str(day), accepted)])
    faults: list[Fault] = []
    values: dict[str, Any] = {}
    for key, given in facts.items():
        try:
            values[key] = _reader(key)(given.value, day)
        except _Unfit as odd:
            faults.append(_fault(given, odd))
    home, place = values.pop("home", None), values.pop("place", None)
    reach = reach_of(home, place, day.year, limits) if home and place else None
    situation = Situation(**values, where=reach.where if reach else None)
    faults += (_contradiction(clash, facts) for clash in clashes(situation))
    if faults:
        raise Faults(faults)
    if situation.employer is EmployedBy.VENDOR and situation.handover is None:
        assuming = replace(situation, handover=False)
        return KnownSituation(assuming, home, place, reach, assumed=("handover",))
    return KnownSituation(situation, home, place, reach)


def _fault(given: GivenFact, odd: _Unfit) -> Fault:
    said = odd.said or shown(given.value)
    return Fault(given.where, given.key, said, odd.accepted, odd.near, odd.do)


def _contradiction(clash: Clash, facts: Facts) -> Fault:
    words = [_word(each) for each in clash.accepted]
    accepted = f"{' or '.join(words) or 'nothing'} {clash.because}"
    return _fault(facts[clash.fact], _Unfit(accepted, do=clash.do))


def _word(choice: object) -> str:
    return str(choice).lower() if isinstance(choice, bool) else str(choice)


def _worded(words: type[StrEnum]) -> Callable[[object, date], StrEnum]:
    def read(value: object, day: date) -> StrEnum:
        del day
        text = value.strip().casefold() if isinstance(value, str) else ""
        if text not in list(words):
            raise _Unfit(" or ".join(words), nearest(text[:LINE_LIMIT], words))
        return words(text)

    return read


def _place(value: object, day: date) -> Place:
    del day
    if not isinstance(value, str) or not value.strip() or len(value) > LINE_LIMIT:
        raise _Unfit(PLACE)
    try:
        return place_of(value)
    except Faults as unknown:
        fault = unknown.faults[0]
        raise _Unfit(PLACE if not fault.do else fault.accepted, fault.nearest, fault.do) from None


def _handover(value: object, day: date) -> bool:
    del day
    if not isinstance(value, bool):
        raise _Unfit("true or false")
    return value


def _until(value: object, day: date) -> date:
    try:
        found = date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        raise _Unfit(DATE) from None
    if not isinstance(found, date) or isinstance(found, datetime):
        raise _Unfit(DATE)
    if found < day:
        raise _Unfit(f"a day from {day} on", do="If it has ended, tell who employs them now.")
    return found


def _readers() -> Iterator[tuple[str, Callable[[object, date], Any]]]:
    yield from ((key, _worded(words)) for key, words in WORDS.items())
    yield from (("home", _place), ("place", _place), ("handover", _handover), ("until", _until))


_READERS: Final = dict(_readers())


def _reader(key: str) -> Callable[[object, date], Any]:
    if key not in _READERS:
        near = nearest(key[:LINE_LIMIT], _READERS)
        raise _Unfit(one_of(_READERS), near, said="an unknown key")
    return _READERS[key]
