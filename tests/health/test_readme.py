"""The README names every command."""

from __future__ import annotations

from project import ROOT

from whowhere.interfaces.cli import COMMANDS


def test_every_command_stands_in_the_readme() -> None:
    page = (ROOT / "README.md").read_text("utf-8").partition("## Commands")[2]
    missing = [
        name for name in COMMANDS if f"`whowhere {name}" not in page and f"`{name}`" not in page
    ]

    assert not missing, f"add a row for each: {missing}"
