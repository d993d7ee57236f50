"""A sweep for the terminal: what is best where, what was refused, and where the answer turns."""

from __future__ import annotations

from string import ascii_uppercase
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from whowhere.decide.sweep.decision_map import DecisionMap, MapAxis, MapCell
from whowhere.quantities.names import capital, counted
from whowhere.report.media.numbers import whole_percent
from whowhere.report.sweep.day_words import day_sentences
from whowhere.report.sweep.map_words import UNITS, boundary_sentences, step_said, value_said
from whowhere.report.sweep.swept import Swept

ROWS: Final = 24
"""Rows of a map that are printed; of more, so many at even distances."""
BEST: Final = 12
"""Best options that are listed."""
REFUSED: Final = 3
"""Refused points that are told in full."""
INKS: Final = ("cyan", "yellow", "magenta", "green", "blue", "red", "white")
"""Colours of the letters: the letters alone tell the answers apart."""
OTHER: Final = "?"
"""What stands for the answers beyond the alphabet."""
NOTHING: Final = "·"


def print_sweep(console: Console, found: Swept) -> None:
    """Print the findings of a sweep, its map first where one was asked for."""
    if found.map:
        for sentence in boundary_sentences(found.map):
            console.print(sentence, style="bold")
        console.print()
        _print_map(console, found.map)
        console.print()
    console.print(_heading(found), style="dim")
    if found.best:
        console.print(_best(found))
    if len(found.best) > BEST:
        console.print(f"{len(found.best) - BEST} more.")
    for sentence in day_sentences(found):
        console.print(sentence)
    _print_refused(console, found)
    if found.files:
        console.print(f"Tables: {', '.join(found.files)}.", style="dim")


def _print_refused(console: Console, found: Swept) -> None:
    for row in found.refused[:REFUSED]:
        said = row["fault"] or "no option is admissible"
        console.print(f"Point {row['point']} has no answer: {said}")
    if len(found.refused) > REFUSED:
        console.print(f"{len(found.refused) - REFUSED:,} more points have none; see fault.")


def _heading(found: Swept) -> str:
    axes = ", ".join(f"{axis.name} ({len(axis.values)})" if axis.span is None else axis.name
                     for axis in found.axes)  # fmt: skip
    points = counted(len(found.points), "point")
    return (
        f"{found.grid.title} {points} over {axes}; {found.grid.draws:,} futures each, seed"
        f" {found.grid.seed}, facts as of {found.as_of:%Y-%m-%d}."
    )


def _best(found: Swept) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("Best option")
    for heading in ("Points", "Share", "Settled"):
        table.add_column(heading, justify="right")
    for _, name, points, settled in found.best[:BEST]:
        share = whole_percent(points / len(found.points))
        table.add_row(capital(name), f"{points:,}", share, f"{settled:,}")
    return table


def _print_map(console: Console, drawn: DecisionMap) -> None:
    """Print a letter for each cell, small where the verdict is open, and what letters mean."""
    letters = {key: _letter(at) for at, key in enumerate(drawn.names)}
    names = _row_names(drawn.y) if drawn.y else [""]
    left = max(map(len, names)) + 1
    columns = _thinned(len(drawn.x.steps), max(1, console.width - left - 1))
    for row in reversed(_thinned(len(drawn.rows), ROWS)):
        line = Text(f"{names[row]:>{left - 1}} ")
        for column in columns:
            line.append_text(_sign(drawn.rows[row][column], letters))
        console.print(line)
    console.print(_ticks(drawn.x, columns, left))
    for key, name in drawn.names.items():
        console.print(Text.assemble((letters[key][0], letters[key][1]), f"  {capital(name)}"))
    console.print("A small letter: the verdict is open there.", style="dim")


def _letter(at: int) -> tuple[str, str]:
    sign = ascii_uppercase[at] if at < len(ascii_uppercase) else OTHER
    return sign, INKS[at % len(INKS)]


def _sign(cell: MapCell | None, letters: dict[str, tuple[str, str]]) -> Text:
    if cell is None or not cell.answer:
        return Text(NOTHING, style="dim")
    sign, ink = letters[cell.answer]
    return Text(sign.lower() if cell.is_open else sign, style=ink)


def _thinned(count: int, most: int) -> list[int]:
    """Return the numbers of so many rows or columns at most, at even distances."""
    if count <= most:
        return list(range(count))
    return sorted({round(at * (count - 1) / (most - 1)) for at in range(most)}) if most > 1 else [0]


def _row_names(axis: MapAxis) -> list[str]:
    return [step_said(axis.name, step) for step in axis.steps]


def _ticks(axis: MapAxis, columns: list[int], left: int) -> str:
    """Return the values below the columns, as many as have room, and what they are."""
    line = ""
    for at, column in enumerate(columns):
        step = axis.steps[column]
        said = value_said(step.first)
        if len(line) <= at and (at == 0 or len(line) < at):
            line = f"{line:<{at}}{said}"
    unit = UNITS.get(axis.name, ("", axis.name))[1]
    return f"{' ' * left}{line}  {unit}"
