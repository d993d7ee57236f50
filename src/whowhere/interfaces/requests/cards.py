"""Rate cards that offers name: opened beside the scenario's file, and nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whowhere.interfaces.requests.sources import rate_cards
from whowhere.model.scenario.offer_checks import offers_fit_the_work
from whowhere.model.scenario.offers import Offer
from whowhere.model.scenario.scenario import Scenario
from whowhere.quantities.faults import Fault, Faults

if TYPE_CHECKING:
    from whowhere.model.rate_cards.matching import ReadCard

MOST_BYTES, MOST_ROWS = 4_000_000, 20_000


def with_cards(scenario: Scenario, folder: Path | None, within: str = "") -> Scenario:
    """Return a scenario with the rates of every card that its offers name.

    Without a folder, as over HTTP, only the examples' own cards are known. ``within`` is where the
    offers stand in a larger file, as ``packages[2].``.

    Raises ``Faults``, all cards' at once.
    """
    if not any(offer.rate_card for offer in scenario.offers):
        return scenario
    offers, faults = list[Offer](), list[Fault]()
    for number, offer in enumerate(scenario.offers, start=1):
        try:
            offers.append(_with_card(offer, scenario, folder, f"{within}offers[{number}]"))
        except Faults as found:
            faults += found.faults
    if faults:
        raise Faults(faults)
    return scenario.model_copy(update={"offers": tuple(offers)})


def _with_card(offer: Offer, scenario: Scenario, folder: Path | None, key: str) -> Offer:
    if not offer.rate_card:
        return offer
    shipped = rate_cards().get(offer.rate_card) if folder is None else None
    if folder is None and shipped is None:
        do = "Write its lines as rates: [{role, level, rate, per}, ...]."
        given = f"{offer.rate_card}, a file"
        raise Faults([Fault("", f"{key}.rate_card", given, "rates, where no file is read", do=do)])
    path = shipped or Path(folder or "") / offer.rate_card
    found = _read(path, offer, scenario)
    read = offer.with_card(found.rates, found.currency, found.said)
    if odd := list(offers_fit_the_work(scenario.work, [read])):
        words = [each.words for each in odd]
        raise Faults(
            [
                Fault("", key, str(each.value), said.get("accepted", ""), do=said.get("do", ""))
                for each, said in zip(odd, words, strict=True)
            ]
        )
    return read


def _read(path: Path, offer: Offer, scenario: Scenario) -> ReadCard:
    from whowhere.model.rate_cards.card import ACCEPTED, KEY  # noqa: PLC0415 - few offers name one
    from whowhere.model.rate_cards.matching import read_card  # noqa: PLC0415
    from whowhere.quantities.tables.opening import opened  # noqa: PLC0415
    from whowhere.quantities.tables.table import Bounds  # noqa: PLC0415

    bounds = Bounds(ACCEPTED, size=MOST_BYTES, rows=MOST_ROWS, key=KEY)
    return read_card(opened(path, bounds), offer, scenario.work.roles)
