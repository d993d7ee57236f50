"""The page that holds the model against what outsourcing and offshoring are known to have saved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import fsum

from whowhere.decide.places.ranking import rank_places
from whowhere.decide.promises import promised
from whowhere.decide.reality import (
    PARTS,
    DealResult,
    Spread,
    deal_result,
    groups,
    model_price,
    spread,
)
from whowhere.facts.base_rates import BaseRate, published
from whowhere.facts.deals import deal_mix
from whowhere.facts.factbook import Factbook
from whowhere.model.deals import Deal, deal_case, priced_deals
from whowhere.model.engagements import Engagement
from whowhere.model.place_resolving import pillars, place_case
from whowhere.report.media.numbers import whole_percent
from whowhere.report.reference.markdown import section, table
from whowhere.report.reference.places_table import (
    AGREEMENT_HEAD,
    agreement_rows,
    ours_of,
    position_head,
    position_rows,
)
from whowhere.report.reference.price_table import HEAD as HEAD_OF_PRICES
from whowhere.report.reference.price_table import price_rows
from whowhere.report.reference.promised_table import promised_part
from whowhere.report.reference.reality_words import (
    CHECKS,
    DIFFERENCES,
    DRAWN,
    HEAD,
    PLACES,
    PLACES_WHY,
    PRICED,
    SOFTWARE,
    SOFTWARE_WHY,
)
from whowhere.report.reference.run_rate_table import run_rate_part
from whowhere.report.reference.software_table import HEAD as HEAD_OF_SOFTWARE
from whowhere.report.reference.software_table import software_results, software_rows
from whowhere.simulate.deals import drawn_deals

AS_OF = date(2026, 11, 23)
"""The day whose facts the page rests on, whenever it is made."""
SEED, FUTURES = 1, 256
SHOWN = 16
"""Deals that are listed one by one."""
LEAST = 8
"""Deals that a group must have to be shown."""
_PARTS = {
    "price": "The price or the pay itself",
    "set_up": "Setting up: choosing, teaching in parallel, severance, learning",
    "run": "Running: managing, visits, changes, people and desks that stay at home",
    "risk": "Events, renegotiation, early return of the work",
    "leave": "Leaving",
}


def results_of(deals: Sequence[Deal]) -> list[DealResult]:
    """Return what deals come to on the page's day, each whatever the others are."""
    factbook = Factbook(AS_OF)
    return [deal_result(deal, deal_case(deal, factbook), SEED, FUTURES) for deal in deals]


def reality_page() -> str:
    """Return the page as Markdown; it takes half a minute."""
    drawn = results_of(drawn_deals(deal_mix(), SEED))
    signed = [each for each in drawn if each.is_signed]
    parts = (
        HEAD.format(command="make reality", day=AS_OF, futures=FUTURES),
        DRAWN.format(drawn=len(drawn), signed=len(signed), mix=_mix(drawn, signed)),
        section("What came of it", _outcomes(signed, drawn)),
        section("From the price to the saving", _steps(signed)),
        section("By kind of deal", _groups(signed)),
        section("Run rate and horizon", run_rate_part(signed, LEAST)),
        section("Claimed, planned and delivered", promised_part(signed)),
        section("Vendor prices per hour", _prices()),
        CHECKS,
        DIFFERENCES,
        section("Software beside published cases", software_part()),
        section("Places beside a published index", places_part()),
        section(f"The first {SHOWN} deals", deal_rows(drawn[:SHOWN])),
    )
    return "\n".join(parts)


def _mix(drawn: Sequence[DealResult], signed: Sequence[DealResult]) -> str:
    kept = {each.deal.number for each in signed}
    rows = []
    for engagement in Engagement:
        for abroad in (True, False):
            of = [
                each.deal.number
                for each in drawn
                if each.deal.option.engagement == engagement and each.deal.is_abroad == abroad
            ]
            if of:
                name = f"{engagement.plain} {'abroad' if abroad else 'at home'}"
                rows.append((name, str(len(of)), str(len(kept & set(of)))))
    return table(("Who, where", "Drawn", "Signed"), rows)


def _outcomes(signed: Sequence[DealResult], drawn: Sequence[DealResult]) -> str:
    ours, rates = spread(signed), published()
    rows = [
        ("Mean net saving", whole_percent(ours.mean), _means(rates)),
        ("Net saving, 8 in 10", _ends(ours), "TPI 10 to 39%"),
        ("Median net saving", whole_percent(ours.p50), "-"),
        ("Costs more than before", whole_percent(ours.dearer), _of(rates, "share_dearer")),
        ("Neither more nor less", "no future is exactly even", _of(rates, "share_no_saving")),
        ("A saving of up to 20%", whole_percent(ours.up_to_20), _of(rates, "share_up_to_20")),
        ("More than 20%", whole_percent(ours.more), "Ventoro 16%, Deloitte about 32%"),
        ("Mean saving on the price", whole_percent(_mean(signed, "gross")),
         _of(rates, "gross_saving")),
        ("Ended before the horizon", whole_percent(_mean(signed, "ended_early")),
         f"{_of(rates, 'share_ended_early')} of companies, at any time"),
        ("Of those, brought home", whole_percent(_home(signed)), _of(rates, "share_brought_home")),
        ("Did not run for a year", whole_percent(_mean(signed, "never_ran")), "-"),
        ("All drawn, signed or not: mean", whole_percent(spread(drawn).mean), "-"),
    ]  # fmt: skip
    return table(("", "Model", "Published"), rows)


