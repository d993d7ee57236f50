"""Days of options: one way to write them, and words for what is written another way."""

from __future__ import annotations

from typing import Any

import click


class Day(click.DateTime):
    """Reads ``2027-03-14``; of ``03/04/2027`` nobody knows whether it is in March or in April."""

    def __init__(self) -> None:
        """Read days alone."""
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the day. Refuses, in words, what is no day."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            words = "is no day of a year; write year, month and day such as 2027-03-14."
            self.fail(f"{value!r} {words}", param, ctx)
