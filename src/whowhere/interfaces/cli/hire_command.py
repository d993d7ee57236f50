"""``whowhere hire``: a question whose number may be typed with a sign."""

from __future__ import annotations

import re

import click

from whowhere.interfaces.cli.command_of import command_of, naming
from whowhere.interfaces.questions.hire import QUESTION
from whowhere.interfaces.requests.pay import not_pay

NEGATIVE = re.compile(r"-[\d.]")


class _Hire(click.Command):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read a negative number as pay that cannot be, not as an option that does not exist."""
        with naming(QUESTION.arguments):
            for text in args:
                if NEGATIVE.match(text):
                    raise not_pay(text)
        return super().parse_args(ctx, args)


_plain = command_of(QUESTION)
command = _Hire(_plain.name, callback=_plain.callback, params=_plain.params, help=_plain.help)
