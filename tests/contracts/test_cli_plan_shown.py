"""``whowhere plan`` on a terminal: the plan once it is found, the rest as it is known."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import highspy
import pytest
from tests.contracts.conftest import Run
from tests.contracts.test_cli_plan import PORTFOLIO

from whowhere.decide.portfolio import highs

START = "from whowhere.interfaces.start import main; main()"
PARTS = (
    "expected over 36 months", "Where people work", "What it costs",
    "Rules, how close the plan is to them", "Packages in plans within 1% of the best",
    "The runner-up", "Next: whowhere plan",
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.toml"
    path.write_text(PORTFOLIO.replace("RULES", ""))
    return path


def on_a_terminal(*words: str) -> tuple[str, int]:
    """What a terminal shows, without colours, and how the command ended."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", START, *words], stdin=theirs, stdout=theirs, stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100", "LINES": "50"},
    ) as process:  # fmt: skip
        os.close(theirs)
        shown = b""
        while piece := _read(ours):
            shown += piece
    os.close(ours)
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode("utf-8", "replace"))
    return text.replace("\r\n", "\n"), process.returncode


def _read(end: int) -> bytes:
    """What has come, and nothing once the other end is closed."""
    try:
        return os.read(end, 1 << 16)
    except OSError:
        return b""


def test_a_terminal_shows_the_plan_first_then_prices_then_other_plans(file: Path) -> None:
    shown, code = on_a_terminal("plan", str(file), "--draws", "64")
    assert code == 0
    at = [shown.index(part) for part in PARTS]
    assert at == sorted(at)
    assert all(shown.count(part) == 1 for part in PARTS)
    assert at[2] < shown.index("Asking further: what each rule costs") < at[3]
    assert "Near-best plans" not in shown  # that column is not known when the table is printed


def test_a_terminal_that_wants_a_document_gets_one_whole(file: Path) -> None:
    shown, code = on_a_terminal("plan", str(file), "--draws", "64", "--csv")
    assert code == 0
    assert "package,name,option" in shown
    assert "What it costs" not in shown


def test_a_pipe_gets_one_whole_answer_with_near_best_plans_in_its_table(
    whowhere: Run, file: Path
) -> None:
    run = whowhere("plan", str(file), "--draws", "64")
    assert run.code == 0
    assert "Near-best plans" in run.out
    assert "Packages in plans within 1%" not in run.out
    for part in (*PARTS[:4], *PARTS[5:]):
        assert run.out.count(part) == 1


def test_a_solver_that_fails_is_told_as_a_bug_and_not_as_no_plan(
    whowhere: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing(highs.SilentHighs):
        def getModelStatus(self) -> Any:  # noqa: N802 - the name is HiGHS's
            return highspy.HighsModelStatus.kSolveError

    monkeypatch.setattr(highs, "SilentHighs", Failing)
    run = whowhere("plan", str(file), "--draws", "64")
    assert run.code == 70
    assert "No plan" not in run.out + run.err
    assert "kSolveError" in run.err
