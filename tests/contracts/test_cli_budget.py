"""``whowhere budget``: an option as finance reads it, at every door."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.cases import SMALL, changed
from tests.contracts.conftest import Run
from tests.spreadsheets import forgetful, needs_office, recalculated

import whowhere as ww
from whowhere.report.media.terminal import short

DAY = ("--draws", "256", "--as-of", "2026-11-23")
DESK = ("--example", "support-desk", *DAY)
OPTION = "managed_service@PH"
CLOSE = 1e-9


def written(folder: Path, **changes: Any) -> str:
    company = {**SMALL["company"], "fiscal_year_starts": "April", **changes.pop("company", {})}
    path = folder / "desk.json"
    path.write_text(json.dumps(changed(SMALL, company=company, **changes)), "utf-8")
    return str(path)


def test_the_months_are_worth_the_cost_that_compare_shows(whowhere: Run) -> None:
    compared = whowhere("compare", *DESK, "--json").document["options"]
    cost = next(each["cost"]["mean"] for each in compared if each["id"] == OPTION)
    for by in ("month", "quarter", "year"):
        found = whowhere("budget", *DESK, "--option", OPTION, "--by", by, "--json").document
        worth = sum(each["present_value"]["mean"] for each in found["periods"])
        assert worth == pytest.approx(cost, rel=CLOSE)
        assert found["totals"]["present_value"]["mean"] == pytest.approx(cost, rel=CLOSE)


def test_the_document_is_that_of_the_contract_and_its_sums_hold(
    whowhere: Run, tmp_path: Path
) -> None:
    desk = written(tmp_path)
    found = whowhere("budget", desk, *DAY, "--option", OPTION, "--json").document
    assert found["schema_version"] >= 1
    assert (found["option"], found["currency"], found["fiscal_year_starts"]) == (OPTION, "USD", 4)
    assert [each["label"] for each in found["periods"]] == ["FY2026/27", "FY2027/28", "FY2028/29"]
    assert found["periods"][0]["start"] == "2027-01-01"
    assert found["periods"][0]["end"] == "2027-03-31"
    for each in found["periods"]:
        lines = sum(amount["mean"] for amount in each["profit_and_loss"].values())
        assert lines == pytest.approx(each["total"]["mean"], rel=CLOSE)
        assert each["total"]["mean"] - each["today"]["mean"] == pytest.approx(
            each["variance"]["mean"], abs=1e-3
        )
        assert each["heads"]["total"] == pytest.approx(
            each["heads"]["there"] + each["heads"]["here"]
        )
    assert set(found["totals"]) >= {
        "one_off", "run_rate_saving", "payback_month", "npv", "irr", "peak_funding",
    }  # fmt: skip


def test_payback_and_net_present_value_are_those_of_the_comparison(whowhere: Run) -> None:
    found = whowhere("budget", *DESK, "--option", OPTION, "--json").document
    rows = {x["id"]: x for x in whowhere("compare", *DESK, "--json").document["options"]}
    today = rows[found["today"]]["cost"]["mean"]

    assert found["totals"]["npv"]["mean"] == pytest.approx(
        today - rows[OPTION]["cost"]["mean"], rel=1e-6
    )
    assert found["totals"]["payback_month"]["p50"] == rows[OPTION]["payback_month"]["p50"]
    assert found["cumulative_saving"][-1]["mean"] == pytest.approx(
        found["totals"]["npv"]["mean"], rel=1e-9
    )


def test_without_an_option_it_is_the_one_that_is_advised(whowhere: Run) -> None:
    best = whowhere("compare", *DESK, "--json").document["verdict"]["best"]
    assert whowhere("budget", *DESK, "--json").document["option"] == best


def test_it_says_what_a_board_asks(whowhere: Run) -> None:
    said = " ".join(whowhere("budget", *DESK, "--option", OPTION, "--width", "200").out.split())
    assert said.startswith("Managed service in the Philippines is expected to cost ")
    for words in ("One-off cost", "Once the work has moved, at start prices, a year saves",
                  "It pays back by month", "Net present value against today",
                  "Internal rate of return on the expected cash", "Peak funding"):  # fmt: skip
        assert words in said


def test_todays_own_budget_has_no_move(whowhere: Run) -> None:
    run = whowhere("budget", *DESK, "--option", "own_staff@home")
    assert "it is what stands today." in " ".join(run.out.split())
    assert "Variance" not in run.out
    assert "pays back" not in run.out


def test_new_work_has_no_imputed_money_on_its_books(whowhere: Run, tmp_path: Path) -> None:
    desk = written(tmp_path, work__today="nothing")
    found = whowhere("budget", desk, *DAY, "--option", OPTION, "--json").document
    for each in found["periods"]:
        imputed = each["profit_and_loss"].get("imputed", {"mean": 0})["mean"]
        assert each["on_books"]["mean"] + imputed == pytest.approx(each["total"]["mean"], rel=1e-9)
    cash = sum(each["cash"]["mean"] for each in found["periods"])
    assert cash == pytest.approx(sum(each["on_books"]["mean"] for each in found["periods"]))
    total = sum(each["total"]["mean"] for each in found["periods"])
    assert f"on the same work as the others it counts {short(total)} USD" in found["sentence"]
    assert "than doing it at home" in found["sentence"]


def test_a_budget_line_of_the_company_is_told_beside(whowhere: Run, tmp_path: Path) -> None:
    desk = written(tmp_path, company={"budget_a_year": "1.2m"})
    found = whowhere("budget", desk, *DAY, "--json").document
    assert [each["budgeted_today"] for each in found["periods"]] == [300_000, 1_200_000, 900_000]
    said = " ".join(whowhere("budget", desk, *DAY, "--width", "200").out.split())
    assert "Budget line today" in said
    assert "Against today's budget line, 2.40m USD over these months: " in said


def test_a_rate_that_is_the_wrong_way_round_is_asked_back(whowhere: Run, tmp_path: Path) -> None:
    desk = written(tmp_path, company={"budget_rates": {"PHP": 0.0172}})
    run = whowhere("budget", desk, *DAY, "--option", OPTION)
    assert run.code == 2
    assert "company.budget_rates.PHP is 0.0172 PHP for 1 USD?" in run.err
    assert "the other way round it would be 58.14" in run.err
    assert whowhere("budget", desk, *DAY, "--option", OPTION, "--yes").code == 0


def test_a_rate_that_nothing_is_paid_at_is_said_to_change_nothing(
    whowhere: Run, tmp_path: Path
) -> None:
    desk = written(tmp_path, company={"budget_rates": {"SEK": 10.5}})
    said = " ".join(whowhere("budget", desk, *DAY, "--width", "200").out.split())
    assert "Nothing compared is paid in SEK: that budget rate changes nothing." in said


@pytest.mark.parametrize("month", ["Aprl", 13, "0", True])
def test_a_month_that_there_is_not_is_refused(whowhere: Run, tmp_path: Path, month: object) -> None:
    run = whowhere("budget", written(tmp_path, company={"fiscal_year_starts": month}))
    assert run.code == 2
    assert "company.fiscal_year_starts" in run.err
    assert "its English name or its number, as April or 4" in run.err


def test_an_option_that_is_not_compared_is_refused_with_the_nearest(whowhere: Run) -> None:
    run = whowhere("budget", *DESK, "--option", "managed_service@PHI")
    assert run.code == 2
    assert "did you mean: managed_service@PH" in run.err


def test_a_row_stands_for_each_amount_of_each_period(whowhere: Run) -> None:
    lines = whowhere("budget", *DESK, "--option", OPTION, "--csv").out.splitlines()
    assert lines[0] == "option,period,start,end,measure,category,unit,mean,p10,p50,p90,likely"
    document = whowhere("budget", *DESK, "--option", OPTION, "--json").document
    amounts = sum(len(each["profit_and_loss"]) + 8 + 3 for each in document["periods"])
    assert len(lines) == 1 + amounts


def test_it_is_a_function_too() -> None:
    found = ww.budget("support-desk", option=OPTION, draws=64, as_of=date(2026, 11, 23))
    assert found.document["option"] == OPTION


@needs_office
def test_the_workbook_comes_to_the_same_when_it_is_computed_anew(
    whowhere: Run, tmp_path: Path
) -> None:
    """With an offer on terms, a deposit, new work and a budget's rate, in every cell."""
    offer = {"vendor": "Acme", "option": OPTION, "kind": "output", "monthly_price": 30_000,
             "payment_days": 45}  # fmt: skip
    desk = written(
        tmp_path, work__today="nothing", offers=[offer],
        company={"budget_rates": {"PHP": 61.5}, "payment_days": 30},
        options={"places": ["home", "PH"],
                 "engagements": ["own_staff", "managed_service", "employer_of_record"]},
    )  # fmt: skip
    path = tmp_path / "budget.xlsx"
    run = whowhere("budget", desk, *DAY, "--option", f"{OPTION}:acme", "--xlsx", str(path))
    assert run.code == 0
    (anew,) = recalculated(tmp_path, forgetful(path, tmp_path / "anew.xlsx"))
    book = openpyxl.load_workbook(BytesIO(path.read_bytes()), data_only=True)
    assert {"Summary", "Data", "employer_of_record@PH"} <= set(book.sheetnames)
    numbers = [
        (cell.value, anew[sheet.title][cell.coordinate].value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, float | int)
    ]
    assert len(numbers) > 5_000
    assert [theirs for _, theirs in numbers] == pytest.approx(
        [ours for ours, _ in numbers], rel=CLOSE, abs=1e-6
    )


