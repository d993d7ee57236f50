"""Pay of ``hire`` that the law forbids: asked about before it is answered."""

from __future__ import annotations

from collections.abc import Sequence

from whowhere.facts.factbook import Factbook
from whowhere.facts.pay_doubts import StatedPay, pay_doubt
from whowhere.model.hire_asked import HireAnswer
from whowhere.quantities.faults import Argument, Fault, Faults

TO_ACCEPT = "say --yes (yes = true)"


def require_meant_pay(answers: Sequence[HireAnswer], book: Factbook) -> None:
    """Ask about pay below the minimum of a place, once for each. Raises ``Faults``."""
    faults = [fault for answer in answers if (fault := _question(answer, book))]
    if faults:
        raise Faults(faults)


def _question(answer: HireAnswer, book: Factbook) -> Fault | None:
    currency = answer.exchange.currency
    full_year = answer.hire.full_year / answer.exchange.local_per_unit
    per_usd = book.units_per_usd(currency).value.likely
    pay = StatedPay(full_year, currency, per_usd, answer.key)
    doubt = pay_doubt(pay, book.as_of)
    key = Argument("gross" if answer.budget is None else "budget")
    return doubt.fault("", key, TO_ACCEPT) if doubt else None
