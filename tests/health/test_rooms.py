"""On the floors decide and report a question is a room: a path is an address."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from project import SOURCE, named, project_files

from whowhere.interfaces.cli import COMMANDS

REPORT, DECIDE = SOURCE / "report", SOURCE / "decide"
SHARED = {"media", "wording"}
"""What all questions share in report."""
OF_REPORT = {"board", "workbook", "slides", "page", "reference"}
"""What the command ``report`` and the pages of the documentation consist of."""
OF_A_TEAM = {"workspace"}
"""What ``list``, ``diff`` and ``recheck`` tell of a folder of scenarios."""
SUBJECTS = {"portfolio", "ranking", "rostering"}
"""What ``plan``, ``rank`` and ``staff`` decide: subjects that other questions draw on too."""
FLAT_IN_DECIDE = {
    "board.py", "facts_used.py", "gates.py", "learn.py", "named_options.py", "promises.py",
    "reality.py", "recheck.py", "risk.py", "roots.py", "silent_highs.py", "staffed.py", "trials.py",
    "whatif.py",
}  # fmt: skip
"""One file is enough for a question, or it serves several; whatever grows becomes a room."""


def rooms(floor: Path) -> set[str]:
    return {path.name for path in floor.iterdir() if (path / "__init__.py").exists()}


def files(floor: Path) -> set[str]:
    return {path.name for path in floor.glob("*.py")} - {"__init__.py"}


def prints(tree: ast.AST) -> list[int]:
    """Return the lines on which something is printed, or a function that does is defined."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Attribute) and node.attr == "print")
        or (isinstance(node, ast.FunctionDef) and node.name.lstrip("_").startswith("print"))
    ]


def test_each_room_of_report_bears_the_name_of_a_command_or_of_what_all_share() -> None:
    strangers = rooms(REPORT) - set(COMMANDS) - SHARED - OF_REPORT - OF_A_TEAM

    assert not strangers, f"no command is called so: {sorted(strangers)}"


def test_each_room_of_decide_bears_the_name_of_a_command_or_of_its_subject() -> None:
    strangers = rooms(DECIDE) - set(COMMANDS) - SUBJECTS

    assert not strangers, f"no command is called so: {sorted(strangers)}"


def test_no_file_lies_flat_in_report_and_only_the_named_ones_in_decide() -> None:
    assert not files(REPORT)
    assert files(DECIDE) == FLAT_IN_DECIDE


def test_nothing_is_printed_outside_a_file_called_terminal() -> None:
    found = {
        named(path): lines
        for floor in (REPORT, DECIDE)
        for path in project_files(floor)
        if path.suffix == ".py"
        and path.name != "terminal.py"
        and (lines := prints(ast.parse(path.read_text("utf-8"))))
    }

    assert not found, f"print in the room's terminal.py: {found}"


@pytest.mark.parametrize("command", sorted(set(COMMANDS) & rooms(REPORT)))
def test_each_command_that_prints_findings_has_its_terminal_and_document(command: str) -> None:
    assert {"terminal.py", "document.py"} <= files(REPORT / command)
