"""Where a fault stands that was only found when a file's values were looked up together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from whowhere.interfaces.requests.written import Written
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.wording import SourceLines, named
from whowhere.quantities.faults import Argument, Fault, Faults


@contextmanager
def placed(written: Written) -> Iterator[None]:
    """Give faults without a place the file and the line of their key."""
    try:
        yield
    except Faults as found:
        source = written.source
        raise Faults(_with_place(found.faults, source)) from found.__cause__


def _with_place(faults: Iterable[Fault], source: SourceLines) -> Iterator[Fault]:
    known = {_plain(named(path)): path for path in source.lines.first if path}
    for fault in faults:
        if fault.where or isinstance(fault.key, Argument):
            yield fault
        else:
            path = _longest(_plain(fault.key), known)
            yield replace(fault, where=source.where(path) if path else source.name)


def _longest(key: str, known: dict[str, Path]) -> Path:
    """Return the way to the deepest key of the file that a fault's key begins with."""
    begins = [name for name in known if f"{key} ".startswith(tuple(name + end for end in ".[ "))]
    return known[max(begins, key=len)] if begins else ()


def _plain(key: str) -> str:
    """Return a key without the quotes that a file may or may not put around its parts."""
    return key.replace('"', "")
