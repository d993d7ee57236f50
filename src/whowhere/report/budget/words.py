"""A budget in words: what the option comes to, and what a reader of the table should know."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.budget.answer import OptionBudget
from whowhere.model.budget_categories import CATEGORIES, Category
from whowhere.model.case import Case
from whowhere.quantities.names import capital, counted, listed
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import money as money_said
from whowhere.report.media.terminal import short, short_range
from whowhere.report.wording.options import option_said, option_verbs

ON_BOOKS = "On the books"
"""What books have of all that the comparison counts."""
MEANINGS: dict[Category, str] = {
    "people": "pay, on-costs, contractors, oversight and today's team until its work moves",
    "vendor": "what vendors and partners bill",
    "software": "software that does part of the work: by use, by seat, fixed, and its errors",
    "facilities": "workplaces, equipment, the company there",
    "travel": "visits, for the handover too",
    "tax": "tax on intercompany profit, rules on taxes and trade, and conversion of currencies",
    "one_off": "recruiting, advice, set-up of a company, parallel running and ramp-up",
    "severance": "notice and severance of those who go, retention bonuses, and leaving at the"
    " horizon, as likely as it is",
    "risk": "what events take that may never come, weighed by how likely they are",
    "imputed": "interest on money that is tied up, the cost of delay, and of new work what is added"
    " so that options that start later do the same work: no invoice shows them",
    "exchange": "what the market's rates change beside the budget's",
}
"""What each category holds."""


def sentence(found: OptionBudget) -> str:
    """Say what the option takes on the books over the horizon, and beside today."""
    case, total = found.case, sum(money.on_books.over.mean for money in found.periods)
    head = (
        f"{capital(option_said(found.option, case))} {option_verbs(found.option).are} expected to"
        f" cost {money_said(total, case.currency)} over {counted(case.horizon_months, 'month')},"
        " nominal"
    )
    if found.is_today:
        return f"{head}: it is what stands today." if case.team_today else f"{head}."
    beyond = sum(money.variance.over.mean for money in found.periods)
    more = f"{_more_or_less(beyond, case.currency)} than {today_said(found)}"
    if case.team_today:
        return f"{head}: {more}."
    counted_as = sum(money.total.over.mean for money in found.periods)
    same = money_said(counted_as, case.currency)
    return f"{head}; on the same work as the others it counts {same}, {more}."


def total_sentences(found: OptionBudget) -> list[str]:
    """Say what a board asks of the money: once, a year, back when, worth what, out at most."""
    return list(_total_sentences(found))


def _total_sentences(found: OptionBudget) -> Iterator[str]:
    totals, currency = found.totals, found.case.currency
    if (once := totals.one_off).mean:
        yield (
            "One-off cost, with notice and severance of the move:"
            f" {money_said(once.mean, currency)} ({short_range(once.p10, once.p90)})."
        )
    if (leaving := totals.leaving).mean:
        yield (
            "Leaving when the horizon ends, as likely as that is:"
            f" {money_said(leaving.mean, currency)} ({short_range(leaving.p10, leaving.p90)})."
        )
    yield from _to_budget_line(found)
    if found.is_today:
        return
    yield _run_rate_sentence(found)
    yield payback_sentence(found)
    npv = totals.npv
    yield (
        f"Net present value against {today_said(found)}: {money_said(npv.mean, currency)}"
        f" ({_range_of(npv.p10, npv.p90)})."
    )
    yield _return_sentence(totals.irr)
    peak = totals.peak_funding
    yield (
        f"Peak funding, the most cash that is out beyond {today_said(found)}, expected:"
        f" {money_said(peak.mean, currency)} ({short_range(peak.p10, peak.p90)})."
    )


def _to_budget_line(found: OptionBudget) -> Iterator[str]:
    line = [money.budgeted for money in found.periods if money.budgeted is not None]
    if line:
        beyond = sum(money.on_books.over.mean for money in found.periods) - sum(line)
        currency = found.case.currency
        yield (
            f"Against today's budget line, {money_said(sum(line), currency)} over these months:"
            f" {_more_or_less(beyond, currency)}."
        )


def _return_sentence(irr: float | None) -> str:
    if irr is None:
        return (
            "Internal rate of return: none, for the expected cash does not go out first and come"
            " back once within the horizon."
        )
    if irr > 1:
        return "Internal rate of return on the expected cash: above 100% a year."
    return f"Internal rate of return on the expected cash: {whole_percent(irr)} a year."


def _run_rate_sentence(found: OptionBudget) -> str:
    year, currency = found.totals.run_rate_saving, found.case.currency
    head = "Once the work has moved, at start prices, a year"
    if year.mean >= 0:
        return f"{head} saves {money_said(year.mean, currency)} ({_range_of(year.p10, year.p90)})."
    more = _range_of(-year.p90, -year.p10)
    return f"{head} costs {money_said(-year.mean, currency)} more ({more})."


def payback_sentence(found: OptionBudget) -> str:
    """Say from which month it has paid back, in half of the futures."""
    month = found.totals.payback_month.p50
    if month is None:
        return "It pays back within the horizon in fewer than half of the futures."
    early, late = found.totals.payback_month.p10, found.totals.payback_month.p90
    until = "not within the horizon" if late is None else f"{late:.0f}"
    return (
        f"It pays back by month {month:.0f} in half of the futures (8 in 10: month {early:.0f} to"
        f" {until})."
    )


def notes(found: OptionBudget) -> list[str]:
    """Say how the money is read, and what a budget has that this does not."""
    return list(_notes(found))


def _notes(found: OptionBudget) -> Iterator[str]:
    finance = found.case.finance
    yield (
        "Nominal: prices and pay of each month, paid at its end. Amounts are means of the futures,"
        " so that they add up; their present value is the cost that compare shows. Ranges hold 8 in"
        " 10 futures."
    )
    held = "; ".join(f"{CATEGORIES[name]}: {MEANINGS[name]}" for name in found.categories)
    yield f"{held}."
    yield (
        f"Cash has no imputed cost; an invoice is paid {_after(finance.payment_days)} its month's"
        " end unless an offer says otherwise (payment_days under [company]); a partner's deposit is"
        " paid as the team grows and comes back after the horizon. Return and peak funding count"
        " cash; net present value counts each month's cost at its end, as compare does."
    )
    if any(money.capital.over.mean for money in found.periods):
        yield (
            "Capital is equipment, and software that is built, as accounts may carry them; they are"
            " charged as they are used, with no depreciation beside it."
        )
    yield from _rates(found)
    yield from _months(found.case)
    yield "No corporate income tax beyond what is named, and no subsidy, is in any line."


def _after(days: float) -> str:
    return f"{counted(days, 'day')} after" if days else "at"


def _months(case: Case) -> Iterator[str]:
    """Say where months are told more evenly, or earlier, than they are."""
    if case.season is not None:
        yield (
            "The season is spread: a year's idle time and peaks are in each of its months alike, as"
            " the comparison counts them."
        )
    if case.start.day != 1:
        yield (
            f"The work starts on {case.start}; each of its months is told in the calendar month in"
            " which it begins."
        )


def _rates(found: OptionBudget) -> Iterator[str]:
    case = found.case
    rates = case.finance.budget_rates
    paid = {*case.currencies.values(), *(offer.currency for offer in case.offers.values())}
    used = {code: rate for code, rate in rates.items() if code in paid - {case.currency}}
    if used:
        said = ", ".join(
            f"{rate:g} {code} for 1 {case.currency}" for code, rate in sorted(used.items())
        )
        yield (
            f"At the budget's rates, {said}; in '{CATEGORIES['exchange']}' stands what the market's"
            " rates change. Prices there are taken to rise as at home; travel and risk are told in"
            f" {case.currency}."
        )
    if unused := sorted(set(rates) - set(used)):
        yield f"Nothing compared is paid in {listed(unused)}: that budget rate changes nothing."


def today_said(found: OptionBudget) -> str:
    """Return what an option is held against, in running text."""
    return "today" if found.case.team_today else "doing it at home"


def total_name(found: OptionBudget) -> str:
    """Return what the sum is called: where something is imputed, that books have another."""
    return "Total as compared" if found.has_imputed else "Total"


def signed(amount: float) -> str:
    """Write what is more or less with its sign: ``+1.2k``, ``-3k``, ``0``."""
    return f"+{short(amount)}" if amount > 0 else short(amount)


def _more_or_less(amount: float, currency: str) -> str:
    return f"{money_said(abs(amount), currency)} {'more' if amount > 0 else 'less'}"


def _range_of(low: float, high: float) -> str:
    """Write a range whose low end may be below zero."""
    return f"{short(low)} to {short(high)}" if low < 0 else short_range(low, high)
