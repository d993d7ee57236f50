"""A sweep is kept part by part: an interrupted one goes on, and ends as if nothing had been."""

from __future__ import annotations

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from tests.sweeps import Here, files_of, grid_file, swept_here

from whowhere.interfaces.requests.sources import RESULTS
from whowhere.interfaces.sweeping import preparing, running
from whowhere.quantities.faults import Fault, Faults


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "POINTS_IN_A_BATCH", 2)
    monkeypatch.setattr(running, "OUT_AT_ONCE", 1)


def refused(file: Path, output: Path, **asked: object) -> Fault:
    with pytest.raises(Faults) as found:
        swept_here(file, output, **asked)
    (fault,) = found.value.faults
    return fault


def test_an_interrupted_sweep_goes_on_and_ends_with_the_same_bytes(tmp_path: Path) -> None:
    file = grid_file(tmp_path)
    swept_here(file, tmp_path / "whole")
    first, second = Here(stops_after=2), Here()
    with pytest.raises(KeyboardInterrupt):
        swept_here(file, tmp_path / "twice", first)
    swept_here(file, tmp_path / "twice", second)

    assert sorted(first.numbers + second.numbers) == [0, 1, 2]
    assert files_of(tmp_path / "twice") == files_of(tmp_path / "whole")


def test_what_was_kept_is_not_computed_again(tmp_path: Path) -> None:
    file, again = grid_file(tmp_path), Here()
    swept_here(file, tmp_path / "out")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "parts").iterdir()}
    swept_here(file, tmp_path / "out", again)
    assert again.numbers == []
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_the_bytes_are_the_same_whoever_works_and_in_whichever_order(tmp_path: Path) -> None:
    file = grid_file(tmp_path, options=["all"])
    swept_here(file, tmp_path / "one")
    with ThreadPoolExecutor(3) as threads:
        swept_here(file, tmp_path / "three", threads)
    assert files_of(tmp_path / "one") == files_of(tmp_path / "three")


def test_half_a_part_that_a_killed_process_left_is_swept_away(tmp_path: Path) -> None:
    file = grid_file(tmp_path)
    swept_here(file, tmp_path / "out")
    half = tmp_path / "out" / "parts" / ".000001.json.1a2b3c4d"
    half.write_text('{"points": [{"po')
    swept_here(file, tmp_path / "out")
    assert not half.exists()


def test_the_folder_of_another_grid_is_refused_and_given_up_only_when_told(tmp_path: Path) -> None:
    swept_here(grid_file(tmp_path), tmp_path / "out")
    other = grid_file(tmp_path, axes={"heads": [5]})
    fault = refused(other, tmp_path / "out")
    assert fault.given == "a folder of another grid"
    assert "--again" in fault.do
    found = swept_here(other, tmp_path / "out", again=True)
    assert [row["heads"] for row in found.points] == [5]
    assert len(list((tmp_path / "out" / "parts").iterdir())) == 1


def test_another_base_another_day_and_another_version_are_told_apart(tmp_path: Path) -> None:
    file, output = grid_file(tmp_path), tmp_path / "out"
    swept_here(file, output)
    assert refused(file, output, as_of=date(2026, 6, 1)).given == (
        "a folder with the figures of 2026-11-23; asked are those of 2026-06-01"
    )
    desk = tmp_path / "desk.json"
    desk.write_text(desk.read_text().replace('"core": 0.3', '"core": 0.4'))
    assert refused(file, output).given == "a folder of this grid with other scenarios"
    desk.write_text(desk.read_text().replace('"core": 0.4', '"core": 0.3'))
    manifest = output / RESULTS
    manifest.write_text(manifest.read_text().replace("whowhere 0", "whowhere 9"))
    assert refused(file, output).given.startswith("a folder made by whowhere 9")


def test_a_sweep_goes_on_with_the_figures_it_began_with(tmp_path: Path) -> None:
    file, output = grid_file(tmp_path), tmp_path / "out"
    swept_here(file, output, as_of=date(2026, 6, 1))
    assert swept_here(file, output, as_of=None).as_of == date(2026, 6, 1)


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    output = tmp_path / "out"
    output.mkdir()
    (output / "letter.txt").write_text("mine")
    assert refused(grid_file(tmp_path), output, again=True).given == (
        "a folder with other files (letter.txt)"
    )
    assert files_of(output) == {"letter.txt": b"mine"}


def test_a_title_may_be_changed_without_giving_up_what_is_done(tmp_path: Path) -> None:
    swept_here(grid_file(tmp_path), tmp_path / "out")
    again = Here()
    swept_here(grid_file(tmp_path, title="Another title"), tmp_path / "out", again)
    assert again.numbers == []


@pytest.mark.skipif(sys.platform == "win32", reason="nobody opens a folder there")
def test_two_sweeps_do_not_work_in_one_folder(tmp_path: Path) -> None:
    import fcntl  # noqa: PLC0415 - not on every system

    output = tmp_path / "out"
    file = grid_file(tmp_path)
    swept_here(file, output)
    handle = os.open(output, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        assert refused(file, output).given == "a folder in which a sweep is at work"
    finally:
        os.close(handle)


def test_without_a_folder_nothing_is_left_behind(tmp_path: Path) -> None:
    file = grid_file(tmp_path)
    before = files_of(tmp_path)
    assert len(swept_here(file).points) == 6
    assert files_of(tmp_path) == before


def test_a_part_of_another_version_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from whowhere.interfaces.sweeping import work  # noqa: PLC0415 - to be changed

    class Older(Here):
        def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
            with monkeypatch.context() as patch:
                patch.setattr(work, "made_by", lambda: "whowhere 0.1.0 with NumPy 1.0")
                return super().submit(fn, *args, **kwargs)

    with pytest.raises(Faults, match=r"a worker with whowhere 0\.1\.0"):
        swept_here(grid_file(tmp_path), tmp_path / "out", Older())
    assert list((tmp_path / "out" / "parts").iterdir()) == []


def test_a_part_is_one_line_of_json_without_a_number_that_is_none(tmp_path: Path) -> None:
    swept_here(grid_file(tmp_path), tmp_path / "out")
    for part in (tmp_path / "out" / "parts").iterdir():
        json.loads(part.read_text(), parse_constant=pytest.fail)
