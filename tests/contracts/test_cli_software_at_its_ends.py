"""Software where its figures are at an end, or nothing: what is said is still true."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cases import SMALL, changed
from tests.contracts.conftest import Run

DAY = ("--draws", "256", "--as-of", "2026-11-23")


def written(folder: Path, software: dict[str, Any], **changes: Any) -> str:
    said = {"kind": "written contacts", **software}
    path = folder / "desk.json"
    path.write_text(json.dumps(changed(SMALL, automation=said, **changes)), "utf-8")
    return str(path)


def told(whowhere: Run, desk: str) -> str:
    """Return what ``automate`` prints, in one line."""
    ended = whowhere("automate", desk, *DAY, "--width", "400")
    assert (ended.code, ended.err) == (0, "")
    return " ".join(ended.out.split())


def test_people_whom_a_requirement_keeps_out_stay_out_with_software(
    whowhere: Run, tmp_path: Path
) -> None:
    """Manila shares no hour with home, and contractors at set hours are employees to a court."""
    desk = written(
        tmp_path, {}, options__places=["home", "PH"], requirements={"shared_hours": 6},
        options__mixes=[{"own_staff": {"home": 0.2, "PH": 0.8}}],
    )  # fmt: skip
    options = whowhere("compare", desk, *DAY, "--json").document["options"]
    fails = {each["id"]: each["fails"] for each in options}

    assert fails["own_staff@PH+auto"] == "shares 0.0 working hours with home, 6 needed"
    assert "set hours" in fails["contractor@US+auto"]
    with_software = [each for each in fails if each.endswith("+auto")]
    assert {each: fails[each] for each in with_software} == {
        each: fails[each.removesuffix("+auto")] for each in with_software
    }
    assert len(with_software) == 13
