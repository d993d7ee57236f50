"""Both sides of the thresholds of home's law, as the laws themselves write them.

Each row is a rule of a home, how many people the site has, how many of them are dismissed, and how
long the law then asks to wait; ``None`` where it does not hold.
"""

from __future__ import annotations

import pytest

from whowhere.facts.home_law import HomeRule, load_home_law

CASES = [
    # KSchG 17: more than 5 at 21 to 59; 10% or more than 25 at 60 to 499; 30 at 500 and more.
    ("DE", "mass_redundancy", 20, 20, None),
    ("DE", "mass_redundancy", 21, 5, None),
    ("DE", "mass_redundancy", 21, 6, "a month"),
    ("DE", "mass_redundancy", 59, 6, "a month"),
    ("DE", "mass_redundancy", 60, 5, None),
    ("DE", "mass_redundancy", 60, 6, "a month"),
    ("DE", "mass_redundancy", 110, 10, None),
    ("DE", "mass_redundancy", 110, 11, "a month"),
    ("DE", "mass_redundancy", 499, 25, None),
    ("DE", "mass_redundancy", 499, 26, "a month"),
    ("DE", "mass_redundancy", 500, 29, None),
    ("DE", "mass_redundancy", 500, 30, "a month"),
    # BetrVG 112a: a fifth and 6 below 60; a fifth or 37; 15% or 60; a tenth and 60 from 500 on.
    ("DE", "social_plan", 59, 11, None),
    ("DE", "social_plan", 59, 12, ""),
    ("DE", "social_plan", 249, 36, None),
    ("DE", "social_plan", 249, 37, ""),
    ("DE", "social_plan", 500, 59, None),
    ("DE", "social_plan", 500, 60, ""),
    ("DE", "social_plan", 1000, 99, None),
    ("DE", "social_plan", 1000, 100, ""),
    # Code du travail: a meeting for 2 to 9; the PSE from 10 of 50; longer from 100 and 250 on.
    ("FR", "small_redundancy", 11, 1, None),
    ("FR", "small_redundancy", 11, 9, ""),
    ("FR", "small_redundancy", 11, 10, None),
    ("FR", "mass_redundancy", 49, 10, None),
    ("FR", "mass_redundancy_small", 49, 10, "30 days"),
    ("FR", "mass_redundancy", 50, 9, None),
    ("FR", "mass_redundancy", 50, 10, "two months"),
    ("FR", "mass_redundancy", 400, 99, "two months"),
    ("FR", "mass_redundancy", 400, 100, "three months"),
    ("FR", "mass_redundancy", 400, 249, "three months"),
    ("FR", "mass_redundancy", 400, 250, "four months"),
    ("GB", "mass_redundancy", 1000, 19, None),
    ("GB", "mass_redundancy", 1000, 20, "30 days"),
    ("GB", "mass_redundancy", 1000, 99, "30 days"),
    ("GB", "mass_redundancy", 1000, 100, "45 days"),
    ("NL", "mass_redundancy", 1000, 19, None),
    ("NL", "mass_redundancy", 1000, 20, "a month"),
    ("NL", "works_council", 49, 10, None),
    ("NL", "works_council", 50, 10, ""),
    ("SE", "mass_redundancy", 1000, 4, None),
    ("SE", "mass_redundancy", 1000, 5, "two months"),
    ("SE", "mass_redundancy", 1000, 24, "two months"),
    ("SE", "mass_redundancy", 1000, 25, "four months"),
    ("SE", "mass_redundancy", 1000, 100, "four months"),
    ("SE", "mass_redundancy", 1000, 101, "six months"),
    ("DK", "mass_redundancy", 20, 10, None),
    ("DK", "mass_redundancy", 21, 10, "30 days"),
    ("DK", "mass_redundancy", 299, 29, None),
    ("DK", "mass_redundancy", 299, 30, "30 days"),
    ("DK", "mass_redundancy", 120, 59, "30 days"),
    ("DK", "mass_redundancy", 120, 60, "8 weeks"),
    ("NO", "mass_redundancy", 500, 9, None),
    ("NO", "mass_redundancy", 500, 10, "30 days"),
    ("FI", "mass_redundancy", 49, 19, None),
    ("FI", "mass_redundancy", 49, 20, "three weeks"),
    ("FI", "mass_redundancy", 50, 9, "7 days"),
    ("FI", "mass_redundancy", 50, 10, "three weeks"),
    ("PL", "mass_redundancy", 19, 19, None),
    ("PL", "mass_redundancy", 20, 9, None),
    ("PL", "mass_redundancy", 20, 10, "30 days"),
    ("PL", "mass_redundancy", 300, 29, None),
    ("PL", "mass_redundancy", 300, 30, "30 days"),
    ("AT", "mass_redundancy", 21, 4, None),
    ("AT", "mass_redundancy", 21, 5, "30 days"),
    ("AT", "mass_redundancy", 600, 29, None),
    ("AT", "mass_redundancy", 600, 30, "30 days"),
    ("BE", "mass_redundancy", 20, 9, None),
    ("BE", "mass_redundancy", 20, 10, "30 days"),
    ("CH", "mass_redundancy", 20, 10, None),
    ("CH", "mass_redundancy", 21, 10, "30 days"),
    ("ES", "mass_redundancy", 49, 10, "15 days"),
    ("ES", "mass_redundancy", 50, 9, None),
    ("ES", "mass_redundancy", 50, 10, "a month"),
    ("IE", "mass_redundancy", 21, 4, None),
    ("IE", "mass_redundancy", 21, 5, "30 days"),
    ("IE", "mass_redundancy", 50, 9, None),
    ("IT", "mass_redundancy", 15, 5, None),
    ("IT", "mass_redundancy", 16, 4, None),
    ("IT", "mass_redundancy", 16, 5, "75 days"),
    ("PT", "mass_redundancy", 49, 1, None),
    ("PT", "mass_redundancy", 49, 2, "15 days"),
    ("PT", "mass_redundancy", 50, 4, None),
    ("PT", "mass_redundancy", 50, 5, "15 days"),
    ("GR", "mass_redundancy", 150, 6, None),
    ("GR", "mass_redundancy", 150, 7, "30 days"),
    ("TR", "mass_redundancy", 19, 19, None),
    ("TR", "mass_redundancy", 20, 10, "30 days"),
    # WARN: 50 of 100. New York 25 of 50, New Jersey 50 of 100, California 50 of 75.
    ("US", "mass_layoff_us", 99, 60, None),
    ("US", "mass_layoff_us", 100, 49, None),
    ("US", "mass_layoff_us", 100, 50, "60 days"),
    ("US", "mass_layoff_ny", 49, 30, None),
    ("US", "mass_layoff_ny", 50, 24, None),
    ("US", "mass_layoff_ny", 50, 25, "90 days"),
    ("US", "mass_layoff_nj", 99, 60, None),
    ("US", "mass_layoff_nj", 100, 49, None),
    ("US", "mass_layoff_nj", 100, 50, "90 days"),
    ("US", "mass_layoff_ca", 74, 60, None),
    ("US", "mass_layoff_ca", 75, 49, None),
    ("US", "mass_layoff_ca", 75, 50, "60 days"),
    ("US", "mass_layoff_wa", 49, 49, None),
    ("US", "mass_layoff_wa", 50, 49, None),
    ("US", "mass_layoff_wa", 50, 50, "60 days"),
    ("US", "mass_layoff_il", 75, 24, None),
    ("US", "mass_layoff_il", 75, 25, "60 days"),
    ("US", "mass_layoff_il", 100, 32, None),
    ("US", "mass_layoff_il", 1000, 249, None),
    ("US", "mass_layoff_il", 1000, 250, "60 days"),
    ("CA", "group_termination_on", 1000, 49, None),
    ("CA", "group_termination_on", 1000, 50, "8 weeks"),
    ("CA", "group_termination_on", 1000, 199, "8 weeks"),
    ("CA", "group_termination_on", 1000, 200, "12 weeks"),
    ("CA", "group_termination_on", 1000, 499, "12 weeks"),
    ("CA", "group_termination_on", 1000, 500, "16 weeks"),
    # Alberta dropped its steps in 2020: four weeks, to the minister alone.
    ("CA", "group_termination_ab", 1000, 49, None),
    ("CA", "group_termination_ab", 1000, 50, "4 weeks"),
    ("CA", "group_termination_ab", 1000, 300, "4 weeks"),
    ("CA", "group_termination_bc", 1000, 49, None),
    ("CA", "group_termination_bc", 1000, 50, "8 weeks"),
    ("CA", "group_termination_bc", 1000, 100, "8 weeks"),
    ("CA", "group_termination_bc", 1000, 101, "12 weeks"),
    ("CA", "group_termination_bc", 1000, 300, "12 weeks"),
    ("CA", "group_termination_bc", 1000, 301, "16 weeks"),
    ("CA", "group_termination_qc", 1000, 9, None),
    ("CA", "group_termination_qc", 1000, 10, "8 weeks"),
    ("AU", "mass_redundancy", 1000, 14, None),
    ("AU", "mass_redundancy", 1000, 15, ""),
    ("JP", "mass_redundancy", 1000, 29, None),
    ("JP", "mass_redundancy", 1000, 30, "a month"),
    ("KR", "mass_redundancy", 99, 9, None),
    ("KR", "mass_redundancy", 99, 10, "30 days"),
    ("KR", "mass_redundancy", 1000, 99, None),
    ("CN", "mass_redundancy", 500, 19, None),
    ("CN", "mass_redundancy", 500, 20, "30 days"),
    ("CN", "mass_redundancy", 50, 5, "30 days"),
    ("CN", "mass_redundancy", 50, 4, None),
    ("TW", "mass_redundancy", 29, 10, None),
    ("TW", "mass_redundancy", 29, 11, "60 days"),
    ("CY", "mass_redundancy", 20, 10, None),
    ("CY", "mass_redundancy", 21, 9, None),
    ("CY", "mass_redundancy", 21, 10, "30 days"),
    ("CY", "mass_redundancy", 300, 29, None),
    ("CY", "mass_redundancy", 300, 30, "30 days"),
    ("SI", "mass_redundancy", 21, 9, None),
    ("SI", "mass_redundancy", 21, 10, "30 days"),
    ("SI", "mass_redundancy", 200, 19, None),
    ("SI", "mass_redundancy", 200, 20, "30 days"),
    ("IS", "mass_redundancy", 20, 10, None),
    ("IS", "mass_redundancy", 21, 10, "30 days"),
    ("LV", "mass_redundancy", 20, 5, None),
    ("LV", "mass_redundancy", 21, 4, None),
    ("LV", "mass_redundancy", 21, 5, "30 days"),
    ("LT", "mass_redundancy", 19, 10, None),
    ("LT", "mass_redundancy", 20, 10, "30 days"),
    ("EE", "mass_redundancy", 19, 4, None),
    ("EE", "mass_redundancy", 19, 5, "30 days"),
    ("EE", "mass_redundancy", 20, 5, None),
    ("SK", "mass_redundancy", 21, 9, None),
    ("SK", "mass_redundancy", 21, 10, "a month"),
    ("MT", "mass_redundancy", 20, 10, None),
    ("MT", "mass_redundancy", 21, 10, "30 days"),
    # Saudi Arabia counts the larger of ten people and one in a hundred, from 50 employees on.
    ("SA", "mass_redundancy", 49, 10, None),
    ("SA", "mass_redundancy", 50, 9, None),
    ("SA", "mass_redundancy", 50, 10, "60 days"),
    ("SA", "mass_redundancy", 2000, 19, None),
    ("SA", "mass_redundancy", 2000, 20, "60 days"),
    ("MA", "mass_redundancy", 9, 5, None),
    ("MA", "mass_redundancy", 10, 1, "two months"),
    ("LK", "mass_redundancy", 14, 5, None),
    ("LK", "mass_redundancy", 15, 1, ""),
    ("LU", "mass_redundancy", 15, 6, None),
    ("LU", "mass_redundancy", 15, 7, "75 days"),
    ("PR", "mass_layoff_us", 99, 60, None),
    ("PR", "mass_layoff_us", 100, 49, None),
    ("PR", "mass_layoff_us", 100, 50, "60 days"),
    ("ZA", "mass_redundancy", 50, 10, None),
    ("ZA", "mass_redundancy", 51, 10, "60 days"),
    ("ZA", "mass_redundancy", 201, 19, None),
    ("ZA", "mass_redundancy", 201, 20, "60 days"),
    ("CO", "mass_redundancy", 200, 17, None),
    ("CO", "mass_redundancy", 200, 18, "two months"),
    ("SG", "mass_redundancy", 9, 5, None),
    ("SG", "mass_redundancy", 10, 1, ""),
]


def rule_of(home: str, rule_id: str) -> HomeRule:
    (found,) = (rule for rule in load_home_law(home).rules if rule.id == rule_id)
    return found


@pytest.mark.parametrize(("home", "rule_id", "employees", "dismissed", "wait"), CASES)
def test_a_rule_holds_from_its_threshold_on_and_not_before(
    home: str, rule_id: str, employees: int, dismissed: int, wait: str | None
) -> None:
    reached = rule_of(home, rule_id).at(dismissed, employees)
    assert (reached and reached.wait) == wait


def test_new_jersey_adds_a_week_of_pay_for_each_year_and_no_other_state_does() -> None:
    paying = [
        rule.states
        for rule in load_home_law("US").rules
        if any(threshold.pay_per_year.high for threshold in rule.thresholds)
    ]
    assert paying == [("NJ",)]
    reached = rule_of("US", "mass_layoff_nj").at(50, 100)
    assert reached
    assert (reached.pay_per_year.likely, reached.weeks.likely) == (1, 12.9)
