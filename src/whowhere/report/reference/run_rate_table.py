"""The saving at run rate beside the saving over the horizon, by kind of deal, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from whowhere.decide.promises import Tenths, promised
from whowhere.decide.reality import DealResult
from whowhere.model.classify.situation import Where
from whowhere.model.engagements import Engagement
from whowhere.report.media.numbers import of_hundred, whole_percent
from whowhere.report.reference.markdown import table
from whowhere.report.reference.promised_words import RUN_RATES, RUN_RATES_WHY

HEAD = (
    "Group", "Deals", "Run rate, median", "8 in 10", "Horizon, median", "8 in 10",
    "Lost between, median",
)  # fmt: skip
SIZES = (20, 60, inf)
"""Heads up to which a deal is of a class: thirds of those drawn, more or less."""

Group = tuple[str, list[DealResult]]
"""A kind of deal, and the deals of that kind."""


def run_rate_part(signed: Sequence[DealResult], least: int) -> str:
    """Return run rate beside horizon for each kind of signed deal, as Markdown."""
    rows = table(HEAD, run_rate_rows(signed, least))
    return f"{RUN_RATES.format(least=least)}\n{rows}\n\n{RUN_RATES_WHY}".rstrip("\n")


def run_rate_rows(results: Sequence[DealResult], least: int) -> list[tuple[str, ...]]:
    """Return a row for all deals, and one for each kind of which there are at least so many."""
    groups = (("All", list(results)), *_by_where(results), *_by_who(results), *_by_size(results))
    return [_row(name, inside) for name, inside in groups if len(inside) >= least]


def _by_where(results: Iterable[DealResult]) -> Iterator[Group]:
    for where in Where:
        yield str(where).capitalize(), [result for result in results if result.where == where]


def _by_who(results: Iterable[DealResult]) -> Iterator[Group]:
    for engagement in Engagement:
        of = [result for result in results if result.deal.option.engagement == engagement]
        for name, inside in _by_where(of):
            yield f"{engagement.plain}, {name.lower()}", inside


def _by_size(results: Iterable[DealResult]) -> Iterator[Group]:
    least = 0.0
    for most in SIZES:
        inside = [result for result in results if least < result.deal.heads <= most]
        name = f"up to {most} heads" if not least else f"{least + 1:.0f} to {most} heads"
        yield (name if most < inf else f"more than {least:.0f} heads"), inside
        least = most


def _row(name: str, inside: Sequence[DealResult]) -> tuple[str, ...]:
    of = promised(inside)
    lost = points_said(int(of_hundred(of.lost.p50)))
    return (
        name, str(of.deals), whole_percent(of.run_rate.p50), ends_said(of.run_rate),
        whole_percent(of.horizon.p50), ends_said(of.horizon), lost,
    )  # fmt: skip


def ends_said(of: Tenths) -> str:
    """Say where 8 futures in 10 lie: ``-14% to 70%``."""
    return f"{whole_percent(of.p10)} to {whole_percent(of.p90)}"


def points_said(points: int) -> str:
    """Say a difference of two shares, in points of a hundred: ``16 points``."""
    return f"{points} point" if abs(points) == 1 else f"{points} points"
