"""Decision tables as people write them: CSV, JSON, pairwise judgements."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from openpyxl import Workbook

from whowhere.model.decision_table.checking import checked
from whowhere.model.decision_table.csv_form import parse_csv
from whowhere.model.decision_table.files import written_in
from whowhere.model.decision_table.json_form import parse_json
from whowhere.model.decision_table.pairwise_form import parse_pairwise
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.faults import Fault, Faults

VENDORS = """vendor,Price,Hours
direction,min,max
weight,3,1
Manila,14.5,2.5
Cairo,13.9,3
"""


def from_csv(text: str) -> DecisionTable:
    return checked(parse_csv(text, "v.csv"))


def from_json(**document: object) -> DecisionTable:
    return checked(parse_json(json.dumps(document, indent=1), "v.json"))


def faults_of(text: str) -> list[Fault]:
    with pytest.raises(Faults) as refused:
        from_csv(text)
    return list(refused.value.faults)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_with_its_rows_of_directions_and_weights(delimiter: str) -> None:
    found = from_csv(VENDORS.replace(",", delimiter))
    assert (found.alternatives, found.criteria) == (("Manila", "Cairo"), ("Price", "Hours"))
    assert list(found.maximise) == [False, True]
    assert found.weights == pytest.approx([0.75, 0.25])
    assert found.matrix.tolist() == [[14.5, 2.5], [13.9, 3.0]]
    assert found.rows_at == ("v.csv:4", "v.csv:5")


def test_the_same_table_in_json() -> None:
    found = from_json(
        alternatives=["Manila", "Cairo"], criteria=["Price", "Hours"],
        directions={"Hours": "benefit", "Price": -1}, weights={"Price": 3, "Hours": 1},
        matrix=[[14.5, 2.5], [13.9, 3]],
    )  # fmt: skip
    same = from_csv(VENDORS)
    assert (found.alternatives, found.criteria) == (same.alternatives, same.criteria)
    assert np.array_equal(found.matrix, same.matrix)
    assert list(found.maximise) == list(same.maximise)
    assert found.weights == pytest.approx(same.weights)


def test_what_has_no_name_is_numbered_and_weighs_the_same() -> None:
    found = from_json(directions=["max", "max"], matrix=[[1, 2], [3, 4]])
    assert (found.alternatives, found.criteria) == (("A1", "A2"), ("C1", "C2"))
    assert found.weights.tolist() == [0.5, 0.5]


def test_every_fault_is_told_at_once_with_its_line() -> None:
    found = faults_of("v,a,b\ndirection,min,up\nweight,-1,nan\nX,1,\nY,two,3\nZ,1,2,3\n")
    assert [(fault.where, fault.key, fault.given) for fault in found] == [
        ("v.csv:4", "b of X", "missing"),
        ("v.csv:5", "a of Y", '"two"'),
        ("v.csv:6", "row of Z", "of 3 values"),
        ("v.csv:2", "directions of b", '"up"'),
        ("v.csv:3", "weights of a", "-1.0"),
        ("v.csv:3", "weights of b", '"nan"'),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "the table is empty"),
        ("v,a\ndirection,min\nX,1\n", "of 1 alternative; accepted: 2 to 10,000"),
        ("v,a\nX,1\nY,2\n", "directions of a is missing"),
        ("v,a\ndirection,min\nweight,0\nX,1\nY,2\n", "all zero"),
        ("v,a,a\ndirection,min,max\nX,1,2\nY,2,3\n", 'name 2 of criteria is "a", written twice'),
        ("v,a\ndirection,min\nX,1\nX,2\n", 'name 2 of alternatives is "X", written twice'),
        ("v,a\ndirection,min\ndirection,max\nX,1\nY,2\n", "row directions is also on line 2"),
        ('v,a\ndirection,min\n"X,1\nY,2\n', "no CSV"),
        ("v,a\ndirection,min\nX,1e60\nY,2\n", "a of X"),
        ("v,a\ndirection,min\nX,inf\nY,2\n", "a of X"),
    ],
)
def test_what_is_no_table_is_refused_in_words(text: str, words: str) -> None:
    assert words in " ".join(map(str, faults_of(text)))


def test_after_fifty_faults_it_is_only_said_that_there_are_more() -> None:
    rows = "".join(f"X{at},x\n" for at in range(60))
    found = faults_of("v,a\ndirection,min\n" + rows)
    assert len(found) == 51
    assert found[-1].given == "at fault in more places"


def test_too_many_alternatives_are_refused() -> None:
    rows = "".join(f"X{at},1\n" for at in range(10_001))
    assert "2 to 10,000 alternatives" in str(faults_of("v,a\ndirection,min\n" + rows)[0])


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ([1], "the table is a list of 1"),
        ({"criteria": ["a"]}, "matrix is missing"),
        ({"matrix": 3}, "matrix is 3"),
        ({"matrix": [3]}, "matrix[1] is 3"),
        ({"matrix": [[1], [2]], "weigths": [1]}, "Did you mean 'weights'?"),
        ({"matrix": [[1], ["2"]], "directions": ["max"]}, 'C1 of A2 is "2"'),
        ({"matrix": [[1], [True]], "directions": ["max"]}, "C1 of A2 is true"),
        ({"matrix": [[1], [2]], "directions": ["max", "min"]}, "directions is of 2 values"),
        (
            {"matrix": [[1], [2]], "directions": ["max"], "weights": {"C2": 1}},
            'weights, criterion is "C2"',
        ),
        ({"matrix": [[1], [2]], "directions": ["max"], "alternatives": ["x"]}, "of 1 names"),
        ({"matrix": [[1], [2]], "directions": "max"}, 'directions is "max"'),
    ],
)
def test_json_that_is_no_table_is_refused_in_words(document: object, words: str) -> None:
    with pytest.raises(Faults) as refused:
        checked(parse_json(json.dumps(document), "v.json"))
    assert words in str(refused.value)


def test_a_slip_of_json_is_told_with_its_place() -> None:
    # From Python 3.13 on the comma is named, before it the bracket that should be a value.
    with pytest.raises(Faults, match=r"v\.json:(1:16|2:1)"):
        parse_json('{"matrix": [[1],\n]}', "v.json")


def test_judgements_are_read_with_fractions_and_empty_halves_in_the_tables_order() -> None:
    found = parse_pairwise(",b,a\nb,1,1/3\na,,\n", "p.csv", ("a", "b"))
    assert found.matrix == pytest.approx(np.array([[1, 3], [1 / 3, 1]]))
    assert not found.rounded


def test_a_rounded_reverse_is_taken_as_exact() -> None:
    found = parse_pairwise(",a,b\na,1,8\nb,0.13,1\n", "p.csv", ("a", "b"))
    assert found.matrix.tolist() == [[1, 8], [1 / 8, 1]]
    assert found.rounded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (",a,b\na,1,3\nb,1/2,1\n", "p.csv:2: a against b is 3, but b against a is 1/2"),
        (",a,b\na,1,\nb,,1\n", "a against b is missing on both sides"),
        (",a,b\na,1,0\nb,,1\n", 'a against b is "0"'),
        (",a,b\na,1,-3\nb,,1\n", 'a against b is "-3"'),
        (",a,b\na,2,3\nb,,1\n", "a against itself is 2"),
        (",a,c\na,1,3\nc,,1\n", 'column is "c"'),
        (",a\na,1\nb,1\n", "column b is missing"),
    ],
)
def test_judgements_that_contradict_or_miss_each_other_are_refused(text: str, words: str) -> None:
    with pytest.raises(Faults) as refused:
        parse_pairwise(text, "p.csv", ("a", "b"))
    assert words in str(refused.value)


def test_a_semicolon_table_with_decimal_commas_is_the_same_table() -> None:
    german = "Anbieter;Preis;Stunden\ndirection;min;max\nweight;0,75;0,25\nManila;1.450,5;2,5\n"
    found = from_csv(german + "Kairo;1.390;3\n")
    assert found.matrix.tolist() == [[1450.5, 2.5], [1390, 3]]
    assert found.weights == pytest.approx([0.75, 0.25])


def test_numbers_that_may_be_two_and_per_cent_beside_numbers_are_asked_about() -> None:
    head = "v,price\ndirection,min\n"
    assert "may be 14,500 or 14.5" in str(faults_of(head + "X,14.500\nY,15.500\n")[0])
    found = faults_of(head + "X,12%\nY,15\n")
    assert [(fault.where, fault.given) for fault in found] == [
        ("v.csv:3", "'12%' beside plain numbers")
    ]
    assert faults_of(head + "X,1.5\nY,1 2 3\n")[0].given == '"1 2 3"'
    assert from_csv(head + "X,12%\nY,15%\n").matrix.tolist() == [[0.12], [0.15]]


def test_a_workbook_is_ranked_from_its_sheet_with_directions(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Vendors of the year"])
    sheet = book.create_sheet("Scores")
    for row in (["vendor", "Price", "Hours"], ["direction", "min", "max"], ["weight", 3, 1],
                ["Manila", 14.5, 2.5], [], ["Cairo", 13.9, 3]):  # fmt: skip
        sheet.append(row)
    path = tmp_path / "v.xlsx"
    book.save(path)
    found = checked(written_in(str(path)))
    assert np.array_equal(found.matrix, from_csv(VENDORS).matrix)
    assert found.rows_at == (f"{path}:Scores:4", f"{path}:Scores:6")
    assert found.sheet == "Scores"


def test_rows_of_directions_and_weights_may_be_named_in_the_languages_of_exports() -> None:
    german = "Anbieter;Preis;Qualität\nRichtung;min;max\nGewicht;0,6;0,4\nA;1.250,50;8,5\nB;900;7\n"
    found = from_csv(german)
    assert found.alternatives == ("A", "B")
    np.testing.assert_allclose(found.weights, [0.6, 0.4])
    np.testing.assert_allclose(found.matrix, [[1250.5, 8.5], [900, 7]])
    assert list(found.maximise) == [False, True]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (('"$1,250.50"', "$900"), (1250.5, 900)),
        (("1 250,50 €", "900 €"), (1250.5, 900)),
        (("€65k", "€70k"), (65_000, 70_000)),
        (('"Rs 12,00,000"', "Rs 9 lakh"), (1_200_000, 900_000)),
        (("CHF 1'250.50", "CHF 900"), (1250.5, 900)),
        (("21.50/h", "19/h"), (21.5, 19)),
    ],
)
def test_amounts_of_one_unit_are_numbers(cells: tuple[str, str], values: tuple[int, int]) -> None:
    mark = "," if cells[0][0] == '"' else ";"
    rows = [["v", "price"], ["direction", "min"], ["A", cells[0]], ["B", cells[1]]]
    found = from_csv("\n".join(mark.join(row) for row in rows))
    np.testing.assert_allclose(found.matrix[:, 0], values)


@pytest.mark.parametrize(
    ("first", "second"), [("$65", "€70"), ("65/h", "70/month"), ("$65", "70"), ("$65", "70%")]
)
def test_two_units_of_one_criterion_are_refused_with_both(first: str, second: str) -> None:
    (fault,) = faults_of(f"v,price,q\ndirection,min,max\nA,{first},1\nB,{second},2\n")
    assert fault.accepted == "one unit for a criterion"
    assert fault.where == f"v.csv:{3 if first.startswith('$') or '/' in first else 4}"


def test_a_row_of_sums_is_no_alternative_and_a_company_of_that_name_is_one() -> None:
    rows = "v,price,q\ndirection,min,max\nA,100,8\nB,900,7\n"
    (fault,) = faults_of(f"{rows}Total,1000,15\n")
    assert (fault.where, fault.given) == ("v.csv:5", "the sum of the other rows")
    assert from_csv(f"{rows}Total,500,9\n").alternatives == ("A", "B", "Total")


def test_a_title_above_the_heading_is_passed_over() -> None:
    found = from_csv(f"Vendors of 2026\n\n{VENDORS}")
    assert (found.criteria, found.alternatives) == (("Price", "Hours"), ("Manila", "Cairo"))


def test_judgements_name_the_line_of_a_wrong_row_and_take_decimal_commas() -> None:
    with pytest.raises(Faults) as refused:
        parse_pairwise(",price,q\nprice,1,3\n\nquality,1/3,1\n", "j.csv", ["price", "q"])
    assert refused.value.faults[0].where == "j.csv:4"
    found = parse_pairwise(";price;q\nprice;1;3\nq;0,333;1\n", "j.csv", ["price", "q"])
    np.testing.assert_allclose(found.matrix, [[1, 3], [1 / 3, 1]])
