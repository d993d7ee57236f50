"""Options that a user names by their ids."""

from __future__ import annotations

from collections.abc import Sequence

from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Fault, Faults, nearest, one_of

TOLD = 60
"""How many ids a refusal lists."""


def options_named(case: Case, option_ids: Sequence[str], key: str) -> tuple[Option, ...]:
    """Return the options that these ids or names mean; ``key`` is where the user named them.

    Raises ``Faults`` for every id that is not compared.
    """
    known = {option.id: option for option in case.options}
    meant = [case.option_meant(each) for each in option_ids]
    faults = [
        Fault("", key, each, one_of(known, TOLD), nearest(each, known))
        for each, option_id in zip(option_ids, meant, strict=True)
        if option_id not in known
    ]
    if faults:
        raise Faults(faults)
    return tuple(known[option_id] for option_id in meant)
