"""Profiles for the terminal: options side by side, a row for each thing that people ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.profile.profile import OptionProfile
from whowhere.model.case import Case
from whowhere.model.hours.cover import Cover
from whowhere.model.language_gate import count
from whowhere.quantities.estimates import Summary
from whowhere.quantities.names import counted
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import short, short_range
from whowhere.report.profile.ramp import ramp_table
from whowhere.report.wording.attribution import attributions
from whowhere.report.wording.cover import by_day, gaps_said, night_share
from whowhere.report.wording.options import meaning_of, where_said
from whowhere.report.wording.traits import good_and_bad

Cell = Callable[[OptionProfile], str]


def print_profiles(
    console: Console, comparison: Comparison, found: Sequence[OptionProfile]
) -> None:
    """Print profiles side by side."""
    case = comparison.case
    console.print(
        f"{case.title}: {counted(case.horizon_months, 'month')}, money in {case.currency};"
        " medians with their likely range, 8 in 10.",
        style="bold",
    )
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0), show_lines=False)
    table.add_column("", min_width=22)
    for profile in found:
        table.add_column(profile.result.id, ratio=1)
    for title, rows in _sections(comparison):
        table.add_row(f"[{title}]", *("" for _ in found), style="bold")
        for name, cell in rows:
            table.add_row(name, *(cell(profile) for profile in found))
    console.print(table)
    console.print(ramp_table(found))
    named = ", ".join(attributions(case))
    console.print(f"Figures of {named}; all licences: whowhere facts licences", style="dim")
    console.print(
        f"{counted(comparison.draws, 'future')}, seed {comparison.seed}, facts as of {case.as_of}."
        f" Good and bad: best and worst third of {counted(len(comparison.options), 'option')}."
        " Duties with * rest on general knowledge of the law; sources: --json.",
        style="dim",
    )


def _sections(comparison: Comparison) -> list[tuple[str, list[tuple[str, Cell]]]]:
    case = comparison.case
    return [
        ("What and where", _what(comparison)),
        ("Around the clock", _around_the_clock(comparison.case)),
        ("Control", _control()),
        ("Cost", _cost()),
        ("Time and the way out", _time()),
        ("Risk", _risk()),
        ("When demand moves", _demand()),
        ("Doing business there", _climate()),
        ("What the law asks", [("duties", _duties)]),
        (
            "In its own numbers",
            [
                ("good at", lambda p: "\n".join(good_and_bad(p, case)[0]) or "-"),
                ("bad at", lambda p: "\n".join(good_and_bad(p, case)[1]) or "-"),
            ],
        ),
    ]


def _what(comparison: Comparison) -> list[tuple[str, Cell]]:
    case = comparison.case
    return [
        ("what it means", lambda p: meaning_of(p.result.option, case)),
        ("where", lambda p: where_said(p.result.option, case)),
        ("home, near or far", lambda p: str(p.reach.where)),
        ("how far", lambda p: f"{p.measures.distance_km:,.0f} km"),
        ("hours apart", lambda p: f"{p.reach.hours_apart:.1f}"),
        ("shared office hours", lambda p: f"{p.measures.shared_hours:.1f} a day"),
        ("people needed", lambda p: _range(p.measures.people)),
    ]


def _around_the_clock(case: Case) -> list[tuple[str, Cell]]:
    def cover(profile: OptionProfile) -> Cover:
        return case.covers[profile.result.option.place]

    return [
        ("work at night", lambda p: whole_percent(night_share(case, p.result.option.place))),
        ("covered by day there", lambda p: f"{cover(p).there:g} of {cover(p).hours:g} hours"),
        ("and at home", lambda p: by_day(cover(p))),
        ("nobody by day", lambda p: f"{gaps_said(cover(p))} (home's clock)"),
        ("closed on", lambda p: ", ".join(cover(p).days_closed) or "no day"),
    ]


def _control() -> list[tuple[str, Cell]]:
    return [
        ("control", lambda p: _shares(p.measures.control)),
        ("why", lambda p: p.control_reason),
        ("managers' time at home", lambda p: f"{_range(p.measures.oversight_time)} hours a week"),
        ("the core of the business", lambda p: p.warning or "no warning"),
    ]


def _climate() -> list[tuple[str, Cell]]:
    return [
        ("talent pool", _pool),
        ("corporate tax", lambda p: whole_percent(p.climate.corporate_tax)),
        ("speakers in reach", _speakers),
        ("language gap", lambda p: f"{p.climate.language_gap:.2f} of 1"),
        ("institutional distance", lambda p: f"{p.climate.institutional_distance:.2f} points"),
        ("country risk premium", lambda p: f"{100 * p.climate.country_risk_premium:.1f}%"),
        ("political stability", lambda p: f"{p.climate.political_stability:+.1f} (world 0)"),
        ("rule of law", lambda p: f"{p.climate.rule_of_law:+.1f} (world 0)"),
        ("pay beyond prices", lambda p: f"{100 * p.climate.real_pay_growth:+.1f}% a year"),
        ("exchange rate swings", lambda p: f"{100 * p.climate.exchange_volatility:.1f}% a year"),
    ]


def _speakers(profile: OptionProfile) -> str:
    """Say how many speakers of the scarcest language one employer can win, how many it takes."""
    climate, reach = profile.climate, profile.climate.speakers_in_reach
    found = f"{count(reach.likely)} ({count(reach.low)} to {count(reach.high)})"
    return f"{climate.language}: {found}, {count(climate.speakers_needed)} needed"


def _cost() -> list[tuple[str, Cell]]:
    return [
        ("over the horizon", lambda p: _range(p.result.cost)),
        ("to set up", lambda p: _range(p.result.set_up)),
        ("per useful hour", lambda p: _range(p.result.cost_per_useful_hour)),
        ("against today", _against),
        ("a month at run rate", lambda p: _range(p.result.steady.month)),
        ("that against today", _steady),
        ("pays back in month", lambda p: _month(p.result.payback_month.p50)),
        ("most cash ahead", lambda p: short(p.peak_cash)),
    ]


def _time() -> list[tuple[str, Cell]]:
    return [
        ("months to first people", lambda p: _range(p.ramp.first)),
        ("to half of the team", lambda p: _range(p.ramp.half)),
        ("to the whole team", lambda p: _range(p.ramp.all)),
        ("to full output", lambda p: _range(p.measures.months_to_full_output)),
        ("to leave", lambda p: _range(p.measures.months_to_leave)),
        *(
            (f"leaving in month {month}", lambda p, m=month: _range(p.measures.leaving[m]))
            for month in (6, 12, 24)
        ),
    ]


def _risk() -> list[tuple[str, Cell]]:
    return [
        ("some event comes in", lambda p: f"{whole_percent(p.measures.risk.chance)} of futures"),
        ("expected loss", lambda p: short(p.measures.risk.expected)),
        ("mean of the worst 5%", lambda p: short(p.measures.risk.tail)),
        ("by event, expected", _events),
    ]


def _demand() -> list[tuple[str, Cell]]:
    return [
        ("cost at 70% demand", lambda p: _range(p.flexibility.low)),
        ("cost at 130% demand", lambda p: _range(p.flexibility.high)),
        ("follows demand down", lambda p: whole_percent(p.flexibility.follows_down)),
    ]


def _range(of: Summary) -> str:
    if of.p10 == of.p90:
        return short(of.p50)
    return f"{short(of.p50)} ({short_range(of.p10, of.p90)})"


def _shares(of: Summary) -> str:
    low, high = whole_percent(of.p10), whole_percent(of.p90)
    return f"{whole_percent(of.p50)} ({low} to {high})"


def _against(profile: OptionProfile) -> str:
    saving, loss = profile.result.saving.p50, profile.result.saving.chance_of_loss
    side = "below" if saving >= 0 else "above"
    return f"{whole_percent(abs(saving))} {side}; costs more in {whole_percent(loss)}"


def _steady(profile: OptionProfile) -> str:
    saving = profile.result.steady.saving.p50
    return f"{whole_percent(abs(saving))} {'below' if saving >= 0 else 'above'}"


def _month(month: float | None) -> str:
    return "never" if month is None else f"{month:.0f}"


def _pool(profile: OptionProfile) -> str:
    force, needed = profile.climate.labour_force, profile.measures.people.p50
    if force is None:
        return "labour force not known"
    return f"labour force {short(force)}: one in {short(force / needed)} is needed"


def _duties(profile: OptionProfile) -> str:
    return "\n".join(
        f"{duty.sentence}{' *' if duty.status == 'estimated' else ''}" for duty in profile.duties
    )


def _events(profile: OptionProfile) -> str:
    events = [line for line in profile.result.lines if line.line.phase == "risk"]
    ranked = sorted(events, key=lambda each: -each.amount.mean)
    return "\n".join(f"{each.line.name} {short(each.amount.mean)}" for each in ranked)
