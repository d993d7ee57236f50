"""What must hold of the money in a scenario: it is in the currency that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from whowhere.model.scenario.company import Company
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.options import Quote
from whowhere.model.scenario.own_kinds import own_kind
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.requirements import Requirements
from whowhere.model.scenario.work import Work
from whowhere.quantities.ranges import Range
from whowhere.quantities.written_money import other_currency


def money_is_as_asked(
    company: Company,
    work: Work,
    quotes: Sequence[Quote],
    requirements: Requirements,
    assumptions: Mapping[str, Range],
) -> Iterator[Misfit]:
    """Money is in the currency that is asked for, where somebody wrote one beside it."""
    ours = (company.money, "the company's currency")
    asked: list[tuple[Path, Range | None, tuple[str, str]]] = [
        (("work", "roles", at, "pay"), role.pay, ours) for at, role in enumerate(work.roles)
    ]
    asked.append((("work", "delay_cost_per_month"), work.delay_cost_per_month, ours))
    asked.append((("requirements", "set_up_cash"), requirements.set_up_cash, ours))
    for at, each in enumerate(quotes):
        code = (each.currency, "the quote's currency") if each.currency else ours
        asked.append((("quotes", at, "monthly_price"), each.monthly_price, code))
    for name, value in assumptions.items():
        code = ("USD", "which it is stated in") if own_kind(name).is_dollars else ours
        asked.append((("assumptions", name), value, code))
    for path, found, code in asked:
        if found is not None and (written := other_currency(found, code[0])):
            error = refusal(", ".join(code), do=f"Write it in {code[0]}.", given=f"in {written}")
            yield Misfit(path, written, error)
