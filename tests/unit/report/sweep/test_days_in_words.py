"""A client list re-checked on two days says whose answer has changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.sweeps import grid_file, swept_here

from whowhere.model.sweep.axes import Axis
from whowhere.report.sweep.day_words import day_sentences
from whowhere.report.sweep.swept import Swept

FIRST, SECOND = date(2026, 6, 1), date(2026, 11, 23)


def row(client: str, day: date, best: str | None) -> dict[str, Any]:
    return {"scenario": client, "as_of": day, "best": best, "best_name": best, "title": "A desk"}


def test_points_whose_best_option_is_another_are_told_by_name() -> None:
    rows = [
        row("a.toml", FIRST, "own staff in Poland"), row("a.toml", SECOND, "own staff in India"),
        row("b.toml", FIRST, "own staff in India"), row("b.toml", SECOND, "own staff in India"),
        row("c.toml", FIRST, "own staff in India"), row("c.toml", SECOND, None),
    ]  # fmt: skip
    axes = (
        Axis("scenario", ("a.toml", "b.toml", "c.toml"), ()),
        Axis("as_of", (FIRST, SECOND), ()),
    )
    found = Swept(None, axes, SECOND, rows, (), (), (), None)  # type: ignore[arg-type]
    assert day_sentences(found) == [
        "With the figures of 2026-11-23 instead of 2026-06-01 the best option is another one at 2"
        " of 3 points.",
        "- a.toml (A desk): own staff in India, before own staff in Poland.",
        "- c.toml (A desk): no answer, before own staff in India.",
    ]


def test_many_changes_are_counted_and_the_first_are_told() -> None:
    rows = [
        row(f"{number}.toml", day, f"{number} on {day}")
        for number in range(12)
        for day in (FIRST, SECOND)
    ]
    axes = (Axis("scenario", (), ()), Axis("as_of", (FIRST, SECOND), ()))
    found = Swept(None, axes, SECOND, rows, (), (), (), None)  # type: ignore[arg-type]
    told = day_sentences(found)
    assert len(told) == 12
    assert told[-1] == "- 2 more; see the table of points."


def test_one_day_changes_nothing(tmp_path: Path) -> None:
    assert day_sentences(swept_here(grid_file(tmp_path, axes={"heads": [4]}))) == []
