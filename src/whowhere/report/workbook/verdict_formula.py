"""The live verdict as a spreadsheet's formula: the same sentences, their holes filled by cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from whowhere.report.media.numbers import PERCENT
from whowhere.report.wording.sentences import SENTENCES, told


@dataclass(frozen=True)
class FormulaColumns:
    """Where a sheet holds what the verdict is made of: an address each, a row for an option."""

    counts: str
    """Projected medians of the options that meet every requirement; other cells are empty."""
    ids: str
    names: str
    costs: str
    are: str
    against: str
    """What each costs beyond today's way, a share."""

    def of(self, column: str, amount: str) -> str:
        """Return the formula of the cell of a column where the projected median is an amount."""
        return f"INDEX({column},MATCH({amount},{self.counts},0))"


def verdict_formula(columns: FormulaColumns, as_is: str, base: str) -> str:
    """Return the formula that says what ``verdict_now`` does; ``as_is`` is today's id."""
    counts, holes = columns.counts, _holes(columns, base)
    stays = f"{columns.of(columns.ids, f'MIN({counts})')}={_text(as_is)}"
    several = f"IF({stays},{joined('now_stays', holes)},{joined('now_moves', holes)})"
    only = joined("now_only", holes)
    nobody = _text(told("now_nobody"))
    return f"=IF(COUNT({counts})=0,{nobody},IF(COUNT({counts})=1,{only},{several}))"


def _holes(columns: FormulaColumns, base: str) -> dict[str, str]:
    """Return what fills the holes of the verdict's sentences, as formulas."""
    best, after = f"MIN({columns.counts})", f"SMALL({columns.counts},2)"
    name, saving = columns.of(columns.names, best), f"-{columns.of(columns.against, best)}"
    gap = {"percent": _percent(f"ABS({saving})"), "base": _text(base)}
    return {
        "name": name,
        "Name": f"UPPER(LEFT({name},1))&MID({name},2,200)",
        "costs": columns.of(columns.costs, best),
        "gap": f"IF({saving}>=0,{joined('below', gap)},{joined('above', gap)})",
        "next_are": columns.of(columns.are, after),
        "next": columns.of(columns.names, after),
        "dearer": _percent(f"({after}/{best}-1)"),
    }


def joined(name: str, holes: Mapping[str, str]) -> str:
    """Return a sentence as a formula that joins its words with what fills its holes."""
    parts = []
    for words, hole, _, _ in Formatter().parse(SENTENCES[name]):
        parts += [_text(words)] if words else []
        parts += [holes[hole]] if hole else []
    return "&".join(parts)


def _text(words: str) -> str:
    doubled = words.replace('"', '""')
    return f'"{doubled}"'


def _percent(share: str) -> str:
    return f'ROUND(100*{share},0)&"{PERCENT}"'
