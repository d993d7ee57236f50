"""What a plan says in lines and cells: every reader gets the same words, whatever they look at."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.portfolio.findings import (
    at_hub,
    bad_tenth,
    chance_of_costing_more,
    closed_sites,
    cost_summary,
    done_otherwise,
    hub_cost,
    is_there_today,
)
from whowhere.decide.portfolio.near_best import Alternative
from whowhere.decide.portfolio.plan import Part, Plan
from whowhere.decide.portfolio.planning import Planned
from whowhere.decide.portfolio.prices import Priced
from whowhere.model.portfolio.rules import Unit
from whowhere.quantities.names import counted
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import money, percent, short, short_range
from whowhere.report.plan.words import (
    FREE,
    alone_words,
    broken_words,
    choice_words,
    listed,
    tipping_words,
)
from whowhere.report.wording.options import option_said

SHARED = (
    "Shared once: entity and smallest crew of a site, smallest team that manages a vendor; all"
    " else grows with the work."
)
UNSOUGHT = "not looked for in time"
BESIDE_SOFTWARE = (
    "People beside software are those of the start's who are still needed once it does its whole"
    " share; shares of the work count all of it, whoever does it."
)


def counted_words(planned: Planned) -> str:
    """Say what is shared, and how people are counted where software does part of the work."""
    has_software = any(choice.has_software for choice in planned.problem.choices)
    return f"{SHARED} {BESIDE_SOFTWARE}" if has_software else SHARED


def today_words(planned: Planned, package: str) -> str:
    """Say who does a package today."""
    portfolio = planned.case.portfolio
    found = next(each for each in portfolio.packages if each.id == package)
    today = portfolio.today_of(found)
    return option_said(today, planned.case.case_of(package)) if today else "new work"


def year_words(planned: Planned, part: Part) -> str:
    """Say in which year a part of a package moves."""
    if part.choice.is_move:
        return str(part.choice.year + 1)
    is_old = any(
        package.id == part.choice.package and package.today.parts
        for package in planned.case.portfolio.packages
    )
    return "stays" if is_old else "new"


def settled_words(planned: Planned, package: str) -> str:
    """Say whether all plans within 1% of the best do a package alike."""
    found = {each.package: each.is_settled for each in planned.settled}
    return {True: "all alike", False: "a toss-up", None: UNSOUGHT}[found.get(package)]


def settled_sentences(planned: Planned) -> Iterator[str]:
    """Yield which packages all plans within 1% of the best do alike, and which they do not."""
    names = {package.id: package.name for package in planned.problem.packages}
    for words in ("all alike", "a toss-up", UNSOUGHT):
        found = [names[each.package] for each in planned.settled
                 if settled_words(planned, each.package) == words]  # fmt: skip
        if found:
            yield f"{words.capitalize()}: {', '.join(found)}."


def hub_sentences(planned: Planned, plan: Plan) -> Iterator[str]:
    """Say which sites and vendors there are, what works there, and which sites close."""
    for hub in plan.hubs:
        kind = "Site" if hub.is_site else "Vendor"
        word = "kept" if is_there_today(planned.problem, hub) else "new"
        there = at_hub(plan, hub)
        names = ", ".join(planned.problem.by_id[id_].name for id_ in there.packages) or "nothing"
        people = counted(round(there.people), "person", "people")
        yield f"{kind} {hub.name} ({word}): {people} for {names}."
    for hub in closed_sites(planned.problem, plan):
        yield f"Site {hub.name} closes: {short(hub_cost(plan, hub))} once."


def money_sentences(planned: Planned, plan: Plan) -> Iterator[str]:
    """Say what a plan costs, what today costs, what sharing saves, and how the bad tenth looks."""
    currency = planned.case.currency
    cost = cost_summary(plan)
    yield (
        f"Expected cost {money(cost.mean, currency)}"
        f" (likely range, 8 in 10: {short_range(cost.p10, cost.p90)});"
        f" in the worst twentieth of futures {money(plan.tail, currency)}."
    )
    if planned.today is not None:
        yield f"Before: {money(planned.today.cost, currency)} as things are today."
    yield from together_sentences(planned, plan)
    yield bad_tenth_sentence(planned, plan)


def together_sentences(planned: Planned, plan: Plan) -> Iterator[str]:
    """Hold the plan against each package decided alone."""
    alone = planned.alone
    if alone is None:
        return
    many = len(planned.problem.packages)
    if many == 1:
        yield "There is one package: nothing is decided together."
    yield alone_words(planned)
    if alone.broken:
        yield f"Broken then: {listed(broken_words(planned))}."
    if many > 1:
        yield (
            f"The cheapest case of each adds up to {short(alone.sum_of_cases)}; with sites and"
            f" vendors paid once they cost {short(alone.plan.cost)}; the plan, which keeps the"
            f" rules, costs {short(plan.cost)}."
        )


def bad_tenth_sentence(planned: Planned, plan: Plan) -> str:
    """Say what the plan costs in the worst tenth of its futures, and which packages then do."""
    bad = bad_tenth(planned.problem, plan, planned.today)
    said = f"In the bad tenth of futures the plan costs {short(bad.cost)}"
    if bad.today is not None:
        said += f" where today would cost {short(bad.today)}"
    dearer = [each for each in bad.drivers if each.extra > FREE * abs(plan.cost)]
    if not dearer:
        return f"{said}."
    most = ", ".join(f"{driver.package.name} +{short(driver.extra)}" for driver in dearer)
    return f"{said}; what then costs most more than expected: {most}."


def _sum_said(amount: float, whole: float) -> str:
    """Write an amount of money; what a sum leaves by rounding is nothing."""
    return "nothing" if abs(amount) <= FREE * abs(whole) else short(amount)


def by_price(planned: Planned) -> list[Priced]:
    """Return the rules, the dearest first."""
    return sorted(planned.priced, key=lambda each: -(each.saving or 0.0))


def closest_words(priced: Priced) -> str:
    """Say where the plan is closest to a rule, and how close: ``Bulgaria: 55.9 of 25 people``."""
    slack, unit = priced.slack, priced.rule.kind.unit
    if slack is None or not unit:
        return "-"
    if not slack.limit:  # what is held against nothing is a difference, and that is the room
        return slack.about
    value, limit = (_amount(each, unit) for each in (slack.value, slack.limit))
    return f"{slack.about}: {value} of {limit}{' people' if unit == 'people' else ''}"


def _amount(value: float, unit: Unit) -> str:
    if unit == "share":
        return percent(value)
    return f"{value:.0f}" if unit == "count" else short(value)


def room_words(priced: Priced) -> str:
    """Say how much room a rule leaves there."""
    if priced.slack is None or not priced.rule.kind.unit:
        return "kept"
    return _amount(priced.slack.left, priced.rule.kind.unit)


def price_words(planned: Planned, priced: Priced) -> str:
    """Say what dropping a rule would save."""
    if priced.saving is None or priced.at_most is None:
        return "not yet priced"
    least = FREE * abs(planned.solved.objective)
    if priced.at_most <= least:
        return "nothing"
    if priced.at_most - priced.saving > least:
        return short_range(priced.saving, priced.at_most)
    return short(priced.saving)


def near_sentences(planned: Planned, plan: Plan) -> Iterator[str]:
    """Say which plans near the best there are; where there is none, whether any was looked for."""
    for alternative in planned.alternatives:
        yield alternative_sentence(planned, plan, alternative)
    if not planned.others.is_searched:
        more = "Others were" if planned.alternatives else "They were"
        yield f"{more} not looked for in time: give the search more of it (--time-limit SECONDS)."
    elif not planned.alternatives:
        yield "A short search found none that differs much from the best."


def alternative_sentence(planned: Planned, plan: Plan, other: Alternative) -> str:
    """Say how much more a near-best plan costs, and what it does otherwise."""
    dearer = percent(other.objective / planned.solved.objective - 1)
    return (
        f"costs {dearer} more, {whole_percent(other.differs)} of the work done otherwise:"
        f" {change_words(planned, plan, other.plan)}."
    )


def runner_up_sentences(planned: Planned, plan: Plan) -> Iterator[str]:
    """Say what the second best plan is, and what would have to be true for it to cost less."""
    second = planned.runner_up
    if second is None:
        return
    wins = chance_of_costing_more(plan, second.plan)
    yield (
        f"costs {_sum_said(second.extra, plan.cost)} more, cheaper in {100 * wins:.0f} of 100"
        f" futures: {change_words(planned, plan, second.plan)}."
    )
    for tip in planned.tipping:
        yield f"Cheaper if {tipping_words(planned, tip)}."
    if not planned.tipping:
        yield "No single unknown makes it cheaper within what is plausible."


def change_words(planned: Planned, plan: Plan, other: Plan) -> str:
    """Say which packages another plan does otherwise, and how."""
    changed = [
        f"{package.name} by {done_by(planned, other, package.id)}"
        for package in done_otherwise(planned.problem, plan, other)
    ]
    return listed(changed) if changed else "the same options in other years or shares"


def done_by(planned: Planned, plan: Plan, package: str) -> str:
    """Name the ways in which a plan does a package, each once."""
    words = (choice_words(planned, part.choice) for part in plan.of(package))
    return " and ".join(dict.fromkeys(words))
