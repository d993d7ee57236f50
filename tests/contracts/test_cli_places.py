"""``whowhere places``: what it prints, what it refuses."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from whowhere.facts.places import countries

Run = Callable[..., Any]
PILLARS = {"cost", "people", "business", "digital"}


def test_the_document_has_the_promised_keys(whowhere: Run) -> None:
    ended = whowhere("places", "--example", "support-desk", "--document")
    assert (ended.code, ended.err) == (0, "")
    found = ended.document
    assert next(iter(found)) == "schema_version"
    assert found["weights"] == {"cost": 0.35, "people": 0.25, "business": 0.25, "digital": 0.15}
    assert found["home"] == "US"
    for place in found["places"]:
        assert place.keys() >= {
            "place", "name", "rank", "score", "pillars", "missing", "moved_by",
            "average_wage",
            "employer_cost_known",
        }  # fmt: skip
        assert place["pillars"].keys() == PILLARS


def test_more_than_a_hundred_places_are_ranked_in_order(whowhere: Run) -> None:
    places = whowhere("places", "--document").document["places"]
    assert len(places) >= 100
    assert [each["rank"] for each in places] == list(range(1, len(places) + 1))
    assert [each["score"] for each in places] == sorted(
        (each["score"] for each in places), reverse=True
    )


def test_the_76_are_marked_as_known_wherever_they_stand(whowhere: Run) -> None:
    found = whowhere("places", "--document").document
    known = {
        each["place"]
        for each in (*found["places"], *found["not_ranked"])
        if each["employer_cost_known"]
    }
    assert known == set(countries())


def test_a_score_is_the_weighted_mean_of_its_pillars_and_the_sum_of_what_moved_it(
    whowhere: Run,
) -> None:
    found = whowhere("places", "--example", "support-desk", "--document").document
    for each in found["places"]:
        mean = sum(found["weights"][name] * score for name, score in each["pillars"].items())
        moved = sum(move["contribution"] for move in each["moved_by"])
        assert each["score"] == pytest.approx(mean)
        assert each["score"] == pytest.approx(
            found["median_score"] + moved + each["missing_effect"]
        )


def test_an_unknown_indicator_is_listed_as_missing_and_moves_nothing(whowhere: Run) -> None:
    norway = next(
        each
        for each in whowhere("places", "--document").document["places"]
        if each["place"] == "NO"
    )
    assert "english" in norway["missing"]
    assert "english" not in {move["indicator"] for move in norway["moved_by"]}


def test_places_of_which_too_little_is_known_stand_apart_without_rank(whowhere: Run) -> None:
    found = whowhere("places", "--document").document
    assert found["not_ranked"]
    for each in found["not_ranked"]:
        assert (each["rank"], each["score"]) == (None, None)
        assert None in each["pillars"].values()
        assert each["missing"]


def test_sanctioned_places_are_barred_with_rule_and_source(whowhere: Run) -> None:
    found = whowhere("places", "--document").document
    barred = {each["place"]: each for each in found["barred"]}
    assert barred.keys() == {"CU", "IR", "KP", "RU"}
    assert not barred.keys() & {each["place"] for each in found["places"]}
    assert "31 CFR part 515" in barred["CU"]["rule"]
    assert barred["CU"]["source"]["address"].startswith("https://")


def test_weights_decide_the_order_and_only_their_ratios_count(whowhere: Run) -> None:
    def order(weights: str) -> list[str]:
        found = whowhere("places", "--weights", weights, "--document").document
        return [each["place"] for each in found["places"]]

    assert order("business=1")[0] == "SG"
    assert order("cost=1,people=2") == order("cost=50,people=100,digital=0")
    assert order("cost=1") != order("business=1")


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ("coast=5", "did you mean: cost"),
        ("cost=-5", "zero or more"),
        ("cost=0,people=0", "all zero"),
        ("cost", "PILLAR=NUMBER"),
    ],
)
def test_wrong_weights_are_refused_in_words(whowhere: Run, weights: str, words: str) -> None:
    ended = whowhere("places", "--weights", weights)
    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err


def test_csv_has_a_row_for_each_place_and_leaves_the_unknown_empty(whowhere: Run) -> None:
    ended = whowhere("places", "--csv")
    rows = {row["place"]: row for row in csv.DictReader(io.StringIO(ended.out))}
    assert len(rows) >= 140
    assert rows["NO"]["english"] == ""
    assert rows["NO"]["missing"] == "english"
    assert float(rows["PL"]["employer_cost"]) > 0
    assert rows["SI"]["employer_cost_known"] == "True"
    assert rows["DZ"]["employer_cost_known"] == "False"


def test_top_shortens_table_and_documents_alike(whowhere: Run) -> None:
    assert len(whowhere("places", "--top", "3", "--document").document["places"]) == 3
    text = whowhere("places", "--top", "2", "--width", "100").out
    assert " 2 " in text
    assert " 3 " not in text.split("What moved them")[0].split("Digital")[1]
    assert whowhere("places", "--top", "0").code == 2


@pytest.mark.parametrize("width", ["80", "120"])
def test_the_page_says_order_reasons_winners_bars_and_what_it_rests_on(
    whowhere: Run, width: str
) -> None:
    ended = whowhere("places", "--example", "support-desk", "--width", width)
    assert (ended.code, ended.err) == (0, "")
    for words in (
        "comes first", "What moved them", "not known: English speakers", "Other weights",
        "Cost alone", "Out of the question", "Cuba", "Too little known", "imputed",
        "United States (home)", "133 countries",
    ):  # fmt: skip
        assert words in " ".join(ended.out.split()), words
    assert max(map(len, ended.out.splitlines())) <= int(width)


def test_a_faulty_scenario_is_refused_with_its_faults(whowhere: Run, tmp_path: Any) -> None:
    (tmp_path / "bad.toml").write_text('title = "x"\n', "utf-8")
    ended = whowhere("places", str(tmp_path / "bad.toml"))
    assert ended.code == 2
    assert "company" in ended.err


def test_the_same_question_gives_the_same_answer(whowhere: Run) -> None:
    words = ("places", "--example", "product-team", "--as-of", "2026-11-23", "--document")
    assert whowhere(*words).out == whowhere(*words).out


def test_json_is_a_list_of_the_ranked_places(whowhere: Run) -> None:
    places = json.loads(whowhere("places", "--json").out)
    assert len(places) >= 100
    assert [each["rank"] for each in places] == sorted(each["rank"] for each in places)
    for each in places:
        assert {"place", "rank", "score", "pillars", "missing"} <= set(each)
        assert set(each["pillars"]) == {"cost", "people", "business", "digital"}
    assert places == whowhere("places", "--document").document["places"]
