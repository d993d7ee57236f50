"""A comparison as a tidy table: one number in each row, for programs that draw and pivot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.results import OptionResult
from whowhere.quantities.estimates import Summary
from whowhere.report.media.numbers import rounded
from whowhere.report.media.unrunnable import unrunnable

TableRow = dict[str, object]
TENTHS = ("p10", "p50", "p90")


class TidyNumber(NamedTuple):
    """One number of an option."""

    line: str
    phase: str
    statistic: str
    value: float | None
    unit: str


def data_rows(comparison: Comparison) -> list[TableRow]:
    """Return a row for each number: an option's lines first, then what they add up to."""
    return [
        _row(option, number, comparison.case.currency)
        for option in comparison.options
        for number in (*_lines(option), *_results(option))
    ]


def _row(option: OptionResult, number: TidyNumber, currency: str) -> TableRow:
    return {
        "option": unrunnable(option.id),
        "engagement": str(option.option.engagement),
        "place": option.option.place,
        "line": number.line,
        "phase": number.phase,
        "statistic": number.statistic,
        "value": None if number.value is None else rounded(number.value),
        "unit": number.unit.replace("money", currency),
        "meets_requirements": not option.fails,
    }


def _lines(option: OptionResult) -> Iterator[TidyNumber]:
    for line in option.lines:
        yield from _summary(line.line.id, line.line.phase, line.amount, "money")


def _results(option: OptionResult) -> Iterator[TidyNumber]:
    yield from _summary("total", "all", option.cost, "money")
    yield from _summary("steady_month", "run", option.steady.month, "money")
    yield from _summary("set_up", "set_up", option.set_up, "money")
    yield from _summary("cost_per_useful_hour", "all", option.cost_per_useful_hour, "money/hour")
    for name in TENTHS:
        yield TidyNumber("saving", "all", name, getattr(option.saving, name), "share of the as-is")
        steady = getattr(option.steady.saving, name)
        yield TidyNumber("steady_saving", "all", name, steady, "share of the as-is")
        yield TidyNumber("payback", "all", name, getattr(option.payback_month, name), "month")
    shares = {
        "loss": option.saving.chance_of_loss,
        "cheapest": option.cheapest_share,
        "event": option.risk.chance,
    }
    for name, share in shares.items():
        yield TidyNumber(name, "all", "chance", share, "share of futures")
    yield TidyNumber("expected_loss", "risk", "mean", option.risk.expected, "money")
    yield TidyNumber("tail_loss", "risk", "mean", option.risk.tail, "money")


def _summary(line: str, phase: str, of: Summary, unit: str) -> Iterator[TidyNumber]:
    for name in ("mean", *TENTHS):
        yield TidyNumber(line, phase, name, getattr(of, name), unit)
