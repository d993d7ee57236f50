"""What software is worth, in sentences that every door tells alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from whowhere.decide.automate.answer import Automating
from whowhere.decide.automate.contacts import ContactCost
from whowhere.decide.automate.pairs import BothWays
from whowhere.decide.automate.turns import Turn
from whowhere.decide.automate.worth import TakenBack
from whowhere.model.duties import duties
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.today import RENEWED
from whowhere.model.software_kinds import Per
from whowhere.model.unknowns import input_words
from whowhere.quantities.names import capital, listed
from whowhere.report.media.numbers import of_hundred, whole_percent
from whowhere.report.media.terminal import money, short_range
from whowhere.report.wording.options import option_said, option_verbs
from whowhere.report.wording.unknowns import UNITS, range_said, unit_said

ORDERS: Final = {
    "together": "both at once",
    "place_first": "the move first, software once the last wave stands alone",
    "software_first": "software first, the move once it does its whole share",
}
WAYS: Final = {
    "people": "{people}",
    "both": "{people}",
    "solved": "Software, each that it solves",
    "spared": "Software, each that people are spared",
}
TURNS: Final = {
    "share_solved": "it solves {at} (likely {now})",
    "work_saved": "each that it solves saves {at} of a person's work (likely {now})",
    "assist_gain": "people do {at} beyond what they do alone (likely {now})",
    "price": "its price is {at} for {per} (now {now})",
}
PER: Final[Mapping[Per, str]] = {
    "resolution": "each that it solves",
    "conversation": "each that it is asked",
    "minute": "a minute",
    "action": "an action",
    "page": "a page",
    "seat": "a seat a month",
}
NEVER_TURNS: Final = {
    "share_solved": "the share is that it solves",
    "work_saved": "each that it solves saves",
    "assist_gain": "people gain",
    "price": "its price is",
}
MONTHS_SHOWN: Final = (0, 5, 11, 17, 23, 35, 47, 59)
"""Months for which people are told, counted from 0: the first, then each half year or year."""


MOVES_MOST: Final = "one figure of the software moves that most:"
NO_SHARES: Final = ("first_year_multiple", "units_each")
"""Plain numbers that are told as they are; the others count parts of a whole, in percent."""
NEARLY_ALL: Final = 0.99
"""Where software takes so much, nobody is left to stay or to move."""


def headline(found: Automating) -> str:
    """Say what software does to the cost of what stands, and of the best move."""
    return " ".join(_verdict_on(found, pair) for pair in found.shown)


def decisive(found: Automating) -> str:
    """Say which figure of the software moves most what it saves, and what is known of it."""
    unknown, case = found.decisive, found.case
    if unknown is None:
        return "All that counts of the software is known."
    said = f"{range_said(unknown, case)} {unit_said(unknown.name, case)}".rstrip()
    if UNITS[unknown.name] == "1" and unknown.name not in NO_SHARES:
        value = unknown.facts(case)[0].value
        said = f"{whole_percent(value.low)} to {whole_percent(value.high)}"
    people = option_said(found.stays.people.option, case)
    return f"Beside {people} {MOVES_MOST} {input_words(unknown.name)}, {said}."


def _verdict_on(found: Automating, pair: BothWays) -> str:
    saves = pair.change
    size = whole_percent(abs(saves))
    effect = f"saves {size}" if saves >= 0 else f"costs {size} more"
    if size == "0%":
        effect = "changes the cost by less than 1%"
    people = option_said(pair.people.option, found.case)
    more = of_hundred(pair.costs_more)
    return (
        f"Beside {people} software {effect} in the median, and costs more in {more} of 100 futures."
    )


def turn_sentences(found: Automating) -> list[str]:
    """Say for each of the people shown from where on software pays."""
    sentences = []
    for pair in found.shown:
        turns = [each for each in found.turns if each.option == pair.people.option]
        sentences += list(_turns_said(found, pair.people.option, turns))
    return sentences


def _turns_said(found: Automating, people: Option, turns: list[Turn]) -> Iterator[str]:
    name = capital(option_said(people, found.case))
    reached = [_turn(each, found) for each in turns if each.at is not None]
    if reached:
        alone = ", each with all else as it is" if len(reached) > 1 else ""
        yield f"{name}: software pays where {listed(reached)}{alone}."
    for each in turns:
        if each.at is None:
            what = NEVER_TURNS[each.name]
            pays = each.pays_below and each.pays_above
            yield (
                f"{name}: it pays, whatever {what}."
                if pays
                else (f"{name}: it does not pay, whatever {what}.")
            )


def _turn(turn: Turn, found: Automating) -> str:
    """Return on which side of a value software pays, and what is likely."""
    if turn.at is None:
        raise ValueError(f"{turn.name} has no turning point")
    at, now = turn.at, turn.now
    if turn.name == "price":
        at_said, now_said = (money(each, found.case.currency) for each in (at, now))
    else:
        at_said, now_said = whole_percent(at), whole_percent(now)
    side = "more" if turn.pays_above else "less"
    per = PER[found.case.software.per] if found.case.software else ""
    return TURNS[turn.name].format(at=f"{at_said} or {side}", now=now_said, per=per)


def worth_sentences(found: Automating) -> list[str]:
    """Say what place and software are worth alone and together, and what should come first."""
    if found.worth is None or found.orders is None:
        return []
    worth, orders, currency = found.worth, found.orders, found.case.currency

    def saved(amount: float) -> str:
        return f"{'saves' if amount >= 0 else 'costs'} {money(abs(amount), currency)}"

    beside = _beside_the_two(worth.shared, currency)
    sentences = [
        f"The move alone, to {option_said(worth.move, found.case)}, {saved(worth.place.p50)};"
        f" software alone, where the work is, {saved(worth.software.p50)}; both"
        f" {saved(worth.both.p50)}: {beside}."
    ]
    costs = {"together": orders.together, "place_first": orders.place_first}
    if orders.software_first is not None:
        costs["software_first"] = orders.software_first
    best, *others = sorted(costs, key=lambda each: costs[each])
    beyond = [
        f"{ORDERS[each]} {money(costs[each] - costs[best], currency)} more" for each in others
    ]
    sentences.append(f"Of both, {ORDERS[best]} costs least; {listed(beyond)}.")
    return sentences


def _beside_the_two(shared: float, currency: str) -> str:
    """Say how both beside the two added up stand; better and worse hold of savings and costs."""
    size = money(abs(shared), currency)
    if size == money(0, currency):
        return "as much as the two added up"
    return f"{size} {'worse' if shared > 0 else 'better'} than the two added up"


def taken_back_sentences(found: Automating) -> list[str]:
    """Say what it means that work is taken back from the software."""
    if not any(each.chance for each in found.taken_back):
        return []
    chance = of_hundred(found.taken_back[0].chance)
    effects = [_if_taken_back(found, each) for each in found.taken_back]
    return [f"In {chance} of 100 futures work is taken back from it: {'; '.join(effects)}."]


def _if_taken_back(found: Automating, each: TakenBack) -> str:
    def said(amount: float) -> str:
        verb = "saves" if amount >= 0 else "costs"
        return f"{verb} {money(abs(amount), found.case.currency)}"

    people = option_said(each.people, found.case)
    otherwise = f", else {said(each.if_not)}" if each.chance < 1 else ""
    return f"beside {people} it then {said(each.if_so)}{otherwise}"


def regret_sentences(found: Automating) -> list[str]:
    """Say what moving now costs if software takes half of the work next year anyway."""
    regret = found.regret
    if regret is None:
        return []
    case = found.case
    move = option_said(regret.move, case)
    by = regret.move_if_taken - regret.stay_if_taken
    side = "less" if by <= 0 else "more"
    first = (
        f"If software took half of the work a year from now, {move} would still cost"
        if by <= 0
        else f"If software took half of the work a year from now, {move} would cost"
    )
    sentences = [
        f"{first} {money(abs(by), case.currency)} {side} than staying; if it takes nothing,"
        f" {_than_staying(found, regret.move_if_nothing - regret.stay_if_nothing)}."
    ]
    if regret.turns_at is not None and regret.turns_at < NEARLY_ALL:
        sentences.append(
            f"From {whole_percent(regret.turns_at)} of the work on, taken so, staying costs less."
        )
    return sentences


def _than_staying(found: Automating, by: float) -> str:
    side = "less" if by <= 0 else "more"
    return f"{money(abs(by), found.case.currency)} {side}"


def people_sentences(found: Automating) -> list[str]:
    """Say how many people are at work when, with software: here and there."""
    horizon = found.case.horizon_months
    months = [each for each in MONTHS_SHOWN if each < horizon]
    sentences = []
    for option, ramp in found.ramps:
        people = [ramp.there[at] + ramp.here[at] for at in months]
        said = ", ".join(f"{n:.0f} in month {at + 1}" for at, n in zip(months, people, strict=True))
        sentences.append(f"{capital(option_said(option, found.case))}: {said}.")
    return sentences


def law_sentences(found: Automating) -> list[str]:
    """Say what the law asks for because software does part of the work, each duty once."""
    told: dict[str, str] = {}
    for pair in found.shown:
        known = {each.id for each in duties(found.case, pair.people.option)}
        for duty in duties(found.case, pair.beside.option):
            if duty.id not in known:
                told.setdefault(duty.id, duty.sentence)
    return [*told.values()]


def notes(found: Automating) -> list[str]:
    """Say what is not in the numbers, and what rests on the program's own figures."""
    facts = found.case.facts
    said = []
    least = facts["least_by_people", Spot()][0].value
    if least.high:
        ends = dict.fromkeys((whole_percent(least.low), whole_percent(least.high)))
        said.append(
            f"People do {' to '.join(ends)} of that work whatever the software solves: who asks for"
            " a person gets one."
        )
    if not facts["contacts_are_stated", Spot()][0].value.likely and found.contacts:
        said.append(
            "Nobody said how much it is asked: as much as the team can do is taken. Say"
            " per_month under [automation]."
        )
    if not facts["error_cost", Spot()][0].value.likely and found.contacts:
        said.append("Wrong answers cost nothing here: say error_cost under [automation].")
    if not facts["software_fixed", Spot()][0].value.likely:
        said.append("Nobody tends it for pay here: say fixed_per_month under [automation].")
    if any(option.offer == RENEWED for option in found.case.options):
        said.append("Today's contract at its renewed price is not looked at with software.")
    return said


def way_name(each: ContactCost, found: Automating) -> str:
    """Return what a row of the table of contacts is called."""
    if each.option is None:
        return WAYS[each.key]
    return capital(option_said(each.option, found.case))


def likely_range(cost: ContactCost) -> str:
    """Return the range of what a contact costs, 8 in 10."""
    return short_range(cost.cost.p10, cost.cost.p90)


def verb_of(option: Option) -> str:
    """Return the verb of a sentence about some people."""
    return option_verbs(option).costs


def _share(share: float) -> str:
    return whole_percent(share)
