"""A spreadsheet that computes every number anew finds what NumPy finds: figures and quantiles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from openpyxl import Workbook
from tests.cases import OFFERS_OF_ALL_KINDS, SCENARIOS, SMALL, case_of, changed, example_case
from tests.properties.test_policies import RULED
from tests.properties.test_policies import case as ruled_case
from tests.spreadsheets import (
    SHEET,
    TENTHS,
    UNLIMITED,
    Plain,
    every_figure,
    ledger_figures,
    needs_office,
    recalculated,
)
from tests.todays_ways import WAYS, standing

from whowhere.model.case import Case
from whowhere.model.figures import (
    OF_PATHS,
    OF_RULES,
    OF_SOFTWARE,
    graph_in_parts,
    graph_in_parts_with,
    model_graph,
)
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.central import CentralLeaves
from whowhere.simulate.leaves import DrawnLeaves
from whowhere.simulate.outcomes import Futures

CLOSE = 1e-10
"""Largest relative difference that is let pass; 3e-12 was the largest seen."""
NOTHING = 1e-1
"""What counts as zero where the exact answer is: months less months leave a rest of rounding."""
FUTURES = 8
NAMES = SCENARIOS
IN_PARTS = ("three parts", "three partners")
ON_THE_WAY = {
    "places": ["home", "PL"],
    "paths": [{"first": "employer_of_record@PL", "then": "own_staff@PL", "after_months": 12}],
}
DATED = ("by date", "parts by date", "season", "parts in season")
SEASON = {"11": 1.3, "12": 1.8}
BY_DATE = [
    {"role": "support agent", "heads": {"2027-01": 10, "2027-09": 16}, "level": "mid"},
    {"role": "support team lead", "heads": {"2027-01": 1, "2028-02": 0.5}, "level": "senior"},
]


@dataclass(frozen=True)
class Told:
    """What a case's plain layout says, and what LibreOffice made of it."""

    plain: Plain
    numbers: Array
    """Shape (rows, columns and three more): nothing stands in the three but for totals."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Told]:
    folder = tmp_path_factory.mktemp("reading")
    plains = {name: _central(example_case(name)) for name in NAMES}
    for way in IN_PARTS:
        plains[way] = _central(case_of(changed(SMALL, **standing(WAYS[way]))))
    plains["by date"] = _central(case_of(changed(SMALL, work__roles=BY_DATE)))
    in_parts = changed(SMALL, **standing(WAYS["three parts"]), work__roles=BY_DATE)
    plains["parts by date"] = _central(case_of(in_parts))
    plains["season"] = _central(
        case_of(changed(SMALL, work__season=SEASON, offers=OFFERS_OF_ALL_KINDS))
    )
    plains["parts in season"] = _central(
        case_of(changed(SMALL, **standing(WAYS["three partners"]), work__season=SEASON))
    )
    plains["offers"] = _central(case_of(changed(SMALL, offers=OFFERS_OF_ALL_KINDS)))
    plains["software"] = _central(
        case_of(changed(SMALL, offers=OFFERS_OF_ALL_KINDS, automation={"kind": "voice"}))
    )
    plains |= {name: _central(ruled_case(name, "a team at home")) for name in RULED}
    plains["a bank's software"] = _central(ruled_case("a bank in the UK", "software"))
    plains["a path"] = _central(case_of(changed(SMALL, options=ON_THE_WAY, work__roles=BY_DATE)))
    plains["futures"] = _drawn(example_case("support-desk"))
    paths = {name: folder / f"{name}.xlsx" for name in plains}
    for name, plain in plains.items():
        plain.write(paths[name])
    books = recalculated(folder, *paths.values())
    return {
        name: Told(plain, _numbers(book, plain.columns + len(TENTHS)))
        for (name, plain), book in zip(plains.items(), books, strict=True)
    }


def _numbers(book: Workbook, columns: int) -> Array:
    rows = book[SHEET].iter_rows(min_col=2, max_col=1 + columns, values_only=True)
    return np.array(list(rows), dtype=np.float64)


def _central(case: Case) -> Plain:
    options = _mixed(case)
    roots = [*ledger_figures(case, options), *every_figure(case, options[-1])]
    return Plain(case, CentralLeaves(case, 1, {}), 1, roots)


def _mixed(case: Case) -> tuple[Option, ...]:
    """Return today's option and one of each engagement, each in another place where it can be."""
    found: dict[str, Option] = {}
    for option in case.options:
        places = {each.place for each in found.values()}
        if option.engagement not in found and option.place not in places | {case.home}:
            found[option.engagement] = option
    rest = {each.engagement: each for each in case.options}
    offered = (each for each in case.options if each.offer)
    return (case.as_is, *dict.fromkeys((*({**rest, **found}).values(), *offered)))


def _drawn(case: Case) -> Plain:
    options = case.options[:: len(case.options) // 2][:2]
    return Plain(
        case, DrawnLeaves(case, 1, FUTURES), FUTURES, ledger_figures(case, options), options
    )


@pytest.mark.slow
@needs_office
@pytest.mark.parametrize(
    "name",
    [
        *NAMES,
        *IN_PARTS,
        *DATED,
        *RULED,
        "a bank's software",
        "offers",
        "software",
        "a path",
        "futures",
    ],
)
def test_every_number_recomputed_is_numpys(told: dict[str, Told], name: str) -> None:
    found = told[name]
    wrong = {}
    for where, row in found.plain.rows.items():
        wanted = np.minimum(found.plain.number(*where), UNLIMITED)
        if not np.allclose(
            found.numbers[row, : found.plain.columns], wanted, rtol=CLOSE, atol=NOTHING * CLOSE
        ):
            wrong[where] = (found.numbers[row], wanted)
    assert len(found.plain.rows) > 1_000
    assert not wrong


@needs_office
def test_every_figure_of_the_model_is_among_them(told: dict[str, Told]) -> None:
    written = {name for each in told.values() for name, _ in each.plain.keys}
    graphs = (
        model_graph(),
        graph_in_parts(),
        graph_in_parts_with(*OF_PATHS, *OF_SOFTWARE, *OF_RULES),
    )
    assert written >= {name for graph in graphs for name in graph.figures}


@needs_office
def test_the_same_draws_give_the_same_costs_and_quantiles(told: dict[str, Told]) -> None:
    plain, numbers = told["futures"].plain, told["futures"].numbers
    futures = Futures(plain.case, 1, FUTURES)
    for row, option in enumerate(plain.totals, start=len(plain.rows)):
        cost = futures.outcome(option).cost
        np.testing.assert_allclose(numbers[row, :FUTURES], cost, rtol=CLOSE)
        wanted = np.quantile(cost, TENTHS)
        np.testing.assert_allclose(numbers[row, FUTURES:], wanted, rtol=CLOSE)