def _means(rates: dict[str, BaseRate]) -> str:
    said = [
        f"{rate.origin.producer} {whole_percent(rate.saving_mean)}"
        for rate in rates.values()
        if rate.saving_mean is not None
    ]
    return ", ".join(said)


def _of(rates: dict[str, BaseRate], size: str) -> str:
    return ", ".join(
        f"{rate.origin.producer} {whole_percent(share)}"
        for rate in rates.values()
        if (share := getattr(rate, size)) is not None
    )


def _ends(of: Spread) -> str:
    return f"{whole_percent(of.p10)} to {whole_percent(of.p90)}"


def _mean(results: Sequence[DealResult], of: str) -> float:
    return float(fsum(getattr(result, of) for result in results) / len(results))


def _home(results: Sequence[DealResult]) -> float:
    return _mean(results, "brought_home") / _mean(results, "ended_early")


def _steps(signed: Sequence[DealResult]) -> str:
    rows = [
        (_PARTS[part], whole_percent(fsum(each.parts[part] for each in signed) / len(signed)))
        for part in PARTS
    ]
    total = fsum(fsum(each.parts.values()) for each in signed) / len(signed)
    extras = sorted(
        fsum(share for part, share in each.parts.items() if part != "price") / each.parts["price"]
        for each in signed
        if each.hourly_price is not None
    )
    low, middle, high = (extras[round(at * (len(extras) - 1))] for at in (0.1, 0.5, 0.9))
    rows.append(("Together", whole_percent(total)))
    return (
        "Mean cost as a share of what today's team would have cost from the start to the"
        f" horizon.\n\n{table(('Part', 'Share of today'), rows)}\n\n"
        "META counted all that comes on top of an offshore contract at 15% to 57% of its price.\n"
        f"Here it is {whole_percent(middle)} of a vendor's price in the median deal,"
        f" {whole_percent(low)} to {whole_percent(high)} in 8 of 10."
    )


def _groups(signed: Sequence[DealResult]) -> str:
    kinds = (
        ("By engagement", lambda deal: deal.option.engagement.plain),
        ("By work", lambda deal: deal.work.name),
        ("By home", lambda deal: deal.home),
        ("By destination", lambda deal: deal.option.place),
    )
    rows = [
        (f"{title}: {name}", str(of.deals), whole_percent(of.mean), _ends(of),
         whole_percent(of.dearer))
        for title, named in kinds
        for name, of in groups(signed, named, LEAST)
    ]  # fmt: skip
    return table(("Group", "Deals", "Mean", "8 in 10", "Cost more"), rows)


def _prices() -> str:
    factbook = Factbook(AS_OF)
    deals = priced_deals(deal_mix().priced)
    prices = [model_price(deal, deal_case(deal, factbook), SEED, FUTURES) for deal in deals]
    return f"{PRICED}\n{table(HEAD_OF_PRICES, price_rows(prices, AS_OF))}"


def software_part() -> str:
    """Return what software came to in published cases beside the model; it takes a second."""
    results = software_results(AS_OF, SEED, FUTURES)
    outside = sum(not found.holds(said.published) for said, found in results)
    words = SOFTWARE.format(outside=outside, cases=len(results))
    return f"{words}\n{table(HEAD_OF_SOFTWARE, software_rows(results))}\n\n{SOFTWARE_WHY}"


def places_part() -> str:
    """Return the ranking of places beside a published one, as Markdown; it takes two seconds."""
    usual = {pillar.key: pillar.weight for pillar in pillars()}
    ranking = rank_places(place_case(Factbook(AS_OF)), usual)
    shares = [f"{key} {whole_percent(share)}" for key, share in ranking.weights.items()]
    return "\n".join(
        (
            PLACES.format(weights=", ".join(shares)),
            table(AGREEMENT_HEAD, agreement_rows(ours_of(ranking))),
            "",
            table(position_head(), position_rows(ranking)),
            "",
            PLACES_WHY.rstrip("\n"),
        )
    )


def deal_rows(results: Sequence[DealResult]) -> str:
    """Return deals one by one, the same whatever others are drawn."""
    rows = [
        (str(result.deal.number), result.deal.home, result.deal.work.name, str(result.deal.heads),
         result.deal.option.id, str(result.deal.horizon_months), f"{100 * result.gross:.1f}%",
         *_saved(result),
         "yes" if result.is_signed else "no")
        for result in results
    ]  # fmt: skip
    head = ("Deal", "Home", "Work", "Heads", "Option", "Months", "On price", "Run rate, mean",
            "Net, mean", "Signed")  # fmt: skip
    return table(head, rows)


def _saved(result: DealResult) -> tuple[str, str]:
    """Return what one deal saves in the mean, at run rate and over the horizon."""
    if not len(result.savings):
        return "-", "-"
    of = promised([result])
    return f"{100 * of.run_rate.mean:.1f}%", f"{100 * of.horizon.mean:.1f}%"
