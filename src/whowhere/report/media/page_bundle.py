"""The bundle of the page's model and charts, made from the page's sources and run by QuickJS."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from whowhere.quantities.faults import Fault, Faults

BUNDLE = Path(__file__).parents[2] / "page" / "engine.js"


class Bundle:
    """The bundle in an interpreter of its own; use it in the thread that made it.

    Raises ``Faults`` if the page was not built.
    """

    def __init__(self) -> None:
        import quickjs  # type: ignore[import-untyped]  # noqa: PLC0415 - only where it is used

        self._context = quickjs.Context()
        self._context.eval(_source())

    def call(self, name: str, *arguments: str | int) -> Any:
        """Return what a function of the bundle returns: text, as a rule JSON."""
        return self._context.eval(f"whowhere.{name}")(*arguments)


@cache
def _source() -> str:
    try:
        return BUNDLE.read_text("utf-8")
    except OSError:
        accepted = "whowhere installed as a package, or built from its sources"
        raise Faults(
            [Fault("", "the page", "not built", accepted, do="Run make page, which builds it.")]
        ) from None
