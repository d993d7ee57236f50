"""``whowhere sensitivity``: what moves the answer, what would change it, and what it refuses."""

from tests.contracts.conftest import Run

DESK = ("--example", "support-desk")
QUICK = ("--draws", "64", "--as-of", "2026-11-23")


def test_the_answer_names_what_moves_it_and_what_would_change_it(whowhere: Run) -> None:
    run = whowhere("sensitivity", *DESK, *QUICK)
    assert run.code == 0
    assert "What moves the difference" in run.out
    assert "What would change the verdict" in run.out
    assert "PH.pay" in run.out
    assert not run.err


def test_every_flip_of_the_document_can_be_tried_with_whatif(whowhere: Run) -> None:
    document = whowhere("sensitivity", *DESK, *QUICK, "--json").document
    points = document["flips"]["points"]
    assert points
    for point in points[:3]:
        name, _, value = point["set"].partition("=")
        sides = []
        for share in (0.998, 1.002):
            number = float(value.removeprefix("x")) * share
            setting = f"{name}={'x' if point['is_factor'] else ''}{number!r}"
            after = whowhere("whatif", *DESK, *QUICK, "--set", setting, "--json").document["after"]
            sides.append(after["best"])
        expected = [point["best_before"], point["best_after"]]
        assert sides == (expected if point["side"] == "above" else expected[::-1])


def test_the_document_has_the_whole_tornado(whowhere: Run) -> None:
    document = whowhere("sensitivity", *DESK, *QUICK, "--json").document
    swings = document["tornado"]["swings"]
    assert [each["swing"] for each in swings] == sorted(
        (each["swing"] for each in swings), reverse=True
    )
    assert {"id", "words", "unit", "ranges", "difference_at_low", "difference_at_high"} <= set(
        swings[0]
    )


def test_a_value_may_be_set_before_looking(whowhere: Run) -> None:
    run = whowhere("sensitivity", *DESK, *QUICK, "--set", "PH.pay=x3")
    assert run.code == 0
    assert whowhere("sensitivity", *DESK, *QUICK, "--set", "PH.pai=x3").code == 2
