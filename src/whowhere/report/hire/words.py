"""What one employee costs, in words."""

from __future__ import annotations

import math
from collections.abc import Iterator

from whowhere.facts.fact import Fact
from whowhere.facts.former_currencies import former_currencies
from whowhere.facts.levies import Levy
from whowhere.facts.levy_words import for_size, for_whom, steps_said
from whowhere.facts.statute_book import MONTHS
from whowhere.model.hire_asked import Exchange, HireAnswer, said_months
from whowhere.model.hire_lines import HireLine
from whowhere.model.hiring import Hire
from whowhere.quantities.names import in_a_sentence
from whowhere.report.media.numbers import rounded
from whowhere.report.media.terminal import exact_money, exact_percent

RATE_DECIMALS = 5
"""Of a percentage in a law; the finest is Mexico's 0.54355%."""
LIMIT = {"total": "", "floor": "at least ", "ceiling": "at most "}
LIMIT_NOTE = {
    "total": "",
    "floor": "The total is a floor: the lines that could be priced are not the whole cost.",
    "ceiling": "The total is a ceiling: the lines are the most that may be due.",
}


def verdict(answer: HireAnswer) -> str:
    """Return the answer in one sentence."""
    hire, currency = answer.hire, answer.exchange.currency
    cost = exact_money(in_asked_money(hire.employer_cost, answer.exchange), currency)
    limit, more = LIMIT[hire.statutes.total_is], exact_percent(answer.added_share)
    gross = f"{exact_money(answer.gross, currency)} gross a year ({months_in_gross(answer)})"
    name = answer.place
    if answer.budget is not None:
        return f"{name}: an employer's cost of {limit}{cost} pays {gross}: {more} on top of it."
    return f"{name}: an employee with {gross} costs the employer {limit}{cost}: {more} on top."


def months_in_gross(answer: HireAnswer) -> str:
    """Say what GROSS means here: pay of how many months."""
    due = said_months(answer.salaries_due)
    if answer.months is None:
        return f"pay of all {due} months" if answer.salaries_due > MONTHS else "pay of 12 months"
    told = f"pay of {said_months(answer.months)} months"
    return told if answer.is_in_full else f"{told}; law makes {due} due"


def base_named(hire: Hire) -> str:
    """Name the pay that the lines are charged on."""
    return f"Pay of {said_months(hire.statutes.salaries_in_base)} months"


def notes(answer: HireAnswer) -> Iterator[str]:
    """Yield what a reader should know: case, limits, exchange rates, attribution."""
    statutes = answer.hire.statutes
    if statutes.case_said:
        yield statutes.case_said
    elif answer.town and not statutes.state:
        name = in_a_sentence(statutes.name)
        yield f"The lines are those of {name} as a whole: none of {answer.town}'s own is known."
    if LIMIT_NOTE[statutes.total_is]:
        yield LIMIT_NOTE[statutes.total_is]
    yield from _on_months(answer)
    yield from _employer_notes(answer)
    second_hand = dict.fromkeys(levy.name for levy in statutes.levies if levy.secondary)
    if second_hand:
        yield f"Law read second-hand: {'; '.join(second_hand)}."
    if answer.exchange.rates:
        yield _rate_in_words(answer.exchange)
    origin = statutes.origin
    yield (
        f"Contributions: {origin.producer}, {origin.title}, {origin.address}, {origin.licence};"
        f" changed: {statutes.changed}."
    )


def _on_months(answer: HireAnswer) -> Iterator[str]:
    """Say what GROSS holds where law makes more than twelve salaries due."""
    if answer.salaries_due <= MONTHS:
        return
    due = said_months(answer.salaries_due)
    if answer.months is not None:
        told = said_months(answer.months)
        yield f"GROSS was read as pay of {told} months; law or agreement makes {due} due."
        return
    yield (
        f"GROSS is all pay of a year: {due} monthly salaries by law or agreement. If yours is pay"
        " of 12 months, say --months 12 (months = 12)."
    )


def _employer_notes(answer: HireAnswer) -> Iterator[str]:
    """Yield for which employer and employee the bill stands, where the law tells them apart."""
    hire, levies = answer.hire, answer.hire.statutes.levies
    if any(map(for_size, levies)):
        heads = "a large one" if hire.employer.is_large else f"of {hire.employer.heads:g} people"
        yield f"The employer is {heads}: some lines depend on its size."
    if any(map(for_whom, levies)) and hire.employee is None:
        yield "Lines that are due for some occupations only are left out: name one with --role."
    for line in hire.lines:
        if len(line.levy.steps) > 1:
            yield f"{line.levy.name}: {steps_said(line.levy, hire.statutes.months)}."
    announced = [levy.name for levy in hire.statutes.announced]
    if announced:
        yield f"Announced, not enacted, and so not charged: {'; '.join(announced)}."


def shaped_by(line: HireLine, answer: HireAnswer) -> str:
    """Say what shaped a line at this pay, amounts in the currency that was asked in."""
    levy, rate = line.levy, answer.exchange
    floor, cap, least, most = (
        f"{amount / rate.local_per_unit:,.0f}"
        for amount in (levy.floor, levy.cap, levy.min_gross, levy.max_gross)
    )
    words = {
        "none": "",
        "fixed": "fixed amount",
        "floor": f"raised to the floor of {floor}",
        "cap": f"cut at the cap of {cap}",
        "below_slice": f"below {floor}, where the slice starts",
        "slice": f"slice above {floor}",
        "whole_slice": f"whole slice from {floor} to {cap}",
        "not_due": f"not due at this pay: {_due_where(levy, least, most)}",
        "fading": f"falls from {exact_percent(levy.rate + levy.fading.rate)} at"
        f" {levy.fading.begins / rate.local_per_unit:,.0f} to nothing at"
        f" {levy.fading.to / rate.local_per_unit:,.0f}",
        "shortfall": f"on what pay lacks to {cap}",
        "grade": "rounded up to the next grade",
        "other_role": f"not due: {for_whom(levy)}",
        "other_size": f"not due: {for_size(levy)}",
        "not_yet": f"due from month {levy.from_month} of service",
    }[line.bound]
    part = f"{exact_percent(levy.share, RATE_DECIMALS)} of gross" if levy.share != 1 else ""
    inside = "part of gross" if levy.paid_out and answer.is_in_full else ""
    return "; ".join(each for each in (inside, part, words) if each)


def _due_where(levy: Levy, least: str, most: str) -> str:
    bounds = [f"from {least}"] if levy.min_gross > 0 else []
    return " ".join([*bounds, *([f"up to {most}"] if levy.max_gross < math.inf else [])])


def in_asked_money(amount: float, rate: Exchange) -> float:
    """Turn local currency into the currency that was asked in."""
    return rounded(amount / rate.local_per_unit)


def _rate_in_words(rate: Exchange) -> str:
    read = "; ".join(_rate_read(currency, fact) for currency, fact in rate.rates)
    return f"Exchange rate: 1 {rate.currency} is {rate.local_per_unit:,.6g} {rate.local} ({read})."


def _rate_read(currency: str, fact: Fact) -> str:
    """Say what a rate rests on; that of a former currency is law, not a market's."""
    if former := former_currencies().get(currency):
        return f"{former.said} for ever, {former.origin.producer}"
    return f"{currency}: {fact.status}, {fact.year}, {fact.origins[0].producer}{_doubt(fact)}"


def _doubt(fact: Fact) -> str:
    """Say how far a rate to the dollar may be off, where it is not known exactly."""
    value = fact.value
    return "" if value.is_exact else f", {value.low:,.4g} to {value.high:,.4g} for 1 USD"
