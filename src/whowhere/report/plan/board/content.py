"""What a board reads of a plan, as one document of words and of numbers to draw."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from whowhere.decide.portfolio.findings import (
    bad_tenth,
    chance_of_costing_more,
    extra_share,
    people_by_place,
    shared_cost,
)
from whowhere.decide.portfolio.near_best import NEAR
from whowhere.decide.portfolio.plan import Plan
from whowhere.decide.portfolio.planning import Planned
from whowhere.facts.fact import Origin
from whowhere.quantities.names import capital, counted
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded, signed_percent, whole_percent
from whowhere.report.media.print.axis import axis
from whowhere.report.media.terminal import short
from whowhere.report.plan.asked import offers_of
from whowhere.report.plan.facts import (
    facts_known,
    figures_words,
    left_out,
    named,
    notes,
    origins_of,
)
from whowhere.report.plan.moves import timeline_data
from whowhere.report.plan.rules import rule_words
from whowhere.report.plan.sentences import (
    UNSOUGHT,
    bad_tenth_sentence,
    by_price,
    closest_words,
    counted_words,
    hub_sentences,
    near_sentences,
    price_words,
    room_words,
    runner_up_sentences,
    settled_words,
    today_words,
    together_sentences,
    year_words,
)
from whowhere.report.plan.words import choice_words, clash_words, verdict_words
from whowhere.report.wording.quotes import quote_sentence
from whowhere.report.wording.story import told_story

CITED = 6
"""Sources that are written out: those that most figures rest on."""


def plan_content(planned: Planned) -> Document:
    """Return what the report says, in order; ``plan`` is ``None`` where no plan was found."""
    case, known = planned.case, facts_known(planned)
    return {
        "title": case.portfolio.title,
        "as_of": case.as_of.isoformat(),
        "home": case.portfolio.home,
        "currency": case.currency,
        "question": _question(planned),
        "story": told_story(case.portfolio.story),
        "verdict": verdict_words(planned),
        "clashes": [clash_words(planned, clash) for clash in planned.clashes],
        "plan": _plan(planned, planned.plan) if planned.plan else None,
        "offers": offers_of(planned),
        "quotes": quote_sentence(),
        "all_rules": [capital(rule_words(planned, rule)) for rule in planned.laid.rules],
        "in_time": planned.in_time,
        "figures": figures_words(known),
        "sources": [_cited(*each) for each in origins_of(known).most_common(CITED)],
        "other_sources": max(0, len(origins_of(known)) - CITED),
        "attributions": named(planned),
        "notes": notes(planned),
        "not_included": left_out(planned),
        "shared": counted_words(planned),
        "drawn": _drawn(planned),
    }


def _question(planned: Planned) -> str:
    portfolio, problem = planned.case.portfolio, planned.problem
    heads = fsum(package.work for package in problem.packages)
    options = len({(choice.package, choice.taken) for choice in problem.choices})
    noun = "package" if len(problem.packages) == 1 else "packages"
    return (
        f"{len(problem.packages)} {noun} of work, {counted(heads, 'person', 'people')} at"
        " home's output, for"
        f" {counted(portfolio.horizon_months, 'month')} from {portfolio.start:%B %Y}."
        f" {counted(options, 'option')}"
        f" under {counted(len(planned.laid.rules), 'rule')}; money is present value in"
        f" {planned.case.currency}."
    )


def _cited(origin: Origin, count: int) -> str:
    return f"{origin.producer}: {origin.title} ({count:,} figures)"


def _drawn(planned: Planned) -> str:
    question, size = planned.question, planned.laid.programme.size
    return (
        f"{counted(question.draws, 'future')}, seed {question.seed}, figures as known on"
        f" {planned.case.as_of}."
        f" {counted(len(planned.problem.choices), 'choice')} in"
        f" {counted(size, 'column')}, solved by HiGHS. Futures are drawn from the ranges; they"
        " are not a"
        " forecast."
    )


def _plan(planned: Planned, plan: Plan) -> Document:
    problem = planned.problem
    return {
        "tiles": _tiles(planned, plan),
        "rows": list(_rows(planned, plan)),
        "total": _total(planned, plan),
        "timeline": timeline_data(planned, plan),
        "hubs": list(hub_sentences(planned, plan)),
        "together": list(together_sentences(planned, plan)),
        "bad_tenth": bad_tenth_sentence(planned, plan),
        "rules": [
            {"words": capital(rule_words(planned, each.rule)),
             "closest": capital(closest_words(each)),
             "room": room_words(each), "price": price_words(planned, each)}
            for each in by_price(planned)
        ],
        "settled": _named(planned, "all alike"),
        "toss_ups": _named(planned, "a toss-up"),
        "unsettled": _named(planned, UNSOUGHT),
        "near": whole_percent(NEAR),
        "alternatives": list(near_sentences(planned, plan)),
        "runner_up": list(runner_up_sentences(planned, plan)),
        "places": _places(planned, plan),
        "packages": [_costs(planned, plan, each.id, each.name) for each in problem.packages],
        "cost_axis": axis(0, _dearest(planned, plan)),
    }  # fmt: skip


def _tiles(planned: Planned, plan: Plan) -> list[Document]:
    """Return the numbers that a reader should remember, each with what it is."""
    currency, today = planned.case.currency, planned.today
    tail = short(bad_tenth(planned.problem, plan, today).cost)
    tiles = [(short(plan.cost), f"{currency}, expected over the horizon")]
    if today is not None:
        change = signed_percent(extra_share(plan, today))
        dearer = whole_percent(chance_of_costing_more(plan, today))
        tiles.append((change, f"against today; costs more in {dearer} of futures"))
    many = len(planned.problem.packages)
    tiles.append((f"{len(plan.moved)} of {many}", f"package{' moves' if many == 1 else 's move'}"))
    tiles.append((tail, f"{currency} in the bad tenth of futures, on average"))
    return [{"number": number, "words": words} for number, words in tiles]


def _rows(planned: Planned, plan: Plan) -> Iterator[Document]:
    """Yield a row for each part of each package; what is said of a package stands once."""
    for package in planned.problem.packages:
        for at, part in enumerate(plan.of(package.id)):
            yield {
                "package": package.name if at == 0 else "",
                "today": capital(today_words(planned, package.id)) if at == 0 else "",
                "plan": capital(choice_words(planned, part.choice)),
                "share": whole_percent(part.share),
                "year": year_words(planned, part),
                "people": f"{part.people:.0f}",
                "before": short(_cost_of(planned.today, package.id)) if at == 0 else "",
                "after": short(part.cost),
            }


def _cost_of(plan: Plan | None, package: str) -> float:
    """Return what a package costs without what is shared; nothing where there is no plan."""
    return plan.cost_of(package) if plan else 0.0


def _total(planned: Planned, plan: Plan) -> Document:
    """Return what sites and vendors add, and the whole, before and after."""
    sides = {"before": planned.today, "after": plan}
    return {
        "shared": {
            side: short(shared_cost(planned.problem, each)) if each else "-"
            for side, each in sides.items()
        },
        "all": {side: short(each.cost) if each else "-" for side, each in sides.items()},
    }


def _named(planned: Planned, words: str) -> list[str]:
    packages = planned.problem.packages
    return [package.name for package in packages if settled_words(planned, package.id) == words]


def _places(planned: Planned, plan: Plan) -> Document:
    """Return people before and after in each place, from west to east, with an axis."""
    before, after = people_by_place(planned.today), people_by_place(plan)
    case = planned.case
    rows = [
        {
            "name": f"{case.names[code]}{' (home)' if code == case.portfolio.home else ''}",
            "before": rounded(before.get(code, 0.0)),
            "after": rounded(after.get(code, 0.0)),
            "before_said": f"{before.get(code, 0.0):.0f}",
            "after_said": f"{after.get(code, 0.0):.0f}",
        }
        for code in sorted({*before, *after}, key=lambda each: (case.places[each].longitude, each))
    ]
    return {"rows": rows, "axis": axis(0, max([*before.values(), *after.values(), 1.0]))}


def _costs(planned: Planned, plan: Plan, package: str, name: str) -> Document:
    """Return what a package costs before and after, as numbers to draw."""
    before, after = _cost_of(planned.today, package), _cost_of(plan, package)
    return {
        "name": name,
        "before": rounded(before),
        "after": rounded(after),
        "before_said": short(before) if planned.today else "-",
        "after_said": short(after),
    }


def _dearest(planned: Planned, plan: Plan) -> float:
    sides = (planned.today, plan)
    return max(_cost_of(side, package.id) for side in sides for package in planned.problem.packages)
