"""``whowhere offers``: bids on the same work, at every door."""

from __future__ import annotations

from pathlib import Path

from tests.contracts.conftest import Run

import whowhere as ww

BIDS = ("--example", "two-bids", "--draws", "256", "--as-of", "2026-11-23")


def test_the_first_line_is_the_offer_that_costs_least_on_the_same_work(whowhere: Run) -> None:
    out = " ".join(whowhere("offers", *BIDS).out.split())
    assert out.startswith("Baltica costs least of 2 offers on the same work:")
    assert "Northbridge is 2% cheaper by its card than Baltica" in out
    assert "more expensive on the same work." in out
    assert "valid until 2027-01-31" in out
    assert "Software engineer, Regular, 35.5 EUR an hour." in out


def test_the_bridge_adds_up_and_the_target_is_the_others_cost(whowhere: Run) -> None:
    document = whowhere("offers", *BIDS, "--json").document
    for each in document["offers"]:
        total = sum(step["amount"] for step in each["bridge"])
        assert abs(total - each["cost"]["mean"]) < 1e-6 * total
    one, other = document["offers"]
    assert one["equals_best_offer"]["price_times"] > 1 > other["equals_best_offer"]["price_times"]
    assert other["equals_best_offer"]["against"] == one["id"]


def test_a_row_stands_for_each_step_of_each_offer(whowhere: Run) -> None:
    lines = whowhere("offers", *BIDS, "--csv").out.splitlines()
    assert lines[0] == "id,vendor,kind,valid_until,step,name,amount"
    assert len(lines) == 1 + 2 * 12


def test_offers_are_rows_of_the_comparison_and_said_to_be_quoted(whowhere: Run) -> None:
    run = whowhere("compare", *BIDS, "--json").document
    rows = {each["id"]: each for each in run["options"]}
    assert rows["staff_augmentation@PL"]["offer"] is None
    assert rows["staff_augmentation@PL:baltica"]["offer"] == "Baltica"
    assert rows["staff_augmentation@PL:baltica"]["offered"]["valid_until"] == "2027-02-28"
    printed = whowhere("compare", *BIDS).out
    assert "Staff augmentation, Poland: Baltica" in printed
    assert "Quoted:" in printed


def test_an_offer_is_named_in_options_pairs_and_settings(whowhere: Run) -> None:
    id_ = "staff_augmentation@PL:baltica"
    explained = whowhere("explain", *BIDS, "--option", id_, "--line", "vendor_price").out
    assert explained.startswith(f"{id_}: staff augmentation in Poland by Baltica")
    pair = whowhere("compare", *BIDS, "--pair", id_, "own_staff@GB", "--json").document
    assert pair["break_even"][0]["options"] == [id_, "own_staff@GB"]
    cheaper = f"{id_}.hourly_price=x0.5"
    moved = whowhere("whatif", *BIDS, "--set", cheaper, "--json").document
    assert moved["options"]


def test_a_scenario_without_an_offer_says_what_to_add(whowhere: Run) -> None:
    run = whowhere("offers", "--example", "product-team")
    assert run.code == 2
    assert "[[offers]]" in run.err


def test_a_card_that_is_not_there_is_named_with_its_neighbour(
    whowhere: Run, tmp_path: Path
) -> None:
    text = Path("examples/two-bids.toml").read_text("utf-8").replace("rate-cards/", "")
    (tmp_path / "bids.toml").write_text(text, "utf-8")
    (tmp_path / "balticas.csv").write_text("Role,Rate\n", "utf-8")
    run = whowhere("offers", str(tmp_path / "bids.toml"))
    assert run.code == 2
    assert "baltica.csv" in run.err
    assert "balticas.csv" in run.err
    assert "northbridge.xlsx" in run.err


def test_a_program_asks_for_the_same(whowhere: Run) -> None:
    found = ww.offers("two-bids", draws=256, as_of="2026-11-23")
    assert found.json() == whowhere("offers", *BIDS, "--json").out.rstrip("\n")
