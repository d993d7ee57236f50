"""Rows as a data frame of the reader's own library."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from whowhere.quantities.faults import Fault, Faults, nearest

LIBRARIES: Final = ("pandas", "polars")


def frame(rows: Sequence[Mapping[str, object]], library: str | None = None) -> Any:
    """Return rows as a frame of pandas or polars: as named, in use already, or installed.

    Raises ``Faults`` if there is none of the two, or another one was named.
    """
    return import_module(_chosen(library)).DataFrame([dict(row) for row in rows])


def _chosen(library: str | None) -> str:
    accepted = " or ".join(LIBRARIES)
    if library is not None and library not in LIBRARIES:
        raise Faults([Fault("", "library", repr(library), accepted, nearest(library, LIBRARIES))])
    wanted = LIBRARIES if library is None else (library,)
    in_use = [name for name in wanted if name in sys.modules]
    installed = [name for name in wanted if name in in_use or find_spec(name)]
    if not installed:
        do = f"pip install {wanted[0]}"
        raise Faults([Fault("", "library", "not installed", accepted, do=do)])
    return (in_use or installed)[0]
