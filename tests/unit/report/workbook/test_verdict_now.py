"""The verdict that lives: what it says of options as they are projected."""

from whowhere.report.workbook.verdict_now import LiveStanding, verdict_now

TODAY = LiveStanding(
    "own_staff@US", "own staff in the United States", "cost", "are", 100.0, True, 0.0
)


def option(name: str, projected: float, *, counts: bool = True) -> LiveStanding:
    against = projected / TODAY.projected - 1
    return LiveStanding(
        name, f"managed service in {name}", "costs", "is", projected, counts, against
    )


def test_the_least_cost_leads_and_the_next_is_named() -> None:
    said = verdict_now([option("Egypt", 60), option("Poland", 75), TODAY], TODAY, "today")
    assert said == (
        "Managed service in Egypt costs least, 40% below today; next is managed service in Poland,"
        " at 25% more."
    )


def test_an_option_that_fails_a_requirement_does_not_count() -> None:
    said = verdict_now([option("Egypt", 60, counts=False), option("Poland", 75), TODAY], TODAY, "x")
    assert said.startswith("Managed service in Poland costs least, 25% below x; next are own staff")


def test_todays_team_may_stay() -> None:
    said = verdict_now([option("Egypt", 110), TODAY], TODAY, "today")
    assert said == (
        "Stay: own staff in the United States cost least; next is managed service in Egypt, at 10%"
        " more."
    )


def test_a_best_that_costs_more_than_todays_is_said_to_be_above_it() -> None:
    barred = LiveStanding(TODAY.id, TODAY.name, "cost", "are", 100.0, counts=False, against=0.0)
    said = verdict_now([option("Egypt", 110), option("Poland", 121), barred], barred, "today")
    assert "costs least, 10% above today" in said


def test_one_option_or_none_is_said_so() -> None:
    assert verdict_now([option("Egypt", 1)], TODAY, "x") == (
        "Managed service in Egypt is the only option in this workbook that meets every requirement."
    )
    assert verdict_now([option("Egypt", 1, counts=False)], TODAY, "x") == (
        "No option in this workbook meets every requirement."
    )


def test_a_half_of_a_percent_is_rounded_upwards_as_spreadsheets_do() -> None:
    assert "at 13% more" in verdict_now([option("Egypt", 80), option("Poland", 90)], TODAY, "x")
