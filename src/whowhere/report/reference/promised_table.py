"""What was claimed, planned and delivered elsewhere, beside the model's deals, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

import numpy as np

from whowhere.decide.promises import Kept, Tenths, kept, share_at_run_rate, share_between, tenths
from whowhere.decide.reality import DealResult
from whowhere.facts.claims import Claim, claims, median_delivered
from whowhere.facts.fact import Origin
from whowhere.facts.savings import LikeDeals, PublishedSaving, published_savings
from whowhere.model.deals import Deal
from whowhere.quantities.ranges import Array
from whowhere.report.media.numbers import of_hundred, whole_percent
from whowhere.report.reference.markdown import table
from whowhere.report.reference.promised_words import CLAIMED, CLAIMS, CLAIMS_WHY
from whowhere.report.reference.run_rate_table import ends_said, points_said

HEAD = ("Stage", "What", "Published", "Held against", "Deals", "Model", "8 in 10",
        "The model lies", "Source, status")  # fmt: skip
HEAD_OF_CLAIMS = ("Claim", "What came", "Share that came", "In the model's 8 in 10", "Source")
AGAINST = {"price": "saving on the price", "run rate": "run rate", "horizon": "horizon"}
"""Measures of the model; the others are shares of futures."""

NEAR = 3
"""Points by which one may miss the other, since both are told in round numbers."""


@dataclass(frozen=True)
class Held:
    """A measure of the model's deals that stands beside a published figure."""

    deals: int
    model: float
    """The mean, the median, or the share of futures, as the figure is held."""
    spread: Tenths | None
    """``None`` for a share of futures: it has no spread."""


Beside = tuple[PublishedSaving, Held]
"""A published figure, and what the model gives in its place."""


def beside(results: Sequence[DealResult]) -> list[Beside]:
    """Return every published figure with what deals like those that it speaks of come to."""
    return [(said, held(said, results)) for said in published_savings()]


def held(said: PublishedSaving, results: Iterable[DealResult]) -> Held:
    """Return what deals like those of a published figure come to in its own measure.

    Raises ``ValueError`` where there is no such deal.
    """
    like = [
        result for result in results if len(result.savings) and is_like(result.deal, said.reach)
    ]
    if said.measure == "share":
        least = -inf if said.least is None else said.least
        most = inf if said.most is None else said.most
        return Held(len(like), share_between(like, least, most), None)
    found = tenths([_measured(said, result) for result in like])
    return Held(len(like), found.mean if said.typical == "mean" else found.p50, found)


def is_like(deal: Deal, reach: LikeDeals) -> bool:
    """Whether a deal is one of those that a published figure speaks of."""
    facts = {
        "home": deal.home,
        "place": deal.option.place,
        "engagement": str(deal.option.engagement),
        "abroad": deal.is_abroad,
    }
    asked = reach.model_dump(exclude_none=True)
    return all(facts[name] == value for name, value in asked.items())


def _measured(said: PublishedSaving, result: DealResult) -> Array:
    if said.measure == "price":
        return np.array([result.gross])
    return result.run_rates if said.measure == "run rate" else result.savings


def promised_rows(found: Iterable[Beside]) -> list[tuple[str, ...]]:
    """Return a row for each published figure, with a link to who says so."""
    return [
        (said.stage, _what(said), published_said(said.ends), _against(said), str(ours.deals),
         whole_percent(ours.model), ends_said(ours.spread) if ours.spread else "-",
         _lies(said, ours), f"{_link(said.origin)}: {said.status}")
        for said, ours in found
    ]  # fmt: skip


def _what(said: PublishedSaving) -> str:
    return said.says if said.year is None else f"{said.says} ({said.year})"


def _link(origin: Origin) -> str:
    return f"[{origin.producer}]({origin.address})"


def published_said(ends: tuple[float, float]) -> str:
    """Say a published share: ``15%``, ``12 to 17%``, or ``60% and more`` without an upper end."""
    low, high = ends
    if high >= 1:
        return f"{whole_percent(low)} and more"
    return whole_percent(low) if low == high else f"{of_hundred(low)} to {whole_percent(high)}"


