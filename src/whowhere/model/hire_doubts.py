"""Pay of ``hire`` that is hard to believe: asked about before it is answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whowhere.facts.factbook import Factbook
from whowhere.facts.monthly_pay import monthly_doubt
from whowhere.facts.pay_doubts import StatedPay, pay_doubt
from whowhere.facts.statute_roles import Employee
from whowhere.model.hire_asked import HireAnswer
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.ranges import Range

TO_ACCEPT = "say --yes (yes = true)"


def require_meant_pay(
    answers: Sequence[HireAnswer], book: Factbook, employee: Employee | None = None
) -> None:
    """Ask about pay that the law forbids or the factbook does not know, once for each place.

    Without an employee it is pay of nobody in particular. Raises ``Faults``.
    """
    faults = [fault for answer in answers if (fault := _question(answer, book, employee))]
    if faults:
        raise Faults(faults)


def _question(answer: HireAnswer, book: Factbook, employee: Employee | None) -> Fault | None:
    currency = answer.exchange.currency
    full_year = answer.hire.full_year / answer.exchange.local_per_unit
    per_usd = book.units_per_usd(currency).value.likely
    pay = StatedPay(full_year, currency, per_usd, answer.key)
    if employee:
        pay = replace(pay, job=employee.occupation, level=employee.level)
    doubt = pay_doubt(pay, book.as_of)
    if doubt is None and answer.is_of_month and answer.months is None:
        year = Range.exactly(answer.gross)
        doubt = monthly_doubt(replace(pay, amount=answer.gross), year, book.as_of)
    key = Argument("gross" if answer.budget is None else "budget")
    return doubt.fault("", key, TO_ACCEPT) if doubt else None
