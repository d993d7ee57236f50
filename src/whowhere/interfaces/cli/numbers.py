"""Numbers of options as people type them, read by the one reader before click looks at them."""

from __future__ import annotations

from typing import Any

import click

from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number


def number_type(kind: type[int | float], least: Any, most: Any) -> click.ParamType[Any]:
    """Return what reads an option that is a number, within limits where there are any."""
    if kind is float:
        return _Decimal(least, most)
    return _AnyWhole() if least is None and most is None else _Whole(least, most)


class _Whole(click.IntRange):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert(_whole(self, value, param, ctx), param, ctx)


class _AnyWhole(click.types.IntParamType):
    """Without limits: help would say that it is at most None."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return _whole(self, value, param, ctx)


class _Decimal(click.FloatRange):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert(_read(self, value, param, ctx), param, ctx)


def _whole(
    kind: click.ParamType[Any], value: Any, param: click.Parameter | None, ctx: click.Context | None
) -> int:
    found = _read(kind, value, param, ctx)
    if not found.is_integer():
        kind.fail(f"{value!r} is no whole number.", param, ctx)
    return int(found)


def _read(
    kind: click.ParamType[Any], value: Any, param: click.Parameter | None, ctx: click.Context | None
) -> float:
    if not isinstance(value, str):
        return float(value)
    try:
        return read_number(value, "amount")
    except UnreadNumber as error:
        kind.fail(str(error), param, ctx)
