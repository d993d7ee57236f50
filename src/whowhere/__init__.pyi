"""Who should do this work, and where? Written by `make docs` from the questions."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeAlias

from whowhere.interfaces.python.files import examples as examples
from whowhere.interfaces.python.files import write_report as write_report
from whowhere.interfaces.python.results import Answer as Answer
from whowhere.interfaces.python.results import Comparison as Comparison
from whowhere.quantities.faults import Fault as Fault
from whowhere.quantities.faults import Faults as Faults

SourceLike: TypeAlias = str | Path | Mapping[str, Any]

def compare(
    scenario: SourceLike,
    *,
    pairs: Sequence[tuple[str, str]] = (),
    mix: Literal["auto"] | None = None,
    as_of: date | None = None,
    yes: bool = False,
    set: str | Sequence[str] = (),
    seed: int = 1,
    draws: int = 8192,
) -> Comparison:
    """Compare every option of a scenario: who should do the work, and where."""

def offers(
    scenario: SourceLike,
    *,
    as_of: date | None = None,
    yes: bool = False,
    set: str | Sequence[str] = (),
    seed: int = 1,
    draws: int = 8192,
) -> Answer:
    """Level vendors' offers: from the price on each card to the cost of the same work."""

def automate(
    scenario: SourceLike,
    *,
    kind: Literal["written contacts", "voice", "documents", "coding assistant", "agent assist"]
    | None = None,
    as_of: date | None = None,
    yes: bool = False,
    set: str | Sequence[str] = (),
    seed: int = 1,
    draws: int = 8192,
) -> Answer:
    """Say what software that does part of the work is worth, under which people, and when not."""

def budget(
    scenario: SourceLike,
    *,
    option: str | None = None,
    by: Literal["month", "quarter", "year"] = "year",
    as_of: date | None = None,
    yes: bool = False,
    set: str | Sequence[str] = (),
    seed: int = 1,
    draws: int = 8192,
) -> Answer:
    """Put an option into a budget: profit and loss, cash and people by fiscal year."""

def whatif(
    scenario: SourceLike,
    set: str | Sequence[str],
    *,
    time_limit: float | None = None,
    as_of: date | None = None,
    yes: bool = False,
    seed: int = 1,
    draws: int = 8192,
) -> Answer:
    """Show the verdict and every option before and after other values; of a portfolio its plan."""

def sweep(
    grid: SourceLike,
    output: str | Path | None = None,
    *,
    map: str | None = None,
    by: Literal["option", "change", "distance", "place", "engagement", "software"] = "option",
    workers: int | None = None,
    cluster: str | Executor | None = None,
    format: Literal["csv", "parquet"] | None = None,
    again: bool = False,
    as_of: date | None = None,
    yes: bool = False,
) -> Answer:
    """Sweep a grid of points near a scenario: where does the answer turn?"""

def overall(
    scenario: SourceLike,
    weights: Mapping[str, float | str] | None = None,
    *,
    as_of: date | None = None,
    yes: bool = False,
    set: str | Sequence[str] = (),
    seed: int = 1,
    draws: int = 8192,
) -> Answer:
    """Weigh the options by cost, capability, risk, control, speed and flexibility."""

def sensitivity(
    scenario: SourceLike,
    *,
    as_of: date | None = None,
    yes: bool = False,
    set: str | Sequence[str] = (),
    seed: int = 1,
    draws: int = 8192,
) -> Answer:
    """Show which inputs move the answer most, and at which values another option becomes best."""

def learn(
    scenario: SourceLike,
    groups: str | Sequence[str] = (),
    *,
    as_of: date | None = None,
    yes: bool = False,
    set: str | Sequence[str] = (),
    seed: int = 1,
    draws: int = 8192,
) -> Answer:
    """Say which unknowns are worth finding out before deciding, and for how much at most."""

def explain(
    scenario: SourceLike,
    option: str,
    line: str | None = None,
    *,
    as_of: date | None = None,
    yes: bool = False,
    set: str | Sequence[str] = (),
    seed: int = 1,
    draws: int = 8192,
) -> Answer:
    """Show the tree behind a number, down to facts and their sources."""

