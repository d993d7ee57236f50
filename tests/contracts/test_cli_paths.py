"""Paths as a user writes them, what is said of them, and how they go wrong."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.cases import EXAMPLES
from tests.contracts.conftest import Run

from whowhere.decide.compare.best_change import FEW_FUTURES

EXAMPLE = EXAMPLES / "growing-start-up.toml"
FEW = ("--draws", "256")
PARTNER_THEN_OWN = 'first = "employer_of_record@BG", then = "own_staff@BG"'


def written(tmp_path: Path, *paths: str, **work: str) -> Path:
    """Return a copy of the example with some paths and no others."""
    text = re.sub(r"(?ms)^paths = \[.*?^\]\n", "", EXAMPLE.read_text("utf-8"))
    stated = ", ".join(f"{{{each}}}" for each in paths)
    text = text.replace("[options]\n", f"[options]\npaths = [{stated}]\n")
    for key, value in work.items():
        text = re.sub(rf"(?m)^{key} = .*$", value, text)
    path = tmp_path / "changing.toml"
    path.write_text(text, "utf-8")
    return path


def answer(whowhere: Run, path: Path, *asked: str) -> Any:
    return json.loads(whowhere("compare", str(path), "--json", *(asked or FEW)).out)


def test_a_path_is_a_row_with_its_stages(whowhere: Run, tmp_path: Path) -> None:
    path = written(tmp_path, f"{PARTNER_THEN_OWN}, after_months = 18")
    found = answer(whowhere, path)
    row = next(each for each in found["options"] if each["id"] == "own_staff@BG:path_1")

    assert [(part["option"], part["from_month"]) for part in row["parts"]] == [
        ("employer_of_record@BG", 0), ("own_staff@BG", 18),
    ]  # fmt: skip
    assert "EOR BG, own from month 18" in whowhere("compare", str(path), *FEW).out


def test_the_month_that_is_found_costs_no_more_than_any_other(
    whowhere: Run, tmp_path: Path
) -> None:
    same = "--draws", str(FEW_FUTURES)
    found = answer(whowhere, written(tmp_path, PARTNER_THEN_OWN), *same)
    (change,) = found["changes"]
    assert change["month"] == change["best_month"]
    row = next(each for each in found["options"] if each["id"] == change["option"])
    assert row["parts"][1]["from_month"] == change["best_month"]

    others = [month for month in (6, 18, 30, 42) if month != change["best_month"]]
    stated = [f"{PARTNER_THEN_OWN}, after_months = {month}" for month in others]
    again = answer(whowhere, written(tmp_path, *stated), *same)
    assert {each["best_month"] for each in again["changes"]} == {change["best_month"]}
    assert all(each["cost_as_said"] >= change["cost"] for each in again["changes"])


def test_a_head_count_and_a_month_can_be_compared(whowhere: Run, tmp_path: Path) -> None:
    path = written(tmp_path, f"{PARTNER_THEN_OWN}, from_heads = 12", PARTNER_THEN_OWN)
    said = whowhere("compare", str(path), *FEW, "--width", "400").out

    assert "EOR BG, own from 12 people" in said
    assert "the change costs least in month" in said


def test_a_pilot_says_when_it_is_worth_its_cost(whowhere: Run, tmp_path: Path) -> None:
    path = written(tmp_path, 'pilot = "20%", then = "own_staff@BG", after_months = 6')
    (pilot,) = answer(whowhere, path)["pilots"]
    said = whowhere("compare", str(path), *FEW, "--width", "400").out

    assert pilot["option"] == "own_staff@BG:path_1"
    assert "with a pilot of 20% for 6 months costs" in said
    assert ("It pays where" in said) == (pilot["pays_from"] is not None)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ('first = "employer_of_record@BG", then = "employer_of_record@BG"', "another arrangement"),
        ('then = "own_staff@BG"', 'accepted: first = "employer_of_record@PL", or pilot = 0.2'),
        (f"{PARTNER_THEN_OWN}, pilot = 0.2", "is both"),
        (f"{PARTNER_THEN_OWN}, after_months = 18, from_heads = 12", "but not both"),
        (f"{PARTNER_THEN_OWN}, after_months = 48", "before the horizon of 48 months ends"),
        (f"{PARTNER_THEN_OWN}, after_month = 18", "did you mean: after_months"),
        ('first = "own_staff", then = "own_staff@BG"', "did you mean: own_staff@home"),
        ('first = "build_operate_transfer@BG", then = "own_staff@BG"', "a path by itself"),
        ('first = "employer_of_record@BG:acme", then = "own_staff@BG"', "under [[offers]]"),
        ('pilot = 0.2, then = "own_staff@BG"', "say how long it must be"),
        ('pilot = "10% to 20%", then = "own_staff@BG", after_months = 6', "such as 20%"),
    ],
)
def test_what_is_no_path_is_refused_in_words(
    whowhere: Run, tmp_path: Path, path: str, said: str
) -> None:
    ended = whowhere("check", str(written(tmp_path, path)))

    assert ended.code == 2
    assert said in ended.err


def test_a_head_count_needs_work_that_grows(whowhere: Run, tmp_path: Path) -> None:
    path = written(tmp_path, f"{PARTNER_THEN_OWN}, from_heads = 12", growth="")
    ended = whowhere("check", str(path))

    assert ended.code == 2
    assert 'growth = "20% to 50%"' in ended.err


def test_a_portfolio_has_no_paths(whowhere: Run, tmp_path: Path) -> None:
    text = (EXAMPLES / "portfolio.toml").read_text("utf-8")
    stated = f"paths = [{{{PARTNER_THEN_OWN}}}]"
    path = tmp_path / "changing.toml"
    path.write_text(re.sub(r"(?m)^\[options\]$", f"[options]\n{stated}", text), "utf-8")
    ended = whowhere("check", str(path))

    assert ended.code == 2
    assert "compare the package alone" in ended.err


def test_where_no_change_pays_it_says_what_does(whowhere: Run, tmp_path: Path) -> None:
    path = written(tmp_path, 'first = "own_staff@home", then = "employer_of_record@home"')
    said = whowhere("compare", str(path), *FEW, "--width", "400").out
    (change,) = answer(whowhere, path)["changes"]

    assert min(change["cost_of_first_alone"], change["cost_of_second_alone"]) < change["cost"]
    assert "no month pays: own staff in the Netherlands all along is" in said


def test_a_head_count_that_is_not_reached_is_said(whowhere: Run, tmp_path: Path) -> None:
    path = written(tmp_path, f"{PARTNER_THEN_OWN}, from_heads = 900")
    said = whowhere("compare", str(path), *FEW, "--width", "400").out

    never = "in 100 of 100 futures the change never comes; its run rate is that after the change."
    assert f"from 900 people on: {never}" in said


def test_the_month_that_is_found_can_be_carried_out(whowhere: Run, tmp_path: Path) -> None:
    """Today's vendor is cheaper than home to the end, and to replace it takes months of its own."""
    text = (EXAMPLES / "renew-or-return.toml").read_text("utf-8")
    path = tmp_path / "put-off.toml"
    stated = 'paths = [{first = "managed_service@PH", then = "own_staff@home"}]'
    path.write_text(text.replace("[options]\n", f"[options]\n{stated}\n"), "utf-8")
    found = answer(whowhere, path)
    (change,) = found["changes"]

    assert change["reached"] > 0.5
    assert change["option"] in [each["id"] for each in found["options"]]


def test_a_path_names_the_vendors_of_its_offers(whowhere: Run, tmp_path: Path) -> None:
    text = (EXAMPLES / "two-bids.toml").read_text("utf-8")
    path = tmp_path / "first-one.toml"
    shutil.copytree(EXAMPLES / "rate-cards", tmp_path / "rate-cards")
    stated = (
        'paths = [{first = "staff_augmentation@PL:baltica",'
        ' then = "staff_augmentation@PL:northbridge", after_months = 12}]'
    )
    path.write_text(text.replace("[options]\n", f"[options]\n{stated}\n"), "utf-8")
    said = whowhere("compare", str(path), *FEW, "--width", "400").out

    assert "PL (Baltica)" in said
    assert "(Northbridge) from month 12" in said


def test_the_schema_of_a_portfolio_has_no_paths(whowhere: Run) -> None:
    def options(*asked: str) -> Any:
        return json.loads(whowhere("schema", *asked).out)["$defs"]["Options"]["properties"]

    assert options().keys() - options("--portfolio").keys() == {"paths"}
