"""``whowhere compare``: the verdict, the table, the document, and what it refuses."""

import csv
import io
import re
from pathlib import Path

import pytest
from tests.cases import EXAMPLES
from tests.contracts.conftest import Run

from whowhere.model.omissions import NOT_INCLUDED

QUICK = ("--draws", "256", "--as-of", "2026-11-23")


def test_the_first_line_is_the_verdict_and_the_last_the_next_command(whowhere: Run) -> None:
    run = whowhere("compare", "--example", "finance-back-office", *QUICK)
    assert run.code == 0
    assert run.err == ""
    lines = [line.rstrip() for line in run.out.splitlines() if line.strip()]
    assert "of 100 futures" in " ".join(lines[:2])
    said = " ".join(" ".join(lines[-2:]).split())
    assert "Why: whowhere explain --example finance-back-office --option " in said
    assert "256 futures, seed 1, facts as of 2026-11-23;" in said


@pytest.mark.parametrize(
    "example", ["support-desk", "product-team", "finance-back-office", "support-desk-volume"]
)
def test_what_is_printed_fits_on_a_screen_of_forty_lines(whowhere: Run, example: str) -> None:
    run = whowhere("compare", "--example", example, *QUICK, "--width", "100")
    lines = run.out.rstrip().splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 100


def test_the_table_shows_todays_option_and_every_quoted_one(whowhere: Run) -> None:
    out = whowhere("compare", "--example", "support-desk", *QUICK).out
    assert "Own staff, United States (today)" in out
    assert "Managed service, Philippines" in out


def test_the_answer_ends_with_published_outcomes_and_what_is_not_included(
    whowhere: Run,
) -> None:
    out = " ".join(whowhere("compare", "--example", "support-desk", *QUICK, "--long").out.split())
    assert "15% on average" in out
    assert "28% of cases" in out
    for omitted in NOT_INCLUDED:
        assert omitted in out
    assert re.search(r"\d+ figures: \d+ measured or enacted, \d+ estimated, \d+ imputed", out)


def test_the_document_has_every_key_that_programs_rely_on(whowhere: Run) -> None:
    document = whowhere("compare", "--example", "support-desk", *QUICK, "--json").document
    assert {"schema_version", "seed", "draws", "currency", "as_is", "verdict", "options"} <= set(
        document
    )
    verdict = document["verdict"]
    assert set(verdict) == {
        "best", "share", "sentence", "sentences", "levels", "risk", "inadmissible", "trade_offs",
        "next",
    }  # fmt: skip
    assert [each["level"] for each in verdict["levels"]] == [
        "change", "distance", "place", "engagement",
    ]  # fmt: skip
    assert {"level", "settled", "best", "share", "within"} <= set(verdict["levels"][0])
    assert {"id", "gate", "reason", "cost_difference"} <= set(verdict["inadmissible"][0])
    assert verdict["best"] not in {each["id"] for each in verdict["inadmissible"]}
    assert document["as_is"]["id"] == "own_staff@US"
    for option in document["options"]:
        assert option["id"] == f"{option['engagement']}@{option['place']}"
        assert set(option["cost"]) == {"mean", "p10", "p50", "p90"}
        assert set(option["saving"]) == {"p10", "p50", "p90", "chance_of_loss"}
        assert {"measured", "estimated", "imputed"} <= set(option["figures"])
        assert {"cost_per_useful_hour", "set_up", "payback_month", "cheapest_share"} <= set(option)
        total = sum(line["mean"] for line in option["lines"])
        assert total == pytest.approx(option["cost"]["mean"], rel=1e-6)
        assert {line["phase"] for line in option["lines"]} <= {"set_up", "run", "leave", "risk"}


def test_all_six_engagements_are_compared_in_each_place(whowhere: Run) -> None:
    document = whowhere("compare", "--example", "support-desk", *QUICK, "--json").document
    pairs = {(option["engagement"], option["place"]) for option in document["options"]}
    for place in ("PH", "IN", "CO", "MX", "PL", "RO", "ZA", "EG"):
        assert len([pair for pair in pairs if pair[1] == place]) == 6


def test_an_option_that_fails_a_requirement_is_never_the_best(whowhere: Run) -> None:
    document = whowhere("compare", "--example", "product-team", *QUICK, "--json").document
    failing = [option for option in document["options"] if option["fails"]]
    late = [option for option in failing if option["engagement"] == "own_staff"]
    assert {option["place"] for option in late} == {"VN", "AR", "BR"}
    assert {gate["id"] for option in failing for gate in option["gates"] if not gate["met"]} == {
        "shared_hours", "misclassification", "core_work",
    }  # fmt: skip
    assert all(option["cheapest_share"] == 0 for option in failing)
    assert document["verdict"]["best"] not in {option["id"] for option in failing}


