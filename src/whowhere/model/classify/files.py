"""Facts from a file of JSON (or TOML), or from standard input."""

from __future__ import annotations

from dataclasses import replace

from whowhere.model.classify.reading import GivenFact
from whowhere.model.scenario.parsing import document_of
from whowhere.model.scenario.reading import name_of, read_text
from whowhere.model.scenario.wording import named
from whowhere.quantities.faults import Faults

ACCEPTED = 'a JSON file of facts, such as {"employer": "vendor", "home": "US", "place": "PH"}'


def facts_in(path: str) -> dict[str, GivenFact]:
    """Return what a file tells, not yet checked; ``-`` reads standard input. Raises ``Faults``."""
    try:
        text = read_text(path)
    except Faults as found:
        raise Faults(replace(fault, accepted=ACCEPTED, do="") for fault in found.faults) from None
    document, source = document_of(text, name_of(path))
    return {
        key: GivenFact(value, source.where((key,)), named((key,)))
        for key, value in document.items()
        if value is not None
    }
