"""What answers a question is loaded when it is asked: help comes at once."""

from __future__ import annotations

import subprocess
import sys

from whowhere.interfaces.cli import COMMANDS

HEAVY = ("numpy", "rich", "highspy", "whowhere.facts", "whowhere.model.case")

HELP = """
import sys
from click.testing import CliRunner
from whowhere.interfaces.cli import COMMANDS, commands

for name in COMMANDS:
    told = CliRunner().invoke(commands, [name, "--help"])
    assert told.exit_code == 0, (name, told.output)
    loaded = [module for module in {heavy!r} if module in sys.modules]
    assert not loaded, (name, loaded)
print(len(COMMANDS))
"""


def test_no_commands_help_loads_what_only_an_answer_needs() -> None:
    script = HELP.format(heavy=HEAVY)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == str(len(COMMANDS)), done.stderr
