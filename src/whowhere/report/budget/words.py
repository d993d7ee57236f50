"""A budget in words: what the option comes to, and what a reader of the table should know."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.budget.answer import OptionBudget
from whowhere.model.budget_categories import CATEGORIES, Category
from whowhere.quantities.names import capital, counted, listed
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import money as money_said
from whowhere.report.media.terminal import short, short_range
from whowhere.report.wording.options import option_said, option_verbs

MEANINGS: dict[Category, str] = {
    "people": "pay, on-costs, contractors, oversight and today's team until its work moves",
    "vendor": "what vendors and partners bill",
    "software": "software that does part of the work: by use, by seat, fixed, and its errors",
    "facilities": "workplaces, equipment, the company there",
    "travel": "visits, for the handover too",
    "tax": "tax on intercompany profit, rules on taxes and trade, and conversion of currencies",
    "one_off": "recruiting, advice, set-up of a company, parallel running and ramp-up",
    "severance": "notice and severance of those who go, retention bonuses, and exit",
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
    same = f"{_more_or_less(beyond, case.currency)} than {today_said(found)}"
    return f"{head}: {same}." if case.team_today else f"{head}; on the same work that is {same}."


def total_sentences(found: OptionBudget) -> list[str]:
    """Say what a board asks of the money: once, a year, back when, worth what, out at most."""
    return list(_total_sentences(found))


def _total_sentences(found: OptionBudget) -> Iterator[str]:
    totals, currency = found.totals, found.case.currency
    once = totals.one_off
    if once.mean:
        yield (
            f"One-off cost, notice, severance and exit in it: {money_said(once.mean, currency)}"
            f" ({short_range(once.p10, once.p90)})."
        )
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
        f"Peak funding, the most cash out beyond {today_said(found)}:"
        f" {money_said(peak.mean, currency)} ({short_range(peak.p10, peak.p90)})."
    )


def _return_sentence(irr: float | None) -> str:
    if irr is None:
        return (
            "Internal rate of return: none, for the expected cash does not go out first and come"
            " back once within the horizon."
        )
    if irr > 1:
        return (
            "Internal rate of return on the expected cash: above 100% a year, for little goes out"
            " before savings come in."
        )
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
    until = "not within the horizon" if late is None else f"month {late:.0f}"
    return f"It pays back by month {month:.0f} in half of the futures ({early:.0f} to {until})."


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
        f"Cash has no imputed cost; an invoice is paid {counted(finance.payment_days, 'day')} after"
        " its month's end unless an offer says otherwise (payment_days under [company]); a"
        " partner's deposit is paid as the team grows and comes back after the horizon."
    )
    if any(money.capital.over.mean for money in found.periods):
        yield (
            "Capital is equipment, and software that is built, as accounts may carry them; they are"
            " charged as they are used, with no depreciation beside it."
        )
    yield from _rates(found)
    yield "No corporate income tax beyond what is named, and no subsidy, is in any line."


def _rates(found: OptionBudget) -> Iterator[str]:
    case = found.case
    rates = case.finance.budget_rates
    used = {code: rate for code, rate in rates.items() if code in case.currencies.values()}
    if used:
        said = ", ".join(
            f"{rate:g} {code} for 1 {case.currency}" for code, rate in sorted(used.items())
        )
        yield (
            f"At the budget's rates, {said}; {CATEGORIES['exchange'].lower()} stands what the"
            " market's rates change. Prices there are taken to rise as at home."
        )
    if unused := sorted(set(rates) - set(used)):
        yield f"No place compared is paid in {listed(unused)}: that budget rate changes nothing."


def today_said(found: OptionBudget) -> str:
    """Return what an option is held against, in running text."""
    return "today" if found.case.team_today else "doing it at home"


def _more_or_less(amount: float, currency: str) -> str:
    return f"{money_said(abs(amount), currency)} {'more' if amount > 0 else 'less'}"


def _range_of(low: float, high: float) -> str:
    """Write a range whose low end may be below zero."""
    return f"{short(low)} to {short(high)}" if low < 0 else short_range(low, high)
