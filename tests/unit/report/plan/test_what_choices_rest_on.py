"""A plan's document tells what each choice's cost rests on, the least known first."""

from __future__ import annotations

from tests.plans import AS_OF, small_plan

from whowhere.decide.facts_used import facts_behind
from whowhere.facts.fact import DOUBT
from whowhere.report.plan.document import plan_document


def test_every_choice_names_its_least_known_figures_first_and_counts_them_all() -> None:
    planned = small_plan()
    document = plan_document(planned)
    assert document["as_of"] == AS_OF.isoformat()
    assert document["plan"] is not None
    parts = [part for package in planned.problem.packages for part in planned.plan.of(package.id)]  # type: ignore[union-attr]
    for part, choice in zip(parts, document["plan"]["choices"], strict=True):
        case = planned.case.case_of(choice["package"])
        rests = choice["rests_on"]
        behind = facts_behind(case, part.choice.taken)
        assert sum(rests["by_status"].values()) == len(behind)
        weakest = [document["figures"][name]["status"] for name in rests["weakest"]]
        assert weakest == sorted(weakest, key=DOUBT.index, reverse=True)
        assert weakest[0] == list(rests["by_status"])[-1]


def test_a_figure_says_where_it_belongs_its_range_and_its_source() -> None:
    figures = plan_document(small_plan())["figures"]
    pay = figures["PL.pay"]
    assert pay["words"] == "pay in Poland"
    assert pay["low"] < pay["likely"] < pay["high"]
    assert pay["source"]
    assert pay["year"]