def test_every_answer_names_those_whose_licence_asks_for_it(whowhere: Run) -> None:
    out = " ".join(whowhere("compare", "--example", "product-team", *QUICK, "--long").out.split())
    for named in ("EOR Scope (CC BY 4.0)", "World Bank (CC BY 4.0)", "ODbL", "European Central"):
        assert named in out


def test_the_answer_says_what_moves_together(whowhere: Run, tmp_path: Path) -> None:
    scenario = tmp_path / "desk.toml"
    stated = '[[correlations]]\ninputs = ["PL.pay", "PL.attrition"]\nrank = -0.4\n'
    example = EXAMPLES / "finance-back-office.toml"
    scenario.write_text(f"{example.read_text('utf-8')}\n{stated}", "utf-8")
    out = " ".join(whowhere("compare", str(scenario), *QUICK, "--long").out.split())
    assert "Moves together:" in out
    assert "Pay moves as one for all roles of a place" in out
    assert "As you state: attrition in Poland with pay in Poland, rank -0.4." in out
    document = whowhere("compare", str(scenario), *QUICK, "--json").document
    said = {"inputs": ["PL.attrition", "PL.pay"], "why": "stated by you", "rank": -0.4}
    assert said in document["moves_together"]
    one_currency = [each for each in document["moves_together"] if each["why"] == "one currency"]
    assert all(len(each["inputs"]) > 1 for each in one_currency)


def test_csv_has_a_row_for_each_option(whowhere: Run) -> None:
    arguments = ("compare", "--example", "finance-back-office", *QUICK)
    rows = list(csv.DictReader(io.StringIO(whowhere(*arguments, "--csv").out)))
    document = whowhere(*arguments, "--json").document
    assert [row["id"] for row in rows] == [option["id"] for option in document["options"]]
    assert float(rows[0]["cost_p50"]) == document["options"][0]["cost"]["p50"]


def test_a_quote_is_used_in_place_of_our_own_price(whowhere: Run) -> None:
    document = whowhere("compare", "--example", "support-desk", *QUICK, "--json").document
    quoted = next(each for each in document["options"] if each["id"] == "managed_service@PH")
    price = next(line for line in quoted["lines"] if line["id"] == "vendor_price")
    # 95,000 a month for at most 36 months less a start of some eight: between 1.9 and 3.3 million.
    assert 1_900_000 < price["p10"] < price["p90"] < 3_300_000
    assert document["quotes"].startswith("A quote is a claim: of 5 savings")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("compare",), "neither FILE nor --example"),
        (("compare", "nowhere.toml"), "nowhere.toml"),
        (("compare", "--example", "suport-desk"), "did you mean: support-desk"),
        (("compare", "--example", "support-desk", "--draws", "1000"), "Use 512 or 1,024."),
        (("compare", "--example", "support-desk", "--as-of", "2020-01-01"), "2026-01-01"),
        (
            ("explain", "--example", "support-desk", "--option", "managed_service@PX"),
            "did you mean",
        ),
        (
            ("explain", "--example", "support-desk", "--option", "own_staff@PH", "--line", "pey"),
            "did you mean: pay",
        ),
        (("comapre",), "Did you mean 'compare'?"),
    ],
)
def test_a_mistake_is_answered_with_words_and_exit_code_2(
    whowhere: Run, arguments: tuple[str, ...], words: str
) -> None:
    run = whowhere(*arguments)
    assert run.code == 2
    assert run.out == ""
    assert words in run.err


@pytest.mark.parametrize("option", ["own_staff@PL", "managed_service@IN", "own_staff@DE"])
def test_a_whole_option_is_explained_down_to_its_facts(whowhere: Run, option: str) -> None:
    run = whowhere("explain", "--example", "product-team", "--option", option, "--draws", "64")
    assert run.code == 0, run.err
    assert "discount path" in run.out


def test_a_comparison_carries_shared_hours_and_cover_gaps(whowhere: Run) -> None:
    words = ("compare", "--example", "support-desk", "--draws", "64", "--as-of", "2026-11-23")
    hours = {
        each["place"]: each["hours"] for each in whowhere(*words, "--json").document["options"]
    }
    assert hours["PH"]["shared"] == 0
    assert hours["MX"]["shared"] > 6
    assert hours["US"]["gaps_by_day"] == [[0, 9], [17, 24]]
    assert hours["PL"]["covered_by_day_with_home"] > hours["MX"]["covered_by_day_with_home"]
    text = " ".join(whowhere(*words, "--long").out.split())
    assert "15 of 24 hours covered by day there and at home, none 2-9, 17-19" in text
