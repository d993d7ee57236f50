"""What one employee costs an employer: as a document, as rows, and in words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date

from whowhere.facts.fact import Fact, Origin
from whowhere.facts.statute_book import Levy, Unpriced
from whowhere.model.hiring import Exchange, HireAnswer, HireLine
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded
from whowhere.report.media.terminal import exact_money, exact_percent

RATE_DECIMALS = 5
"""Of a percentage in a law; the finest is Mexico's 0.54355 %."""

LIMIT = {"total": "", "floor": "at least ", "ceiling": "at most "}
LIMIT_NOTE = {
    "total": "",
    "floor": "The total is a floor: the lines that could be priced are not the whole cost.",
    "ceiling": "The total is a ceiling: the lines are the most that may be due.",
}


def hire_document(answer: HireAnswer, as_of: date) -> Document:
    """Return the answer as a JSON document; amounts in the currency that was asked in."""
    hire, rate = answer.hire, answer.exchange
    statutes = hire.statutes
    return {
        "country": statutes.iso2,
        "country_name": statutes.name,
        "as_of": as_of.isoformat(),
        "gross": {"amount": answer.gross, "currency": rate.currency, "per": "year", "months": 12},
        "lines": [_line(line, rate) for line in hire.lines],
        "not_priced": [_unpriced(duty) for duty in statutes.not_priced],
        "statutory": {
            "amount": in_asked_money(hire.statutory, rate),
            "percent_of_gross": rounded(100 * hire.statutory_share),
            "is": statutes.total_is,
        },
        "employer_cost": {
            "amount": in_asked_money(hire.employer_cost, rate),
            "is": statutes.total_is,
        },
        "exchange": _exchange(rate),
        "modelled_as": statutes.modelled_as,
        "notes": list(notes(answer)),
    }


def hire_rows(answer: HireAnswer) -> list[dict[str, object]]:
    """Return gross pay and one row per line; the amounts add up to the employer's cost."""
    currency, statutes = answer.exchange.currency, answer.hire.statutes
    gross = {"id": "gross", "name": "Gross pay of twelve months", "kind": "gross"}
    flat = [
        {**line, **line["source"]}
        for line in (
            {**gross, "amount": answer.gross, "due": True, "source": {}},
            *(_line(line, answer.exchange) for line in answer.hire.lines),
            *({**_unpriced(duty), "kind": "not_priced"} for duty in statutes.not_priced),
        )
    ]
    keys = (
        "id", "name", "kind", "rate", "base", "bound", "due", "amount", "condition", "status",
        "law", "address", "checked", "producer", "licence",
    )  # fmt: skip
    return [{"currency": currency} | {key: row.get(key) for key in keys} for row in flat]


def verdict(answer: HireAnswer) -> str:
    """Return the answer in one sentence."""
    hire, currency = answer.hire, answer.exchange.currency
    cost = exact_money(in_asked_money(hire.employer_cost, answer.exchange), currency)
    limit, more = LIMIT[hire.statutes.total_is], exact_percent(hire.statutory_share)
    gross = exact_money(answer.gross, currency)
    return (
        f"{hire.statutes.name}: an employee with {gross} gross a year costs the employer"
        f" {limit}{cost}: {more} on top."
    )


def notes(answer: HireAnswer) -> Iterator[str]:
    """Yield what a reader should know: case, limits, exchange rates, attribution."""
    statutes = answer.hire.statutes
    if statutes.modelled_as:
        yield f"{statutes.name} is modelled as {statutes.modelled_as}."
    if LIMIT_NOTE[statutes.total_is]:
        yield LIMIT_NOTE[statutes.total_is]
    if any(levy.paid_out for levy in statutes.levies):
        yield "Gross is pay of twelve months; extra pay by statute is among the lines."
    second_hand = [levy.name for levy in statutes.levies if levy.secondary]
    if second_hand:
        yield f"Law read second-hand: {'; '.join(second_hand)}."
    announced = [levy.name for levy in statutes.levies if levy.status == "announced"]
    if announced:
        yield f"Announced, not yet enacted: {'; '.join(announced)}."
    if answer.exchange.rates:
        yield _rate_in_words(answer.exchange)
    origin = statutes.origin
    yield (
        f"Contributions: {origin.producer}, {origin.title}, {origin.address}, {origin.licence};"
        f" changed: {statutes.changed}."
    )


