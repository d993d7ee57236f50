"""What charts are drawn from: findings in the form that the page's scenes take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum
from typing import TYPE_CHECKING, Literal, TypeAlias

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.leading import (
    SHOWN,
    cheapest_by_place,
    dots_of,
    mean_parts,
    shown,
)
from whowhere.decide.compare.results import OptionResult
from whowhere.decide.overall.criteria import CRITERIA, CRITERION
from whowhere.decide.overall.traits import Trait
from whowhere.model.case import Case
from whowhere.model.cost_groups import PARTS
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.model.staged import Staged
from whowhere.quantities.estimates import Summary
from whowhere.quantities.names import capital, in_a_sentence
from whowhere.quantities.ranges import Array
from whowhere.report.media.documents import Document
from whowhere.report.media.terminal import money
from whowhere.report.wording.options import option_said

if TYPE_CHECKING:  # each question brings what it draws; the others need not load it
    from whowhere.decide.compare.break_even import BreakEven, Costs, Crossing
    from whowhere.decide.overall.overall import Overall
    from whowhere.decide.profile.profile import OptionProfile
    from whowhere.decide.sensitivity.tornado import Tornado

Kind: TypeAlias = Literal["own", "eor", "contractor", "vendor"]


def kind_of(engagement: Engagement) -> Kind:
    """Return which of the four kinds an engagement is that charts tell apart."""
    kinds: dict[Engagement, Kind] = {
        Engagement.OWN_STAFF: "own",
        Engagement.EMPLOYER_OF_RECORD: "eor",
        Engagement.CONTRACTOR: "contractor",
    }
    return kinds.get(engagement, "vendor")


def dots_data(comparison: Comparison, costs: Mapping[str, Array]) -> Document:
    """Return quantile dots of the options that ``costs`` has, lowest median first."""
    rows = [option for option in comparison.options if option.id in costs]
    return {
        "options": [{**_option(row, comparison), "dots": dots_of(costs[row.id])} for row in rows],
        "currency": comparison.case.currency,
        "today": comparison.as_is.cost.p50,
    }


def bars_data(comparison: Comparison, count: int = SHOWN) -> Document:
    """Return what the mean cost of each option that leads is made of, in a few parts."""
    return bars_of(comparison, shown(comparison, count))


def bars_of(comparison: Comparison, results: Sequence[OptionResult]) -> Document:
    """Return what the mean cost of some options is made of, in a few parts."""
    return {
        "options": [
            {**_option(each, comparison), "parts": parts_of(each, comparison.case)}
            for each in results
        ],
        "currency": comparison.case.currency,
    }


def parts_of(result: OptionResult, case: Case) -> list[Document]:
    """Return the means of an option's lines in a few groups; they sum to its mean cost."""
    return [
        {"id": part, "name": PARTS[part], "mean": mean}
        for part, mean in mean_parts(result, case).items()
    ]


def waterfall_data(comparison: Comparison, start: OptionResult, end: OptionResult) -> Document:
    """Return the way from what one option costs to what another does."""
    return {
        "from": {
            "name": _name(start.option, comparison.case),
            "parts": parts_of(start, comparison.case),
        },
        "to": {"name": _name(end.option, comparison.case), "parts": parts_of(end, comparison.case)},
        "currency": comparison.case.currency,
    }


def tornado_data(found: Tornado, case: Case, count: int = 10) -> Document:
    """Return how far each unknown moves the difference between two options."""
    return {
        "tornado": {
            "first": found.first.id,
            "second": found.second.id,
            "base": found.base,
            "swings": [
                {
                    "leaf": swing.unknown.id,
                    "words": swing.unknown.words(case.places),
                    "at_low": swing.at_low,
                    "at_high": swing.at_high,
                    "size": swing.size,
                }
                for swing in found.swings[:count]
            ],
        },
        "first": option_said(found.first, case),
        "second": option_said(found.second, case),
        "currency": case.currency,
        "count": count,
    }


def break_even_data(
    found: BreakEven, case: Case, by: Literal["months", "people"] = "months"
) -> Document:
    """Return what two options cost a month or a head as the horizon or the team grows."""
    pair = {option.id: option for option in case.options}
    people = fsum(role.heads for role in case.roles)
    return {
        "found": {
            "first": found.first,
            "second": found.second,
            "cheaper_now": found.cheaper_now,
            "people": [_crossing(person) for person in found.people],
            "months": [_crossing(month) for month in found.months],
            "by_people": [_costs(by_person) for by_person in found.by_people],
            "by_months": [_costs(by_month) for by_month in found.by_months],
        },
        "by": by,
        "first": _named(pair[found.first], case),
        "second": _named(pair[found.second], case),
        "currency": case.currency,
        "now": case.horizon_months if by == "months" else people,
    }


