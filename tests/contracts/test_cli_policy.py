"""Tax and trade rules as commands tell them: compare, its document, check, explain and the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cases import SMALL, changed
from tests.contracts.conftest import Run

DEVELOPERS = [{"role": "software developer", "heads": 10, "level": "mid"}]
US: dict[str, Any] = {
    "options": {"places": ["home", "RO"]}, "work__horizon_months": 36, "work__roles": DEVELOPERS,
}  # fmt: skip
FEW = ("--draws", "512", "--as-of", "2026-11-23")


@pytest.fixture
def file(tmp_path: Path) -> Any:
    def written(said: dict[str, Any], **changes: Any) -> str:
        path = tmp_path / "case.json"
        path.write_text(json.dumps(changed(SMALL, **{**said, **changes})), "utf-8")
        return str(path)

    return written


def test_compare_says_which_rule_would_turn_it_and_which_law_counts(
    whowhere: Run, file: Any
) -> None:
    out = " ".join(whowhere("compare", file(US), *FEW).out.split())

    assert "Rules that would turn it: - HIRE Act, a bill, is not counted: from a chance of" in out
    assert "% on own staff in the United States would be best." in out
    assert "US section 174 (law) adds" in out
    assert (
        "Not counted, and the choice is the same even if certain: H-1B fee (not seen to have been"
        in out
    )


def test_a_law_that_turns_it_stands_under_the_same_title(whowhere: Run, file: Any) -> None:
    poland = {**US, "options": {"places": ["home", "PL"]}, "work__horizon_months": 60}
    out = " ".join(whowhere("compare", file(poland), *FEW).out.split())
    assert "Rules that would turn it: - US section 174 (law) adds nothing to the first" in out
    assert "without it own staff in Poland would be best." in out


def test_the_document_has_every_rule_that_reaches(whowhere: Run, file: Any) -> None:
    policy = {"us_hire_act": "chance 5% to 30%", "us_section_174": False}
    run = whowhere("compare", file(US, policy=policy), "--json", *FEW)
    found = {each["id"]: each for each in json.loads(run.out)["policies"]}

    assert list(found) == ["us_section_174", "us_hire_act", "us_h1b_fee"]
    law, bill, fee = found.values()
    assert (law["status"], law["since"], law["counted"]) == ("law", "2025-01-01", False)
    assert (bill["status"], bill["counted"], bill["turns_to"]) == ("bill", True, "own_staff@US")
    assert bill["chance"] == pytest.approx(0.175)
    assert 0.2 < bill["at_chance"] < 0.6
    assert bill["adds"]["own_staff@RO"] > 0
    assert "own_staff@US" not in bill["adds"]
    assert "S. 2976" in bill["source"]
    assert (fee["status"], fee["counted"], fee["at_chance"]) == ("lapsed", False, None)


def test_without_a_rule_that_reaches_nothing_is_said(whowhere: Run, file: Any) -> None:
    run = whowhere("compare", file({"company": {"name": "-", "home": "DE"}}), *FEW)
    assert "the choice is the same even if certain" not in run.out
    assert "Rules that would turn it" not in run.out


def test_check_says_which_rules_reach_the_case(whowhere: Run, file: Any) -> None:
    out = whowhere("check", file(US, policy={"us_hire_act": 0.2})).out
    assert "US section 174 counts, a law since January 2025:" in out
    assert "HIRE Act counts at a chance of 20%:" in out
    assert "H-1B fee does not count, ended unless it was extended;" in out
    assert "Transfer pricing: Counted as the line Tax on intercompany profit" in out


def test_an_unknown_rule_is_refused_with_the_nearest_name(whowhere: Run, file: Any) -> None:
    run = whowhere("compare", file(US, policy={"us_hire": 0.2}), *FEW)
    assert run.code == 2
    assert "policy.us_hire is an unknown key" in run.err
    assert "did you mean: us_hire_act" in run.err


def test_a_rules_line_is_explained_down_to_its_law(whowhere: Run, file: Any) -> None:
    run = whowhere("explain", file(US), "--option", "own_staff@RO", "--line",
                   "policy_us_section_174_own", *FEW)  # fmt: skip
    out = " ".join(run.out.split())
    assert "26 U.S.C. 174" in out
    assert "deduction years: 15" in out


def test_what_is_counted_is_no_longer_said_to_be_left_out(whowhere: Run, file: Any) -> None:
    bank = {"company": {"name": "-", "home": "GB", "sector": "bank"}}
    with_vat = whowhere("compare", file(bank), *FEW).out
    assert "Not included: quality of the work, withholding tax, Sunday premiums" in with_vat
    without = whowhere("compare", file(US), *FEW).out
    assert "Not included: quality of the work, VAT, withholding tax, Sunday premiums" in without
