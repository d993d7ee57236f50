"""The command line: parsing and wording only. Each command is a module of its own."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from io import TextIOWrapper

import click

from whowhere.interfaces.cli.refusing import refusing

COMMANDS = {
    "compare": "Compare every option of a scenario: who should do the work, and where.",
    "whatif": "Show the verdict before and after other values.",
    "overall": "Weigh options by more than cost: under your weights, or under all.",
    "sensitivity": "Show what moves the answer most, and what would change it.",
    "learn": "Say what is worth finding out before deciding, and for how much.",
    "report": "Write a workbook, a paper for the board, a page, plain text or a table.",
    "explain": "Show the tree behind a number, down to facts and their sources.",
    "profile": "Show options side by side: meaning, control, cost, time, risk, exit.",
    "plan": "Plan many pieces of work at once: who, where, when, under your rules.",
    "places": "Rank all countries for a piece of work, on four pillars.",
    "rank": "Rank any table of alternatives by published methods; see where they disagree.",
    "hours": "Which working hours places share, day by day over a real year.",
    "hire": "What one employee costs an employer, line by line.",
    "facts": "Print a country's figures with their sources; check the factbook, add to it.",
    "classify": "Say what an arrangement is called, why, and what it is not.",
    "glossary": "Say what a word of the field means, and what it is not.",
    "seats": "How many people must be on duty to answer callers in time.",
    "staff": "From demand over a week to seats, shifts, heads and cost.",
    "serve": "Answer over HTTP on this machine: the API.",
    "init": "Write a commented scenario to start from.",
    "check": "Check a scenario and list every fault at once.",
    "schema": "Print the JSON schema of scenario files.",
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
        module = import_module(f"{__name__}.{cmd_name}_command")
        return module.command  # type: ignore[no-any-return]

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
    # Places are looked at side by side: threads inside each product would only wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal without Unicode gets question marks
            stream.reconfigure(errors="replace")
    with refusing():
        code = commands(prog_name="whowhere", standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
