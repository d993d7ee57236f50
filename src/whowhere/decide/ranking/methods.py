"""The methods by name: what each looks at, its source, and its parameters with usual values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from whowhere.decide.ranking.cocoso import cocoso
from whowhere.decide.ranking.codas import codas
from whowhere.decide.ranking.edas import edas
from whowhere.decide.ranking.electre1 import MEAN, SCALES, electre1
from whowhere.decide.ranking.mabac import mabac
from whowhere.decide.ranking.marcos import marcos
from whowhere.decide.ranking.parameters import (
    Numbers,
    Parameter,
    Settings,
    Words,
    normalisation,
)
from whowhere.decide.ranking.promethee2 import ALIASES, PREFERENCES, promethee2
from whowhere.decide.ranking.scoring import Scored
from whowhere.decide.ranking.topsis import DISTANCES, topsis
from whowhere.decide.ranking.vikor import vikor
from whowhere.decide.ranking.wsm import wsm
from whowhere.model.decision_table.table import DecisionTable

AMOUNT: Final = Numbers(most=float("inf"))
THRESHOLD: Final = Numbers(instead=MEAN)


@dataclass(frozen=True)
class Method:
    """A published method."""

    name: str
    title: str
    looks_at: str
    """What decides, in words that finish the sentence: it looks at ..."""
    source: str
    score: Callable[[DecisionTable, Settings], Scored]
    parameters: tuple[Parameter, ...] = ()
    low_is_best: bool = False
    pairs_by_criterion: bool = False
    """Whether every pair is compared in every criterion, which bounds the size of the table."""
    most: int | None = None
    """The most alternatives, where a matrix of all pairs is kept."""


METHODS: Final[Mapping[str, Method]] = {
    method.name: method
    for method in (
        Method(
            "topsis", "TOPSIS", "how near to the best values and how far from the worst",
            "Hwang and Yoon 1981", topsis,
            (
                normalisation("vector"),
                Parameter("distance", "euclidean", "how gaps add up", Words(DISTANCES)),
            ),
        ),
        Method(
            "vikor", "VIKOR", "the sum of all shortfalls and the largest single one",
            "Opricovic and Tzeng 2004", vikor,
            (
                Parameter("v", 0.5, "weight of the sum against the largest", Numbers()),
                normalisation("none"),
            ),
            low_is_best=True,
        ),
        Method(
            "promethee2", "PROMETHEE II", "how often and how clearly it beats the others",
            "Brans and Vincke 1985", promethee2,
            (
                Parameter(
                    "preference_function", "usual", "how a difference becomes a preference",
                    Words(tuple(PREFERENCES), ALIASES), per_criterion=True,
                    aliases=("function", "preference", "preference_functions"),
                ),
                Parameter("q", None, "difference up to which nothing is preferred", AMOUNT,
                          per_criterion=True),
                Parameter("p", None, "difference from which preference is full", AMOUNT,
                          per_criterion=True),
                Parameter("s", None, "bend of the Gaussian", AMOUNT, per_criterion=True,
                          aliases=("sigma",)),
            ),
            pairs_by_criterion=True,
        ),
        Method(
            "wsm", "Weighted sum", "the weighted average of scaled values",
            "Fishburn 1967", wsm, (normalisation("sum"),),
        ),
        Method(
            "edas", "EDAS", "how far above and below the average",
            "Keshavarz Ghorabaee and others 2015", edas,
        ),
        Method(
            "codas", "CODAS", "how far from the worst values, against every other",
            "Keshavarz Ghorabaee and others 2016", codas,
            (
                Parameter("tau", 0.02, "difference from which sums of gaps count too", AMOUNT,
                          aliases=("threshold",)),
                normalisation("linear"),
            ),
        ),
        Method(
            "mabac", "MABAC", "how far beyond a middle border in each criterion",
            "Pamucar and Cirovic 2015", mabac, (normalisation("minmax"),),
        ),
        Method(
            "marcos", "MARCOS", "the weighted sum against the best and the worst thinkable",
            "Stevic and others 2020", marcos, (normalisation("linear"),),
        ),
        Method(
            "cocoso", "CoCoSo", "weighted sums and weighted powers together",
            "Yazdani and others 2019", cocoso,
            (
                Parameter("lambda", 0.5, "weight of the sum against the power", Numbers(),
                          aliases=("l", "lambda_value")),
                normalisation("minmax"),
            ),
        ),
        Method(
            "electre1", "ELECTRE I", "whom most criteria put ahead without a strong objection",
            "Roy 1968", electre1,
            (
                Parameter("concordance", 0.65, "weight of criteria that must agree", THRESHOLD,
                          aliases=("concordance_threshold",)),
                Parameter("discordance", 0.35, "largest gap against it that is borne", THRESHOLD,
                          aliases=("discordance_threshold",)),
                Parameter("discordance_scale", "table", "what a gap is a share of", Words(SCALES)),
                normalisation("minmax"),
            ),
            pairs_by_criterion=True, most=2_000,
        ),
    )
}  # fmt: skip

OTHER_NAMES: Final[Mapping[str, str]] = {
    "promethee": "promethee2", "promethee_ii": "promethee2", "prometheeii": "promethee2",
    "promethee_2": "promethee2", "saw": "wsm", "weighted_sum": "wsm", "electre": "electre1",
    "electre_i": "electre1", "electre_1": "electre1", "electrei": "electre1",
}  # fmt: skip
