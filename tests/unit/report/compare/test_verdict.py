"""The first line: who costs least, how surely, against what."""

from tests.cases import SMALL, case_of, changed

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.report.compare.verdict import verdict_sentence


def compared(**changes: object) -> Comparison:
    return compare(case_of(changed(SMALL, **changes)), seed=1, draws=512)


def test_where_nothing_beats_today_it_says_stay_and_by_how_much() -> None:
    found = compared(options={"places": ["home"]})
    sentence = verdict_sentence(found)
    assert sentence.startswith("Stay: own staff in the United States cost least in ")
    assert "of 100 futures; next " in sentence
    assert "above it in the median." in sentence


def test_a_clear_answer_names_share_saving_and_the_chance_of_loss() -> None:
    found = compared(
        options={"engagements": ["managed_service"], "places": ["home", "PH"]},
        assumptions={"vendor_margin": 0.05},
    )
    best = found.best
    assert best is not None
    sentence = verdict_sentence(found)
    assert sentence.startswith("Managed service in the Philippines costs least in ")
    assert f"{100 * best.saving.p50:.0f} % below today" in sentence
    assert sentence.endswith("cost more than today.")


def test_two_options_alike_are_too_close_to_call() -> None:
    found = compared(
        options={"engagements": ["managed_service"], "places": ["home", "PH", "IN", "VN"]},
    )
    sentence = verdict_sentence(found)
    assert sentence.startswith("Too close to call: lowest in the median is managed service in ")
    assert "but cheapest in only " in sentence


def test_where_no_option_meets_the_requirements_it_says_so() -> None:
    found = compared(
        options={"engagements": ["managed_service"], "places": ["home", "PH"]},
        requirements={"shared_hours": 9},
    )
    assert found.best is None
    assert "No option meets every requirement" in verdict_sentence(found)


def test_new_work_is_held_against_own_staff_at_home() -> None:
    found = compared(
        work__today="nothing", options={"engagements": ["own_staff"], "places": ["home", "PH"]}
    )
    assert "own staff at home" in verdict_sentence(found)