def shaped_by(line: HireLine, rate: Exchange) -> str:
    """Say what shaped a line at this pay, amounts in the currency that was asked in."""
    levy = line.levy
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
    }[line.bound]
    part = f"{exact_percent(levy.share, RATE_DECIMALS)} of gross" if levy.share != 1 else ""
    return "; ".join(each for each in (part, words) if each)


def _due_where(levy: Levy, least: str, most: str) -> str:
    bounds = [f"from {least}"] if levy.min_gross > 0 else []
    return " ".join([*bounds, *([f"up to {most}"] if levy.max_gross < math.inf else [])])


def _line(line: HireLine, rate: Exchange) -> Document:
    levy = line.levy
    fixed = levy.base == "flat"
    return {
        "id": levy.id,
        "name": levy.name,
        "kind": levy.kind,
        "amount": in_asked_money(line.amount, rate),
        "rate": None if fixed else rounded(levy.rate),
        "base": None if fixed else in_asked_money(line.charged_on, rate),
        "bound": line.bound,
        "due": line.bound != "not_due",
        "condition": levy.condition,
        "limits": _limits(levy, rate),
        "is_pay": levy.paid_out,
        "status": levy.status,
        "second_hand": levy.secondary,
        "source": _law(levy.origin),
    }


def _limits(levy: Levy, rate: Exchange) -> Document:
    """Return floor, cap, fixed part and thresholds, ``None`` where there is none."""
    floors = {"floor": levy.floor, "fixed": levy.flat, "due_from": levy.min_gross}
    caps = {"cap": levy.cap, "due_up_to": levy.max_gross}
    return {
        **{name: in_asked_money(value, rate) if value else None for name, value in floors.items()},
        **{
            name: in_asked_money(value, rate) if value < math.inf else None
            for name, value in caps.items()
        },
    }


def _unpriced(duty: Unpriced) -> Document:
    return {
        "id": duty.id,
        "name": duty.name,
        "condition": duty.condition,
        "source": _law(duty.origin),
    }


def _law(origin: Origin) -> Document:
    return {
        "law": origin.title,
        "address": origin.address,
        "checked": origin.read,
        "producer": origin.producer,
        "licence": origin.licence,
    }


def _exchange(rate: Exchange) -> Document:
    return {
        "currency": rate.currency,
        "local": rate.local,
        "local_per_unit": rounded(rate.local_per_unit),
        "rates": [
            {
                "currency": currency,
                "units_per_usd": fact.value.likely,
                "date": fact.year,
                "status": fact.status,
                "sources": [source(origin) for origin in fact.origins],
            }
            for currency, fact in rate.rates
        ],
    }


def in_asked_money(amount: float, rate: Exchange) -> float:
    """Turn local currency into the currency that was asked in."""
    return rounded(amount / rate.local_per_unit)


def _rate_in_words(rate: Exchange) -> str:
    read = "; ".join(
        f"{currency}: {fact.status}, {fact.year}, {fact.origins[0].producer}{_doubt(fact)}"
        for currency, fact in rate.rates
    )
    return f"Exchange rate: 1 {rate.currency} is {rate.local_per_unit:,.6g} {rate.local} ({read})."


def _doubt(fact: Fact) -> str:
    """Say how far a rate to the dollar may be off, where it is not known exactly."""
    value = fact.value
    return "" if value.is_exact else f", {value.low:,.4g} to {value.high:,.4g} for 1 USD"
