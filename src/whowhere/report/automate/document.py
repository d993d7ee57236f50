"""What software is worth as one document, for programs."""

from __future__ import annotations

from dataclasses import asdict

from whowhere.decide.automate.answer import Automating
from whowhere.decide.automate.contacts import ContactCost
from whowhere.decide.automate.pairs import BothWays
from whowhere.decide.automate.turns import Turn
from whowhere.decide.automate.worth import TakenBack
from whowhere.quantities.estimates import Summary
from whowhere.report.automate.words import (
    decisive,
    headline,
    law_sentences,
    notes,
    people_sentences,
    regret_sentences,
    taken_back_sentences,
    turn_sentences,
    way_name,
    worth_sentences,
)
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.wording.automation import automation_document


def automating_document(found: Automating) -> Document:
    """Return every pair, what a contact costs, and where software pays; money in the company's."""
    comparison, case = found.comparison, found.case
    return {
        "title": case.title,
        "seed": comparison.seed,
        "draws": comparison.draws,
        "as_of": case.as_of.isoformat(),
        "currency": case.currency,
        "horizon_months": case.horizon_months,
        "kind": case.software.kind if case.software else None,
        "price_per": case.software.per if case.software else None,
        "sentence": headline(found),
        "decisive": decisive(found),
        "sentences": [
            *turn_sentences(found), *worth_sentences(found), *taken_back_sentences(found),
            *regret_sentences(found), *people_sentences(found),
        ],
        "law": law_sentences(found),
        "assumed": notes(found),
        "stays": found.stays.people.id,
        "moves": found.moves.people.id if found.moves else None,
        "options": [_pair(each, found) for each in found.pairs],
        "contacts": [_contact(each, found) for each in found.contacts],
        "turns": [_turn(each) for each in found.turns],
        "taken_back": [_taken_back(each) for each in found.taken_back],
        **_apart(found),
        "people": [
            {
                "id": option.id, "there": [rounded(n) for n in ramp.there],
                "here": [rounded(n) for n in ramp.here],
            }
            for option, ramp in found.ramps
        ],
    }  # fmt: skip


def _turn(turn: Turn) -> Document:
    return {
        "id": turn.option.id,
        "name": turn.name,
        "now": rounded(turn.now),
        "at": None if turn.at is None else rounded(turn.at),
        "pays_below": turn.pays_below,
        "pays_above": turn.pays_above,
    }


def _taken_back(each: TakenBack) -> Document:
    return {
        "id": each.people.id,
        "chance": rounded(each.chance),
        "saves_if_so": rounded(each.if_so),
        "saves_if_not": rounded(each.if_not),
    }


def _apart(found: Automating) -> Document:
    """Return what place and software are worth alone and together, by order, and the regret."""
    worth, orders, regret = found.worth, found.orders, found.regret
    return {
        "worth": worth and {
            "place": _summary(worth.place), "software": _summary(worth.software),
            "both": _summary(worth.both), "shared": rounded(worth.shared),
        },
        "orders": orders and {
            **{name: None if cost is None else rounded(cost)
               for name, cost in asdict(orders).items()},
            "best": orders.best,
        },
        "regret": regret and {
            "move_if_nothing": rounded(regret.move_if_nothing),
            "stay_if_nothing": rounded(regret.stay_if_nothing),
            "move_if_half": rounded(regret.move_if_taken),
            "stay_if_half": rounded(regret.stay_if_taken),
            "of_moving": rounded(regret.of_moving),
            "of_staying": rounded(regret.of_staying),
            "staying_costs_less_from": None if regret.turns_at is None
            else rounded(regret.turns_at),
        },
    }  # fmt: skip


def _pair(pair: BothWays, found: Automating) -> Document:
    return {
        "id": pair.people.id,
        "cost": _summary(pair.people.cost),
        "with_software": _summary(pair.beside.cost),
        "saves_in_the_median": rounded(pair.change),
        "saves": _summary(pair.saves),
        "costs_more": rounded(pair.costs_more),
        "meets_requirements": not pair.fails,
        "automation": automation_document(pair.beside, found.case),
    }


def _contact(each: ContactCost, found: Automating) -> Document:
    return {
        "id": each.option.id if each.option else None,
        "what": each.key,
        "name": way_name(each, found),
        "cost": _summary(each.cost),
    }


def _summary(of: Summary) -> Document:
    return {name: rounded(getattr(of, name)) for name in ("mean", "p10", "p50", "p90")}
