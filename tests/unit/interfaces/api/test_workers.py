"""What a worker sends home says whether the same question has the same answer again."""

from __future__ import annotations

from whowhere.interfaces.api.answers import facility_answer
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.workers import Download, Solved, _answered

TABLE = {
    "sites": [{"id": "Lodz", "fixed_cost": 10, "capacity": 5}],
    "packages": [{"id": "desk", "demand": 2}],
    "cost": [[3]],
}


def test_a_document_lasts_until_something_changes() -> None:
    assert _answered({"title": "Desk"}).is_lasting


def test_a_file_lasts_as_its_figures_do() -> None:
    assert _answered(Download(b"%PDF", "application/pdf", "whowhere.pdf")).is_lasting


def test_what_a_solver_found_in_the_time_it_had_does_not_last() -> None:
    assert not _answered(Solved({"cost": 13})).is_lasting
    assert _answered(Solved({"cost": 13})).content == _answered({"cost": 13}).content


def test_a_table_of_sites_is_solved() -> None:
    assert isinstance(facility_answer(TABLE, ServerLimits()), Solved)
