"""Kinds of one thing in a list, or in short: one word without brackets, or ``none``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from whowhere.model.scenario.refusal import refusal
from whowhere.quantities.faults import nearest, one_of

NONE: Final = "none"


def kinds_written(
    written: object, kinds: Sequence[str], meant: Callable[[str], str] | None = None
) -> object:
    """Return a list of kinds, empty for ``none``; ``meant`` reads other names for them.

    One word without brackets is refused here, where its own key is named: it has no place in a
    list that nobody wrote.
    """
    own = {_plain(kind): kind for kind in kinds}

    def read(word: str) -> str:
        return own.get(_plain(word)) or (meant(_plain(word)) if meant else "") or word

    if isinstance(written, list | tuple):
        return [read(each) if isinstance(each, str) else each for each in written]
    if not isinstance(written, str):
        return written
    if _plain(written) == NONE:
        return ()
    kind = read(written)
    if kind not in kinds:
        accepted = (NONE, *kinds)
        raise refusal(one_of(accepted), nearest(written, accepted))
    return (kind,)


def _plain(written: str) -> str:
    return " ".join(written.casefold().replace("-", " ").replace("_", " ").split())
