"""Demand and sites that a program or a request brings: the same answer as from a file."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest
from tests.contracts.conftest import Run
from tests.contracts.test_cli_staff import WEEK

from whowhere.interfaces.requests.staffing import staffed, staffing_in
from whowhere.interfaces.requests.written import Written
from whowhere.quantities.faults import Faults

DAY = date(2026, 11, 25)


def test_a_text_a_document_and_a_file_give_the_same_answer(whowhere: Run, tmp_path: Path) -> None:
    path = tmp_path / "week.toml"
    path.write_text(WEEK, "utf-8")
    printed = whowhere("staff", str(path), "--as-of", "2026-11-25", "--json").document
    by_text = staffed(Written(WEEK, "week"), DAY).document
    sent = json.loads(json.dumps(tomllib.loads(WEEK), default=str))
    by_document = staffed(Written(sent, "week"), DAY).document
    assert by_text == by_document
    assert by_text.items() <= printed.items()


def test_who_sends_a_document_cannot_have_files_of_this_machine_opened(tmp_path: Path) -> None:
    table = tmp_path / "calls.csv"
    table.write_text("1\n" * 336, "utf-8")
    text = WEEK.replace("per_week = 2000", f'csv = "{table}"')
    for content in (text, tomllib.loads(text)):
        with pytest.raises(Faults, match="only in a file on your own disk"):
            staffed(Written(content, "week"), DAY)
    own = text.replace("week_profile = [1, 1, 1, 1, 1, 0, 0]", "")
    own = own[: own.index("day_profile")] + own[own.index("handle") :]
    assert staffing_in(Written(own, "week", folder=tmp_path)).demand[0].per_half_hour


@pytest.mark.parametrize("gap", [-0.1, 0.6, float("nan")])
def test_a_gap_that_is_none_is_refused(gap: float) -> None:
    with pytest.raises(Faults, match="a share from 0 to"):
        staffed(Written(WEEK, "week"), DAY, gap=gap)
