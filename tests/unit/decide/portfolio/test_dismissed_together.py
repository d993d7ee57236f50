"""Law counts the people of all packages that leave at once, where each alone is below a threshold.

Germany, 45 employees at the site: rules on mass redundancy and works councils start at 6 people of
a site of 21 to 59, a social plan at 6 people who are a fifth of the staff, here 9 (KSchG 17, BetrVG
111 and 112a). Poland: 10 people at a site of 20 to 99.
"""

from __future__ import annotations

from io import StringIO
from typing import Any

import numpy as np
import pytest
from rich.console import Console
from tests.unit.decide.portfolio.test_costing import PORTFOLIO, case_of, planned

from whowhere.decide.portfolio.dismissals import dismissed_together
from whowhere.decide.portfolio.plan import Plan, plan_from
from whowhere.decide.portfolio.planning import Planned
from whowhere.report.plan.board.markdown import plan_markdown
from whowhere.report.plan.document import plan_document
from whowhere.report.plan.notes import plan_notes
from whowhere.report.plan.terminal import print_plan

GERMANY = {"name": "Test", "home": "DE", "currency": "EUR", "employees": 45}
MASS, COUNCIL, SOCIAL = "mass redundancy", "works council", "social plan"


BOTH, SECOND = frozenset({0, 1}), frozenset({1})


def teams(*heads: float, **said: Any) -> list[dict[str, Any]]:
    return [
        {**package, **said, "roles": [{**package["roles"][0], "heads": count}]}
        for package, count in zip(PORTFOLIO["packages"], heads, strict=False)
    ]


def moved(found: Planned, option: str, years: tuple[int, ...] = (0, 0, 0)) -> Plan:
    """The plan that does every package by one option, each from a year."""
    problem, shares = found.problem, np.zeros(len(found.problem.choices))
    when = dict(zip(problem.by_id, years, strict=False))
    at = [at for at, each in enumerate(problem.choices)
          if each.taken.id == option and each.year == when[each.package]]  # fmt: skip
    shares[at] = problem.portions[at]
    return plan_from(problem, shares, set())


def answer(packages: list[dict[str, Any]], **changes: Any) -> Planned:
    return planned(case_of(packages=packages, company=GERMANY, **changes))


@pytest.mark.parametrize(
    ("heads", "reached", "short"),
    [
        ((3, 2), [], []),  # 5 in all are below every threshold
        ((3, 3), [MASS, COUNCIL], [BOTH, BOTH]),
        ((5, 5), [MASS, COUNCIL, SOCIAL], [BOTH, BOTH, BOTH]),
        # The seven reach the first two alone; the two beside them do not, and the law counts all.
        ((7, 2), [MASS, COUNCIL, SOCIAL], [SECOND, SECOND, BOTH]),
        ((9, 5), [MASS, COUNCIL, SOCIAL], [SECOND, SECOND, SECOND]),
        ((9, 9), [], []),  # each reaches all of them alone
        ((6,), [], []),
    ],
)
def test_thresholds_that_some_package_does_not_reach_alone_are_told(
    heads: tuple[float, ...], reached: list[str], short: list[frozenset[int]]
) -> None:
    found = answer(teams(*heads))
    together = list(dismissed_together(found.case, moved(found, "own_staff@PL")))
    passed = [each for one in together for each in one.passed]
    assert [each.rule.topic for each in passed] == reached
    assert [each.short for each in passed] == short


def test_who_leaves_in_another_year_is_not_counted_with_them() -> None:
    found = answer(teams(5, 5), rules={"moves_a_year": 1})
    assert found.problem.years == 2
    at_once, apart = (moved(found, "own_staff@PL", when) for when in ((0, 0), (0, 1)))
    assert [each.heads for each in dismissed_together(found.case, at_once)] == [
        {"desk": 5, "books": 5}
    ]
    assert not list(dismissed_together(found.case, apart))


@pytest.mark.parametrize(("stay", "is_told"), [(0.2, True), (0.6, False)])
def test_who_stays_in_a_mix_is_not_dismissed(stay: float, is_told: bool) -> None:
    mix = {"own_staff": {"home": stay, "PL": 1 - stay}}
    found = answer(teams(5, 5, mixes=[mix]))
    id_ = "own_staff@DE:mix_1" if stay > 0.5 else "own_staff@PL:mix_1"
    together = list(dismissed_together(found.case, moved(found, id_)))
    assert [sum(each.heads.values()) for each in together] == pytest.approx([8] * is_told)


def test_teams_abroad_are_counted_by_the_law_there() -> None:
    found = answer(teams(8, 6, today="own_staff@PL"))
    (together,) = dismissed_together(found.case, moved(found, "managed_service@IN"))
    assert together.country == "PL"
    assert MASS in {each.rule.topic for each in together.passed}
    assert not list(dismissed_together(found.case, moved(found, "own_staff@PL")))


def test_the_answer_says_so_in_one_note_with_the_number_of_the_law() -> None:
    at_home = {"engagements": ["own_staff", "managed_service"], "places": ["home", "IN"],
               "leave_out": ["own_staff@IN", "managed_service@home"]}  # fmt: skip
    rules = {"groups": [{"name": "India", "places": ["IN"], "least": 1}]}
    found = answer(teams(3, 3), options=at_home, rules=rules)
    (note,) = plan_notes(found)
    assert note == (
        "Law of Germany counts together all who lose their work at once: 3 of desk and 3 of books"
        " are 6. Together they reach its rules on mass redundancy (from 6 people at a site"
        " of 21 to 59) and works council (from 6 people at a site of 21 to 59); the months to wait"
        " and the pay that these ask for are missing in the cost of desk and books."
    )
    assert plan_document(found)["notes"] == [note]
    assert note in plan_markdown(found)
    printed = StringIO()
    print_plan(Console(file=printed, width=1_000), found, "plan.toml")
    assert note in printed.getvalue()


def test_a_mix_that_is_no_option_is_told_with_the_reason() -> None:
    mix = {"own_staff": {"home": 0.2}, "managed_service": {"IN": 0.8}}
    found = answer(teams(20, mixes=[mix], requirements={"shared_hours": 6}))
    (note,) = (each for each in plan_notes(found) if each.startswith("Mix"))
    assert note.startswith("Mix 1 of desk was not weighed: managed service in India shares")
    (stated,) = plan_document(found)["mixes"]
    assert stated["fails"]
