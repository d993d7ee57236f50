"""The verdict in words: what is settled, what is open, what it is worth, what speaks against it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.cases import SMALL, case_of, changed
from tests.todays_ways import standing

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.report.compare.verdict import headline, reservations, verdict_sentence


def compared(**changes: object) -> Comparison:
    return compare(case_of(changed(SMALL, **changes)), seed=1, draws=512)


def test_where_nothing_beats_today_it_says_stay_and_what_that_costs() -> None:
    found = compared(options={"places": ["home"]})
    first, *others = headline(found)
    assert first.startswith(
        "Stay with own staff in the United States: settled, lowest in cost or equal in "
    )
    assert others == [others[-1]]
    assert others[-1].startswith("Own staff in the United States cost ")


def test_a_clear_answer_names_share_saving_and_the_chance_of_loss() -> None:
    found = compared(
        options={"engagements": ["managed_service"], "places": ["home", "PH"]},
        assumptions={"vendor_margin": 0.05},
    )
    best = found.best
    assert best is not None
    first, worth = headline(found)
    assert first.startswith(
        "Choose managed service in the Philippines: settled, lowest in cost or equal in "
    )
    assert f"{100 * best.saving.p50:.0f}% below today" in worth
    assert "cost more than today" in reservations(found)[0]


def test_places_alike_are_open_while_the_move_itself_is_settled() -> None:
    found = compared(
        options={"engagements": ["managed_service"], "places": ["home", "PH", "IN", "VN"]},
    )
    settled, place, worth = headline(found)
    assert settled.startswith("Move the work offshore: settled, lowest in cost or equal in ")
    assert place.startswith("Which place is open (lowest in cost or equal: ")
    assert "managed service in " in worth.casefold()


def settled_to(found: Comparison, depth: int) -> Comparison:
    """Return the comparison with so many levels settled, whatever its futures say."""
    assert found.advice is not None
    levels = [
        replace(each, settled=at < depth or not each.is_a_choice)
        for at, each in enumerate(found.advice.levels)
    ]
    return replace(found, advice=replace(found.advice, levels=tuple(levels)))


DEAR_VENDOR = {"option": "managed_service@PH", "price_per_month": 500_000}
CENTRE = {"option": "own_staff@CH"}


@pytest.mark.parametrize(
    ("today", "places", "depth", "said"),
    [
        (DEAR_VENDOR, ["PH"], 3, "Keep the work in the Philippines under another arrangement:"),
        (CENTRE, ["IN"], 1, "Change today's arrangement:"),
        (CENTRE, ["IN", "VN"], 2, "Keep the work offshore under another arrangement:"),
        (CENTRE, ["IN"], 3, "Move the work to India:"),
        (CENTRE, ["CA", "MX"], 2, "Move the work nearshore:"),
        (CENTRE, ["home"], 2, "Bring the work home:"),
        (CENTRE, ["home"], 3, "Bring the work home:"),
    ],
)
def test_what_moves_is_said_from_where_the_work_is_today(
    today: dict[str, object], places: list[str], depth: int, said: str
) -> None:
    options = {"engagements": ["own_staff", "employer_of_record"], "places": places}
    found = settled_to(compared(**standing([today]), options=options), depth)
    assert headline(found)[0].startswith(said)


def test_where_no_option_meets_the_requirements_it_says_so() -> None:
    found = compared(
        options={"engagements": ["managed_service"], "places": ["home", "PH"]},
        requirements={"shared_hours": 9},
    )
    assert found.best is None
    assert "No option meets every requirement" in verdict_sentence(found)
    assert reservations(found) == []


def test_new_work_is_done_somewhere_and_not_moved() -> None:
    found = compared(
        work__today="nothing", options={"engagements": ["own_staff"], "places": ["home", "PH"]}
    )
    said = verdict_sentence(found)
    assert said.startswith(("Do the work ", "Choose "))
    assert "own staff at home" in said
    assert "Staying" not in " ".join(reservations(found))


def test_contractors_who_are_employees_are_held_back_and_told_with_what_they_would_save() -> None:
    found = compared(options={"engagements": ["own_staff", "contractor"], "places": ["home", "PH"]})
    assert found.best is not None
    assert found.best.option.engagement != "contractor"
    said = next(each for each in reservations(found) if "not admissible" in each)
    assert said.startswith("Independent contractors in the Philippines would cost ")
    assert "whom courts take for employees" in said


def test_a_line_of_the_scenario_lifts_a_rule_that_comes_with_the_program() -> None:
    found = compared(
        options={"engagements": ["own_staff", "contractor"], "places": ["home", "PH"]},
        requirements={"misclassification": "accepted"},
    )
    assert found.best is not None
    assert found.best.id == "contractor@PH"


@pytest.mark.parametrize(("core", "passes"), [(0.7, True), (0.71, False), (0.9, False)])
def test_no_vendor_directs_work_that_the_company_lives_from(core: float, passes: bool) -> None:
    found = compared(
        work__core=core,
        options={"engagements": ["managed_service", "staff_augmentation"], "places": ["home"]},
    )
    vendor = next(row for row in found.options if row.id == "managed_service@US")
    lent = next(row for row in found.options if row.id == "staff_augmentation@US")
    assert (vendor.fails == "") == passes
    assert lent.fails == ""


def test_what_counts_as_settled_is_the_readers_to_say() -> None:
    strict = compared(
        options={"engagements": ["managed_service"], "places": ["home", "PH"]},
        verdict={"settled_from": "100%"},
    )
    assert any("is open" in sentence for sentence in headline(strict))
