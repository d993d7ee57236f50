"""A rate card beside the work: one line for each role, or a question about what is unclear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from whowhere.facts.levels import level_of
from whowhere.facts.occupations import occupation
from whowhere.model.rate_cards.card import (
    ACCEPTED,
    KEY,
    CardLayout,
    CardLine,
    card_lines,
    headings_of,
    layout_of,
)
from whowhere.model.rate_cards.words import LEVEL_OF, folded, pers_in
from whowhere.model.scenario.offers import Offer, Per, Rate
from whowhere.model.scenario.telling import told
from whowhere.model.scenario.wording import SourceLines
from whowhere.model.scenario.work import Level, RoleNeed
from whowhere.quantities.currency_signs import SIGNS, means
from whowhere.quantities.faults import Fault, Faults, nearest, one_of
from whowhere.quantities.ranges import Range
from whowhere.quantities.tables.table import ExportedTable, first_that

SHOWN = 60
"""Lines of a card that are named in a question about it."""
A_TIME: dict[Per, str] = {"hour": "an hour", "day": "a day", "month": "a month"}
PREFERRED: dict[str, tuple[Per, ...]] = {
    "hours": ("hour", "day", "month"), "seats": ("month", "day", "hour"),
}  # fmt: skip
"""Of prices for several times, which is taken for a kind of offer."""


@dataclass(frozen=True)
class ReadCard:
    """What was understood of a card."""

    rates: tuple[Rate, ...]
    currency: str
    said: tuple[str, ...]
    """What was understood, a line for each role."""


def read_card(tables: Sequence[ExportedTable], offer: Offer, roles: Sequence[RoleNeed]) -> ReadCard:
    """Return the rates of a card for the roles of the work. Raises ``Faults``."""
    table = first_that(tables, lambda each: layout_of(each) is not None)
    layout = layout_of(table)
    if layout is None:
        do = "Give it a row of headings, such as Role, Level, Hourly rate (EUR)."
        raise Faults([Fault(table.where(), KEY, "without such headings", ACCEPTED, do=do)])
    lines = card_lines(table, layout, _columns(table, layout, offer))
    chosen = [_chosen(table, lines, offer, role) for role in roles]
    pers = [_per(table, line, offer) for line in chosen]
    currency = _currency(table, chosen, offer)
    rates = tuple(
        _rate(table, line, role, per) for line, role, per in zip(chosen, roles, pers, strict=True)
    )
    said = tuple(
        f"{table.where(line.line)}: {role.role} ({role.grade.replace('_', ' ')}) is"
        f" {line.said}, {_figures(line.price)} {currency} {A_TIME[per]}."
        for line, role, per in zip(chosen, roles, pers, strict=True)
    )
    return ReadCard(rates, currency, said)


def _columns(table: ExportedTable, layout: CardLayout, offer: Offer) -> list[int]:
    """Return the columns whose prices hold for the offer. Raises ``Faults``."""
    known = dict(headings_of(layout))
    if offer.rate_column:
        found = [at for at, name in known.items() if folded(name) == folded(offer.rate_column)]
        if found:
            return found
        do = f"Name one of its headings: {one_of(known.values())}."
        raise Faults([Fault(table.where(), "rate_column", offer.rate_column, "a column", do=do)])
    if all(layout.prices.values()):
        return [*known]
    for per in PREFERRED[offer.kind]:
        found = [at for at, name in known.items() if pers_in(name) == (per,)]
        if len(found) == 1:
            return found
    if len(known) == 1:
        return [*known]
    given = f"several columns of prices: {', '.join(known.values())}"
    do = f'Say which holds: rate_column = "{next(iter(known.values()))}".'
    raise Faults([Fault(table.where(layout.heading.line), KEY, given, "one", do=do)])


def _chosen(
    table: ExportedTable, lines: Sequence[CardLine], offer: Offer, role: RoleNeed
) -> CardLine:
    """Return the one line that prices a role. Raises ``Faults`` where none does, or several."""
    wanted = _wanted(role)
    named = f"{role.role} ({wanted})"
    of_role = list(_of_role(lines, offer, role))
    found = [line for line in of_role if _level(line, offer) == wanted]
    found = found or [line for line in of_role if not (_level(line, offer) or line.level_said)]
    if len(found) == 1:
        return found[0]
    known = one_of(dict.fromkeys(f'"{line.said}"' for line in found or of_role or lines), SHOWN)
    given = f"with {len(found)} lines for {named}" if found else f"without a line for {named}"
    do = f"{_advice(found, of_role, lines, offer, role)}; its lines: {known}."
    if len(found) > 1 and len({line.said for line in found}) == 1:
        do = f"Take out of the card all of them but one: lines {_lines(found)}."
    raise Faults([Fault(table.where(), KEY, given, f"one line for {named}", do=do)])


def _advice(
    found: Sequence[CardLine],
    of_role: Sequence[CardLine],
    lines: Sequence[CardLine],
    offer: Offer,
    role: RoleNeed,
) -> str:
    """Say what to do: about a title or a level that is not understood, or a level not priced.

    ``found`` are lines that would do, ``of_role`` those of the role at any level.
    """
    unclear = [line.level_said for line in of_role if line.level_said and not _level(line, offer)]
    if found or not of_role:
        titles = [line.title for line in found or lines] or ["Engineer"]
        word, ours = nearest(role.role, titles) or titles[0], role.role
    elif unclear:
        word, ours = unclear[0], _wanted(role)
    else:
        return "Ask the vendor for it, or add it to the card"
    return f'Say what its words mean: card_words = {{"{word}" = "{ours}"}}'


def _lines(lines: Sequence[CardLine]) -> str:
    return ", ".join(str(line.line) for line in lines)


def _of_role(lines: Sequence[CardLine], offer: Offer, role: RoleNeed) -> Iterator[CardLine]:
    """Return the lines for a role: those that are called so, else those of its occupation."""
    meant = {folded(word): folded(ours) for word, ours in offer.card_words.items()}
    titles = [(line, folded(line.title)) for line in lines]
    by_name = [line for line, title in titles if meant.get(title, title) == folded(role.role)]
    if by_name:
        return iter(by_name)
    wanted = occupation(role.role).key
    return (line for line, title in titles if title not in meant and _key(title) == wanted)


def _key(title: str) -> str:
    try:
        return occupation(title).key
    except Faults:
        return ""


def _level(line: CardLine, offer: Offer) -> Level | None:
    """Return the level of a line, as the offer says what the card's word means."""
    meant = {folded(word): ours for word, ours in offer.card_words.items()}
    return line.level or LEVEL_OF.get(folded(meant.get(folded(line.level_said), "")))


