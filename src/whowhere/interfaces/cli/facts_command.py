"""``whowhere facts``: every figure of a country; and the factbook checked and extended."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Any

import click

from whowhere.interfaces.cli.command_of import answered, arguments_of, command_of, naming, show
from whowhere.interfaces.questions.facts import QUESTION
from whowhere.quantities.faults import Faults, nearest

SUBCOMMANDS = {
    "check": "Check every file of the factbook: faults, gaps, ages.",
    "add": "Add a table of your own; its values win over the factbook's.",
    "list-own": "List your own tables.",
    "remove": "Remove a table of your own.",
    "licences": "List every table's licence and whom to name.",
}
"""Words that stand where a country would: no country is called so."""


class _Facts(click.Command):
    """Prints a country, unless its first word is one of ``SUBCOMMANDS``."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:  # fmt: skip
        if not args or args[0] not in SUBCOMMANDS:
            return super().make_context(info_name, args, parent, **extra)
        word, *rest = args
        module = import_module(f"{__package__}.facts_{word.replace('-', '_')}_command")
        context: click.Context = module.command.make_context(
            f"{info_name} {word}", rest, parent, **extra
        )
        return context

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("The factbook itself"):
            formatter.write_dl([(f"facts {word}", help_) for word, help_ in SUBCOMMANDS.items()])


_plain = command_of(QUESTION)


@click.pass_context
def _run(context: click.Context, /, **values: Any) -> None:
    with naming(QUESTION.arguments):
        asked = arguments_of(QUESTION, values)
        try:
            answer = answered(QUESTION, asked)
        except Faults as unknown:
            raise _or_a_word(unknown, values["given_place"]) from unknown
        show(context, QUESTION, answer, values, None)


def _or_a_word(unknown: Faults, place: str) -> Faults:
    """Answer a misspelt word of the command with the word."""
    near = nearest(place, SUBCOMMANDS)
    do = f"Or did you mean the command: whowhere facts {near}"
    return Faults([replace(fault, do=do) for fault in unknown.faults]) if near else unknown


command = _Facts(_plain.name, callback=_run, params=_plain.params, help=_plain.help)
