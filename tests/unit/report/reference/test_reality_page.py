"""docs/reality.md is what the model gives today; a small sample tells, as the whole takes long."""

from __future__ import annotations

import re
from pathlib import Path

from whowhere.facts.base_rates import base_rates
from whowhere.facts.deals import deal_mix
from whowhere.facts.savings import published_savings
from whowhere.report.reference.promised_table import published_said
from whowhere.report.reference.promised_words import CLAIMS_WHY, RUN_RATES_WHY
from whowhere.report.reference.reality_page import SEED, deal_rows, results_of, software_part
from whowhere.report.reference.reality_words import CHECKS, DIFFERENCES, SOFTWARE_WHY
from whowhere.simulate.deals import drawn_deals

PAGE = (Path(__file__).parents[4] / "docs" / "reality.md").read_text("utf-8")
SAMPLE = 6


def test_the_first_deals_on_the_page_come_out_as_the_model_has_them() -> None:
    """Where this fails, a figure or a fact has moved: run make reality, and read the page."""
    rows = deal_rows(results_of(drawn_deals(deal_mix(), SEED)[:SAMPLE])).splitlines()
    assert len(rows) == 2 + SAMPLE
    listed = PAGE.splitlines()
    assert [row for row in rows if row not in listed] == []


def test_the_page_has_what_its_words_say() -> None:
    assert CHECKS.strip() in PAGE
    assert DIFFERENCES.strip() in PAGE
    assert SOFTWARE_WHY.strip() in PAGE
    assert RUN_RATES_WHY.strip() in PAGE
    assert CLAIMS_WHY.strip() in PAGE


def test_published_cases_of_software_stand_on_the_page_as_the_model_has_them() -> None:
    """Where this fails, a figure or a fact has moved: run make reality, and read the page."""
    assert software_part().strip() in PAGE


def test_every_published_size_stands_beside_ours() -> None:
    outcomes = PAGE.partition("## What came of it")[2].partition("## ")[0]
    for rate in base_rates():
        assert rate.origin.producer in outcomes


def test_every_published_saving_stands_on_the_page_with_its_source() -> None:
    """Where this fails, a published figure was added or changed: run make reality."""
    for said in published_savings():
        low = published_said(said.ends)
        rows = [
            line for line in PAGE.splitlines() if line.startswith(f"| {said.stage} | {said.says}")
        ]
        assert [row for row in rows if f"| {low} |" in row and said.origin.address in row]


def test_a_deal_comes_out_the_same_whatever_else_is_drawn() -> None:
    deals = drawn_deals(deal_mix(), SEED)
    alone = deal_rows(results_of([deals[2]])).splitlines()[2]
    assert alone in deal_rows(results_of(deals[1:4])).splitlines()


def test_the_page_of_answers_says_what_the_page_says() -> None:
    answers = Path(__file__).parents[4] / "docs" / "explanation" / "answer.md"
    told = answers.read_text("utf-8")
    said = re.search(
        r"(\d+) deals as companies make\s+them come to here: (.+?) on average, (.+?)% ", told
    )
    assert said
    assert f"{said[1]} deals are drawn" in PAGE
    assert f"| Mean net saving | {said[2]} |" in PAGE
    assert f"| Costs more than before | {said[3]}% |" in PAGE
