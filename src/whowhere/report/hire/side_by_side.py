"""The same employee in several places: what can be compared line by line, and the totals.

Laws cut contributions in their own ways, so only the parts are set against each other: pay,
extra pay, contributions, funds. Below each part stand the lines that it is made of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Final

from whowhere.model.hire_asked import HireAnswer
from whowhere.model.hire_lines import HireLine
from whowhere.quantities.names import in_a_sentence
from whowhere.report.hire.words import LIMIT, in_asked_money
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.media.terminal import exact_money, exact_percent

PAY: Final = "pay"
PARTS: Final = {
    "pay": "Pay of 12 months, or of all that law counts",
    "extra_pay": "Extra pay by statute",
    "contributions": "Contributions",
    "funds": "Funds and other duties by statute",
}
"""What makes up an employer's cost everywhere, and its name."""


@dataclass(frozen=True)
class CostPart:
    """One part of the cost, and what it is in each place, in the money of the question."""

    id: str
    name: str
    amounts: tuple[float, ...]


def parts(answers: Sequence[HireAnswer]) -> Iterator[CostPart]:
    """Yield the parts of the cost that some place has; they add up to it."""
    for key, name in PARTS.items():
        amounts = tuple(_amount(answer, key) for answer in answers)
        if any(amounts):
            yield CostPart(key, name, amounts)


def _amount(answer: HireAnswer, part: str) -> float:
    if part == PAY:
        return in_asked_money(answer.hire.gross, answer.exchange)
    total = fsum(line.amount for line in answer.hire.lines if part_of(line) == part)
    return in_asked_money(total, answer.exchange)


def part_of(line: HireLine) -> str:
    """Return the part of the cost that a line belongs to."""
    if line.levy.paid_out:
        return "extra_pay"
    return "contributions" if line.levy.kind == "contribution" else "funds"


def verdict(answers: Sequence[HireAnswer]) -> str:
    """Say in one sentence where the employee costs least, or gets most for the same cost."""
    currency = answers[0].exchange.currency
    if answers[0].budget is not None:
        best = max(answers, key=lambda each: each.gross)
        said = ", ".join(f"{each.place} {exact_money(each.gross, currency)}" for each in answers)
        cost = exact_money(answers[0].budget, currency)
        return f"A cost of {cost} pays most in {_place(best)}: gross a year {said}."
    by_cost = sorted(answers, key=cost_of)
    first, last = by_cost[0], by_cost[-1]
    more = exact_percent(cost_of(last) / cost_of(first) - 1, 1)
    gross = exact_money(first.gross, currency)
    return (
        f"{gross} gross a year costs the employer {_said(first)} in {_place(first)} and"
        f" {_said(last)} in {_place(last)}: {more} more."
    )


def _place(answer: HireAnswer) -> str:
    return in_a_sentence(answer.place)


def cost_of(answer: HireAnswer) -> float:
    """Return the employer's cost in the money of the question."""
    return answer.hire.employer_cost / answer.exchange.local_per_unit


def _said(answer: HireAnswer) -> str:
    limit = LIMIT[answer.hire.statutes.total_is]
    return f"{limit}{exact_money(cost_of(answer), answer.exchange.currency)}"


def side_by_side_document(answers: Sequence[HireAnswer], documents: Sequence[Document]) -> Document:
    """Return every place's own document, and the parts of the cost beside each other."""
    return {
        "currency": answers[0].exchange.currency,
        "verdict": verdict(answers),
        "places": list(documents),
        "side_by_side": [
            {
                "id": part.id,
                "name": part.name,
                "amounts": {
                    answer.key: rounded(amount)
                    for answer, amount in zip(answers, part.amounts, strict=True)
                },
            }
            for part in parts(answers)
        ],
    }