def world_data(comparison: Comparison) -> Document:
    """Return each place with the cheapest option there that meets every requirement."""
    case = comparison.case
    cheapest = cheapest_by_place(comparison)
    best = comparison.best
    lowest = in_a_sentence(case.places[best.option.place]) if best else ""
    where = f"The lowest median cost is in {lowest}." if best else ""
    return {
        "points": [_point(place, cheapest.get(place), comparison) for place in case.places],
        "label": f"{len(case.places)} places on a map. {where}".strip(),
        "column": f"Cheapest option there, median cost in {case.currency}",
    }


def weights_data(found: Overall) -> Document:
    """Return the weights as shares of a whole, and where another option would be first."""
    return {
        "weights": [
            {
                "id": criterion.id,
                "words": criterion.words,
                "share": found.weights[criterion.id],
                "flips": [
                    {"at": flip.at, "first": _name(flip.above, found.case)}
                    for flip in found.flips
                    if flip.criterion == criterion.id
                ],
            }
            for criterion in CRITERIA
        ]
    }


def frontier_data(comparison: Comparison, found: Overall, against: str = "control") -> Document:
    """Return options by their median cost and by one other criterion."""
    other = CRITERION[against]
    return {
        "points": [
            {
                **_named(option.option, comparison.case),
                "short": f"{Engagement(option.option.engagement).short}, {option.option.place}",
                "x": option.natural["cost"],
                "y": option.natural[against],
                "qualifies": True,
                "isToday": option.option.id == comparison.as_is.id and comparison.case.team_today,
            }
            for option in found.options
        ],
        "x": _axis(CRITERION["cost"], f"median cost in {comparison.case.currency}"),
        "y": _axis(other, other.words),
    }


def _axis(trait: Trait, words: str) -> Document:
    """Return what stands along an axis, and how its numbers are written."""
    units = {"money": "money", "share": "share", "0 to 1": "share"}
    unit = units.get(trait.unit, "plain")
    return {"words": words, "moreIsBetter": trait.more_is_better, "unit": unit}


def ramp_data(case: Case, found: Sequence[OptionProfile]) -> Document:
    """Return who is at work in each month, here and there, and when the waves come."""
    return {"options": [_ramp(profile, case) for profile in found]}


def timeline_data(case: Case, found: OptionProfile) -> Document:
    """Return the steps of one option's move, each from its start to its end, with their ranges."""
    path = case.paths.get(found.result.option.without_software.id)
    return {
        "name": _name(found.result.option, case),
        "dates": {name: _summary(of) for name, of in found.ramp.dates.items()},
        "team_today": case.team_today,
        "horizon": case.horizon_months,
        **({"turns": path.month} if isinstance(path, Staged) else {}),
    }


def _ramp(profile: OptionProfile, case: Case) -> Document:
    option, ramp = profile.result.option, profile.ramp
    waves = {"first": ramp.first, "half": ramp.half, "all": ramp.all,
             "full_output": ramp.full_output}  # fmt: skip
    return {
        "option": option.id,
        "name": _name(option, case),
        **{name: _summary(of) for name, of in waves.items()},
        "there": list(ramp.there),
        "here": list(ramp.here),
    }


def _option(each: OptionResult, comparison: Comparison) -> Document:
    best = comparison.best
    return {
        **_named(each.option, comparison.case),
        "cost": _summary(each.cost),
        "isBest": best is not None and each.id == best.id,
        "isToday": each.id == comparison.as_is.id and comparison.case.team_today,
    }


def _named(option: Option, case: Case) -> Document:
    return {
        "id": option.id,
        "name": _name(option, case),
        "kind": kind_of(Engagement(option.engagement)),
    }


def _name(option: Option, case: Case) -> str:
    return capital(option_said(option, case))


def _summary(of: Summary) -> Document:
    return {"mean": of.mean, "p10": of.p10, "p50": of.p50, "p90": of.p90}


def _crossing(each: Crossing) -> Document:
    return {"at": each.at, "below": each.below, "above": each.above}


def _costs(each: Costs) -> Document:
    return {"at": each.at, "first": _summary(each.first), "second": _summary(each.second)}


def _point(place: str, cheapest: OptionResult | None, comparison: Comparison) -> Document:
    case, best = comparison.case, comparison.best
    lies = case.reaches[place].place
    kind = kind_of(Engagement(cheapest.option.engagement)) if cheapest else "own"
    value = "no option there meets every requirement"
    if cheapest:
        value = f"{option_said(cheapest.option, case)}, {money(cheapest.cost.p50, case.currency)}"
    return {
        "id": place,
        "name": case.places[place],
        "latitude": lies.latitude,
        "longitude": lies.longitude,
        "kind": kind,
        "value": value,
        "isHome": place == case.home,
        "isSelected": best is not None and place == best.option.place,
        "isMissing": cheapest is None,
    }
