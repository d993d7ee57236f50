"""``whowhere compare --pair``: from how many people and months on one option costs less."""

from tests.contracts.conftest import Run

QUICK = ("--draws", "64", "--as-of", "2026-11-23")
PAIR = ("--pair", "own_staff@PH", "employer_of_record@PH")


def test_a_pair_is_told_in_people_and_in_months(whowhere: Run) -> None:
    run = whowhere("compare", "--example", "support-desk", *QUICK, *PAIR)
    out = " ".join(run.out.split())
    assert "Break-even: -" in out
    assert "mployer of record in the Philippines" in out
    assert "people, and over" in out


def test_the_document_has_every_break_even_with_what_was_tested(whowhere: Run) -> None:
    document = whowhere("compare", "--example", "support-desk", *QUICK, *PAIR, "--json").document
    (found,) = document["break_even"]
    assert found["options"] == ["own_staff@PH", "employer_of_record@PH"]
    assert found["cheaper_now"] in found["options"]
    assert found["people_tested"] == [1, 8192]
    assert found["months_tested"] == [6, 180]
    for each in (*found["people"], *found["months"]):
        assert {each["below"], each["above"]} == set(found["options"])


def test_without_a_pair_no_break_even_is_told(whowhere: Run) -> None:
    run = whowhere("compare", "--example", "support-desk", *QUICK)
    assert "Break-even" not in run.out


def test_an_option_that_is_not_compared_is_refused_before_anything_is_printed(
    whowhere: Run,
) -> None:
    run = whowhere("compare", "--example", "support-desk", *QUICK, "--pair", "own_staf@PH", "x@y")
    assert run.code == 2
    assert not run.out
    assert "2 faults" in run.err
    assert "did you mean: own_staff@PH" in run.err
