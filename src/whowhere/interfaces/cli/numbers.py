"""Numbers of options as people type them, read by the one reader before click looks at them."""

from __future__ import annotations

from typing import Any

import click

from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number


def number_type(
    kind: type[int | float], least: Any, most: Any
) -> click.IntRange | click.FloatRange:
    """Return what reads an option that is a number, within limits where there are any."""
    return _Whole(least, most) if kind is int else _Decimal(least, most)


class _Whole(click.IntRange):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        found = _read(self, value, param, ctx)
        return super().convert(int(found) if found.is_integer() else value, param, ctx)


class _Decimal(click.FloatRange):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert(_read(self, value, param, ctx), param, ctx)


def _read(
    kind: click.IntRange | click.FloatRange,
    value: Any,
    param: click.Parameter | None,
    ctx: click.Context | None,
) -> float:
    if not isinstance(value, str):
        return float(value)
    try:
        return read_number(value, "amount")
    except UnreadNumber as error:
        kind.fail(str(error), param, ctx)
