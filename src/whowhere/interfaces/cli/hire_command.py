"""``whowhere hire``: a question whose number may be typed with a sign, after several places."""

from __future__ import annotations

import re
from typing import Any

import click

from whowhere.interfaces.cli.command_of import command_of, naming
from whowhere.interfaces.questions.hire import QUESTION

NEGATIVE = re.compile(r"[-\u2212][\d.]")
PLACES, GROSS, BUDGET = "given_place", "given_gross", "given_budget"


class _Hire(click.Command):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read a negative number as pay that cannot be, not as an option that does not exist."""
        with naming(QUESTION.arguments):
            for text in args:
                if NEGATIVE.match(text):
                    from whowhere.interfaces.requests.pay import not_pay  # noqa: PLC0415 - when asked

                    raise not_pay(text)
        rest = super().parse_args(ctx, args)
        ctx.params |= _told_apart(ctx.params)
        return rest


def _told_apart(params: dict[str, Any]) -> dict[str, Any]:
    """Return places and gross: the last word is a place where a budget stands for pay."""
    places, last = params[PLACES], params[GROSS] or ""
    is_place = not places or (params[BUDGET] is not None and not any(map(str.isdigit, last)))
    return {PLACES: (*places, last), GROSS: None} if last and is_place else {}


_plain = command_of(QUESTION)
command = _Hire(_plain.name, callback=_plain.callback, params=_plain.params, help=_plain.help)
