"""What a plan's costs rest on: facts behind its options, their sources, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from whowhere.decide.facts_used import facts_behind
from whowhere.decide.portfolio.planning import Planned
from whowhere.facts.fact import Fact, Origin
from whowhere.model.graph.evaluate import Spot
from whowhere.model.omissions import not_included
from whowhere.model.policies import counted_names
from whowhere.report.plan.notes import plan_notes
from whowhere.report.wording.attribution import attributions
from whowhere.report.wording.figures import figures_said

NOT_SHARED = (
    "Discounts that a vendor gives for several packages at once",
    "What packages gain from sitting together beyond the cost that they share",
)
"""What a plan leaves out besides what every case does."""


@dataclass(frozen=True)
class Known:
    """A fact and where it belongs; what several packages share is one."""

    name: str
    spot: Spot
    facts: tuple[Fact, ...]


def facts_known(planned: Planned) -> frozenset[Known]:
    """Return every fact behind an option that the plan could have taken."""
    return frozenset(_known(planned))


def _known(planned: Planned) -> Iterator[Known]:
    taken = {(choice.package, choice.taken) for choice in planned.problem.choices}
    for each in planned.case.packages:
        options = [option for package, option in taken if package == each.package.id]
        for option in options:
            for name, spot in facts_behind(each.case, option):
                yield Known(name, spot, each.case.facts[name, spot])
    yield Known("smallest_vendor_team", Spot(), (planned.case.smallest_vendor_team,))


def figures_words(known: Collection[Known]) -> str:
    """Say how many figures there are, and how well they are known."""
    return figures_said(Counter[str](fact.status for each in known for fact in each.facts))


def origins_of(known: Collection[Known]) -> Counter[Origin]:
    """Count the figures that rest on each source, the most used first, then by name."""
    count = Counter(origin for each in known for fact in each.facts for origin in fact.origins)
    ordered = sorted(count.items(), key=lambda each: (-each[1], str(each[0]), each[0].address))
    return Counter(dict(ordered))


def named(planned: Planned) -> list[str]:
    """Return each producer whose licence asks to be named, with the licence."""
    return list(dict.fromkeys(
        name for package in planned.case.packages for name in attributions(package.case)
    ))  # fmt: skip


def left_out(planned: Planned) -> list[str]:
    """Return what the model leaves out, of cases and of plans."""
    rules = (rule for package in planned.case.packages for rule in package.case.rules)
    return [*not_included(counted_names(rules)), *NOT_SHARED]


def notes(planned: Planned) -> list[str]:
    """Return what is to be said of the plan as a whole, and of law and places, each once."""
    of_places = (note for package in planned.case.packages for note in package.case.notes)
    return list(dict.fromkeys([*plan_notes(planned), *of_places]))
