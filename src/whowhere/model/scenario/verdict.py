"""When a verdict counts as settled, and what counts as equal."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from whowhere.model.scenario.ranges import Share
from whowhere.model.scenario.table import Table
from whowhere.quantities.ranges import Range

EQUAL_WITHIN: Final = Range(0.02, 0.02, 0.02, at_least=0.0, at_most=1.0)
SETTLED_FROM: Final = Range(0.8, 0.8, 0.8, at_least=0.0, at_most=1.0)


class VerdictRules(Table):
    """How sure a verdict must be; one number each."""

    equal_within: Annotated[
        Share,
        Field(description="Costs no further apart than this share of the lower count as equal."),
    ] = EQUAL_WITHIN
    settled_from: Annotated[
        Share,
        Field(
            description="A choice is settled where it is as good as any other in at least this"
            " share of the futures."
        ),
    ] = SETTLED_FROM