def profile(
    scenario: SourceLike,
    options: str | Sequence[str],
    *,
    as_of: date | None = None,
    yes: bool = False,
    set: str | Sequence[str] = (),
    seed: int = 1,
    draws: int = 8192,
) -> Answer:
    """Show options side by side: meaning, control, cost, time, risk, exit, flexibility."""

def plan(
    portfolio: SourceLike,
    *,
    aim: Literal["cost", "cvar"] = "cost",
    tail_weight: float = 0.5,
    frontier: str | None = None,
    time_limit: float | None = None,
    gap: float | None = None,
    seed: int = 1,
    draws: int = 1024,
    as_of: date | None = None,
    yes: bool = False,
) -> Answer:
    """Plan many pieces of work at once: who, where and in which year, under your rules."""

def places(
    scenario: SourceLike | None = None,
    weights: Mapping[str, float | str] | None = None,
    *,
    top: int | None = None,
    as_of: date | None = None,
    yes: bool = False,
) -> Answer:
    """Rank all countries for a scenario's work, or for office work in general."""

def rank(
    table: str | dict[str, Any],
    method: str | Sequence[str] = (),
    *,
    weights: str | None = None,
    ahp: str | None = None,
    directions: str | None = None,
    parameters: str | Sequence[str] = (),
    top: int | None = None,
) -> Answer:
    """Rank the alternatives of any decision table by one method or several."""

def hours(
    *places: str,
    date: date | None = None,
    work: str = "9-17",
    shift_abroad: str | None = None,
    need: str | float | None = None,
) -> Answer:
    """Show which working hours PLACES share, day by day over a real year."""

def hire(
    place: str | Sequence[str] = (),
    gross: str | float | None = None,
    *,
    months: float | None = None,
    budget: str | float | None = None,
    currency: str = "",
    role: str | None = None,
    level: Literal["junior", "mid", "senior", "lead"] = "mid",
    heads: float | None = None,
    as_of: date | None = None,
    yes: bool = False,
) -> Answer:
    """Print what one employee costs an employer in PLACE, line by line."""

def facts_of(
    place: str,
    role: str | None = None,
    *,
    as_of: date | None = None,
) -> Answer:
    """Print every figure of PLACE with unit, range, status, source and date."""

def classify(
    *,
    employer: str | None = None,
    directs: str | None = None,
    home: str | None = None,
    place: str | None = None,
    entity: str | None = None,
    answers_for: str | None = None,
    handover: bool | None = None,
    until: str | None = None,
    premises: str | None = None,
    clients: str | None = None,
    software: str | None = None,
    as_of: date | None = None,
) -> Answer:
    """Say what an arrangement is called, why, and what it is not."""

def glossary(
    term: str = "",
) -> Answer:
    """Say what TERM means, what it is not, and what to look up next; without it, list all terms."""

def seats(
    calls: str,
    handle: str,
    *,
    agents: int | str | None = None,
    within: str = "20s",
    level: str | float | None = None,
    patience: str | None = None,
    model: str | None = None,
    software: str | None = None,
    share_solved: str | float | None = None,
    work_saved: str | float | None = None,
    rest_harder: str | float | None = None,
    more_asked: str | float | None = None,
    checked_share: str | float | None = None,
    assist_gain: str | float | None = None,
    yes: bool = False,
) -> Answer:
    """How many people must be on duty to answer callers in time, and what callers then meet."""

def workspace(
    folder: str | Path,
) -> Answer:
    """List what is in FOLDER: each scenario, portfolio, week of demand and grid, and its faults."""

def diff(
    a: str | Path,
    b: str | Path,
    *,
    seed: int = 1,
    draws: int = 8192,
    as_of: date | None = None,
) -> Answer:
    """Say how scenario B differs from scenario A: key by key, in verdict and in costs."""

def recheck(
    folder: str | Path,
    *,
    since: date | None = None,
    seed: int = 1,
    draws: int = 8192,
    as_of: date | None = None,
) -> Answer:
    """Answer every scenario in FOLDER with the figures of an earlier day and of now."""

def staff(
    staffing: SourceLike,
    *,
    sites: str | Sequence[str] = (),
    gap: float = 0.02,
    no_nights: bool = False,
    as_of: date | None = None,
    yes: bool = False,
) -> Answer:
    """From demand to seats, shifts, heads and cost: who works when, and where."""
