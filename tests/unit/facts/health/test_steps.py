"""Steps of laws that were written ahead, once their day has come."""

from __future__ import annotations

from datetime import date

from whowhere.facts.health.steps import passed_steps
from whowhere.facts.statute_keys import Table

READ = date(2026, 9, 2)


def law(valid_from: date, read: date = READ, **more: str) -> Table:
    return {"id": "pension", "valid_from": valid_from, "checked": read, **more}


def book(*lines: Table, **more: list[Table]) -> dict[str, Table]:
    return {"MX": {"contributions": list(lines), **more}}


def test_a_step_that_came_after_the_reading_is_told_from_its_day_on() -> None:
    steps = book(law(date(2026, 1, 1)), law(date(2027, 1, 1)))

    assert passed_steps(steps, date(2026, 12, 31)) == ()
    (step,) = passed_steps(steps, date(2027, 1, 1))
    assert (step.subject, step.since, step.read) == ("MX pension", date(2027, 1, 1), "2026-09-02")
    assert step.file == "statutes/mx.toml"
    assert not step.was_announced


def test_a_step_that_was_read_again_is_no_longer_told() -> None:
    assert passed_steps(book(law(date(2027, 1, 1), date(2027, 1, 15))), date(2027, 2, 1)) == ()


def test_what_was_only_announced_says_so() -> None:
    (step,) = passed_steps(book(law(date(2027, 1, 1), status="announced")), date(2027, 1, 1))
    assert step.was_announced


def test_hours_and_wages_have_steps_too_and_the_latest_comes_first() -> None:
    hours = [{"weekly": 48}, {"weekly": 46, "valid_from": date(2027, 2, 1), "read": READ}]
    found = passed_steps(book(law(date(2027, 1, 1)), hours=hours), date(2028, 1, 1))
    assert [step.subject for step in found] == ["MX hours", "MX pension"]
