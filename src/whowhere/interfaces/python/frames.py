"""Rows as a data frame of the reader's own library."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, TypeAlias

from whowhere.quantities.faults import Fault, Faults, nearest

Rows: TypeAlias = list[dict[str, object]]


def _pandas(rows: Rows) -> Any:
    return import_module("pandas").DataFrame(rows)


def _polars(rows: Rows) -> Any:
    """Let all rows tell the types: by the first 100 alone a later 2.5 among whole numbers is 2."""
    return import_module("polars").DataFrame(rows, infer_schema_length=None)


def _arrow(rows: Rows) -> Any:
    """Let all rows tell the columns: Arrow takes those of the first row and drops the rest."""
    columns = dict.fromkeys(key for row in rows for key in row)
    in_full = [{key: row.get(key) for key in columns} for row in rows]
    return import_module("pyarrow").Table.from_pylist(in_full)


MAKERS: Final[Mapping[str, Callable[[Rows], Any]]] = {
    "pandas": _pandas, "polars": _polars, "pyarrow": _arrow,
}  # fmt: skip
USUAL: Final = ("pandas", "polars")
"""What is taken unasked, since the others use Arrow themselves."""


def frame(rows: Sequence[Mapping[str, object]], library: str | None = None) -> Any:
    """Return rows as a frame of pandas or polars or a table of Arrow.

    Without a name it is pandas or polars: in use already, else installed. Raises ``Faults`` if
    there is none of the two, the named one is not installed, or another one was named.
    """
    return MAKERS[_chosen(library)]([dict(row) for row in rows])


def _chosen(library: str | None) -> str:
    if library is not None and library not in MAKERS:
        accepted = " or ".join(MAKERS)
        raise Faults([Fault("", "library", repr(library), accepted, nearest(library, MAKERS))])
    wanted = USUAL if library is None else (library,)
    in_use = [name for name in wanted if name in sys.modules]
    installed = [name for name in wanted if name in in_use or find_spec(name)]
    if not installed:
        do = f"pip install {wanted[0]}"
        raise Faults([Fault("", "library", "not installed", " or ".join(wanted), do=do)])
    return (in_use or installed)[0]
