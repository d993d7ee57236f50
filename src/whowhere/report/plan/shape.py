"""The shape of a plan as a document, of which ``make docs`` writes ``docs/plan.schema.json``.

The page has its types from there. Money is company currency, worth what it is at the decision.
"""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from whowhere.decide.portfolio.planning import Pending
from whowhere.decide.portfolio.solving import State
from whowhere.model.engagements import Engagement
from whowhere.model.software_kinds import Kind
from whowhere.report.plan.known_shape import (
    ChoiceSoftware,
    EngagementName,
    KnownFigure,
    LoneChoice,
    MoveMonths,
    RestsOn,
    documented,
)
from whowhere.report.wording.parts import PartDocument


class Spread(TypedDict):
    """What a plan costs over the futures."""

    mean: float
    p10: float
    p50: float
    p90: float


@documented
class Choice(TypedDict):
    """A part of a package, who does it, where, and from when."""

    package: str
    name: str
    option: str
    engagement: Engagement
    words: str
    """Engagement and place in running text."""
    place: str
    share: float
    """Share of the package's work."""
    year: int | None
    """Year in which the work moves; none where it stays."""
    moves: bool
    people: float
    """Beside software those who are left."""
    cost: float
    """Expected cost without what is shared."""
    set_up: float
    vendor: str | None
    """Who delivers it, as named; none for one's own people."""
    offer: str | None
    """The vendor whose offer it is; none at the model's own price."""
    mix: str | None
    """The mix that it is a part of, by id; none where it is an option by itself."""
    months: MoveMonths | None
    """When it moves; none where it stays."""
    rests_on: RestsOn
    automation: NotRequired[ChoiceSoftware]
    """Only where software does part of it."""


@documented
class Mix(TypedDict):
    """A package's work in parts that are taken together, as the portfolio states it."""

    package: str
    option: str
    words: str
    parts: list[PartDocument]
    fails: str | None
    """Why it was not weighed; none where it was."""


@documented
class Hub(TypedDict):
    """A site of one's own or a vendor, which several packages may share."""

    kind: Literal["site", "vendor"]
    name: str
    what: Literal["kept", "opened"]
    people: float
    packages: list[str]
    shared_cost: float
    """Mean cost that does not grow with the work there."""
    set_up: float


@documented
class Plan(TypedDict):
    """Who does each package, and where."""

    cost: Spread
    tail_cost: float
    """Mean cost in the worst twentieth of futures."""
    choices: list[Choice]
    hubs: list[Hub]
    closed_sites: list[str]


@documented
class Alternative(Plan):
    """A plan that is nearly as good and does much otherwise."""

    objective: float
    differs: float
    """Share of the work that is done otherwise."""


@documented
class Tip(TypedDict):
    """What would have to be true for the runner-up to cost less."""

    input: str
    words: str
    above: bool
    deviations: float


@documented
class RunnerUp(Plan):
    """The cheapest plan that is another one."""

    extra: float
    extra_at_least: float
    cheaper_in: float
    """Share of futures in which it costs less than the plan."""
    tipping: list[Tip]


@documented
class Solve(TypedDict):
    """How the plan was found, and what is proved of it."""

    aim: Literal["cvar", "cost"]
    tail_weight: float
    state: State
    objective: float | None
    bound: float | None
    gap: float | None
    building_seconds: float
    solving_seconds: float
    choices: int
    columns: int
    rows: int


@documented
class Rule(TypedDict):
    """A rule, how close the plan comes to it, and what it costs."""

    id: str
    words: str
    unit: Literal["share", "people", "money", "count"] | None
    closest: str | None
    value: float | None
    limit: float | None
    slack: float | None
    price: float | None
    """What dropping it would save at least."""
    price_at_most: float | None


class Place(TypedDict):
    """A place of today, of the plan or of another one."""

    place: str
    name: str
    latitude: float
    longitude: float
    is_home: bool
    people_before: float
    people_after: float


@documented
class Alone(TypedDict):
    """The packages decided one by one, beside the plan."""

    sum_of_cases: float
    put_together: float
    sharing_saves: float
    choices: list[LoneChoice]
    broken_rules: list[str]
    words: str


class Clash(TypedDict):
    """Rules that cannot all be kept."""

    rules: list[str]
    words: str


@documented
class PackageFound(TypedDict):
    """A package, and whether all nearly best plans do it alike."""

    package: str
    name: str
    work: float
    """Heads that it takes at home."""
    settled: bool | None
    software: NotRequired[Kind | None]
    """What software is weighed for it; only where some is for some package."""


class Driver(TypedDict):
    """A package that makes the bad tenth bad."""

    package: str
    extra: float


@documented
class BadTenth(TypedDict):
    """The costly end of the futures."""

    share: float
    cost: float
    before: float | None
    """What today's arrangement costs in those futures."""
    drivers: list[Driver]


class FrontierPoint(TypedDict):
    """A plan between cost and a second aim."""

    cost: float
    second: float
    moved: list[Choice]


class Frontier(TypedDict):
    """Plans of which none is better on both cost and a second aim."""

    second: str | None
    points: list[FrontierPoint]


@documented
class PlanDocument(TypedDict):
    """The answer to a portfolio."""

    title: str
    currency: str
    start: str
    horizon_months: int
    seed: int
    draws: int
    clocks: str
    """The release of the IANA time-zone database that all clocks come from."""
    verdict: str
    solve: Solve
    plan: Plan | None
    """None where no plan keeps every rule."""
    places: list[Place]
    engagements: list[EngagementName]
    before: Plan | None
    """Today's arrangement."""
    alone: Alone | None
    rules: list[Rule]
    clashes: list[Clash]
    alternatives: list[Alternative]
    near_best_share: float
    near_searched: bool
    """Whether plans near the best were looked for to the end; if not, there may be others."""
    packages: list[PackageFound]
    mixes: list[Mix]
    runner_up: RunnerUp | None
    bad_tenth: BadTenth | None
    frontier: Frontier
    answered_in_time: bool
    pending: list[Pending]
    """What is still being asked; nothing in a whole answer."""
    as_of: str
    figures: dict[str, KnownFigure]
    """What choices rest on most weakly, by name: that under which a user may set it."""
    notes: list[str]
    """What must be known of the plan as a whole, and is not in its numbers."""
