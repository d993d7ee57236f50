"""What the user knows to move together: rank correlations between inputs."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import Field

from whowhere.model.scenario.assumptions import FORM, AssumptionName
from whowhere.model.scenario.table import List, Table

TOGETHER: Final = 20
"""The most inputs that one statement takes."""
STATEMENTS: Final = 100
"""The most statements of one scenario."""


class Correlation(Table):
    """Inputs of which each two move together, as closely as the rank says."""

    inputs: Annotated[
        List[AssumptionName],
        Field(
            min_length=2,
            max_length=TOGETHER,
            description=f"What moves together, under the names of own values: {FORM}.",
        ),
    ]
    rank: Annotated[
        float,
        Field(
            ge=-1,
            le=1,
            description="Spearman's rank correlation of each two of them: 1 as one, 0 not at all,"
            " below 0 against each other.",
        ),
    ]


Correlations: TypeAlias = Annotated[
    List[Correlation],
    Field(max_length=STATEMENTS, description="Rank correlations between inputs."),
]
