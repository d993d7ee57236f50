"""The charts of each answer: the page's own scenes, drawn when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from whowhere.report.media.scenes import Drawn

if TYPE_CHECKING:
    from whowhere.decide.compare.comparison import Comparison

if TYPE_CHECKING:  # each question brings what it draws; the others need not load it
    from whowhere.decide.budget.answer import OptionBudget
    from whowhere.decide.compare.break_even import BreakEven
    from whowhere.decide.overall.overall import Overall
    from whowhere.decide.profile.profile import OptionProfile
    from whowhere.decide.sensitivity.sensitivity import Sensitivity
    from whowhere.report.sweep.swept import Swept

Charts = Mapping[str, Callable[[], Drawn]]


def of_comparison(found: Comparison, pairs: Sequence[BreakEven]) -> Charts:
    """Return dots, bars and map, the way from today to the best, and a break-even if asked for."""
    from whowhere.decide.compare.leading import costs_of
    from whowhere.report.media.scenes import draw
    from whowhere.report.page import scene_data as data
    from whowhere.report.page.published_data import published_data

    charts = {
        "dots": lambda: draw("dots", data.dots_data(found, costs_of(found))),
        "bars": lambda: draw("bars", data.bars_data(found)),
        "world": lambda: draw("world", data.world_data(found)),
    }
    if (best := found.best) is not None:
        way = data.waterfall_data(found, found.as_is, best)
        charts["waterfall"] = lambda: draw("waterfall", way)
        if best is not found.as_is:
            rates = published_data(found.case, best)
            charts["published"] = lambda: draw("published", rates)
    if (overall := found.overall) is not None:
        charts["frontier"] = lambda: draw("frontier", data.frontier_data(found, overall))
    if pairs:
        curve = data.break_even_data(pairs[0], found.case)
        charts["break_even"] = lambda: draw("break_even", curve)
    return charts


def of_budget(found: OptionBudget) -> Charts:
    """Return the J-curve and the way from a year today to one at run rate; today has neither."""
    from whowhere.report.budget import drawings as data
    from whowhere.report.media.scenes import draw

    if found.is_today:
        return {}
    return {
        "j_curve": lambda: draw("j_curve", data.j_curve_data(found)),
        "waterfall": lambda: draw("waterfall", data.run_rate_data(found)),
    }


def of_sensitivity(found: Sensitivity) -> Charts:
    """Return the tornado of the two best options; nothing where there are no two."""
    from whowhere.report.media.scenes import draw
    from whowhere.report.page import scene_data as data

    swings, case = found.tornado, found.comparison.case
    if swings is None:
        return {}
    return {"tornado": lambda: draw("tornado", data.tornado_data(swings, case))}


def of_sweep(found: Swept) -> Charts:
    """Return the decision map; nothing where none was asked for."""
    from whowhere.report.media.scenes import draw
    from whowhere.report.sweep.drawings import map_data

    drawn = found.map
    return {"map": lambda: draw("decision_map", map_data(found.grid.title, drawn))} if drawn else {}


def of_overall(found: Overall) -> Charts:
    """Return the weights as one bar."""
    from whowhere.report.media.scenes import draw
    from whowhere.report.page import scene_data as data

    return {"weights": lambda: draw("weights", data.weights_data(found))}


def of_profiles(comparison: Comparison, found: Sequence[OptionProfile]) -> Charts:
    """Return who is at work when, one option below the other, and the steps of the first move."""
    from whowhere.report.media.scenes import draw
    from whowhere.report.page import scene_data as data

    case = comparison.case
    charts = {"ramp": lambda: draw("ramp", data.ramp_data(case, found))}
    moving = next((each for each in found if not case.is_at_work(each.result.option)), None)
    if moving is not None:
        steps = data.timeline_data(case, moving)
        charts["timeline"] = lambda: draw("timeline", steps)
    return charts
