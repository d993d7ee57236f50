"""What one employee costs an employer: as a document, as rows, and in words."""

from __future__ import annotations

import math
from datetime import date

from whowhere.facts.fact import Origin
from whowhere.facts.levies import Levy
from whowhere.facts.statute_book import Unpriced
from whowhere.model.hire_asked import Exchange, HireAnswer
from whowhere.model.hire_lines import HireLine
from whowhere.report.hire.words import in_asked_money, notes
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded


def hire_document(answer: HireAnswer, as_of: date) -> Document:
    """Return the answer as a JSON document; amounts in the currency that was asked in."""
    hire, rate = answer.hire, answer.exchange
    statutes = hire.statutes
    return {
        "country": statutes.iso2,
        "country_name": statutes.name,
        "state": statutes.state,
        "town": answer.town,
        "as_of": as_of.isoformat(),
        "gross": {
            "amount": rounded(answer.gross),
            "currency": rate.currency,
            "per": "year",
            "months": rounded(answer.months or answer.salaries_due),
        },
        "salaries_due": rounded(answer.salaries_due),
        "budget": None if answer.budget is None else rounded(answer.budget),
        "base_pay": {
            "amount": in_asked_money(hire.gross, rate),
            "months": statutes.salaries_in_base,
        },
        "lines": [line_document(line, rate) for line in hire.lines],
        "not_priced": [duty_document(duty) for duty in statutes.not_priced],
        "statutory": {
            "amount": in_asked_money(answer.added, rate),
            "percent_of_gross": rounded(100 * answer.added_share),
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


def line_document(line: HireLine, rate: Exchange) -> Document:
    """Return one contribution: what it is charged on, what shaped it, its law."""
    levy = line.levy
    fixed = levy.is_fixed
    return {
        "id": levy.id,
        "name": levy.name,
        "kind": levy.kind,
        "amount": in_asked_money(line.amount, rate),
        "rate": None if fixed else rounded(line.rate),
        "base": None if fixed else in_asked_money(line.charged_on, rate),
        "bound": line.bound,
        "due": line.is_due,
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


def duty_document(duty: Unpriced) -> Document:
    """Return a duty that is named and not priced."""
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