def _figures(price: Range) -> str:
    ends = dict.fromkeys(f"{each:,.10g}" for each in (price.low, price.high))
    return " to ".join(ends)


def _per(table: ExportedTable, line: CardLine, offer: Offer) -> Per:
    if line.is_for_other_time:
        given, do = f"a price of a week or a year for {line.said}", "Write what a month of it is."
        raise Faults([Fault(table.where(line.line), KEY, given, "hour, day or month", do=do)])
    found = line.per or offer.rate_per
    if found:
        return found
    do = 'Say it: rate_per = "hour".'
    given = f"a price of {_figures(line.price)} for {line.said}, and nothing says for which time"
    raise Faults([Fault(table.where(line.line), KEY, given, "hour, day or month", do=do)])


def _currency(table: ExportedTable, lines: Sequence[CardLine], offer: Offer) -> str:
    """Return the one currency of the prices. Raises ``Faults`` where it is unclear."""
    written = tuple(dict.fromkeys(line.currency for line in lines if line.currency))
    if offer.currency and all(means(each, offer.currency) for each in written):
        return offer.currency
    meant = {code for each in written for code in SIGNS.get(each, each).split()}
    if len(written) == 1 and len(meant) == 1 and not offer.currency:
        return meant.pop()
    given = " and ".join(written) or "no currency"
    accepted = offer.currency or "one currency for the whole card"
    do = "Correct it." if offer.currency else 'Say which it is: currency = "EUR".'
    raise Faults([Fault(table.where(), KEY, f"{given} in its prices", accepted, do=do)])


def _rate(table: ExportedTable, line: CardLine, role: RoleNeed, per: Per) -> Rate:
    """Return a line as a rate that a file could say. Raises ``Faults`` where no file may."""
    said = {"rate": line.price, "per": per, "heads": line.heads, "hours": line.hours}
    try:
        return Rate.model_validate({"role": role.role, "level": _wanted(role), **said})
    except ValidationError as error:
        source, schema = SourceLines(table.where(line.line)), Rate.model_json_schema()
        raise Faults(told(error.errors(include_url=False), source, schema)) from None


def _wanted(role: RoleNeed) -> Level:
    """Return the level of a role, from its years if need be."""
    return role.level or LEVEL_OF[level_of(role.years or 0)]