def test_the_same_question_gives_the_same_bytes(whowhere: Run, tmp_path: Path) -> None:
    one, other = tmp_path / "one.xlsx", tmp_path / "other.xlsx"
    for path in (one, other):
        assert whowhere("budget", *DESK, "--option", OPTION, "--xlsx", str(path)).code == 0
    assert one.read_bytes() == other.read_bytes()


def test_the_papers_money_is_the_budgets(whowhere: Run, tmp_path: Path) -> None:
    path = tmp_path / "board.md"
    assert whowhere("report", *DESK, "-o", str(path)).code == 0
    text = " ".join(path.read_text("utf-8").split())
    found = whowhere("budget", *DESK, "--json").document
    for sentence in (found["sentence"], *found["sentences"]):
        assert sentence in text
    for each in found["periods"]:
        assert each["label"] in text
        assert f"| {short(each['total']['mean'])} |" in text


def test_a_season_and_a_start_within_a_month_are_said(whowhere: Run, tmp_path: Path) -> None:
    desk = written(tmp_path, work__season={"11": 1.5, "12": 1.5}, work__start="2027-01-15")
    said = " ".join(whowhere("budget", desk, *DAY, "--width", "200").out.split())
    assert "The season is spread" in said
    assert "The work starts on 2027-01-15; each of its months is told in the calendar" in said


def test_a_path_keeps_the_deposit_and_the_capital_of_its_stages(
    whowhere: Run, tmp_path: Path
) -> None:
    path = {"first": "employer_of_record@PH", "then": "own_staff@PH", "after_months": 12}
    engagements = ["own_staff", "employer_of_record"]
    options = {"places": ["home", "PH"], "paths": [path], "engagements": engagements}
    desk = written(tmp_path, options=options)
    compared = whowhere("compare", desk, *DAY, "--json").document["options"]
    made = next(each["id"] for each in compared if "path" in each["id"])
    asked = ("budget", desk, *DAY, "--option", made, "--by", "quarter", "--json")
    periods = whowhere(*asked).document["periods"]
    beyond = [each["cash"]["mean"] - each["on_books"]["mean"] for each in periods]
    assert max(beyond) > 1_000
    assert min(beyond) < -1_000
    assert sum(beyond) == pytest.approx(0, abs=1)
    assert sum(each["capital"]["mean"] for each in periods) > 10_000