def _against(said: PublishedSaving) -> str:
    if said.measure == "share":
        return f"futures that saved {_between(said.least, said.most)}"
    return f"{AGAINST[said.measure]}, {said.typical}"


def _between(least: float | None, most: float | None) -> str:
    if least is None:
        return "nothing" if most == 0 else f"up to {whole_percent(most or 0)}"
    if most is None:
        return f"more than {whole_percent(least)}"
    return f"{of_hundred(least)} to {whole_percent(most)}"


def _lies(said: PublishedSaving, ours: Held) -> str:
    """Say where the model lies, and where outside, whether 8 of its futures in 10 reach so far."""
    words, (low, high) = standing(ours.model, said.ends), said.ends
    if ours.spread is None or not is_outside((said, ours)):
        return words
    reached = low <= ours.spread.p90 and high >= ours.spread.p10
    return f"{words}; its 8 in 10 {'reach' if reached else 'do not reach'} it"


def points_away(model: float, ends: tuple[float, float]) -> int:
    """Return by how many points of a hundred the model lies above what is published, or below.

    In whole points, as both are printed, so that what looks alike is alike.
    """
    ours, low, high = (int(of_hundred(share)) for share in (model, *ends))
    return max(ours - high, 0) + min(ours - low, 0)


def standing(model: float, ends: tuple[float, float]) -> str:
    """Say where the model lies beside what is published: inside, level, or how far outside."""
    points = points_away(model, ends)
    if points:
        return f"{points_said(abs(points))} {'above' if points > 0 else 'below'}"
    return "level" if ends[0] == ends[1] else "inside"


def is_outside(each: Beside) -> bool:
    """Whether the model lies outside what was published."""
    said, ours = each
    return points_away(ours.model, said.ends) != 0


def claim_rows(model: Kept) -> list[tuple[str, ...]]:
    """Return a row for each claim that was checked, and what the model's deals keep."""
    theirs = [_claim_row(claim, model) for claim in claims()]
    return [
        *theirs,
        ("The median of these", "-", whole_percent(median_delivered()),
         _is_in(median_delivered(), model), "-"),
        ("The model: the saving on the price, of which the horizon keeps", "median future",
         whole_percent(model.by_future.p50), ends_said(model.by_future), "-"),
        ("The same, all deals together", "mean of one by mean of the other",
         whole_percent(model.together), "-", "-"),
    ]  # fmt: skip


def _claim_row(of: Claim, model: Kept) -> tuple[str, ...]:
    return (of.claim, of.said, whole_percent(of.delivered), _is_in(of.delivered, model),
            _link(of.origin))  # fmt: skip


def _is_in(share: float, model: Kept) -> str:
    if model.by_future.p10 <= share <= model.by_future.p90:
        return "yes"
    return "no: above" if share > model.by_future.p90 else "no: below"


def promised_part(signed: Sequence[DealResult]) -> str:
    """Return what was claimed, planned and delivered beside signed deals, as Markdown."""
    found, model = beside(signed), kept(signed)
    tables = table(HEAD, promised_rows(found)), table(HEAD_OF_CLAIMS, claim_rows(model))
    words = _counted(found, signed)
    return f"{words}\n{tables[0]}\n\n{CLAIMS}\n{tables[1]}\n\n{CLAIMS_WHY}".rstrip("\n")


def _counted(found: Sequence[Beside], signed: Sequence[DealResult]) -> str:
    """Say how many figures hold the model, and how often sellers' first claim is reached."""
    away = [abs(points_away(ours.model, said.ends)) for said, ours in found]
    claim = next(said.ends for said, _ in found if said.stage == "claimed")
    return CLAIMED.format(
        published=len(found),
        inside=away.count(0),
        close=sum(0 < points <= NEAR for points in away),
        near=NEAR,
        outside=sum(points > NEAR for points in away),
        claim=published_said(claim),
        at_run_rate=whole_percent(share_at_run_rate(signed, claim[0])),
        over_horizon=whole_percent(share_between(signed, claim[0], inf)),
    )
