"""What was found at a point, as rows of the tables of a sweep."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import isfinite
from typing import Any, Final, TypeAlias

from whowhere.decide.compare.levels import Level
from whowhere.decide.compare.results import Saving
from whowhere.decide.sensitivity.flips import Flip
from whowhere.decide.sweep.look import OptionLook, PointLook
from whowhere.model.case import Case
from whowhere.model.sweep.values import cell_of
from whowhere.quantities.estimates import Summary
from whowhere.quantities.faults import Fault, bounded
from whowhere.quantities.names import in_a_sentence
from whowhere.report.media.numbers import rounded
from whowhere.report.sweep.columns import TableName, axis_column
from whowhere.report.wording.options import option_said
from whowhere.report.wording.unknowns import stated

Row: TypeAlias = dict[str, object]
Rows: TypeAlias = dict[TableName, list[Row]]
ALL: Final = "all"
"""Keeps the cost of every option at each point."""
NOT_COMPARED: Final = "not compared at this point"


def rows_of(
    number: int, values: Mapping[str, Any], look: PointLook, options: Collection[str]
) -> Rows:
    """Return the rows of a point: of itself, of the options asked for, and of the first flips."""
    return {
        "points": [{"point": number, **_cells(values), **_point(look)}],
        "options": list(_options(number, look, options)),
        "flips": [_flip(number, rank, flip, look.case)
                  for rank, flip in enumerate(look.flips, start=1)],
    }  # fmt: skip


def fault_rows(number: int, values: Mapping[str, Any], faults: Sequence[Fault]) -> Rows:
    """Return the row of a point that has no answer, with the reasons."""
    said = " ".join(map(str, bounded(faults)))
    point: Row = {"point": number, **_cells(values), "fault": said}
    return {"points": [point], "options": [], "flips": []}


def _cells(values: Mapping[str, Any]) -> Row:
    cells = {axis_column(name): cell_of(value) for name, value in values.items()}
    return {
        name: cell.isoformat() if isinstance(cell, dt.date) else cell
        for name, cell in cells.items()
    }


def _point(look: PointLook) -> Row:
    case, best, today, rival = look.case, look.best, look.as_is, look.rival
    first_open = next((level.name for level in look.levels if not level.settled), None)
    row: Row = {
        "title": case.title,
        "as_of": case.as_of.isoformat(),
        "currency": case.currency,
        "compared": len(look.options),
        "admissible": sum(not option.fails for option in look.options),
        "today": today.id,
        **_tenths("today_cost", today.cost),
    }
    if best is None:
        return row
    return row | {
        "best": best.id,
        "best_name": option_said(best.option, case),
        **_levels(look.levels),
        "place_name": _place_name(look, best),
        "settled": first_open is None,
        "open_level": first_open,
        "chance": number_said(best.cheapest_share),
        **_tenths("cost", best.cost),
        **_tenths("saving", best.saving),
        "loss": number_said(best.saving.chance_of_loss),
        "rival": rival.id if rival else None,
        "rival_cost_p50": number_said(rival.cost.p50) if rival else None,
    }


def _place_name(look: PointLook, best: OptionLook) -> str:
    """Return the place that the futures speak for; of a mix of places, the mix."""
    place = next(level.best.key for level in look.levels if level.name == "place")
    known = look.case.places.get(place)
    return in_a_sentence(known) if known else option_said(best.option, look.case)


def _levels(levels: Sequence[Level]) -> Row:
    row: Row = {}
    for level in levels:
        row[level.name] = level.best.key
        row[f"{level.name}_share"] = number_said(level.best.share)
        row[f"{level.name}_settled"] = level.settled
    return row


def _options(number: int, look: PointLook, wanted: Collection[str]) -> Iterator[Row]:
    """Yield what the options asked for cost; one that is no option here says so."""
    case, known = look.case, look.by_id
    ids = (
        [option.id for option in look.options]
        if ALL in wanted
        else [case.option_meant(each) for each in wanted]
    )
    for option in dict.fromkeys(ids):
        row: Row = {"point": number, "option": option}
        if option not in known:
            yield row | {
                "meets_requirements": False,
                "fails": case.barred.get(option, NOT_COMPARED),
            }
            continue
        found = known[option]
        yield row | {
            "name": option_said(found.option, case),
            "meets_requirements": not found.fails,
            "fails": found.fails or None,
            **_tenths("cost", found.cost),
            "cost_mean": number_said(found.cost.mean),
            **_tenths("saving", found.saving),
            "loss": number_said(found.saving.chance_of_loss),
            "chance": number_said(found.cheapest_share),
        }


def _flip(number: int, rank: int, flip: Flip, case: Case) -> Row:
    trial = flip.trial
    likely, at = trial.likely, flip.at
    if not trial.is_factor:
        likely, at = (stated(trial.unknown, value, case) for value in (likely, at))
    return {
        "point": number,
        "rank": rank,
        "unknown": trial.unknown.id,
        "words": trial.unknown.words(case.places),
        "likely": number_said(likely),
        "at": number_said(at),
        "is_factor": trial.is_factor,
        "inside_range": not flip.is_beyond,
        "best_after": flip.best_after.id,
    }


def _tenths(name: str, of: Summary | Saving) -> Row:
    return {f"{name}_{tenth}": number_said(getattr(of, tenth)) for tenth in ("p10", "p50", "p90")}


def number_said(number: float) -> float | None:
    """Return a number as documents have it; what is not finite is missing, never a number."""
    return rounded(number) if isfinite(number) else None
