"""The command line: parsing and wording only. A question is read off what it is (`command_of`);

whatever a command does besides stands in a module of its own, as that of every command that is no
question.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from io import TextIOWrapper

import click

from whowhere.interfaces.cli.refusing import refusing
from whowhere.interfaces.cli.streams import open_streams
from whowhere.interfaces.questions import QUESTIONS, question_of
from whowhere.interfaces.threads import THREADS

COMMANDS = {
    **QUESTIONS,
    "report": "Write a workbook, a paper for the board, a page, plain text or a table.",
    "serve": "Answer over HTTP on this machine: the API.",
    "mcp": "Give an assistant the questions as tools.",
    "init": "Write a commented scenario to start from.",
    "check": "Check a scenario and list every fault at once.",
    "schema": "Print the JSON schema of a kind of file.",
    "examples": "List the examples that come with whowhere.",
}
"""Every command with its line in the help; its module is imported only when it is used."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        if find_spec(own := f"{__name__}.{cmd_name}_command"):
            return import_module(own).command  # type: ignore[no-any-return]
        from whowhere.interfaces.cli.command_of import command_of  # noqa: PLC0415 - when used

        return command_of(question_of(cmd_name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from whowhere.quantities.faults import nearest  # noqa: PLC0415

        name = click.utils.make_str(args[0])
        if name not in COMMANDS and not name.startswith("-"):
            close = nearest(name, COMMANDS)
            hint = f" Did you mean {close!r}?" if close else ""
            ctx.fail(f"There is no command {name!r}.{hint} Known: {', '.join(COMMANDS)}.")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: whowhere compare --example support-desk",
)
@click.version_option(package_name="whowhere", message="%(prog)s %(version)s")
def commands() -> None:
    """Who should do this work, and where?

    Compares hiring at home, abroad through a partner, an own office abroad, and buying from a
    vendor at home or far away: with full cost, as ranges, and a source for every number.
    """


def main() -> None:
    """Run the command line; faults go to stderr with exit code 2."""
    # NumPy reads this when it is loaded, which nothing has done yet.
    os.environ.update(dict.fromkeys(THREADS, "1"))
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none is ours
    # A command makes much that lives as long as it does; looking through it often finds nothing.
    gc.set_threshold(200_000, 50, 100)
    atexit.register(gc.freeze)  # at its end Python would look through all of it once more
    open_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal without Unicode gets question marks
            stream.reconfigure(errors="replace")
    with refusing():
        code = commands(prog_name="whowhere", standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
