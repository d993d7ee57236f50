"""The page's model in TypeScript and this one: the same figures, futures, findings and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from tests.cases import EXAMPLES, SMALL, case_of, changed, example_case
from tests.page_build import build_engine
from whowhere.decide.break_even import break_even
from whowhere.decide.comparison import Comparison, compare
from whowhere.decide.flips import flips
from whowhere.decide.overall import overall
from whowhere.decide.tornado import tornado
from whowhere.model.case import Case
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Range
from whowhere.report.explanation import explain
from whowhere.report.page_case import page_case, page_figures
from whowhere.report.page_engine import PageEngine
from whowhere.report.relaxing import relaxed_sentences
from whowhere.report.verdict import verdict_sentence
from whowhere.simulate.outcomes import Futures

SEED = 7
NAMES = tuple(sorted(path.stem for path in EXAMPLES.glob("*.toml")))
AGREED = 1e-9
"""Relative difference that the page may have to this model; it has a thousandth of that."""


@cache
def engine_of(name: str, draws: int) -> PageEngine:
    build_engine()
    return PageEngine(page_case(example_case(name), SEED, draws))


def engine(case: Case, draws: int = 64) -> PageEngine:
    build_engine()
    return PageEngine(page_case(case, SEED, draws))


def small(**changes: Any) -> Case:
    return case_of(changed(SMALL, **changes))


def spots(case: Case) -> Iterator[tuple[Option, list[str]]]:
    """Yield each option with the figures that no option before it has had, here or at home."""
    graph, seen = model_graph(), set[tuple[str, Spot]]()
    for option in case.options:
        names = []
        for name in page_figures(case, option):
            key = (name, case.spot(option).within(graph.node(name).scopes))
            if name in graph.figures and key not in seen:
                seen.add(key)
                names.append(name)
        yield option, names


def worst_difference(mine: Any, theirs: Any) -> float:
    """Return the largest relative difference; nothing is compared with something as a whole."""
    one, other = (np.asarray(each, dtype=np.float64).ravel() for each in (mine, theirs))
    scale = np.maximum(np.abs(one), np.abs(other))
    return float(np.max(np.abs(one - other) / np.where(scale > 0, scale, 1)))


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_of_every_option_is_the_same_in_every_future(name: str) -> None:
    case, draws = example_case(name), 16
    futures, page = Futures(case, SEED, draws), engine_of(name, draws)
    worst, looked = 0.0, 0
    for option, names in spots(case):
        for figure, found in zip(names, page.values(option.id, names), strict=True):
            value = futures.evaluation.value(figure, case.spot(option))
            worst = max(worst, worst_difference(np.broadcast_to(value, value.shape), found))
            looked += 1
    print(name, looked, worst)
    assert looked > 1_000
    assert worst < AGREED
