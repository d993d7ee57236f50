"""What a user asks of a desk of agents, read and checked: all faults at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import get_args

from whowhere.facts.practice import load_practice
from whowhere.interfaces.requests.software_asked import software_asked
from whowhere.model.hire_doubts import TO_ACCEPT
from whowhere.model.queues.doubted_contacts import busy_doubt, handle_doubt
from whowhere.model.queues.needed import MOST_AGENTS
from whowhere.model.queues.question import DeskQuestion
from whowhere.model.queues.queue import CallDemand, Model
from whowhere.model.queues.relieved import RelievedQuestion
from whowhere.model.queues.software_figures import SoftwareFigures
from whowhere.quantities.durations import parse_per_second, parse_seconds, parse_work
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number

LEVEL = 0.8
"""The share of callers that desks usually promise to answer in time."""
TIME = "a time above zero, such as 240s or 4 min, up to a week"
RATE = "a rate such as 720/h, 15 per min or 5000/day, up to 1,000 a second"
WEEK = 604_800.0


@dataclass
class _Reading:
    """Reads one word after the other and keeps what is wrong."""

    faults: list[Fault] = field(default_factory=list)

    def number(
        self, key: str, text: str, read: Callable[[str], float], limits: tuple[float, float],
        accepted: str,
    ) -> float:  # fmt: skip
        try:
            value = read(text)
        except UnreadNumber as error:
            given = error.given if error.do else text[:60]
            self.faults.append(Fault("", Argument(key), given, accepted, do=error.do))
            return float("nan")
        if not limits[0] <= value <= limits[1]:
            self.faults.append(Fault("", Argument(key), text[:60], accepted))
        return value


@dataclass(frozen=True)
class SeatsAsked:
    """The words of a question; ``None`` where one was left out."""

    calls: str
    handle: str
    agents: str | None
    within: str
    level: str | None
    patience: str | None
    model: str | None
    software: str | None = None
    """What software does that takes a part of the callers."""
    figures: Mapping[str, str | float | None] = field(default_factory=dict)
    """What was said of it, by name."""


def seats_asked(typed: SeatsAsked) -> RelievedQuestion:
    """Return the question that was typed. Raises ``Faults`` with all that is wrong."""
    faults: list[Fault] = []
    desk, figures = None, None
    try:
        desk = _desk(typed)
    except Faults as found:
        faults += found.faults
    try:
        figures = _software(typed)
    except Faults as found:
        faults += found.faults
    if desk is None or faults:
        raise Faults(faults)
    return RelievedQuestion(desk, figures)


def _software(typed: SeatsAsked) -> SoftwareFigures | None:
    """Return what is known of the software that was named; ``None`` if it does nothing at all."""
    if typed.software is None and all(each is None for each in typed.figures.values()):
        return None
    found = software_asked(typed.software, typed.figures)
    return None if found.does_nothing else found


def _desk(typed: SeatsAsked) -> DeskQuestion:
    reading = _Reading()
    demand = CallDemand(
        reading.number("calls", typed.calls, parse_per_second, (0, 1_000), RATE),
        reading.number("handle", typed.handle, parse_work, (1e-3, WEEK), TIME),
        reading.number("patience", typed.patience, parse_seconds, (1e-3, WEEK), TIME)
        if typed.patience
        else None,
    )
    within_s = reading.number("within", typed.within, parse_seconds, (0, WEEK), TIME)
    share = reading.number("level", typed.level or str(LEVEL), _share, (1e-9, 1 - 1e-9),
                           "a share above 0 and below 1, such as 0.8 or 80%")  # fmt: skip
    people = _people(reading, typed.agents)
    chosen = _model(reading, typed.model, typed.patience)
    if typed.level and typed.agents:
        do = "Leave out one: agents looks at a desk, level asks for the smallest."
        reading.faults.append(Fault("", Argument("level"), "given with agents", "only one", do=do))
    if not reading.faults and demand.load > MOST_AGENTS:
        reading.faults.append(_too_much(demand.load))
    if reading.faults:
        raise Faults(reading.faults)
    return DeskQuestion(chosen, demand, within_s, share, people)


def require_meant_desk(desk: DeskQuestion) -> None:
    """Ask about a desk that is hard to believe. Raises ``Faults``."""
    practice, demand = load_practice(), desk.demand
    asked = [(Argument("handle"), handle_doubt(demand.handle_s, practice))]
    if desk.agents:
        given = f"{desk.agents:,} for {demand.load:,.4g} calls under way at once"
        asked += [(Argument("agents"), busy_doubt(demand.load, desk.agents, practice, given))]
    if faults := [doubt.fault("", key, TO_ACCEPT) for key, doubt in asked if doubt]:
        raise Faults(faults)


def _people(reading: _Reading, agents: str | None) -> int | None:
    if agents is None:
        return None
    accepted = f"a whole number from 1 to {MOST_AGENTS:,}"
    value = reading.number("agents", agents, _whole, (1, MOST_AGENTS), accepted)
    return int(value) if value == value else None  # noqa: PLR0124 - not a number is a fault already


def _model(reading: _Reading, model: str | None, patience: str | None) -> Model:
    for known in get_args(Model):
        if model == known:
            if known == "a" and not patience:
                accepted = "given for callers who give up"
                reading.faults.append(
                    Fault(
                        "", Argument("patience"), "missing", accepted, do="Say one, such as 180s."
                    )
                )
            if known != "a" and patience:
                reading.faults.append(_unheard(known))
            return known  # type: ignore[no-any-return]
    if model is not None:
        accepted = "b (callers cannot wait), c (they wait) or a (they give up)"
        reading.faults.append(Fault("", Argument("model"), model[:60], accepted))
    return "a" if patience else "c"


def _unheard(model: Model) -> Fault:
    """Return the fault for a patience that a model leaves out of its answer."""
    meant = {"b": "in b callers cannot wait at all", "c": "in c callers wait for ever"}[model]
    do = "Leave model out, or write a, for callers who give up; or leave patience out."
    return Fault("", Argument("patience"), f"given for model {model}", f"model a: {meant}", do=do)


def _too_much(load: float) -> Fault:
    accepted = f"up to {MOST_AGENTS:,} calls under way at once"
    return Fault("", "calls times handle", f"{load:,.0f}", accepted, do="Split the desk.")


def _whole(text: str) -> float:
    found = read_number(text, "amount")
    if not found.is_integer():
        raise UnreadNumber(text, "is no whole number")
    return found


def _share(text: str) -> float:
    return read_number(text, "share")
