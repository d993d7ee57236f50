"""``whowhere rank``: what it prints, what it refuses."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from whowhere.decide.ranking.methods import METHODS

Run = Callable[..., Any]
TABLES = Path(__file__).parents[2] / "examples" / "tables"
VENDORS = str(TABLES / "vendors.csv")
JUDGEMENTS = str(TABLES / "vendor-weights.csv")
HOTELS = {
    "alternatives": ["near", "high", "far"],
    "criteria": ["risk", "altitude"],
    "directions": ["min", "max"],
    "weights": [1, 1],
    "matrix": [[1, 3000], [2, 3750], [5, 4500]],
    "parameters": {"v": 0.5},
}


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], str]:
    def write(name: str, text: str) -> str:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return str(path)

    return write


def test_one_method_gives_scores_and_ranks_in_the_order_of_the_alternatives(
    whowhere: Run, write: Callable[[str, str], str]
) -> None:
    ended = whowhere("rank", write("h.json", json.dumps(HOTELS)), "--method", "vikor", "--json")
    assert (ended.code, ended.err) == (0, "")
    found = ended.document
    assert next(iter(found)) == "schema_version"
    assert found["method"] == "vikor"
    assert found["scores"] == [1.0, 0.0, 1.0]
    assert found["ranks"] == [2, 1, 2]
    assert found["better"] == "low"
    assert found["alternatives"] == HOTELS["alternatives"]
    assert found["details"]["compromise"] == ["high"]
    assert found["weights"] == [0.5, 0.5]


def test_a_file_may_name_the_method_and_standard_input_is_read(
    whowhere: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = json.dumps(HOTELS | {"method": "topsis", "parameters": {"normalisation": "minmax"}})
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    found = whowhere("rank", "-", "--json").document
    assert found["method"] == "topsis"
    assert found["parameters"]["normalisation"] == "minmax"


def test_scores_keep_every_digit(whowhere: Run) -> None:
    found = whowhere("rank", VENDORS, "--method", "topsis", "--json").document
    assert any(len(repr(score)) > 14 for score in found["scores"])


@pytest.mark.parametrize("method", METHODS)
def test_every_method_ranks_the_example(whowhere: Run, method: str) -> None:
    found = whowhere("rank", VENDORS, "--method", method, "--json").document
    assert found["method"] == method
    assert len(found["scores"]) == len(found["ranks"]) == 6
    assert min(found["ranks"]) == 1


def test_all_methods_are_compared_and_their_swaps_explained(whowhere: Run) -> None:
    found = whowhere("rank", VENDORS, "--method", "all", "--json").document
    assert [each["method"] for each in found["results"]] == list(METHODS)
    assert len(found["disagreements"]) == 45
    pair = found["contested"][0]
    assert {pair["ahead"], pair["behind"]} == {"Bogotá", "Denver"}
    assert pair["driven_by"][0]["criterion"] == "Price per hour"


def test_methods_may_be_repeated_or_joined(whowhere: Run) -> None:
    joined = whowhere("rank", VENDORS, "--method", "topsis,vikor", "--json").out
    repeated = whowhere("rank", VENDORS, "--method", "topsis", "--method", "vikor", "--json").out
    assert joined == repeated


@pytest.mark.parametrize("width", ["80", "120"])
def test_the_terminal_gets_a_verdict_a_table_and_the_reason_for_swaps(
    whowhere: Run, width: str
) -> None:
    ended = whowhere("rank", VENDORS, "--method", "topsis,wsm", "--width", width)
    assert ended.code == 0
    assert "Denver by 1" in ended.out.splitlines()[0]
    assert "Where the methods disagree" in ended.out
    assert all(len(line) <= int(width) for line in ended.out.splitlines())


def test_ten_methods_fit_into_80_columns_without_breaking_a_name(whowhere: Run) -> None:
    ended = whowhere("rank", VENDORS, "--method", "all", "--width", "80")
    rows = ended.out.splitlines()[7:20]
    for name in ("Manila A", "Kraków", "Bogotá", "Denver"):
        assert any(name in row for row in rows)
    assert all(len(line) <= 80 for line in ended.out.splitlines())


def test_what_is_typed_beats_the_file(whowhere: Run) -> None:
    by_price = ("--weights", "Price per hour=1", "--directions", "max,min,max,min,max,max")
    found = whowhere("rank", VENDORS, "--method", "wsm", *by_price, "--json").document
    assert found["weights"] == [1.0, 0, 0, 0, 0, 0]
    assert found["ranks"][found["alternatives"].index("Denver")] == 1


def test_weights_need_not_sum_to_one_and_the_output_says_so(whowhere: Run) -> None:
    ended = whowhere("rank", VENDORS, "--method", "wsm", "--weights", "6,4,3,2,3,2")
    assert "as shares of their sum" in ended.out
    assert "Price per hour 30%" in " ".join(ended.out.split())


def test_pairwise_judgements_supply_the_weights_with_their_consistency(whowhere: Run) -> None:
    ended = whowhere("rank", VENDORS, "--method", "topsis", "--ahp", JUDGEMENTS)
    assert "Consistency ratio 0.008, within the 0.10" in ended.out
    found = whowhere("rank", VENDORS, "--method", "topsis", "--ahp", JUDGEMENTS, "--json").document
    assert found["weights_from"] == "ahp"
    assert found["weights"] == pytest.approx(found["ahp"]["weights"])
    assert found["ahp"]["consistency_ratio"] == pytest.approx(0.0077, abs=1e-4)


def test_judgements_that_contradict_each_other_are_pointed_out(
    whowhere: Run, write: Callable[[str, str], str]
) -> None:
    table = write("t.csv", "v,a,b,c\ndirection,max,max,max\nX,1,2,3\nY,3,2,1\n")
    judged = write("p.csv", ",a,b,c\na,1,3,1/5\nb,,1,4\nc,,,1\n")
    ended = whowhere("rank", table, "--method", "topsis", "--ahp", judged)
    assert ended.code == 0
    assert "ABOVE the 0.10" in ended.out
    assert "The judgement that fits the others least" in ended.out


def test_parameters_may_be_typed_one_for_all_or_one_for_each(whowhere: Run) -> None:
    words = ("--parameter", "preference_function=level", "--parameter", "q=1,2,0.5,1,0,5",
             "--parameter", "p=[5, 8, 2, 3, 2, 20]")  # fmt: skip
    found = whowhere("rank", VENDORS, "--method", "promethee2", *words, "--json").document
    assert found["parameters"]["preference_function"] == "level"
    assert found["parameters"]["q"] == [1, 2, 0.5, 1, 0, 5]


def test_the_csv_has_a_row_for_each_alternative(whowhere: Run) -> None:
    ended = whowhere("rank", VENDORS, "--method", "topsis,vikor", "--csv")
    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert [row["alternative"] for row in rows][:2] == ["Manila A", "Manila B"]
    assert rows[0].keys() == {
        "alternative", "topsis_score", "topsis_rank", "vikor_score", "vikor_rank",
    }  # fmt: skip


def test_all_leaves_out_what_cannot_take_the_table_and_says_why(
    whowhere: Run, write: Callable[[str, str], str]
) -> None:
    table = write("z.csv", "v,a,b\ndirection,min,max\nX,0,-2\nY,1,3\nZ,2,4\n")
    found = whowhere("rank", table, "--method", "all", "--json").document
    refused = {each["method"] for each in found["not_applicable"]}
    assert refused == {"wsm", "codas", "marcos"}
    assert "NaN" not in whowhere("rank", table, "--method", "all", "--json").out
    ended = whowhere("rank", table, "--method", "topsis,codas")
    assert (ended.code, ended.out) == (2, "")
    assert "z.csv:3: a of X is 0" in ended.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--method is missing"),
        (("--method", "topsi"), "did you mean: topsis"),
        (("--method", "topsis", "--weights", "1,2"), "--weights is of 2 values"),
        (("--method", "topsis", "--weights", "1,-2,3,4,5,6"), "--weights Attrition is -2.0"),
        (("--method", "topsis", "--weights", "0,0,0,0,0,0"), "all zero"),
        (("--method", "topsis", "--weights", "Prise per hour=1"), "did you mean: Price per hour"),
        (("--method", "topsis", "--weights", "Attrition=1,4"), "NAME=VALUE for each"),
        (("--method", "topsis", "--directions", "min,up,max,min,max,max"), "accepted: min or max"),
        (("--method", "vikor", "--parameter", "v=1.5"), "accepted: a number, 0 to 1"),
        (("--method", "vikor", "--parameter", "w=1"), "unknown to the method"),
        (("--method", "edas", "--parameter", "v=1"), "none: it has no parameters"),
        (("--method", "vikor", "--parameter", "v"), "NAME=VALUE, such as v=0.4"),
        (("--method", "topsis", "--parameter", "normalisation=vektor"), "did you mean: vector"),
        (("--method", "topsis", "--ahp", JUDGEMENTS, "--weights", "1,1,1,1,1,1"), "beside ahp"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_in_words(
    whowhere: Run, words: tuple[str, ...], said: str
) -> None:
    ended = whowhere("rank", VENDORS, *words)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert "Traceback" not in ended.err


def test_a_missing_file_is_told_with_the_nearest(whowhere: Run) -> None:
    ended = whowhere("rank", str(TABLES / "vendor.csv"), "--method", "topsis")
    assert ended.code == 2
    assert "did you mean:" in ended.err


def test_faults_of_table_and_method_are_told_together(
    whowhere: Run, write: Callable[[str, str], str]
) -> None:
    table = write("b.csv", "v,a\ndirection,up\nX,1\nY,x\n")
    ended = whowhere("rank", table, "--method", "topsi")
    assert ended.err.startswith("3 faults; nothing was computed.")
