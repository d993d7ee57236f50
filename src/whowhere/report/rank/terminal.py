"""A ranking of a decision table for the terminal: the order, where methods differ, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Final

import numpy as np
from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.ranking.ahp import TOLERABLE, Hierarchy
from whowhere.decide.ranking.contested import Contested
from whowhere.decide.ranking.disagreement import COMPARED
from whowhere.decide.ranking.ranked import RankedTable
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import print_list, short
from whowhere.report.rank.document import EQUAL, JUDGED, TIES, Ranking, without_influence

SWAPS: Final = 8
"""Contested pairs that are told in words."""
LARGE: Final = 1e6
"""From here on a score is written in powers of ten."""
NAME_WIDTH: Final = 24
"""Columns for rank and name, beside which methods are written out in full if they fit."""
NAMED: Final = 4
"""Names that are listed before the rest is counted."""


def print_ranking(console: Console, ranking: Ranking, top: int) -> None:
    """Print the first ``top`` alternatives, and what a reader should know of their order."""
    console.print(_verdict(ranking), style="bold")
    console.print()
    console.print(_heading(ranking), style="dim")
    order = _order(ranking)
    alone = len(ranking.ranked) == 1
    table = (_alone if alone else _compared)(ranking, order[:top], console.width)
    console.print(table)
    if len(order) > top:
        console.print(f"{len(order) - top:,} more are not shown: add --top {len(order)}.")
    if not alone:
        print_list(console, "Where the methods disagree, and what makes the difference", [
            *_swaps(ranking)
        ])  # fmt: skip
    print_list(console, "What each method looks at", _looks(ranking))
    print_list(console, "Methods that cannot take this table", _refused(ranking))
    print_list(console, "What stands behind the weights", _judgements(ranking.hierarchy))
    print_list(console, "Good to know", _notes(ranking))


def _verdict(ranking: Ranking) -> str:
    firsts = {
        each.method.title: [
            name
            for name, rank in zip(ranking.table.alternatives, each.ranks, strict=True)
            if rank == 1
        ]
        for each in ranking.ranked
    }
    if len(firsts) == 1:
        method, names = next(iter(firsts.items()))
        return f"{_some(names)} {'come' if len(names) > 1 else 'comes'} first by {method}."
    winners: dict[str, int] = {}
    for names in firsts.values():
        for name in names:
            winners[name] = winners.get(name, 0) + 1
    ordered = sorted(winners, key=lambda name: -winners[name])
    best, count = ordered[0], winners[ordered[0]]
    if count == len(firsts):
        return f"{best} comes first by {'both' if count == 2 else f'all {count}'} methods."
    others = [f"{name} by {winners[name]}" for name in ordered[1:]]
    return f"{best} comes first by {count} of {len(firsts)} methods, {_some(others)}."


def _some(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")


def _heading(ranking: Ranking) -> str:
    table = ranking.table
    shares = sorted(
        zip(table.criteria, table.weights, table.maximise, strict=True), key=lambda each: -each[1]
    )
    words = [
        f"{name} {whole_percent(weight)} ({'more' if more else 'less'} is better)"
        for name, weight, more in shares
        if weight > 0
    ]
    source = {EQUAL: "none given, so all alike", JUDGED: "from your pairwise judgements"}.get(
        ranking.weights_from, "yours, as shares of their sum"
    )
    said = f"{len(table.alternatives):,} alternatives, {len(table.criteria)} criteria."
    return f"{said} Weights ({source}): {_some_weights(words)}."


def _some_weights(words: Sequence[str]) -> str:
    most = 8
    more = len(words) - most
    return ", ".join(words[:most]) + (f" and {more} lighter ones" if more > 0 else "")


def _order(ranking: Ranking) -> list[int]:
    """Return alternatives by their middle rank over the methods, then by their best."""
    found = [tuple(each.ranks[at] for each in ranking.ranked) for at in _places(ranking)]
    return sorted(_places(ranking), key=lambda at: (median(found[at]), min(found[at]), at))


def _places(ranking: Ranking) -> range:
    return range(len(ranking.table.alternatives))


def _columns(table: Table, names: Iterable[str]) -> None:
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Alternative", overflow="fold")
    for name in names:
        table.add_column(name, justify="right")


def _alone(ranking: Ranking, shown: Sequence[int], width: int) -> Table:
    """Return the ranks and scores of one method, with the quantities behind them."""
    del width
    ranked = ranking.ranked[0]
    count = len(ranking.table.alternatives)
    behind = {
        name.replace("_", " "): value
        for name, value in ranked.scored.details.items()
        if isinstance(value, np.ndarray) and value.shape == (count,)
    }
    scores = ranked.scored.scores
    if "outranks_count" in ranked.scored.details:  # then the score counts, too
        scores = scores.astype(np.int64)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    _columns(table, ["Score", *behind])
    for at in shown:
        values: list[float | np.int64] = [scores[at], *(value[at] for value in behind.values())]
        table.add_row(
            str(ranked.ranks[at]), ranking.table.alternatives[at],
            *map(_figure, values),
        )  # fmt: skip
    return table


def _figure(value: float | np.int64) -> str:
    """Write a score: four decimals, none where it counts something."""
    if isinstance(value, np.int64):
        return str(value)
    return f"{value:.4f}" if abs(value) < LARGE else f"{value:.4g}"


def _compared(ranking: Ranking, shown: Sequence[int], width: int) -> Table:
    """Return the rank by each method; the first column is the middle one."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    names = [each.method.name for each in ranking.ranked]
    if sum(len(name) + 2 for name in names) + NAME_WIDTH > width:
        names = [name[:4] for name in names]
    _columns(table, names)
    for at in shown:
        found = [each.ranks[at] for each in ranking.ranked]
        ranks = [f"{each}" for each in found]
        table.add_row(f"{median(found):g}", ranking.table.alternatives[at], *ranks)
    return table


