"""What ``whowhere sweep`` prints, keeps and refuses; how it ends, and goes on."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.contracts.conftest import Run
from tests.sweeps import files_of, grid_file, toml_grid

pytestmark = pytest.mark.slow
DAY = ("--as-of", "2026-11-23")
COMMAND = (sys.executable, "-c", "from whowhere.interfaces.start import main; main()")
LONG = {"heads": list(range(2, 34)), "horizon_months": [12, 24, 36, 48, 60]}


def begun(*words: str) -> subprocess.Popen[str]:
    """Begin the command in a group of its own, as a shell does."""
    return subprocess.Popen(
        [*COMMAND, *words], text=True, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip


def until_parts(output: Path, count: int, process: subprocess.Popen[str]) -> None:
    """Wait until so many parts are kept."""
    while len(list((output / "parts").glob("*.json"))) < count:
        assert process.poll() is None, process.communicate()[1]
        time.sleep(0.02)


def of_group(group: int) -> Sequence[str]:
    """Return the processes of a group that are alive."""
    if not Path("/proc").is_dir():
        pytest.skip("this system does not show its processes as files")
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(after_name[2]) == group and after_name[0] != "Z":
            found.append(path.parent.name)
    return found


def require_gone(group: int) -> None:
    """Wait for the processes of a group to end; they have seconds for it, no more."""
    until = time.monotonic() + 5
    while of_group(group) and time.monotonic() < until:
        time.sleep(0.05)
    assert not of_group(group)


def test_a_sweep_keeps_tables_and_says_what_their_columns_mean(
    tmp_path: Path, whowhere: Run
) -> None:
    output = tmp_path / "out"
    file = grid_file(tmp_path, options=["own_staff@PH"])
    ended = whowhere("sweep", str(file), "-o", str(output), "--format", "csv", *DAY)
    assert ended.code == 0
    assert "6 points over heads (2), horizon_months (3); 64 futures each" in " ".join(
        ended.out.split()
    )
    points, options, meant = (
        list(csv.DictReader((output / f"{name}.csv").read_text("utf-8").splitlines()))
        for name in ("points", "options", "columns")
    )
    assert [row["point"] for row in points] == [*"123456"]
    assert {row["option"] for row in options} == {"own_staff@PH"}
    assert [row["column"] for row in meant if row["table"] == "points"] == list(points[0])
    assert all(row["meaning"] for row in meant)


def test_json_has_every_row_and_csv_is_the_table_of_points(tmp_path: Path, whowhere: Run) -> None:
    file = str(grid_file(tmp_path))
    document = whowhere("sweep", file, "--json", *DAY).document
    table = whowhere("sweep", file, "--csv", *DAY).out
    assert (document["points"], document["refused"]) == (6, 0)
    assert [row["point"] for row in document["rows"]] == [1, 2, 3, 4, 5, 6]
    assert len(list(csv.DictReader(table.splitlines()))) == 6
    assert sum(best["points"] for best in document["best"]) == 6


def test_the_map_is_drawn_on_the_terminal_and_as_a_picture(tmp_path: Path, whowhere: Run) -> None:
    picture = tmp_path / "map.svg"
    words = ("sweep", str(grid_file(tmp_path)), "--map", "heads,horizon_months", *DAY)
    ended = whowhere(*words, "--svg", str(picture))
    assert ended.code == 0
    assert ended.out.startswith("Over 12 months, ")
    assert [line[:9] for line in ended.out.splitlines() if line[:9].endswith("months")] == [
        "36 months", "24 months", "12 months"
    ]  # fmt: skip
    assert "A small letter: the verdict is open there." in ended.out
    drawn = picture.read_text("utf-8")
    assert drawn.startswith("<svg")
    assert "A grid" in drawn
    cells = whowhere(*words, "--json").document["map"]["cells"]
    assert len(cells) == 6


def test_a_level_is_mapped_alone(tmp_path: Path, whowhere: Run) -> None:
    words = ("sweep", str(grid_file(tmp_path)), "--map", "heads", "--by", "change", "--csv", *DAY)
    rows = list(csv.DictReader(whowhere(*words).out.splitlines()))
    assert [row["heads"] for row in rows] == ["4", "30"]
    assert {row["answer"] for row in rows} <= {"stay", "move"}
    assert {row["points"] for row in rows} == {"3"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--map", "hedas"), "--map is hedas"),
        (("--map", "heads,heads"), "one axis, or two of them"),
        (("--svg", "map.svg"), "--svg is without a map"),
        (("--workers", "0"), "'--workers': 0"),
        (("--cluster", "nowhere"), "--cluster is nowhere"),
        (("--cluster", "tcp://h:1", "--workers", "2"), "--workers is 2, beside a cluster"),
        (("--by", "place"), "--by is place, without a map"),
        (("--format", "csv"), "--format is csv, without a folder that keeps tables"),
        (("--again",), "--again is said, without a folder to begin anew in"),
    ],
)
def test_what_is_asked_besides_the_grid_is_refused_in_words(
    tmp_path: Path, whowhere: Run, words: tuple[str, ...], said: str
) -> None:
    ended = whowhere("sweep", str(grid_file(tmp_path)), *words, *DAY)
    assert ended.code == 2
    assert said in ended.err


def test_a_refused_point_is_a_row_and_no_end(tmp_path: Path, whowhere: Run) -> None:
    axes = {"places": ["PH", "CO"], "CO.attrition": [0.1]}
    ended = whowhere("sweep", str(grid_file(tmp_path, axes=axes)), *DAY)
    assert ended.code == 0
    assert "Point 1 has no answer: " in ended.out
    assert "Add CO to options.places" in " ".join(ended.out.split())


def test_every_fault_of_a_grid_is_told_with_its_line(tmp_path: Path, whowhere: Run) -> None:
    file = toml_grid(tmp_path, '[axes]\nplaces = ["Polnd"]\nhedas = [4]\n')
    ended = whowhere("sweep", str(file), "-o", str(tmp_path / "out"), *DAY)
    assert ended.code == 2
    assert 'grid.toml:5: axes.places is "Polnd"\n  accepted: ' in ended.err
    assert "did you mean: Poland" in ended.err
    assert "grid.toml:6: axes.hedas is an unknown name" in ended.err
    assert not (tmp_path / "out").exists()


def test_killed_in_the_middle_it_goes_on_and_ends_with_the_same_bytes(tmp_path: Path) -> None:
    file = str(grid_file(tmp_path, axes=LONG))
    whole, twice = tmp_path / "whole", tmp_path / "twice"
    asked = ("sweep", file, "--format", "csv", *DAY)
    subprocess.run([*COMMAND, *asked, "-o", str(whole)], check=True, capture_output=True)

    first = begun(*asked, "-o", str(twice), "--workers", "1")
    until_parts(twice, 2, first)
    first.kill()
    first.communicate()
    require_gone(first.pid)
    kept = {path: path.stat().st_mtime_ns for path in (twice / "parts").glob("*.json")}
    assert 2 <= len(kept) < 10
    done = subprocess.run(
        [*COMMAND, *asked, "-o", str(twice), "--workers", "2"], check=False, capture_output=True
    )
    assert done.returncode == 0
    assert files_of(twice) == files_of(whole)
    assert {path: path.stat().st_mtime_ns for path in kept} == kept


def test_an_interrupt_ends_it_with_130_and_leaves_no_process(tmp_path: Path) -> None:
    output = tmp_path / "out"
    process = begun("sweep", str(grid_file(tmp_path, axes=LONG)), "-o", str(output), *DAY)
    until_parts(output, 1, process)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=10)
    assert process.returncode == 130
    assert f"What is done is kept in {output}: the same command goes on from there." in told
    assert "Traceback" not in told
    require_gone(process.pid)
    parts = [json.loads(part.read_text()) for part in (output / "parts").iterdir()]
    assert parts


def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    file = str(grid_file(tmp_path, axes=LONG))
    output = tmp_path / "out"
    process = begun("sweep", file, "-o", str(output), "--workers", "2", *DAY)
    until_parts(output, 1, process)
    workers = [each for each in of_group(process.pid) if _is_worker(int(each))]
    os.kill(int(workers[0]), signal.SIGKILL)
    _, told = process.communicate(timeout=120)
    assert process.returncode == 0, told
    assert len(list((output / "parts").iterdir())) == 10


def _is_worker(number: int) -> bool:
    try:
        words = Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return any(b"spawn_main" in word for word in words)


def test_a_folder_of_results_is_mapped_without_its_grid(tmp_path: Path, whowhere: Run) -> None:
    file, output = grid_file(tmp_path), tmp_path / "out"
    asked = ("--map", "heads,horizon_months", "--json")
    first = whowhere("sweep", str(file), "-o", str(output), *asked, *DAY).document
    file.unlink()
    (tmp_path / "desk.json").unlink()
    before = files_of(output)
    again = whowhere("sweep", f"{output}/", *asked).document
    assert again == {**first, "files": []}
    assert files_of(output) == before

    refused = whowhere("sweep", str(output), "--workers", "2")
    assert refused.code == 2
    assert "--workers is said of a folder of results, which is only read" in refused.err
    next((output / "parts").iterdir()).unlink()
    half = whowhere("sweep", str(output))
    assert half.code == 2
    assert "half done: 0 of 1 parts are there" in half.err
