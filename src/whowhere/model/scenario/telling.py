"""All mistakes of a file as faults, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic_core import ErrorDetails

from whowhere.model.scenario.accepted import Node
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.wording import SourceLines, fault_of, refused
from whowhere.quantities.faults import FAULT_LIMIT, Fault


def told(
    found: Sequence[ErrorDetails | Misfit], source: SourceLines, schema: Node
) -> Iterator[Fault]:
    """Return the faults in the order of the file; past a limit, only how many more there are."""
    in_order = sorted(found, key=lambda each: source.line(_path(each)))
    for each in in_order[:FAULT_LIMIT]:
        if isinstance(each, Misfit):
            yield refused(each.path, each.value, each.words, source)
        else:
            yield fault_of(each, source, schema)
    if (more := len(in_order) - FAULT_LIMIT) > 0:
        given = f"at fault in {more} more places"
        yield Fault(source.name, "the file", given, "none", do="Mend these first.")


def _path(found: ErrorDetails | Misfit) -> Path:
    return found.path if isinstance(found, Misfit) else found["loc"]