def _swaps(ranking: Ranking) -> Iterator[str]:
    if not ranking.contested:
        yield "Nowhere: no two methods put any two alternatives in opposite orders."
        return
    for pair in ranking.contested[:SWAPS]:
        yield _swap(pair)
    more = len(ranking.contested) - SWAPS
    if more > 0:
        yield f"{more} more pairs: --json."
    if len(ranking.table.alternatives) > COMPARED:
        yield f"Looked for among the {COMPARED} alternatives that rank highest with any method."


def _swap(pair: Contested) -> str:
    said = (
        f"{pair.ahead} before {pair.behind} by {', '.join(pair.for_ahead)}; the other way round"
        f" by {', '.join(pair.for_behind)}"
    )
    return f"{said}. {_driver(pair)}"


def _driver(pair: Contested) -> str:
    if not pair.opposed:
        return "What drives it was not looked into."
    if not pair.driven_by:
        return "No single criterion drives it."
    whole = [name for name, count in pair.driven_by if count == pair.opposed]
    if whole:
        return f"Without {', or without '.join(whole[:2])}, the methods would agree."
    name, count = pair.driven_by[0]
    return (
        f"Driven most by {name}: without it {count} of {pair.opposed} such pairs of methods agree."
    )


def _looks(ranking: Ranking) -> Iterator[str]:
    for each in ranking.ranked:
        used = ", ".join(
            f"{name.replace('_', ' ')} {_setting(value)}"
            for name, value in each.settings.items()
            if _setting(value)
        )
        better = "; a low score is good" if each.method.low_is_best else ""
        with_ = f" With {used}." if used else ""
        yield f"{each.method.title}: {each.method.looks_at}{better} ({each.method.source}).{with_}"


def _setting(value: object) -> str:
    """Return a parameter in words: nothing where it is not set."""
    if isinstance(value, tuple):
        kinds = dict.fromkeys(value)
        return _setting(value[0]) if len(kinds) == 1 else "by criterion"
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _refused(ranking: Ranking) -> Iterator[str]:
    for name, faults in ranking.refused.items():
        first, more = faults.faults[0], len(faults.faults) - 1
        where = f" ({first.where})" if first.where else ""
        rest = f" And {more} more like it." if more else ""
        yield f"{name}: {first.key} is {first.given}{where}; accepted: {first.accepted}.{rest}"


def _judgements(found: Hierarchy | None) -> Iterator[str]:
    if found is None:
        return
    shares = ", ".join(
        f"{name} {100 * weight:.1f}%"
        for name, weight in zip(found.criteria, found.weights, strict=True)
    )
    yield f"Pairwise judgements (AHP): {shares}."
    if found.consistency_ratio is None:
        yield f"Consistency index {found.consistency_index:.3f}; no ratio beyond 15 criteria."
    else:
        yield (
            f"Consistency ratio {found.consistency_ratio:.3f}, {_tolerable(found)}"
            f" (index {found.consistency_index:.4f}, random index {found.random_index:.2f},"
            " Saaty 1980)."
        )
    if worst := found.most_inconsistent:
        yield (
            f"The judgement that fits the others least: {worst.row} over {worst.column},"
            f" {short(worst.given)} times; {short(worst.fitting)} would fit."
        )
    if found.rounded:
        yield "Rounded reverse judgements were taken as exactly 1 over the judgement above 1."


def _tolerable(found: Hierarchy) -> str:
    limit = f"{TOLERABLE:.2f}"
    if found.is_tolerable:
        return f"within the {limit} that is usually accepted"
    return f"ABOVE the {limit} that is usually accepted: the judgements contradict each other"


def _notes(ranking: Ranking) -> Iterator[str]:
    if ranking.table.sheet:
        yield f"Read from the sheet {ranking.table.sheet!r} of the workbook."
    for each in ranking.ranked:
        yield from _findings(each, ranking)
    if idle := without_influence(ranking.table):
        yield f"Cannot move the order, alike in all or without weight: {_some(idle)}."
    if len(ranking.ranked) > 1:
        yield "The first column is the middle one of the ranks. The scores: --json or --csv."
    yield f"Ranks: {TIES}. Another weight or method may turn the order; no ranking is a proof."


def _findings(ranked: RankedTable, ranking: Ranking) -> Iterator[str]:
    """Say what a method tells besides ranks."""
    names, details = ranking.table.alternatives, ranked.scored.details
    if "compromise" in details:
        places: list[int] = details["compromise"]  # type: ignore[assignment]
        proposed = _some([names[at] for at in places])
        clear = "clearly enough ahead" if len(places) == 1 else "not clearly apart"
        yield f"VIKOR proposes {proposed}: {clear}."
    if "kernel" in details:
        kept: list[int] = details["kernel"]  # type: ignore[assignment]
        yield (
            f"ELECTRE I keeps {_some([names[at] for at in kept])}; each other one is outranked by"
            " one of these. Its scores: how many one outranks, less how many outrank it."
        )
